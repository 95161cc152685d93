// Not tests: takes the pictures of README.md, on request by `npm test -- --only pictures`.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/project.mjs";
import { placeOf } from "./place.ts";
import { test } from "./test.ts";
import type { Workbench } from "./workbench.ts";

const folder = path.join(root, "media/pictures");

test("the diagram beside the text", async ({ workbench }) => {
  const record = "0004-database-per-service.md";
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.openFile(record);
  await workbench.command("ADR: Open Architecture Diagram to the Side");
  await workbench.preview().locator("g.node", { hasText: "delivery_db" }).first().waitFor();
  await workbench.goToLine(placeOf("### Events", record).line);
  await take(workbench, "diagram");
});

test("a wrong total", async ({ workbench }) => {
  const record = "0005-connection-pools.md";
  await workbench.openFile(record);
  await workbench.squiggle().waitFor();
  await workbench.command("Problems: Focus on Problems View");
  await workbench.problem("Stated 80 connections").waitFor();
  await take(workbench, "findings");
});

async function take({ page }: Workbench, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  // Everything that fades in and out has settled by then.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
