// Records from a stranger, in a real VS Code: what they are called has no effect anywhere.
import { expect, test } from "vitest";
import { hostileNames } from "../hostile/names.ts";
import { withWorkbench } from "./test.ts";

const firstNumber = 1001;

/** Each name is a title, a status, a service and a database. */
const files = Object.fromEntries(
  [...hostileNames, "$(gear)", "$(sync~spin)"].map((name, at) => {
    const words = name.replace(/[\r\n|]+/g, " ");
    const text = `# ${firstNumber + at}. Stores of ${words}\n\n## Status\n\n${words}\n\n## Decision\n\n| Service | Database | Port |\n| --- | --- | --- |\n| ${words} Service | ${words}_db | 5432 |\n| Cart Service | cart_db | 5432 |\n`;
    return [`docs/adr/${firstNumber + at}-a.md`, text];
  }),
);

test("200 hostile names in tree, tabs, status bar and lists: no script, no request, no dialog", async () => {
  await withWorkbench(
    async (workbench) => {
      const { page } = workbench;
      const effects: string[] = [];
      page.on("dialog", (dialog) => void effects.push(`dialog ${dialog.message()}`));
      page.on("popup", (popup) => void effects.push(`window ${popup.url()}`));
      page.context().on("request", (request) => {
        if (request.url().includes("127.0.0.1:9")) effects.push(`request ${request.url()}`);
      });
      // By the time that a file is open the extensions' commands are known.
      await workbench.openFile("0001-record-architecture-decisions.md");
      await workbench.command("Architecture Decisions: Focus on Log View");
      await workbench.treeRow(`${firstNumber}. Stores`).waitFor();

      const rows = page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row");
      const seen = new Set<string>();
      await rows.first().click();
      for (let pages = 0; pages < 40; pages++) {
        for (const words of await rows.allTextContents()) seen.add(words);
        await rows.nth(3).hover();
        await page.keyboard.press("PageDown");
      }
      expect([...seen].filter((words) => words.includes("Stores of")).length).toBeGreaterThan(200);
      // The extension's own icons stand in front of a label, none within.
      expect(await page.locator(".tree-explorer-viewlet-tree-view .label-name .codicon").count()).toBe(0);

      const icons = files[`docs/adr/${firstNumber + hostileNames.length}-a.md`];
      expect(icons).toContain("$(gear)");
      await workbench.openFile(`${firstNumber + hostileNames.length}-a.md`);
      await expect.poll(() => workbench.statusBar("adrAtlas.status").textContent()).toContain("$(gear)");
      await workbench.command("ADR: Open Architecture Diagram to the Side");
      await workbench.preview().locator("g.node").first().waitFor();
      await workbench.commandAsking("ADR: Link to Another Decision…", "Link to Another Decision");
      await page.keyboard.press("Escape");
      await workbench.screenshot("hostile");

      const hits = await Promise.all(page.frames().map((frame) => frame.evaluate("globalThis.hit").catch(() => null)));
      expect(hits.filter((hit) => hit != null)).toEqual([]);
      expect(effects).toEqual([]);
    },
    { files },
  );
});
