import { arrowPartsOf } from "../../lexicon/arrows.ts";
import { everyEvent } from "../../lexicon/flows.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { EventClaim, Form } from "../claim.ts";
import { given } from "../given.ts";
import { mentions } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { bareNamesIn, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { flowLinesIn } from "../walk.ts";
import { endsAsDone, eventsIn, isCompound } from "./event-names.ts";

/** To the right or to the left. */
const anyArrow = /[▶►>→⟶⇒➜➡←⟵◄◀]|<-|‚Üí|â†|&rarr;/u;

/**
 * What a service sends or hears over an arrow, one or the other: "wallet-service → funds-held | funds-missing (declined)". Where one
 * of the names says that something has happened, those beside it that are made alike are events, too.
 */
export const eventOutcome: Reader = {
  id: "event-outcome",
  needs: mentions(anyArrow),
  *read(section) {
    for (const { prose, form } of flowLinesIn(section.blocks)) if (form !== "prose") yield* readLine(prose, form);
  },
};

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** It stands for every event. */
  readonly any?: boolean;
}

const backwards = /\s(?:←|⟵|<-{1,3}|◄─{0,20}|◀─{0,20})\s/u;

function* readLine(prose: Prose, form: Form): Generator<EventClaim> {
  const back = backwards.exec(prose.text);
  if (back) return yield* readHeard(prose, form, back.index, back.index + back[0].length);
  const parts = arrowPartsOf(prose.text);
  for (const [index, part] of parts.entries()) {
    const [before, behind] = [parts[index - 1], parts[index + 1]];
    const publisher = before && partyIn(prose, before);
    const consumer = behind && partyIn(prose, behind);
    if (!publisher || !(isSurely(publisher) || isSurely(consumer))) continue;
    for (const name of namesIn(prose, part)) yield claimOf(prose, form, name, publisher, consumer);
  }
}

/** "mail-service ← seat-held | till-closed" */
function* readHeard(prose: Prose, form: Form, arrow: number, behind: number): Generator<EventClaim> {
  const consumer = partyIn(prose, { start: 0, end: arrow });
  const heard = { start: behind, end: prose.text.length };
  if (!isSurely(consumer)) return;
  for (const name of [...namesIn(prose, heard), ...everythingIn(prose, heard)])
    yield claimOf(prose, form, name, undefined, consumer);
}

const claimOf = (
  prose: Prose,
  form: Form,
  { start, end, any }: Stretch,
  publisher?: ServiceWords,
  consumer?: ServiceWords,
): EventClaim => ({
  kind: "event",
  name: { ...wordsOf(prose, start, end), ...(any ? { text: "*" } : {}) },
  ...given({ publisher: publisher?.words }),
  consumers: consumer ? [{ service: consumer.words, action: null }] : [],
  standing: "described",
  form,
  span: wordsOf(prose).span,
});

/** One side at least says that it is a service: "draft → in-review → was-approved" is no way of events. */
const isSurely = (party: ServiceWords | undefined): boolean => party !== undefined && !party.words.bare;

/** The one service of a stretch that holds nothing else: "├── wallet-service". */
function partyIn(prose: Prose, { start, end }: Stretch): ServiceWords | undefined {
  const mark = /^[\s│|├└┌─*+•`-]*/u.exec(prose.text.slice(start, end))?.[0].length ?? 0;
  const services = servicesIn(prose, start, end);
  const [party, second] = services.length ? services : bareNamesIn(prose, start + mark, end);
  const rest = party && prose.text.slice(start + mark, party.start) + prose.text.slice(party.end, end);
  return second || /[\p{L}\p{N}]/u.test(rest ?? "") ? undefined : party;
}

const joints = separators("\\s{0,8}[|,/&]\\s{0,8}|\\s+(?:or|and|oder|und|o|y|ou|et|of|lub|hoặc)\\s+");
const shapes = [
  /^\p{Ll}[\p{Ll}\d]*(?:-[\p{Ll}\d]+){1,5}$/u,
  /^\p{Lu}[\p{Ll}\d]+(?:\p{Lu}[\p{Ll}\d]+)+$/u,
  /^\p{Lu}[\p{Lu}\d]*(?:_[\p{Lu}\d]+)+$/u,
];

/** The names of a stretch that nothing else stands in but notes in brackets; those that the name alone makes events are left to others. */
function namesIn(prose: Prose, { start, end }: Stretch): Stretch[] {
  const known = eventsIn(prose, start, end);
  const names = partsBetween(prose.text, joints, start, end).map(([from, to]) => nameAt(prose, from, to));
  const texts = names.map((it) => (it ? prose.text.slice(it.start, it.end) : ""));
  const shape = shapes.find((it) => texts.every((text) => it.test(text)));
  if (!shape || !texts.every(isEventLike) || !texts.some(endsAsDone)) return [];
  return names.flatMap((it) => (it && !known.some((event) => event.start === it.start) ? [it] : []));
}

/** "audit-service ← all events" */
function everythingIn({ text }: Prose, { start, end }: Stretch): Stretch[] {
  const [every] = matchesOf(text.slice(start, end), everyEvent);
  const alone = every && text.slice(start, end).replace(every[0], "").trim() === "";
  return alone ? [{ start: start + every.index, end: start + every.index + every[0].length, any: true }] : [];
}

function nameAt({ text }: Prose, from: number, to: number): Stretch | null {
  const match = /^[\s`*"[]*([\p{L}\d_-]+)[`*"\]]*(?:\s+events?)?\s*(?:[(（][^()（）]*[)）]\s*)?$/u.exec(
    text.slice(from, to),
  );
  if (!match?.[1]) return null;
  const start = from + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}

/** Not what an arrow leads to otherwise: a service, a store, a queue. */
const isEventLike = (name: string): boolean =>
  isCompound(name.replace(/_/g, "-")) &&
  !/(?:^|[-_])(?:service|svc|api|gateway|worker|app|ui|db|database|store|cache|queue|topic|exchange|bucket|table|schema)s?$/i.test(
    name,
  );
