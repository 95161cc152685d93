// The decisions of one log by number, and how they relate. Drawn from many records, so it is no view of one.

import { t } from "../../l10n/index.ts";
import { term } from "../../l10n/terms.ts";
import type { Document, ReferenceRelation, StatusValue } from "../model/types.ts";
import { groupedBy } from "../text/grouped.ts";
import { spanOfRange } from "../text/lines.ts";
import type { Diagram } from "./diagram.ts";
import { flowchart } from "./flowchart.ts";
import { type Sketch, sketch } from "./graph.ts";

/** What the picture needs of a record. */
export interface LogRecord extends Pick<Document, "path" | "number" | "title" | "status"> {
  readonly references: readonly LogReference[];
}
export type LogReference = Pick<Document["references"][number], "number" | "path" | "relation" | "range">;

/** Any order in; out comes a picture in the order of the numbers. Each element names the record that its spans count in. */
export function drawLog(records: readonly LogRecord[]): Diagram {
  const drawing = sketch();
  const ordered = [...records].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
  const ids = new Map(ordered.map((record) => [record, drawRecord(drawing, record)]));
  const find = finder(ordered);
  const links = ordered.flatMap((record) =>
    record.references.flatMap((reference) => linkOf(record, reference, find) ?? []),
  );
  for (const pair of groupedBy(links, ({ from, to }) => [ids.get(from), ids.get(to)].sort().join()).values()) {
    for (const link of telling(pair)) drawLink(drawing, link, ids);
  }
  // Lines lead from what is newer to what is older; time runs from left to right.
  const { text, elements, notes } = flowchart(drawing.graph, "RL");
  return { view: "log", scope: { scope: "decided" }, drawing: { kind: "mermaid", text }, elements, notes };
}

const over: readonly StatusValue[] = ["superseded", "deprecated", "rejected"];

function drawRecord({ node }: Sketch, { number, title, status, path }: LogRecord): string {
  const named = number === null ? [] : [String(number)];
  return node({
    kind: "record",
    name: [...named, title].join(". "),
    lines: [[...named, status ? term(status.value) : t("no status")].join(" · "), title],
    details: [],
    spans: [status ? spanOfRange(status.range) : { start: 0, end: 0 }],
    path,
    ...(status && { status: status.value }),
    ...(status && over.includes(status.value) && { faded: true }),
  });
}

interface Link {
  readonly from: LogRecord;
  readonly to: LogRecord;
  readonly relation: ReferenceRelation;
  /** Who says so, and where. */
  readonly said: LogRecord;
  readonly reference: LogReference;
}

/** What is told from the other end is turned round: one line for "supersedes" and "superseded by". */
const turned: Partial<Readonly<Record<ReferenceRelation, ReferenceRelation>>> = {
  "superseded-by": "supersedes",
  "amended-by": "amends",
};

function linkOf(
  said: LogRecord,
  reference: LogReference,
  find: (reference: LogReference) => LogRecord | undefined,
): Link | null {
  const other = find(reference);
  if (!other || other === said) return null;
  const relation = turned[reference.relation] ?? reference.relation;
  const isTurned = relation === "relates" ? isOlder(said, other) : relation !== reference.relation;
  return { ...(isTurned ? { from: other, to: said } : { from: said, to: other }), relation, said, reference };
}

const isOlder = (a: LogRecord, b: LogRecord): boolean => (a.number ?? Infinity) < (b.number ?? Infinity);

/** Of all that is said of two records, each relation once; "relates" only where nothing more is said. */
function telling(pair: readonly Link[]): Link[] {
  const each = [...groupedBy(pair, ({ relation }) => relation).values()].flatMap(([first]) => first ?? []);
  const more = each.filter(({ relation }) => relation !== "relates");
  return more.length > 0 ? more : each;
}

/** By the file that a reference links to, or else by its number. */
function finder(records: readonly LogRecord[]): (reference: LogReference) => LogRecord | undefined {
  const byFile = new Map(records.map((record) => [fileOf(record.path), record]));
  const byNumber = new Map([...records].reverse().map((record) => [record.number, record]));
  return ({ path, number }) =>
    (path === null ? undefined : byFile.get(fileOf(path))) ?? (number === null ? undefined : byNumber.get(number));
}

const fileOf = (path: string): string => path.replace(/[#?].*$/, "").replace(/^.*[\\/]/, "");

function drawLink(
  { edge }: Sketch,
  { from, to, relation, said, reference }: Link,
  ids: ReadonlyMap<LogRecord, string>,
): void {
  edge({
    kind: relation === "relates" ? "relates" : "reference",
    from: ids.get(from) ?? "",
    to: ids.get(to) ?? "",
    lines: relation === "relates" ? [] : [term(relation)],
    details: [],
    spans: [spanOfRange(reference.range)],
    path: said.path,
  });
}
