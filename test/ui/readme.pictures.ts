// Not tests: takes the pictures of README.md, on request by `npm test -- --only pictures`.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/project.mjs";
import { filmOf, savePicture } from "./compact.ts";
import { placeOf } from "./place.ts";
import { test } from "./test.ts";
import type { Workbench } from "./workbench.ts";

const folder = path.join(root, "media/pictures");

test("a tour: a wrong total is mended, a service is added and shows in the diagram", async ({ workbench }) => {
  const { page } = workbench;
  await page.setViewportSize({ width: 1200, height: 720 });
  const film = filmOf(page);
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.openFile("0005-connection-pools.md");
  await workbench.squiggle().waitFor();
  const total = placeOf("80 connections", "0005-connection-pools.md");
  await workbench.goToLine(total.line);
  for (let column = 1; column < total.column; column++) await page.keyboard.press("ArrowRight");
  await settled(workbench);
  await film.shot(1_800);
  await workbench.openQuickFixes();
  await workbench.quickFix("Change 80 to 90").waitFor();
  await film.shot(1_500);
  await workbench.quickFix("Change 80 to 90").click();
  await workbench.squiggle().waitFor({ state: "hidden" });
  await settled(workbench);
  await film.shot(1_500);

  const record = "0004-database-per-service.md";
  await workbench.openFile(record);
  await film.shot(800);
  await workbench.command("ADR: Open Architecture Diagram to the Side");
  const node = (name: string) => workbench.preview().locator("g.node", { hasText: name }).first();
  await node("delivery_db").waitFor();
  await settled(workbench);
  await film.shot(2_000);
  await node("delivery_db").click();
  await settled(workbench);
  await film.shot(1_800);
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  for (const words of ["| Invoice ", "| invoice_db ", "| PostgreSQL | 5436 | invoices |"]) {
    await page.keyboard.type(words);
    await film.shot(350);
  }
  await node("invoice_db").waitFor();
  await settled(workbench);
  await film.shot(3_000);
  await film.save(path.join(folder, "tour.webp"));
  for (let undone = 0; undone < 4; undone++) await page.keyboard.press("Control+Z");
  // Whatever is left of the changes would be asked about when its editor closes.
  for (const changed of [record, "0005-connection-pools.md"]) {
    await workbench.openFile(changed);
    await workbench.command("File: Revert File");
  }
  await page.setViewportSize({ width: 1400, height: 900 });
  await workbench.command("View: Close All Editors");
  await workbench.command("View: Toggle Primary Side Bar Visibility");
});

test("the diagram beside the text", async ({ workbench }) => {
  const record = "0004-database-per-service.md";
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.openFile(record);
  await workbench.command("ADR: Open Architecture Diagram to the Side");
  await workbench.preview().locator("g.node", { hasText: "delivery_db" }).first().waitFor();
  await workbench.goToLine(placeOf("### Events", record).line);
  await take(workbench, "diagram");
});

const views = [
  ["events", "Events", "0004-database-per-service.md"],
  ["sagas", "Sagas", "0006-ordering-saga.md"],
  ["connections", "Connections", "0005-connection-pools.md"],
  ["options", "Options", "0003-rabbitmq-as-event-broker.md"],
  ["facts", "Facts", "0004-database-per-service.md"],
  ["log", "Decision log", "0004-database-per-service.md"],
] as const;

test.for(views)("the view %s", async ([name, tab, record], { workbench }) => {
  const { page } = workbench;
  await page.setViewportSize({ width: 1320, height: 560 });
  await workbench.openFile(record);
  await workbench.command("ADR: Open Architecture Diagram to the Side");
  await workbench.preview().getByRole("tab", { name: tab }).click();
  await settled(workbench);
  await savePicture(await page.locator("iframe.webview.ready").screenshot(), pathOf(name));
  await workbench.command("View: Close All Editors");
});

test("the decision log", async ({ workbench }) => {
  await workbench.openFile("0004-database-per-service.md");
  await workbench.command("ADR: Reveal in Decision Log");
  await workbench.treeRow("Database per service").waitFor();
  await settled(workbench);
  await savePicture(await workbench.page.locator(".part.sidebar").screenshot(), pathOf("tree"));
  await workbench.command("View: Close All Editors");
});

test("the built-in preview", async ({ workbench }) => {
  const { page } = workbench;
  await workbench.openFile("0005-connection-pools.md");
  await workbench.squiggle().waitFor();
  // The preview shows what the editor does, which was left where the tour mended the total.
  await workbench.goToLine(1);
  await workbench.command("Markdown: Open Preview to the Side");
  await workbench.preview().locator("section.adr-atlas").waitFor();
  await settled(workbench);
  await savePicture(await page.locator("iframe.webview.ready").screenshot(), pathOf("preview"));
  await workbench.command("View: Close All Editors");
  await page.setViewportSize({ width: 1400, height: 900 });
});

test("a wrong total", async ({ workbench }) => {
  const record = "0005-connection-pools.md";
  await workbench.openFile(record);
  await workbench.squiggle().waitFor();
  await workbench.command("Problems: Focus on Problems View");
  await workbench.problem("Stated 80 connections").waitFor();
  await take(workbench, "findings");
});

async function take(workbench: Workbench, name: string): Promise<void> {
  await settled(workbench);
  await savePicture(await workbench.page.screenshot(), pathOf(name));
}

function pathOf(name: string): string {
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}

/** Everything that fades in and out has come to rest by then. */
async function settled({ page }: Workbench): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1_500);
}
