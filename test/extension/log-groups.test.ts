import { describe, expect, test } from "vitest";
import {
  type GroupNode,
  groupings,
  matching,
  nodeOf,
  type RecordNode,
  treeOf,
} from "../../src/extension/log-groups.ts";
import type { Row } from "../../src/protocol/records.ts";

const row = (number: number, rest: Partial<Row> = {}): Row => ({
  uri: `file:///shop/docs/adr/000${number}.md`,
  number,
  title: `Record ${number}`,
  status: "accepted",
  inForce: true,
  findings: { error: 0, warning: 0, info: 0, hint: 0 },
  services: [],
  databases: [],
  engines: [],
  mentions: [],
  ...rest,
});

const rows = [
  row(1, { status: "superseded", services: ["Cart"], engines: ["MySQL"] }),
  row(2, { services: ["Orders", "Cart"], databases: ["orders_db"], engines: ["PostgreSQL"] }),
  row(3, {
    status: null,
    mentions: [{ uri: row(2).uri, relation: "amends" }],
  }),
];

const printed = (nodes: readonly (GroupNode | RecordNode)[]): string[] =>
  nodes.map((node) =>
    node.kind === "group" ? `${node.name}: ${node.children.map(({ row }) => row.number)}` : String(node.row.number),
  );

describe("records in groups", () => {
  test.for([
    ["status", ["accepted: 2", "superseded: 1", "null: 3"]],
    ["number", ["1", "2", "3"]],
    ["service", ["Cart: 1,2", "Orders: 2", "null: 3"]],
    ["database", ["orders_db: 2", "null: 1,3"]],
    ["engine", ["MySQL: 1", "PostgreSQL: 2", "null: 3"]],
  ] as const)("by %s", ([by, expected]) => {
    expect(printed(treeOf(rows, by))).toEqual(expected);
  });

  test("by number, logs in several folders stay apart", () => {
    const other = row(1, { uri: "file:///shop/billing/adr/0001.md" });
    expect(printed(treeOf([...rows, other], "number"))).toEqual([
      "file:///shop/billing/adr: 1",
      "file:///shop/docs/adr: 1,2,3",
    ]);
  });
});

test.for([
  ["post", [2]],
  ["CART", [1, 2]],
  ["cart super", [1]],
  ["3", [3]],
  ["orders_db accepted", [2]],
  ["art", []],
  [" ", [1, 2, 3]],
] as const)("the filter “%s” leaves %j", ([words, numbers]) => {
  expect(matching(rows, words).map(({ number }) => number)).toEqual(numbers);
});

test("who refers to a record is told although the filter leaves it out", () => {
  const [node] = treeOf(matching(rows, "3"), "number", rows);
  expect(node?.children).toHaveLength(1);
});

test("who refers to a record stands below it", () => {
  const node = nodeOf(row(3).uri, treeOf(rows, "number"));
  expect(node?.children.map(({ row, relation }) => [row.number, relation])).toEqual([[2, "amends"]]);
});

test("a record is found wherever it is grouped, and every node has an id of its own", () => {
  for (const by of groupings) {
    const roots = treeOf(rows, by);
    expect(nodeOf(row(2).uri, roots)?.row.number).toBe(2);
    const nodes = roots.flatMap((node) => (node.kind === "group" ? [node, ...node.children] : [node]));
    const ids = [...nodes, ...nodes.flatMap((node) => (node.kind === "record" ? node.children : []))].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(nodeOf("file:///elsewhere.md", treeOf(rows, "status"))).toBeUndefined();
});
