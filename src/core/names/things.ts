// What a record names, and where: services, databases, events, brokers.

import { databaseKey, eventKey, serviceKey } from "../resolve/names.ts";
import type { Reading } from "../resolve/reading.ts";
import { groupedBy } from "../text/grouped.ts";
import { keptFor } from "../text/kept.ts";
import type { Span, Stated } from "../text/span.ts";
import { inSentences } from "./respelled.ts";
import { spelledElsewhere } from "./spelled.ts";

export type ThingKind = "service" | "database" | "event" | "broker";

/** One thing in one of the architectures that the record speaks of. */
export interface Thing {
  readonly kind: ThingKind;
  /** Index in the model's list of its kind. */
  readonly index: number;
  /** In the model. */
  readonly name: string;
  /** Things of one kind and key are one thing, in several architectures. */
  readonly key: string;
  /** False: the record gives it no name of its own. */
  readonly named: boolean;
  /** Every place that was read as it, in the order of the text. */
  readonly mentions: readonly Stated<string>[];
}

export const thingsIn: (reading: Reading) => readonly Thing[] = keptFor((reading) => [
  ...reading.services.map(({ service, mentions }): Thing => {
    const name = reading.model.services[service]?.name ?? "";
    return { kind: "service", index: service, name, key: serviceKey(name), named: true, mentions };
  }),
  ...databasesIn(reading),
  ...reading.events.map(({ event, mentions }): Thing => {
    const name = reading.model.events[event]?.name ?? "";
    return { kind: "event", index: event, name, key: eventKey(name), named: true, mentions };
  }),
  ...brokersIn(reading),
]);

/** Access and pools speak of databases, too. */
function databasesIn(reading: Reading): Thing[] {
  const spoken = new Map<string, Stated<string>[]>();
  for (const { database } of [...reading.claimsOf("access"), ...reading.claimsOf("pool")]) {
    const name = database && reading.databaseNamed(database.text);
    if (!name) continue;
    const places = spoken.get(name) ?? [];
    places.push({ value: database.text, span: database.span });
    spoken.set(name, places);
  }
  return reading.databases.map(({ database, mentions }) => {
    const { name = "", named = false } = reading.model.databases[database] ?? {};
    const all = inOrder([...mentions, ...(named ? (spoken.get(name) ?? []) : [])]);
    return { kind: "database", index: database, name, key: databaseKey(name), named, mentions: all };
  });
}

function brokersIn(reading: Reading): Thing[] {
  const claims = reading.claimsOf("broker");
  return reading.model.brokers.map(({ name }, index) => ({
    kind: "broker",
    index,
    name,
    key: name,
    named: false,
    mentions: inOrder(claims.filter((claim) => claim.name.value === name).map((claim) => claim.name)),
  }));
}

/** By place, each place once. */
function inOrder(mentions: readonly Stated<string>[]): Stated<string>[] {
  const places = new Map(mentions.map((mention) => [`${mention.span.start}-${mention.span.end}`, mention]));
  return [...places.values()].sort((a, b) => a.span.start - b.span.start);
}

export interface ThingAt {
  /** The name as it stands there, without markup. */
  readonly name: string;
  readonly span: Span;
  /** One name may stand for a thing in several architectures. */
  readonly things: readonly [Thing, ...Thing[]];
}

/** What the tightest words around an offset, or that end at it, name; undefined where they name nothing. */
export function thingAt(reading: Reading, offset: number): ThingAt | undefined {
  const here = thingsIn(reading).flatMap((thing) =>
    thing.mentions.flatMap((mention) => (holds(mention.span, offset) ? [{ thing, mention }] : [])),
  );
  const least = Math.min(...here.map(({ mention }) => lengthOf(mention.span)));
  const tightest = here.filter(({ mention }) => lengthOf(mention.span) === least);
  const [first, ...more] = tightest.map(({ thing }) => thing);
  const mention = tightest[0]?.mention;
  if (first && mention) return { name: mention.value, span: mention.span, things: [first, ...more] };
  return spelledAt(reading, offset);
}

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
const lengthOf = (span: Span): number => span.end - span.start;

function spelledAt(reading: Reading, offset: number): ThingAt | undefined {
  const found = spelledIn(reading).find(({ span }) => holds(span, offset));
  const [first, ...more] = found ? thingsIn(reading).filter((thing) => isSame(thing, found.thing)) : [];
  return found && first && { name: found.value, span: found.span, things: [first, ...more] };
}

const isSame = (a: Thing, b: Thing): boolean => a.kind === b.kind && a.key === b.key;

/** Every place that names the thing, in any architecture: what was read as it, and its spellings wherever else they stand. */
export const placesOf = (reading: Reading, thing: Thing): readonly Stated<string>[] =>
  namesIn(reading).get(identityOf(thing))?.places ?? [];

/** A service, say, in all architectures of a record together. */
export interface Name {
  /** One of the things of this name. */
  readonly thing: Thing;
  /** Each place once, in the order of the text; the words as they stand there, without markup. */
  readonly places: readonly Stated<string>[];
}

/** All that a record names, by `identityOf`. */
export const namesIn: (reading: Reading) => ReadonlyMap<string, Name> = keptFor((reading) => {
  const places = groupedBy(
    [
      ...thingsIn(reading).flatMap((thing) => thing.mentions.map((mention) => ({ thing, mention }))),
      ...spelledIn(reading).map(({ thing, ...mention }) => ({ thing, mention })),
    ],
    ({ thing }) => identityOf(thing),
  );
  return new Map(
    [...places].map(([identity, all]) => [
      identity,
      { thing: (all[0] as (typeof all)[0]).thing, places: inOrder(all.map(({ mention }) => mention)) },
    ]),
  );
});

/** The same for the same thing, in whatever architecture and in whatever record of a log. */
export const identityOf = ({ kind, key }: Pick<Thing, "kind" | "key">): string => `${kind} ${key}`;

export interface NamedPlace {
  readonly kind: ThingKind;
  readonly span: Span;
}

/** Every place that names something, in the order of the text; of places that overlap the longest. */
export function namedPlaces(reading: Reading): NamedPlace[] {
  const all = [
    ...thingsIn(reading).flatMap(({ kind, mentions }) => mentions.map(({ span }) => ({ kind, span }))),
    ...spelledIn(reading).map(({ thing: { kind }, span }) => ({ kind, span })),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const apart: NamedPlace[] = [];
  for (const place of all) if (place.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(place);
  return apart;
}

/** An event in a sentence is no name: "once the order is placed". */
const writtenAs = ({ kind }: Thing, name: string): string[] =>
  kind === "service" ? [...inSentences(kind, name), name] : [name];

/** Names that no reader reads, in code above all: by the spellings that can hardly mean anything else. */
const spelledIn = keptFor((reading: Reading) => {
  const things = thingsIn(reading).filter(({ named }) => named);
  const taken = new Set<number>();
  for (const { mentions } of things)
    for (const { span } of mentions) for (let at = span.start; at < span.end; at++) taken.add(at);
  const found = spelledElsewhere(
    reading.page.text,
    things.flatMap((thing) =>
      [...new Set(thing.mentions.flatMap(({ value }) => writtenAs(thing, value)))].map((name) => ({ name, of: thing })),
    ),
  );
  return found.flatMap(({ of: thing, value, span }) => (taken.has(span.start) ? [] : [{ thing, value, span }]));
});
