// Numbers right above the list, the table or the flow of what they count.
import { isTotalRow } from "../../lexicon/columns.ts";
import { announcements, countedAs } from "../../lexicon/counted.ts";
import { latePattern } from "../../lexicon/match.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import type { Block, CodeLine, Fence, Item, List, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { isSameWord } from "../../text/plural.ts";
import type { Words } from "../../text/span.ts";
import type { CountClaim } from "../claim.ts";
import { countBefore, countsAll, isMeasure, isThing, ofOthers, wordsBefore } from "../counts/count-words.ts";
import { sentencesOf } from "../sentences.ts";

/** "… has 5 steps:", "reparte sus datos en 3 fragmentos:", "Two ways of running are supported:", "Three obvious ways out, and why:". */
export function announcedList(prose: Prose, below: readonly Block[]): CountClaim | null {
  const [next, ...rest] = below;
  if (!next || !/[:：]\s*$/u.test(prose.text) || goesOn(next, rest)) return null;
  const announced = announcedIn(prose, next);
  if (!announced || occasion.test(announced.before) || circumstance.test(prose.text.slice(0, announced.at)))
    return null;
  const listed = entriesOf(next);
  return listed.length < 2 || mayCountOther(next, announced.value)
    ? null
    : countBefore(prose, announced.at, { ...announced, listed });
}

/** As many columns beside the first, or as many items in all the items. */
const mayCountOther = (block: Block, value: number): boolean =>
  (block.kind === "table" && block.header.length === value + 1) ||
  (block.kind === "list" && nestedIn(block).length === value && block.items.length !== value);

const nestedIn = ({ items }: List): readonly Item[] =>
  items.flatMap(({ blocks }) => blocks.flatMap((it) => (it.kind === "list" ? it.items : [])));

interface Announced {
  readonly at: number;
  readonly number: string;
  readonly noun: string;
  readonly value: number;
  readonly before: string;
  readonly of: string;
}

function announcedIn(prose: Prose, next: Block): Announced | null {
  const from = sentencesOf(prose).at(-1)?.start ?? 0;
  const last = prose.text.slice(from);
  for (const { pattern, ofThings, of } of announcements) {
    const match = pattern.exec(last);
    const { number = "", noun = "" } = match?.groups ?? {};
    const value = numberNamed(number);
    if (!match || value === null || value < 2 || value > 20 || isMeasure(noun)) continue;
    if (!ofThings && isThing(noun) && !clientsBehind.test(noun) && !leadsRows(noun, next)) continue;
    const at = from + match.index + match[0].indexOf(number, match[0].indexOf(noun) - number.length - 1);
    const before = wordsBefore(prose, at);
    // "four event types and six subscriptions:": nobody knows which of them the list holds.
    if (countsAll(before, noun) && !alsoCounted.test(before))
      return { at, number, noun, value, before, of: of ?? noun };
  }
  return null;
}

/** Each row begins with one of them: "Service | Port | …" below "14 microservices". */
const leadsRows = (noun: string, block: Block): boolean =>
  block.kind === "table" && isSameWord(block.header[0]?.text.trim() ?? "", countedAs(noun));

const alsoCounted =
  /\d\D{0,30}\s(?:and|und|y|e|et|ed|oraz|i|en)\s$|(?:types?|kinds?)\s(?:and|und|y|e|et|ed|oraz|i|en)\s$/iu;

/** "four database clients" are no databases. */
const clientsBehind = latePattern(` (?:${ofOthers})$`, "iu");

/** The list is not all: another one follows, or the same one behind a paragraph. */
function goesOn(next: Block, below: readonly Block[]): boolean {
  if (next.kind !== "list") return false;
  const [after, ...rest] = below.filter(({ span }) => span.start >= next.span.end);
  const isNext = (it: Block): boolean =>
    it.kind === "list" && it.ordered && Number.parseInt(it.items[0]?.marker ?? "", 10) === next.items.length + 1;
  return after?.kind === "list" || after?.kind === "fence" || (next.ordered && rest.some(isNext));
}

/** "What we found, after two workshops:" tells when, "where all runs on two servers:" where; what is listed is something else. */
const occasion =
  /(?<!\p{L})(?:on|at|within|after|before|during|throughout|over|since|until|from|thanks to|because of|despite|auf|nach|vor|während|seit|aus|dank|trotz|tras|después de|antes de|durante|desde|gracias a|após|depois de|graças a|après|avant|pendant|depuis|grâce à|sau|trước|trong suốt|после|перед|до)\s+(?:(?:the|our|these|those|last|first|den|diesen|unseren|los|las|estos|nos|os|as|les|ces)\s+)?$/iu;

/** "Production, with 6 workers:", "For 3 tenants:": what the listed numbers were worked out for. */
const circumstance =
  /(?:^|[,;(（–—]\s|^[^\p{L}]*\p{Lu}[\p{L}-]+\s)(?:with|for|given|assuming|mit|bei|für|con|para|com|avec|pour|per|z|przy|dla|met|bij|voor|với|cho|при|для)\s$/iu;

/** Every item of a list and every row of a table, totals left out; each by all its words, so that no two are one. */
function entriesOf(block: Block): Words[] {
  if (block.kind === "list") return block.items.map(({ prose }) => wordsOf(prose));
  if (block.kind === "fence") return linesOfFlow(block);
  if (block.kind !== "table") return [];
  return block.rows.flatMap((row) => {
    const first = row.find(({ text }) => text.trim());
    if (!first || isTotalRow(first.text)) return [];
    return [{ text: row.map(({ text }) => text).join(" | "), span: wordsOf(first).span }];
  });
}

/** "1. Take the order", or one line below the other with an arrow down between each. */
function linesOfFlow({ lines }: Fence): Words[] {
  const told = lines.filter(({ text }) => text.trim());
  const isDown = ({ text }: CodeLine): boolean => /^[\s│|↓▼⬇\uFE0FvV]+$/u.test(text);
  const isFlow = told.length > 2 && told.every((it, at) => isDown(it) === (at % 2 === 1));
  const isNumbered = told.every(({ text }, at) => Number(/^\s*(\d{1,2})[.)]\s/.exec(text)?.[1]) === at + 1);
  const steps = isNumbered ? told : isFlow ? told.filter((it) => !isDown(it)) : branchesOf(told);
  return steps.map(({ text, start }) => ({ text, span: { start, end: start + text.length } }));
}

/** A name, and below it, all indented alike, one name a line with a comment at most. */
function branchesOf([root, ...branches]: readonly CodeLine[]): readonly CodeLine[] {
  const [first] = branches;
  const indent = /^\s+/.exec(first?.text ?? "")?.[0] ?? "";
  const isBranch = ({ text }: CodeLine): boolean => text.startsWith(indent) && branch.test(text.slice(indent.length));
  return root && /^\S/.test(root.text) && indent && branches.every(isBranch) ? branches : [];
}

const branch = /^[\p{L}\d_.-]+(?:\s+(?:#|\/\/|--|→|←|<-|->|\().*|\s*)$/u;
