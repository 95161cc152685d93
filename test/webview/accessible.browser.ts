import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, describe, expect, test } from "vitest";
import { views } from "../../src/core/index.ts";
import { shop } from "../diagrams/documents.ts";
import { messageOf } from "./messages.ts";
import { closeAll, openPage, type Stage } from "./page.ts";
import type { ThemeName } from "./themes.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const findings = { Orders: [{ severity: "warning" as const, message: "Stated 80, the pools add up to 70" }] };

afterAll(closeAll);

async function audited(theme: ThemeName, view: string): Promise<{ stage: Stage; violations: string[] }> {
  const stage = await openPage({ theme, bypassCSP: true });
  await stage.send(messageOf(shop, { view, findings }));
  await stage.rendered(1);
  await stage.page.addScriptTag({ path: axe });
  const { violations } = (await stage.page.evaluate("axe.run()")) as AxeResults;
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  return { stage, violations: told };
}

describe.each(["dark", "light", "high contrast", "high contrast light"] as const)("%s", (theme) => {
  test.each(Object.keys(views))("the audit of %s finds nothing", async (view) => {
    const { stage, violations } = await audited(theme, view);
    expect(violations).toEqual([]);
    await stage.close();
  });
});

test("a screen reader gets every service, store and line of a picture as a table", async () => {
  const { stage } = await audited("dark", "architecture");
  const rows = await stage.page.getByRole("row").allTextContents();
  for (const { name } of [...shop.services, ...shop.brokers])
    expect(rows.some((row) => row.startsWith(name))).toBe(true);
  expect(rows).toContainEqual("Ordersownsorders_dbPgBouncer, 3 × 10 = 30");
  const orders = stage.page.getByRole("button", { name: /^Orders\s*3 instances/ }).first();
  expect(await orders.getAttribute("aria-description")).toContain("Stated 80, the pools add up to 70");
  await stage.close();
});
