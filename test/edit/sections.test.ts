import { expect, test } from "vitest";
import { edited, lackingSections, read, sectionEdits } from "../../src/core/index.ts";

function completed(text: string): string {
  const reading = read("docs/adr/0001-x.md", text);
  return edited(text, sectionEdits(reading, lackingSections(reading)));
}

test("sections are added where a record has them, and what is there stays", () => {
  const text =
    "# ADR-0001: X\n\n**Status:** Accepted\n\n## Drivers\n\nA.\n\n## Decision\n\nB.\n\n### Why\n\nC.\n\n## References\n\n- D\n";
  expect(completed(text)).toBe(
    "# ADR-0001: X\n\n**Status:** Accepted\n\n## Drivers\n\nA.\n\n## Context\n\n## Considered Options\n\n## Decision\n\nB.\n\n### Why\n\nC.\n\n## Consequences\n\n## References\n\n- D\n",
  );
});

test("in the language and the line ends of the record, with nothing twice", () => {
  const text =
    "# ADR-0001: X\r\n\r\n**Status:** Akzeptiert\r\n\r\n## Kontext\r\n\r\nA.\r\n\r\n## Entscheidung\r\n\r\nB.\r\n";
  const once = completed(text);
  expect(once).toBe(
    "# ADR-0001: X\r\n\r\n**Status:** Akzeptiert\r\n\r\n## Kontext\r\n\r\nA.\r\n\r\n## Betrachtete Optionen\r\n\r\n## Entscheidung\r\n\r\nB.\r\n\r\n## Konsequenzen\r\n",
  );
  expect(completed(once)).toBe(once);
});

test("of the form that the record has", () => {
  const nygard = "# 1. X\n\n## Status\n\nAccepted\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n";
  expect(completed(nygard)).toBe(nygard.replace("## Decision", "## Context\n\n## Decision"));
  const madr = "---\nstatus: accepted\n---\n\n# X\n\n## Considered Options\n\n* A\n* B\n";
  expect(completed(madr)).toBe(
    madr
      .replace("## Considered", "## Context and Problem Statement\n\n## Considered")
      .concat("\n## Decision Outcome\n"),
  );
});
