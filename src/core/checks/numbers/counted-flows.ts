// Numbers of what flows: "`order.placed` has two consumers", "three synchronous calls remain", "Tracking hears four events".
import { consumersCounted, countedCalls, eventsOfOne, undoingCounted } from "../../lexicon/flow-counts.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { eventNamesIn } from "../../readers/events/event-names.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Span, Stated } from "../../text/span.ts";
import { isOfToday } from "../today.ts";

export interface CountedFlow {
  readonly stated: Stated<number>;
  /** As it is written: "consumers". */
  readonly noun: string;
  readonly count: number;
}

interface Telling {
  readonly of: "hearers" | "calls" | "undoing" | "heard" | "published";
  /** The event or the service that the number is told of; empty for all. */
  readonly subject: string;
  readonly value: number;
  readonly noun: string;
  readonly span: Span;
}

/** The numbers that the record does not bear out. */
export function countedFlows(reading: Reading): CountedFlow[] {
  return tellingsIn(reading.page).flatMap(({ of, subject, value, noun, span }) => {
    const counts = countsOf[of](reading, subject);
    const [count = 0] = counts;
    return count > 0 && !counts.includes(value) && isOfToday(span, reading)
      ? [{ stated: { value, span }, noun, count }]
      : [];
  });
}

/** Fair counts, the likeliest first; none where the record does not tell enough. */
const countsOf: Readonly<Record<Telling["of"], (reading: Reading, subject: string) => readonly number[]>> = {
  hearers({ model, events }, name) {
    const event = events.find(({ mentions }) => mentions.some(({ value }) => value === name));
    const own = event && model.events[event.event];
    const places = event?.consumers.map(({ value }) => value.length) ?? [];
    // One place must tell of all of them, or each of one.
    const isWhole = places.includes(own?.consumers.length ?? 0) || places.every((size) => size === 1);
    return own && own.consumers.length > 1 && isWhole
      ? [own.consumers.length, ...places.filter((size) => size > 1)]
      : [];
  },
  calls({ model }) {
    const calls = model.calls.filter(({ scope }) => scope === "decided");
    const pairs = new Set(calls.map(({ from, to }) => `${from} ${to}`));
    if (pairs.size < 2) return [];
    return [
      pairs.size,
      calls.length,
      ...(["to", "from"] as const).map((end) => new Set(calls.map((it) => it[end])).size),
    ];
  },
  undoing({ model: { sagas } }) {
    const [saga, another] = sagas;
    return saga && !another
      ? [saga.compensations.length, new Set(saga.compensations.map(({ action }) => action)).size]
      : [];
  },
  heard: (reading, name) =>
    eventsWith(reading, name, (event, service) => event.consumers.some((it) => it.service === service)),
  published: (reading, name) => eventsWith(reading, name, (event, service) => event.publisher === service),
};

function eventsWith(
  { model, serviceNamed }: Reading,
  name: string,
  isOwn: (event: Reading["model"]["events"][number], service: string) => boolean,
): number[] {
  const service = serviceNamed(name);
  const count = service ? model.events.filter((it) => it.scope === "decided" && isOwn(it, service)).length : 0;
  return count > 1 ? [count] : [];
}

const tellingsIn = toldBySections((blocks): Telling[] => prosesIn(blocks).flatMap(tellingsOf));

const tellingsOf = (prose: Prose): Telling[] => [
  ...hearersIn(prose),
  ...found(prose, "calls", countedCalls),
  ...found(prose, "undoing", undoingCounted),
  ...found(prose, "heard", eventsOfOne.heard),
  ...found(prose, "published", eventsOfOne.published),
];

/** Right behind the name of an event: "`order.placed` has two consumers". */
const hearersIn = (prose: Prose): Telling[] =>
  /\d|\p{L}/u.test(prose.text)
    ? eventNamesIn(prose).flatMap(({ words, end }) => tellingAt(prose, "hearers", consumersCounted, end, words.text))
    : [];

const found = (prose: Prose, of: Telling["of"], pattern: RegExp): Telling[] => tellingAt(prose, of, pattern, 0, "");

function tellingAt(prose: Prose, of: Telling["of"], pattern: RegExp, from: number, name: string): Telling[] {
  const match = pattern.exec(prose.text.slice(from));
  const { number = "", noun = "", subject = name } = match?.groups ?? {};
  const value = numberNamed(number);
  if (!match || value === null || value > 20) return [];
  const at = from + match.index + match[0].lastIndexOf(number, match[0].lastIndexOf(noun));
  return [{ of, subject, value, noun, span: wordsOf(prose, at, at + number.length).span }];
}
