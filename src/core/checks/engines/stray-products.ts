// Engines and brokers that one place alone speaks of, where the record runs on another one of their kind: what no words around them need say.

import { supposedPattern } from "../../lexicon/architecture.ts";
import { laterPattern } from "../../lexicon/counted.ts";
import { engineMovesIn } from "../../lexicon/engine-moves.ts";
import {
  asidePattern,
  asWhatPattern,
  besidePattern,
  choicePattern,
  comparingBefore,
  comparingBehind,
  leavingPattern,
  sidelines,
  stayingPattern,
  weighingPattern,
} from "../../lexicon/engine-words.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { categoryOf, enginesIn } from "../../lexicon/products.ts";
import { notSettled } from "../../lexicon/settled.ts";
import type { Reading } from "../../resolve/reading.ts";
import { lineNear, sentenceAround } from "../../text/lines.ts";
import { contains, type Span, type Stated } from "../../text/span.ts";
import { isAkin } from "../decision/titled.ts";
import { isOfDecision, isOfMove } from "../today.ts";
import {
  allPlaces,
  brokerPlaces,
  brokersNamed,
  enginePlaces,
  enginesNamed,
  keepsData,
  type Places,
} from "./named-engines.ts";
import { isOfDatabase } from "./running-engines.ts";

interface Stray {
  readonly lonely: Stated<string>;
  readonly known: readonly string[];
}

/** As often the record speaks of the product that it runs on. */
const fewest = 2;

/** "The audit table (MySQL)", and PostgreSQL in all other places but those that name both: the options may have weighed MySQL, too. */
export function* strayProducts(reading: Reading): Generator<Stray> {
  yield* straysAmong(enginesNamed(reading), enginePlaces(reading), reading);
  yield* straysAmong(brokersNamed(reading), brokerPlaces(reading), reading);
  yield* straysOfMove(reading);
}

/** "From MongoDB to MySQL" as the title, and once, whatever is said of it, the data come from CouchDB. */
function* straysOfMove(reading: Reading): Generator<Stray> {
  const [title] = reading.claimsOf("title");
  const [move, second] = title ? engineMovesIn(title.title.text) : [];
  if (!move || second) return;
  const ends = [move.from.name, move.to.name];
  for (const { name, times } of enginesNamed(reading)) {
    const isOther = times === 1 && keepsData(name) && !sidelines.has(name) && ends.every((end) => !isAkin(end, name));
    const [place] = isOther ? allPlaces(name, reading.page) : [];
    if (!place || !isOfMove(place.span, reading) || isComparing(place.span, reading)) continue;
    if (ends.every((end) => allPlaces(end, reading.page).length >= fewest)) yield { lonely: place, known: ends };
  }
}

function* straysAmong(named: ReturnType<typeof enginesNamed>, places: Places, reading: Reading): Generator<Stray> {
  for (const { name, times, decided } of named) {
    const kin = named.filter((it) => it.name !== name && categoryOf(it.name) === categoryOf(name));
    const [known, next] = kin;
    if (!decided || !known || (next && next.decided > 1)) continue;
    if (known.decided < fewest && (times > 1 || !known.decided || known.times <= fewest)) continue;
    if (sidelines.has(name) || kin.some((it) => isAkin(it.name, name))) continue;
    const isCompared = ({ span }: Stated<string>): boolean => {
      const around = besideIt(span, reading);
      return kin.some((it) => places.get(it.name)?.some((other) => contains(around, other.span)));
    };
    const [place, second] = (places.get(name) ?? []).filter((it) => !isCompared(it));
    if (place && !second && isTaken(place.span, reading)) yield { lonely: place, known: [known.name] };
  }
}

/** A database of its own may well run on an engine of its own. */
const isTaken = (span: Span, reading: Reading): boolean =>
  isOfDecision(span, reading) && !isOfDatabase(span, reading) && isMeant(span, reading);

/** A table's row, or a sentence of a line. */
function besideIt(span: Span, { page: { text }, slice }: Reading): Span {
  const line = lineNear(text, span.start);
  if (/^\s*\|/.test(slice(line))) return line;
  const { start, end } = sentenceAround(text, span);
  return { start: Math.max(start, line.start), end: Math.min(end, line.end) };
}

/** Beside another engine, weighed, or compared. */
function isComparing(span: Span, reading: Reading): boolean {
  const around = besideIt(span, reading);
  const text = reading.slice(around);
  const before = reading.slice({ start: around.start, end: span.start });
  const patterns = [deniedPattern, supposedPattern, laterPattern, weighingPattern, asidePattern];
  return enginesIn(text).length > 1 || comparingBefore.test(before) || patterns.some((it) => it.test(text));
}

/** Neither denied, weighed nor left: by what stands in front of it, and by the words right behind it. */
function isMeant(span: Span, reading: Reading): boolean {
  const { start, end } = besideIt(span, reading);
  const before = reading.slice({ start, end: span.start });
  const behind = reading.slice({ start: span.end, end });
  if ([choicePattern.before, comparingBefore].some((it) => it.test(before))) return false;
  if ([choicePattern.behind, comparingBehind].some((it) => it.test(behind))) return false;
  const told = before + reading.slice(span) + (nextWords.exec(behind)?.[0] ?? "").replace(asWhatPattern, " ");
  return !asidePattern.test(before + behind) && !otherwise.some((it) => it.test(told));
}

const nextWords = /^(?:[^\S\n]{0,4}[^\s,;:.(（]{1,40}){0,3}/u;

const otherwise = [
  ...[deniedPattern, supposedPattern, laterPattern, besidePattern],
  ...[leavingPattern, stayingPattern, weighingPattern, notSettled],
];
