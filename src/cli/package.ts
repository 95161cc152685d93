// What the package ships beside the command: its version, and the rules' pages.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

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

/** A rule's page, as shipped; null where there is none. */
export function pageOf(rule: string): string | null {
  const page = pageFile(rule);
  return existsSync(page) ? readFileSync(page, "utf8") : null;
}

/** Where a rule's page can be read: on the web where the package has an address there, else the shipped file's path. */
export function pageLink(rule: string): string {
  const { homepage } = manifest();
  return homepage ? `${homepage}/docs/checks/${rule}.md` : fileURLToPath(pageFile(rule));
}

const pageFile = (rule: string): URL => new URL(`docs/checks/${rule}.md`, root());
