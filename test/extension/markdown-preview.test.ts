// With the engine of VS Code's preview, and as much of VS Code as it takes.
import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";
import type { Server } from "../../src/extension/client.ts";
import { markdownPreview } from "../../src/extension/markdown-preview.ts";
import type { Overview } from "../../src/protocol/requests.ts";
import { hostileNames } from "../hostile/names.ts";

const vscode = vi.hoisted(() => ({ drawers: ["vscode.mermaid-markdown-features"], wanted: true, refresh: vi.fn() }));

vi.mock("vscode", () => ({
  commands: { executeCommand: vscode.refresh },
  Disposable: { from: () => ({ dispose: () => {} }) },
  extensions: { getExtension: (id: string) => (vscode.drawers.includes(id) ? {} : undefined) },
  l10n: { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)])) },
  workspace: { onDidCloseTextDocument: () => ({}), getConfiguration: () => ({ get: () => vscode.wanted }) },
}));

interface Engine {
  readonly renderer: { render(tokens: object[], options: object, env: object): string };
  readonly options: object;
  parse(text: string, env: object): object[];
}
const MarkdownIt: new () => Engine = createRequire(import.meta.url)("markdown-it");

const overview: Overview = {
  status: "Accepted <b>",
  findings: { error: 0, warning: 1, info: 2, hint: 0 },
  diagram: 'flowchart LR\nn1["Cart"]\n',
};

/** Draws a text as VS Code does, twice: the second time the server's answer is there. */
async function drawn(answer: Overview | null, document: string | null = "file:///0001.md"): Promise<string> {
  const server = { onDidRead: () => ({}), ask: async () => answer } as unknown as Server;
  const engine = new MarkdownIt();
  markdownPreview(server).extendMarkdownIt(engine);
  const env = () => (document === null ? {} : { currentDocument: { toString: () => document } });
  const draw = () => engine.renderer.render(engine.parse("# A record\n", {}), engine.options, env());
  expect(draw()).toBe("<h1>A record</h1>\n");
  await Promise.resolve();
  await Promise.resolve();
  return draw();
}

test("a record's status, findings and architecture stand at its head, and nothing in them is markup", async () => {
  const html = await drawn(overview);
  expect(vscode.refresh).toHaveBeenCalledWith("markdown.preview.refresh");
  expect(html).toContain('<span class="status">Accepted &#60;b&#62;</span> <span class="warning">1 warning</span>');
  expect(html).toContain('<code class="language-mermaid">flowchart LR\nn1[&quot;Cart&quot;]\n</code>');
  expect(html).toMatch(/<\/section>\n<h1>A record<\/h1>\n$/);
});

test("no hostile name is markup in the head, or ends the picture's fence", async () => {
  for (const name of hostileNames) {
    const html = await drawn({
      ...overview,
      status: name,
      diagram: `flowchart LR\nn1[${name.replace(/[`\n\r]/g, " ")}]\n`,
    });
    const tags = [...html.matchAll(/<\/?([a-z][a-z\d]*)/gi)].map(([, tag = ""]) => tag);
    expect(new Set(tags), name).toEqual(new Set(["section", "p", "span", "pre", "code", "h1"]));
  }
});

test("plain Markdown, and a text of no document, stay as they are", async () => {
  vscode.refresh.mockClear();
  expect(await drawn(null)).toBe("<h1>A record</h1>\n");
  expect(await drawn(overview, null)).toBe("<h1>A record</h1>\n");
  expect(vscode.refresh).not.toHaveBeenCalled();
});

test("no picture where VS Code draws none, and nothing where it is switched off", async () => {
  vscode.drawers.length = 0;
  expect(await drawn(overview)).not.toContain("mermaid");
  vscode.wanted = false;
  expect(await drawn(overview)).toBe("<h1>A record</h1>\n");
});
