// How many keys a record takes that are no word of its content: a person who knows the keyboard, recorded.
import { expect } from "vitest";
import { test } from "./test.ts";

test("a complete record of three services takes fewer than forty keys of structure", async ({ workbench }) => {
  const { keyboard } = workbench.page;
  let structure = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
    structure += keys.length;
  };
  const next = (words?: string) => (words === undefined ? press("Tab") : keyboard.type(words).then(() => press("Tab")));
  const asked = (prompt: string) => workbench.quickInput(prompt).waitFor();

  await workbench.openFile("0001-record-architecture-decisions.md");
  await press("F1", ..."new dec");
  await workbench.option("ADR: New Decision Record…").waitFor();
  await press("Enter");
  await asked("What is decided");
  await keyboard.type("Split the ticket shop");
  await press("Enter");
  await workbench.option("Database per service").waitFor();
  await press("ArrowDown", "Enter");
  await workbench.tab("0009-split-the-ticket-shop.md").waitFor();
  await workbench.line("All services share one database").waitFor();
  // The text stands there before its first field is selected.
  await expect.poll(() => workbench.cursor()).toContain("selected");

  await next("One database serves all teams, and each waits for the others.");
  for (const argument of ["One upgrade", "Releases wait", "Releases are free", "No joins"]) await next(argument);
  for (const service of ["booking", "seating", "billing"]) {
    await next(service);
    await next("PostgreSQL");
  }
  await next("seat.booked");
  await next("invoice.paid");
  await next("Booking");
  for (const step of ["Book seat", "Free seat", "Reserve row", "Release row"]) await next(step);
  await next();
  await next("Failures stay apart");
  await next("Three databases to watch");

  await keyboard.press("Control+S");
  await workbench.line("Replicate booking_db, switch booking over").waitFor();
  await workbench.command("Problems: Focus on Problems View");
  await workbench.problem("Stated 80 connections").waitFor({ state: "detached" });
  expect(await workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "0009-" }).count()).toBe(0);
  await workbench.screenshot("new-record");
  console.log(`${structure} keys of structure`);
  expect(structure).toBeLessThan(40);
});
