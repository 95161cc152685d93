import { describe, expect, test } from "vitest";
import { dated, fileName, namingOf, nextNumber, numbered } from "../../src/core/scaffold/naming.ts";

const title = "Use a Database for Each Service";

describe("the next file is named as the newest are", () => {
  test.for([
    [["0006-use-x.md", "0007-use-y.md"], "0008-use-a-database-for-each-service.md"],
    [["ADR-006-use-x.md", "ADR-007-use-y.md"], "ADR-008-use-a-database-for-each-service.md"],
    [["adr_07_use_x.md"], "adr_08_use_a_database_for_each_service.md"],
    [["9-use-x.md", "10-use-y.md"], "11-use-a-database-for-each-service.md"],
    [["0007-Use-X.md"], "0008-Use-a-Database-for-Each-Service.md"],
    [["007.md", "008.md"], "009.md"],
    [["0001-use-x.markdown"], "0002-use-a-database-for-each-service.markdown"],
    [["20251230-use-x.md"], "20261121-use-a-database-for-each-service.md"],
    [["2025-12-30-use-x.md"], "2026-11-21-use-a-database-for-each-service.md"],
    // A log that changed its mind: the newest tell.
    [
      ["1-a.md", "2-b.md", "3-c.md", "ADR-0004-d.md", "ADR-0005-e.md", "ADR-0006-f.md"],
      "ADR-0007-use-a-database-for-each-service.md",
    ],
  ] as const)("%j → %s", ([names, expected]) => {
    const naming = namingOf(names);
    expect(naming && fileName(naming, nextNumber(names), title, "2026-11-21")).toBe(expected);
  });

  test("without a habit there is none", () => {
    expect(namingOf(["README.md", "overview.md"])).toBeNull();
  });
});

test("the number is the one after the highest, whatever the gaps; a year is no number of a short log", () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber(["0001-a.md", "0009-b.md", "README.md"])).toBe(10);
  expect(nextNumber(["0001-a.md", "2026-plan.md"])).toBe(2);
  expect(nextNumber(["20261120-a.md", "0003-b.md"])).toBe(4);
  expect(nextNumber(["1997-x.md", "1998-a.md", "1999-b.md", "1500-c.md"])).toBe(2000);
});

describe("a title becomes a name that every file system takes", () => {
  test.for([
    ["Đổi sang PostgreSQL?", "0001-doi-sang-postgresql.md"],
    ["Größe: Café & Straße", "0001-grosse-cafe-strasse.md"],
    ["Łącza: zażółć bazę", "0001-lacza-zazolc-baze.md"],
    ["使用 PostgreSQL", "0001-使用-postgresql.md"],
    ["Решение о кэше", "0001-решение-о-кэше.md"],
    ["It's C/C++ \\ <b>", "0001-it-s-c-c-b.md"],
    ["???", "0001-record.md"],
    ["word ".repeat(60), `0001-${Array(16).fill("word").join("-")}.md`],
  ] as const)("%s", ([words, name]) => {
    expect(fileName(numbered, 1, words, "2026-11-21")).toBe(name);
  });

  test("dated", () => {
    expect(fileName(dated, 0, "Use Redis", "2026-11-21")).toBe("20261121-use-redis.md");
  });
});
