import { expect } from "vitest";
import { placeOf } from "./place.ts";
import { test } from "./test.ts";
import type { Workbench } from "./workbench.ts";

const record = "0004-database-per-service.md";
const open = "ADR: Open Architecture Diagram to the Side";

const node = (workbench: Workbench, label: string) => workbench.preview().locator("g.node", { hasText: label }).first();
const tab = ({ page }: Workbench, name: RegExp) => page.locator(".tab", { hasText: name });

test("the node that the cursor stands on is marked", async ({ workbench }) => {
  await workbench.openFile(record);
  await workbench.command(open);
  await node(workbench, "payment_db").waitFor();
  const { line, column } = placeOf("payment_db", record);
  await workbench.goToLine(line);
  for (let step = 1; step <= column; step++) await workbench.page.keyboard.press("ArrowRight");
  await workbench.preview().locator("g.node.selected", { hasText: "payment_db" }).waitFor();
});

test("it stays where it is while plain Markdown is read, and follows to the next record", async ({ workbench }) => {
  await workbench.openFile("README.md");
  await workbench.goToLine(3);
  expect(await node(workbench, "payment_db").isVisible()).toBe(true);
  await workbench.openFile("0003-rabbitmq-as-event-broker.md");
  await tab(workbench, /^Architecture: .*RabbitMQ/i).waitFor();
});

test("the decision log shows every record, and a click opens one", async ({ workbench }) => {
  await workbench.openFile(record);
  await workbench.preview().getByRole("tab", { name: "Decision log" }).click();
  await node(workbench, "Read model for reports").waitFor();
  await workbench.screenshot("log");
  const choice = workbench.preview().getByRole("combobox");
  await choice.selectOption("Architecture after all of them");
  await node(workbench, "delivery_db").waitFor();
  await workbench.screenshot("log-architecture");
  await choice.selectOption("Decisions");
  await node(workbench, "One shared database").click();
  await workbench.tab("0002-one-shared-database.md").waitFor();
  await workbench.preview().getByRole("tab", { name: "Architecture" }).click();
  // From the panel the next file would open over it.
  await workbench.line("One shared database").click();
});

test("a locked panel stays with its record, and another one follows", async ({ workbench }) => {
  await workbench.preview().getByRole("button", { name: "Lock to this record" }).click();
  await tab(workbench, /^Architecture \(locked\): .*shared database/i).waitFor();
  await workbench.line("One shared database").click();
  await workbench.openFile(record);
  await workbench.command(open);
  await tab(workbench, /^Architecture: .*per service/i).waitFor();
  await expect.poll(() => tab(workbench, /^Architecture \(locked\)/).count()).toBe(1);
  await workbench.command("View: Close All Editor Groups");
  await workbench.openFile(record);
  await workbench.command(open);
});

test("it comes back after the window is loaded again", async ({ workbench }) => {
  await workbench.openFile(record);
  await node(workbench, "payment_db").waitFor();
  // In a browser, the workbench writes down what is open once in five seconds.
  await workbench.page.waitForTimeout(6000);
  await workbench.page.reload();
  await node(workbench, "payment_db").waitFor();
  await expect.poll(() => tab(workbench, /^Architecture: /).count()).toBe(1);
});
