import { deniedPattern, nobodyPattern, notDoneBehind, notDoneInFront } from "../../lexicon/flows.ts";
import { brokersIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Span, Stated } from "../../text/span.ts";
import type { EventClaim, Form } from "../claim.ts";
import { given } from "../given.ts";
import { eventNames } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import type { ServiceWords } from "../services/service-words.ts";
import { blocksIn } from "../walk.ts";
import { type EventName, eventNamesIn, eventTitled, mayNameEvents, serviceTitled } from "./event-names.ts";
import { clausesIn, type FlowClause } from "./flow-clauses.ts";

/** Who publishes and who consumes, told in sentences: "Cart Service publishes `cart.closed`, which Billing Service consumes". */
export const eventSentence: Reader = {
  id: "event-sentence",
  needs: eventNames,
  *read(section) {
    const event = section.heading && eventTitled(section.heading);
    const titled = event ? [event] : [];
    const owner = section.heading && serviceTitled(section.heading);
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "paragraph" && (titled.length || mayNameEvents(block.prose)))
        yield* readParagraph(block.prose, titled, owner);
      if (block.kind === "table")
        for (const cell of block.rows.flat()) if (mayNameEvents(cell)) yield* readParagraph(cell, []);
    }
  },
};

/** `titled` and `owner`: the event or the service that the heading is about. */
function* readParagraph(
  prose: Prose,
  titled: readonly EventName[],
  owner: ServiceWords | null = null,
): Generator<EventClaim> {
  const led = leadOf(prose);
  let last = led.length ? led : titled;
  // Below a heading "handles the payment" speaks of other things, "Read by Billing" does not.
  const takesUp = ({ pronoun, resumes }: FlowClause): boolean =>
    pronoun || led.length > 0 || (resumes && last === titled);
  for (const { start, end } of sentencesOf(prose).flatMap((sentence) => toldParts(prose, sentence))) {
    const told = clausesIn(prose, start, end).map((clause) =>
      !clause.events.length && takesUp(clause) ? { ...clause, events: last } : clause,
    );
    const clauses = owner && opensWithDeed(told, prose.text, start) ? told.map((it) => by(owner, it)) : told;
    yield* claimsOf(clauses, prose, { start, end }, "prose");
    last = clauses.findLast(({ events }) => events.length)?.events ?? last;
  }
}

/** "Publishes `order.placed` and consumes `invoice.paid`." */
const opensWithDeed = ([first]: readonly FlowClause[], text: string, start: number): boolean =>
  first !== undefined &&
  !first.passive &&
  !first.parties.length &&
  /^[\s*_]*$/.test(text.slice(start, first.start)) &&
  !asked.test(text.slice(first.start));

/** "Publish an event for …" asks for it, and tells of nobody who does. */
const asked =
  /^(?:publish|emit|produce|raise|send|broadcast|consume|subscribe|listen|react|receive|handle|process)(?!\p{L})/iu;

const by = (owner: ServiceWords, clause: FlowClause): FlowClause =>
  clause.passive || clause.parties.length || !clause.events.length ? clause : { ...clause, parties: [owner] };

/** Of a sentence with a denial what stands on the other side of a semicolon: "…; the customer does not want to know". */
function toldParts({ text }: Prose, { start: opening, end: stop }: Span): Span[] {
  const start = opening + (notDoneInFront.exec(text.slice(opening, stop))?.[0].length ?? 0);
  const end = stop - (notDoneBehind.exec(text.slice(start, stop))?.[0].length ?? 0);
  if (!deniedPattern.test(text.slice(start, end))) return [{ start, end }];
  return partsBetween(text, semicolons, start, end)
    .map(([from, to]) => ({ start: from, end: to }))
    .filter((part) => !deniedPattern.test(text.slice(part.start, part.end)));
}

/** A colon counts where a sentence of its own follows: "Billing does not ask, it is told: Cart publishes …". */
const semicolons = separators("[;；]|:\\s(?=(?:[Tt]he\\s)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,2}\\s\\p{Ll}{3,})");

/** "**`order.placed`.** Published by Cart; …": the event in bold that a paragraph is about. */
function leadOf(prose: Prose): readonly EventName[] {
  const mark = prose.marks.find(({ kind }) => kind === "strong");
  if (!mark || /\p{L}/u.test(prose.text.slice(0, mark.start))) return [];
  const code = prose.marks.find(({ kind, start, end }) => kind === "code" && start >= mark.start && end <= mark.end);
  // In bold and in code, two words in one name an event even where neither is a participle.
  if (code && /^\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{Ll}+$/u.test(prose.text.slice(code.start, code.end)))
    return [{ words: wordsOf(prose, code.start, code.end), start: code.start, end: code.end }];
  const [event, second] = eventNamesIn(prose, mark.start, mark.end);
  const rest = event ? prose.text.slice(mark.start, event.start) + prose.text.slice(event.end, mark.end) : "";
  return event && !second && !/\p{L}/u.test(rest) ? [event] : [];
}

interface Parties {
  readonly event: EventName;
  publisher: ServiceWords | undefined;
  readonly consumers: ServiceWords[];
}

/** One claim for each event that the clauses tell of. */
export function* claimsOf(
  clauses: readonly FlowClause[],
  prose: Prose,
  { start, end }: Span,
  form: Form,
): Generator<EventClaim> {
  const told = new Map<string, Parties>();
  for (const { kind, events, parties, others } of clauses) {
    for (const event of events) {
      const known = told.get(event.words.text) ?? { event, publisher: undefined, consumers: [] };
      told.set(event.words.text, known);
      const [publishers, hearers] = kind === "publish" ? [parties, others] : [others, parties];
      known.publisher ??= publishers[0];
      known.consumers.push(
        ...hearers.filter(({ words }) => !known.consumers.some((it) => it.words.text === words.text)),
      );
    }
  }
  const nobody = nobodyPattern.test(prose.text.slice(start, end));
  for (const { event, publisher, consumers } of told.values())
    if (publisher || consumers.length)
      yield {
        kind: "event",
        name: event.words,
        ...given({ publisher: publisher?.words, broker: brokerIn(prose, start, end) }),
        consumers: consumers.map(({ words }) => ({ service: words, action: null })),
        ...(nobody && publisher && !consumers.length ? { unconsumed: true } : {}),
        standing: "described",
        form,
        span: wordsOf(prose, start, end).span,
      };
}

/** The broker that the words name, where they name one only. */
export function brokerIn(prose: Prose, start: number, end: number): Stated<string> | null {
  const named = brokersIn(prose.text.slice(start, end));
  const [broker] = named;
  if (!broker || named.some(({ name }) => name !== broker.name)) return null;
  return { value: broker.name, span: spanOf(prose, start + broker.start, start + broker.end) };
}
