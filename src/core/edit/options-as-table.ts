// Options that stand in sections, written as a table.
import type { Language } from "../lexicon/writing.ts";
import { extentOf } from "../parse/extent.ts";
import type { Page, Section } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { eolOf } from "./metadata.ts";
import { type OptionInSection, optionInSection } from "./option-in-section.ts";
import { languageIn } from "./status.ts";
import { sides } from "./written-option.ts";

/** Null where an offset is in no set of options that a table could hold: all that a section says has to have a cell. */
export function optionsAsTable(reading: Reading, offset: number): Edit | null {
  const { page } = reading;
  const siblings = optionSections(reading, offset);
  const written = siblings.map((index) => optionInSection(page, page.sections[index] as Section, partsOf(page, index)));
  const [first, last] = [siblings[0], siblings.at(-1)];
  if (first === undefined || last === undefined || written.length < 2 || written.includes(null)) return null;
  const columns = columnsFor(written as OptionInSection[], languageIn(reading));
  const rows = [
    columns.map(({ heading }) => heading),
    columns.map(() => "---"),
    ...(written as OptionInSection[]).map((option) => columns.map(({ cellOf }) => cellOf(option))),
  ];
  const span = { start: extentOf(page, first).start, end: endOf(page, last) };
  return { span, text: rows.map((cells) => `| ${cells.map(cell).join(" | ")} |`).join(eolOf(page.text)) };
}

/** Indices of sections of options that stand side by side, the offset in one of them. */
function optionSections({ page, claimsOf }: Reading, offset: number): number[] {
  const starts = new Set(
    claimsOf("option").flatMap(({ form, inner, section }) => (form === "heading" && !inner ? [section] : [])),
  );
  let own = page.sections.findLastIndex(({ base }) => base <= offset);
  if (!starts.has(own)) own = page.sections[own]?.parent ?? -1;
  const { parent = -1, depth } = page.sections[own] ?? {};
  if (!starts.has(own) || parent < 0) return [];
  const siblings = page.sections.flatMap((it, index) => (it.parent === parent && it.depth === depth ? [index] : []));
  return siblings.every((index) => starts.has(index)) ? siblings : [];
}

/** Everything below a section, which makes parts of parts strangers to whoever knows none. */
function partsOf(page: Page, index: number): Section[] {
  const { end } = extentOf(page, index);
  return page.sections.filter(({ base }, at) => at > index && base < end);
}

interface Column {
  readonly heading: string;
  cellOf(option: OptionInSection): string;
}

/** As many as any of the options needs. */
function columnsFor(options: readonly OptionInSection[], { options: words }: Language): Column[] {
  const needed = sides.filter(
    (side) => side !== "neutral" || options.some(({ sides: { neutral: own } }) => own.length),
  );
  const labels = [...new Set(options.flatMap(({ notes }) => notes.map(({ label }) => label)))];
  return [
    { heading: words.option, cellOf: ({ title }) => title },
    ...(options.some(({ about }) => about) ? [{ heading: words.about, cellOf: aboutOf }] : []),
    ...needed.map((side) => ({
      heading: options.find(({ headings }) => headings[side])?.headings[side] ?? words[side],
      cellOf: (option: OptionInSection) => option.sides[side].join("<br>"),
    })),
    ...labels.map((label) => ({
      heading: label,
      cellOf: ({ notes }: OptionInSection) => notes.flatMap((it) => (it.label === label ? [it.text] : [])).join("<br>"),
    })),
  ];
}

const aboutOf = ({ about }: OptionInSection): string => about;

const cell = (text: string): string => text.replace(/\s+/g, " ").replace(/(?<!\\)\|/g, "\\|");

/** Without the blank lines behind it. */
const endOf = (page: Page, index: number): number => page.text.slice(0, extentOf(page, index).end).trimEnd().length;
