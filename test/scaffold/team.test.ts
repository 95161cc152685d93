import { expect, test } from "vitest";
import { newRecord, plainText, snippetText } from "../../src/core/index.ts";

function madeFrom(name: string, text: string, author?: string) {
  const wish = { title: "Use Redis", date: "2026-11-21", ...(author && { author }) };
  const record = newRecord({ files: [{ name, text }] }, wish);
  return { text: plainText(record?.text ?? []), snippet: snippetText(record?.text ?? []) };
}

test("adr-tools: tokens in capitals", () => {
  const template = "# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Context\n\nWhy NUMBERS matter.\n";
  expect(madeFrom("templates/template.md", template).text).toBe(
    "# 1. Use Redis\n\nDate: 2026-11-21\n\n## Status\n\nProposed\n\n## Context\n\nWhy NUMBERS matter.\n",
  );
});

test("MADR: braces; what is asked for twice is one field; comments, code and links stay", () => {
  const template = `---
status: "{proposed | accepted | superseded by ADR-0123}"
date: {YYYY-MM-DD when it was last updated}
decision-makers: {list everyone involved in the decision}
---

# {short title, of problem and solution}

<!-- {optional}: remove it -->
## Options

* {title of option 1}
* [docs](x.md), [x], \`{code}\`

Chosen option: "{title of option 1}", because {justification}.
`;
  const { text, snippet } = madeFrom("adr-template.md", template, "Ana");
  expect(text).toBe(`---
status: "proposed"
date: 2026-11-21
decision-makers: Ana
---

# Use Redis

<!-- {optional}: remove it -->
## Options

* title of option 1
* [docs](x.md), [x], \`{code}\`

Chosen option: "title of option 1", because justification.
`);
  expect(snippet).toContain("* $" + "{2:title of option 1}");
  expect(snippet).toContain('"$2", because $' + "{3:justification}.");
});

test("log4brains: brackets", () => {
  const template = `# [short title of solved problem and solution]

- Status: [draft | proposed | accepted]
- Date: [YYYY-MM-DD when the decision was last updated]

## Context

[Describe it]
`;
  expect(madeFrom("template.md", template).text).toBe(
    "# Use Redis\n\n- Status: proposed\n- Date: 2026-11-21\n\n## Context\n\nDescribe it\n",
  );
});

test.for([
  ["# ADR-NNN: Title", "# ADR-001: Use Redis"],
  ["# ADR-0000: {title}", "# ADR-0001: Use Redis"],
  ["# ADR {{number}} - {{title}}", "# ADR 1 - Use Redis"],
  ["# Title", "# Use Redis"],
] as const)("%s", ([heading, expected]) => {
  expect(madeFrom("0000-template.md", `${heading}\n`).text).toBe(`${expected}\n`);
});
