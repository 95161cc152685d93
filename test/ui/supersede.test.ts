import { test } from "./test.ts";

test("a record supersedes an earlier one in both files, and one undo takes both back", async ({ workbench }) => {
  await workbench.openFile("0003-rabbitmq-as-event-broker.md");
  await workbench.openFile("0006-ordering-saga.md");
  await workbench.command("ADR: Supersede…");
  await workbench.option("Supersedes ADR-0003").click();
  await workbench.line("ADR-0003").waitFor();
  await workbench.screenshot("supersede");
  await workbench.openFile("0003-rabbitmq-as-event-broker.md");
  await workbench.line("ADR-0006").waitFor();
  await workbench.page.keyboard.press("Control+z");
  await workbench.line("ADR-0006").waitFor({ state: "detached" });
  await workbench.openFile("0006-ordering-saga.md");
  await workbench.line("Supersedes").waitFor({ state: "detached" });
});
