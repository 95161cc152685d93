import { test } from "./test.ts";

test("the status above the title is changed with a click, in the record's own words", async ({ workbench }) => {
  await workbench.openFile("0004-database-per-service.md");
  const lens = (text: string) => workbench.page.locator(".codelens-decoration a", { hasText: text });
  await lens("5 services").waitFor();
  await workbench.screenshot("lenses");
  await lens("Accepted").click();
  await workbench.option("Deprecated").click();
  await lens("Deprecated").waitFor();
  await lens("Open diagram").click();
  await workbench.preview().getByText("Ordering").first().waitFor();
});
