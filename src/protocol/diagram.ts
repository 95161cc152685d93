// A diagram as it travels: from the server to the extension, and on to the page. Knows pictures and places, no Markdown.
import * as z from "zod/mini";

const Position = z.object({ line: z.int(), character: z.int() });
/** Zero-based, UTF-16, `end` exclusive, as in the Language Server Protocol. */
export const Range = z.object({ start: Position, end: Position });
export type Range = z.infer<typeof Range>;

/** Which architecture a diagram draws; `option` is an index in the record's options, given where `scope` is `option`. */
export const ScopeChoice = z.object({
  scope: z.enum(["decided", "current", "future", "option"]),
  option: z.optional(z.int()),
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
  /** The id in the Mermaid text: `s1`, `d2`, `e3`. */
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  /** Every place it was read from, most telling first. */
  ranges: z.array(Range),
  findings: z.array(DiagramFinding),
});
export type DiagramElement = z.infer<typeof DiagramElement>;

export const Diagram = z.object({
  uri: z.string(),
  /** Of the text that the ranges belong to. */
  version: z.int(),
  /** The record's, without its number. */
  title: z.string(),
  view: z.string(),
  scope: ScopeChoice,
  /** Mermaid text; "" where there is nothing to draw. */
  mermaid: z.string(),
  elements: z.array(DiagramElement),
  /** Ids of all views, in the order of their tabs. */
  views: z.array(z.string()),
  /** The architectures that the record speaks of, with words for each. */
  scopes: z.array(z.extend(ScopeChoice, { label: z.string() })),
});
export type Diagram = z.infer<typeof Diagram>;
