// Options that stand in sections, written as a table.
import { conMarkers, consLabel, proMarkers, prosLabel } from "../lexicon/options.ts";
import type { Block, List, Page, Prose, Section } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import { eolOf } from "./metadata.ts";
import { languageIn } from "./status.ts";
import type { SideNames, WrittenOption } from "./written-option.ts";

/** Null where an offset is in no set of options that a table could hold: all that a section says has to have a cell. */
export function optionsAsTable(reading: Reading, offset: number): Edit | null {
  const { page } = reading;
  const siblings = optionSections(reading, offset);
  const written = siblings.map((section) => optionInSection(page, section));
  const [first, last] = [siblings[0], siblings.at(-1)];
  if (!first || !last || written.length < 2 || written.includes(null)) return null;
  const options = written as (WrittenOption & { headings: Partial<SideNames> })[];
  const { options: words } = languageIn(reading);
  const label = (side: keyof SideNames): string =>
    options.find(({ headings }) => headings[side])?.headings[side] ?? words[side];
  const about = options.some((option) => option.about);
  const rows = [
    [words.option, ...(about ? [words.about] : []), label("pros"), label("cons")],
    ["---", ...(about ? ["---"] : []), "---", "---"],
    ...options.map(({ title, about: text, pros, cons }) => [
      title,
      ...(about ? [text] : []),
      pros.join("<br>"),
      cons.join("<br>"),
    ]),
  ];
  const span = { start: first.base, end: endOf(page, last) };
  return { span, text: rows.map((cells) => `| ${cells.map(cell).join(" | ")} |`).join(eolOf(page.text)) };
}

/** Sections of options that stand side by side, the offset in one of them. */
function optionSections({ page, claimsOf }: Reading, offset: number): Section[] {
  const starts = new Set(
    claimsOf("option").flatMap(({ form, inner, section }) => (form === "heading" && !inner ? [section] : [])),
  );
  const own = page.sections.findLastIndex(({ base }) => base <= offset);
  const parent = page.sections[own]?.parent ?? -1;
  if (!starts.has(own) || parent < 0) return [];
  const siblings = page.sections.flatMap((section, index) =>
    section.parent === parent && section.depth === page.sections[own]?.depth ? [index] : [],
  );
  const isRun = siblings.every((index) => starts.has(index) && page.sections[index + 1]?.parent !== index);
  return isRun ? siblings.map((index) => page.sections[index] as Section) : [];
}

function optionInSection(page: Page, section: Section): (WrittenOption & { headings: Partial<SideNames> }) | null {
  const { heading, blocks } = section;
  if (!heading || !coversAll(page, section)) return null;
  const source = (span: Span): string => page.text.slice(section.base + span.start, section.base + span.end);
  const parts = partsOf(blocks, source);
  const title = source(heading.span).replace(/^#+\s*|\s*(?:#+\s*)?$/g, "");
  const texts = [title, parts?.about ?? "", ...(parts?.pros ?? []), ...(parts?.cons ?? [])];
  return parts && texts.every((text) => !/[;；]|<br|\n\s*\n/.test(text)) ? { title, ...parts } : null;
}

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

type Parts = Omit<WrittenOption, "title"> & { readonly headings: Partial<SideNames> };

/** Perhaps a paragraph, then labelled lists, or one list of which each item says its side. */
function partsOf(blocks: readonly Block[], source: (span: Span) => string): Parts | null {
  const parts = {
    about: "",
    pros: [] as string[],
    cons: [] as string[],
    headings: {} as { pros?: string; cons?: string },
  };
  for (let at = 0; at < blocks.length; at++) {
    const [block, next] = [blocks[at] as Block, blocks[at + 1]];
    const side = block.kind === "paragraph" ? labelOf(block.prose) : null;
    if (block.kind === "paragraph" && side && next?.kind === "list") {
      if (parts[side].length || !isFlat(next)) return null;
      parts[side].push(...next.items.map(({ prose }) => source(prose.span)));
      parts.headings[side] = block.prose.text.replace(/\s*[:：]\s*$/u, "").trim();
      at++;
    } else if (block.kind === "list" && isFlat(block) && block.items.every(({ prose }) => sideOf(prose))) {
      for (const { prose } of block.items) parts[sideOf(prose) as "pros" | "cons"].push(source(prose.span));
    } else if (block.kind === "paragraph" && at === 0) parts.about = source(block.span);
    else return null;
  }
  return parts.pros.length + parts.cons.length ? parts : null;
}

const labelOf = ({ text }: Prose): "pros" | "cons" | null =>
  !/^[^:：\n]{1,40}[:：]?\s*$/u.test(text)
    ? null
    : prosLabel.test(text)
      ? "pros"
      : consLabel.test(text)
        ? "cons"
        : null;

const sideOf = ({ text }: Prose): "pros" | "cons" | null =>
  proMarkers.test(text) ? "pros" : conMarkers.test(text) ? "cons" : null;

const isFlat = ({ items }: List): boolean => items.every(({ blocks, prose }) => !blocks.length && prose.text);

const cell = (text: string): string => text.replace(/\s+/g, " ").replace(/(?<!\\)\|/g, "\\|");

/** Without the blank lines behind it. */
const endOf = ({ text }: Page, { base, span }: Section): number => text.slice(0, base + span.end).trimEnd().length;
