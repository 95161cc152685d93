import { expect } from "vitest";
import { contrast } from "./contrast.ts";
import { placeOf } from "./place.ts";
import { test } from "./test.ts";
import type { Workbench } from "./workbench.ts";

const pools = "0005-connection-pools.md";
const record = "0004-database-per-service.md";

const node = (workbench: Workbench, label: string) => workbench.preview().locator("g.node", { hasText: label }).first();

async function nodeTexts(workbench: Workbench): Promise<string[]> {
  const texts = await workbench.preview().locator("g.node").allTextContents();
  return texts.map((text) => text.trim());
}

test("the button in the editor's title opens the diagram beside the text", async ({ workbench }) => {
  await workbench.openFile(record);
  await workbench.titleButton("Open Architecture Diagram to the Side").click();
  await node(workbench, "ordering_db").waitFor();
  await workbench.screenshot("diagram");
});

test("every service and every database of the record is drawn", async ({ workbench }) => {
  const texts = await nodeTexts(workbench);
  for (const label of [
    ...[/^Catalog/, /^Ordering/, /^Payment/, /^Delivery/, /^Notification/, /^Redis/],
    ...[/^catalog_db.*PostgreSQL.*5433/, /^ordering_db.*PostgreSQL.*5434/, /^payment_db.*PostgreSQL.*5435/],
    ...[/^delivery_db.*MongoDB.*27017/, /^notification_db.*MongoDB.*27018/],
  ]) {
    expect(texts).toContainEqual(expect.stringMatching(label));
  }
});

test("the picture follows typing", async ({ workbench }) => {
  await workbench.openFile(record);
  await workbench.goToLine(placeOf("All services use one Redis", record).line - 1);
  await workbench.page.keyboard.insertText("| Loyalty | loyalty_db | MySQL | 3307 | points |\n");
  await node(workbench, "loyalty_db").waitFor();
  await workbench.screenshot("diagram-typed");
  expect(await nodeTexts(workbench)).toContainEqual(expect.stringMatching(/^Loyalty/));
});

test("a click on a node leads to the words it was read from", async ({ workbench }) => {
  await node(workbench, "delivery_db").click();
  await expect.poll(workbench.cursor).toBe(placeOf("delivery_db", record).selected);
  await workbench.screenshot("diagram-clicked");
});

test("the context menu of a node leads to its references and renames it", async ({ workbench }) => {
  await node(workbench, "delivery_db").click({ button: "right" });
  await workbench.page.locator(".context-view .action-label", { hasText: "Find All References" }).waitFor();
  await workbench.screenshot("diagram-menu");
  await workbench.page.locator(".context-view .action-label", { hasText: "Rename" }).click();
  await workbench.page.locator(".rename-box input").waitFor();
  await workbench.page.keyboard.press("Escape");
});

test("a finding in the panel opens its quick fixes", async ({ workbench }) => {
  await workbench.openFile(pools);
  await workbench
    .preview()
    .getByRole("button", { name: /Stated 80 connections/ })
    .click();
  await workbench.quickFix("Change 80 to 90").waitFor();
  await workbench.screenshot("diagram-fixes");
  await workbench.page.keyboard.press("Escape");
  await workbench.openFile(record);
  await node(workbench, "catalog_db").waitFor();
});

test.for([
  ["Light Modern", "vscode-light"],
  ["Dark Modern", "vscode-dark"],
  ["Dark High Contrast", "vscode-high-contrast"],
  ["Light High Contrast", "vscode-high-contrast-light"],
] as const)("the picture is legible in the colour theme %s", async ([theme, kind], { workbench }) => {
  await workbench.setTheme(theme);
  await workbench.preview().locator(`body.${kind}`).waitFor();
  await expect.poll(() => contrast(node(workbench, "catalog_db"))).toBeGreaterThan(4.5);
  await workbench.screenshot(`diagram-${kind}`);
});
