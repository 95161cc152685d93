// Markdown documents to edit at random.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

const fixtures = join(import.meta.dirname, "../fixtures/markdown");

/** The texts of all Markdown files in a folder and below; without one, of our own samples. */
export function samples(folder = fixtures): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return paths.sort().map((path) => readFileSync(join(folder, path), "utf8").replace(/^\uFEFF/, ""));
}

/** One of these texts, with one kind of line end or another. */
export const randomSample = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom("\n", "\r\n", "\r"))
    .map(([text, lineEnd]) => text.replace(/\r\n|\n|\r/g, lineEnd));
