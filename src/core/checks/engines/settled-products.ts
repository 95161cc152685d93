// A product that the title, the decision or one sentence in passing takes for granted, where all the rest of the record is about another one.

import { compatible } from "../../lexicon/engine-families.ts";
import { leavingPattern, weighingPattern } from "../../lexicon/engine-words.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { withoutNote } from "../../lexicon/options.ts";
import { categoryOf, enginesIn, poolersIn, standsBetween } from "../../lexicon/products.ts";
import { actingSlots, hostedSlot, notSettled, openingSlot } from "../../lexicon/settled.ts";
import type { Block } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { lineNear, sentenceAround } from "../../text/lines.ts";
import { matchesOf } from "../../text/matches.ts";
import { contains, partOf, type Span, type Stated, type Words } from "../../text/span.ts";
import { namedBy } from "../decision/decided-option.ts";
import { takingTitle } from "../decision/titled.ts";
import { isApart, isDecided, isOfOutcome } from "../today.ts";
import { enginePlaces, keepsData, type Places, poolerPlaces } from "./named-engines.ts";

interface Settled {
  readonly lonely: Stated<string>;
  readonly known: readonly string[];
}

/** "# Memcached caching", "Create the MySQL instance": one place against three at least. */
export function* settledProducts(reading: Reading): Generator<Settled> {
  for (const slot of slotsOf(reading)) {
    const lonely = productIn(slot);
    const known = lonely ? reigningOver(lonely, isTitle(slot, reading), reading) : rivalNamed(slot, reading);
    if (known) yield { lonely: lonely ?? { value: slot.text, span: slot.span }, known: [known] };
  }
}

/** What the title and the decision take, and what stands where a product is taken for granted. */
function slotsOf(reading: Reading): Words[] {
  const title = takingTitle(reading)?.words;
  const tail = title && /^.*(?:\s[–—-]|[:：])\s+(?=\S)/u.exec(title.text)?.[0].length;
  const named = namedBy(reading);
  const inPassing = slotsIn(reading.page).filter(
    ({ name, opens }) => !isApart(name.span, reading) && (!opens || isOfOutcome(name.span, reading)),
  );
  return [
    ...(title ? [title] : []),
    ...(title && tail ? [partOf(title, tail, title.text.length)] : []),
    ...(named ? [named] : []),
    ...inPassing.map(({ name }) => name),
  ];
}

interface Slot {
  readonly name: Words;
  /** A sentence begins with it: in the reasons, that may be any product that is weighed. */
  readonly opens: boolean;
}

const slotsIn = toldBySections((blocks: readonly Block[]): Slot[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }) =>
      [openingSlot, hostedSlot, ...actingSlots].flatMap((pattern): Slot[] => {
        const match = pattern.exec(text);
        if (!match?.[1]) return [];
        const end = match.index + match[0].length;
        if (isSaidOtherwise(text.slice(0, end) + upToClause(text.slice(end)))) return [];
        const at = start + match.index + match[0].lastIndexOf(match[1]);
        return [{ name: wordsOf(prose, at, at + match[1].length), opens: opening.has(pattern) }];
      }),
    ),
  ),
);

const opening: ReadonlySet<RegExp> = new Set([openingSlot, hostedSlot]);

/** What stands behind these says why or where, and no more of the product itself. */
const upToClause = (text: string): string =>
  /^.*?(?=[,;:(（]|\s(?:without|when|even|because|so|to|ohne|wenn|weil|sin|cuando|porque|sem|quando|sans|quand|car)\s|$)/u.exec(
    text,
  )?.[0] ?? "";

/** Of what was, may come, is left, tested or compared. */
const isSaidOtherwise = (sentence: string): boolean =>
  [notSettled, deniedPattern, leavingPattern, weighingPattern].some((it) =>
    it.test(sentence.replace(/battle[- ]tested/giu, "")),
  );

/** The one engine or the one pooler that the words name. */
function productIn(words: Words): Stated<string> | null {
  const engines = enginesIn(words.text);
  const [first, second] = engines.length ? engines : poolersIn(words.text).filter(({ name }) => standsBetween(name));
  if (!first || (second && second.name !== first.name)) return null;
  return { value: first.name, span: partOf(words, first.start, first.end).span };
}

const isTitle = ({ span }: Words, { claimsOf }: Reading): boolean =>
  claimsOf("title").some(({ title }) => contains(title.span, span));

/** The only product of its kind that the record speaks of otherwise, again and again; against a title, where it decides on it. */
function reigningOver({ value, span }: Stated<string>, inTitle: boolean, reading: Reading): string | null {
  const category = categoryOf(value);
  const places = category ? enginePlaces(reading) : poolerPlaces(reading);
  const isKin = (name: string): boolean =>
    category ? categoryOf(name) === category || (keepsData(name) && keepsData(value)) : standsBetween(name);
  const kin = [...places].filter(([name, its]) => name !== value && its.length > 0 && isKin(name));
  const [[known = "", its] = ["", []], ...others] = kin.sort(([, a], [, b]) => b.length - a.length);
  if (its.length < fewest || kin.some(([name]) => compatible(name, value)) || others.some(([, its]) => its.length > 1))
    return null;
  const isTitled = places.get(known)?.some((it) => isTitle({ text: it.value, span: it.span }, reading));
  const own = places.get(known) ?? [];
  const isMeant =
    isTitled || own.some((it) => (inTitle ? isDecided : isOfOutcome)(it.span, reading) && isSaid(it, reading));
  return isMeant && isLonely(value, span, known, places, reading) ? known : null;
}

/** As often the record speaks of the product that it is about. */
const fewest = 3;

/** The sentence speaks of it, and not as of what is left. */
const isSaid = ({ span }: Stated<string>, { slice, page }: Reading): boolean =>
  !isSaidOtherwise(slice(sentenceAround(page.text, span)));

/** Wherever else it stands, the other one stands beside it: "Swap Redis for Memcached". */
const isLonely = (product: string, at: Span, known: string, places: Places, reading: Reading): boolean =>
  (places.get(product) ?? []).every(({ span }) => {
    if (contains(at, span) || contains(span, at)) return true;
    const line = lineNear(reading.page.text, span.start);
    return (places.get(known) ?? []).some((it) => contains(line, it.span));
  });

/** The words begin with all that a rejected option is called, which the lexicon need not know, and the record is about another name. */
function rivalNamed({ text, span }: Words, reading: Reading): string | null {
  const rival = reading.model.options
    .filter(({ outcome }) => outcome === "rejected")
    .map(({ title }) => withoutNote(title))
    .find((title) => isSame(title, text.slice(0, title.length)) && !/^[\p{L}\p{N}]/u.test(text.slice(title.length)));
  const named = rival ? namedBy(reading)?.text : undefined;
  if (!rival || !named || isSame(named, rival) || /\s.*\s/.test(named) || !/^\p{Lu}/u.test(named)) return null;
  const isAlone = placesOf(rival, reading).every((place) => contains(span, place));
  return isAlone && placesOf(named, reading).length >= fewest ? named : null;
}

const placesOf = (name: string, reading: Reading): Span[] =>
  matchesOf(reading.page.text, new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")}(?!\\p{L})`, "gu"))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter((place) => !isApart(place, reading));

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
