import { t } from "../../../l10n/index.ts";
import { emitsInFront, unhappyPattern } from "../../lexicon/flows.ts";
import type { Block, CodeLine, Page } from "../../parse/page.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { EventEvidence, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import { lineNear } from "../../text/lines.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, type Stated, shifted, type Words } from "../../text/span.ts";
import { areSwapped, distance } from "../../text/spelling.ts";
import { asking } from "../../text/wording.ts";
import type { Check, Report } from "../check.ts";
import { codeWordsIn } from "../code-words.ts";
import { misspellings } from "../misspelt.ts";
import { isInOtherForm, type NearName, namesToldOnce, nearNames, topicsToldOften } from "../near-names.ts";
import { isOfToday } from "../today.ts";
import { timesWritten } from "../written.ts";
import { rosterSlips } from "./event-rosters.ts";
import { areAlikeButLast, areOfOne, areOneEvent, replacedEvents, stemOf, strayEvent } from "./stray-events.ts";
import { deadWildcard } from "./topic-wildcards.ts";

/** One name is published, nearly the same is consumed. */
export const eventNameMismatch: Check = {
  id: "event-name-mismatch",
  severity: "warning",
  *run(reading) {
    const told = new Set<number>();
    const orphans = [...heardOnly(reading)];
    const unheard = orphans.length ? [] : [...publishedOnly(reading)];
    const found = [...orphans, ...unheard];
    for (const report of [
      ...found,
      ...toldOnce(reading),
      ...unfitting(reading),
      ...strange(reading, found.length > 0),
    ]) {
      if (!told.has(report.span.start)) yield report;
      told.add(report.span.start);
    }
  },
};

/** `isTold`: an event that is heard under another name than it is published is found already. */
function* strange(reading: Reading, isTold: boolean): Generator<Report> {
  const slips = [...misspelt(reading), ...inTwoForms(reading), ...inOtherWords(reading), ...inRosters(reading)];
  const replaced =
    slips.length || isTold ? [] : replacedEvents(reading).map(({ stray, akin }) => toBeChanged(stray, akin));
  yield* [...slips, ...replaced];
  if (!slips.length && !replaced.length) yield* unlisted(reading);
}

/** An event that is heard and not published, called nearly as one that is. */
function* heardOnly(reading: Reading): Generator<Report> {
  const published = reading.events.filter((it) => it.publishers.length && !heard(it));
  for (const orphan of reading.events) {
    const [name] = orphan.mentions;
    if (!name || orphan.publishers.length || !heard(orphan)) continue;
    const near =
      published.find((it) => it.event !== orphan.event && it.mentions.some(({ value }) => isSlip(value, name.value))) ??
      reading.events.find(
        (it) => it.event !== orphan.event && it.publishers.length > 0 && isLetterOff(it, name.value),
      ) ??
      calledAlike(name.value, reading);
    const [other] = near?.mentions ?? [];
    if (!other) continue;
    yield {
      span: name.span,
      message: t("{0} is consumed, but {1} is published", name.value, other.value),
      related: [{ span: other.span, message: t("{0} is published", other.value) }],
      fixes: [{ title: t("Change to {0}", other.value), edits: [{ span: name.span, text: other.value }] }],
    };
  }
}

/**
 * `RideFinished` is published and `RideEnded` heard, which stands nowhere else: nobody hears the one, or every other event
 * that is heard has its publisher.
 */
function calledAlike(name: string, { events, page }: Reading): EventEvidence | undefined {
  if (/[*{<#+]/.test(name) || timesWritten(name, page) > 1) return undefined;
  const others = events.filter(({ mentions }) => mentions.every(({ value }) => value !== name));
  const published = others.filter(({ publishers }) => publishers.length);
  const alike = published.filter(({ mentions }) => mentions.some(({ value }) => maySayTheSame(value, name)));
  const unheard = alike.filter((it) => published.some(heard) && !heard(it));
  const areAllPublished = published.length > 1 && others.every((it) => it.publishers.length || !heard(it));
  return unheard.length === 1 ? unheard[0] : areAllPublished ? alike[0] : undefined;
}

/** `bed.released` is published, once and for nobody, where services hear `bed.freed`, which the same place lets nobody publish. */
function* publishedOnly(reading: Reading): Generator<Report> {
  const claims = reading.claimsOf("event").filter(({ aside }) => !aside);
  const publisherIn = (name: string, section: number): boolean =>
    claims.some((it) => it.name.text === name && it.section === section && it.publisher !== undefined);
  for (const unheard of reading.events) {
    const [name, second] = unheard.mentions;
    if (!name || second || heard(unheard) || !unheard.publishers.length || timesWritten(name.value, reading.page) > 1)
      continue;
    const section = claims.find((it) => it.name.span.start === name.span.start)?.section ?? -1;
    const akin = reading.events.flatMap((it) => {
      const [other] = it.mentions;
      const isAkin = other && heard(it) && maySayTheSame(other.value, name.value) && !publisherIn(other.value, section);
      return isAkin && (!it.publishers.length || areOfOne(name.value, other.value, reading)) ? [other] : [];
    });
    const [other, another] = akin;
    if (other && !another) yield toBeChanged({ text: name.value, span: name.span }, other);
  }
}

/** "Ended" and "finished", but not "paid" and "refused". */
const maySayTheSame = (a: string, b: string): boolean =>
  areAlikeButLast(a, b) && unhappyPattern.test(a) === unhappyPattern.test(b);

/** A name that stands once, a letter away from one that stands often, with the same publisher. */
function* toldOnce(reading: Reading): Generator<Report> {
  for (const lonely of reading.events) {
    const [name, second] = lonely.mentions;
    const [publisher] = lonely.publishers;
    if (!name || second || !publisher) continue;
    const near = reading.events.find(
      (it) =>
        it.mentions.length > 1 &&
        it.publishers.some(({ value }) => value === publisher.value) &&
        isLetterOff(it, name.value),
    );
    const [other] = near?.mentions ?? [];
    if (other)
      yield {
        span: name.span,
        message: t("{0} stands here only, {1} elsewhere", name.value, other.value),
        related: [{ span: other.span, message: other.value }],
        fixes: [{ title: t("Change to {0}", other.value), edits: [{ span: name.span, text: other.value }] }],
      };
  }
}

const isLetterOff = ({ mentions }: EventEvidence, name: string): boolean =>
  mentions.some(
    ({ value }) =>
      plain(value) !== plain(name) && plain(name).length > 6 && distance(plain(value), plain(name), 2) === 1,
  );

const heard = ({ consumers }: EventEvidence): boolean => consumers.some(({ value }) => value.length > 0);

const isSlip = (a: string, b: string): boolean => {
  const [one, two] = [plain(a), plain(b)];
  return one !== two && one.length > 6 && distance(one, two, 4) <= 3;
};
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[._-]/g, "")
    .replace(/event$/, "");

/** A word in code, or on an arrow of a sequence, that is a letter away from a known event and nothing that the record knows. */
function* misspelt(reading: Reading): Generator<Report> {
  const known = reading.events.flatMap(({ mentions }) => mentions);
  const names = new Set(known.map(({ value }) => plain(value)));
  const isStrange = ({ text }: Words): boolean =>
    !names.has(plain(text)) && !reading.databaseNamed(text) && !reading.serviceNamed(text);
  const told = new Set<number>();
  for (const name of namesIn(reading.page)) {
    if (!isStrange(name)) continue;
    const near = known.find(
      ({ value }) =>
        isMisspelt(name.text, value) || (isCutShort(name.text, value) && !commands.test(reading.page.text)),
    );
    if (!near) continue;
    told.add(name.span.start);
    yield toBeChanged(name, near);
  }
  for (const { name, near } of cutShort(reading, known)) {
    if (told.has(name.span.start) || !isStrange(name)) continue;
    told.add(name.span.start);
    yield toBeChanged(name, near);
  }
  const topics = reading.model.brokers.length ? topicsToldOften(reading.page) : [];
  const all = [...topics, ...known];
  const others = [...nearNames(reading.page, all)].filter(({ name }) => isStrange(name));
  for (const { name, near } of [...misspellings(reading.page, all), ...others]) {
    if (told.has(name.span.start)) continue;
    told.add(name.span.start);
    yield toBeChanged(name, near);
  }
}

/** `loan.close` in a sentence, or what somebody "emits", where `loan.closed` is the event. */
function cutShort({ page }: Reading, known: readonly Stated<string>[]): NearName[] {
  const speaksOfCommands = commands.test(page.text);
  return namesToldOnce(page).flatMap((name) => {
    // "Whoever sends `pump.start` waits for `pump.started`": the one leads to the other.
    const near = known.find(({ value }) => isDoneOf(name.text, value) && !lineWith(name.span, page).includes(value));
    const isEvent = isTopic.test(name.text)
      ? !speaksOfCommands
      : emitsInFront.test(page.text.slice(Math.max(0, name.span.start - 24), name.span.start));
    return near && isEvent ? [{ name, near }] : [];
  });
}

function lineWith(span: Span, { text }: Page): string {
  const { start, end } = lineNear(text, span.start);
  return text.slice(start, end);
}

const isTopic = /^\p{Ll}[\p{Ll}\p{N}-]*(?:\.\p{Ll}[\p{Ll}\p{N}-]*)+$/u;

/** Two events of one publisher in two forms of one word, one of which stands once: `lot.canceled` beside `lot.cancelled`. */
function* inTwoForms({ events, model, page }: Reading): Generator<Report> {
  const publisherOf = ({ event }: EventEvidence): string | null => model.events[event]?.publisher ?? null;
  const told = events.flatMap((evidence) =>
    evidence.mentions
      .slice(0, 1)
      .map(({ value, span }) => ({ evidence, value, span, publisher: publisherOf(evidence) })),
  );
  const inCode = [...namesIn(page)];
  for (const [at, odd] of told.entries()) {
    if (timesWritten(odd.value, page) > 1) continue;
    const other = told.find(
      (it, index) =>
        (isInOtherForm(odd.value, it.value) || isDeedOf(odd, it.value, page)) &&
        (it.publisher === odd.publisher || !it.publisher || !odd.publisher) &&
        (index < at || timesWritten(it.value, page) > 1),
    );
    const done = other ?? inCode.find(({ text }) => isDeedOf(odd, text, page));
    if (done)
      yield toBeChanged(
        { text: odd.value, span: odd.span },
        "value" in done ? done : { value: done.text, span: done.span },
      );
  }
}

/** `order.cancel` or "Billing emits `RefundPay`", where the event is called `order.cancelled`, and no command is spoken of. */
function isDeedOf({ value, span, evidence }: Told, done: string, page: Page): boolean {
  const line = lineWith(span, page);
  if (line.includes(done)) return false;
  return (
    (isCutShort(value, done) && !commands.test(page.text)) ||
    (evidence.publishers.length > 0 &&
      isDoneOf(value, done) &&
      !commands.test(line) &&
      !/(?:command|cmd|request)/i.test(value))
  );
}

interface Told extends Stated<string> {
  readonly evidence: EventEvidence;
}

/** "Publish `payment-declined`", once, where the record speaks of `payment-rejected` again and again, and lists no such event. */
function* inOtherWords(reading: Reading): Generator<Report> {
  const { events, page } = reading;
  const listed = new Set(reading.claimsOf("event").flatMap(({ form, name }) => (isRoll.has(form) ? [name.text] : [])));
  const places = events.flatMap(({ mentions }) => mentions);
  const akin = groupedBy(places, ({ value }) => stemOf(value));
  const told = new Set<string>();
  for (const name of [...namesIn(page), ...places.map(({ value, span }) => ({ text: value, span }))]) {
    if (told.has(name.text) || listed.has(name.text)) continue;
    told.add(name.text);
    const other = akin
      .get(stemOf(name.text))
      ?.find(({ value }) => areOneEvent(name.text, value) && (listed.has(value) || timesWritten(value, page) > 1));
    if (other && timesWritten(name.text, page) === 1 && isOfToday(name.span, reading)) yield toBeChanged(name, other);
  }
}

/** Where events stand side by side, or in the flow of the others. */
const isRoll: ReadonlySet<string> = new Set(["table", "list", "heading", "arrow", "diagram"]);

/** A line that lists the events of a service has another name for one of them. */
function* inRosters(reading: Reading): Generator<Report> {
  for (const { kind, place, listed } of rosterSlips(reading)) if (kind === "renamed") yield toBeChanged(place, listed);
}

/** A subscription to `shop.orders.*`, where all topics begin with `shop.order.`. */
function* unfitting(reading: Reading): Generator<Report> {
  const found = deadWildcard(reading);
  if (found)
    yield {
      span: found.pattern.span,
      message: t("{0} fits no event that the record tells of", found.pattern.text),
      related: found.topics.map(({ value, span }) => ({ span, message: value })),
    };
}

const toBeChanged = ({ text, span }: Words, { value, span: place }: Stated<string>): Report => ({
  span,
  message: asking(t("{0} is no event that the record tells of", text), value),
  related: [{ span: place, message: value }],
  fixes: [{ title: t("Change to {0}", value), edits: [{ span, text: value }] }],
});

/** All events but this one stand in a table or list. */
function* unlisted(reading: Reading): Generator<Report> {
  const found = strayEvent(reading, [...namesIn(reading.page)]);
  if (!found || (mayBeCommand(found.stray.text) && commands.test(reading.page.text))) return;
  const { stray, akin } = found;
  yield {
    span: stray.span,
    message: t("{0} is no event that the record tells of", stray.text),
    related: akin.map(({ value, span }) => ({ span, message: value })),
  };
}

/** `OrderCreate` may be the command that leads to `OrderCreated`. */
const isMisspelt = (text: string, event: string): boolean =>
  Math.min(text.length, event.length) > 8 &&
  text.slice(0, 3) === event.slice(0, 3) &&
  !text.startsWith(event) &&
  !event.startsWith(text) &&
  (distance(text, event, 2) === 1 || areSwapped(text, event));

/** `episode.publish` for `episode.published`, in a record that speaks of no commands. */
const isCutShort = (text: string, event: string): boolean =>
  text.includes(".") && /^(?:d|ed|s|n|en)$/.test(event.startsWith(text) ? event.slice(text.length) : "");

/** `LoanClose` and `LoanClosed`, `batch.tap` and `batch.tapped`. */
const isDoneOf = (text: string, event: string): boolean =>
  /^(?:[bdgklmnprt]?ed|d)$/.test(event.startsWith(text) ? event.slice(text.length) : "");

const commands =
  /(?<!\p{L})(?:commands?|befehle?|comandos?|commandes?|comandi|polece\p{L}+|opdracht\p{L}*|komut\p{L}*|команд\p{L}*)(?!\p{L})|命令|コマンド/iu;

/** "received", "creada": what is told in this form is done. */
const mayBeCommand = (name: string): boolean => !/(?:[a-z]ed|[ai]d[ao]s?|ato|ata|ée?)$/i.test(name);

/** Words in code, in lists of YAML and on the arrows of sequence diagrams, where they stand in the document. */
function* namesIn(page: Page): Generator<Words> {
  for (const words of codeWordsIn(page)) if (/^[\p{L}\p{N}.-]{8,61}$/u.test(words.text)) yield words;
  for (const { blocks, base } of page.sections)
    for (const { text, span } of namesInFences(blocks)) yield { text, span: shifted(span, base) };
}

const namesInFences = keptFor((blocks: readonly Block[]): readonly Words[] => blocksIn(blocks).flatMap(namesOfFence));

function namesOfFence(block: Block): readonly Words[] {
  if (block.kind !== "fence") return [];
  if (block.language === "mermaid") return block.lines.flatMap(onArrow);
  return block.lines.flatMap((line) => [...(/^ya?ml$/.test(block.language) ? inList(line) : []), ...inQuotes(line)]);
}

/** `@consumer("donation.received")`, `["appliance.status", "crew.acknowledged"]`, `"ClaimSettled"`. */
const inQuotes = (line: CodeLine): Words[] =>
  matchesOf(line.text, /(?<=["'])(?:[a-z][\w-]*(?:\.[\w-]+){1,5}|\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+)(?=["'])/gu).map(
    ({ 0: text, index }) => ({
      text,
      span: { start: line.start + index, end: line.start + index + text.length },
    }),
  );

/** "  - shop.order.paid": a dotted name alone in a line of a list. */
function inList(line: CodeLine): Words[] {
  const word = /^\s*-\s+["']?([a-z][\w-]*(?:\.[\w-]+){1,5})["']?\s*$/.exec(line.text)?.[1];
  if (!word) return [];
  const start = line.start + line.text.indexOf(word);
  return [{ text: word, span: { start, end: start + word.length } }];
}

function onArrow(line: CodeLine): Words[] {
  const word = /:\s*([\p{L}][\p{L}\p{N}.]{7,60})\s*$/u.exec(line.text)?.[1];
  if (!word) return [];
  const start = line.start + line.text.lastIndexOf(word);
  return [{ text: word, span: { start, end: start + word.length } }];
}
