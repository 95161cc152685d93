// A service that one place alone names, called as all others are: "Invoice Service" beside "Order Service" and "Mail Service".
import { supposedPattern } from "../../lexicon/architecture.ts";
import { otherStorePattern } from "../../lexicon/other-stores.ts";
import { canNameService, kindOfName } from "../../lexicon/parties.ts";
import {
  databaseEndings,
  exampleBefore,
  familyOf,
  isLibrary,
  isPlainlyName,
  isStrangerWord,
  serviceShapes,
  unsureBefore,
} from "../../lexicon/service-shapes.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { blocksIn, isPlainFence, proseAndLinesIn, proseOfLine } from "../../readers/walk.ts";
import { serviceKey } from "../../resolve/names.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import { isElsewhere } from "../today.ts";
import { allocationsIn, isCountedWhole } from "./allocations.ts";
import { isKnown, isToldOnce } from "./known-services.ts";

interface Named extends Words {
  /** The sentence says, or may say, that it is none of the record's own. */
  readonly unsure: boolean;
  /** "Cart calls the " of "(e.g. Cart calls the Price Service)"; null where it stands in no example. */
  readonly example: string | null;
}

/** As many as must be called so for the shape to be a rule; two, where each of them is listed and told of again. */
const fewest = 3;

/** As many as may stand in no list before there is no rule. */
const mostStrangers = 2;

/** Of each shape the only such name, where the services of the record are called so. */
export function* strangerNames(reading: Reading): Generator<Words> {
  const bySection = namesIn(reading.page);
  for (const [shape] of serviceShapes.entries()) {
    const names = groupedBy(
      bySection.flatMap((byShape) => byShape[shape] ?? []),
      ({ text }) => text.toLowerCase(),
    );
    const usual = [...names.values()].filter(([first]) => first && isKnown(first.text, reading));
    const again = usual.filter(([first, second]) => first && second && isListed(first.text, reading));
    const isRule = usual.length >= fewest || again.length >= fewest - 1;
    const strangers = [...names.values()].filter(
      ([first]) => first && isSure(first, reading) && isStranger(first, reading) && !isElsewhere(first.span, reading),
    );
    const [found, second] = strangers.flatMap(([first]) => (first && isToldOnce(first.text, reading) ? [first] : []));
    const isWhole = isRule || (found && isListedWhole(reading) && isPlainlyName(found.text));
    // Of whom the record tells again and again its author knows; of two such names the list was never the whole.
    if (found && isWhole && !second && strangers.length <= mostStrangers) yield found;
  }
}

/** An example may be of any system, unless it has a service of this one in it. */
const isSure = ({ unsure, example }: Named, { model }: Reading): boolean =>
  !unsure && (example === null || model.services.some(({ declared, name }) => declared && example.includes(name)));

/** As many as one list must hold to be meant as the whole. */
const whole = 4;

/**
 * One table or list has them all, called without a noun or each in a way of its own: "auth", "rides", "payment-api". Then any shape
 * may be used in a sentence.
 */
const isListedWhole = keptFor((reading: Reading): boolean => {
  const declared = reading.model.services.filter(({ declared, kind }) => declared && kind === "service");
  return (
    isCountedWhole(reading) ||
    (declared.length >= whole &&
      allocationsIn(reading).some(({ names }) => declared.every(({ name }) => names.has(name))))
  );
});

/** In a list or a table, or as whose database one is: who only takes part in a flow may do so beside others. */
const isListed = (name: string, reading: Reading): boolean => listedIn(reading).has(reading.serviceNamed(name));

const listedIn = keptFor(
  ({ claimsOf, serviceNamed }: Reading): ReadonlySet<string | null> =>
    new Set([
      ...claimsOf("service").flatMap(({ standing, name }) => (standing === "listed" ? serviceNamed(name.text) : [])),
      ...claimsOf("database").flatMap(({ owner }) => (owner ? serviceNamed(owner.text) : [])),
    ]),
);

/** Neither listed, nor called as a database of the record, of which nobody says whose it is. */
const isStranger = ({ text }: Words, reading: Reading): boolean =>
  !isKnown(text, reading) &&
  canNameService(text) &&
  kindOfName(text) === "service" &&
  !isStrangerWord(text) &&
  !isLibrary(text) &&
  isOfFamily(text, reading) &&
  !hasDatabase(text, reading);

/** `Yard.Gate` may be any part of a program, unless all services are called `Yard.` and something. */
const isOfFamily = (name: string, { model }: Reading): boolean =>
  !/\.\p{Lu}/u.test(name) ||
  model.services.every((it) => !it.declared || it.kind !== "service" || familyOf(it.name) === familyOf(name));

/** `seating_db` */
const hasDatabase = (name: string, { page }: Reading): boolean => {
  const text = page.text.toLowerCase();
  const word = serviceKey(name);
  return databaseEndings.some((ending) => text.includes(word + ending));
};

/** By section and shape. */
const namesIn = toldBySections((blocks): Named[][][] => {
  const proses = [...proseAndLinesIn(blocks), ...furtherIn(blocks)];
  return [serviceShapes.map((shape) => proses.flatMap((prose) => namesOf(prose, shape)))];
});

/** Cells of tables, YAML, in which flows are told, too, and of code the comments that say whose it is, folders and addresses. */
const furtherIn = (blocks: readonly Block[]): readonly Prose[] =>
  blocksIn(blocks).flatMap((block) => {
    if (block.kind === "table") return block.rows.flat();
    if (block.kind !== "fence" || isPlainFence(block)) return [];
    const lines = block.lines.map(proseOfLine);
    return /^ya?ml$/.test(block.language)
      ? lines
      : lines.filter(({ text }) => ofService.test(text) || leading.test(text));
  });

/** To a folder or an address that may be a service's. */
const leading = /(?:services|apps|backend|packages)\/|http:\/\//;

/** "// Order Service (publisher)", "# In order-service" */
const ofService =
  /^\s*(?:\/\/|#|--)\s*(?:[Ii]n )?(?:[Tt]he )?(?:\p{Lu}\p{L}+ (?:Service|API)|[a-z][a-z0-9]+(?:-[a-z0-9]+)*-(?:service|svc|api))(?![\p{L}\p{N}_/.-])/u;

/** What stands in front of a colon at the head of an item is told of there. */
const introducing = /^\s*(?:[:：(]| [–—-] )/u;

/** So many characters in front of a name may say what it is. */
const farthest = 80;

function namesOf(prose: Prose, shape: RegExp): Named[] {
  return sentencesOf(prose).flatMap(({ start, text }) => {
    const found = matchesOf(text, shape);
    if (!found.length) return [];
    const marker = exampleBefore.exec(text);
    const exampleFrom = marker ? marker.index + marker[0].length : text.length;
    return found.map(({ 0: name, index }) => ({
      ...wordsOf(prose, start + index, start + index + name.length),
      unsure:
        isOfOthers(clauseAround(text, index)) ||
        introducing.test(headWithout(prose.text, start + index, start + index + name.length)) ||
        unsureBefore.test(text.slice(Math.max(0, index - farthest), index)),
      example: exampleFrom <= index ? text.slice(exampleFrom, index) : null,
    }));
  });
}

/** How the text begins once a name is taken out of it. */
const headWithout = (text: string, from: number, to: number): string =>
  text.slice(0, Math.min(from, farthest)) + text.slice(to, to + farthest);

const isOfOthers = (clause: string): boolean =>
  [otherStorePattern, supposedPattern].some((it) => it.test(clause.replace(exampleBefore, "")));

/** What a semicolon or a dash cuts off speaks of somebody else. */
function clauseAround(sentence: string, at: number): string {
  const cuts = [0, ...matchesOf(sentence, /;|\s[–—-]\s|—/gu).map(({ index }) => index), sentence.length];
  const next = cuts.findIndex((cut) => cut > at);
  return sentence.slice(cuts[next - 1], cuts[next]);
}
