// Options that stand in a table, written as sections.
import { conMarkers, consLabel, optionColumn, proMarkers, prosLabel } from "../lexicon/options.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Language } from "../lexicon/writing.ts";
import type { Page, Prose, Section, Table } from "../parse/page.ts";
import { isMarked } from "../parse/prose.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { shifted } from "../text/span.ts";
import { eolOf } from "./metadata.ts";
import { languageIn } from "./status.ts";
import type { SideNames, WrittenOption } from "./written-option.ts";

/** Null where an offset is in no table of options with their pros and cons and nothing more. */
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
  const form = { depth: section.depth + 1, eol: eolOf(page.text), headings: labelsOf(table, columns, language) };
  const options = table.rows.map((row): WrittenOption => {
    const title = source(row[columns.option]);
    const isChosen = bold.length === 1 && bold[0] === row && !/[()（）]/.test(title);
    return {
      title: isChosen ? `${title.replace(/^(\*\*|__)(.*)\1$/, "$2")} (${language.chosen.toUpperCase()})` : title,
      about: source(row[columns.about]),
      pros: itemsIn(source(row[columns.pros])),
      cons: itemsIn(source(row[columns.cons])),
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
  readonly pros: number;
  readonly cons: number;
  /** -1: none. */
  readonly about: number;
}

function columnsOf({ header, rows }: Table): Columns | null {
  const find = (pattern: RegExp): number => header.findIndex(({ text }) => pattern.test(text.trim()));
  const [option, pros, cons] = [find(optionColumn), find(prosLabel), find(consLabel)];
  const rest = header.flatMap((_, index) => ([option, pros, cons].includes(index) ? [] : [index]));
  const about = rest[0] ?? -1;
  if (option < 0 || pros < 0 || cons < 0 || rest.length > 1 || rows.length < 2) return null;
  return about < 0 ||
    /^(?:description|beschreibung|descripci|descri|mô tả|说明|описание|açıklama|opis|beschrijving|omschrijving|説明)/iu.test(
      header[about]?.text ?? "",
    )
    ? { option, pros, cons, about }
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

/** The headings of the columns become the labels; without them where each argument says its own side. */
const labelsOf = ({ header }: Table, { pros, cons }: Columns, { options }: Language): SideNames => ({
  pros: header[pros]?.text.trim() || options.pros,
  cons: header[cons]?.text.trim() || options.cons,
});

function sectionText(
  { title, about, pros, cons }: WrittenOption,
  { depth, eol, headings }: { depth: number; eol: string; headings: SideNames },
): string {
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join(eol);
  const speak = [...pros.map((it) => proMarkers.test(it)), ...cons.map((it) => conMarkers.test(it))];
  const labelled = [
    ...(pros.length ? [`**${headings.pros}:**`, list(pros)] : []),
    ...(cons.length ? [`**${headings.cons}:**`, list(cons)] : []),
  ];
  const body = speak.length && speak.every(Boolean) ? [list([...pros, ...cons])] : labelled;
  return [`${"#".repeat(depth)} ${title}`, ...(about ? [about] : []), ...body].join(eol + eol);
}
