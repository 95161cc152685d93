// Databases that are called after one engine, and are said to run on another: `postgres-cart` and `postgres-stock` on MySQL.
import { compatible } from "../../lexicon/engine-families.ts";
import { categoryOf, engineNamed } from "../../lexicon/products.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated } from "../../text/span.ts";

export interface CalledEngine {
  readonly of: string;
  readonly told: Stated<string>;
  /** The engine that the name says, and where it does. */
  readonly given: Stated<string>;
}

/** One such name may be left from before a move; of several, all are hardly so. */
const fewest = 2;

export function calledEngines(reading: Reading): readonly CalledEngine[] {
  const called = reading.databases.flatMap(({ database, engines, names }) => {
    const it = reading.model.databases[database];
    const [told] = engines;
    const [first] = names;
    const given = first && engineInName(first.value);
    return it?.scope === "decided" && told && first && given
      ? [{ of: it.name, told, given: { value: given, span: first.span } }]
      : [];
  });
  const odd = called.filter(({ told, given }) => isOther(told.value, given.value));
  const known = reading.model.databases.some(({ engine }) => odd.some(({ given }) => engine === given.value));
  return odd.length >= fewest && odd.length === called.length && !known ? odd.slice(0, 1) : [];
}

const isOther = (told: string, called: string): boolean =>
  told !== called && !compatible(told, called) && categoryOf(told) !== null;

/** `postgres-cart`, `cart_mysql`: one of the parts is an engine's name. */
function engineInName(name: string): string | null {
  const parts = name.toLowerCase().split(/[_-]/);
  const engines =
    parts.length > 1 ? parts.flatMap((part) => (calledSo.test(part) ? (engineNamed(part)?.name ?? []) : [])) : [];
  return engines.length === 1 ? (engines[0] ?? null) : null;
}

const calledSo = /^(?:postgres|postgresql|mysql|mariadb|mongo|mongodb|cassandra|redis)$/;
