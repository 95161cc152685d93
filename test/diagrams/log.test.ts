import { expect, test } from "vitest";
import { drawLog, textOf } from "../../src/core/index.ts";
import { documentOf } from "./documents.ts";
import { understood } from "./understood.ts";

const range = { start: { line: 0, character: 0, offset: 4 }, end: { line: 0, character: 8, offset: 8 } };
const status = (value: "accepted" | "superseded") => ({ value, text: value, range });

const log = [
  documentOf({
    number: 3,
    title: "Events",
    path: "log/0003-events.md",
    references: [
      { label: "ADR-1", number: 1, relation: "amends" },
      { label: "ADR-1 again", number: 1 },
      { label: "ADR-2", number: 2 },
      { label: "ADR-9", number: 9 },
      { label: "itself", path: "0003-events.md#context" },
    ],
  }),
  documentOf({
    number: 1,
    title: "One database",
    path: "log/0001-one.md",
    status: status("superseded"),
    references: [{ label: "ADR-2", path: "./0002-many.md", relation: "superseded-by" }],
  }),
  documentOf({
    number: 2,
    title: "A database each",
    path: "log/0002-many.md",
    status: status("accepted"),
    references: [
      { label: "ADR-1", number: 1, relation: "supersedes" },
      { label: "ADR-3", number: 3 },
      { label: "ADR-3 again", number: 3 },
    ],
  }),
];

test("records by number, with their states; what is superseded is pale", async () => {
  const { vertices } = await understood(textOf(drawLog(log)));
  expect([...vertices.values()].map(({ lines, classes }) => [...lines, classes.join(" ")])).toEqual([
    ["1 · superseded", "One database", "record superseded faded"],
    ["2 · accepted", "A database each", "record accepted"],
    ["3 · no status", "Events", "record"],
  ]);
});

test("a relation told from both ends is one line; what is not there and the record itself get none", () => {
  const { elements } = drawLog(log);
  const labels = new Map(elements.map(({ id, label }) => [id, label]));
  const lines = elements.filter(({ from }) => from);
  expect(lines.map(({ from, label, to }) => [labels.get(from ?? ""), label, labels.get(to ?? "")])).toEqual([
    ["2. A database each", "supersedes", "1. One database"],
    ["3. Events", "", "2. A database each"],
    ["3. Events", "amends", "1. One database"],
  ]);
  expect(lines.map(({ path }) => path)).toEqual(["log/0001-one.md", "log/0002-many.md", "log/0003-events.md"]);
});
