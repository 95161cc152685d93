import type { Hover, MarkupContent, Position } from "vscode-languageserver-types";
import { type Reading, type Span, type Thing, thingAt } from "../core/index.ts";
import { brokerFacts, databaseFacts, eventFacts, type Facts, serviceFacts, statusFacts, totalFacts } from "./facts.ts";
import { recordFactsAt } from "./record-references.ts";
import { offsetOf, plainRange, rangeOf, type Snapshot } from "./snapshot.ts";

/** What the record says of the service, database, event, broker, total or status under the cursor, the log of a record. */
export function hoverOf(snapshot: Snapshot, position: Position): Hover | null {
  const { reading } = snapshot;
  const record = recordFactsAt(snapshot, position);
  if (record) return { contents: contentsOf([record.facts]), range: plainRange(record.range) };
  const found = factsAt(reading, offsetOf(reading, position));
  return found && { contents: contentsOf(found.facts), range: rangeOf(reading, found.span) };
}

interface Found {
  readonly span: Span;
  readonly facts: readonly Facts[];
}

function factsAt(reading: Reading, offset: number): Found | null {
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const total = reading.claimsOf("total").find(({ span, aside }) => holds(span) && !aside);
  if (total) return { span: total.span, facts: [totalFacts(total, total.scope)] };
  const named = thingAt(reading, offset);
  if (named) return { span: named.span, facts: named.things.map((thing) => factsOf(reading, thing)) };
  const status = reading.claimsOf("status").find(({ words }) => holds(words.span));
  return status ? { span: status.words.span, facts: [statusFacts(reading, status.value)] } : null;
}

const factsOf = (reading: Reading, { kind, index, name }: Thing): Facts =>
  kind === "broker"
    ? brokerFacts(reading, name)
    : { service: serviceFacts, database: databaseFacts, event: eventFacts }[kind](reading, index);

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");

const contentsOf = (facts: readonly Facts[]): MarkupContent => ({ kind: "markdown", value: markdownOf(facts) });

const markdownOf = (facts: readonly Facts[]): string =>
  facts
    .map(({ name, what, lines }) =>
      [`**${escaped(name)}** — ${escaped(what)}`, "", ...lines.map((line) => `- ${escaped(line)}`)].join("\n"),
    )
    .join("\n\n");
