import type { Hover, MarkupContent, Position } from "vscode-languageserver-types";
import type { Reading, Span, Thing } from "../core/index.ts";
import { term } from "../l10n/terms.ts";
import { brokerFacts, databaseFacts, eventFacts, type Facts, serviceFacts, statusFacts, totalFacts } from "./facts.ts";
import { type NamedAt, namedAt } from "./named.ts";
import { alsoIn, recordFactsAt } from "./record-references.ts";
import { offsetOf, plainRange, rangeOf, type Snapshot } from "./snapshot.ts";

/** What the record says of the service, database, event, broker, total or status under the cursor, the log of a record. */
export function hoverOf(snapshot: Snapshot, position: Position): Hover | null {
  const { reading } = snapshot;
  const record = recordFactsAt(snapshot, position);
  if (record) return { contents: contentsOf([record.facts]), range: plainRange(record.range) };
  const found = factsAt(snapshot, position);
  return found && { contents: contentsOf(found.facts), range: rangeOf(reading, found.span) };
}

interface Found {
  readonly span: Span;
  readonly facts: readonly Facts[];
}

function factsAt(snapshot: Snapshot, position: Position): Found | null {
  const { reading } = snapshot;
  const offset = offsetOf(reading, position);
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const total = reading.claimsOf("total").find(({ span, aside }) => holds(span) && !aside);
  if (total) return { span: total.span, facts: [totalFacts(total, total.scope)] };
  const named = namedAt(snapshot, position);
  if (named) return { span: named.span, facts: told(snapshot, named) };
  const status = reading.claimsOf("status").find(({ words }) => holds(words.span));
  return status ? { span: status.words.span, facts: [statusFacts(reading, status.value)] } : null;
}

/** What is told of the thing in each architecture, and below the last of them which other records speak of it. */
function told(snapshot: Snapshot, { name, thing, things }: NamedAt): Facts[] {
  const also = alsoIn(snapshot, thing);
  if (!things.length) return [{ name, what: term(thing.kind), lines: also }];
  const facts = things.map((it) => factsOf(snapshot.reading, it));
  return facts.map((each, at) => (at < facts.length - 1 ? each : { ...each, lines: [...each.lines, ...also] }));
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
