import { expect } from "vitest";
import { test } from "./test.ts";

test("the log stands in a view of its own, in groups, and a click opens a record", async ({ workbench }) => {
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
  await workbench.commandAsking("ADR: Group Decision Records By…", "Group Decision Records By");
  await workbench.option("Engine").click();
  await workbench.treeRow("PostgreSQL").first().waitFor();
  await workbench.screenshot("log-by-engine");
});
