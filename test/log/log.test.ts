// Which record a reference leads to.
import { expect, test } from "vitest";
import { entryOf, logOf, read } from "../../src/core/index.ts";

const record = (title: string, text = "B."): string => `# ${title}\n\n**Status:** Accepted\n\n## Decision\n\n${text}\n`;

/** Titles of the records that the first one's references lead to. */
function ledTo(folder: string, text: string): (string | undefined)[] {
  const [entry, ...others] = [
    entryOf(read(`${folder}/0001-queue.md`, record("ADR-0001: A queue", text))),
    entryOf(read(`${folder}/0007-use-a-broker.md`, record("ADR-0007: A broker"))),
  ];
  if (!entry) throw new Error("no entry");
  const log = logOf([entry, ...others]);
  return entry.references.map((reference) => log.targetOf(entry, reference)?.title);
}

const page = (path: string): string => `See [ADR 7](https://git.example/acme/${path}/0007-use-a-broker.md#decision).`;

test.for([
  ["its own repository's page", "shop/blob/main/docs/adr", "A broker"],
  ["the same on GitLab", "shop/-/blob/main/docs/adr", "A broker"],
  ["the same on Bitbucket", "shop/src/main/docs/adr", "A broker"],
  ["another repository's page", "billing/blob/main/docs/adr", undefined],
  ["a repository whose name this one's ends with", "op/blob/main/docs/adr", undefined],
  ["another folder of the repository", "shop/blob/main/docs/decisions", undefined],
] as const)("a link to %s", ([, path, title]) => {
  expect(ledTo("file:///home/ana/shop/docs/adr", page(path))).toEqual([title]);
});
