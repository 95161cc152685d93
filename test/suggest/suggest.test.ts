import { describe, expect, test } from "vitest";
import { type Neighbour, read, type Surroundings, suggest } from "../../src/core/index.ts";

const neighbours: readonly Neighbour[] = [
  { number: 3, title: "Use Kafka", path: "0003-use-kafka.md", status: "Accepted" },
  { number: 12, title: "Split it", path: "0012-split-it.md", status: null },
];

/** What would be put in for what; "▮" marks the cursor. */
function suggested(source: string, more: Partial<Surroundings> = {}) {
  const offset = source.indexOf("▮");
  const text = source.replace("▮", "");
  const reading = read("0009-shop.md", text);
  const found = suggest(reading, offset, { asked: false, today: "2026-11-21", neighbours: [], ...more });
  return found && { over: reading.slice(found.span), texts: found.list.map((it) => it.text) };
}

const head = "# ADR-0009: Shop\n\n**Status:** Accepted\n**Date:** 2026-02-03\n\n";
const stores = `## Decision

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| Order Service | order_db | PostgreSQL | 5433 |
| Billing Service | billing_db | MongoDB | 27018 |
`;

describe("metadata", () => {
  test("a status, in the words and capitals of the record", () => {
    expect(suggested("# ADR-0001: X\n\n**Status:** ▮\n")?.texts).toEqual([
      "Proposed",
      "Accepted",
      "Rejected",
      "Deprecated",
      "Draft",
    ]);
    expect(suggested("---\nstatus: pro▮\n---\n\n# X\n")).toMatchObject({
      over: "pro",
      texts: ["proposed", "accepted", "rejected", "deprecated", "draft"],
    });
    const german = "# ADR-0001: X\n\n## Status\n\n▮\n\n## Kontext\n\nA.\n\n## Entscheidung\n\nB.\n";
    expect(suggested(german)?.texts[0]).toBe("Vorgeschlagen");
  });

  test("a later record may take its place", () => {
    expect(suggested("# ADR-0009: X\n\n**Status:** ▮\n", { neighbours })?.texts.slice(5)).toEqual([
      "Superseded by [Split it](0012-split-it.md)",
    ]);
  });

  test("today, in the form of the record's other dates", () => {
    expect(suggested("# ADR-0009: X\n\n**Date:** ▮\n")?.texts).toEqual(["2026-11-21"]);
    expect(suggested("# ADR-0009: X\n\n**Date:** 03.02.2026\n**Updated:** ▮\n")?.texts).toEqual(["21.11.2026"]);
    expect(suggested("# ADR-0009: X\n\n**日付:** 2026年2月3日\n**更新日:** ▮\n")?.texts).toEqual(["2026年11月21日"]);
  });

  test("people, without those that are there already", () => {
    const record = "# ADR-0009: X\n\n**Deciders:** Ana, Ben\n**Authors:** Ana, B▮\n";
    expect(suggested(record)).toEqual({ over: "B", texts: ["Ben"] });
  });

  test("people in a list of front matter, however it is written", () => {
    const people = ["Ana", "Ben", "Cleo"];
    expect(suggested("---\ndecision-makers:\n  - Ana\n  - ▮\n---\n\n# X\n", { people })?.texts).toEqual([
      "Ben",
      "Cleo",
    ]);
    expect(suggested("---\ndecision-makers: [Ana, B▮]\n---\n\n# X\n", { people })).toEqual({
      over: "B",
      texts: ["Ben", "Cleo"],
    });
    expect(suggested("---\ntags:\n  - ▮\n---\n\n# X\n", { people })).toBeNull();
  });

  test("in a table that tells the fields in its header", () => {
    const table = "# X\n\n| Status | Date | Deciders |\n| --- | --- | --- |\n";
    expect(suggested(`${table}| ▮ |  |  |\n`)?.texts[0]).toBe("Proposed");
    expect(suggested(`${table}| Accepted | ▮ |  |\n`)?.texts).toEqual(["2026-11-21"]);
    expect(suggested(`${table}| Accepted |  | Ana, ▮ |\n`, { people: ["Ana", "Ben"] })?.texts).toEqual(["Ben"]);
  });

  test("not in the prose below", () => {
    expect(suggested(`${head}## Decision\n\nThe status: ▮\n`)).toBeNull();
  });
});

describe("cells, by the heading of the column", () => {
  test.for([
    ["| ▮", ["Order Service", "Billing Service"]],
    ["| Refund Service | ▮ |", ["refund_db", "order_db", "billing_db"]],
    ["| Refund Service | refund_db | ▮", ["PostgreSQL", "MongoDB"]],
    ["| Refund Service | refund_db | PostgreSQL | ▮", ["5434"]],
    ["| Refund Service | refund_db | MongoDB | 2▮ |", ["27019"]],
    ["| Refund Service | refund_db | Redis | ▮ |", ["6379"]],
  ] as const)("%s", ([row, expected]) => {
    expect(suggested(`${head}${stores}${row}\n`)?.texts.slice(0, expected.length)).toEqual(expected);
  });

  test("consumers one after another", () => {
    const events =
      "\n| Event | Producer | Consumers |\n| --- | --- | --- |\n| order.placed | Order Service | Billing Service, O▮ |\n";
    expect(suggested(head + stores + events)).toMatchObject({ over: "O", texts: ["Order Service", "Billing Service"] });
  });

  test("none in the header, and none where the column could hold anything", () => {
    expect(suggested(`${head}${stores}\n| Service | ▮\n`)).toBeNull();
    expect(suggested(`${head}${stores}\n| Name | Why |\n| --- | --- |\n| x | ▮\n`)).toBeNull();
  });
});

describe("headings", () => {
  test("those that the record has not yet, in its language", () => {
    expect(suggested(`${head}## Context\n\nA.\n\n## ▮\n`)?.texts).toEqual([
      "Considered Options",
      "Decision",
      "Consequences",
    ]);
    expect(suggested(`# ADR-0001: X\n\n**Status:** Akzeptiert\n\n## Kontext\n\nA.\n\n##▮\n`)).toEqual({
      over: "",
      texts: [" Betrachtete Optionen", " Entscheidung", " Konsequenzen"],
    });
  });

  test("first what the folder wants, in its words", () => {
    const wanted = ["Context", "Security", "Decision", "Runbook"];
    const expected = ["Security", "Decision", "Runbook", "Considered Options", "Consequences"];
    expect(suggested(`${head}## Context\n\nA.\n\n## ▮\n`, { wanted })?.texts).toEqual(expected);
    expect(suggested("# X\n\n## Ausgangslage\n\nA.\n\n## ▮\n", { wanted })?.texts).not.toContain("Security");
  });

  test("MADR's own in a record of that form", () => {
    const madr = "---\nstatus: proposed\n---\n\n# X\n\n## Context and Problem Statement\n\nA.\n\n## ▮\n";
    expect(suggested(madr)?.texts).toEqual([
      "Decision Drivers",
      "Considered Options",
      "Decision Outcome",
      "Consequences",
      "Pros and Cons of the Options",
      "More Information",
    ]);
  });

  test("none in code", () => {
    expect(suggested(`${head}## Context\n\n\`\`\`sh\n## ▮\n\`\`\`\n`)).toBeNull();
  });
});

describe("what speaks for an option and against it", () => {
  test("as the record marks it", () => {
    const options = "## Considered Options\n\n### Option 1: A\n\n- ✅ Fast\n- ❌ New\n- ▮\n";
    expect(suggested(head + options)?.texts).toEqual(["✅ ", "❌ "]);
  });

  test("in MADR's words in a record of that form", () => {
    const madr =
      "# X\n\n## Context and Problem Statement\n\nA.\n\n## Decision Outcome\n\nB.\n\n### Consequences\n\n* G▮\n";
    expect(suggested(madr)).toEqual({ over: "G", texts: ["Good, because ", "Neutral, because ", "Bad, because "] });
  });

  test("the line above a list, as another option has it", () => {
    const options =
      "## Considered Options\n\n### A\n\n**Pros:**\n\n- Fast\n\n**Cons:**\n\n- New\n\n### B\n\n**Pros:**\n\n- Old\n\n▮\n";
    expect(suggested(head + options, { asked: true })?.texts).toEqual(["**Cons:**"]);
    expect(suggested(head + options.replace("▮", "**C▮"), { asked: true })).toEqual({
      over: "**C",
      texts: ["**Cons:**"],
    });
    expect(suggested(head + options)).toBeNull();
  });

  test("none elsewhere", () => {
    expect(suggested(`${head}## Decision\n\n- ▮\n`)).toBeNull();
  });
});

describe("other records", () => {
  test.for([
    ["See ADR-▮", "ADR-", ["ADR-0003", "ADR-0012"]],
    ["See ADR 1▮", "ADR 1", ["ADR 0003", "ADR 0012"]],
    ["See [▮", "", ["ADR-0003](0003-use-kafka.md)", "ADR-0012](0012-split-it.md)"]],
    ["See [there](0▮)", "0", ["0003-use-kafka.md", "0012-split-it.md"]],
  ] as const)("%s", ([line, over, texts]) => {
    expect(suggested(`${head}## Decision\n\n${line}\n`, { neighbours })).toEqual({ over, texts });
  });

  test("with the bracket that the editor has closed", () => {
    expect(suggested(`${head}See [▮]\n`, { neighbours })).toMatchObject({ over: "]" });
    expect(suggested(`${head}See [▮](0003-use-kafka.md)\n`, { neighbours })?.texts).toEqual(["ADR-0003", "ADR-0012"]);
  });

  test("by words of a title, where the author asks", () => {
    expect(suggested(`${head}See [kaf▮]\n`, { neighbours })).toBeNull();
    expect(suggested(`${head}See [kaf▮]\n`, { neighbours, asked: true })).toEqual({
      over: "kaf]",
      texts: ["ADR-0003](0003-use-kafka.md)"],
    });
  });

  test("none without a log", () => {
    expect(suggested(`${head}See ADR-▮\n`)).toBeNull();
  });
});

describe("names in prose, only where the author asks", () => {
  test("everything that the record names", () => {
    const prose = `${head}${stores}\nThe ord▮\n`;
    expect(suggested(prose)).toBeNull();
    expect(suggested(prose, { asked: true })).toMatchObject({ over: "ord" });
    expect(suggested(prose, { asked: true })?.texts).toEqual(
      expect.arrayContaining(["Order Service", "order_db", "RabbitMQ"]),
    );
  });

  test("the next free port", () => {
    expect(suggested(`${head}${stores}\nIt listens on port ▮\n`, { asked: true })?.texts).toEqual(["27019"]);
  });
});
