// Giving a record the next free number, everywhere it is named by its file.
import type { Range } from "../text/lines.ts";
import { folderOf, nameOf } from "../text/paths.ts";
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";

export interface Renumbering {
  readonly number: number;
  /** The file's new path. */
  readonly path: string;
  readonly edits: readonly { readonly path: string; readonly range: Range; readonly text: string }[];
}

/**
 * Null for a record whose file bears no number. References by number alone stay as they are: where two records share one,
 * nobody can tell which of them is meant.
 */
export function renumbering(entry: Entry, log: Log): Renumbering | null {
  const old = /^(\p{L}+[-_ ]?)?(\d{1,5})(?!\d)/u.exec(nameOf(entry.path));
  if (!old?.[2]) return null;
  const number = Math.max(...log.beside(entry).map((it) => it.number ?? 0)) + 1;
  const name = nameOf(entry.path).replace(old[0], `${old[1] ?? ""}${like(old[2], number)}`);
  const path = `${folderOf(entry.path)}${entry.path.includes("/") ? "/" : ""}${name}`;
  const own = entry.numeral
    ? [{ path: entry.path, range: entry.numeral.range, text: like(entry.numeral.text, number) }]
    : [];
  return { number, path, edits: [...own, ...log.records.flatMap((other) => namings(other, entry, number, name))] };
}

/** As many digits as there were. */
const like = (digits: string, number: number): string =>
  String(number).padStart(digits.startsWith("0") ? digits.length : 1, "0");

/** Links to the record's file, and the numbers that are their labels. */
function namings(other: Entry, entry: Entry, number: number, name: string): Renumbering["edits"][number][] {
  const leads = ({ path, key }: { readonly path: string | null; readonly key: string | null }): boolean =>
    path !== "" && key === entry.key;
  const links = other.links.filter(leads).map(({ path, anchor, range }) => ({
    path: other.path,
    range,
    text: path.slice(0, path.lastIndexOf("/") + 1) + name + (anchor === null ? "" : `#${anchor}`),
  }));
  const labels = other.references
    .filter((reference) => leads(reference) && /\d/.test(reference.label))
    .map(({ label, range }) => ({
      path: other.path,
      range,
      text: label.replace(/\d{1,5}/, (digits) => like(digits, number)),
    }));
  return [...links, ...labels];
}
