// What tables say of the options side by side: impact, scores, whatever the author weighs them by.
import { labelNumber } from "../lexicon/options.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Option } from "../model/types.ts";
import type { Block, Prose, Table } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Span } from "../text/span.ts";
import { optionTitle } from "./words.ts";

export interface Criterion {
  readonly title: string;
  readonly span: Span;
  /** By the index of the option; absent where the table says nothing. */
  readonly values: ReadonlyMap<number, string>;
}

/** From every table that has at least two options in its first row or its first column, in the order of the text. */
export function criteriaIn({ page, model: { options } }: Reading): Criterion[] {
  if (options.length < 2) return [];
  return page.sections.flatMap(({ blocks, base }) =>
    tablesIn(blocks).flatMap((table) =>
      criteriaOf(table, options).map((one) => ({ ...one, span: moved(one.span, base) })),
    ),
  );
}

const tablesIn = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === "table");
const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function criteriaOf({ header, rows }: Table, options: readonly Option[]): Criterion[] {
  const across = named(header.slice(1), options);
  if (across) return rows.flatMap(([first, ...cells]) => criterion(first, cells, across));
  const down = named(
    rows.flatMap(([first]) => first ?? []),
    options,
  );
  if (!down) return [];
  return header.slice(1).flatMap((title, column) =>
    criterion(
      title,
      rows.map((row) => row[column + 1]),
      down,
    ),
  );
}

/** The option that each cell names; null for fewer than two, and where one is named twice. */
function named(cells: readonly Prose[], options: readonly Option[]): readonly (number | null)[] | null {
  const found = cells.map(({ text }) => optionNamed(text, options));
  const known = found.filter((index) => index !== null);
  return known.length >= 2 && new Set(known).size === known.length ? found : null;
}

function optionNamed(text: string, options: readonly Option[]): number | null {
  const words = plain(text);
  if (words === "") return null;
  const fits = (test: (option: Option) => boolean): number | null => {
    const indices = options.flatMap((option, index) => (test(option) ? [index] : []));
    return indices.length === 1 ? (indices[0] ?? null) : null;
  };
  const number = labelNumber(text);
  return (
    fits((option) => [option.title, option.label ?? "", optionTitle(option)].map(plain).includes(words)) ??
    (number ? fits(({ label }) => label !== null && labelNumber(label) === number) : null) ??
    fits(({ title }) => words.length > 3 && plain(title).includes(words))
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** None for what is told as arguments or outcome already, and for prose, which a comparison has no room for. */
function criterion(
  title: Prose | undefined,
  cells: readonly (Prose | undefined)[],
  options: readonly (number | null)[],
): Criterion[] {
  if (!title || title.text.trim() === "" || told.has(sectionRole(title.text) ?? "")) return [];
  const values = new Map<number, string>();
  for (const [at, cell] of cells.entries()) {
    const option = options[at];
    const value = cell?.text.replace(/\s+/g, " ").trim() ?? "";
    if (value.length > longest) return [];
    if (option != null && value !== "") values.set(option, value);
  }
  return values.size < 2 ? [] : [{ ...trimmed(title), values }];
}

function trimmed({ text, span, runs }: Prose): { title: string; span: Span } {
  // A cell's own span goes from bar to bar.
  const words = { start: runs[0]?.source.start ?? span.start, end: runs.at(-1)?.source.end ?? span.end };
  return { title: text.trim(), span: words };
}

const told = new Set(["pros", "cons", "status", "decision"]);
const longest = 60;
