// Options in sections and in a table say the same, and neither form is offered where it would lose a word.
import { describe, expect, test } from "vitest";
import { edited, optionsAsSections, optionsAsTable, read } from "../../src/core/index.ts";

const around = (body: string) =>
  `# ADR-0001: X\n\n**Status:** Accepted\n\n## Considered Options\n\n${body}\n\n## Decision\n\nWe share nothing.\n`;
const sections = `### Option 1: One database

**Pros:**

- One **backup**
- Joins | unions

**Cons:**

- Teams wait

### Option 2: A database each (CHOSEN)

**Pros:**

- Free releases

**Cons:**

- No joins`;
const table = `| Option | Pros | Cons |
| --- | --- | --- |
| Option 1: One database | One **backup**<br>Joins \\| unions | Teams wait |
| Option 2: A database each (CHOSEN) | Free releases | No joins |`;

/** The text with its options in the other form, from the place of these words; null where that is not offered. */
function turned(to: typeof optionsAsTable, text: string, words: string): string | null {
  const edit = to(read("docs/adr/0001-x.md", text), text.indexOf(words));
  return edit && edited(text, [edit]);
}

const asTable = (body: string, words: string) => turned(optionsAsTable, around(body), words);
const asSections = (body: string, words: string) => turned(optionsAsSections, around(body), words);

const said = (text: string) =>
  read("docs/adr/0001-x.md", text).model.options.map(({ label, title, outcome, pros, cons }) => ({
    label,
    title,
    outcome,
    pros: pros.map((it) => it.text),
    cons: cons.map((it) => it.text),
  }));

describe("sections become a table, and a table sections", () => {
  test.for([
    ["labelled lists", sections, table],
    [
      "arguments that say their side",
      "### RabbitMQ\n\nSmall.\n\n- Good, because it routes\n- Bad, because it forgets\n\n### Kafka\n\n- Good, because it keeps",
      "| Option | Description | Pros | Cons |\n| --- | --- | --- | --- |\n| RabbitMQ | Small. | Good, because it routes | Bad, because it forgets |\n| Kafka |  | Good, because it keeps |  |",
    ],
    [
      "labels of the record's own",
      "### A\n\n**Advantages:**\n\n- Fast\n\n**Drawbacks:**\n\n- Dear\n\n### B\n\n**Advantages:**\n\n- Cheap",
      "| Option | Advantages | Drawbacks |\n| --- | --- | --- |\n| A | Fast | Dear |\n| B | Cheap |  |",
    ],
    [
      "arguments on neither side, as MADR has them",
      "### A\n\n- Good, because x\n- Neutral, because y\n\n### B\n\n- Bad, because z",
      "| Option | Pros | Neutral | Cons |\n| --- | --- | --- | --- |\n| A | Good, because x | Neutral, because y |  |\n| B |  |  | Bad, because z |",
    ],
    [
      "what else is told behind a label",
      "### A\n\n**Pros:**\n\n- Fast\n\n**Cost:** 3; or more\n\n**Verdict:** Rejected\n\n### B\n\n**Cons:**\n\n- Slow\n\n**Verdict:** Chosen",
      "| Option | Pros | Cons | Cost | Verdict |\n| --- | --- | --- | --- | --- |\n| A | Fast |  | 3; or more | Rejected |\n| B |  | Slow |  | Chosen |",
    ],
  ] as const)("%s", ([, one, other]) => {
    expect(asTable(one, one)).toBe(around(other));
    expect(asSections(other, other)).toBe(around(one));
    expect(said(around(other))).toEqual(said(around(one)));
  });

  test.for([
    [
      "headings",
      "### A\n\n#### Pros\n\n- Fast\n- Small\n\n#### Cons\n\n- Dear\n\n### B\n\n#### Pros\n\n- Cheap\n\n#### Cons\n\n- Slow",
    ],
    [
      "items with a list",
      "### A\n\n- Pros:\n  - Fast\n  - Small\n- Cons:\n  - Dear\n\n### B\n\n- Pros:\n  - Cheap\n- Cons:\n  - Slow",
    ],
    [
      "labels that are their own lines",
      "### A\n\n**Pros:** Fast, Small\n**Cons:** Dear\n\n### B\n\n**Pros:** Cheap\n**Cons:** Slow",
    ],
  ] as const)("pros and cons below %s", ([form, body]) => {
    const fast = form.startsWith("labels") ? "Fast, Small" : "Fast<br>Small";
    const expected = `| Option | Pros | Cons |\n| --- | --- | --- |\n| A | ${fast} | Dear |\n| B | Cheap | Slow |`;
    for (const place of ["### A", body.slice(body.indexOf("Dear"))])
      expect(asTable(body, place)).toBe(around(expected));
    expect(said(around(expected))).toEqual(said(around(body)));
  });

  test("with the record's own bullets", () => {
    expect(asSections(`* one\n\n${table}`, "No joins")).toContain("* One **backup**\n");
  });

  test("what a column says that an option is stands in front, as from a label", () => {
    const body = "### A\n\n**Description:** One for all.\n\n- ✅ Fast\n\n### B\n\n- ❌ Slow";
    const expected =
      "| Option | Description | Pros | Cons |\n| --- | --- | --- | --- |\n| A | One for all. | ✅ Fast |  |\n| B |  |  | ❌ Slow |";
    expect(asTable(body, "### A")).toBe(around(expected));
    expect(asSections(expected, "One for")).toContain("### A\n\nOne for all.\n\n- ✅ Fast\n");
  });

  test("a bold row is the chosen one", () => {
    const bold = table.replace("Option 2: A database each (CHOSEN)", "**A database each**");
    expect(asSections(bold, "No joins")).toContain("### A database each (CHOSEN)\n");
  });
});

test("bullets within a cell become items", () => {
  expect(asSections(table.replace("Teams wait", "- Teams wait<br>• And wait"), "No joins")).toContain(
    "- Teams wait\n- And wait\n",
  );
});

describe("not offered", () => {
  test.for([
    ["code that no cell could hold", sections.replace("- Teams wait", "- Teams wait\n\n```sql\nSELECT 1;\n```")],
    ["words below the arguments", `${sections}\n\nIt won by a hair.`],
    ["a nested list", sections.replace("- Teams wait", "- Teams wait\n  - all of them")],
    ["a rule between them", sections.replace("### Option 2", "---\n\n### Option 2")],
    ["a comment", sections.replace("- Teams wait", "- Teams wait\n\n<!-- really -->")],
    ["a semicolon, which divides what stands in a cell", sections.replace("Teams wait", "Teams wait; and wait")],
    ["sections below an option", sections.replace("**Cons:**\n\n- Teams wait", "#### Costs\n\nMany.")],
    ["one option", sections.slice(0, sections.indexOf("### Option 2"))],
  ] as const)("a table for %s", ([, body]) => {
    expect(asTable(body, "### ")).toBeNull();
  });

  test("sections for a table with a column that has no place in them, nor outside a table", () => {
    expect(asSections(table.replace(/\|$/gm, "| 3 |"), "No joins")).toBeNull();
    expect(asSections(sections, "No joins")).toBeNull();
    expect(asTable(table, "No joins")).toBeNull();
  });
});
