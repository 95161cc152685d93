import { decodedPath, nameOf } from "../../text/paths.ts";
import type { LogCheck } from "../check.ts";

/** Two records of one folder have one number. */
export const duplicateNumber: LogCheck = {
  id: "duplicate-number",
  severity: "warning",
  *run(entry, log) {
    if (entry.number === null) return;
    const others = log
      .beside(entry)
      .filter(
        (it) => it !== entry && it.number === entry.number && !isTranslation(nameIn(it.path), nameIn(entry.path)),
      );
    const [first] = others;
    if (!first) return;
    yield {
      range: entry.heading,
      message: `${entry.number} is the number of ${others.map(({ path }) => nameIn(path)).join(", ")}, too`,
      related: others.map(({ path, heading, number }) => ({
        path,
        range: heading,
        message: `Number ${number} as well`,
      })),
    };
  },
};

const nameIn = (path: string): string => nameOf(decodedPath(path));

/** "0003-use-x.md" beside "0003-use-x.de.md" or "0003-use-x_pt-br.md", and "0003-use-x.en.md" beside "0003-use-x.vi.md". */
function isTranslation(a: string, b: string): boolean {
  const bare = (name: string): string => name.replace(/\.\w+$/, "").replace(/[._-][a-z]{2}(?:[-_][a-z]{2})?$/i, "");
  return bare(a) === bare(b) || bare(a) === b.replace(/\.\w+$/, "") || bare(b) === a.replace(/\.\w+$/, "");
}
