// What holds for any text at all.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check, read } from "../../src/core/index.ts";

const folder = "test/golden";
const golden = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(join(folder, name), "utf8"));

/** The model without its places, which move with the text. */
function meaning(text: string): unknown {
  const { model } = read("record.md", text);
  return JSON.parse(JSON.stringify(model, (key, value) => (key === "range" ? undefined : value)));
}

describe("the model does not depend on", () => {
  test.for(golden.map((text, index) => [index, text] as const))("line ends, document %i", ([, text]) => {
    expect(meaning(text.replace(/\n/g, "\r\n"))).toEqual(meaning(text));
  });
  test.for(golden.map((text, index) => [index, text] as const))("a byte order mark, document %i", ([, text]) => {
    expect(meaning(`\uFEFF${text}`)).toEqual(meaning(text));
  });
  test.for(golden.map((text, index) => [index, text] as const))("blank lines at the end, document %i", ([, text]) => {
    expect(meaning(`${text}\n\n\n`)).toEqual(meaning(text));
  });
});

/** A golden document with a stretch cut out, repeated, or strewn with characters that mean something. */
const damaged = fc
  .tuple(
    fc.constantFrom(...golden),
    fc.nat(),
    fc.nat(400),
    fc.constantFrom(
      "",
      "```\n",
      "| | |\n",
      "<!--",
      "\u0000",
      "\uD800",
      "‮",
      "**",
      "[x]: y\n",
      "# \n",
      "→ ",
      "(((((",
      "\t\t",
    ),
  )
  .map(([text, at, length, insertion]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + insertion + text.slice(start + length);
  });

/** Names of events are matched with one another: characters of regular expressions among them mean nothing. */
const eventTable = (name: string) => `# 1. Use Kafka\n\n| Event |\n| --- |\n| order.created |\n| ${name} |\n`;

test("any text is read without a throw, and every range lies inside it", () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
      const reading = read("record.md", text);
      for (const { span } of [...reading.claims, ...check(reading)]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300, examples: [[eventTable("p**")], [eventTable("(a+")]] },
  );
});

test("an edited document reads the same as a new one", () => {
  fc.assert(
    fc.property(fc.constantFrom(...golden), damaged, (before, after) => {
      expect(read("record.md", after, read("record.md", before)).model).toEqual(read("record.md", after).model);
    }),
    { numRuns: 100 },
  );
});
