// What must hold of any document at all.
import {
  check,
  edited,
  editsOf,
  onlyFixes,
  type Reading,
  read,
  type Span,
  scopesOf,
  textOf,
  views,
} from "../../src/core/index.ts";
import { Document } from "../../src/core/model/schema.ts";

export const readAsRecord = (text: string): Reading => read("docs/adr/0001-record.md", text);

/** Lines that say what is wrong; none where all is right. A throw is for the caller to catch: it has a stack. */
export function faultsOf(text: string, reading = readAsRecord(text)): string[] {
  const faults: string[] = [];
  const inside = ({ start, end }: Span): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  const say = (what: string, span: Span): void =>
    void (inside(span) || faults.push(`${what} at ${span.start}-${span.end}`));

  for (const { kind, span } of reading.claims) say(`claim ${kind}`, span);
  const failed = (rule: string, error: unknown): void => void faults.push(`${rule} threw ${error}`);
  const findings = check(reading, { failed, today: "2026-11-21" });
  for (const { rule, span, related = [], fixes = [] } of findings) {
    say(rule, span);
    for (const place of related) say(`${rule}, a place`, place.span);
    for (const { edits } of fixes) for (const edit of edits) say(`${rule}, a fix`, edit.span);
  }
  if (!reading.model.isAdr && findings.length > 0) faults.push("findings in what is no record");
  const parsed = Document.safeParse(reading.model);
  if (!parsed.success) faults.push(`the model breaks the contract: ${parsed.error.message.slice(0, 200)}`);
  const fixed = edited(text, editsOf(onlyFixes(findings)));
  if (fixed !== text) readAsRecord(fixed);
  return faults;
}

/** The Mermaid text of every picture of the record. */
export function picturesOf(reading: Reading): string[] {
  return Object.values(views).flatMap(({ draw }) =>
    scopesOf(reading.model).flatMap((scope) => {
      const diagram = draw(reading, scope);
      return diagram.drawing.kind === "mermaid" ? [textOf(diagram)] : [];
    }),
  );
}
