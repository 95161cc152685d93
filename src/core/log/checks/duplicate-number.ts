import { t } from "../../../l10n/index.ts";
import { decodedPath, nameOf } from "../../text/paths.ts";
import type { LogCheck } from "../check.ts";

/** Two records of one folder have one number. */
export const duplicateNumber: LogCheck = {
  id: "duplicate-number",
  severity: "warning",
  *run(entry, log) {
    if (entry.number === null || isYear(entry.number) || isPart(nameIn(entry.path))) return;
    const others = log
      .numbered(entry, entry.number)
      .filter(
        (it) =>
          it !== entry &&
          it.folder === entry.folder &&
          !isPart(nameIn(it.path)) &&
          !isTranslation(nameIn(it.path), nameIn(entry.path)),
      );
    const [first] = others;
    if (!first) return;
    yield {
      range: entry.heading,
      message: t("{0} is the number of {1}, too", entry.number, others.map(({ path }) => nameIn(path)).join(", ")),
      related: others.map(({ path, heading, number }) => ({
        path,
        range: heading,
        message: t("Number {0} as well", number ?? ""),
      })),
    };
  },
};

const nameIn = (path: string): string => nameOf(decodedPath(path));

/** "2026-use-x.md" counts no records. */
const isYear = (number: number): boolean => number > 1900 && number < 2100;

/** "0003.1-use-x.md", "0003-02-use-x.md": parts of one record. */
const isPart = (name: string): boolean => /^\D*\d{1,5}[.-]\d{1,2}(?!\d)/.test(name);

/** "0003-use-x.md" beside "0003-use-x.de.md" or "0003-use-x_pt-br.md", and "0003-use-x.en.md" beside "0003-use-x.vi.md". */
function isTranslation(a: string, b: string): boolean {
  const bare = (name: string): string => name.replace(/\.\w+$/, "").replace(/[._-][a-z]{2}(?:[-_][a-z]{2})?$/i, "");
  return bare(a) === bare(b) || bare(a) === b.replace(/\.\w+$/, "") || bare(b) === a.replace(/\.\w+$/, "");
}
