import { expect } from "vitest";
import { test } from "./test.ts";

test("the log stands in a view of its own, in groups, and a click opens a record", async ({ workbench }) => {
  // The palette lists the command as soon as the extension is known, and then not anew.
  await workbench.page.locator(".activitybar").getByRole("tab", { name: "Architecture Decisions" }).waitFor();
  await workbench.command("Architecture Decisions: Focus on Log View");
  await workbench.treeRow("5. ").waitFor();
  await workbench.treeRow("Accepted").waitFor();
  await workbench.screenshot("log");
  await workbench.treeRow("5. ").click();
  await workbench.tab("0005-connection-pools.md").waitFor();
});

test("the status bar says what the record is, and how much there is to look at", async ({ workbench }) => {
  await expect.poll(() => workbench.statusBar("adrAtlas.status").textContent()).toContain("ADR-5 Accepted");
  await expect.poll(() => workbench.statusBar("adrAtlas.findings").textContent()).toContain("1");
});

test("the records can be grouped by engine", async ({ workbench }) => {
  await workbench.choose("ADR: Group Decision Records By…", "Group Decision Records By", "Engine");
  await workbench.treeRow("PostgreSQL").first().waitFor();
  await workbench.screenshot("log-by-engine");
});

test("a filter leaves the records that have its words, and is taken away again", async ({ workbench }) => {
  const search = workbench.treeRow("7. Suche");
  await search.waitFor();
  await workbench.commandAsking("ADR: Filter Decision Records…", "Filter Decision Records");
  await workbench.answer("saga");
  await search.waitFor({ state: "detached" });
  await workbench.treeRow("6. Ordering").waitFor();
  await workbench.screenshot("log-filtered");
  await workbench.command("ADR: Show All Decision Records");
  await search.waitFor();
});

test("a record that the filter leaves out is shown when somebody asks for it", async ({ workbench }) => {
  await workbench.commandAsking("ADR: Filter Decision Records…", "Filter Decision Records");
  await workbench.answer("saga");
  const pools = workbench.treeRow("5. ");
  await pools.waitFor({ state: "detached" });
  await workbench.command("ADR: Reveal in Decision Log");
  await pools.waitFor();
});

test("a record that is dropped on another one is asked how the two relate", async ({ workbench }) => {
  await workbench.treeRow("5. ").dragTo(workbench.treeRow("7. Suche"));
  await workbench.option("Supersedes 7. Suche").waitFor();
  await workbench.screenshot("log-drop");
  await workbench.page.keyboard.press("Escape");
  await workbench.option("Supersedes 7. Suche").waitFor({ state: "hidden" });
});

test("a record that is dropped into another one is a link there", async ({ workbench }) => {
  await workbench.treeRow("5. ").click();
  await workbench.tab("0005-connection-pools.md").waitFor();
  const { page } = workbench;
  const words = await page.locator(".view-line", { hasText: "Expected connections" }).first().boundingBox();
  const row = await workbench.treeRow("7. Suche").boundingBox();
  if (!words || !row) throw new Error("There is nothing to drag");
  await page.mouse.move(row.x + 60, row.y + row.height / 2);
  await page.mouse.down();
  await page.mouse.move(words.x + 20, words.y + words.height / 2, { steps: 10 });
  await page.keyboard.down("Shift");
  await page.mouse.move(words.x + 60, words.y + words.height / 2, { steps: 10 });
  await workbench.screenshot("log-drop-over");
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await workbench.screenshot("log-drop-editor");
  await page.locator(".view-line", { hasText: "[ADR-0007](0007-" }).first().waitFor({ timeout: 10_000 });
  await page.keyboard.press("Control+Z");
});

test("a lens over the title leads to who refers to the record", async ({ workbench }) => {
  await workbench.openFile("0004-database-per-service.md");
  await workbench.page.locator(".codelens-decoration a", { hasText: "named by" }).click();
  await workbench.page.locator(".reference-zone-widget", { hasText: "0005-connection-pools.md" }).waitFor();
  await workbench.screenshot("log-mentions");
});

test("what was found out about the log is stored for the next start", async ({ server }) => {
  await expect.poll(() => server.stored(), { timeout: 60_000 }).toContain("0004-database-per-service.md");
});
