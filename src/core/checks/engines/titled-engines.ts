// An engine or a broker that the title alone names, where the record decides on another one of its kind.

import { compatible } from "../../lexicon/engine-families.ts";
import { brokersIn, categoryOf, enginesIn } from "../../lexicon/products.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated } from "../../text/span.ts";
import { isAkin, spelledIn, takingTitle } from "../decision/titled.ts";
import { brokersNamed, isForOptions, keepsData } from "./named-engines.ts";

interface Titled {
  readonly lonely: Stated<string>;
  readonly known: readonly string[];
}

/** "# Polyglot persistence: MySQL and MongoDB", and below PostgreSQL and MongoDB. */
export function* titledEngines(reading: Reading): Generator<Titled> {
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
    if (!isForOptions(name, reading)) continue;
    yield { lonely: { value: name, span: spelledIn(title.words, { start, end }, reading).span }, known };
  }
}

/** As often the record speaks of the broker that it runs on. */
const fewest = 3;

/** "# Events over Kafka", and below RabbitMQ again and again, and Kafka among the options at most. */
export function* titledBrokers(reading: Reading): Generator<Titled> {
  const title = takingTitle(reading);
  const [titled, second] = title ? brokersIn(title.taken) : [];
  if (!title || !titled || second) return;
  const named = brokersNamed(reading);
  const own = named.find(({ name }) => name === titled.name);
  const [first, next] = named.filter(({ name, decided }) => name !== titled.name && decided > 0);
  if (!own || own.decided > 1 || !first || first.decided < fewest || isAkin(first.name, titled.name)) return;
  if (!next || next.decided < first.decided)
    yield { lonely: { value: titled.name, span: spelledIn(title.words, titled, reading).span }, known: [first.name] };
}
