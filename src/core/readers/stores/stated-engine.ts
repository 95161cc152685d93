// An engine as a claim states it, with its version where that follows.
import type { ProductMention } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";

export interface StatedEngine {
  readonly engine: Stated<string>;
  readonly version?: Stated<string>;
}

/** `from`: the offset in the prose at which the text begins that was searched. */
export function statedEngine(prose: Prose, { name, start, end, version }: ProductMention, from = 0): StatedEngine {
  const engine = { value: name, span: spanOf(prose, from + start, from + end) };
  if (!version) return { engine };
  return { engine, version: { value: version.text, span: spanOf(prose, from + version.start, from + version.end) } };
}

/** "PostgreSQL 14 databases": of two or three that are named, 14 is no count. */
export function versionOfSeveral(text: string, engineEnd: number, names: number): ProductMention["version"] | null {
  const match = names > 1 ? /^\s(\d+(?:\.\d+)*)(?=\s\p{L})/u.exec(text.slice(engineEnd)) : null;
  if (!match?.[1] || Number(match[1]) <= names) return null;
  return { text: match[1], start: engineEnd + 1, end: engineEnd + match[0].length };
}
