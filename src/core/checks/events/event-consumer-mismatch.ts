import { t } from "../../../l10n/index.ts";
import type { EventEvidence, Reading } from "../../resolve/reading.ts";
import type { Span } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { listingSlips } from "./event-listings.ts";
import { rosterSlips } from "./event-rosters.ts";

/** A table gives an event its consumers, another place a consumer that is not among them. */
export const eventConsumerMismatch: Check = {
  id: "event-consumer-mismatch",
  severity: "warning",
  *run(reading) {
    const reports = [...ofConsumers(reading)];
    yield* reports;
    yield* againstListings(reading, reports);
  },
};

/** What a place says otherwise than a listing that the others agree with, and no other way found. */
function* againstListings(reading: Reading, told: readonly Report[]): Generator<Report> {
  for (const { odd, listed, place } of listingSlips(reading)) {
    if (told.some(({ message }) => message.includes(odd.event))) continue;
    const { side, service, event, words } = odd;
    const those = listed.map((it) => it.service).join(", ");
    const says = side === "publishes" ? publishesHere : consumesHere;
    yield {
      span: words.span,
      message: says(service, event, those),
      related: [{ span: place, message: reading.slice(place) }],
    };
  }
}

const publishesHere = (service: string, event: string, others: string): string =>
  others
    ? t("{0} publishes {1} here, elsewhere {2} does", service, event, others)
    : t("{0} publishes {1} here, but not where its events are listed", service, event);
const consumesHere = (service: string, event: string, others: string): string =>
  others
    ? t("{0} consumes {1} here, elsewhere it goes to {2}", service, event, others)
    : t("{0} consumes {1} here, but not where its events are listed", service, event);

function* ofConsumers(reading: Reading): Generator<Report> {
  yield* exchanged(reading);
  yield* inRosters(reading);
  for (const { event, consumers } of reading.events) {
    const name = reading.model.events[event]?.name ?? "";
    const table = consumers.find(
      ({ form, value, scope }) => form === "table" && value.length > 0 && scope === "decided",
    );
    if (!table) {
      yield* againstDiagram(reading, name, consumers);
      yield* nothingInCommon(reading, name, consumers);
      continue;
    }
    for (const other of consumers) {
      if (other === table || other.scope !== "decided") continue;
      const extra = other.value.find((service) => !table.value.includes(service) && reading.serviceNamed(service));
      if (!extra) continue;
      yield {
        span: other.span,
        message: t("{0} consumes {1} here, the table gives it to {2}", extra, name, table.value.join(", ")),
        related: [{ span: table.span, message: `${name}: ${table.value.join(", ")}` }],
      };
    }
  }
}

/** A list has for each service what it consumes, and the table of the events agrees with it but for one. */
function* inRosters(reading: Reading): Generator<Report> {
  for (const { kind, service, event, place, listed } of rosterSlips(reading))
    if (kind !== "renamed")
      yield {
        span: place.span,
        message:
          kind === "extra"
            ? t("{0} consumes {1} here, but not in the table", service, event)
            : t("{0} consumes {1} in the table, but not here", service, event),
        related: [{ span: listed.span, message: listed.value }],
      };
}

/** A diagram draws one consumer an arrow: all of them against a sentence that leaves one out and has another. */
function* againstDiagram(reading: Reading, name: string, places: EventEvidence["consumers"]): Generator<Report> {
  const decided = places.filter(({ scope, value }) => scope === "decided" && value.length > 0);
  const drawn = decided.filter(({ form }) => form === "diagram");
  const [first] = drawn;
  const all = new Set(drawn.flatMap(({ value }) => value));
  if (!first || all.size < 2) return;
  for (const { form, value, span } of decided) {
    if (form === "diagram" || value.length < 2) continue;
    const extra = value.find((service) => !all.has(service) && reading.serviceNamed(service));
    const missing = [...all].find((service) => !value.includes(service));
    if (!extra || !missing) continue;
    yield {
      span,
      message: t("{0} consumes {1} here, the diagram gives it to {2}", extra, name, [...all].join(", ")),
      related: [{ span: first.span, message: `${name}: ${[...all].join(", ")}` }],
    };
  }
}

/** The diagram draws arrows to some, the text tells of others only. */
function* nothingInCommon(reading: Reading, name: string, places: EventEvidence["consumers"]): Generator<Report> {
  const decided = places.filter(({ scope, value }) => scope === "decided" && value.length > 0);
  const [drawn, told] = [true, false].map((wanted) => decided.filter(({ form }) => (form === "diagram") === wanted));
  const [first, other] = [drawn?.[0], told?.[0]];
  if (!first || !other) return;
  const named = (all: typeof decided = []) => all.flatMap(({ value }) => value);
  const services = [...named(drawn), ...named(told)];
  if (named(told).some((it) => named(drawn).includes(it)) || !services.every((it) => reading.serviceNamed(it))) return;
  yield {
    span: first.span,
    message: t(
      "{0} consumes {1} here, the text gives it to {2}",
      named(drawn).join(", "),
      name,
      named(told).join(", "),
    ),
    related: [{ span: other.span, message: `${name}: ${named(told).join(", ")}` }],
  };
}

/** What one place tells of each event that it lists. */
interface Listing {
  readonly consumers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly places: ReadonlyMap<string, Span>;
}

/** As many events as two lists must share. */
const fewest = 3;

/** Two lists agree on all events that both have but one, and there each has a consumer that the other has not. */
function* exchanged(reading: Reading): Generator<Report> {
  const listings = listingsIn(reading).filter(({ consumers }) => consumers.size >= fewest);
  for (const [index, first] of listings.entries())
    for (const other of listings.slice(index + 1)) {
      const both = [...first.consumers.keys()].filter((event) => other.consumers.has(event));
      const sets = (event: string) => [first, other].map(({ consumers }) => [...(consumers.get(event) ?? [])]);
      const apart = both.filter((event) =>
        sets(event)
          .map((it) => it.sort().join())
          .reduce((a, b) => (a === b ? "" : a)),
      );
      const [event, second] = apart;
      if (event === undefined || second !== undefined || both.length < fewest) continue;
      const [one = [], two = []] = sets(event);
      const extra = two.find((it) => !one.includes(it));
      const [at, above] = [other.places.get(event), first.places.get(event)];
      if (!extra || !at || !above || !one.some((it) => !two.includes(it))) continue;
      yield {
        span: at,
        message: t("{0} consumes {1} here, the list above gives it to {2}", extra, event, one.join(", ")),
        related: [{ span: above, message: `${event}: ${one.join(", ")}` }],
      };
    }
}

function listingsIn(reading: Reading): Listing[] {
  const named = new Map(
    reading.events.flatMap(({ event, mentions }) =>
      mentions.map(({ span }) => [span.start, reading.model.events[event]?.name ?? ""] as const),
    ),
  );
  const rows = new Map<string, { consumers: Map<string, Set<string>>; places: Map<string, Span> }>();
  for (const claim of reading.claimsOf("event")) {
    const event = named.get(claim.name.span.start);
    if (claim.aside || claim.scope !== "decided" || !event || !["table", "list", "arrow"].includes(claim.form))
      continue;
    const key = `${claim.section} ${claim.reader}`;
    const row = rows.get(key) ?? { consumers: new Map(), places: new Map() };
    rows.set(key, row);
    const consumers = row.consumers.get(event) ?? new Set();
    for (const { service } of claim.consumers) consumers.add(reading.serviceNamed(service.text) ?? service.text);
    if (!claim.consumers.length) continue;
    row.consumers.set(event, consumers);
    row.places.set(event, claim.span);
  }
  return [...rows.values()];
}
