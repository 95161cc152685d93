import { expect } from "vitest";
import { placeOf } from "./place.ts";
import { test } from "./test.ts";

const record = "0005-connection-pools.md";
const message = "Stated 80 connections";

test("a wrong total is underlined and listed among the problems", async ({ workbench }) => {
  await workbench.openFile(record);
  await workbench.squiggle().waitFor();
  await workbench.command("Problems: Focus on Problems View");
  await workbench.problem(message).waitFor();
  await workbench.screenshot("findings");
});

test("the quick fix corrects it, and the line under it goes away", async ({ workbench }) => {
  // At its left, as there is a link to the rule's page further right.
  await workbench.problem(message).dblclick({ position: { x: 100, y: 10 } });
  await expect.poll(workbench.cursor).toBe(placeOf("80", record).selected);
  await workbench.openQuickFixes();
  await workbench.quickFix("Change 80 to 90").waitFor();
  await workbench.page.keyboard.press("Enter");
  await workbench.problem(message).waitFor({ state: "detached" });
  await workbench.squiggle().waitFor({ state: "detached" });
  await workbench.screenshot("findings-fixed");
});
