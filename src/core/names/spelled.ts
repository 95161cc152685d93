// Where a text spells names that are given, in words or as code does.

import { wordsOfName } from "../resolve/names.ts";
import { groupedBy } from "../text/grouped.ts";
import { runsIn } from "../text/runs.ts";
import type { Span, Stated } from "../text/span.ts";

interface Named<T> {
  readonly name: string;
  readonly of: T;
}

interface Spelled<T> {
  readonly of: T;
  /** As it stands in the text. */
  readonly value: string;
  readonly span: Span;
}

/** Only names of two words and more: one word could mean anything. In the order of the text. */
export function spelledElsewhere<T>(text: string, names: readonly Named<T>[]): Spelled<T>[] {
  const spellings = new Map<string, T>();
  const phrases = new Map<string, T>();
  for (const { name, of } of names) {
    for (const spelling of joinedSpellings(name)) spellings.set(spelling, of);
    if (/\S\s\S/.test(name)) phrases.set(name, of);
    else if (joinedSpellings(name).length) spellings.set(name, of);
  }
  const found = [...tokensIn(text, spellings), ...phrasesIn(text, phrases)];
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** `user-svc`, `user_svc`, `user.svc`, in capitals too, `UserSvc`, `userSvc`. */
function joinedSpellings(name: string): string[] {
  const lower = wordsOfName(name);
  if (lower.length < 2) return [];
  const capital = lower.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const divided = ["-", "_", "."].flatMap((divider) => [lower.join(divider), lower.join(divider).toUpperCase()]);
  return [...divided, capital.join(""), (lower[0] ?? "") + capital.slice(1).join("")];
}

function* tokensIn<T>(text: string, spellings: ReadonlyMap<string, T>): Generator<Spelled<T>> {
  if (!spellings.size) return;
  for (const { value, span } of tokensOf(text)) {
    const of = spellings.get(value);
    if (of !== undefined) yield { of, value, span };
  }
}

/** Names as code writes them: not "user-svc" in "user-svc-db" or "x/user-svc", but in "http://user-svc:8080". */
export function* tokensOf(text: string): Generator<Stated<string>> {
  for (const { start, end } of runsIn(text, "_.-")) {
    if (/[^/]\/$|[_.-]$/.test(text.slice(Math.max(start - 2, 0), start))) continue;
    const value = text.slice(start, end).replace(/[_.-]+$/, "");
    yield { value, span: { start, end: start + value.length } };
  }
}

/** Where they are no part of longer words: looked for only where their first word stands. */
function* phrasesIn<T>(text: string, phrases: ReadonlyMap<string, T>): Generator<Spelled<T>> {
  if (!phrases.size) return;
  const byFirst = groupedBy(
    [...phrases].map(([value, of]) => ({ value, of, first: firstWord(value) })),
    ({ value, first }) => value.slice(first.start, first.end),
  );
  for (const word of runsIn(text, "_-"))
    for (const { value, of, first } of byFirst.get(text.slice(word.start, word.end)) ?? []) {
      const start = word.start - first.start;
      const end = start + value.length;
      if (start >= 0 && text.startsWith(value, start) && isApart(text, start, end))
        yield { of, value, span: { start, end } };
    }
}

function firstWord(phrase: string): Span {
  for (const word of runsIn(phrase, "_-")) return word;
  return { start: 0, end: 0 };
}

const isApart = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}_-]$/u.test(text.slice(Math.max(start - 2, 0), start)) &&
  !/^[\p{L}\p{N}_-]/u.test(text.slice(end, end + 2));
