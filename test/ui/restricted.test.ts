// A folder of a stranger, opened without trust.
import { expect, test } from "vitest";
import { processesBelow } from "../soak/heap.mjs";
import { withWorkbench } from "./test.ts";

test("in restricted mode a record is checked, drawn and mended, and no process is started but the language server", async () => {
  await withWorkbench(
    async (workbench, { pid }) => {
      const { page } = workbench;
      await workbench.openFile("0005-connection-pools.md");
      await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
      await workbench.squiggle().waitFor();
      await workbench.command("ADR: Open Architecture Diagram to the Side");
      await workbench.preview().locator("g.node", { hasText: "Ordering Service" }).waitFor();
      const [host] = processesBelow(pid as number, "--type=extensionHost");
      const below = (words: string) => processesBelow(host as number, words).filter((it) => it !== host);
      expect(below("server/node.cjs")).toHaveLength(1);
      // VS Code's own extensions have language servers too.
      expect(below("")).toEqual(below("--node-ipc"));
      await workbench.screenshot("restricted");
    },
    { trusted: false },
  );
});
