// The list of all records that a README keeps between two comments.
import { type Language, languageOf } from "../lexicon/writing.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { escapedPath } from "./link.ts";
import { eolOf } from "./metadata.ts";
import { languageIn } from "./status.ts";

/** A record as its log's index lists it. */
export interface IndexEntry {
  /** Of its file, from the folder of the log. */
  readonly name: string;
  readonly number: number | null;
  readonly title: string;
  /** As the record writes it. */
  readonly status: string | null;
  readonly date: string | null;
  readonly language: Language;
}

/** Null for what is no decision record. */
export function indexEntry(name: string, reading: Reading): IndexEntry | null {
  const { isAdr, number, title, status, date } = reading.model;
  if (!isAdr) return null;
  return {
    name,
    number,
    title: title || name.replace(/\.\w+$/, ""),
    status: status?.text ?? null,
    date: date?.value ?? null,
    language: languageIn(reading),
  };
}

/** By number, then by name: records without a number come last. */
export const entriesInOrder = (entries: readonly IndexEntry[]): IndexEntry[] =>
  [...entries].sort(
    (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.name < b.name ? -1 : Number(a.name > b.name)),
  );

/** How a list of records is written, and the comments that it stands between. */
interface Form {
  readonly start: string;
  readonly end: string;
  write(entries: readonly IndexEntry[], language: Language): readonly string[];
}

const table: Form = {
  start: "<!-- adr-atlas-index -->",
  end: "<!-- adr-atlas-index-end -->",
  write: (entries, { sections, index }) => {
    const numbered = entries.some(({ number }) => number !== null);
    const row = (cells: readonly string[]): string => `| ${cells.slice(numbered ? 0 : 1).join(" | ")} |`;
    return [
      row(["ADR", sections.decision, sections.status, index.date]),
      row(["---", "---", "---", "---"]),
      ...entries.map((it) => row([numberOf(it), linkOf(it), cell(it.status ?? ""), it.date ?? ""])),
    ];
  },
};

/** What the tool adr-log writes: whoever has its comments keeps its list. */
const adrLog: Form = {
  start: "<!-- adrlog -->",
  end: "<!-- adrlogstop -->",
  write: (entries) => [
    "",
    ...entries.map(({ name, title }) => `- [${name.replace(/\.\w+$/, "")}](${escapedPath(name)}) - ${title}`),
    "",
  ],
};

/** The digits as the file's name has them. */
const numberOf = ({ name, number }: IndexEntry): string =>
  number === null ? "" : (/\d+/.exec(name)?.[0].padStart(String(number).length, "0") ?? String(number));

const cell = (text: string): string => text.replace(/\s+/g, " ").replace(/\|/g, "\\|");
const linkOf = ({ name, title }: IndexEntry): string =>
  cell(`[${title.replace(/[[\]]/g, "\\$&")}](${escapedPath(name)})`);

/**
 * Brings the list in `text` up to date: the one between the comments, else a new one at the end, in the language of most
 * records. Empty where the list says the same already, in whatever width of its columns.
 */
export function indexEdits(text: string, unordered: readonly IndexEntry[]): Edit[] {
  const eol = eolOf(text);
  const entries = entriesInOrder(unordered);
  const language = languageOf(entries.map((entry) => entry.language.sections.context));
  for (const form of [table, adrLog]) {
    const start = text.indexOf(form.start);
    const end = text.indexOf(form.end, start);
    if (start < 0 || end < 0) continue;
    const span = { start: start + form.start.length, end };
    const list = ["", ...form.write(entries, language), ""].join(eol);
    return isSame(text.slice(span.start, span.end), list) ? [] : [{ span, text: list }];
  }
  const list = [table.start, ...table.write(entries, language), table.end, ""].join(eol);
  const end = text.trimEnd().length;
  const before = end ? eol + eol : `# ${language.index.records}${eol}${eol}`;
  return [{ span: { start: end, end: text.length }, text: before + list }];
}

/** A formatter may have set the columns. */
const isSame = (a: string, b: string): boolean => plainTable(a) === plainTable(b);
const plainTable = (list: string): string =>
  list
    .replace(/ *\| */g, "|")
    .replace(/:?-{3,}:?/g, "---")
    .replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? "\n" : " "))
    .trim();
