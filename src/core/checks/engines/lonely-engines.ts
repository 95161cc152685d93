// Engines that one sentence alone names, as if the record ran on them.

import { compatible } from "../../lexicon/engine-families.ts";
import {
  concedingPattern,
  engineListPattern,
  hasAllPattern,
  oneServerBefore,
  serverBehind,
  sidelines,
  thereforePattern,
} from "../../lexicon/engine-words.ts";
import { allThingsPattern, everywherePattern } from "../../lexicon/one-engine.ts";
import { categoryOf, type ProductMention } from "../../lexicon/products.ts";
import type { Database } from "../../model/types.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Reading } from "../../resolve/reading.ts";
import { type Stated, shifted } from "../../text/span.ts";
import { isApart } from "../today.ts";
import { type EngineSentence, engineSentencesIn } from "./engine-sentences.ts";
import { keepsData, timesNamed } from "./named-engines.ts";

/** Where all databases have their engines, one that stands nowhere else, with the engines that the record decides on. */
export function* lonelyEngines(
  reading: Reading,
): Generator<{ readonly lonely: Stated<string>; readonly known: readonly string[] }> {
  const decided = reading.model.databases.filter(({ scope }) => scope === "decided");
  if (decided.length < 2 || decided.some(({ engine }) => !engine)) return;
  const known = [...new Set(reading.model.databases.flatMap(({ engine }) => engine ?? []))];
  for (const { blocks, base } of reading.page.sections)
    for (const told of engineSentencesIn(blocks)) {
      const engine = told.meant.find(
        (it) => !known.some((other) => compatible(other, it.name)) && isTaken(it, told, decided, reading),
      );
      if (!engine) continue;
      const { start } = told.sentence;
      const span = shifted(spanOf(told.prose, start + engine.start, start + engine.end), base);
      if (!isApart(span, reading) && timesNamed(engine.name, reading.page) === 1)
        yield { lonely: { value: engine.name, span }, known };
    }
}

/** The only engine of a sentence, or of its clause, that says that all, or one, run on it; or one of those that "this system has". */
function isTaken(
  engine: ProductMention,
  { sentence: { text, start }, engines }: EngineSentence,
  decided: readonly Database[],
  reading: Reading,
): boolean {
  if (sidelines.has(engine.name)) return false;
  const [before, behind] = [text.slice(0, engine.start), text.slice(engine.version?.end ?? engine.end)];
  const [first] = engines;
  if (first && engines.length > 1 && !isAloneInClause(engine, text, engines))
    return (
      [hasAllPattern, engineListPattern].some((it) => it.test(text.slice(0, first.start))) &&
      keepsData(engine.name) &&
      isComplete(reading)
    );
  const ofAll =
    allThingsPattern.test(before.replace(concedingPattern, "")) ||
    everywherePattern.test(behind) ||
    (oneServerBefore.test(before) && serverBehind.test(behind));
  if (ofAll) return isOfOneKind(engine, decided) || (allDatabases.test(before) && areAllKeeping(engine, decided));
  if (engines.length > 1) return false;
  const taken = thereforePattern.test(before) || (start === 0 && acts(before, behind));
  return taken && keepsData(engine.name) && isComplete(reading);
}

/** Between the commas around it stands no other. */
function isAloneInClause(engine: ProductMention, text: string, engines: readonly ProductMention[]): boolean {
  const from = text.lastIndexOf(", ", engine.start);
  const next = text.indexOf(", ", engine.end);
  const to = next < 0 ? text.length : next;
  return engines.every((it) => it === engine || it.end <= from || it.start >= to);
}

/** All databases are of one kind, and the engine is of it. */
const isOfOneKind = ({ name }: ProductMention, decided: readonly Database[]): boolean =>
  decided.every(({ category }) => category === categoryOf(name));

/** "Both databases may run on the same": whatever kind each would be. */
const allDatabases =
  /^[\s*_-]*(?:both|all|all the|alle|beide|ambas|todas las|todos os|toutes les|les deux|tutti i)(?: (?:two|three|four|five|six|\d))? (?:databases|schemas|datenbanken|bases|bancos|database)(?!\p{L})/iu;

const areAllKeeping = ({ name }: ProductMention, decided: readonly Database[]): boolean =>
  keepsData(name) && decided.every(({ engine }) => engine !== null && keepsData(engine));

/** "✅ MongoDB takes the writes": what a sentence begins with, and a verb. */
const acts = (before: string, behind: string): boolean =>
  /^[^\p{L}]*$/u.test(before) &&
  /^\s\p{Ll}{3,}/u.test(behind) &&
  !/^\s(?:and|oder|und|or|for|as|with|instead|para|como|für|als|pour|per|de|in|on|y|e|et)(?!\p{L})/u.test(behind);

/** Each service has its store, so that no further one is to be expected. */
function isComplete({ model }: Reading): boolean {
  const declared = model.services.filter((it) => it.declared && it.kind === "service");
  const keeping = new Set(model.access.flatMap(({ scope, service }) => (scope === "decided" ? [service] : [])));
  return declared.length > 2 && declared.filter(({ name }) => !keeping.has(name)).length <= 1;
}
