// What is stored of a record tells as much of it as the record itself.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkLog, type Entry, entryFrom, entryOf, logOf, read, storedEntry } from "../../src/core/index.ts";

const folder = "examples/docs/adr";
const examples = readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]);
const plain = ({ words, ...entry }: Entry) => ({ ...entry, words: words.written() });

test.for(examples as [string, string][])("%s", ([path, text]) => {
  const entry = entryOf(read(path, text));
  const same = entryFrom(storedEntry(entry));
  expect(plain(same)).toEqual(plain(entry));
  expect(same.words.mayHold("zebra")).toBe(entry.words.mayHold("zebra"));
});

test("the checks find in stored records what they find in read ones", () => {
  const record = (title: string, head: string) =>
    `# ${title}\n\n${head}\n**Status:** Accepted\n\n## Decision\n\nIt is so.\n`;
  const entries = [
    entryOf(read("log/0001-queue.md", record("ADR-0001: Mail waits in queues", "**Supersedes:** ADR-0003"))),
    entryOf(
      read(
        "log/0002-broker.md",
        record(
          "ADR-0002: Events over a broker",
          "**Related:** ADR-0009\n**See also:** ADR-0001: Zebra stripes in yellow",
        ),
      ),
    ),
    entryOf(read("log/0003-outbox.md", record("ADR-0003: An outbox", "**Related:** [ADR-0002](0002-brokers.md#none)"))),
  ];
  const found = (all: readonly Entry[]) => all.flatMap((entry) => checkLog(entry, logOf(all)));
  const rules = new Set(found(entries).map(({ rule }) => rule));
  expect([...rules].sort()).toEqual([
    "link-broken",
    "reference-broken",
    "reference-title-mismatch",
    "supersede-not-mirrored",
    "superseded-still-accepted",
  ]);
  expect(found(entries.map((entry) => entryFrom(storedEntry(entry))))).toEqual(found(entries));
});
