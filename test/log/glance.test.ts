// The first look and the reading agree on records as the tools write them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entryOf, glanceAt, newRecord, plainText, read, templatesFor } from "../../src/core/index.ts";

const seen = (entry: ReturnType<typeof glanceAt>) => ({
  number: entry.number,
  title: entry.title,
  status: entry.status?.value,
  isAdr: entry.isAdr,
});

const folder = "examples/docs/adr";
const examples = readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]);
const written = templatesFor({ files: [] }).flatMap(({ id }) => {
  const record = newRecord({ files: [] }, { title: "Keep orders in PostgreSQL", date: "2026-02-01", template: id });
  return record ? [[join(folder, record.name), plainText(record.text)]] : [];
});

test.for([...examples, ...written] as [string, string][])("%s", ([path, text]) => {
  expect(seen(glanceAt(path, text))).toEqual(seen(entryOf(read(path, text))));
});

test("front matter, a section, a table and a bullet tell the status", () => {
  const status = (text: string) => glanceAt("0001-x.md", text).status?.value;
  expect(status("---\nstatus: proposed\n---\n\n# X\n")).toBe("proposed");
  expect(status("# 1. X\n\n## Status\n\nSuperseded by ADR-2\n")).toBe("superseded");
  expect(status("# X\n\n| Status | Deprecated |\n| --- | --- |\n")).toBe("deprecated");
  expect(status("# X\n\n- Trạng thái: Đã chấp nhận\n")).toBe("accepted");
  expect(status("# X\n\nThe status of orders is kept: accepted ones stay.\n")).toBeUndefined();
});
