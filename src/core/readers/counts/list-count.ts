import { columnRole, isTotalRow } from "../../lexicon/columns.ts";
import {
  countedInAll,
  countedKind,
  countInBrackets,
  havingCount,
  headingInBrackets,
  headingOfCount,
  headingOfThings,
  isListedNoun,
  labelWithCount,
  pointingBack,
  thereAre,
} from "../../lexicon/counted.ts";
import { countStarts, numberNamed } from "../../lexicon/numbers.ts";
import { aboutAll } from "../../lexicon/options.ts";
import type { Block, List, Prose, Section, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { isSameWord } from "../../text/plural.ts";
import type { Words } from "../../text/span.ts";
import type { CountClaim } from "../claim.ts";
import { kindOf, meansNone, nameIn, namesIn } from "../names.ts";
import { any, holds, marks, tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn, prosesIn } from "../walk.ts";
import { countBefore, namesInCode } from "./count-words.ts";

/** A number and the list or table it speaks of: "### Events (6)" above, "These 9 topics …" and "Ten tables in total." below. */
export const listCount: Reader = {
  id: "list-count",
  needs: any(holds("list"), tables, marks("strong"), marks("code")),
  *read(section) {
    yield* inHeading(section);
    yield* ofThings(section);
    for (const prose of prosesIn(section.blocks)) yield* inLabel(prose);
    const blocks = introducedBlocksIn(section.blocks).map(({ block }) => block);
    for (const [index, block] of blocks.entries()) {
      if (block.kind === "paragraph") yield* labelled(block.prose, blocks[index + 1], blocks[index + 2]);
      if (block.kind !== "paragraph" || !countStarts(block.prose.text).length) continue;
      yield* announced(block.prose, blocks[index + 1], blocks[index + 2]);
      const above = blocks[index - 1];
      for (const table of [blocks[index + 1], above]) yield* having(block.prose, table);
      if (isListing(above)) yield* toldBelow(block.prose, above, together(blocks.slice(0, index), above));
    }
  },
};

type Listing = List | Table;

const isListing = (block: Block | undefined): block is Listing => block?.kind === "list" || block?.kind === "table";

/** What several lists of one section hold, or tables with the same columns, as one. */
function together(blocks: readonly Block[], above: Listing): Listing[] {
  const wording = (it: Block) => (it.kind === "table" ? it.header.map(({ text }) => text).join("|") : it.kind);
  const alike = blocks.filter((it) => isListing(it) && wording(it) === wording(above));
  if (alike.length < 2) return [];
  return above.kind === "list"
    ? [{ ...above, items: alike.flatMap((it) => (it.kind === "list" ? it.items : [])) }]
    : [{ ...above, rows: alike.flatMap((it) => (it.kind === "table" ? it.rows : [])) }];
}

/** "#### Session topics (4)", "## The five services": where one list or table is all that the section lists. */
function* inHeading({ heading, blocks }: Section): Generator<CountClaim> {
  const [listing, second] = blocks.filter(isListing);
  if (!heading || !listing || second || blocks.some(({ kind }) => kind === "fence")) return;
  const told = inBrackets(heading.text) ?? inWords(heading.text);
  if (told) yield* countIn(heading, told.match, { ...told, listing });
}

/** The words of a heading that give a number, and what it counts. */
interface Counting {
  readonly match: RegExpExecArray;
  readonly noun: string;
  readonly number: string;
}

/** "Session topics (4)", "Lending a tool (6 steps)". */
function inBrackets(text: string): Counting | null {
  const behind = headingInBrackets.exec(text);
  if (behind?.[1] && behind[2]) return { match: behind, noun: behind[1], number: behind[2] };
  const inside = countInBrackets.exec(text);
  return inside?.[1] && inside[2] ? { match: inside, noun: inside[2], number: inside[1] } : null;
}

function inWords(text: string): Counting | null {
  const match = headingOfCount.exec(text);
  return match?.[1] && match[2] ? { match, noun: match[2], number: match[1] } : null;
}

/** "**States (5):** `Open`, `Paid` and …": the names in code behind a label, whatever they are. */
function* inLabel(prose: Prose): Generator<CountClaim> {
  const [label = "", noun, digits] = labelWithCount.exec(prose.text) ?? [];
  const listed = label ? namesInCode(prose, label.length) : null;
  if (!noun || !digits || !listed || Number(digits) < 2) return;
  const at = label.lastIndexOf(digits);
  yield {
    kind: "count",
    of: countedKind(noun),
    stated: { value: Number(digits), span: spanOf(prose, at, at + digits.length) },
    comparator: "=",
    approximate: false,
    listed,
    form: "list",
    span: wordsOf(prose, 0, label.length).span,
  };
}

/** "## Two details worth knowing": where all items of the list below begin in bold, or the paragraphs from the first one on. */
function* ofThings({ heading, blocks }: Section): Generator<CountClaim> {
  const told = heading && headingOfThings.exec(heading.text);
  const { noun = "" } = told?.groups ?? {};
  const value = numberNamed(told?.[1] ?? "");
  const listed = told ? boldBelow(blocks) : [];
  if (!heading || !told?.[1] || value === null || value < 2 || value > 20 || listed.length < 2) return;
  yield countBefore(heading, told[0].indexOf(told[1]), { number: told[1], noun, value, listed });
}

function boldBelow(blocks: readonly Block[]): Words[] {
  const [first, ...others] = blocks.filter(({ kind }) => kind === "list");
  const proses =
    first?.kind === "list"
      ? first.items.map(({ prose }) => prose)
      : blocks.flatMap((block) => (block.kind === "paragraph" ? [block.prose] : []));
  const led = proses.flatMap((prose) => boldOf(prose) ?? []);
  const opens = proses[0] && boldOf(proses[0]);
  const isWhole = first ? led.length === proses.length : opens && !blocks.some(({ kind }) => kind === "fence");
  const isOnly = !others.length || first === blocks[0];
  return isWhole && isOnly && !led.some(({ text }) => aboutAll.test(text)) ? led : [];
}

function boldOf(prose: Prose): Words | null {
  const bold = prose.marks.find(({ kind, start }) => kind === "strong" && start === 0);
  return bold ? wordsOf(prose, bold.start, bold.end) : null;
}

/** "**Events (5):**" as all of a paragraph, right above the list or the table. */
function* labelled(prose: Prose, next: Block | undefined, after: Block | undefined): Generator<CountClaim> {
  if (prose.text.length > 80 || !isListing(next) || isListing(after)) return;
  const told = inBrackets(prose.text.replace(/\s?[:：]\s*$/u, ""));
  if (told) yield* countIn(prose, told.match, { ...told, listing: next });
}

/** "We start with eight of them:" right above the table. */
function* announced(prose: Prose, next: Block | undefined, after: Block | undefined): Generator<CountClaim> {
  const match = thereAre.exec(prose.text);
  if (!match?.[1] || !isListing(next) || isListing(after)) return;
  yield* countIn(prose, match, { noun: null, number: match[1], listing: next });
}

/** "The saga has 5 steps" above or below the table with a column of steps. */
function* having(prose: Prose, table: Block | undefined): Generator<CountClaim> {
  const match = table?.kind === "table" ? havingCount.exec(prose.text) : null;
  if (table?.kind !== "table" || !match?.[1] || !match[2]) return;
  if (table.header.some(({ text }) => isSameWord(text.trim(), match[2] as string)))
    yield* countIn(prose, match, { noun: match[2], number: match[1], listing: table });
}

/** "These four events replace …", "All four schemas are …", "Ten tables so far.": right below. */
function* toldBelow(prose: Prose, listing: Listing, all: readonly Listing[]): Generator<CountClaim> {
  const back = pointingBack.exec(prose.text);
  if (back?.[1] && back[2] && back[3] && isCalled(listing, back[3]) && !/^[^.!?]*[:：]/u.test(prose.text)) {
    const part = /^(?:the|die|l[oa]s|os|as|les|i|gli|le|te|de)$/iu.test(back[1]);
    yield* countIn(prose, back, { noun: back[3], number: back[2], listing, all, part });
  }
  for (const pattern of countedInAll) {
    const match = pattern.exec(prose.text);
    if (!match?.[1] || !match[2] || listing.kind !== "table" || !isCalled(listing, match[2])) continue;
    yield* countIn(prose, match, { noun: match[2], number: match[1], listing, all });
  }
}

/** A table of events holds no services that a column is not called by. */
const isCalled = (listing: Listing, noun: string): boolean => listing.kind === "list" || columnOf(listing, noun) >= 0;

interface Told {
  /** Null for "of them": whatever the list holds. */
  readonly noun: string | null;
  readonly number: string;
  readonly listing: Listing;
  /** That may be meant as well. */
  readonly all?: readonly Listing[];
  /** "The two topics": some of those that are listed, unless they are more. */
  readonly part?: boolean;
}

function* countIn(
  prose: Prose,
  match: RegExpExecArray,
  { noun, number, listing, all = [], part }: Told,
): Generator<CountClaim> {
  const value = numberNamed(number);
  if (value === null || value < 2 || value > 99) return;
  if (noun && !isListedNoun(noun) && !(listing.kind === "table" && columnOf(listing, noun) >= 0)) return;
  const ways = [listing, ...all].flatMap((it) => waysToCount(it, noun)).filter((it) => it.length >= 2);
  const [first] = ways;
  if (!first || (part && ways.some(({ length }) => length > value))) return;
  const at = match.index + match[0].lastIndexOf(number);
  yield {
    kind: "count",
    of: noun ? countedKind(noun) : "entries",
    stated: { value, span: spanOf(prose, at, at + number.length) },
    comparator: "=",
    approximate: false,
    listed: ways.find(({ length }) => length === value) ?? first,
    form: listing.kind === "table" && (!noun || columnOf(listing, noun) >= 0) ? "table" : "list",
    span: wordsOf(prose, match.index, match.index + match[0].length).span,
  };
}

/** Every fair way to count what a list or a table holds, the nearest first; none counts a thing twice. */
function waysToCount(listing: Listing, noun: string | null): Words[][] {
  const ways = listing.kind === "list" ? waysOfList(listing, noun) : waysOfTable(listing, noun);
  return ways.map((words) => [...new Map(words.map((it) => [it.text.toLowerCase(), it])).values()]);
}

/** Items, names in code, items of items. */
function waysOfList({ items }: List, noun: string | null): Words[][] {
  const begins = items.every(({ prose }) => prose.marks.some(({ kind, start }) => kind !== "struck" && start <= 2));
  if (noun && !begins && !items.every(({ prose }) => isShort(wordsOf(prose).text))) return [];
  const inCode = items.flatMap(({ prose }) => codeIn(prose));
  const led = items.map(({ prose }) => leadOf(prose));
  const whole =
    new Set(led.map(({ text }) => text)).size === items.length ? led : items.map(({ prose }) => wordsOf(prose));
  const nested = items.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "list" ? block.items.map(({ prose }) => wordsOf(prose)) : [])),
  );
  const isNames = items.every(({ prose }) =>
    /^[\s,;.&]*(?:(?:and|und|y|e|et|i|en)[\s,;.&]*)?$/u.test(withoutCode(prose)),
  );
  return isNames ? [inCode, whole] : [whole, inCode, nested, [...whole, ...nested]];
}

/** The name that an item begins with, or all of it. */
function leadOf(prose: Prose): Words {
  const mark = prose.marks.find(({ kind, start }) => kind !== "struck" && start <= 2);
  return mark ? wordsOf(prose, mark.start, mark.end) : wordsOf(prose);
}

const isShort = (text: string): boolean => text.split(/\s+/).length <= 4 && !/[.!?]$/.test(text);

/** Rows, what the column of that name holds, what is code in it, the rows of services alone, the columns themselves. */
function waysOfTable(table: Table, noun: string | null): Words[][] {
  const found = noun ? columnOf(table, noun) : -1;
  const column = Math.max(0, found);
  const rows = table.rows.filter((row) => !isTotalRow(row.find(({ text }) => text.trim())?.text ?? ""));
  const cells = rows.flatMap((row) => (row[column] && !meansNone(row[column].text) ? [row[column]] : []));
  // "| Topics | 12 |": the cells count themselves.
  if (found >= 0 && cells.some(({ text }) => !/\p{L}/u.test(text))) return [];
  const each = rows.map((row) => ({ ...wordsOf(row[0] as Prose), text: row.map(({ text }) => text).join(" | ") }));
  const named = cells.flatMap((cell) => nameIn(cell) ?? []);
  const entries = cells.flatMap((cell) => namesIn(cell));
  const services = named.filter(({ text }) => kindOf(text) === "service");
  const ways = [named, each, entries, cells.flatMap(codeIn), services];
  if (found < 0) return [...ways, table.header.slice(1).map((cell) => wordsOf(cell))];
  return cells.some(({ text }) => text.includes(",")) ? [entries, ...ways] : ways;
}

const codeIn = (prose: Prose): Words[] =>
  prose.marks.filter(({ kind }) => kind === "code").map(({ start, end }) => wordsOf(prose, start, end));

function withoutCode(prose: Prose): string {
  let rest = "";
  let at = 0;
  for (const { kind, start, end } of prose.marks) {
    if (kind !== "code") continue;
    rest += prose.text.slice(at, start);
    at = end;
  }
  return at ? rest + prose.text.slice(at) : "-";
}

/** The column that is called by the last word of what is counted: "Tables" for "ten tables", "Topic" for "topics"; or -1. */
function columnOf({ header }: Table, noun: string): number {
  const last = noun.split(/\s/).at(-1) as string;
  const byWord = header.findIndex(({ text }) =>
    text.split(/[\s/(]+/).some((word) => word.length > 2 && isSameWord(word, last)),
  );
  if (byWord >= 0) return byWord;
  const role = columnRole(noun);
  return role ? header.findIndex(({ text }) => columnRole(text) === role) : -1;
}
