// Engines and brokers that one place alone takes for granted, where the record is about another one of their kind.

import { compatible } from "../../lexicon/engine-families.ts";
import { brokersIn, categoryOf, enginesIn } from "../../lexicon/products.ts";
import type { Reading } from "../../resolve/reading.ts";
import { type Span, type Stated, shifted } from "../../text/span.ts";
import { titleOf, withoutNumber } from "../decision/decided-option.ts";
import { isOfDecision } from "../today.ts";
import { brokersNamed, enginesNamed, keepsData, timesNamed } from "./named-engines.ts";
import { type TakenProduct, takenIn } from "./taken-products.ts";

export interface RunningEngine {
  readonly lonely: Stated<string>;
  readonly known: readonly string[];
}

/** "Each service gets its own MySQL container", in a record that speaks of PostgreSQL otherwise. */
export function* runningEngines(reading: Reading): Generator<RunningEngine> {
  for (const { blocks, base } of reading.page.sections)
    for (const taken of takenIn(blocks)) {
      const { value } = taken.product;
      const span = shifted(taken.product.span, base);
      if (!isOfDecision(span, reading) || (!taken.ofEach && isOfDatabase(span, reading))) continue;
      const ofAll = taken.ofAll || isOfNorm(span, reading);
      const known = reigningOver({ ...taken, ofAll }, reading);
      if (known) yield { lonely: { value, span }, known: [known] };
    }
}

/** It is told of the databases of all services. */
const isOfNorm = ({ start }: Span, reading: Reading): boolean =>
  reading
    .claimsOf("norm")
    .some(({ engine, aside, scope }) => engine?.span.start === start && !aside && scope === "decided");

/** The product of the same kind that the record names most; where all services are said to run on one, of any that keeps data. */
function reigningOver({ product: { value }, isBroker, ofAll }: TakenProduct, reading: Reading): string | null {
  const titled = productsIn(titleOf(reading)?.text ?? "");
  if (titled.includes(value)) return null;
  if (isBroker) return reigning(value, brokersNamed(reading));
  const named = enginesNamed(reading);
  const kin = reigning(
    value,
    named.filter(({ name }) => categoryOf(name) === categoryOf(value)),
  );
  if (kin || !ofAll) return kin;
  const known = reigning(
    value,
    named.filter(({ name }) => keepsData(name)),
  );
  return known && titled.includes(known) ? known : rivalOf(value, reading);
}

/** The one engine of the chosen option, where this one is another option's or stands nowhere else. */
function rivalOf(engine: string, { page, model: { decision, options } }: Reading): string | null {
  const [chosen, second] = enginesIn(withoutNumber(options[decision?.option ?? -1]?.title ?? ""));
  const isOption = options.some(({ title }) => enginesIn(withoutNumber(title)).some(({ name }) => name === engine));
  const isStranger = isOption || timesNamed(engine, page) === 1;
  return chosen && !second && isStranger && !compatible(chosen.name, engine) ? chosen.name : null;
}

const productsIn = (text: string): string[] => [...enginesIn(text), ...brokersIn(text)].map(({ name }) => name);

/** The one named most, more than once; null where this one is named again, or is of the family of another. */
function reigning(product: string, named: ReturnType<typeof brokersNamed>): string | null {
  const own = named.find(({ name }) => name === product);
  const [first, ...others] = named.filter(({ name }) => name !== product);
  if (!own || !first || own.decided > 1 || [first, ...others].some(({ name }) => compatible(name, product)))
    return null;
  return first.decided > 1 || (first.decided === 1 && first.times > 1 && own.times === 1) ? first.name : null;
}

/** A database of its own may well run on an engine of its own; what is said of three and more is said of all. */
export function isOfDatabase({ start }: Span, { databases, model }: Reading): boolean {
  const given = databases.filter(
    ({ database, engines, owners }) =>
      (model.databases[database]?.named || owners.length > 0) && engines.some(({ span }) => span.start === start),
  );
  return given.length > 0 && given.length < 3;
}
