// Places that list the events of the record with those who publish and hear them, and every other place against them.
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Span, Words } from "../../text/span.ts";

type Side = "publishes" | "consumes";

/** One event and one service, as one place tells it. */
interface Pair {
  readonly side: Side;
  /** Its name in the model. */
  readonly event: string;
  readonly service: string;
  readonly words: Words;
  readonly claim: EventClaim;
}
type EventClaim = Placed<ClaimOf<"event">>;

export interface ListingSlip {
  readonly odd: Pair;
  /** Who plays that part by the listing; empty where it lists by services, and this one has not that event. */
  readonly listed: readonly Pair[];
  readonly place: Span;
}

/** As many pairs as make a listing, and as must agree with other places for one that does not to be a slip. */
const fewest = { listed: 3, agreeing: 2 };

/** What one place alone says otherwise than a listing that all other places agree with. */
export function listingSlips(reading: Reading): ListingSlip[] {
  const pairs = pairsIn(reading);
  const listings = [...groupedBy(pairs.filter(isListed), ({ claim }) => `${claim.section} ${claim.reader}`).values()];
  const found = new Map<string, ListingSlip>();
  for (const listing of listings)
    for (const side of ["publishes", "consumes"] as const) {
      const slip = slipAgainst(
        listing.filter((it) => it.side === side),
        pairs.filter((it) => it.side === side && !listing.includes(it)),
        listing,
        reading,
      );
      if (slip && !found.has(`${side} ${slip.odd.event}`)) found.set(`${side} ${slip.odd.event}`, slip);
    }
  return [...found.values()];
}

function slipAgainst(
  listing: readonly Pair[],
  others: readonly Pair[],
  whole: readonly Pair[],
  reading: Reading,
): ListingSlip | null {
  if (listing.length < fewest.listed) return null;
  const told = new Set(listing.map(keyOf));
  const agreeing = others.filter((it) => told.has(keyOf(it)));
  const agreed = new Set(agreeing.map(keyOf));
  const odd = others.filter((it) => !told.has(keyOf(it)) && isCovered(it, listing, whole));
  const [first] = odd;
  if (!first || agreeing.length < fewest.agreeing || new Set(odd.map(keyOf)).size > 1) return null;
  const listed = listing.filter(({ event }) => event === first.event);
  const own = whole.filter(({ service }) => service === first.service);
  const place = (listed[0] ?? own[0])?.claim;
  // A row of its own may add one to those of whom a list tells, who are all told of again.
  const isAdded =
    first.claim.form === "table" && listed.every((it) => it.claim.form !== "table" && agreed.has(keyOf(it)));
  if (isAdded && listed.length) return null;
  // A cell may name two who publish.
  if (!place || reading.slice(place.span).includes(first.words.text)) return null;
  return { odd: first, listed, place: place.span };
}

const keyOf = ({ event, service }: Pair): string => `${event} ${service}`;

/** Would the listing have it? Event by event it has all of one, service by service all of one that it speaks of. */
function isCovered({ event, service }: Pair, listing: readonly Pair[], whole: readonly Pair[]): boolean {
  if (listing.every(leadsWithEvent)) return listing.some((it) => it.event === event);
  return (
    !listing.some(leadsWithEvent) &&
    listing.some((it) => it.service === service) &&
    whole.some((it) => it.event === event)
  );
}

const leadsWithEvent = ({ claim, words }: Pair): boolean => claim.name.span.start < words.span.start;

/** In tables, lists of labels and bindings, and below the name of a service everything is told; a list of steps tells what comes next. */
const isListed = ({ words, claim: { reader, form, publisher, consumers, name, span } }: Pair): boolean =>
  rolls.has(reader) ||
  (form === "list" && words.span.end < span.start) ||
  (form === "list" && publisher !== undefined && consumers.length > 0 && name.span.start - span.start < 5);

const rolls: ReadonlySet<string> = new Set([
  "event-table",
  "event-matrix",
  "event-labels",
  "event-binding",
  "event-roll",
]);

function pairsIn(reading: Reading): Pair[] {
  const names = new Map(
    reading.events.flatMap(({ event, mentions }) =>
      mentions.map(({ span }) => [span.start, reading.model.events[event]?.name ?? ""] as const),
    ),
  );
  const everyone = reading.claimsOf("event").filter(({ name }) => /[*#>]/.test(name.text));
  const hearsAll = new Set(
    everyone.flatMap((it) => it.consumers.map(({ service }) => reading.serviceNamed(service.text))),
  );
  return reading.claimsOf("event").flatMap((claim): Pair[] => {
    const event = names.get(claim.name.span.start);
    if (claim.aside || claim.scope !== "decided" || !event) return [];
    const pair =
      (side: Side) =>
      (words: Words): Pair[] => {
        const service = reading.serviceNamed(words.text);
        return service && !(side === "consumes" && hearsAll.has(service))
          ? [{ side, event, service, words, claim }]
          : [];
      };
    return [
      ...(claim.publisher ? pair("publishes")(claim.publisher) : []),
      ...claim.consumers.flatMap(({ service }) => pair("consumes")(service)),
    ];
  });
}
