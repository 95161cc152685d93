// Highlighting in the grammar of Markdown itself: what is marked below the pages' lines, and what is left alone.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { createRegistryFromGrammars } from "vscode-tmgrammar-test/dist/common/index.js";
import { parseGrammarTestCase, runGrammarTestCase } from "vscode-tmgrammar-test/dist/unit/index.js";

const markdown = fileURLToPath(import.meta.resolve("tm-grammars/grammars/markdown.json"));
const contributed: { path: string; scopeName: string; injectTo: string[] }[] = JSON.parse(
  readFileSync("package.json", "utf8"),
).contributes.grammars;
const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".md"));

test.for(pages)("%s", async (name) => {
  // The languages that a fence can hold, which nothing here needs.
  vi.spyOn(console, "warn").mockReturnValue();
  const grammars = [{ path: markdown, scopeName: "text.html.markdown" }, ...contributed];
  const registry = createRegistryFromGrammars(
    grammars.map((grammar) => ({ grammar, content: readFileSync(grammar.path, "utf8") })),
  );
  const page = parseGrammarTestCase(readFileSync(join(import.meta.dirname, name), "utf8"));
  expect(page.assertions.length).toBeGreaterThan(5);
  expect(await runGrammarTestCase(registry, page)).toEqual([]);
});
