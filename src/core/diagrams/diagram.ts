import type { Scope } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Span } from "../text/span.ts";

/**
 * Which architecture is drawn. `option` is an index in the model's `options`, given where `scope` is `option`;
 * `change` draws what stands today and what is decided in one picture.
 */
export interface ScopeChoice {
  readonly scope: Scope | "change";
  readonly option?: number;
  /** Draw every node, however many there are. */
  readonly unfolded?: boolean;
  /** Of a log: what all its decisions make together, in place of the decisions. */
  readonly merged?: boolean;
}

/** What becomes of a thing on the way from today to what is decided. */
export type Change = "kept" | "changed" | "added" | "removed";

export type NodeKind =
  | "service"
  | "gateway"
  | "client"
  | "external"
  | "database"
  | "cache"
  | "search"
  | "object"
  | "broker"
  | "event"
  | "saga"
  | "record";

export type EdgeKind =
  | "owns"
  | "shares"
  | "reads"
  | "writes"
  | "call"
  | "publishes"
  | "consumes"
  | "step"
  | "compensation"
  | "reference"
  | "relates";

/** A node, an edge, a box or a row, and the words it was drawn from. */
export interface DiagramElement {
  /** Unique in the diagram and made by us, never from a name: `n1`, `e3`, `b2`. It is the id in the Mermaid text. */
  readonly id: string;
  readonly kind: NodeKind | EdgeKind | "cluster" | "fact";
  /** One line of plain text. */
  readonly label: string;
  /** What else is known of it, each one line of plain text. */
  readonly details: readonly string[];
  /** Most telling first. */
  readonly spans: readonly Span[];
  /** Of the record that the spans count in, where it is not the one the diagram was drawn from. */
  readonly path?: string;
  /** Of an edge: the ids of the nodes that it joins. */
  readonly from?: string;
  readonly to?: string;
  /** The text only mentions it, or it follows from other facts: drawn dashed. */
  readonly inferred?: boolean;
  /** The text counts it, but nowhere says what it is: drawn as a ghost. */
  readonly missing?: boolean;
  /** Given where the scope is `change`. */
  readonly change?: Change;
  /** No longer in force: drawn pale. */
  readonly faded?: boolean;
  /** Of a node or box in a picture of columns: which one it stands in, counted in the direction of reading. */
  readonly tier?: number;
}

/** A number against its bound, drawn as a bar; `limit` is null where the text states none. */
export interface Meter {
  readonly value: number;
  readonly limit: number | null;
}

export interface Cell {
  /** Plain text. */
  readonly lines: readonly string[];
  /** The id of what it tells of; a click goes there. */
  readonly element?: string;
  readonly tone?: "strong" | "good" | "bad" | "muted";
  readonly meter?: Meter;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Cell[];
  /** One cell a column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Mermaid text, or tables; "" and no tables where there is nothing to draw. */
export type Drawing =
  | { readonly kind: "mermaid"; readonly text: string }
  | { readonly kind: "tables"; readonly tables: readonly Table[] };

/**
 * The same picture with room for what it shares its places with: Mermaid text with unseen parts, whose ids no element has.
 * `tiers`: columns by the ids of nodes and boxes, the unseen ones too.
 */
export interface Ground {
  readonly text: string;
  readonly tiers: Readonly<Record<string, number>>;
}

export interface Diagram {
  readonly view: string;
  readonly scope: ScopeChoice;
  readonly drawing: Drawing;
  /** Given on request, where other architectures of the record are drawn on the same ground. */
  readonly ground?: Ground;
  readonly elements: readonly DiagramElement[];
  /** What the reader of the picture should know of it, one sentence each: what was left out. */
  readonly notes: readonly string[];
  /** Clusters are shut, for there is too much to draw in one picture; `ScopeChoice.unfolded` opens them. */
  readonly folded?: boolean;
}

/** What the text counts and does not list: one of "6 services" with five names. */
export interface Absent {
  readonly of: "services" | "databases";
  /** As many as the text states. */
  readonly stated: number;
  /** Of the number. */
  readonly span: Span;
  /** Those that are listed, one a thing. */
  readonly listed: readonly Span[];
}

export interface Wish {
  readonly absent?: readonly Absent[];
  /** With its ground, for a reader who goes from one architecture to the other. */
  readonly held?: boolean;
}

/** One view: this file draws it from a reading. */
export interface View {
  readonly id: string;
  /** It tells of all architectures at once, whichever is chosen. */
  readonly whole?: true;
  draw(reading: Reading, scope: ScopeChoice, wish?: Wish): Diagram;
}
