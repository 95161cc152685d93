// One engine for all, and the one store that is given another.

import { compatible } from "../../lexicon/engine-families.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated } from "../../text/span.ts";
import { isApart } from "../today.ts";
import { keepsData, timesNamed } from "./named-engines.ts";

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
