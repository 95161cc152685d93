import { constants } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { GlobOptions } from "tinyglobby";

/** A folder, the one above it, and so on to the root. */
export function* upward(folder: string): Generator<string> {
  for (let at = folder, last = ""; at !== last; at = dirname(at)) {
    yield at;
    last = at;
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const ignored = ["**/node_modules/**", "**/.git/**"];

/** Sorted. A link in a folder that somebody else has made may lead anywhere: none is followed, and none is found. */
export async function glob(patterns: string | readonly string[], options: GlobOptions): Promise<string[]> {
  const tinyglobby = await import("tinyglobby");
  const fixed = { ignore: ignored, expandDirectories: false, followSymbolicLinks: false };
  const paths = await tinyglobby.glob(patterns, { ...fixed, ...options });
  return paths.sort();
}

/** The file's text; null where there is none, and for a link. */
export const textOf = (path: string): Promise<string | null> =>
  readFile(path, { encoding: "utf8", flag: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) }).catch(() => null);
