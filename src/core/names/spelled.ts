// Where a text spells names that are given, in words or as code does.

import { wordsOfName } from "../resolve/names.ts";
import { matchesOf } from "../text/matches.ts";
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
  for (const { 0: token, index } of matchesOf(text, /[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu)) {
    const value = token.replace(/[_.-]+$/, "");
    if (/[^/]\/$|[_.-]$/.test(text.slice(Math.max(index - 2, 0), index))) continue;
    yield { value, span: { start: index, end: index + value.length } };
  }
}

function* phrasesIn<T>(text: string, phrases: ReadonlyMap<string, T>): Generator<Spelled<T>> {
  for (const [value, of] of phrases)
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const end = at + value.length;
      if (
        /[\p{L}\p{N}_-]$/u.test(text.slice(Math.max(at - 2, 0), at)) ||
        /^[\p{L}\p{N}_-]/u.test(text.slice(end, end + 2))
      )
        continue;
      yield { of, value, span: { start: at, end } };
    }
}
