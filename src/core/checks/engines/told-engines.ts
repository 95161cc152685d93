// Sentences that say on which engine a service or a database is, against what the record gives it.

import { compatible } from "../../lexicon/engine-families.ts";
import { engineForPattern, ontoPattern } from "../../lexicon/engine-words.ts";
import { categoryOf, type ProductMention } from "../../lexicon/products.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, type Stated, shifted } from "../../text/span.ts";
import { isApart } from "../today.ts";
import { type EngineSentence, engineSentencesIn } from "./engine-sentences.ts";

export interface ToldEngine {
  readonly of: string;
  readonly told: Stated<string>;
  /** The engine that it is given elsewhere, and where. */
  readonly given: Stated<string>;
}

/** "Invoicing must stay on MySQL", "MySQL for `bill_db`", where the table has another engine for it. */
export function* toldEngines(reading: Reading): Generator<ToldEngine> {
  for (const { blocks, base } of reading.page.sections)
    for (const sentence of engineSentencesIn(blocks)) {
      const told = toldIn(sentence, reading);
      const given = told ? givenTo(told.of, reading) : null;
      if (!told || !given || agrees(told.engine.name, given)) continue;
      const span = shifted(told.span, base);
      if (!told.stays && isApart(span, reading)) continue;
      const [first] = given;
      if (first && given.every((it) => it.span.end < span.start || it.span.start > span.end))
        yield { of: told.of, told: { value: told.engine.name, span }, given: first };
    }
}

interface Told {
  readonly of: string;
  readonly engine: ProductMention;
  readonly span: Span;
  /** It tells of a fact that holds in the reason against an option, too. */
  readonly stays: boolean;
}

function toldIn({ sentence: { start, text }, prose, engines, meant }: EngineSentence, reading: Reading): Told | null {
  for (const engine of meant) {
    const { start: from, end, version } = engine;
    const span = spanOf(prose, start + from, start + end);
    const behind = text.slice(version?.end ?? end);
    const led = engineForPattern.exec(behind);
    const named = led ? namedFirst(behind.slice(led[0].length), reading) : null;
    if (named) return { of: named, engine, span, stays: false };
    const onto = engines.length === 1 ? ontoPattern.exec(text.slice(0, from)) : null;
    const of = onto ? namedLast(text.slice(0, onto.index), reading) : null;
    if (onto && of)
      return {
        of,
        engine,
        span,
        stays: /\s(?:stay|remain|bleib|queda|perman|reste|riman|zosta|blijf)/iu.test(onto[0]),
      };
  }
  return null;
}

/** Three words, two, one. */
const openings = [2, 1, 0].map(
  (more) => new RegExp(`^[\\p{L}\\p{N}_-]+(?: [\\p{L}\\p{N}_-]+){${more}}(?![\\p{L}\\p{N}_-])`, "u"),
);

/** A database in code, or a service, that a text begins with. */
function namedFirst(text: string, reading: Reading): string | null {
  const identifier = /^[a-z][a-z0-9]*_[a-z0-9_]+/.exec(text)?.[0];
  if (identifier) return databaseCalled(identifier, reading);
  for (const opening of openings) {
    const words = opening.exec(text)?.[0];
    const service = words && /^\p{Lu}|-/u.test(words) ? reading.serviceNamed(words) : null;
    if (service) return service;
  }
  return null;
}

/** The service or database that a text ends with, written as a name. */
function namedLast(text: string, reading: Reading): string | null {
  const words = matchesOf(text, /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu);
  const last = words.at(-1);
  if (!last || last.index + last[0].length < text.trimEnd().length) return null;
  if (/_/.test(last[0])) return databaseCalled(last[0], reading);
  for (const size of [3, 2, 1]) {
    const first = words.at(-size);
    if (!first || !/^\p{Lu}|-/u.test(first[0])) continue;
    const service = reading.serviceNamed(text.slice(first.index).trim());
    if (service) return service;
  }
  return null;
}

const databaseCalled = (name: string, { model }: Reading): string | null =>
  model.databases.some((it) => it.named && it.scope === "decided" && it.name === name) ? name : null;

/** All that the record decides of its engines, for itself or for all; null where one of its stores has none. */
function givenTo(of: string, { model, databases, claimsOf }: Reading): readonly Stated<string>[] | null {
  const names = new Set([
    of,
    ...model.access.flatMap((it) => (it.service === of && it.scope === "decided" ? [it.database] : [])),
  ]);
  const its = databases.filter(({ database }) => {
    const it = model.databases[database];
    return it?.scope === "decided" && names.has(it.name);
  });
  const forAll = claimsOf("norm").flatMap(({ engine, aside, scope }) =>
    engine && !aside && scope === "decided" ? [engine] : [],
  );
  const given = its.map(({ engines }) => (engines.length ? engines : forAll));
  return given.length && given.every(({ length }) => length) ? given.flat() : null;
}

/** A cache, an index or a store of files may stand beside its database. */
function agrees(engine: string, given: readonly Stated<string>[]): boolean {
  if (given.some(({ value }) => compatible(value, engine))) return true;
  const category = categoryOf(engine);
  return extra.has(category ?? "") && !given.some(({ value }) => categoryOf(value) === category);
}

const extra: ReadonlySet<string> = new Set(["cache", "search", "object", "vector", ""]);
