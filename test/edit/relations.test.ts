// Status and relations, in the wording of each kind of record. What is written is read back.
import { describe, expect, test } from "vitest";
import { type Edit, edited, read, relationEdits, statusEdits, type Target } from "../../src/core/index.ts";

const kafka: Target = { number: 7, title: "Use Kafka", path: "0007-use-kafka.md" };
const rest = "\n## Context\n\nA.\n\n## Decision\n\nB.\n";

/** The first line that an edit has changed or added, and what the record then says. */
function changed(text: string, edits: (reading: ReturnType<typeof read>) => Edit[]) {
  const after = edited(text, edits(read("0002-x.md", text)));
  const before = new Set(text.split("\n"));
  const { status, references } = read("0002-x.md", after).model;
  return {
    lines: after.split("\n").filter((line) => line && !before.has(line)),
    status: status?.value,
    relations: references.map(({ relation, number, path }) => [relation, number ?? path]),
  };
}

describe("a status is changed in its own words", () => {
  test.for([
    ["# ADR-0002: X\n\n**Status:** Accepted\n", "**Status:** Rejected"],
    ["# ADR-0002: X\n\n**Status**: ✅ ACCEPTED ✅\n", "**Status**: REJECTED"],
    ["# ADR-0002: X\n\n- Status: accepted\n- Date: 2026-02-03\n", "- Status: rejected"],
    ["# ADR-0002: X\n\n**Status:** Accepted (2026-02-03, by Ana)\n", "**Status:** Rejected (2026-02-03, by Ana)"],
    ["# 2. X\n\n## Status\n\n**Accepted** — February 2026\n", "**Rejected** — February 2026"],
    ['---\nstatus: "accepted"\n---\n\n# X\n', 'status: "rejected"'],
    ["# ADR-0002: X\n\n| Status | Accepted |\n| --- | --- |\n| Date | 2026-02-03 |\n", "| Status | Rejected |"],
    ["# ADR-0002: X\n\n**Trạng thái:** Đã chấp nhận\n", "**Trạng thái:** Từ chối"],
    ["# ADR-0002: X\n\n**Status:** Superseded by [ADR-0005](0005-y.md)\n", "**Status:** Rejected"],
    ["# ADR-0002: X\n\n**Date:** 2026-02-03\n", "**Status:** Rejected"],
    ["---\ndate: 2026-02-03\n---\n\n# X\n", "status: Rejected"],
    ["# ADR-0002: X\n\n## Status\n", "Rejected"],
  ] as const)("%j", ([head, line]) => {
    expect(changed(head + rest, (reading) => statusEdits(reading, "rejected"))).toMatchObject({
      lines: [line],
      status: "rejected",
    });
  });
});

describe("a record that another has taken the place of", () => {
  test.for([
    ["# ADR-0002: X\n\n**Status:** Accepted\n", "**Status:** Superseded by [ADR-0007](0007-use-kafka.md)"],
    ["# ADR-002: X\n\n**Status:** Accepted (by Ana)\n", "**Status:** Superseded by [ADR-007](0007-use-kafka.md)"],
    ["# 2. X\n\nDate: 2026-02-03\n\n## Status\n\nAccepted\n", "Superseded by [7. Use Kafka](0007-use-kafka.md)"],
    ["---\nstatus: accepted\n---\n\n# X\n", "status: superseded by ADR-0007"],
    [
      "# ADR-0002: X\n\n**Trạng thái:** Đã chấp nhận\n",
      "**Trạng thái:** Bị thay thế bởi [ADR-0007](0007-use-kafka.md)",
    ],
    ["# ADR-0002: X\n\n**Status:** Akzeptiert\n", "**Status:** Ersetzt durch [ADR-0007](0007-use-kafka.md)"],
  ] as const)("%j", ([head, line]) => {
    const after = changed(head + rest, (reading) => statusEdits(reading, "superseded", kafka));
    expect(after).toMatchObject({ lines: [line], status: "superseded" });
    if (!head.startsWith("---")) expect(after.relations).toContainEqual(["superseded-by", 7]);
  });

  test("log4brains names it by its file", () => {
    const text = `# X\n\n- Status: accepted\n- Date: 2026-02-03\n\n## Context and Problem Statement\n\nA.\n`;
    const target: Target = { number: null, title: "Use Kafka", path: "20260301-use-kafka.md" };
    expect(changed(text, (reading) => statusEdits(reading, "superseded", target)).lines).toEqual([
      "- Status: superseded by [20260301-use-kafka](20260301-use-kafka.md)",
    ]);
  });
});

describe("the record that takes the place", () => {
  test.for([
    ["# ADR-0002: X\n\n**Status:** Accepted\n**Date:** 2026-02-03\n", "**Supersedes:** [ADR-0007](0007-use-kafka.md)"],
    ["# ADR-0002: X\n\n* Status: Accepted\n* Date: 2026-02-03\n", "* Supersedes: [ADR-0007](0007-use-kafka.md)"],
    ["# ADR-0002: X\n\n**Status:** Accepted\n**Supersedes:** -\n", "**Supersedes:** [ADR-0007](0007-use-kafka.md)"],
    [
      "# ADR-0002: X\n\n**Status:** Accepted\n**Supersedes:** [ADR-0001](0001-y.md)\n",
      "**Supersedes:** [ADR-0001](0001-y.md), [ADR-0007](0007-use-kafka.md)",
    ],
    ["# ADR-0002: X\n\n**Status:** Accepted\n**Related:** ADR-0001\n", "**Supersedes:** ADR-0007"],
    ["# 2. X\n\nDate: 2026-02-03\n\n## Status\n\nAccepted\n", "Supersedes [7. Use Kafka](0007-use-kafka.md)"],
    ["# 2. X\n\nAs ADR-0001 says.\n\n## Status\n\nAccepted\n", "Supersedes ADR-0007"],
    [
      "# ADR-0002: X\n\n| Status | Accepted |\n| --- | --- |\n| Date | 2026-02-03 |\n",
      "| Supersedes | [ADR-0007](0007-use-kafka.md) |",
    ],
    ["---\nstatus: accepted\ndate: 2026-02-03\n---\n\n# X\n", "supersedes: ADR-0007"],
    ["# ADR-0002: X\n\n**Trạng thái:** Đã chấp nhận\n", "**Thay thế cho:** [ADR-0007](0007-use-kafka.md)"],
  ] as const)("%j", ([head, line]) => {
    const after = changed(head + rest, (reading) => relationEdits(reading, "supersedes", kafka));
    expect(after).toMatchObject({ lines: [line], status: "accepted" });
    expect(after.relations).toContainEqual(["supersedes", 7]);
  });

  test("log4brains has a list of links", () => {
    const text = `# X\n\n- Status: accepted\n- Date: 2026-02-03\n\n## Context and Problem Statement\n\nA.\n`;
    const once = edited(text, relationEdits(read("x.md", text), "supersedes", kafka));
    expect(once.endsWith("A.\n\n## Links\n\n- Supersedes [ADR-0007](0007-use-kafka.md)\n")).toBe(true);
    const twice = edited(
      once,
      relationEdits(read("x.md", once), "relates", { ...kafka, number: 8, path: "0008-y.md" }),
    );
    expect(twice.endsWith("- Supersedes [ADR-0007](0007-use-kafka.md)\n- Relates to [ADR-0008](0008-y.md)\n")).toBe(
      true,
    );
  });

  test("says nothing twice", () => {
    const text = `# ADR-0002: X\n\n**Status:** Accepted\n**Supersedes:** ADR-0007\n${rest}`;
    expect(relationEdits(read("0002-x.md", text), "supersedes", kafka)).toEqual([]);
  });

  test("a path with blanks stays a link", () => {
    const text = `# ADR-0002: X\n\n**Status:** Accepted\n${rest}`;
    const edits = relationEdits(read("0002-x.md", text), "amends", { ...kafka, path: "0007 use (it).md" });
    expect(edited(text, edits)).toContain("**Amends:** [ADR-0007](<0007 use (it).md>)");
  });
});
