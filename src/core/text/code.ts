import { keptFor } from "./kept.ts";
import { matchesOf } from "./matches.ts";

interface Stretch {
  readonly text: string;
  /** Where it stands in the whole text. */
  readonly start: number;
}

/** The stretches of a Markdown text outside code fences and code spans, where words mean what they say. */
export function* outsideCode(text: string): Generator<Stretch> {
  let start = 0;
  for (const code of matchesOf(text, /(?:^|\n)[ \t]*(`{3,}(?!`)|~{3,}(?!~))[\s\S]*?(?:\n[ \t]*\1|$)|`[^`\n]*`/g)) {
    yield { text: text.slice(start, code.index), start };
    start = code.index + code[0].length;
  }
  yield { text: text.slice(start), start };
}

/** The same, looked for once: several rules search the text of a page. */
export const outsideCodeOf = keptFor(({ text }: { readonly text: string }): readonly Stretch[] => [
  ...outsideCode(text),
]);
