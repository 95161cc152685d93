import type { Reading } from "../resolve/reading.ts";
import type { Scope } from "../model/types.ts";
import type { Span } from "../text/span.ts";

/** `option` is an index in the model's `options`, given where `scope` is `option`. */
export interface ScopeChoice {
  readonly scope: Scope;
  readonly option?: number;
}

/** A node, an edge or a box of the picture, and the words it was drawn from, most telling first. */
export interface DiagramElement {
  /** The id in the Mermaid text, made by us: `s1`, `d2`, `e3`. */
  readonly id: string;
  readonly kind: "service" | "database" | "broker" | "event" | "access" | "call" | "cluster" | "option" | "record";
  readonly label: string;
  readonly spans: readonly Span[];
}

export interface Diagram {
  readonly view: string;
  readonly scope: ScopeChoice;
  /** Mermaid text; "" where there is nothing to draw. */
  readonly mermaid: string;
  readonly elements: readonly DiagramElement[];
}

/** One view: this file draws it from a reading. */
export interface View {
  readonly id: string;
  draw(reading: Reading, scope: ScopeChoice): Diagram;
}
