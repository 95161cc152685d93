// Options that stand in a table, written as sections.
import { aboutColumn, optionColumn } from "../lexicon/options.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Language } from "../lexicon/writing.ts";
import type { Page, Prose, Section, Table } from "../parse/page.ts";
import { isMarked } from "../parse/prose.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { shifted } from "../text/span.ts";
import { eolOf } from "./metadata.ts";
import { markers, sideNamed } from "./option-in-section.ts";
import { languageIn } from "./status.ts";
import { type Note, type Side, type SideNames, sides, type WrittenOption } from "./written-option.ts";

/** Null where an offset is in no table of options with their pros and cons. */
export function optionsAsSections(reading: Reading, offset: number): Edit | null {
  const { page } = reading;
  const section = page.sections.findLast(({ base }) => base <= offset);
  const table = section && tableAt(section, offset);
  const columns = table && columnsOf(table);
  if (!section || !columns || !isOptions(section)) return null;
  const span = shifted(table.span, section.base);
  const source = (prose: Prose | undefined): string => (prose ? cellText(page, section, prose) : "");
  const bold = table.rows.filter((row) => isBold(row[columns.option]));
  const language = languageIn(reading);
  const bullet = /^[ \t]{0,3}([-*+])[ \t]/m.exec(page.text)?.[1] ?? "-";
  const form = {
    depth: section.depth + 1,
    eol: eolOf(page.text),
    bullet,
    headings: labelsOf(table, columns, language),
  };
  const options = table.rows.map((row): WrittenOption => {
    const title = source(row[columns.option]);
    const isChosen = bold.length === 1 && bold[0] === row && !/[()（）]/.test(title);
    return {
      title: isChosen ? `${title.replace(/^(\*\*|__)(.*)\1$/, "$2")} (${language.chosen.toUpperCase()})` : title,
      about: source(row[columns.about]),
      sides: eachSide((side) => itemsIn(source(row[columns.sides[side]]))),
      notes: columns.notes.flatMap((index) => noteIn(table.header[index]?.text ?? "", source(row[index]))),
    };
  });
  if (options.some(({ title }) => !title)) return null;
  return { span, text: options.map((option) => sectionText(option, form)).join(form.eol + form.eol) };
}

const tableAt = ({ base, blocks }: Section, offset: number): Table | undefined =>
  blocks.find(
    (block): block is Table =>
      block.kind === "table" && base + block.span.start <= offset && offset <= base + block.span.end,
  );

function isOptions({ heading }: Section): boolean {
  const role = heading && sectionRole(heading.text);
  return role === "options" || role === "arguments";
}

interface Columns {
  readonly option: number;
  readonly sides: Readonly<Record<Side, number>>;
  readonly about: number;
  readonly notes: readonly number[];
}

/** -1: there is none. A column without a name could not be told from the others below. */
function columnsOf({ header, rows }: Table): Columns | null {
  const names = header.map(({ text }) => text.trim());
  const option = names.findIndex((name) => optionColumn.test(name));
  const sided = names.map(sideNamed);
  const columns = { pros: sided.indexOf("pros"), neutral: sided.indexOf("neutral"), cons: sided.indexOf("cons") };
  const about = names.findIndex((name) => aboutColumn.test(name));
  const notes = names.flatMap((_, index) =>
    [option, about, ...Object.values(columns)].includes(index) ? [] : [index],
  );
  const isComplete = option >= 0 && columns.pros >= 0 && columns.cons >= 0 && rows.length > 1;
  return isComplete && notes.every((index) => /^\p{L}[^*_:：]{0,39}$/u.test(names[index] ?? ""))
    ? { option, sides: columns, about, notes }
    : null;
}

const isBold = (prose: Prose | undefined): boolean =>
  prose !== undefined &&
  prose.text.trim() !== "" &&
  isMarked(prose, "strong", 1, Math.max(1, prose.text.trimEnd().length - 1));

const cellText = ({ text }: Page, { base }: Section, { span }: Prose): string =>
  text
    .slice(base + span.start, base + span.end)
    .replace(/^\s*(?:\|\s*)?|\s*(?:(?<!\\)\|\s*)?$/g, "")
    .replace(/\\\|/g, "|");

/** Some write bullets into their cells. */
const itemsIn = (text: string): string[] =>
  text
    .split(/\s*(?:<br\s*\/?>|[;；])\s*/iu)
    .map((item) => item.replace(/^[-*•]\s+/u, ""))
    .filter((item) => /[\p{L}\p{N}]/u.test(item));

const eachSide = <T>(of: (side: Side) => T): Record<Side, T> => ({
  pros: of("pros"),
  neutral: of("neutral"),
  cons: of("cons"),
});

const noteIn = (label: string, text: string): Note[] => (text ? [{ label: label.trim(), text }] : []);

/** The headings of the columns become the labels; without them where each argument says its own side. */
const labelsOf = ({ header }: Table, columns: Columns, { options }: Language): SideNames =>
  eachSide((side) => header[columns.sides[side]]?.text.trim() || options[side]);

interface Form {
  readonly depth: number;
  readonly eol: string;
  /** The one that the record uses. */
  readonly bullet: string;
  readonly headings: SideNames;
}

function sectionText(
  { title, about, sides: told, notes }: WrittenOption,
  { depth, eol, bullet, headings }: Form,
): string {
  const list = (items: readonly string[]): string => items.map((item) => `${bullet} ${item}`).join(eol);
  const all = sides.flatMap((side) => told[side]);
  const speak = sides.every((side) => told[side].every((item) => markers[side].test(item)));
  const labelled = sides.flatMap((side) => (told[side].length ? [`**${headings[side]}:**`, list(told[side])] : []));
  const body = all.length && speak ? [list(all)] : labelled;
  const below = notes.map(({ label, text }) => `**${label}:** ${text}`);
  return [`${"#".repeat(depth)} ${title}`, ...(about ? [about] : []), ...body, ...below].join(eol + eol);
}
