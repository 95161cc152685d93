// The log as a tree: records in groups, and below each record who refers to it.
import type { Row } from "../protocol/records.ts";

export const groupings = ["status", "number", "service", "database", "engine"] as const;
export type Grouping = (typeof groupings)[number];

export interface GroupNode {
  readonly kind: "group";
  readonly id: string;
  /** A status, a folder's URI, or the name of what its records speak of; null for those that speak of none. */
  readonly name: string | null;
  readonly by: Grouping;
  readonly children: readonly RecordNode[];
}

export interface RecordNode {
  readonly kind: "record";
  readonly id: string;
  readonly row: Row;
  readonly parent: GroupNode | undefined;
  readonly children: readonly MentionNode[];
}

/** Another record that refers to this one. */
export interface MentionNode {
  readonly kind: "mention";
  readonly id: string;
  readonly row: Row;
  /** "relates", "supersedes", …: what the other one says of this one. */
  readonly relation: string;
  readonly parent: RecordNode;
}

export type LogNode = GroupNode | RecordNode | MentionNode;

/** "5. Connection pools"; the file's name where there is no title. */
export const labelOf = ({ number, title, uri }: Row): string =>
  [number === null ? "" : `${number}. `, title || uri.slice(uri.lastIndexOf("/") + 1)].join("");

/** From what holds to what does not. */
const statusOrder = ["accepted", "proposed", "draft", "deprecated", "superseded", "rejected", "other", null];

/** Rows in which each of these words begins a word: of title, status, services, databases or engines, or the number. */
export function matching(rows: readonly Row[], words: string): readonly Row[] {
  const asked = wordsOf(words);
  if (!asked.length) return rows;
  return rows.filter(({ number, title, status, services, databases, engines }) => {
    const own = wordsOf([number ?? "", title, status ?? "", ...services, ...databases, ...engines].join(" "));
    return asked.every((word) => own.some((it) => it.startsWith(word)));
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Groups that nothing needs are left out: a log in one folder is a plain list by number. `all`: those among whom are the
 * records that refer to these.
 */
export function treeOf(rows: readonly Row[], by: Grouping, all = rows): (GroupNode | RecordNode)[] {
  const byUri = new Map(all.map((row) => [row.uri, row]));
  const names = namesBy[by];
  const groups = new Map<string | null, Row[]>();
  for (const row of rows)
    for (const name of names(row)) {
      const group = groups.get(name);
      if (group) group.push(row);
      else groups.set(name, [row]);
    }
  if (by === "number" && groups.size < 2) return rows.map((row) => recordNode(row, undefined, "", byUri));
  return [...groups]
    .sort(([a], [b]) => (by === "status" ? statusOrder.indexOf(a) - statusOrder.indexOf(b) : compared(a, b)))
    .map(([name, members]) => groupNode(name, by, members, byUri));
}

const namesBy: Readonly<Record<Grouping, (row: Row) => readonly (string | null)[]>> = {
  status: ({ status }) => [status],
  number: ({ uri }) => [uri.slice(0, uri.lastIndexOf("/"))],
  service: ({ services }) => orNone(services),
  database: ({ databases }) => orNone(databases),
  engine: ({ engines }) => orNone(engines),
};

const orNone = (names: readonly string[]): readonly (string | null)[] => (names.length ? names : [null]);

/** What has no name comes last. */
const compared = (a: string | null, b: string | null): number =>
  a === null ? 1 : b === null ? -1 : a.localeCompare(b, undefined, { numeric: true });

function groupNode(
  name: string | null,
  by: Grouping,
  rows: readonly Row[],
  byUri: ReadonlyMap<string, Row>,
): GroupNode {
  const children: RecordNode[] = [];
  const group: GroupNode = { kind: "group", id: `${by}:${name ?? ""}`, name, by, children };
  for (const row of rows) children.push(recordNode(row, group, `${group.id}/`, byUri));
  return group;
}

/** Who refers to it is worked out when somebody unfolds it: a long log has ten thousand records and many more references. */
function recordNode(
  row: Row,
  parent: GroupNode | undefined,
  path: string,
  byUri: ReadonlyMap<string, Row>,
): RecordNode {
  let children: readonly MentionNode[] | undefined;
  const node: RecordNode = {
    kind: "record",
    id: `${path}${row.uri}`,
    row,
    parent,
    get children() {
      children ??= mentionNodes(node, byUri);
      return children;
    },
  };
  return node;
}

const mentionNodes = (parent: RecordNode, byUri: ReadonlyMap<string, Row>): MentionNode[] =>
  parent.row.mentions.flatMap(({ uri, relation }) => {
    const row = byUri.get(uri);
    return row ? [{ kind: "mention", id: `${parent.id}<${uri}`, row, relation, parent }] : [];
  });

/** The first node of a record, for a tree to show. */
export function nodeOf(uri: string, roots: readonly (GroupNode | RecordNode)[]): RecordNode | undefined {
  for (const root of roots) {
    if (root.kind === "record") {
      if (root.row.uri === uri) return root;
      continue;
    }
    const found = root.children.find(({ row }) => row.uri === uri);
    if (found) return found;
  }
  return undefined;
}
