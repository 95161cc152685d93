import { existsSync, readFileSync } from "node:fs";

/** The version of the package that this file belongs to, wherever in it the bundle stands. */
export function version(): string {
  for (let folder = new URL(".", import.meta.url); folder.pathname !== "/"; folder = new URL("..", folder)) {
    const manifest = new URL("package.json", folder);
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, "utf8")).version;
  }
  return "0.0.0";
}
