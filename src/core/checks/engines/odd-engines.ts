// One engine for all, and the one store that is given another.

import { compatible } from "../../lexicon/engine-families.ts";
import { serverBehind, sidelines } from "../../lexicon/engine-words.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Reading } from "../../resolve/reading.ts";
import { type Stated, shifted } from "../../text/span.ts";
import { isApart } from "../today.ts";
import { engineSentencesIn } from "./engine-sentences.ts";
import { enginesNamed, keepsData, timesNamed } from "./named-engines.ts";

export interface OddEngine {
  /** What the store is called; null for the engine of all, where every store has another one. */
  readonly of: string | null;
  readonly odd: Stated<string>;
  readonly other: Stated<string>;
}

/** As many stores must agree before what is at odds with them is taken for a slip. */
const fewest = 3;

/** Who means the other engine gives a reason, and so names it again. */
const mostTimes = 2;

/** "Each service has its own MySQL database", and one row of the list says PostgreSQL, or all rows do. */
export function* oddEngines(reading: Reading): Generator<OddEngine> {
  const forAll = engineOfAll(reading);
  if (!forAll || !keepsData(forAll.value)) return;
  const stores = storesIn(reading);
  const others = stores.filter(({ engine }) => !compatible(engine.value, forAll.value));
  const [first, second] = others;
  const isRare = (engine: string): boolean => timesNamed(engine, reading.page) <= mostTimes;
  if (!first || stores.length - Number(!second) < fewest) return;
  if (!second && isRare(first.engine.value)) yield { of: first.of, odd: first.engine, other: forAll };
  // Where some services only are given their engine, the others may well be on that of all.
  const services = reading.model.services.filter(({ kind }) => kind === "service");
  const areAll = others.length === stores.length && stores.length >= services.length;
  const areAlike = areAll && others.every(({ engine }) => engine.value === first.engine.value);
  if (areAlike && isRare(forAll.value)) yield { of: null, odd: forAll, other: first.engine };
}

/**
 * "Each service owns a MySQL database", and all the rest speaks of PostgreSQL and its one server: told for all in one place alone, where
 * no other place gives any database its engine.
 */
export function* oddNorms(reading: Reading): Generator<OddEngine> {
  const forAll = engineOfAll(reading);
  if (!forAll || !keepsData(forAll.value)) return;
  const isGiven = reading.claimsOf("database").some(({ engine, aside, scope }) => {
    const isSame = engine?.span.start === forAll.span.start;
    return engine && !aside && scope === "decided" && !isSame && keepsData(engine.value);
  });
  const server = isGiven ? null : serverOfAnother(forAll.value, reading);
  if (!server || timesNamed(forAll.value, reading.page) > 1) return;
  const [other, another] = enginesNamed(reading).filter(
    ({ name, decided }) => decided > 0 && isAnother(name, forAll.value),
  );
  if (other?.name === server.value && !another && other.decided >= mostTimes)
    yield { of: null, odd: forAll, other: server };
}

const isAnother = (engine: string, forAll: string): boolean =>
  !compatible(engine, forAll) && keepsData(engine) && !sidelines.has(engine);

/** The first place that speaks of the server of another engine, which is meant. */
function serverOfAnother(forAll: string, reading: Reading): Stated<string> | null {
  for (const { blocks, base } of reading.page.sections)
    for (const { prose, sentence, meant } of engineSentencesIn(blocks))
      for (const { name, start, end, version } of meant) {
        if (!isAnother(name, forAll) || !serverBehind.test(sentence.text.slice(version?.end ?? end))) continue;
        const span = shifted(spanOf(prose, sentence.start + start, sentence.start + end), base);
        if (!isApart(span, reading)) return { value: name, span };
      }
  return null;
}

/** What the record says that all databases are, where it says so of one engine. */
function engineOfAll(reading: Reading): Stated<string> | null {
  const [forAll, ...others] = reading
    .claimsOf("norm")
    .flatMap(({ engine, except, aside, scope }) =>
      engine && !except && !aside && scope === "decided" && !isApart(engine.span, reading) ? [engine] : [],
    );
  return forAll && others.every(({ value }) => compatible(value, forAll.value)) ? forAll : null;
}

/** The decided stores that keep data, each with the first place that gives it its engine. */
const storesIn = ({ model, databases }: Reading) =>
  databases.flatMap(({ database, engines }) => {
    const { name = "", scope } = model.databases[database] ?? {};
    const [first] = engines;
    return scope === "decided" && first && keepsData(first.value) ? [{ of: name, engine: first }] : [];
  });
