import { componentNounPattern, serviceNounPattern } from "../../lexicon/architecture.ts";
import { arrowIn } from "../../lexicon/arrows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { countPattern, numberNamed } from "../../lexicon/numbers.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { ownKind } from "../../lexicon/service-shapes.ts";
import { areStateless } from "../../lexicon/stores.ts";
import type { Mark, Prose } from "../../parse/page.ts";
import { isMarked, wordsOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Words } from "../../text/span.ts";
import type { Claim, Standing } from "../claim.ts";
import { kindOf, listParts, nameIn } from "../names.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { isServiceName } from "../stores/store-table.ts";
import { prosesIn } from "../walk.ts";
import type { ServiceWords } from "./service-words.ts";

/** "8 core microservices (User, Product, …)", "our system has 6 services: API Gateway, Auth and User". */
export const serviceList: Reader = {
  id: "service-list",
  *read(section) {
    for (const prose of prosesIn(section.blocks)) {
      yield* readProse(prose);
      yield* readComponents(prose);
      yield* readContexts(prose);
      yield* readNamed(prose);
      yield* readSubjects(prose);
    }
  },
};

const noun = latePattern(`(?:(?<![\\p{L}-])|(?<=[个個の]))(?:${serviceNounPattern})(?![\\p{L}-])`, "giu");

/** "8 core ": a number right in front of the noun; group 1. */
const numberBefore = latePattern(`(${countPattern})(?:\\s?[个個]|\\s?[つ個]の|\\s+(?:[\\p{L}-]+\\s+){0,2})$`, "iu");

/** Characters that a number and two words behind it take at most; a line may name services thousands of times. */
const farthest = 120;

/** "Gli altri tre servizi (Mense, Scuole) restano fuori": those that the record is not about. */
const others = latePattern(
  `(?<!\\p{L})(?:altri|altre|pozostał\\p{L}{1,3}|inn(?:e|ych)|(?<=[Dd]e )(?:andere|overige))\\s+(?:(?:${countPattern})\\s+)?$|(?:残り|他|ほか)の\\s*(?:(?:${countPattern})\\s?[つ個]の)?$`,
  "iu",
);

function* readProse(prose: Prose): Generator<Claim> {
  for (const match of matchesOf(prose.text, noun)) {
    const end = match.index + match[0].length;
    const number = numberBefore.exec(prose.text.slice(Math.max(0, match.index - farthest), match.index))?.[1];
    // One service lists nothing, but "6 service: …" counts where a language has no plural.
    const several = number && /^\s*[:：(（]/u.test(prose.text.slice(end));
    if (/^(?:micro-?)?service$|^servis$/i.test(match[0]) && !several) continue;
    const counted = number !== undefined;
    const names =
      listedAfter(prose, end, counted) ??
      (number ? fartherBehind(prose, end, number) : ownServices(prose, match.index, end));
    if (!names || others.test(prose.text.slice(0, match.index))) continue;
    yield* listed(prose, match.index, names);
    return;
  }
}

/** "domain-oriented services (finance, orders, identity)": three words and more in a bracket that names them all. */
function ownServices(prose: Prose, start: number, end: number): Words[] | null {
  const rest = prose.text.slice(end);
  const isOwn = ownKind.before.test(prose.text.slice(0, start)) || ownKind.behind.test(rest);
  const names = isOwn && /^[^.:()（：\n]{0,24}[(（]/u.test(rest) ? listedAfter(prose, end, true) : null;
  const isProduct = names?.some(({ text }) => enginesIn(text).length || brokersIn(text).length);
  return names && names.length > 2 && !isProduct ? names : null;
}

const anyCount = latePattern(`(?<![\\p{L}\\p{N}])(?:${countPattern})(?![\\p{L}\\p{N}])`, "iu");

/**
 * "six services, each with data that belongs together (patron, seating, …)": a bracket farther behind tells them off where it
 * names as many as are counted, and nothing between counts something else.
 */
function fartherBehind(prose: Prose, from: number, number: string): Words[] | null {
  const match = /^([^.:;()（）]{1,120}[(（])([^()（）]{3,400})[)）]/u.exec(prose.text.slice(from));
  if (!match?.[1] || !match[2] || anyCount.test(match[1])) return null;
  const start = from + match[1].length;
  const names = namesBetween(prose, start, start + match[2].length, true) ?? [];
  const isProduct = names.some(({ text }) => enginesIn(text).length || brokersIn(text).length);
  return names.length >= 3 && names.length === numberNamed(number) && !isProduct ? names : null;
}

function* listed(
  prose: Prose,
  start: number,
  names: readonly Words[],
  standing: Standing = "listed",
): Generator<Claim> {
  const span: Span = { start: wordsOf(prose, start).span.start, end: (names.at(-1) as Words).span.end };
  for (const name of names) yield { kind: "service", name, standing, role: kindOf(name.text), span };
}

/** Names in code right behind the noun: "the services `fraud`, `mail` and `gate` answer alone", "services such as `rates`, `guest`". */
function* readNamed(prose: Prose): Generator<Claim> {
  if (!prose.marks.some(({ kind }) => kind === "code")) return;
  for (const match of matchesOf(prose.text, noun)) {
    const end = match.index + match[0].length;
    const lead = suchAs.exec(prose.text.slice(end))?.[0];
    const code = lead ? codeFrom(prose, end + lead.length) : [];
    const names = code.map((mark) => wordsOf(prose, mark.start, mark.end));
    if (!lead || names.length < 2 || !names.every(({ text }) => isPlainName(text))) continue;
    // One without a state is there, and has nothing of what "each service" has.
    const isBare = areStateless.test(prose.text.slice(code.at(-1)?.end));
    yield* listed(prose, match.index, names, isBare ? "mentioned" : /\p{L}/u.test(lead) ? "described" : "listed");
  }
}

/** "`rates`, `guest` and `mail` are three services of one suite": as many names in code as are counted. */
function* readSubjects(prose: Prose): Generator<Claim> {
  for (const { start, text } of sentencesOf(prose)) {
    const match = areServices.exec(text);
    if (!match?.[1]) continue;
    const code = codeFrom(prose, start + (/^[^\p{L}]*/u.exec(text)?.[0].length ?? 0));
    const names = code.map((mark) => wordsOf(prose, mark.start, mark.end));
    const end = code.at(-1)?.end;
    if (end !== start + match.index || names.length < 2 || names.length !== numberNamed(match[1])) continue;
    if (names.every(({ text: name }) => isPlainName(name))) yield* listed(prose, start, names);
  }
}

const areServices = latePattern(
  `\\s(?:are|sind|son|são|sont|sono|są|zijn|là)\\s(?:(?:the|our|all|unsere|die|los|nuestros|os|nossos|les|nos)\\s)?(${countPattern})\\s(?:\\p{L}+\\s)?(?:${serviceNounPattern})(?![\\p{L}-])`,
  "iu",
);

/** Names in small letters, each in code, that a stretch begins with: "`tolls` and `crane-api`"; two and more, or none. */
export function codeNamesAt(prose: Prose, start: number, end: number): ServiceWords[] {
  const code = codeFrom(prose, start).filter((mark) => mark.end <= end);
  const names = code.map((mark) => ({ ...mark, words: wordsOf(prose, mark.start, mark.end) }));
  return names.length > 1 && names.every(({ words }) => isPlainName(words.text)) ? names : [];
}

/** The words in code from an offset on, with nothing but joints between. */
function codeFrom(prose: Prose, from: number): readonly Mark[] {
  const code = prose.marks.filter(({ kind, start }) => kind === "code" && start >= from);
  const ends = [from, ...code.map(({ end }) => end)];
  const stop = code.findIndex(({ start }, at) => !onlyJoint.test(prose.text.slice(ends[at], start)));
  return stop < 0 ? code : code.slice(0, stop);
}

const isPlainName = (text: string): boolean =>
  /^\p{Ll}[\p{Ll}\p{N}]*(?:-[\p{Ll}\p{N}]+)*$/u.test(text) && isServiceName(text) && canNameService(text);

const suchAs = /^\s(?:(?:such as|like|e\.g\.|wie|como|tels que|comme|come|jak|np\.|zoals|như|такие как|например)\s)?/iu;
const onlyJoint = /^(?:\s?,)?\s?(?:(?:and|und|y|e|et|ed|oraz|i|en|và|и)\s)?$/iu;

const counted = latePattern(
  `(?<![\\p{L}\\p{N}.,-])(${countPattern})\\s+(?:[\\p{L}-]+\\s+){0,1}(?:${componentNounPattern})(?![\\p{L}-])`,
  "giu",
);

/** "The registry is six applications by now: Filing, Docket, …": as many names as are counted. */
function* readComponents(prose: Prose): Generator<Claim> {
  for (const { start, number, names } of componentsIn(prose))
    if (names.length === numberNamed(number)) yield* listed(prose, start, names);
}

/** "independently owned bounded contexts: Order, Stock and Ledger", "bounded contexts for order, stock, ledger": three and more, no products. */
function* readContexts(prose: Prose): Generator<Claim> {
  const noun = contexts.exec(prose.text);
  const end = noun ? noun.index + noun[0].length : 0;
  const names = noun && (noun.groups?.of ? plainNamesFrom(prose, end) : listedAfter(prose, end - 1));
  if (noun && names && names.length > 2 && !names.some(({ text }) => enginesIn(text).length || brokersIn(text).length))
    yield* listed(prose, noun.index, names);
}

const contexts =
  /(?<!\p{L})(?:bounded contexts|abgegrenzte[nr]? kontexte|contextos (?:delimitados|acotados)|contextes (?:bornés|délimités)|contesti delimitati|conteksty ograniczone)(?:[:：]|(?<of>\s(?:for|für|para|de|pour|per|dla|voor)\s))/iu;

/** Words in small letters up to the stop: "order, stock, ledger and the agents' local state" has three of one word each. */
function plainNamesFrom(prose: Prose, start: number): Words[] {
  const stop = /[.;:：()]|$/u.exec(prose.text.slice(start))?.index ?? 0;
  const parts = listParts(prose.text, start, start + stop, true).map(([at, to]) => nameIn(prose, at, to));
  return parts.filter((it): it is Words => it !== null && /^\p{Ll}+(?:-\p{Ll}+)*$/u.test(it.text));
}

export interface Components {
  readonly start: number;
  /** "six" and "applications" as they are written. */
  readonly number: string;
  readonly noun: string;
  /** Where the noun ends. */
  readonly end: number;
  readonly names: readonly Words[];
}

/** What is counted without the word "service", three or more of it, and the names behind it, none of them a product's. */
export const componentsIn: (prose: Prose) => readonly Components[] = keptFor((prose) =>
  matchesOf(prose.text, counted).flatMap(({ 0: words, 1: number = "", index: start }) => {
    const end = start + words.length;
    const names = listedAfter(prose, end, true) ?? [];
    if (names.length < 3 || names.some(({ text }) => enginesIn(text).length || brokersIn(text).length)) return [];
    return [{ start, number, noun: words.slice(number.length).trim(), end, names }];
  }),
);

/**
 * The names in brackets right behind a noun, or behind the colon that ends its clause; null where there are none.
 * `counted`: a number stands in front, so that words without a capital in brackets are names as well.
 */
export function listedAfter(prose: Prose, from: number, counted = false): Words[] | null {
  const rest = prose.text.slice(from);
  const bracket = /^[^.:()（：\n]{0,24}[(（]([^()（）]{3,400})[)）]/u.exec(rest);
  if (bracket?.[1]) {
    const start = from + bracket[0].length - 1 - bracket[1].length;
    const names = cites.test(bracket[1]) ? null : namesBetween(prose, start, start + bracket[1].length, counted);
    if (names) return names;
  }
  const colon =
    /^(?:[^.:()（：\n]|\s\.(?=\p{Lu})|(?<=\d)\.(?=\d)){0,60}(?:[(（][^()（）\n]{1,40}[)）][^.:()（：\n]{0,40})?[:：]\s*/u.exec(
      rest,
    ) ??
    /^\s+(?:are|sind|son|são|sont|sono|to|są|zijn|là)\s+(?=[`*]*\p{Lu})/u.exec(rest) ??
    inCode(prose, from);
  if (!colon) return null;
  const start = from + colon[0].length;
  const stop =
    /[.;](?=\s|$)|[。；]|,\s(?=(?:which|who|whose|where|die|der|welche|que|qui|dont|che|która|które|który|waarvan)\s)|\n(?=[\s*_]*\p{L}[\p{L} ]{0,30}[*_]*[:：])/u.exec(
      rest.slice(colon[0].length),
    );
  const end = stop ? start + stop.index : prose.text.length;
  // "6 services: lobby, inventory, profile": words alone, as many as make a list.
  const plain =
    counted &&
    /[:：]/u.test(colon[0]) &&
    (plainList.test(withoutNotes(prose.text.slice(start, end))) || notedList.test(prose.text.slice(start, end).trim()));
  return namesBetween(prose, start, end, plain) ?? markedBetween(prose, start, end);
}

/** "the new **Stock Service** (§5), the existing **Till Service** and …": words around one name in bold or in code each, two and more. */
function markedBetween(prose: Prose, start: number, end: number): Words[] | null {
  const marks = prose.marks.filter((it) => (it.kind === "strong" || it.kind === "code") && it.start >= start);
  const names: Words[] = [];
  for (const [at, to] of listParts(prose.text, start, end, true)) {
    const [mark, another] = marks.filter((it) => it.start >= at && it.end <= to);
    if (!mark || another) return null;
    const name = wordsOf(prose, mark.start, mark.end);
    const around = [prose.text.slice(at, mark.start), prose.text.slice(mark.end, to)];
    if (!aroundName.before.test(around[0] ?? "") || !aroundName.behind.test(around[1] ?? "")) return null;
    if (!isServiceName(name.text) || !/^\p{Lu}|[-_]/u.test(name.text)) return null;
    names.push(name);
  }
  return names.length >= 2 ? names : null;
}

const aroundName = { before: /^\s*(?:\p{Ll}+\s){0,3}$/u, behind: /^\s*(?:[(（][^()（）]{1,60}[)）]\s*)?$/u };

/** "(ADR-030 describes subjects and delivery)", "(see the wiki)" */
const cites = /^(?:ADR|RFC|see|cf|siehe|vgl|ver|véase|voir|vedi|zie|zob|xem)(?:[\s.-]|$)/iu;

/** "booking (an event store), payment (one table)" */
const withoutNotes = (text: string): string => text.replace(/\s[(（][^()（）]{1,60}[)）]/gu, "");

/** Two are enough where each has its note. */
const notedList =
  /^\p{Ll}+(?:-\p{Ll}+){0,2}\s[(（][^()（）]{1,60}[)）](?:,\s|,?\s(?:and|und|y|e|et|và)\s)\p{Ll}+(?:-\p{Ll}+){0,2}\s[(（][^()（）]{1,60}[)）]$/u;

const plainList =
  /^\p{Ll}+(?:-\p{Ll}+){0,2}(?:,\s\p{Ll}+(?:-\p{Ll}+){0,2}){2,}(?:,?\s(?:and|und|y|e|et|và)\s\p{Ll}+(?:-\p{Ll}+){0,2})?$/u;

/** "Its services are `rates`, `guest` and …": in code a name needs no capital. */
function inCode(prose: Prose, from: number): RegExpExecArray | null {
  const verb = /^\s+(?:[\p{L}-]+\s+){0,3}?(?:are|sind|son|são|sont|là)\s+/u.exec(prose.text.slice(from));
  return verb && isMarked(prose, "code", from + verb[0].length, from + verb[0].length + 1) ? verb : null;
}

/** Two or more names that are names: short, capitalised, with a hyphen or in a code span; never a clause. */
function namesBetween(prose: Prose, start: number, end: number, lower = false): Words[] | null {
  const names: Words[] = [];
  const plain = lower || matchesOf(prose.text.slice(start, end), calledService).length > 1;
  const wrapped = /[,，、]/.test(prose.text.slice(start, end));
  const told = prose.text.slice(0, end).replace(asides, (it) => " ".repeat(it.length));
  for (const [at, to] of listParts(told, start, end, wrapped)) {
    const from = at + (article.exec(prose.text.slice(at, to))?.[0].length ?? 0);
    const text = prose.text.slice(from, to).trim();
    if (/^(?:etc\.?|…|\.\.\.|u\.?\s?a\.?|usw\.?|ecc\.?|itd\.?|enz\.?|vv|等|など)$/iu.test(text)) continue;
    const name = nameIn(prose, from, to);
    if (!name || !isServiceName(name.text) || name.text.split(/\s+/).length > 3 || arrowIn(name.text)) return null;
    const proper = /^\p{Lu}|[-_]|^\p{Lo}/u.test(name.text) || isCode(prose, name.text, from);
    if (!proper && !(plain && /^\p{Ll}+$/u.test(name.text))) return null;
    names.push(name);
  }
  return names.length >= 2 ? names : null;
}

/** "Orders, Billing, and, once paid, Delivery": what is said of the last name stands between commas of its own. */
const asides =
  /(?<=,\s(?:and|und|y|e|et|oraz|i|en|và)),\s(?:once|after|when|if|later|finally|optionally|sobald|nach|wenn|später|una vez|después|cuando|si|uma vez|depois|quando|une fois|après|quand|dopo|gdy|po|zodra|na|sau)(?!\p{L})[^,()]{0,40},(?=\s)/giu;

/** "gateway, order-service and stock-service": beside names that are called services, a word alone is one as well. */
const calledService = /[\p{Ll}\p{N}]-(?:service|svc|api)(?![\p{L}-])/gu;

/** "two services: the API Backend and the Worker" */
const article = /^\s*(?:the|der|die|das|den|el|la|los|las|o|a|os|as|le|les|il|lo|de|het)\s(?=[*_`]{0,3}[\p{Lu}`])/u;

function isCode(prose: Prose, text: string, from: number): boolean {
  const at = prose.text.indexOf(text, from);
  return at >= 0 && isMarked(prose, "code", at, at + text.length);
}
