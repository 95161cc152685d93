// Numbers with what they count told off behind them, in brackets or behind a colon.
import { arrowhead, arrowPartsOf } from "../../lexicon/arrows.ts";
import {
  alsoNamed,
  behindCounted,
  clauseWords,
  comparedAndTold,
  nodeNouns,
  nounlessCount,
} from "../../lexicon/counted.ts";
import { latePattern } from "../../lexicon/match.ts";
import { countPattern, countStarts, numberNamed } from "../../lexicon/numbers.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { isMarked, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { CountClaim } from "../claim.ts";
import {
  choices,
  countBefore,
  countsAll,
  isMeasure,
  isThing,
  joints,
  mentionsThing,
  wordsBefore,
} from "../counts/count-words.ts";
import { partsBetween } from "../parts.ts";
import { componentsIn } from "./service-list.ts";
import { namesAt } from "./service-words.ts";

/** Every number of a prose with as many names, or more or fewer, behind it. */
export function* toldOffIn(prose: Prose): Generator<CountClaim> {
  const seen = new Set<number>();
  for (const claims of [
    behindColon(prose),
    setOff(prose),
    alternatives(prose),
    componentsBracketed(prose),
    bracketed(prose),
    chained(prose),
    numbered(prose),
    apposed(prose),
    nounless(prose),
  ])
    for (const claim of claims) {
      if (!seen.has(claim.stated.span.start)) yield claim;
      seen.add(claim.stated.span.start);
    }
}

const telling = latePattern(
  `(?<![\\p{L}\\p{N}.,/×*-])(${countPattern}) ((?:[\\p{L}-]+ ){0,1}[\\p{L}-]{4,})${behindCounted}?: (?=[\\p{L}\`*])`,
  "giu",
);

/** "with four modules: Ticketing, Membership, Shop and Collections.": short names, the last one behind "and". */
function* behindColon(prose: Prose): Generator<CountClaim> {
  if (!prose.text.includes(": ")) return;
  for (const match of matchesOf(prose.text, telling)) {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    const before = wordsBefore(prose, match.index);
    if (value === null || value < 3 || isThing(noun) || isMeasure(noun)) continue;
    if (!countsAll(before, `${number} ${noun}`)) continue;
    const listed = namesUpToStop(prose, match.index + whole.length);
    if (listed && isNearly(value, listed)) yield countBefore(prose, match.index, { number, noun, value, listed });
  }
}

const introducing = latePattern(
  `(?<![\\p{L}\\p{N}.,/×*-])(${countPattern}) ((?:[\\p{L}-]+ ){0,1}[\\p{L}-]{4,})(?: [\\p{L}'’-]+){0,5}: (?=[*_\`]{0,3}\\p{L})`,
  "giu",
);

/** "Two patterns exist for this: **Polling** and **Webhooks**.": names that are all in bold or in code, up to the end of the sentence. */
function* setOff(prose: Prose): Generator<CountClaim> {
  if (!prose.text.includes(": ") || !prose.marks.length) return;
  for (const match of matchesOf(prose.text, introducing)) {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    if (value === null || value < 2 || isThing(noun) || isMeasure(noun)) continue;
    if (!countsAll(wordsBefore(prose, match.index), `${number} ${noun}`)) continue;
    const from = match.index + whole.length;
    const parts = partsBetween(prose.text, joints, from, from + stopOf(prose.text.slice(from)));
    const areMarked = parts.every(([at, to]) => isMarked(prose, "strong", at, to) || isMarked(prose, "code", at, to));
    if (areMarked && parts.length >= 2 && Math.abs(value - parts.length) <= 2)
      yield countBefore(prose, match.index, {
        number,
        noun,
        value,
        listed: parts.map(([at, to]) => wordsOf(prose, at, to)),
      });
  }
}

/** The parts of the rest of a sentence, if it is nothing but names, the last one behind "and"; null if it is more. */
function namesUpToStop(prose: Prose, from: number, least = 3, between = joints): Words[] | null {
  const end = from + stopOf(prose.text.slice(from));
  const parts = partsBetween(prose.text, between, from, end);
  const [last] = parts.slice(-1);
  const names = parts.map(([start, to]) => wordsOf(prose, start, to));
  const isJoined = last && alsoNamed.test(prose.text.slice(from, last[0]));
  return isJoined && names.length >= least && names.every(({ text }) => isNameLike(text)) ? names : null;
}

/** Where the sentence ends, or the bracket that it stands in: behind every bracket that it opens. */
function stopOf(text: string): number {
  let depth = 0;
  for (const { 0: mark, index } of matchesOf(text, /[(（]|[)）]|[.;](?=\s|$)|[。；]/gu)) {
    if (/[(（]/.test(mark)) depth++;
    else if (depth > 0) depth -= /[)）]/.test(mark) ? 1 : 0;
    else return index;
  }
  return text.length;
}

/** Five words at most, none of which makes a clause, and no number that counts on: "three PostgreSQL, one MongoDB". */
const isNameLike = (told: string): boolean => {
  const text = told.replace(/\s?[(（][^()（）]*[)）]/gu, "").trim();
  const words = text.split(/\s+/);
  return (
    words.length <= 5 && /^\p{L}/u.test(text) && numberNamed(words[0] as string) === null && !clauseWords.test(text)
  );
};

/** Long names may be clauses; then a number far off tells that they are. */
const isNearly = (value: number, listed: readonly Words[]): boolean =>
  Math.abs(value - listed.length) <= 2 ||
  listed.every(({ text }) => text.replace(/\s?\([^()]*\)/g, "").split(" ").length <= 3);

/** "Two options are open: a transactional outbox, or polling": what can be taken, told off with "or". */
function* alternatives(prose: Prose): Generator<CountClaim> {
  if (!prose.text.includes(": ")) return;
  for (const match of matchesOf(prose.text, comparedAndTold)) {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    if (value === null || value < 2 || !countsAll(wordsBefore(prose, match.index), `${number} ${noun}`)) continue;
    const listed = namesUpToStop(prose, match.index + whole.length, 2, choices);
    if (listed && Math.abs(value - listed.length) <= 2)
      yield countBefore(prose, match.index, { number, noun, value, listed, of: "options" });
  }
}

/** "five bounded contexts (Berthing, Pilotage, …)": a bracket that names them all, and does not break off. */
function* componentsBracketed(prose: Prose): Generator<CountClaim> {
  for (const { start, number, noun, end, names: listed } of componentsIn(prose)) {
    const value = numberNamed(number);
    const counts = value !== null && countsAll(wordsBefore(prose, start), `${number} ${noun}`);
    if (counts && wholeBracket.test(prose.text.slice(end)))
      yield countBefore(prose, start, { number, noun, value, listed });
  }
}

export const wholeBracket = /^\s?[(（][^()（）…]+(?<!\b(?:etc|usw|ecc|itd|enz|vv)\.?|\.\.)[)）]/iu;

const beforeBracket = latePattern(
  `(${countPattern}) ((?:[\\p{L}-]+ ){0,2}?[\\p{L}-]{4,})(${behindCounted}|(?:,?\\s\\p{L}[\\p{L}'-]*){1,9})?\\s?(?=[(（])`,
  "iuy",
);

/**
 * "four domains share (Members, Courses, Bookings, Invoices)": three names and more, each with a capital. Behind more words, names
 * in code, or those of services, if they are.
 */
function* bracketed(prose: Prose): Generator<CountClaim> {
  if (!/[(（]/.test(prose.text)) return;
  for (const start of countStarts(prose.text)) {
    beforeBracket.lastIndex = start;
    const match = beforeBracket.exec(prose.text);
    if (!match) continue;
    const [whole, number = "", noun = "", tail] = match;
    const value = numberNamed(number);
    const between = tail?.split(/\s/) ?? [];
    if (value === null || value < 2 || isMeasure(noun) || between.some((word) => numberNamed(word) !== null)) continue;
    const ofServices = mentionsThing(noun, "services");
    if ((isThing(noun) && !(ofServices && between.length > 3)) || !countsAll(wordsBefore(prose, match.index), whole))
      continue;
    const listed = namesInBracket(
      prose,
      match.index + whole.length,
      ofServices ? plainName : between.length > 3 ? null : capitalName,
    );
    if (listed && Math.abs(value - listed.length) <= 2)
      yield countBefore(prose, match.index, {
        number,
        noun,
        value,
        listed,
        ...(ofServices ? { of: "services", form: "list" } : {}),
      });
  }
}

const beforeChain = latePattern(
  `(${countPattern})\\s((?:[\\p{L}-]+\\s){0,2}?${nodeNouns})(?:\\s[\\p{L}'-]+){0,5}\\s?[(（](?=[^()（）]{5,300}[)）])`,
  "iuy",
);

/** "four parties in the rental (customer → desk → yard → till)": what arrows lead from one to the next, each once. */
function* chained(prose: Prose): Generator<CountClaim> {
  if (!arrowhead.test(prose.text)) return;
  for (const start of countStarts(prose.text)) {
    beforeChain.lastIndex = start;
    const [whole = "", number = "", noun = ""] = beforeChain.exec(prose.text) ?? [];
    const value = numberNamed(number);
    if (!whole || value === null || value < 2 || !countsAll(wordsBefore(prose, start), whole)) continue;
    const from = start + whole.length;
    const parts = arrowPartsOf(
      prose.text.slice(from, prose.text.indexOf(prose.text[from - 1] === "(" ? ")" : "）", from)),
    );
    const nodes = parts.map((it) => wordsOf(prose, from + it.start, from + it.end));
    const listed = [...new Map(nodes.map((it) => [it.text.toLowerCase(), it])).values()];
    const isChain = nodes.length > 2 && nodes.every(({ text }) => text.length <= 40 && !/[,;]/.test(text));
    if (isChain && (nodes.length === listed.length || value !== nodes.length))
      yield countBefore(prose, start, { number, noun, value, listed, of: isThing(noun) ? "entries" : noun });
  }
}

const beforeNumbers = latePattern(
  `(${countPattern})\\s((?:[\\p{L}-]+\\s){0,1}[\\p{L}-]{4,})(?:\\s[\\p{L}'-]+){0,4}\\s?(?:[:：]|\\s[–—-])\\s*(?=[(（][1ai][)）])`,
  "iuy",
);

/** "for two purposes: (1) to ask, and (2) to tell": up to the number at which the sentence ends. */
function* numbered(prose: Prose): Generator<CountClaim> {
  if (!/[(（][1ai][)）]/.test(prose.text)) return;
  for (const start of countStarts(prose.text)) {
    beforeNumbers.lastIndex = start;
    const [whole = "", number = "", noun = ""] = beforeNumbers.exec(prose.text) ?? [];
    const value = numberNamed(number);
    if (!whole || value === null || value < 2 || isMeasure(noun) || !countsAll(wordsBefore(prose, start), whole))
      continue;
    const listed = enumeratedAt(prose, start + whole.length);
    if (listed.length >= 2 && Math.abs(value - listed.length) <= 2)
      yield countBefore(prose, start, { number, noun, value, listed, of: isThing(noun) ? "entries" : noun });
  }
}

/** "(1) …, (2) … and (3) …", "(a) …", "(i) …": each up to the next one. */
function enumeratedAt(prose: Prose, from: number): Words[] {
  const rest = prose.text.slice(from);
  const series = [
    ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    [..."abcdefghi"],
    ["i", "ii", "iii", "iv", "v", "vi", "vii"],
  ];
  const own = series.find(([first]) => rest.slice(1, 2) === first) ?? [];
  const starts: number[] = [];
  for (const sign of own) {
    const at = rest.indexOf(`(${sign})`, (starts.at(-1) ?? -1) + 1);
    if (at < 0) break;
    starts.push(at);
  }
  return starts.map((at, index) => wordsOf(prose, from + at, from + (starts[index + 1] ?? rest.length)));
}

const besideNames = latePattern(
  `\\s?(?:[–—]|\\s-)\\s(?:(?:the|these|those|our|die|diese|unsere|los|las|estos|estas|nuestros|os|as|estes|les|ces|i|gli|le|te|de)\\s)(?:only\\s)?(${countPattern})\\s((?:[\\p{L}-]+\\s){0,1}?[\\p{L}-]{4,})(?![\\p{L}-])`,
  "giu",
);

/** "… in Orders and Billing — the two services that …": the names right in front of the dash, two and more. */
function* apposed(prose: Prose): Generator<CountClaim> {
  for (const match of matchesOf(prose.text, besideNames)) {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    if (value === null || value < 2 || !mentionsThing(noun, "services")) continue;
    const listed = namesAt(prose, "end", Math.max(0, match.index - farthest), match.index).map(({ words }) => words);
    const at = match.index + whole.lastIndexOf(number, whole.length - noun.length);
    if (listed.length >= 2 && value - listed.length <= 2)
      yield countBefore(prose, at, { number, noun, value, listed, of: "services" });
  }
}

/** Characters that names in front of a dash take at most. */
const farthest = 160;

const capitalName = /^\p{Lu}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*){0,2}$/u;
const plainName = /^\p{L}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*)?$/u;

/** "MinIO", "MongoDB 7", and nothing else. */
const isProduct = (text: string): boolean => {
  const [product] = [...enginesIn(text), ...brokersIn(text)];
  return product?.start === 0 && /^(?: [\d.]+)?$/.test(text.slice(product.end));
};

/** Three and more that are written as names are, or two and more in code or that are products. */
function namesInBracket(prose: Prose, from: number, written: RegExp | null): Words[] | null {
  const bracket = wholeBracket.exec(prose.text.slice(from));
  if (!bracket) return null;
  const start = from + bracket[0].search(/[(（]/) + 1;
  const parts = partsBetween(prose.text, joints, start, from + bracket[0].length - 1);
  const inCode = parts.every(([at, to]) => isMarked(prose, "code", at, to));
  const isWritten = parts.length >= 3 && parts.every(([at, to]) => written?.test(prose.text.slice(at, to)));
  const areProducts = parts.length >= 2 && parts.every(([at, to]) => isProduct(prose.text.slice(at, to)));
  return isWritten || areProducts || (inCode && parts.length >= 2)
    ? parts.map(([at, to]) => wordsOf(prose, at, to))
    : null;
}

/** "Today these are three: Billing, Reminder and Analytics.": what they are stands in the words before. */
function* nounless(prose: Prose): Generator<CountClaim> {
  for (const match of matchesOf(prose.text, nounlessCount)) {
    const [whole, number = ""] = match;
    const value = numberNamed(number);
    const listed = value === null || value < 2 ? null : namesUpToStop(prose, match.index + whole.length);
    if (value === null || !listed?.every(({ text }) => /^\p{Lu}|^[\p{Ll}\d]+[-._]/u.test(text))) continue;
    const at = match.index + whole.lastIndexOf(number);
    yield countBefore(prose, at, { number, noun: "", value, listed, of: "entries" });
  }
}

const engineNouns =
  /engines|technologies|products|motores|tecnologías|tecnologias|moteurs|motori|tecnologie|datenbanksysteme|silniki|technologie/i;

const enginesNamed = latePattern(
  `(?<![\\p{L}\\p{N}.,/×*-])(${countPattern}) ((?:\\p{L}+ )?(?:${engineNouns.source})(?: \\p{L}+)?)\\s?[:：(]\\s?`,
  "giu",
);

/** "Four engines: PostgreSQL, MongoDB, DynamoDB and ClickHouse must be known": what the words go on with does not matter. */
export function* enginesToldOff(prose: Prose): Generator<CountClaim> {
  if (!engineNouns.test(prose.text)) return;
  for (const match of matchesOf(prose.text, enginesNamed)) {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    if (value === null || value < 2) continue;
    const listed = enginesAt(prose, match.index + whole.length);
    if (listed.length >= 2) yield countBefore(prose, match.index, { number, noun, value, listed });
  }
}

function enginesAt(prose: Prose, from: number): Words[] {
  const listed: Words[] = [];
  let at = from;
  for (const engine of enginesIn(prose.text.slice(from))) {
    if (!besideEngine.test(prose.text.slice(at, from + engine.start))) break;
    at = from + engine.end;
    listed.push(wordsOf(prose, from + engine.start, at));
  }
  return listed;
}

/** Between engines that are told off: commas and "and", a version, a note in brackets. */
const besideEngine =
  /^(?:\s?v?\d+(?:\.\d+)*)?(?:\s?[(（][^()（）]{0,40}[)）])?(?:,\s?(?:(?:and|und|y|e|et|ed|oraz|i|en)\s)?|\s(?:and|und|y|e|et|ed|oraz|i|en|\+)\s)?$/iu;
