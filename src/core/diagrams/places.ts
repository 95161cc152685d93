// From facts of the model back to the words they were read from.
import type { Reading } from "../resolve/reading.ts";
import type { Range } from "../text/lines.ts";
import type { Span, Stated } from "../text/span.ts";

export type SpansOf = (fact: { readonly range: Range }) => readonly Span[];

/** Where a fact was read from, then every other mention of it. */
export function placesIn({ model, services, databases, events }: Reading): SpansOf {
  const mentions = new Map<object | undefined, readonly Stated<string>[]>([
    ...services.map(({ service, mentions }) => [model.services[service], mentions] as const),
    ...databases.map(({ database, mentions }) => [model.databases[database], mentions] as const),
    ...events.map(({ event, mentions }) => [model.events[event], mentions] as const),
  ]);
  return (fact) => distinct([spanOf(fact.range), ...(mentions.get(fact) ?? []).map(({ span }) => span)]);
}

export const spanOf = ({ start, end }: Range): Span => ({ start: start.offset, end: end.offset });

export function distinct(spans: readonly Span[]): Span[] {
  const seen = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...seen.values()];
}
