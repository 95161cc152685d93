// The list of all records in a README: written once, then kept up to date, and nothing else of the file is touched.
import { describe, expect, test } from "vitest";
import { edited, indexEdits, indexEntry, read } from "../../src/core/index.ts";

const texts = {
  "0001-use-kafka.md":
    "# ADR-0001: Use Kafka\n\n**Status:** Accepted\n**Date:** 2026-02-03\n\n## Context\n\nA.\n\n## Decision\n\nB.\n",
  "0002-split a|b.md": "# ADR-0002: Split [a|b]\n\n**Status:** Proposed\n\n## Context\n\nA.\n\n## Decision\n\nB.\n",
};
const table = `<!-- adr-atlas-index -->
| ADR | Decision | Status | Date |
| --- | --- | --- | --- |
| 0001 | [Use Kafka](0001-use-kafka.md) | Accepted | 2026-02-03 |
| 0002 | [Split \\[a\\|b\\]](<0002-split a\\|b.md>) | Proposed |  |
<!-- adr-atlas-index-end -->
`;

function updated(readme: string, log: Readonly<Record<string, string>> = texts): string {
  const entries = Object.entries(log).flatMap(([name, text]) => indexEntry(name, read(`docs/adr/${name}`, text)) ?? []);
  return edited(readme, indexEdits(readme, entries));
}

describe("the index of a log", () => {
  test("begins a file that is empty", () => {
    expect(updated("")).toBe(`# Decision Records\n\n${table}`);
  });

  test("follows what a README says already", () => {
    expect(updated("# Shop\n\nWords.\n\n")).toBe(`# Shop\n\nWords.\n\n${table}`);
  });

  test("takes the place of the old one, and of nothing else", () => {
    const old = table.replace("| Accepted |", "| Proposed |");
    expect(updated(`# Shop\n\n${old}\nMore.\n`)).toBe(`# Shop\n\n${table}\nMore.\n`);
  });

  test("stays as it is where only its columns are wider", () => {
    const wide = `# Shop\n\n${table}`.replace("| Status |", "| Status   |").replace("| --- | ---", "| ---- | :---");
    expect(updated(wide)).toBe(wide);
  });

  test("is the list of adr-log between the comments of adr-log", () => {
    const readme = "<!-- adrlog -->\n\n<!-- adrlogstop -->\n";
    const log = { "0001-use-kafka.md": texts["0001-use-kafka.md"] };
    expect(updated(readme, log)).toBe(
      "<!-- adrlog -->\n\n- [0001-use-kafka](0001-use-kafka.md) - Use Kafka\n\n<!-- adrlogstop -->\n",
    );
  });

  test("speaks the log's language, keeps its line ends, and counts no records by numbers that they do not have", () => {
    const log = {
      "20260203-kafka.md":
        "# Kafka\n\n- Status: akzeptiert\n- Datum: 2026-02-03\n\n## Kontext\n\nA.\n\n## Entscheidung\n\nB.\n",
    };
    expect(updated("# Log\r\n", log)).toBe(
      [
        "# Log",
        "",
        "<!-- adr-atlas-index -->",
        "| Entscheidung | Status | Datum |",
        "| --- | --- | --- |",
        "| [Kafka](20260203-kafka.md) | akzeptiert | 2026-02-03 |",
        "<!-- adr-atlas-index-end -->",
        "",
      ].join("\r\n"),
    );
  });
});
