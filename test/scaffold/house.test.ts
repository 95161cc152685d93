// A new record in a log of any tool looks as if that tool had made it.
import { expect, test } from "vitest";
import { check, type LogFile, newRecord, plainText, read } from "../../src/core/index.ts";
import { adrTools, log4brains, madr, vietnamese } from "./logs.ts";

const wish = { title: "Use PostgreSQL", template: "house", date: "2026-11-21" };

function madeIn(files: readonly LogFile[], more: { template?: string; author?: string } = {}) {
  const record = newRecord({ files }, { ...wish, ...more });
  if (!record) throw new Error("No such template");
  return { name: record.name, text: plainText(record.text) };
}

test("adr-tools: number, date, status section", () => {
  expect(madeIn(adrTools)).toEqual({
    name: "0004-use-postgresql.md",
    text: `# 4. Use PostgreSQL

Date: 2026-11-21

## Status

Proposed

## Context



## Decision



## Consequences


`,
  });
});

test("a newest record that was superseded leaves nothing of that behind", () => {
  const { text } = madeIn(adrTools.slice(0, 2));
  expect(text).toContain("## Status\n\nProposed\n\n## Context");
});

test("MADR: front matter with what never changes, options named again in the decision and below", () => {
  const { name, text } = madeIn(madr, { author: "Cleo" });
  expect(name).toBe("0004-use-postgresql.md");
  expect(text).toContain(`---
parent: Decisions
status: "proposed"
date: 2026-11-21
decision-makers: [Cleo]
---

# Use PostgreSQL
`);
  expect(text).toContain('\nChosen option: "", because \n\n### Consequences\n');
  expect(text).toContain("### \n\n* Good, because \n\n### \n\n* Good, because \n");
});

test("log4brains: dated name, lower case status, what never changes, no links of another record", () => {
  const { name, text } = madeIn(log4brains);
  expect(name).toBe("20261121-use-postgresql.md");
  expect(text).toContain(
    "# Use PostgreSQL\n\n- Status: proposed\n- Deciders: Ana, Ben\n- Date: 2026-11-21\n- Tags: cache\n\n##",
  );
  expect(text).not.toContain("use-x");
});

test("another language: its words for the status, its form of dates, its labels of options", () => {
  const { name, text } = madeIn(vietnamese);
  expect(name).toBe("ADR-005-use-postgresql.md");
  expect(text).toMatch(
    /^# ADR-005: Use PostgreSQL\n\n\*\*Trạng thái:\*\* Đề xuất\n\*\*Ngày:\*\* 21\/11\/2026\n\*\*Người quyết định:\*\* Nhóm nền tảng\n\n---\n\n## Bối cảnh\n/,
  );
  expect(text).toContain("### Phương án 1: \n\n**Ưu điểm:**\n\n- \n\n**Nhược điểm:**\n\n- \n\n### Phương án 2: \n");
  expect(text).toContain("## Hệ quả\n\n### Tích cực\n\n- \n\n### Tiêu cực\n\n- ");
});

test("our templates take title and metadata from the log", () => {
  const { text } = madeIn(vietnamese, { template: "database-per-service" });
  expect(text).toMatch(/^# ADR-005: Use PostgreSQL\n\n\*\*Trạng thái:\*\* Đề xuất\n/);
  expect(text).toContain("| ordering | ordering_db | PostgreSQL | 5433 |");
});

test.for([
  ["adr-tools", adrTools],
  ["MADR", madr],
  ["log4brains", log4brains],
  ["Vietnamese", vietnamese],
] as const)("%s: what is made is a record with title, status and date, and has no findings", ([, files]) => {
  const { name, text } = madeIn(files, { template: "database-per-service" });
  const reading = read(name, text);
  const { title, status, date, databases } = reading.model;
  expect({ title, status: status?.value, date: date?.value, databases: databases.length }).toEqual({
    title: "Use PostgreSQL",
    status: "proposed",
    date: "2026-11-21",
    databases: 3,
  });
  expect(check(reading)).toEqual([]);
});

test("of two records the headings that both have, of one those that everybody writes", () => {
  const file = (number: number, heading: string) => ({
    name: `000${number}-x.md`,
    text: `# ADR-000${number}: X\n\n**Status:** Accepted\n\n## Context\n\nA.\n\n## ${heading}\n\nB.\n\n## Decision\n\nC.\n`,
  });
  const headings = (files: readonly LogFile[]) => madeIn(files).text.match(/(?<=^## ).*$/gm);
  expect(headings([file(1, "Threats"), file(2, "Threats")])).toEqual(["Context", "Threats", "Decision"]);
  expect(headings([file(1, "Threats"), file(2, "Licences")])).toEqual(["Context", "Decision"]);
  expect(headings([file(1, "Threats")])).toEqual(["Context", "Decision"]);
});

test("a template of the folder comes first, and is no record", () => {
  const first = newRecord({ files: madr }, { title: "T", date: "2026-11-21" });
  expect(first?.name).toBe("0004-t.md");
  expect(plainText(first?.text ?? [])).toContain("# T\n");
});

test("names of other branches are taken, and no two records of a day share a name", () => {
  const folder = { files: adrTools, elsewhere: ["0007-on-a-branch.md"] };
  expect(newRecord(folder, wish)?.name).toBe("0008-use-postgresql.md");
  const sameDay = [...log4brains, { name: "20261121-use-postgresql.md", text: "" }];
  expect(newRecord({ files: sameDay }, { ...wish, template: "nygard" })?.name).toBe("20261121-use-postgresql-2.md");
});
