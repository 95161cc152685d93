import { expect } from "vitest";
import { test } from "./test.ts";

test("a new name comes into the other records that are ticked in the preview", async ({ workbench }) => {
  const { page } = workbench;
  await workbench.openFile("0005-connection-pools.md");
  await workbench.goToLine(19);
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  const box = page.locator(".rename-box input");
  await workbench.pressUntil("F2", box);
  await box.fill("Checkout Service");
  await page.keyboard.press("Enter");

  const preview = page.locator(".bulk-edit-panel");
  const tick = preview
    .locator(".monaco-list-row", { hasText: "0004-database-per-service.md" })
    .locator(".edit-checkbox");
  await tick.waitFor();
  await workbench.screenshot("rename-preview");
  expect(await tick.isChecked()).toBe(false);
  await tick.click();
  await preview.getByRole("button", { name: "Apply" }).click();

  await workbench.line("Checkout Service (4 instances)").waitFor();
  await workbench.openFile("0004-database-per-service.md");
  await workbench.line("Catalog, Checkout, Payment").waitFor();
  await workbench.openFile("0006-ordering-saga.md");
  await workbench.line("led by the Ordering Service").waitFor();
});
