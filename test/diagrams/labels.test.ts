import fc from "fast-check";
import { expect, test } from "vitest";
import { views } from "../../src/core/index.ts";
import { documentOf, readingOf } from "./documents.ts";
import { understood } from "./understood.ts";

const hostile = [
  "end",
  "__proto__",
  "a---ob",
  "%%{init: {}}%%",
  "---",
  "`**b**`",
  "$$x$$",
  "fa:fa-car",
  "#35;",
  '"]',
  "<img src=x>",
  "a|b",
  "a\nb",
  "𝒳 é ﬂ",
  "direction TB",
  "",
];

/** What stays of a name on its way to the picture. */
const flat = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, " ").trim();

const name = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);

test("whatever things are called, Mermaid reads exactly these names, nodes and edges", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), name, async (names, protocol) => {
      const [first = "", ...rest] = names;
      const model = documentOf({
        services: names.map((name) => ({ name })),
        databases: names.map((name) => ({ name, cluster: first })),
        calls: rest.map((to) => ({ from: first, to, protocol })),
      });
      const drawing = views.architecture?.draw(readingOf(model), { scope: "decided" }).drawing;
      const { vertices, edges, boxes } = await understood(drawing?.kind === "mermaid" ? drawing.text : "");
      const read = [...vertices.values()].map(({ lines }) => flat(lines.join(" ")));
      expect(read).toEqual([...names, ...names].map(flat));
      expect([...boxes.values()].map(({ lines }) => flat(lines.join(" ")))).toEqual([flat(first)]);
      expect(edges.map(({ lines }) => flat(lines.join(" ")))).toEqual(rest.map(() => flat(protocol)));
    }),
    { numRuns: 60 },
  );
});
