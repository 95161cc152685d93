// An option that stands in a section, taken apart into what the cells of a table can hold.
import { aboutColumn, conMarkers, consLabel, neutralMarkers, proMarkers, prosLabel } from "../lexicon/options.ts";
import { wholeRole } from "../lexicon/roles.ts";
import type { Block, Item, List, Page, Paragraph, Prose, Section } from "../parse/page.ts";
import type { Span } from "../text/span.ts";
import type { Note, Side, SideNames, WrittenOption } from "./written-option.ts";

export interface OptionInSection extends WrittenOption {
  /** As it calls its own sides. */
  readonly headings: Partial<SideNames>;
}

/** Null where it says something that no cell could hold. `parts`: the sections below it. */
export function optionInSection(page: Page, section: Section, parts: readonly Section[]): OptionInSection | null {
  const { heading } = section;
  if (!heading || ![section, ...parts].every((it) => coversAll(page, it))) return null;
  const title = sourceIn(page, section)(heading.span).replace(/^#+\s*|\s*(?:#+\s*)?$/g, "");
  const told: Told = { about: "", sides: { pros: [], neutral: [], cons: [] }, notes: [], headings: {} };
  const isTold =
    addBlocks(section.blocks, sourceIn(page, section), told) && parts.every((it) => addPart(page, it, told));
  const { pros, cons } = told.sides;
  return isTold && pros.length + cons.length && isDivisible(told, title) ? { title, ...told } : null;
}

type Source = (span: Span) => string;

const sourceIn =
  ({ text }: Page, { base }: Section): Source =>
  (span) =>
    text.slice(base + span.start, base + span.end);

/** While its section is read. */
interface Told {
  about: string;
  readonly sides: Record<Side, string[]>;
  readonly notes: Note[];
  readonly headings: { [S in Side]?: string };
}

/** Whoever reads the table must find the same pieces: what divides them stands in none. */
const isDivisible = ({ about, sides, notes }: Told, title: string): boolean =>
  [title, about, ...notes.map(({ text }) => text)].every((text) => !/<br|\n\s*\n/.test(text)) &&
  Object.values(sides).every((items) => items.every((text) => !/[;；]|<br|\n\s*\n/.test(text)));

/** Rules, definitions and comments are in no block. */
function coversAll({ text }: Page, { base, span, heading, blocks }: Section): boolean {
  const spans = [...(heading ? [heading.span] : []), ...blocks.map((block) => block.span)];
  let at = 0;
  let between = "";
  for (const { start, end } of spans) {
    between += text.slice(base + at, base + Math.max(at, start));
    at = Math.max(at, end);
  }
  return !(between + text.slice(base + at, base + span.end)).trim();
}

/** "#### Pros", with one list below it. */
function addPart(page: Page, section: Section, told: Told): boolean {
  const { heading, blocks } = section;
  const [list, ...others] = blocks;
  const side = heading && sideOfLabel(heading);
  return (
    !!side &&
    list?.kind === "list" &&
    !others.length &&
    addItems(list, side, heading.text, sourceIn(page, section), told)
  );
}

/** False where something in them has no place. */
function addBlocks(blocks: readonly Block[], source: Source, told: Told): boolean {
  for (let at = 0; at < blocks.length; at++) {
    const [block, next] = [blocks[at] as Block, blocks[at + 1]];
    const side = block.kind === "paragraph" ? sideOfLabel(block.prose) : null;
    if (block.kind === "paragraph" && side && next?.kind === "list") {
      if (!addItems(next, side, block.prose.text, source, told)) return false;
      at++;
    } else if (block.kind === "list" && addList(block, source, told)) continue;
    else if (block.kind === "paragraph" && addNotes(block, source, told)) continue;
    else if (block.kind === "paragraph" && at === 0) told.about = source(block.span);
    else return false;
  }
  return true;
}

function addItems(list: List, side: Side, heading: string, source: Source, told: Told): boolean {
  if (told.sides[side].length || !list.items.every(isFlat)) return false;
  told.sides[side].push(...list.items.map(({ prose }) => source(prose.span)));
  told.headings[side] = heading.replace(/\s*[:：]\s*$/u, "").trim();
  return true;
}

/** Each item says its side, or holds a list of those that do; or each of them is a label and what it says. */
function addList({ items }: List, source: Source, told: Told): boolean {
  return items.every((item) => {
    const [list, ...others] = item.blocks;
    const heading = sideOfLabel(item.prose);
    if (heading && list?.kind === "list" && !others.length)
      return addItems(list, heading, item.prose.text, source, told);
    if (!isFlat(item)) return false;
    const side = sideOf(item.prose);
    if (side) told.sides[side].push(source(item.prose.span));
    return side !== null || addNote(source(item.prose.span), told);
  });
}

const isFlat = ({ blocks, prose }: Item): boolean => !blocks.length && prose.text !== "";

/** A paragraph of which each line is a label in bold and what it says: "**Pros:** fast, cheap". */
function addNotes({ span }: Paragraph, source: Source, told: Told): boolean {
  const lines = source(span).split(/\r\n|\r|\n/);
  return lines.every((line) => labelledLine.test(line)) && lines.every((line) => addNote(line, told));
}

const labelledLine = /^\s*(\*\*|__)([^*_\r\n:：]{1,40})(?:[:：]\1|\1\s?[:：])\s*(\S.*)$/u;

function addNote(line: string, told: Told): boolean {
  const [, , label = "", text = ""] = labelledLine.exec(line) ?? [];
  if (!label) return false;
  const side = sideNamed(label);
  const isFirst = !told.about && !Object.values(told.sides).some((items) => items.length);
  if (isFirst && aboutColumn.test(label)) told.about = text.trim();
  else if (!side) told.notes.push({ label: label.trim(), text: text.trim() });
  else if (told.sides[side].length) return false;
  else {
    told.headings[side] = label.trim();
    told.sides[side].push(text.trim());
  }
  return true;
}

const sideOfLabel = ({ text }: Prose): Side | null =>
  /^[^:：\n]{1,40}[:：]?\s*$/u.test(text) ? sideNamed(text) : null;

/** The side that a heading of a list or a column names. */
export const sideNamed = (label: string): Side | null =>
  prosLabel.test(label)
    ? "pros"
    : consLabel.test(label)
      ? "cons"
      : wholeRole(label.replace(/\s*[:：]\s*$/u, "")) === "neutral"
        ? "neutral"
        : null;

/** The side that an argument says it is on. */
const sideOf = ({ text }: Prose): Side | null =>
  (Object.keys(markers) as Side[]).find((side) => markers[side].test(text)) ?? null;

export const markers: Readonly<Record<Side, RegExp>> = { pros: proMarkers, neutral: neutralMarkers, cons: conMarkers };
