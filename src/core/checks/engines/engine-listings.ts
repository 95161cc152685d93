// Two places that give each service its engine: they agree on all services but one.

import { compatible } from "../../lexicon/engine-families.ts";
import { categoryOf } from "../../lexicon/products.ts";
import type { DatabaseClaim } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Stated } from "../../text/span.ts";
import { decidedServices } from "../services/known-services.ts";
import { timesNamed } from "./named-engines.ts";

type Claimed = Placed<DatabaseClaim> & { readonly engine: Stated<string> };

/** By service: the stores that one place gives it. */
type Listing = ReadonlyMap<string, readonly Claimed[]>;

export interface OtherEngine {
  /** Whose store it is, or what it is called. */
  readonly of: string;
  readonly first: Stated<string>;
  readonly other: Stated<string>;
}

export function* otherEngines(reading: Reading): Generator<OtherEngine> {
  const claims = reading
    .claimsOf("database")
    .filter((it): it is Claimed => it.engine !== undefined && it.scope === "decided" && !it.aside);
  const listings = listingsOf(claims, reading);
  // Two readers may tell of the same words.
  const told = new Set<number>();
  for (const found of [
    ...betweenListings(listings, reading),
    ...underOneName(claims, reading),
    ...toldOnce(claims, listings, reading),
  ]) {
    if (!told.has(found.other.span.start)) yield found;
    told.add(found.other.span.start);
  }
}

/** "Tasting Service: MongoDB" in a list, "Database: DynamoDB" of the same in a block that agrees with the list on all others. */
function* betweenListings(listings: readonly Listing[], reading: Reading): Generator<OtherEngine> {
  for (const [index, first] of listings.entries())
    for (const other of listings.slice(index + 1)) {
      const both = [...first.keys()].filter((service) => other.has(service));
      const apart = both.filter((service) => !agree(first.get(service), other.get(service)));
      const [service, second] = apart;
      const [[one, more] = [], [two, evenMore] = []] =
        service === undefined ? [] : [first.get(service), other.get(service)];
      const areMany =
        both.length > 2 || (both.length === 2 && isWhole(first, both, reading) && isWhole(other, both, reading));
      if (service === undefined || second !== undefined || !areMany || !one || !two || more || evenMore) continue;
      // Where one list has the engine for the service and the other's too, it has both.
      if (
        one.name?.text !== undefined &&
        two.name?.text !== undefined &&
        reading.databaseNamed(one.name.text) === reading.databaseNamed(two.name.text)
      )
        continue;
      yield { of: service, first: one.engine, other: two.engine };
    }
}

/** The record has these services and no other. */
const isWhole = (listing: Listing, services: readonly string[], { model }: Reading): boolean =>
  listing.size === services.length && decidedServices(model).length === listing.size;

const agree = (one: readonly Claimed[] = [], two: readonly Claimed[] = []): boolean =>
  one.some((a) => two.some((b) => compatible(a.engine.value, b.engine.value)));

/** By the place that lists several: for each service what it is given there. */
function listingsOf(claims: readonly Claimed[], reading: Reading): Listing[] {
  const places = groupedBy(
    claims.flatMap((claim) => {
      const service = claim.owner && reading.serviceNamed(claim.owner.text);
      return service && listing.has(claim.form) ? [{ service, claim }] : [];
    }),
    ({ claim }) => claim.reader,
  );
  return [...places.values()].flatMap((given) => {
    const owners = groupedBy(given, ({ service }) => service);
    return owners.size > 1
      ? [new Map([...owners].map(([service, its]) => [service, its.map(({ claim }) => claim)]))]
      : [];
  });
}

const listing: ReadonlySet<string> = new Set(["table", "list", "heading", "config", "arrow", "diagram"]);

/** "Measuring uses InfluxDB, because …", which stands nowhere else, and the list of all stores has another engine for it. */
function* toldOnce(claims: readonly Claimed[], listings: readonly Listing[], reading: Reading): Generator<OtherEngine> {
  for (const claim of claims) {
    const service = claim.owner && reading.serviceNamed(claim.owner.text);
    if (!service || claim.name || !sentences.has(claim.reader)) continue;
    const [first, second] = listings.flatMap((it) => it.get(service) ?? []).filter((it) => it !== claim);
    if (!first || second || first.reader === claim.reader || compatible(first.engine.value, claim.engine.value))
      continue;
    if (categoryOf(claim.engine.value) === "cache" || first.engine.span.start >= claim.engine.span.start) continue;
    if (timesNamed(claim.engine.value, reading.page) < 2)
      yield { of: service, first: first.engine, other: claim.engine };
  }
}

const sentences: ReadonlySet<string> = new Set(["store-sentence", "store-clause"]);

/** `stock-db` is MongoDB in the table, and the container of that name runs PostgreSQL. */
function* underOneName(claims: readonly Claimed[], reading: Reading): Generator<OtherEngine> {
  const containers = claims.filter(({ reader, owner }) => reader === "compose" && !owner);
  for (const listed of claims) {
    const name = listed.name?.text;
    if (!name || listed.form !== "table" || reading.databaseNamed(name) === null) continue;
    const others = containers.filter((it) => it.name?.text === name || it.also?.some(({ text }) => text === name));
    const [other, second] = others;
    if (other && !second && !compatible(listed.engine.value, other.engine.value) && !isToldOnce(listed, other, reading))
      yield { of: name, first: listed.engine, other: other.engine };
  }
}

/** One database of the model: its statements are compared already. */
const isToldOnce = ({ engine }: Claimed, other: Claimed, { databases }: Reading): boolean =>
  databases.some(({ engines }) =>
    [engine, other.engine].every((it) => engines.some(({ span }) => span.start === it.span.start)),
  );
