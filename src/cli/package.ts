// What the package ships beside the command: its version, and the rules' pages.
import { existsSync, readFileSync } from "node:fs";

interface Manifest {
  readonly version: string;
  readonly homepage?: string;
}

/** The folder of the package that this file belongs to, wherever in it the bundle stands. */
function root(): URL {
  let folder = new URL(".", import.meta.url);
  while (!existsSync(new URL("package.json", folder)) && folder.pathname !== "/") folder = new URL("..", folder);
  return folder;
}

export const manifest = (): Manifest => JSON.parse(readFileSync(new URL("package.json", root()), "utf8"));

/** A rule's page, as shipped or, in a working copy, beside the rule; null where there is none. */
export function pageOf(rule: string): string | null {
  for (const folder of ["docs/checks", "src/core/checks"]) {
    const page = new URL(`${folder}/${rule}.md`, root());
    if (existsSync(page)) return readFileSync(page, "utf8");
  }
  return null;
}
