import type { Hover, Position } from "vscode-languageserver-types";
import type { Reading, Span } from "../core/index.ts";
import { databaseFacts, eventFacts, type Facts, serviceFacts, totalFacts } from "./facts.ts";
import { rangeOf, type Snapshot } from "./snapshot.ts";

/** What the record says of the service, database, event or total under the cursor. */
export function hoverOf({ reading }: Snapshot, { line, character }: Position): Hover | null {
  const offset = reading.lines.offset(line, character);
  const here = mentionsOf(reading).filter(({ span }) => span.start <= offset && offset <= span.end);
  const tightest = here.reduce<Mention | undefined>(
    (best, next) => (best && length(best.span) <= length(next.span) ? best : next),
    undefined,
  );
  if (!tightest) return null;
  // One name may stand for a thing in several architectures.
  const same = here.filter(({ span }) => span.start === tightest.span.start && span.end === tightest.span.end);
  return {
    contents: { kind: "markdown", value: same.map(({ facts }) => markdownOf(facts())).join("\n\n") },
    range: rangeOf(reading, tightest.span),
  };
}

interface Mention {
  readonly span: Span;
  /** Gathered only for the mention that is shown. */
  facts(): Facts;
}

const length = (span: Span): number => span.end - span.start;

function* mentionsIn(reading: Reading): Iterable<Mention> {
  const { model } = reading;
  for (const { service, mentions } of reading.services)
    for (const { span } of mentions) yield { span, facts: () => serviceFacts(reading, service) };
  for (const { database, mentions } of reading.databases)
    for (const { span } of mentions) yield { span, facts: () => databaseFacts(reading, database) };
  for (const { event, mentions } of reading.events)
    for (const { span } of mentions) yield { span, facts: () => eventFacts(reading, event) };
  for (const total of model.totals) {
    const span = { start: total.range.start.offset, end: total.range.end.offset };
    yield { span, facts: () => totalFacts(total) };
  }
}

const mentionsOf = (reading: Reading): Mention[] => [...mentionsIn(reading)];

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");

function markdownOf({ name, what, lines }: Facts): string {
  return [`**${escaped(name)}** — ${escaped(what)}`, "", ...lines.map((line) => `- ${escaped(line)}`)].join("\n");
}
