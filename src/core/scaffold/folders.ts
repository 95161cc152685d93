// Where decision records are kept.
import { isRecordName } from "./naming.ts";

/** Folders that tools and teams keep records in, from the one that counts most; the first is where a new log begins. */
export const usualFolders: readonly string[] = [
  "docs/adr",
  "doc/adr",
  "docs/decisions",
  "docs/adrs",
  "docs/architecture/decisions",
  "doc/architecture/decisions",
  "docs/architecture/adr",
  "docs/architecture/adrs",
  "docs/architecture-decision-log",
  "docs/architecture-decisions",
  "architecture/decisions",
  "adr",
  "adrs",
  "decisions",
];

/** Such a folder itself, or one below it that sorts its records. */
const folderWord = /(?:^|\/)(?:adrs?|decisions?|architecture-decision(?:s|-log|-records?))(?:\/|$)/i;

/** Folders that hold records, by the paths of Markdown files (with slashes): those with most of them first. */
export function recordFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const cut = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(cut, 0));
    if (isRecordName(path.slice(cut + 1))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const weight = ([folder, count]: readonly [string, number]): number => count + (folderWord.test(folder) ? 1000 : 0);
  return [...counts]
    .filter(([folder, count]) => folderWord.test(folder) || count > 2)
    .sort((a, b) => weight(b) - weight(a))
    .map(([folder]) => folder);
}
