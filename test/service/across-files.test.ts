// Fixes over several files: after them the finding is gone, and both files say so.

import { expect, test } from "vitest";
import type { CodeAction, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { linesOf } from "../../src/core/index.ts";
import { createService } from "../../src/service/index.ts";

const folder = "file:///shop/docs/adr";
type Files = Record<string, string>;

function serviceWith(files: Files, open: string) {
  const service = createService({ renames: true });
  for (const [uri, text] of Object.entries(files)) service.files.read(uri, text);
  service.files.settle(true);
  service.update(open, 1, files[open] ?? "");
  return service;
}

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function actionsFor(files: Files, open: string, rule: string): CodeAction[] {
  const service = serviceWith(files, open);
  const texts = new Map(service.neededFor(open, everything).map((uri) => [uri, files[uri] ?? ""]));
  return service
    .codeActions(open, everything, ["quickfix"], texts)
    .filter(({ diagnostics, title }) => diagnostics?.[0]?.code === rule && !title.startsWith("Disable"));
}

function after(files: Files, { documentChanges = [] }: WorkspaceEdit): Files {
  const result = { ...files };
  for (const change of documentChanges)
    if ("edits" in change) {
      const { uri } = change.textDocument;
      result[uri] = withEdits(result[uri] ?? "", change.edits as TextEdit[]);
    } else if (change.kind === "rename") {
      result[change.newUri] = result[change.oldUri] ?? "";
      delete result[change.oldUri];
    }
  return result;
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const { offset } = linesOf(text);
  const placed = edits.map(({ range: { start, end }, newText }) => ({
    start: offset(start.line, start.character),
    end: offset(end.line, end.character),
    newText,
  }));
  return placed
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

const rulesIn = (files: Files, uri: string) =>
  serviceWith(files, uri)
    .diagnostics(uri)
    .map(({ code }) => code);

const queue = `${folder}/0001-queue.md`;
const broker = `${folder}/0002-broker.md`;
const pair: Files = {
  [queue]: "# ADR-0001: A queue\n\n**Status:** Accepted\n\n## Decision\n\nMail waits in a queue.\n",
  [broker]:
    "# ADR-0002: A broker\n\n**Status:** Accepted\n**Supersedes:** [ADR-0001](0001-queue.md)\n\n## Decision\n\nA broker.\n",
};

test.for([
  [broker, "supersede-not-mirrored", "Say so in ADR-1"],
  [queue, "superseded-still-accepted", "Change it to superseded by ADR-2"],
] as const)("from %s: %s", ([open, rule, title]) => {
  const [action, ...others] = actionsFor(pair, open, rule);
  expect([action?.title, others]).toEqual([title, []]);
  const fixed = after(pair, action?.edit ?? {});
  expect(fixed[queue]?.split("\n")[2]).toBe("**Status:** Superseded by [ADR-0002](0002-broker.md)");
  expect(fixed[broker]).toBe(pair[broker]);
  for (const uri of [queue, broker]) expect(rulesIn(fixed, uri)).not.toContain(rule);
});

test("a successor learns what it supersedes", () => {
  const files = {
    [queue]: "# 1. A queue\n\n## Status\n\nSuperseded by [2. A broker](0002-broker.md)\n\n## Decision\n\nA queue.\n",
    [broker]: "# 2. A broker\n\n## Status\n\nAccepted\n\n## Decision\n\nA broker.\n",
  };
  const [action] = actionsFor(files, queue, "supersede-not-mirrored");
  const fixed = after(files, action?.edit ?? {});
  expect(fixed[broker]).toContain("Accepted\n\nSupersedes ");
  expect(fixed[queue]).toBe(files[queue]);
  expect(rulesIn(fixed, queue)).not.toContain("supersede-not-mirrored");
});

test("a number that was taken twice: file, heading, links and their labels take the next", () => {
  const cache = `${folder}/0002-cache.md`;
  const outbox = `${folder}/0003-outbox.md`;
  const files = {
    ...pair,
    [cache]: "# ADR-0002: A cache\n\n**Status:** Accepted\n\n## Decision\n\nPrices are cached.\n",
    [outbox]:
      "# ADR-0003: An outbox\n\n**Status:** Accepted\n\n## Decision\n\nSee [ADR-0002](./0002-cache.md#decision) and [ADR-0002](0002-broker.md).\n",
  };
  const [action] = actionsFor(files, cache, "duplicate-number");
  expect(action?.title).toBe("Give it the next free number, 4");
  const fixed = after(files, action?.edit ?? {});
  const renamed = `${folder}/0004-cache.md`;
  expect(fixed[cache]).toBeUndefined();
  expect(fixed[renamed]).toContain("# ADR-0004: A cache");
  expect(fixed[outbox]).toContain("See [ADR-0004](./0004-cache.md#decision) and [ADR-0002](0002-broker.md).");
  for (const uri of [renamed, broker, outbox]) expect(rulesIn(fixed, uri)).not.toContain("duplicate-number");
  for (const uri of [renamed, broker, outbox]) expect(rulesIn(fixed, uri)).not.toContain("link-broken");
});

test("a client that cannot rename files is not offered it", () => {
  const cache = `${folder}/0002-cache.md`;
  const service = createService();
  for (const [uri, text] of Object.entries({ ...pair, [cache]: pair[queue] ?? "" })) service.files.read(uri, text);
  service.files.settle(true);
  service.update(cache, 1, pair[queue] ?? "");
  expect(service.codeActions(cache, everything).map(({ title }) => title)).not.toContain(
    "Give it the next free number",
  );
});

test("“Supercedes” is written right in all records of the log, and left alone where it is a name", () => {
  const head = "**Status:** Accepted\n";
  const files: Files = {
    [queue]: `# ADR-0001: A queue\n\n**Status:** Superceded by [ADR-0002](0002-broker.md)\n\n## Decision\n\nB.\n`,
    [broker]: `# ADR-0002: A broker\n\n${head}SUPERCEDES: ADR-0001\n\n## Decision\n\nSee [it](superceded.md), \`superceded\`. It supercedes mail.\n`,
    [`${folder}/notes/0001-x.md`]: `# ADR-0001: X\n\n${head}\n## Decision\n\nIt supercedes mail.\n`,
  };
  const at = (line: number, character: number): Range => ({ start: { line, character }, end: { line, character } });
  const rewrites = (place: Range) =>
    serviceWith(files, queue)
      .codeActions(queue, place, ["refactor.rewrite"])
      .filter(({ title }) => title.includes("supersede"));
  expect(rewrites(at(0, 4))).toEqual([]);
  const [action] = rewrites(at(2, 18));
  expect(action?.title).toBe("Write “supersede” with s throughout the log (3)");
  expect(after(files, action?.edit ?? {})).toEqual({
    ...files,
    [queue]: files[queue]?.replace("Superceded", "Superseded"),
    [broker]: files[broker]?.replace("SUPERCEDES", "SUPERSEDES").replace("supercedes", "supersedes"),
  });
});
