import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check, edited, embedded, embeddedIn, read } from "../../src/core/index.ts";

const folder = join(import.meta.dirname, "../../examples/docs/adr");
const examples = readdirSync(folder).filter((name) => /^\d/.test(name));
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

/** Facts without their places. */
const factsOf = (text: string) =>
  JSON.stringify(read("0001-x.md", text).model, (key, value) => (key === "range" ? undefined : value));

test.each(examples)("%s keeps a diagram of itself: nothing else changes, and once is enough", (name) => {
  for (const text of [textOf(name), textOf(name).replaceAll("\n", "\r\n")]) {
    for (const view of ["architecture", "events", "sagas"]) {
      const edits = embedded(read(name, text), view, { scope: "decided" });
      if (!edits) continue;
      const kept = edited(text, edits);
      const reading = read(name, kept);
      expect(embeddedIn(reading)).toHaveLength(1);
      expect(
        kept
          .replace(/<!-- adr-atlas-diagram [\s\S]*-end -->/, "")
          .replace(/\s+/g, " ")
          .trim(),
      ).toBe(text.replace(/\s+/g, " ").trim());
      expect(kept.includes("\r")).toBe(text.includes("\r"));
      expect(factsOf(kept)).toBe(factsOf(text));
      expect(reading.claims.length).toBe(read(name, text).claims.length);
      expect(check(reading).map(({ rule }) => rule)).toEqual(check(read(name, text)).map(({ rule }) => rule));
      expect(embedded(reading, view, { scope: "decided" })).toEqual([]);
    }
  }
});

const record = (ending: string) => `# ADR-0001: A database each

## Status

Accepted

## Decision

- **Cart Service** → \`cart_db\` (PostgreSQL)
${ending}`;

test("it stands at the end of the decision, in front of what comes next", () => {
  const text = record("\n---\n\n## Consequences\n\nTwo backups.\n");
  const [edit] = embedded(read("0001-x.md", text), "architecture", { scope: "decided" }) ?? [];
  expect(edited(text, edit ? [edit] : [])).toMatch(
    /PostgreSQL\)\n\n<!-- adr-atlas-diagram architecture decided -->\n```mermaid\nflowchart LR\n[\s\S]*```\n<!-- adr-atlas-diagram-end -->\n\n---\n\n## Consequences/,
  );
});

test("a view that no fence can show, and one of nothing, is not written", () => {
  const reading = read("0001-x.md", record(""));
  expect(embedded(reading, "facts", { scope: "decided" })).toBeNull();
  expect(embedded(reading, "sagas", { scope: "decided" })).toBeNull();
  expect(embedded(reading, "toString", { scope: "decided" })).toBeNull();
});

test("a comment that is never closed, or stands in code, keeps nothing", () => {
  const open = "\n<!-- adr-atlas-diagram architecture decided -->\n";
  const inCode = "\n```text\n<!-- adr-atlas-diagram -->\n<!-- adr-atlas-diagram-end -->\n```\n";
  for (const text of [open, inCode]) expect(embeddedIn(read("0001-x.md", record(text)))).toEqual([]);
});
