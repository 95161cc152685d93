import type { Prose } from "../parse/page.ts";

export interface Sentence {
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

/** The sentences of a prose; a full stop inside a name, a number or brackets ends none. */
export function sentencesOf(prose: Prose): readonly Sentence[] {
  let sentences = kept.get(prose);
  if (!sentences) {
    sentences = divided(prose);
    kept.set(prose, sentences);
  }
  return sentences;
}

const kept = new WeakMap<Prose, readonly Sentence[]>();

function divided({ text }: Prose): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === "(" || character === "（") depth++;
    else if (character === ")" || character === "）") depth = Math.max(0, depth - 1);
    const ends =
      /[。！？]/.test(character) ||
      (/[.!?]/.test(character) && depth === 0 && /^(?:\s|$)/.test(text.slice(at + 1, at + 2)));
    if (!ends || /(?:\b(?:e\.g|i\.e|etc|vs|ca|bzw|z\.B|approx|v|no))$/i.test(text.slice(Math.max(0, at - 8), at)))
      continue;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (text.slice(start).trim()) sentences.push({ start, end: text.length });
  return sentences;
}
