import { mkdirSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { root } from "../../scripts/project.mjs";

/** What people do and see in VS Code. `build` goes into the names of screenshots. */
export function workbenchOn(page: Page, build: string) {
  const quickInput = page.locator(".quick-input-widget input[type=text]");

  /** A key can come before anything listens: while the workbench still starts, or the focus moves. */
  async function pressUntil(key: string, shown: Locator): Promise<void> {
    while (!(await shown.isVisible())) {
      await page.keyboard.press(key);
      await shown.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
  }

  async function pick(key: string, text: string, option: string): Promise<void> {
    await pressUntil(key, quickInput);
    await quickInput.fill(text);
    await choose(option);
  }

  /** Afterwards no key goes to a list that is only just fading away. */
  async function pickLast(key: string, text: string, option: string): Promise<void> {
    await pick(key, text, option);
    // What the choice leads to may ask on in the same box.
    await page.waitForFunction((typed) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>(".quick-input-widget input[type=text]")];
      return boxes.every((box) => box.offsetParent === null || box.value !== typed);
    }, text);
  }

  /** A line of the list that is open on top of the workbench. */
  function option(text: string): Locator {
    // An option's accessible name goes on with its folder, its shortcut or "recently used".
    const name = new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=[, ]|$)`);
    return page.locator(".quick-input-list").getByRole("option", { name }).first();
  }

  const choose = (text: string): Promise<void> => option(text).click();

  return {
    page,

    pressUntil,

    option,

    /** The box on top of the workbench, once it asks for this. */
    quickInput: (prompt: string): Locator => page.locator(".quick-input-widget", { hasText: prompt }),

    tab: (name: string): Locator => page.locator(".tabs-container .tab.active", { hasText: name }),

    /** A line of an open editor. */
    line: (text: string): Locator => page.locator(".view-line", { hasText: text }).first(),

    /** Opens a file by its name and puts the cursor into it. */
    async openFile(name: string): Promise<void> {
      await pickLast("Control+P", name, name);
      await this.tab(name).waitFor();
      await page.locator(".editor-group-container.active .monaco-editor.focused .view-line").first().waitFor();
    },

    /** Runs a command by its title in the command palette. */
    command: (title: string): Promise<void> => pickLast("F1", `>${title}`, title),

    /** Runs a command that asks at once: the palette's box goes on as its own. */
    async commandAsking(title: string, prompt: string): Promise<void> {
      await pick("F1", `>${title}`, title);
      await this.quickInput(prompt).waitFor();
    },

    /** Chooses from the list that a command opens; a list that has lost the focus, and so has gone, is opened again. */
    async choose(title: string, prompt: string, text: string): Promise<void> {
      for (;;) {
        await this.commandAsking(title, prompt);
        const chosen = await option(text)
          .click({ timeout: 5_000 })
          .then(
            () => true,
            () => false,
          );
        if (chosen) return;
      }
    },

    /** Answers the box that a command asks with; what is typed stands in it before it is sent. */
    async answer(words: string): Promise<void> {
      await quickInput.fill(words);
      await page.waitForFunction((typed) => {
        const active = document.activeElement;
        return active instanceof HTMLInputElement && active.value === typed;
      }, words);
      await page.keyboard.press("Enter");
      await quickInput.waitFor({ state: "hidden" });
    },

    /** Puts the cursor at the beginning of a line, one-based. */
    async goToLine(line: number): Promise<void> {
      await pressUntil("Control+G", quickInput);
      await quickInput.fill(`:${line}`);
      await page.keyboard.press("Enter");
      await quickInput.waitFor({ state: "hidden" });
    },

    /** What the status bar says about the cursor: "Ln 22, Col 3 (17 selected)". */
    cursor: (): Promise<string | null> => page.locator("#status\\.editor\\.selection").textContent(),

    /** A line of the decision log. */
    treeRow: (text: string): Locator =>
      page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row", { hasText: text }).first(),

    /** What the extension shows in the status bar, by the item's id. */
    statusBar: (id: string): Locator => page.locator(`.statusbar-item[id$="${id}"]`),

    /** The line under the words of a finding. */
    squiggle: (): Locator => page.locator(".squiggly-warning").first(),

    /** A line of the problems view. */
    problem: (text: string): Locator => page.locator(".markers-panel .monaco-list-row", { hasText: text }),

    openQuickFixes: (): Promise<void> => pressUntil("Control+.", page.locator(".action-widget").first()),

    /** A line of the menu with quick fixes. */
    quickFix: (title: string): Locator => page.locator(".action-widget .monaco-list-row", { hasText: title }).first(),

    /** A button in the title of the active editor group. */
    titleButton: (name: string): Locator =>
      page.locator(".editor-group-container.active .editor-actions").getByRole("button", { name }),

    /** The page in the extension's webview. */
    preview: (): FrameLocator => page.frameLocator("iframe.webview.ready").frameLocator("#active-frame"),

    async setTheme(name: string): Promise<void> {
      await pick("F1", ">Preferences: Color Theme", "Preferences: Color Theme");
      await quickInput.fill(name);
      await choose(name);
      await quickInput.waitFor({ state: "hidden" });
    },

    /** A picture of the whole workbench in test/ui/shots/, for people to look at. */
    async screenshot(name: string): Promise<void> {
      const shots = path.join(root, "test/ui/shots");
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `${name}-${build}.png`) });
    },
  };
}

export type Workbench = ReturnType<typeof workbenchOn>;
