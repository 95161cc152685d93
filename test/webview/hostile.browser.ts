// Hostile names in the page, without the policy that would stop what gets through: no script runs, nothing is asked for.
import { afterAll, expect, test } from "vitest";
import { documentOf } from "../diagrams/documents.ts";
import { hostileNames } from "../hostile/names.ts";
import { messageOf } from "./messages.ts";
import { closeAll, openPage } from "./page.ts";

afterAll(closeAll);

const size = 12;
const batches = Array.from({ length: Math.ceil(hostileNames.length / size) }, (_, at) =>
  hostileNames.slice(at * size, (at + 1) * size),
);
const views = ["architecture", "events", "sagas", "connections", "options", "facts"] as const;

/** A record in which everything that has a name is called so. */
const recordOf = (names: readonly string[]) =>
  documentOf({
    title: names.join(" "),
    services: names.map((name) => ({ name, aliases: [`${name} alias`] })),
    databases: names.map((name) => ({ name, engine: name, version: name, cluster: names[0] ?? "" })),
    access: names.map((name) => ({ service: name, database: name })),
    pools: names.map((name) => ({
      service: name,
      database: name,
      pooler: name,
      instances: 2,
      size: 5,
      connections: 9,
    })),
    events: names.map((name) => ({
      name,
      publisher: names[0] ?? "",
      consumers: [{ service: name, action: name }],
      broker: name,
    })),
    brokers: names.map((name) => ({ name })),
    calls: names.map((name) => ({ from: names[0] ?? "", to: name, protocol: name })),
    sagas: names.map((name) => ({
      name,
      steps: [{ action: name, service: name }],
      compensations: [{ action: name, service: name }],
    })),
    options: names.map((name) => ({ title: name, label: name, pros: [], cons: [] })),
  });

test(`${hostileNames.length} hostile names have no effect in any view`, async () => {
  expect(new Set(hostileNames).size).toBeGreaterThanOrEqual(200);
  const stage = await openPage({ bypassCSP: true });
  const { page } = stage;
  await page.waitForLoadState("networkidle");
  const effects: string[] = [];
  page.on("dialog", (dialog) => {
    effects.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => effects.push(`popup ${popup.url()}`));
  page.on("framenavigated", (frame) => effects.push(`went to ${frame.url()}`));
  page.on("request", (request) => {
    // Its own parts load when they are first needed.
    if (!/\/chunks\/[\w.-]+\.(?:js|css)$/.test(request.url())) effects.push(`asked for ${request.url()}`);
  });
  let version = 0;
  for (const names of batches)
    for (const view of views) {
      version++;
      const finding = { severity: "warning", message: names.join(" ") } as const;
      await stage.send(messageOf(recordOf(names), { view, version, findings: { [names[0] ?? ""]: [finding] } }));
      const answer = await stage.rendered(version);
      expect(answer.ok || answer.error, `${view}: ${JSON.stringify(names)}`).toBe(true);
      for (const node of await page
        .locator("#stage [data-element]")
        .all()
        .then((all) => all.slice(0, 3)))
        await node.dispatchEvent("pointerenter").then(() => node.dispatchEvent("click"));
    }
  expect(await page.evaluate(() => (globalThis as { hit?: unknown }).hit)).toBeUndefined();
  const alien =
    "script:not([nonce]):not(#texts[type='application/json']), iframe, object, embed, link:not([href='/main.css']):not([rel=icon]):not([rel=modulepreload]), base, form, #stage img, #stage a[href]";
  expect(
    await page.locator(alien).evaluateAll((found) => found.map((element) => element.outerHTML.slice(0, 200))),
  ).toEqual([]);
  expect(effects).toEqual([]);
  expect(stage.troubles).toEqual([]);
  await stage.close();
});
