import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { speak } from "../../src/l10n/index.ts";
import type { FromPage } from "../../src/protocol/page.ts";
import { documentOf, moving, shop } from "../diagrams/documents.ts";
import { type DiagramMessage, messageOf } from "./messages.ts";
import { closeAll, openPage, type Setting, type Stage } from "./page.ts";

let stage: Stage;
afterEach(async () => {
  const { troubles } = stage;
  await stage.close();
  expect(troubles).toEqual([]);
});
afterAll(closeAll);

async function opened(message?: DiagramMessage, setting?: Setting): Promise<Stage> {
  stage = await openPage(setting);
  if (message) {
    await stage.send(message);
    await stage.rendered(message.version);
  }
  return stage;
}

/** By the label of a node: where it stands on the page. */
async function boxOf(label: string) {
  const box = await node(label).boundingBox();
  if (!box) throw new Error(`${label} is not on the page`);
  return box;
}
/** Zooming glides: until the picture has stood still for some frames, nothing in it can be measured. */
const resting = () =>
  stage.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let was = "";
        let frames = 0;
        const look = () => {
          const { x, y, width } = document.querySelector("g.node")?.getBoundingClientRect() ?? new DOMRect();
          const is = `${x} ${y} ${width}`;
          frames = is === was ? frames + 1 : 0;
          was = is;
          if (frames > 12) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
const node = (label: string) => stage.page.locator("g.node", { hasText: label }).first();
const reveals = async () => (await stage.said()).filter((message) => message.type === "reveal");
const last = async <T extends FromPage["type"]>(type: T) =>
  (await stage.said()).findLast((message) => message.type === type) as Extract<FromPage, { type: T }> | undefined;

/** The shop with one more service, so that the picture is another one. */
const larger = documentOf({ ...shop, services: [...shop.services, { name: "Stock" }] });
const broken = (version: number): DiagramMessage => ({
  ...messageOf(shop, { version }),
  drawing: { kind: "mermaid", text: "flowchart LR\nn1[\n" },
});

test("the page says that it listens, then draws what it is sent", async () => {
  await opened();
  await stage.page.waitForFunction(() => (globalThis as unknown as { said: unknown[] }).said.length > 0);
  expect(await stage.said()).toEqual([{ type: "ready" }]);
  const message = messageOf(shop);
  await stage.send(message);
  const nodes = message.elements.filter(({ from }) => !from).length;
  expect(await stage.rendered(1)).toEqual({ type: "rendered", uri: message.uri, version: 1, nodes, ok: true });
  const drawn = await stage.page
    .locator("#stage [data-element]")
    .evaluateAll((parts) => parts.map((part) => (part as SVGElement).dataset.element));
  expect(new Set(drawn)).toEqual(new Set(message.elements.map(({ id }) => id)));
});

test("names come through whole, whatever they are made of", async () => {
  const names = [
    'He said "x"',
    "a < b & c > d",
    "C# #35; &amp;",
    "`**bold**` $$x$$ fa:fa-car",
    "日本語 naïve",
    "__proto__",
    "end",
  ];
  await opened(messageOf(documentOf({ services: names.map((name) => ({ name })) })));
  const labels = await stage.page.locator("g.node .nodeLabel").allTextContents();
  expect(labels.sort()).toEqual([...names].sort());
  expect(await stage.page.locator("g.node img, g.node i, g.node b").count()).toBe(0);
});

test("a text that draws the same picture costs no drawing, but moves what it leads to", async () => {
  await opened(messageOf(shop));
  const svg = await stage.page.locator("#stage svg").elementHandle();
  const next = messageOf(shop, { version: 2 });
  const [first] = next.elements;
  const range = { start: { line: 70, character: 3 }, end: { line: 70, character: 9 } };
  await stage.send({
    ...next,
    elements: next.elements.map((element) => (element === first ? { ...element, ranges: [range] } : element)),
  });
  await stage.rendered(2);
  expect(await svg?.evaluate((element) => element.isConnected)).toBe(true);
  await node("Web Client").click();
  expect(await last("reveal")).toEqual({ type: "reveal", uri: next.uri, range });
});

test("pictures are exchanged at once: no frame is without one, and none has two", async () => {
  await opened(messageOf(shop));
  const counts = stage.page.evaluate(async () => {
    const seen: number[] = [];
    for (const end = performance.now() + 1500; performance.now() < end; ) {
      seen.push(document.querySelectorAll("#stage svg[id]").length);
      await new Promise(requestAnimationFrame);
    }
    return [...new Set(seen)];
  });
  await stage.send(messageOf(larger, { version: 2 }));
  await stage.rendered(2);
  await stage.send(messageOf(shop, { version: 3 }));
  await stage.rendered(3);
  expect(await counts).toEqual([1]);
});

test("of a burst of changes the last one stands", async () => {
  await opened(messageOf(shop));
  for (const version of [2, 3, 4, 5]) await stage.send(messageOf(version % 2 ? shop : larger, { version }));
  await stage.send(messageOf(larger, { version: 6 }));
  await stage.rendered(6);
  expect(await node("Stock").count()).toBe(1);
  const versions = (await stage.said()).flatMap((message) => (message.type === "rendered" ? [message.version] : []));
  expect(versions).toEqual([...versions].sort());
});

test("what is looked at stays where it is while the text changes", async () => {
  await opened(messageOf(shop));
  const { x, y } = await boxOf("RabbitMQ");
  await stage.page.mouse.move(x + 10, y + 10);
  await stage.page.mouse.wheel(0, -400);
  await stage.page.waitForTimeout(300);
  const canvas = await stage.page.locator(".canvas").boundingBox();
  const zoomed = await boxOf("RabbitMQ");
  const middle = { x: (canvas?.width ?? 0) / 2, y: (canvas?.height ?? 0) / 2 + (canvas?.y ?? 0) };
  await stage.page.mouse.move(zoomed.x + zoomed.width / 2, zoomed.y + zoomed.height / 2 + 60);
  await stage.page.mouse.down();
  await stage.page.mouse.move(middle.x, middle.y + 60, { steps: 4 });
  await stage.page.mouse.up();
  const before = await boxOf("RabbitMQ");
  await stage.send(messageOf(larger, { version: 2 }));
  await stage.rendered(2);
  const after = await boxOf("RabbitMQ");
  expect(after.width).toBeCloseTo(before.width, 0);
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
});

test("until it is moved the picture fills its canvas, also when the panel grows", async () => {
  await opened(messageOf(shop), { width: 500 });
  const small = await boxOf("Orders");
  await stage.page.setViewportSize({ width: 1200, height: 860 });
  await stage.page.waitForTimeout(100);
  expect((await boxOf("Orders")).width).toBeGreaterThan(small.width);
});

test("a click leads to the words, the next one to the next mention", async () => {
  const message = messageOf(shop);
  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 6 } });
  const elements = message.elements.map((element) =>
    element.label === "Orders" ? { ...element, ranges: [range(3), range(8)] } : element,
  );
  await opened({ ...message, elements });
  for (let time = 0; time < 3; time++) await node("Orders").click();
  expect((await reveals()).map(({ range: { start } }) => start.line)).toEqual([3, 8, 3]);
});

test("a line leads to its words too", async () => {
  const message = messageOf(shop);
  await opened(message);
  const edge = message.elements.find(({ label }) => label === "2 × 10 = 20");
  await stage.page.locator(".edgeLabel .label", { hasText: "2 × 10 = 20" }).click();
  expect(await last("reveal")).toMatchObject({ range: edge?.ranges[0] });
});

test("keys: the tab key comes to one node, arrows go on, Enter leads to the words", async () => {
  const message = messageOf(shop);
  await opened(message);
  await stage.page.locator("g.node[tabindex='0']").focus();
  await stage.page.keyboard.press("ArrowDown");
  const focused = await stage.page.evaluate(() => (document.activeElement as HTMLElement).dataset.element);
  await stage.page.keyboard.press("Enter");
  const element = message.elements.find(({ id }) => id === focused);
  expect(element?.label).toBe("API Gateway");
  expect(await last("reveal")).toMatchObject({ range: element?.ranges[0] });
  expect(await stage.page.locator("g.node[tabindex='0']").count()).toBe(1);
});

test("the cursor in the text marks what it stands on", async () => {
  const message = messageOf(shop);
  await opened(message);
  const orders = message.elements.find(({ label }) => label === "Orders");
  await stage.send({ type: "select", uri: message.uri, ids: [orders?.id ?? ""] });
  expect(await stage.page.locator("g.node.selected").allTextContents()).toEqual([expect.stringContaining("Orders")]);
  await stage.send({ type: "select", uri: "file:///other.md", ids: [] });
  expect(await stage.page.locator("g.node.selected").count()).toBe(1);
  await stage.send({ type: "select", uri: message.uri, ids: [] });
  expect(await stage.page.locator("g.node.selected").count()).toBe(0);
});

test("what can't be drawn leaves the last picture, dimmed, with the reason", async () => {
  await opened(messageOf(shop));
  await stage.send(broken(2));
  const answer = await stage.rendered(2);
  expect(answer).toMatchObject({ ok: false, error: expect.stringContaining("Parse error") });
  expect(await node("Orders").isVisible()).toBe(true);
  expect(await stage.page.locator(".canvas.stale").count()).toBe(1);
  expect(await stage.page.locator(".notice").textContent()).toContain("Parse error");
  await stage.send(messageOf(larger, { version: 3 }));
  expect(await stage.rendered(3)).toMatchObject({ ok: true });
  expect(await stage.page.locator(".canvas.stale").count()).toBe(0);
  expect(await stage.page.locator(".notice").isVisible()).toBe(false);
});

test("what can't be drawn at all is told in words", async () => {
  await opened(broken(1));
  expect(await stage.page.locator(".sheet table").first().isVisible()).toBe(true);
  expect(await stage.page.locator(".sheet").textContent()).toContain("orders_db");
});

test("an architecture that the record does not describe is no error", async () => {
  await opened(messageOf(shop, { scope: { scope: "future" } }));
  expect(await last("rendered")).toMatchObject({ ok: true, nodes: 0 });
  expect(await stage.page.locator(".nothing").textContent()).toContain("Nothing");
});

test("the picture takes the theme's colours, and another theme's at once", async () => {
  await opened(messageOf(shop));
  const fill = () =>
    node("Orders")
      .locator(".label-container")
      .evaluate((shape) => getComputedStyle(shape).fill);
  const dark = await fill();
  await stage.setTheme("light");
  await stage.page.waitForFunction((old) => {
    const shape = document.querySelector("g.node.service .label-container");
    return shape && getComputedStyle(shape).fill !== old;
  }, dark);
  await stage.setTheme("high contrast");
  await stage.page.waitForFunction(() => {
    const shape = document.querySelector("g.node.service .label-container");
    return (
      shape &&
      getComputedStyle(shape).fill === "rgb(0, 0, 0)" &&
      getComputedStyle(shape).stroke === "rgb(111, 195, 223)"
    );
  });
});

test("a change of the page's classes that changes no colour draws nothing", async () => {
  await opened(messageOf(shop));
  const svg = await stage.page.locator("#stage svg[id]").elementHandle();
  await stage.page.evaluate(() => document.body.classList.add("vscode-reduce-motion"));
  await stage.page.waitForTimeout(400);
  expect(await svg?.evaluate((element) => element.isConnected)).toBe(true);
});

test("the lock asks to stay with the record, and is kept over a reload", async () => {
  await opened(messageOf(shop));
  const lock = stage.page.getByRole("button", { name: "Lock to this record" });
  await lock.click();
  expect(await last("lock")).toEqual({ type: "lock", locked: true });
  expect(await lock.getAttribute("aria-pressed")).toBe("false");
  await stage.send({ type: "locked", locked: true });
  expect(await lock.getAttribute("aria-pressed")).toBe("true");
  expect(await stage.page.evaluate(() => (globalThis as unknown as { state: unknown }).state)).toMatchObject({
    locked: true,
  });
});

test("tabs and the choice of architecture ask for another diagram", async () => {
  const model = documentOf({ services: [{ name: "Orders" }, { name: "Batch", scope: "current" }] });
  await opened(messageOf(model));
  await stage.page.getByRole("tab", { name: "Events" }).click();
  expect(await last("show")).toEqual({ type: "show", view: "events", scope: { scope: "decided" } });
  await stage.page.getByRole("combobox").selectOption("Current");
  expect(await last("show")).toEqual({ type: "show", view: "architecture", scope: { scope: "current" } });
});

test("a picture with shut clusters offers to show all", async () => {
  await opened({ ...messageOf(shop), folded: true });
  await stage.page.getByRole("button", { name: "Show all" }).click();
  expect(await last("show")).toEqual({
    type: "show",
    view: "architecture",
    scope: { scope: "decided", unfolded: true },
  });
});

test("tables: a cell leads to its words", async () => {
  const message = messageOf(shop, { view: "facts" });
  await opened(message);
  await stage.page.getByRole("button", { name: "Orders", exact: true }).first().click();
  const fact = message.elements.find(({ label }) => label === "Orders");
  expect(await last("reveal")).toMatchObject({ range: fact?.ranges[0] });
});

test("tables: the cursor in the text marks a cell, and a finding in it opens its fixes", async () => {
  const findings = { Orders: [{ severity: "warning" as const, message: "3 × 10 is 30" }] };
  const message = messageOf(shop, { view: "connections", findings });
  await opened(message);
  const { id = "" } = message.elements.find(({ label }) => label === "Orders") ?? {};
  await stage.send({ type: "select", uri: message.uri, ids: [id] });
  await stage.page.locator(".sheet .selected").waitFor();
  expect(await stage.page.locator(".sheet .selected").textContent()).toBe("Orders");
  await stage.page.getByRole("button", { name: "3 × 10 is 30" }).first().click();
  expect(await last("reveal")).toMatchObject({ uri: message.uri, fix: true });
});

test("a saga's steps lead to their words", async () => {
  const message = messageOf(shop, { view: "sagas" });
  await opened(message);
  await stage.page.locator(".messageText", { hasText: "Refund the card" }).click();
  const step = message.elements.find(({ label }) => label === "Refund the card");
  expect(await last("reveal")).toMatchObject({ range: step?.ranges[0] });
  await stage.page.locator("[data-et=participant]", { hasText: "Billing" }).click();
  const billing = message.elements.find(({ label }) => label === "Billing");
  expect(await last("reveal")).toMatchObject({ range: billing?.ranges[0] });
});

test("a finding is a badge, its words are the tooltip's, a click on it leads to its place", async () => {
  const findings = { Orders: [{ severity: "warning" as const, message: "Stated 80, the pools add up to 70" }] };
  await opened(messageOf(shop, { findings }));
  const badge = node("Orders").locator(".badge.warning");
  await badge.hover();
  await stage.page.locator(".tooltip").waitFor();
  expect(await stage.page.locator(".tooltip").textContent()).toContain("Stated 80, the pools add up to 70");
  await badge.click();
  expect(await last("reveal")).toMatchObject({ fix: true });
  await node("Orders").focus();
  await stage.page.keyboard.press("Control+.");
  expect(await reveals()).toHaveLength(2);
  expect(await last("reveal")).toMatchObject({ fix: true });
  await stage.send(messageOf(shop, { version: 2 }));
  await stage.rendered(2);
  expect(await stage.page.locator(".badge").count()).toBe(0);
});

test("a finding of the whole picture stands below it and leads to its fixes", async () => {
  const range = { start: { line: 20, character: 13 }, end: { line: 20, character: 15 } };
  const finding = {
    rule: "connection-total",
    severity: "warning" as const,
    message: "Stated 80, they add up to 90",
    range,
  };
  await opened({ ...messageOf(shop), findings: [finding] });
  await stage.page.getByRole("button", { name: "Stated 80, they add up to 90" }).click();
  expect(await last("reveal")).toMatchObject({ range, fix: true });
});

test("coming from tables, the picture is fitted and its badges sit at their corners", async () => {
  await opened(messageOf(shop, { view: "facts" }));
  const findings = { Orders: [{ severity: "warning" as const, message: "Stated 80, the pools add up to 70" }] };
  await stage.send(messageOf(shop, { version: 2, findings }));
  await stage.rendered(2);
  const badge = await stage.page.locator(".badge").boundingBox();
  const orders = await boxOf("Orders");
  expect(orders.width).toBeGreaterThan(40);
  expect(Math.abs((badge?.y ?? 0) - orders.y)).toBeLessThan(orders.height / 2);
  expect(Math.abs((badge?.x ?? 0) - (orders.x + orders.width))).toBeLessThan(orders.width / 2);
});

test("a finding that concerns two nodes is a line between them", async () => {
  const clash = [{ severity: "error" as const, message: "Port 5434 is taken twice" }];
  const message = messageOf(shop, { findings: { orders_db: clash, billing_db: clash } });
  const [first] = message.elements.flatMap(({ findings }) => findings);
  const elements = message.elements.map((element) => ({
    ...element,
    findings: element.findings.flatMap(() => first ?? []),
  }));
  await opened({ ...message, elements });
  const line = await stage.page.locator("path.clash.error").boundingBox();
  const boxes = [await boxOf("orders_db"), await boxOf("billing_db")];
  const middles = boxes.map(({ x, width }) => x + width / 2).sort((a, b) => a - b);
  expect(line?.x).toBeCloseTo(middles[0] ?? 0, -1);
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo(middles[1] ?? 0, -1);
});

test("after a reload of the window the picture stands as it was left", async () => {
  const message = messageOf(shop);
  await opened(message);
  await stage.page.locator(".canvas").hover();
  await stage.page.mouse.wheel(0, -300);
  await stage.page.waitForTimeout(200);
  const before = await boxOf("Orders");
  const state = await stage.page.evaluate(() => (globalThis as unknown as { state: unknown }).state);
  expect(state).toMatchObject({ uri: message.uri, view: "architecture", scope: { scope: "decided" } });
  await stage.close();
  await opened(message, { state });
  const after = await boxOf("Orders");
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  expect(after.width).toBeCloseTo(before.width, 0);
});

test("a screen reader gets every service, store and line of a picture as a table", async () => {
  const findings = { Orders: [{ severity: "warning" as const, message: "Stated 80, the pools add up to 70" }] };
  await opened(messageOf(shop, { findings }));
  const rows = await stage.page.getByRole("row").allTextContents();
  for (const { name } of [...shop.services, ...shop.brokers])
    expect(rows.some((row) => row.startsWith(name))).toBe(true);
  expect(rows).toContainEqual("Ordersownsorders_dbPgBouncer, 3 × 10 = 30");
  const orders = stage.page.getByRole("button", { name: /^Orders\s*3 instances/ }).first();
  expect(await orders.getAttribute("aria-description")).toContain("Stated 80, the pools add up to 70");
});

test("find: by name, from match to match, with what is found in sight", async () => {
  await opened(messageOf(shop));
  await stage.page.keyboard.press("Control+f");
  await stage.page.keyboard.type("or");
  const count = stage.page.locator(".finder .count");
  expect(await count.textContent()).toMatch(/^1 of \d+$/);
  expect(await stage.page.locator("g.node.here").textContent()).toContain("Orders");
  await stage.page.keyboard.press("Enter");
  expect(await stage.page.locator("g.node.here").textContent()).toContain("orders_db");
  await stage.page.keyboard.press("Escape");
  expect(await stage.page.locator(".finder").isVisible()).toBe(false);
  expect(await stage.page.locator(".found").count()).toBe(0);
  expect(await stage.page.evaluate(() => document.activeElement?.textContent)).toContain("orders_db");
});

test("find: in tables too; what is not there is said", async () => {
  await opened(messageOf(shop, { view: "facts" }));
  await stage.page.getByRole("button", { name: "Find by name" }).click();
  await stage.page.keyboard.type("rabbit");
  expect(await stage.page.locator(".sheet .here").textContent()).toBe("RabbitMQ");
  await stage.page.keyboard.type("x");
  expect(await stage.page.locator(".finder .count").textContent()).toBe("none");
});

test("what is only mentioned is hatched, what is only counted is a ghost", async () => {
  const span = { start: 0, end: 400 };
  const message = messageOf(shop, { absent: [{ of: "services", stated: 11, span, listed: [span, span] }] });
  await opened(message);
  const fillOf = (label: string) =>
    node(label)
      .locator(".label-container")
      .evaluate((shape) => getComputedStyle(shape).fill);
  expect(await fillOf("Reporting")).toContain("url(");
  expect(await fillOf("Orders")).not.toContain("url(");
  expect(await node("of 11 services, not listed").getAttribute("class")).toContain("missing");
});

test("VS Code's context menu learns what it was opened on", async () => {
  const message = messageOf(shop);
  const name = { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } };
  const elements = message.elements.map((element) => (element.label === "Orders" ? { ...element, name } : element));
  await opened({ ...message, elements });
  const contextOf = async (label: string) => JSON.parse((await node(label).getAttribute("data-vscode-context")) ?? "");
  expect(await contextOf("Orders")).toMatchObject({ adrAtlasNamed: true, adrAtlasPlace: { uri: message.uri, name } });
  expect(await contextOf("RabbitMQ")).toMatchObject({ adrAtlasNamed: false, adrAtlasFinding: false });
});

test("on white: dark words on white paper, whatever the theme, and the picture on show stays as it is", async () => {
  await opened(messageOf(shop));
  const shown = () => stage.page.locator("#stage svg[id]").evaluate((svg) => svg.outerHTML);
  const before = await shown();
  await stage.page.getByRole("button", { name: "Export" }).click();
  await stage.page.getByRole("menuitem", { name: "Save as SVG on white…" }).click();
  await expect.poll(() => last("save")).toBeDefined();
  const svg = (await last("save"))?.data ?? "";
  expect(svg).toMatch(/<rect[^>]* fill="#ffffff"/);
  expect(svg).toContain("fill: rgb(31, 31, 31)");
  expect(svg).toContain(">orders_db</text>");
  expect(await shown()).toBe(before);
  expect(await stage.page.locator(".workshop svg").count()).toBe(0);
});

test("a large picture has a map of itself while a part of it is out of sight", async () => {
  await opened(messageOf(shop));
  const map = stage.page.locator(".minimap");
  expect(await map.isVisible()).toBe(false);
  await stage.page.getByRole("button", { name: "1:1" }).click();
  await map.waitFor();
  expect(await map.locator(".part").count()).toBe(await stage.page.locator("g.node").count());
  const box = await map.boundingBox();
  const corner = () => boxOf("Web Client");
  await resting();
  const start = await corner();
  await stage.page.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
  await resting();
  const first = await corner();
  await stage.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 12, (box?.y ?? 0) + (box?.height ?? 0) - 12);
  await resting();
  const second = await corner();
  expect(Math.hypot(second.x - first.x, second.y - first.y)).toBeGreaterThan(100);
  expect(second.width).toBeCloseTo(start.width, 0);
  await stage.page.getByRole("button", { name: "Fit the picture" }).click();
  await map.waitFor({ state: "hidden" });
});

test("what two architectures share stands in one place in both pictures, and the rest is not seen", async () => {
  await opened(messageOf(moving, { scope: { scope: "current" } }), { reducedMotion: "reduce" });
  const shared = ["Orders", "Billing", "Search"];
  const before = await Promise.all(shared.map(boxOf));
  expect(await node("orders_db").isVisible()).toBe(false);
  await stage.send(messageOf(moving, { version: 2 }));
  await stage.rendered(2);
  expect(await node("orders_db").isVisible()).toBe(true);
  expect(await node("monolith").isVisible()).toBe(false);
  const middles = (boxes: typeof before) => boxes.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
  const after = await Promise.all(shared.map(boxOf));
  for (const [index, [x = 0, y = 0]] of middles(after).entries()) {
    expect(x).toBeCloseTo(middles(before)[index]?.[0] ?? 0, -1);
    expect(y).toBeCloseTo(middles(before)[index]?.[1] ?? 0, -1);
  }
  await stage.page.getByRole("button", { name: "Export" }).click();
  await stage.page.getByRole("menuitem", { name: "Copy as SVG", exact: true }).click();
  await expect.poll(async () => (await last("copy"))?.text).toContain(">orders_db</text>");
  expect((await last("copy"))?.text).not.toContain("monolith");
});

test("from one architecture to another things glide; while the text changes they do not", async () => {
  await opened(messageOf(moving, { scope: { scope: "current" } }));
  const moves = () => stage.page.evaluate(() => document.getAnimations().filter(({ effect }) => effect).length);
  await stage.send(
    messageOf(documentOf({ ...moving, calls: [{ from: "Orders", to: "Billing" }] }), {
      version: 2,
      scope: { scope: "current" },
    }),
  );
  await stage.rendered(2);
  expect(await moves()).toBe(0);
  const seen = stage.page.evaluate(async () => {
    let most = 0;
    for (const end = performance.now() + 2500; performance.now() < end && most === 0; ) {
      most = Math.max(most, document.getAnimations().length);
      await new Promise(requestAnimationFrame);
    }
    return most;
  });
  await stage.send(messageOf(moving, { version: 3 }));
  await stage.rendered(3);
  expect(await seen).toBeGreaterThan(0);
});

test("messages that are none are dropped", async () => {
  await opened(messageOf(shop));
  await stage.page.evaluate(() => {
    for (const data of [null, "x", { type: "diagram" }, { type: "select", ids: 3 }])
      dispatchEvent(new MessageEvent("message", { data }));
  });
  expect(await node("Orders").isVisible()).toBe(true);
});

test("the picture leaves the panel as Mermaid, as SVG without HTML in it, and as PNG", async () => {
  const message = messageOf(shop);
  await opened(message);
  const choose = async (name: string) => {
    await stage.page.getByRole("button", { name: "Export" }).click();
    await stage.page.getByRole("menuitem", { name, exact: true }).click();
  };
  await choose("Copy as Mermaid");
  expect((await last("copy"))?.text).toMatch(/^flowchart (LR|TB)\n/);
  await choose("Copy as SVG");
  await expect.poll(async () => (await last("copy"))?.text).toMatch(/^<svg /);
  const svg = (await last("copy"))?.text ?? "";
  expect(svg).not.toMatch(/foreignObject|tabindex|class="touch"/);
  for (const { label, from } of message.elements) if (!from) expect(svg).toContain(`>${label}</text>`);
  await choose("Open as a Mermaid document");
  expect((await last("open"))?.text).toMatch(/^flowchart (LR|TB)\n/);
  await stage.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await choose("Copy as PNG");
  const copied = () =>
    stage.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types]));
  await expect.poll(copied).toEqual(["image/png"]);
  await choose("Save as PNG…");
  await stage.page.waitForFunction(() =>
    (globalThis as unknown as { said: FromPage[] }).said.some(({ type }) => type === "save"),
  );
  const png = Buffer.from((await last("save"))?.data ?? "", "base64");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const width = await stage.page
    .locator("#stage svg[id]")
    .evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
  expect(png.readUInt32BE(16)).toBeGreaterThan(2 * width);
});

test.each(["architecture", "connections", "facts"])("in German the view %s has no English on it", async (view) => {
  const bundle = JSON.parse(readFileSync(join(import.meta.dirname, "../../l10n/bundle.l10n.de.json"), "utf8"));
  const english = new Set(Object.keys(bundle).filter((key) => bundle[key] !== key));
  await speak("de");
  await opened(messageOf(shop, { view }), { language: "de" });
  await speak("en");
  const words = await stage.page.locator("body").evaluate((body) => {
    const attributes = ["aria-label", "title", "placeholder", "aria-description"];
    const all = [...body.querySelectorAll("*:not(script, style)")];
    const leaves = all.filter((it) => it.childElementCount === 0).map((it) => it.textContent?.trim() ?? "");
    return [...leaves, ...all.flatMap((it) => attributes.flatMap((name) => it.getAttribute(name) ?? []))];
  });
  expect(words).toEqual(expect.arrayContaining(["Architektur", "Vergrößern (+)", "Nach Namen suchen"]));
  expect(words.filter((it) => english.has(it))).toEqual([]);
});
