import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "vitest";
import { root } from "../../scripts/project.mjs";
import { openPage } from "../../scripts/vscode/browser.mjs";
import { buildNamed } from "../../scripts/vscode/builds.mjs";
import { startServer } from "../../scripts/vscode/server.mjs";
import { type Workbench, workbenchOn } from "./workbench.ts";

/** Longer than the slowest step takes on a slow machine, in milliseconds. */
const patience = 60_000;

const build = process.env.ADR_ATLAS_BUILD ?? "newest";

/** For the pictures of README.md: finer, and with nothing in them that draws the eye away. */
const forPictures = process.env.ADR_ATLAS_PICTURES !== undefined;
const pictureSettings = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "[markdown]": { "editor.wordWrap": "off" },
  "window.commandCenter": false,
  "workbench.colorTheme": "Light Modern",
  "workbench.layoutControl.enabled": false,
};

/** Instead of the extension in dist/, where this names a packaged one. */
const vsix = process.env.ADR_ATLAS_VSIX;

type Server = Awaited<ReturnType<typeof startServer>>;

interface Opened {
  /** Path → text: what else is in the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** False: in restricted mode. */
  readonly trusted?: boolean;
}

/** Runs `use` in VS Code with the extension installed, opened on a copy of examples/. */
export async function withWorkbench(
  use: (workbench: Workbench, server: Server) => Promise<void>,
  { files = {}, trusted = true }: Opened = {},
): Promise<void> {
  const temporary = mkdtempSync(path.join(tmpdir(), "adr-atlas-ui-"));
  const workspace = path.join(temporary, "examples");
  cpSync(path.join(root, "examples"), workspace, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(workspace, file), text);
  const server = await startServer({
    build: buildNamed(build),
    extension: vsix ?? "linked",
    settings: { ...(forPictures && pictureSettings), "security.workspace.trust.startupPrompt": "never" },
    trusted,
  });
  const { browser, page } = await openPage({ scale: forPictures ? 1.5 : 1 });
  page.setDefaultTimeout(patience);
  try {
    await page.goto(server.address(workspace));
    await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    await use(workbenchOn(page, vsix ? `${build}-package` : build), server);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

interface Started {
  readonly workbench: Workbench;
  readonly server: Server;
}

/** A test that is given the workbench of its file. Of one that fails, a screenshot is kept. */
export const test = base.extend<{ started: Started; workbench: Workbench; server: Server; evidence: undefined }>({
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which other fixtures are needed.
    async ({}, use) => withWorkbench((workbench, server) => use({ workbench, server })),
    { scope: "file" },
  ],
  workbench: [async ({ started }, use) => use(started.workbench), { scope: "file" }],
  server: [async ({ started }, use) => use(started.server), { scope: "file" }],
  evidence: [
    async ({ workbench, task }, use) => {
      await use(undefined);
      if (task.result?.state === "fail") await workbench.screenshot(`failed-${task.name.replace(/\W+/g, "-")}`);
    },
    { auto: true },
  ],
});
