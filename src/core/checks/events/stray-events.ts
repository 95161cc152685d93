// An event that one place alone names, where a table or list has all others.
import { areOneDeed } from "../../lexicon/deeds.ts";
import { unhappyPattern } from "../../lexicon/flows.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Stated, Words } from "../../text/span.ts";
import { wholeListing } from "../numbers/counted-events.ts";
import { isOfToday } from "../today.ts";
import { timesWritten } from "../written.ts";

export interface StrayEvent {
  readonly stray: Words;
  /** Listed, and called alike but for the last word. */
  readonly akin: readonly Stated<string>[];
}

/** `sample.relocated` beside `sample.received` and `sample.moved`: the only such name that is not listed, told once. */
export function strayEvent(reading: Reading, names: readonly Words[]): StrayEvent | null {
  const whole = wholeListing(reading);
  const strays = names.flatMap((stray) => {
    const listed = whole ?? (isOnlyHeard(stray.text, reading) ? wholeListing(reading, stray.text) : null);
    if (!listed || listed.has(stray.text)) return [];
    const akin = [...listed.values()].filter(({ value }) => isAkin(stray.text, value));
    const known = reading.databaseNamed(stray.text) || reading.serviceNamed(stray.text);
    return akin.length && !known ? [{ stray, akin }] : [];
  });
  const [found, second] = strays;
  return found && !second && isOfToday(found.stray.span, reading) ? found : null;
}

/** Somebody listens to it, and no place says that anybody publishes it. */
const isOnlyHeard = (name: string, { model, events }: Reading): boolean =>
  events.some(
    ({ event, consumers, publishers }) =>
      model.events[event]?.name === name && consumers.length > 0 && !publishers.length,
  );

/** The same words but for the last, and that in the same form: "received" and "relocated", "creada" and "anulada". */
function isAkin(a: string, b: string): boolean {
  const [last = "", other = ""] = [wordsOf(a).at(-1), wordsOf(b).at(-1)];
  const inForm = last.length > 4 && other.length > 4 && last.slice(-2) === other.slice(-2);
  return areAlikeButLast(a, b) && (inForm || last.slice(0, 7) === other.slice(0, 7));
}

/**
 * `seat.booked`, once, in a flow whose other events are those of the list, which has `seat.reserved` in its place; or the other
 * way round: an event that no other place knows stands for one that they all have.
 */
export function replacedEvents(reading: Reading): { readonly stray: Words; readonly akin: Stated<string> }[] {
  const told = reading.claimsOf("event").filter(({ aside, scope }) => !aside && scope === "decided");
  const groups = [...groupedBy(told, ({ section, reader }) => `${section} ${reader}`).values()].map(
    (claims) => new Map(claims.map(({ name }) => [name.text, name])),
  );
  return groups.flatMap((own) =>
    [...own.values()].flatMap((stray) => {
      if (own.size <= fewest || timesWritten(stray.text, reading.page) > 1) return [];
      const akin = groups.map((other) => replacedIn(stray.text, own, other)).find((it) => it !== null);
      return akin && timesWritten(akin.text, reading.page) > 1 && areOfOne(stray.text, akin.text, reading)
        ? [{ stray, akin: { value: akin.text, span: akin.span } }]
        : [];
    }),
  );
}

/** As many events as two places must share. */
const fewest = 2;

/** What another place has instead, where the two differ in nothing else that one of them tells. */
function replacedIn(stray: string, own: ReadonlyMap<string, Words>, other: ReadonlyMap<string, Words>): Words | null {
  if (own === other || other.has(stray)) return null;
  const lacking = [...other.values()].filter(({ text }) => !own.has(text));
  const added = [...own.keys()].filter((name) => !other.has(name));
  const akin = lacking.filter(
    ({ text }) => isAkin(stray, text) && unhappyPattern.test(text) === unhappyPattern.test(stray),
  );
  const [only, second] = akin;
  return only && !second && other.size - lacking.length >= fewest && (added.length === 1 || lacking.length === 1)
    ? only
    : null;
}

/** Published by the same service, as far as anybody says. */
export function areOfOne(stray: string, akin: string, { model: { events } }: Reading): boolean {
  const [one, two] = [stray, akin].map((name) => events.find((it) => it.name === name)?.publisher ?? null);
  return one === two || !one || !two;
}

/** "ride.ended" and "ride.finished", `RideEnded` and `RideFinished`. */
export function areAlikeButLast(a: string, b: string): boolean {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  return (
    one.length > 1 &&
    one.length === two.length &&
    signsOf(a) === signsOf(b) &&
    one.every((word, at) => (word === two[at]) === at < one.length - 1)
  );
}

/** What two names have in common that are alike but for the last word. */
export const stemOf = (name: string): string => [signsOf(name), ...wordsOf(name).slice(0, -1)].join(" ");

/** `payment-declined` and `payment-rejected`: one thing in two words. */
export const areOneEvent = (a: string, b: string): boolean =>
  areAlikeButLast(a, b) && areOneDeed(wordsOf(a).at(-1) ?? "", wordsOf(b).at(-1) ?? "");

const wordsOf = (name: string): string[] =>
  (name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu) ?? []).map((it) => it.toLowerCase());
const signsOf = (name: string): string => name.replace(/[\p{L}\p{N}]/gu, "");
