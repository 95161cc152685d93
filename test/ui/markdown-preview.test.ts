import { expect } from "vitest";
import { test } from "./test.ts";

test("VS Code's own preview shows the record's status, findings and architecture", async ({ workbench }) => {
  await workbench.openFile("0005-connection-pools.md");
  await workbench.squiggle().waitFor();
  await workbench.command("Markdown: Open Preview to the Side");
  const head = workbench.preview().locator(".adr-atlas");
  await head.waitFor();
  expect(await head.locator(".status").textContent()).toBe("Accepted");
  expect(await head.locator(".warning").textContent()).toBe("1 warning");
  // The oldest VS Code draws no diagrams there.
  if (process.env.ADR_ATLAS_BUILD !== "oldest") await head.locator("svg", { hasText: "Ordering Service" }).waitFor();
  await workbench.screenshot("markdown-preview");
});
