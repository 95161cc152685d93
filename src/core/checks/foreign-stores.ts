// Sentences in which a service reaches for what belongs to another one, whoever reads them knows both.
import { supposedPattern } from "../lexicon/architecture.ts";
import { deniedPattern } from "../lexicon/flows.ts";
import {
  belongingPattern,
  betweenPattern,
  exceptionPattern,
  nobodyPattern,
  passingPattern,
  possessedPattern,
  preventedPattern,
  reachingPattern,
  readerBehindPattern,
  readOnlyPattern,
  reportedPattern,
  verbsInFront,
} from "../lexicon/sharing.ts";
import type { Block, CodeLine, Prose } from "../parse/page.ts";
import { isMarked, sliceOf, wordsOf } from "../parse/prose.ts";
import { type Sentence, sentencesOf } from "../readers/sentences.ts";
import { blocksIn, prosesIn } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import { shifted, type Words } from "../text/span.ts";
import { isOfToday } from "./today.ts";

export interface Reach {
  readonly service: string;
  readonly target: Words;
  readonly owner: string;
  /** The target is the owner, whose tables are meant. */
  readonly tables?: true;
}

export function* foreignReaches(reading: Reading): Generator<Reach> {
  for (const { blocks, base } of reading.page.sections) {
    for (const told of reachingIn(blocks)) {
      const reach = reachOf(told, base, reading);
      if (reach) yield reach;
    }
    for (const block of blocksIn(blocks))
      if (block.kind === "fence" && block.language === "sql") yield* statementsIn(block.lines, base, reading);
  }
}

/** A verb by which somebody reaches for something. */
interface Reaching {
  readonly prose: Prose;
  readonly verb: string;
  /** The words in front of it. */
  readonly clause: string;
  /** What it reaches for: offsets in the prose. */
  readonly from: number;
  readonly to: number;
}

/** What depends on no other section, and is found out once. */
const reachingIn = keptFor((blocks: readonly Block[]): readonly Reaching[] =>
  prosesIn(blocks).flatMap((prose) => sentencesOf(prose).flatMap((sentence) => verbsIn(prose, sentence))),
);

const verbsIn = (prose: Prose, { start, text }: Sentence): Reaching[] =>
  matchesOf(text, reachingPattern).flatMap(({ 0: verb, index }) => {
    const behind = text.slice(index + verb.length, index + verb.length + 90);
    const object = /^[^.;:!?(),]*/u.exec(behind)?.[0] ?? "";
    const before = text.slice(0, index);
    const clause = before.slice(before.search(/[^(;:—–]*$/u));
    if (betweenPattern.test(object) || !isPlain(clause + verb + behind)) return [];
    const from = start + index + verb.length;
    return [{ prose, verb, clause, from, to: from + object.length }];
  });

function reachOf({ prose, verb, clause, from, to }: Reaching, base: number, reading: Reading): Reach | null {
  const isInverted = verbsInFront.has(verb.toLowerCase());
  const service = (isInverted && actingBehind(prose.text.slice(from, to), reading)) || actingIn(clause, reading);
  const target = service ? targetIn(sliceOf(prose, from, to), service, reading) : null;
  if (!service || !target) return null;
  const words = wordsOf(prose, from + target.start, from + target.start + target.text.length);
  const span = shifted(words.span, base);
  return isOfToday(span, reading) ? { ...target, service, target: { text: words.text, span } } : null;
}

/** Said of what is done, and not of what is not, would be, or is done for once. */
const isPlain = (clause: string): boolean => !otherwise.some((it) => it.test(clause));

const otherwise = [
  deniedPattern,
  supposedPattern,
  passingPattern,
  exceptionPattern,
  readOnlyPattern,
  nobodyPattern,
  preventedPattern,
];

interface Target {
  readonly text: string;
  /** In the words behind the verb. */
  readonly start: number;
  readonly owner: string;
  readonly tables?: true;
}

/** The first name behind the verb that is another's database, or of another whose tables are meant. */
function targetIn(object: Prose, service: string, reading: Reading): Target | null {
  for (const { 0: text, index: start } of matchesOf(object.text, name)) {
    const owner = ownerOf(text, reading, isMarked(object, "code", start, start + text.length));
    if (owner) return owner === service ? null : { text, start, owner };
  }
  const belonging = belongingPattern.exec(object.text);
  const possessed = belonging ? null : possessedPattern.exec(object.text);
  const from = belonging ? belonging.index + belonging[0].length : (possessed?.index ?? object.text.length);
  const led = serviceFirstIn(object.text.slice(from), reading);
  return led && led.service !== service ? { text: led.text, start: from, owner: led.service, tables: true } : null;
}

/** `orders_db`, `membership.Members`. */
const name = /[\p{L}][\p{L}\p{N}_-]*(?:\.[\p{L}][\p{L}\p{N}_]*)?/gu;

/** Whose the one database is that is called so to the letter. */
function ownerOf(text: string, { model }: Reading, code: boolean): string | null {
  const [schema = "", table] = text.split(".");
  if (!code && !table && !/_|\p{Ll}\p{Lu}/u.test(text)) return null;
  const database = model.databases.find((it) => it.named && it.scope === "decided" && it.name === schema);
  const [owner, second] = model.access.filter(
    (it) => it.database === database?.name && it.relation === "owns" && it.scope === "decided",
  );
  return owner && !second ? owner.service : null;
}

/** Who acts: the last service in front of the verb that is written as a name. */
function actingIn(before: string, reading: Reading): string | null {
  const words = matchesOf(before, word);
  for (let at = words.length - 1; at >= 0; at--)
    for (const size of [3, 2, 1]) {
      const [first, last] = [words[at - size + 1], words[at]];
      if (!first || !last || !/^\p{Lu}|-/u.test(first[0])) continue;
      const service = reading.serviceNamed(before.slice(first.index, last.index + last[0].length));
      if (service) return reportedPattern.test(before.slice(0, first.index)) ? null : service;
    }
  return null;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu;

/** Who acts, behind the verb: "liest der Billing Service". */
function actingBehind(object: string, reading: Reading): string | null {
  const led = readerBehindPattern.exec(object)?.[0].length ?? 0;
  return serviceFirstIn(object.slice(led), reading)?.service ?? null;
}

/** Three words, two, one. */
const openings = [2, 1, 0].map(
  (more) => new RegExp(`^[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*(?:\\s[\\p{L}\\p{N}_-]+){${more}}`, "u"),
);

/** The service that a text begins with, in as many words as name it. */
function serviceFirstIn(text: string, reading: Reading): { readonly text: string; readonly service: string } | null {
  for (const opening of openings) {
    const words = opening.exec(text)?.[0];
    const service = words ? reading.serviceNamed(words) : null;
    if (words && service && reading.model.services.some((it) => it.name === service && it.declared))
      return { text: words, service };
  }
  return null;
}

/** "-- the lift service reads its own data", and below it `FROM member_service.members`. */
function* statementsIn(lines: readonly CodeLine[], base: number, reading: Reading): Generator<Reach> {
  for (const [at, { text }] of lines.entries()) {
    const said = /^\s*--(.+)$/u.exec(text)?.[1] ?? "";
    const below = lines[at + 1];
    const service = ownData.test(said) && below ? actingIn(said, reading) : null;
    const from = service && below ? /(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]\w*\.\w+)/i.exec(below.text) : null;
    const owner = from?.[1] ? ownerOf(from[1], reading, true) : null;
    if (!service || !below || !from?.[1] || !owner || owner === service) continue;
    const start = base + below.start + from.index + from[0].length - from[1].length;
    yield { service, target: { text: from[1], span: { start, end: start + from[1].length } }, owner };
  }
}

const ownData =
  /(?<!\p{L})(?:own|eigene\p{L}*|propi[oa]s?|própri[oa]s?|propres?|propri[aeio]|własn\p{L}+|eigen|riêng)(?!\p{L})/iu;
