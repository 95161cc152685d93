// Every view in every theme, measured and audited; the pictures are left in .cache/pictures for eyes to look at.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { views } from "../../src/core/index.ts";
import { ToPage } from "../../src/protocol/page.ts";
import { createService } from "../../src/service/index.ts";
import { moving, shop } from "../diagrams/documents.ts";
import { faults } from "./faults.ts";
import { type DiagramMessage, messageOf } from "./messages.ts";
import { closeAll, openPage, type Stage } from "./page.ts";
import { type ThemeName, themes } from "./themes.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const folder = join(import.meta.dirname, "../../.cache/pictures");
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(closeAll);

/** A view of one record of the example log. */
const messageFrom = (record: string, view: string): DiagramMessage => {
  const folder = join(import.meta.dirname, "../../examples/docs/adr");
  const uriOf = (name: string) => `file:///log/${name}`;
  const files = readdirSync(folder).map((name) => ({
    uri: uriOf(name),
    text: readFileSync(join(folder, name), "utf8"),
  }));
  const own = uriOf(record);
  const service = createService();
  for (const { uri, text } of files) service.files.read(uri, text);
  service.update(own, 1, files.find(({ uri }) => uri === own)?.text ?? "");
  const diagram = service.diagram(own, view, { scope: "decided" });
  return ToPage.parse({ type: "diagram", ...diagram }) as DiagramMessage;
};

/** What an accessibility audit finds. */
async function violations({ page }: Stage): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** Draws and looks; the audit's script would not come in under the page's policy. */
async function look(
  theme: ThemeName,
  name: string,
  message: DiagramMessage,
  prepare: (stage: Stage) => Promise<void> = async () => {},
): Promise<void> {
  const stage = await openPage({ theme, bypassCSP: true });
  await stage.send(message);
  await stage.rendered(1);
  await prepare(stage);
  await stage.page.screenshot({ path: join(folder, `${name} ${theme}.png`.replaceAll(" ", "-")) });
  expect(await faults(stage)).toEqual([]);
  expect(await violations(stage)).toEqual([]);
  await stage.close();
}

describe.each(Object.keys(themes) as ThemeName[])("%s", (theme) => {
  test.each(Object.keys(views))("%s", async (view) => {
    const findings = {
      Orders: [{ severity: "warning" as const, message: "Stated 80, the pools add up to 70" }],
      "2 × 15 ≠ 20": [{ severity: "error" as const, message: "2 × 15 is 30" }],
    };
    const span = { start: 0, end: 400 };
    const absent = [{ of: "services" as const, stated: 10, span, listed: Array.from({ length: 9 }, () => span) }];
    await look(theme, view, messageOf(shop, { view, findings, absent }));
  });

  test("what lies around the picture: find, the map, a finding of the whole, the menu", async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } };
    const finding = {
      rule: "connection-total",
      severity: "warning" as const,
      message: "Stated 80, they add up to 70",
      range,
    };
    await look(theme, "around", { ...messageOf(shop), findings: [finding] }, async ({ page }) => {
      await page.getByRole("button", { name: "1:1" }).click();
      await page.locator(".minimap").waitFor();
      await page.keyboard.press("Control+f");
      await page.keyboard.type("orders");
      await page.getByRole("button", { name: "Export" }).click();
      await page.waitForTimeout(300);
    });
  });

  test("log", () => look(theme, "log", messageFrom("0004-database-per-service.md", "log")));

  test("options side by side", () =>
    look(theme, "options-beside", messageFrom("0003-rabbitmq-as-event-broker.md", "options")));

  test("change", () => look(theme, "change", messageOf(moving, { scope: { scope: "change" } })));
});
