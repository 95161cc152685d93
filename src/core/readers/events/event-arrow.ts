import { arrowPartsOf } from "../../lexicon/arrows.ts";
import { flowVerbsIn, relays } from "../../lexicon/flows.ts";
import { brokersIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { EventClaim, Form, Party } from "../claim.ts";
import { given } from "../given.ts";
import { all, any, arrows, eventNames, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { bareNamesIn, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { blocksIn, flowLinesIn, type Line } from "../walk.ts";
import { type EventName, eventsIn } from "./event-names.ts";
import { brokerIn } from "./event-sentence.ts";
import { groupBeginningWith, groupEndingWith } from "./flow-clauses.ts";

/** To the left. */
const backArrow = /\s(?:←|⟵|<-{1,3}|⇐)\s/u;

/** Events on arrows: "OrderPlaced → Stock Service", "Cart Service → cart.closed → Billing Service", "Cart --cart.closed--> Billing". */
export const eventArrow: Reader = {
  id: "event-arrow",
  needs: all(any(arrows, mentions(backArrow)), eventNames),
  *read(section) {
    const lines = flowLinesIn(section.blocks);
    for (const [index, { prose, form }] of lines.entries()) {
      const claims = [...readLine(prose, form)];
      if (!claims.length) continue;
      const owner = ownerAbove(lines, index);
      const branches = branchesBelow(lines, index).map(({ words }) => ({ service: words, action: null }));
      for (const claim of claims)
        yield {
          ...claim,
          ...given({ publisher: claim.publisher ?? owner }),
          consumers: [...claim.consumers, ...branches],
        };
    }
    for (const [index, line] of lines.entries()) yield* readChain(line, lines[index + 1], lines[index + 2]);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table")
        for (const cell of block.rows.flat()) if (beginsInCode(cell)) yield* readLine(cell, "arrow");
  },
};

/** "| `cart.closed` → Billing |": a cell that is nothing but an event and where it goes. */
const beginsInCode = ({ text, marks }: Prose): boolean => {
  const [mark] = marks;
  return mark?.kind === "code" && mark.start === 0 && /^\s(?:→|->|⟶|⇒|➜)\s/u.test(text.slice(mark.end));
};

/** "Cart" above "  └─ CartClosed ─▶ Billing": the name alone that the line hangs below. */
function ownerAbove(lines: readonly Line[], index: number): Party | null {
  const line = lines[index] as Line;
  if (line.form !== "arrow" || !/^[\s│|]*[├└┣╰]/u.test(line.prose.text)) return null;
  const depth = depthOf(line.prose.text);
  const above = lines.slice(0, index).findLast(({ prose }) => depthOf(prose.text) < depth);
  if (!above || above.block !== line.block) return null;
  const [only, second] = partiesIn(above.prose, 0, above.prose.text.replace(/[\s:：]*$/u, "").length);
  return only && !second ? only.words : null;
}

const depthOf = (text: string): number => /^[\s│|├└┣╰─]*/u.exec(text)?.[0].length ?? 0;

/** "Cart ──CartClosed──▶ Kafka ──▶ Billing" with "└──▶ Mail" in the lines below: they hear the same. */
function branchesBelow(lines: readonly Line[], index: number): ServiceWords[] {
  const { block, form, prose } = lines[index] as Line;
  if (form !== "arrow" || eventsIn(prose).length !== 1) return [];
  const found: ServiceWords[] = [];
  for (const line of lines.slice(index + 1)) {
    const led = line.block === block ? branch.exec(line.prose.text) : null;
    // No further to the left than where the line above goes on.
    if (!led || led[0].length < 8 || eventsIn(line.prose).length) break;
    found.push(
      ...partiesIn(line.prose, led[0].length, line.prose.text.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "").length),
    );
  }
  return found;
}

const branch = /^\s[│|\s]+[├└┣╰]?(?:[─━-]{1,40}[▶►>→]|[─━]{0,40}→|->)\s*/u;

/** "Trip Service → TripRequested", an arrow down, "Coach Service → CoachReserved": who comes next hears what came before. */
function* readChain(line: Line, link: Line | undefined, next: Line | undefined): Generator<EventClaim> {
  if (!next || !link || next.block !== line.block || !/^[\s│|]*[↓▼⬇v]\uFE0F?[\s│|]*$/u.test(link.prose.text)) return;
  const told = arrowPartsOf(line.prose.text).at(-1);
  const [event, second] = told ? eventsIn(line.prose, told.start, told.end) : [];
  const [hears, more] = arrowPartsOf(next.prose.text);
  const [consumer] = hears && more ? partiesIn(next.prose, hears.start, hears.end) : [];
  if (!event || second || !consumer || !eventsIn(next.prose, more?.start).length) return;
  yield {
    kind: "event",
    name: event.words,
    consumers: [{ service: consumer.words, action: null }],
    standing: "described",
    form: line.form,
    span: event.words.span,
  };
}

/** What stands between two arrows. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly events: readonly EventName[];
  readonly parties: readonly ServiceWords[];
}

/** "Billing ← Cart: cart.closed": who hears stands in front, who tells behind. */
function* readBack(prose: Prose, form: Form): Generator<EventClaim> {
  const arrow = backArrow.exec(prose.text);
  if (!arrow) return;
  const from = arrow.index + arrow[0].length;
  const [event, second] = eventsIn(prose, from);
  if (!event || second || eventsIn(prose, 0, arrow.index).length) return;
  const [publisher, another] = partiesIn(prose, from, event.start);
  const hearers = partiesIn(prose, 0, arrow.index);
  if (!publisher || another || !hearers.length) return;
  yield {
    kind: "event",
    name: event.words,
    publisher: publisher.words,
    consumers: hearers.map(({ words }) => ({ service: words, action: null })),
    standing: "described",
    form,
    span: wordsOf(prose).span,
  };
}

function* readLine(prose: Prose, form: Form): Generator<EventClaim> {
  const stretches = arrowPartsOf(prose.text);
  if (stretches.length < 2) return yield* readBack(prose, form);
  if (!eventsIn(prose).length) return yield* readShaped(prose, form, stretches);
  const parts = stretches.map(
    ({ start, end }): Part => ({
      start,
      end,
      events: eventsIn(prose, start, end),
      parties: partiesOf(prose, start, end),
    }),
  );
  for (const [index, part] of parts.entries())
    for (const event of part.events) yield* readEvent(prose, form, event, parts, index);
}

const shaped = /^[\s*+•`-]*((?:\p{Lu}[\p{Ll}\d]+){2,})[`*]*\s*[(（][^()（）]{2,60}[)）]\s*$/u;

/** "StockBelowMinimum (Inventory Service) → Mail Service": whatever it is called, its shape makes it an event. */
function* readShaped(
  prose: Prose,
  form: Form,
  [head, tail, more]: readonly { readonly start: number; readonly end: number }[],
): Generator<EventClaim> {
  const match = head && shaped.exec(prose.text.slice(0, head.end));
  if (!head || !match?.[1] || !tail || more || form === "prose" || /Service$/.test(match[1])) return;
  const at = match[0].indexOf(match[1]);
  const [publisher, second] = servicesIn(prose, at + match[1].length, head.end);
  const consumers = servicesIn(prose, tail.start, tail.end);
  if (!publisher || second || !consumers.length) return;
  yield {
    kind: "event",
    name: wordsOf(prose, at, at + match[1].length),
    publisher: publisher.words,
    consumers: consumers.map(({ words }) => ({ service: words, action: null })),
    standing: "described",
    form,
    span: wordsOf(prose).span,
  };
}

/** In lines set out in columns, in front of a colon or a dash, an event's name leads: "order.paid   billing -> stock". */
function behindEvents(prose: Prose, start: number, end: number): number {
  const [event, second] = eventsIn(prose, start, end);
  const leads = event && !second && prose.text.slice(start, event.start).trim() === "";
  const cut = leads
    ? /^(?:[`*]*\s?[:：]\s|[`*]*\s[–—-]\s|\s{2,}|\s(?=\p{Lu}))(?=[\p{L}`*])/u.exec(prose.text.slice(event.end, end))
    : null;
  return event && cut ? event.end + cut[0].length : start;
}

/** "Billing**: `order.placed`": in front of the event, where nothing but names and marks stands there. */
function partiesOf(prose: Prose, start: number, end: number): readonly ServiceWords[] {
  const parties = partiesIn(prose, behindEvents(prose, start, end), end);
  const [event] = parties.length ? [] : eventsIn(prose, start, end);
  const led = event ? prose.text.slice(start, event.start) : "";
  return /[:：(（][\s`*]*$/u.test(led)
    ? partiesIn(prose, start, start + led.replace(/[\s*`:：(（–—-]*$/u, "").length)
    : parties;
}

const partiesIn = (prose: Prose, start: number, end: number): readonly ServiceWords[] =>
  namesIn(prose, start, end).filter(({ words }) => !relays.test(words.text));

function namesIn(prose: Prose, start: number, end: number): readonly ServiceWords[] {
  const services = servicesIn(prose, start, end);
  // "claims-api, ledger": of a list with one noun all are names.
  const all = services.length ? bareNamesIn(prose, start, end) : [];
  const nounOf = (it: ServiceWords) => services.find((noun) => noun.start < it.end && it.start < noun.end) ?? it;
  if (services.length) return all.length > services.length ? all.map(nounOf) : services;
  // "(Member → Billing)", "→ [Mail, Billing]", "→ lo consumen Catálogo y Transcripción": names alone, within a bracket or behind their verb.
  const text = prose.text.slice(start, end);
  const verb =
    /^\s*(?:(?:lo|la|los|las|o|a|os|as|le|les)\s)?(?:consumen?|reciben?|escuchan?|consomem|recebem?|consomment|reçoivent|consumano|ricevono)\s/iu.exec(
      text,
    );
  const several = /^\s*\[([^[\],]{2,40},[^[\]]+)\]\s*$/u.exec(text)?.[1];
  if (several) return bareNamesIn(prose, start + text.indexOf(several), start + text.indexOf(several) + several.length);
  // "(Cart → Billing)" closes a bracket that began before; "Cart (releases the stock)" tells what is done there.
  const close = /[(（]/u.test(text) ? /\s[(（][^()（）]*[)）]\s*$/u.exec(text) : /\s*[)）]\s*$/u.exec(text);
  // "Billing (invoice), Shipping (parcel)": of each what it does.
  const noted = /[)）],\s/u.test(text)
    ? { ...prose, text: prose.text.replace(note, (it) => " ".repeat(it.length)) }
    : null;
  const named = noted ? bareNamesIn(noted, start, end) : [];
  return named.length > 1
    ? named
    : bareNamesIn(prose, start + (verb?.[0].length ?? 0), close ? start + close.index : end);
}

const note = /\s[(（][^()（）]{1,60}[)）]/gu;

function* readEvent(
  prose: Prose,
  form: Form,
  event: EventName,
  parts: readonly Part[],
  index: number,
): Generator<EventClaim> {
  const part = parts[index] as Part;
  const before = behindChannel(prose, parts, index - 1, -1);
  const next = behindChannel(prose, parts, index + 1);
  const from = part.parties.findLast((it) => it.end <= event.start);
  const between = from ? prose.text.slice(from.end, event.start) : "";
  if (hears(between) || (next && saysPublishedBy(prose.text.slice(next.start, next.end)))) return;
  // "Cart → Billing: cart.closed" names the event of the arrow in front of it, "cart.closed (Cart → Billing)" of that behind.
  const labels =
    from && before?.parties.length === 1 && !before.events.length && /^[\s:：(（[,`"*–—-]*$/u.test(between);
  const told = !from && before?.parties.length && hears(prose.text.slice(part.start, event.start));
  if (told) {
    const consumers = before.parties.map(({ words }) => ({ service: words, action: null }));
    yield { kind: "event", name: event.words, consumers, standing: "described", form, span: wordsOf(prose).span };
    return;
  }
  const sender = next
    ? (part.parties.findLast((it) => it.start >= event.end) ?? notedAt(prose, event.end, part.end))
    : undefined;
  const publisher = labels
    ? before.parties[0]
    : (from ?? sender ?? (before?.events.length ? undefined : before?.parties.at(-1)));
  const heard = labels
    ? groupEndingWith(prose.text, part.parties, from)
    : next && !next.events.length
      ? listOf(prose, next)
      : [];
  if (!publisher && !heard.length) return;
  const where = labels ? part : next;
  const consumers = heard.map((it) => ({
    service: it.words,
    action: where && heard.length === 1 ? actionIn(prose, where, it, event) : null,
  }));
  yield {
    kind: "event",
    name: event.words,
    ...given({ publisher: publisher?.words, broker: brokerIn(prose, 0, prose.text.length) }),
    consumers,
    standing: "described",
    form,
    span: wordsOf(prose).span,
  };
}

/** "PrintDamaged (Restoration) → …", "ficha.actualizada (publica Catálogo) → …", "MemberPaused (Member → …)": one name in brackets. */
function notedAt(prose: Prose, from: number, to: number): ServiceWords | undefined {
  const note =
    /^[`*]*\s?[(（](?:(?:publica|emite|publie|émet|pubblica|from|by|von|de|par|da)\s)?([^()（）]{2,40})(?:[)）][`*]*)?\s*$/iu.exec(
      prose.text.slice(from, to),
    );
  const at = from + (note?.[1] ? note[0].indexOf(note[1]) : 0);
  const [name, second] = note?.[1] ? bareNamesIn(prose, at, at + note[1].trimEnd().length) : [];
  return second ? undefined : name;
}

/** What comes next, or came last; a broker in between passes the event on, and so do an outbox and who reads it. */
function behindChannel(prose: Prose, parts: readonly Part[], at: number, step: 1 | -1 = 1): Part | undefined {
  const part = parts[at];
  const passes =
    part && !part.events.length && !part.parties.length && isChannel(prose.text.slice(part.start, part.end));
  return passes && parts[at + step] ? behindChannel(prose, parts, at + step, step) : part;
}

const isChannel = (text: string): boolean =>
  (brokersIn(text).length > 0 || relays.test(text)) && text.trim().split(/\s+/).length <= 3;

const hears = (text: string): boolean => flowVerbsIn(text).some(({ kind }) => kind === "consume");

/** "`trip.ended` → published by trips-service, consumed by …": a sentence, though an arrow stands in front. */
const saysPublishedBy = (text: string): boolean =>
  flowVerbsIn(text).some(({ kind, passive }) => kind === "publish" && passive);

const listOf = ({ text }: Prose, { parties }: Part): ServiceWords[] =>
  parties[0] ? groupBeginningWith(text, parties, parties[0]) : [];

/** What the service does, where the words say more than its name. */
function actionIn(prose: Prose, { start, end }: Part, party: ServiceWords, event: EventName): string | null {
  const { text } = wordsOf(prose, start, end);
  const holdsEvent = event.start >= start && event.end <= end;
  const says = /\p{L}/u.test(text.replace(party.words.text, ""));
  return says && text.length <= 80 && !holdsEvent ? text.replace(/\s+/g, " ") : null;
}
