// From facts of the model back to the words they were read from.
import type { DatabaseEvidence, Reading } from "../resolve/reading.ts";
import { type Range, spanOfRange } from "../text/lines.ts";
import type { Span, Stated } from "../text/span.ts";

export type SpansOf = (fact: { readonly range: Range }) => readonly Span[];

/** Where a fact was read from, then every other mention of it, then what is said of it: its engine, its port. */
export function placesIn({ model, services, databases, events }: Reading): SpansOf {
  const places = new Map<object | undefined, readonly Stated<unknown>[]>([
    ...services.map(
      ({ service, mentions, instances }) => [model.services[service], [...mentions, ...instances]] as const,
    ),
    ...databases.map((of) => [model.databases[of.database], [...of.mentions, ...attributesOf(of)]] as const),
    ...events.map(({ event, mentions }) => [model.events[event], mentions] as const),
  ]);
  return (fact) => distinct([spanOfRange(fact.range), ...(places.get(fact) ?? []).map(({ span }) => span)]);
}

const attributesOf = ({ engines, versions, ports, innerPorts }: DatabaseEvidence): Stated<unknown>[] => [
  ...engines,
  ...versions,
  ...ports,
  ...innerPorts,
];

export function distinct(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const seen = new Map<number, Span>();
  for (const span of spans) seen.set(span.start * longestText + span.end, span);
  return [...seen.values()];
}

/** Two offsets in a text up to this length are one number. */
const longestText = 2 ** 26;
