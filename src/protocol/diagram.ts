// A diagram as it travels: from the server to the extension, and on to the page. Knows pictures and places, no Markdown.
import * as z from "zod/mini";

/** Read-only like what the server builds. */
const list = <T extends z.ZodMiniType>(item: T) => z.readonly(z.array(item));

const Position = z.object({ line: z.int(), character: z.int() });
/** Zero-based, UTF-16, `end` exclusive, as in the Language Server Protocol. */
export const Range = z.object({ start: Position, end: Position });
export type Range = z.infer<typeof Range>;

/**
 * Which architecture a diagram draws. `option` is an index in the record's options, given where `scope` is `option`;
 * `change` draws what stands today and what is decided in one picture.
 */
export const ScopeChoice = z.object({
  scope: z.enum(["decided", "current", "future", "option", "change"]),
  option: z.optional(z.int()),
  /** Draw every node, however many there are. */
  unfolded: z.optional(z.boolean()),
  /** Of a log: what all its decisions make together, in place of the decisions. A record's views have no use for it, and keep it. */
  merged: z.optional(z.boolean()),
});
export type ScopeChoice = z.infer<typeof ScopeChoice>;

export const DiagramFinding = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info", "hint"]),
  message: z.string(),
  range: Range,
});
export type DiagramFinding = z.infer<typeof DiagramFinding>;

export const DiagramElement = z.object({
  /** The id in the Mermaid text: `n1`, `e3`. */
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  /** What else is known of it, each one line. */
  details: list(z.string()),
  /** Every place it was read from, most telling first. */
  ranges: list(Range),
  /** One of the ranges: where its name stands, if it has one that can be looked up and changed. */
  name: z.optional(Range),
  /** Of the document that the ranges count in, where it is not the diagram's. */
  uri: z.optional(z.string()),
  findings: list(DiagramFinding),
  /** Of an edge: the ids of the nodes that it joins. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  /** The text only mentions it, or it follows from other facts. */
  inferred: z.optional(z.boolean()),
  /** The text counts it, but nowhere says what it is. */
  missing: z.optional(z.boolean()),
  /** Given where the scope is `change`. */
  change: z.optional(z.enum(["kept", "changed", "added", "removed"])),
  /** No longer in force. */
  faded: z.optional(z.boolean()),
  /** Of a node or box in a picture of columns: which one it stands in, counted in the direction of reading. */
  tier: z.optional(z.int()),
});
export type DiagramElement = z.infer<typeof DiagramElement>;

export const Cell = z.object({
  lines: list(z.string()),
  /** The id of what it tells of; a click goes there. */
  element: z.optional(z.string()),
  tone: z.optional(z.enum(["strong", "good", "bad", "muted"])),
  /** A number against its bound, drawn as a bar; `limit` is null where the text states none. */
  meter: z.optional(z.object({ value: z.number(), limit: z.nullable(z.number()) })),
});
export type Cell = z.infer<typeof Cell>;

export const Table = z.object({ title: z.string(), columns: list(Cell), rows: list(list(Cell)) });
export type Table = z.infer<typeof Table>;

/** Mermaid text, or tables; "" and no tables where there is nothing to draw. */
export const Drawing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mermaid"), text: z.string() }),
  z.object({ kind: z.literal("tables"), tables: list(Table) }),
]);
export type Drawing = z.infer<typeof Drawing>;

export const Diagram = z.object({
  uri: z.string(),
  /** Of the text that the ranges belong to. */
  version: z.int(),
  /** The record's, without its number. */
  title: z.string(),
  view: z.string(),
  scope: ScopeChoice,
  drawing: Drawing,
  /**
   * The same picture with room for what it shares its places with: Mermaid text with unseen parts, whose ids no element has.
   * `tiers`: columns by the ids of nodes and boxes, the unseen ones too.
   */
  ground: z.optional(z.object({ text: z.string(), tiers: z.record(z.string(), z.int()) })),
  elements: list(DiagramElement),
  /** About a sum or a list: of many elements, and of none more than of the others. */
  findings: list(DiagramFinding),
  /** What the reader of the picture should know of it, one sentence each: what was left out. */
  notes: list(z.string()),
  /** Clusters are shut; `unfolded` opens them. */
  folded: z.optional(z.boolean()),
  /** Ids of all views, in the order of their tabs. */
  views: list(z.string()),
  /** The architectures that the record speaks of, with words for each. */
  scopes: list(z.extend(ScopeChoice, { label: z.string() })),
});
export type Diagram = z.infer<typeof Diagram>;
