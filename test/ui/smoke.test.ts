import { expect } from "vitest";
import { test } from "./test.ts";

test("a record is checked and drawn", async ({ workbench }) => {
  await workbench.openFile("0005-connection-pools.md");
  await workbench.squiggle().waitFor();
  await workbench.command("ADR: Open Architecture Diagram to the Side");
  await workbench.preview().locator("g.node", { hasText: "Ordering Service" }).waitFor();
  await workbench.screenshot("smoke");
});

test("a finding leads to the page of its rule", async ({ workbench }) => {
  await workbench.command("Problems: Focus on Problems View");
  await workbench.page.locator(".markers-panel").locator("a", { hasText: "connection-total" }).click();
  await workbench.page.locator(".view-line", { hasText: "# connection-total" }).waitFor();
  await workbench.screenshot("smoke-rule");
});

test("Markdown that is no decision record has neither findings nor a button", async ({ workbench }) => {
  await workbench.openFile("README.md");
  await workbench.titleButton("Open Preview to the Side").waitFor();
  expect(await workbench.squiggle().count()).toBe(0);
  expect(await workbench.titleButton("Open Architecture Diagram to the Side").count()).toBe(0);
});
