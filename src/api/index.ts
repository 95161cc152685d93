// What the npm package gives to programs: the text of one record in, plain data out. Nothing is read from disk, nothing throws.
import * as core from "../core/index.ts";
import type { Document, FindingOutput as Finding, Severity } from "./contract.generated.ts";

export type * from "./contract.generated.ts";
export type { FindingOutput as Finding } from "./contract.generated.ts";

export interface CheckOptions {
  /** How severe the findings of a check are, or "off", by the check's id. */
  readonly checks?: Readonly<Record<string, Severity | "off">>;
}

export type View = "architecture" | "events" | "sagas" | "connections" | "options" | "facts";

export interface DrawOptions {
  /** What to draw; the architecture where it is left out. */
  readonly view?: View;
  /** Which architecture to draw; the decided one where it is left out. `option` is an index in `options`. */
  readonly scope?: "decided" | "current" | "future" | "change" | { readonly option: number };
}

/** What a record says, by the model contract. `path` is handed through, and tells its number where the text does not. */
export const readRecord = (path: string, text: string): Document => core.read(path, text).model;

/** What is at odds in a record, in the order of its text; none for a document that is no decision record. */
export function checkRecord(path: string, text: string, { checks = {} }: CheckOptions = {}): Finding[] {
  const reading = core.read(path, text);
  const place = (span: core.Span) => ({ path, range: reading.lines.range(span) });
  return core.check(reading, { levels: checks }).map(({ rule, severity, message, span, related = [], fixes = [] }) => ({
    rule,
    severity,
    message,
    ...place(span),
    related: related.map((it) => ({ message: it.message, ...place(it.span) })),
    fixable: fixes.length > 0,
  }));
}

/** The text after every fix that leaves no choice; the same text where there is none to make. */
export function fixRecord(path: string, text: string, { checks = {} }: CheckOptions = {}): string {
  const findings = core.check(core.read(path, text), { levels: checks });
  return core.edited(text, core.editsOf(core.onlyFixes(findings)));
}

/** A picture of a record as Mermaid text; a Markdown table for a view that is one. */
export function drawRecord(path: string, text: string, { view = "architecture", scope }: DrawOptions = {}): string {
  const { draw } = core.views[Object.hasOwn(core.views, view) ? view : "architecture"] as core.View;
  return core.textOf(draw(core.read(path, text), scopeOf(scope)));
}

const scopeOf = (scope: DrawOptions["scope"] = "decided"): core.ScopeChoice =>
  typeof scope === "object" ? { scope: "option", option: scope.option } : { scope };
