// What must hold of any document at all.
import {
  architectureOfLog,
  check,
  drawLog,
  drawLogArchitecture,
  edited,
  editsOf,
  entryOf,
  logOf,
  onlyFixes,
  type Reading,
  read,
  type Span,
  scopesOf,
  textOf,
  views,
  type Words,
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

  for (const claim of reading.claims) {
    say(`claim ${claim.kind}`, claim.span);
    for (const words of wordsIn(claim))
      if (!isReadBack(words, text)) faults.push(`${claim.reader} read ${JSON.stringify(words.text)} elsewhere`);
  }
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

/** All words of a claim, however deep they stand in it. */
function* wordsIn(value: unknown): Generator<Words> {
  if (typeof value !== "object" || value === null) return;
  if ("text" in value && typeof value.text === "string" && "span" in value) yield value as Words;
  for (const part of Object.values(value)) yield* wordsIn(part);
}

/** "each of them" is read as all, which no words can show. */
const everybody = "*";

/**
 * Do the words stand where the claim says? Marks, tags and entities between them are no part of them, and a word that
 * several share is written once.
 */
function isReadBack({ text: words, span }: Words, text: string): boolean {
  const [read, written] = [lettersOf(words), lettersOf(text.slice(span.start, span.end))];
  return words === everybody || isWithin(read, written) || (written.length > 0 && isWithin(written, read));
}

/** Without those of two units: a tag may stand between them. */
const lettersOf = (text: string): string[] =>
  Array.from(
    text
      .replace(/[\ud800-\udfff]/g, "")
      .replace(/&#?\w+;/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .toLowerCase(),
  );

/** Are all characters there, in their order? */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}

/** The Mermaid text of every picture of the record, and of a log that holds it alone. */
export function picturesOf(reading: Reading): string[] {
  const log = logOf([entryOf(reading)]);
  const diagrams = [
    ...Object.values(views).flatMap(({ draw }) => scopesOf(reading.model).map((scope) => draw(reading, scope))),
    drawLog(reading.model.isAdr ? [reading.model] : []),
    drawLogArchitecture(architectureOfLog(log.records, log), true),
  ];
  return diagrams.flatMap((diagram) => (diagram.drawing.kind === "mermaid" ? [textOf(diagram)] : [])).filter(Boolean);
}
