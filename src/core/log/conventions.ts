// Files by which tools say where a project keeps its records.
import { matchesOf } from "../text/matches.ts";

/** One line, the folder. */
const adrTools = (text: string): string[] => [text.trim().split(/[\r\n]/)[0] ?? ""];

/** `adrFolder` of the project and of each of its packages. */
const log4brains = (text: string): string[] =>
  matchesOf(text, /^[ \t-]*adrFolder[ \t]*:[ \t]*(\S.*)$/gm).map(([, it = ""]) => it);

/** An annotation; a URL leads to another repository. */
const backstage = (text: string): string[] =>
  matchesOf(text, /^[ \t]*["']?backstage\.io\/adr-location["']?[ \t]*:[ \t]*(\S.*)$/gm).map(([, it = ""]) => it);

const cleaned = (value: string): string =>
  value
    .replace(/\s+#.*$/, "")
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .replaceAll("\\", "/")
    .replace(/^\.\//, "")
    .replace(/\/+$/, "");

const conventions: Readonly<Record<string, (text: string) => string[]>> = {
  ".adr-dir": adrTools,
  ".log4brains.yml": log4brains,
  "catalog-info.yaml": backstage,
};

/** The names of these files. `.adr-atlas.json` is read elsewhere. */
export const conventionFiles: readonly string[] = Object.keys(conventions);

/** The folders that such a file names, with slashes, as seen from its own folder. Never throws. */
export function foldersNamedIn(name: string, text: string): string[] {
  const named = Object.hasOwn(conventions, name) ? (conventions[name]?.(text) ?? []) : [];
  return named.map(cleaned).filter((folder) => folder && !/^[a-z][a-z\d+.-]*:/i.test(folder));
}
