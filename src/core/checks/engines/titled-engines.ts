// An engine that the title alone names, where the record decides on another one of its kind.

import { compatible } from "../../lexicon/engine-families.ts";
import { categoryOf, enginesIn } from "../../lexicon/products.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated } from "../../text/span.ts";
import { spelledIn, takingTitle } from "../decision/titled.ts";
import { keepsData, timesNamed } from "./named-engines.ts";

/** "# Polyglot persistence: MySQL and MongoDB", and below PostgreSQL and MongoDB. */
export function* titledEngines(
  reading: Reading,
): Generator<{ readonly lonely: Stated<string>; readonly known: readonly string[] }> {
  const title = takingTitle(reading);
  if (!title) return;
  const titled = enginesIn(title.taken);
  const decided = new Set(
    reading.model.databases.flatMap(({ scope, engine }) => (scope === "decided" && engine ? [engine] : [])),
  );
  const left = [...decided].filter((engine) => titled.every(({ name }) => !compatible(name, engine)));
  for (const { name, start, end } of titled) {
    const known = left.filter((engine) => categoryOf(engine) === categoryOf(name));
    if (!known.length || !keepsData(name) || [...decided].some((engine) => compatible(engine, name))) continue;
    if (timesNamed(name, reading.page) > 1) continue;
    yield { lonely: { value: name, span: spelledIn(title.words, { start, end }, reading).span }, known };
  }
}
