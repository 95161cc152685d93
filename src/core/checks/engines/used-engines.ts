// A sentence by which a service uses one engine, where the list of all services gives it another one of the kind.

import { hypotheticalPattern, supposedPattern } from "../../lexicon/architecture.ts";
import { elsewherePattern } from "../../lexicon/counted.ts";
import { compatible } from "../../lexicon/engine-families.ts";
import { leavingPattern, weighingPattern } from "../../lexicon/engine-words.ts";
import { categoryOf } from "../../lexicon/products.ts";
import type { DatabaseEvidence, Reading, Statements } from "../../resolve/reading.ts";
import { sentenceAround } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { isApart, isOfDecision } from "../today.ts";
import { keepsData } from "./named-engines.ts";
import type { ToldEngine } from "./told-engines.ts";

type Statement = Statements<string>[number];

/** "Tolls uses MySQL for its lists", where the table has "Tolls | SQLite" and nothing else for Tolls. */
export function* usedEngines(reading: Reading): Generator<ToldEngine> {
  for (const [of, stores] of storesByService(reading)) {
    const engines = stores.flatMap((it) => it.engines);
    const listed = engines.filter(({ form }) => listing.has(form));
    const told = engines.filter(({ form }) => form === "prose");
    const [given] = listed;
    const [only, second] = told;
    if (!given || !only || second || listed.some(({ value }) => value !== given.value)) continue;
    if (engines.length !== listed.length + 1 || !isOther(only, given) || !isMeant(only.span, reading)) continue;
    yield { of, told: only, given };
  }
}

const listing: ReadonlySet<string> = new Set(["table", "list", "arrow"]);

/** By the service that alone has them: what has no name of its own, which a second place may tell of anew. */
function storesByService({ model, databases }: Reading): ReadonlyMap<string, readonly DatabaseEvidence[]> {
  const owned = new Map(model.access.flatMap((it) => (it.relation === "owns" ? [[it.database, it.service]] : [])));
  const stores = new Map<string, DatabaseEvidence[]>();
  for (const evidence of databases) {
    const it = model.databases[evidence.database];
    const service = it && it.scope === "decided" && !it.named ? owned.get(it.name) : undefined;
    if (service) stores.set(service, [...(stores.get(service) ?? []), evidence]);
  }
  return stores;
}

/** Of one kind: a service may well have documents beside its tables. */
const isOther = (told: Statement, given: Statement): boolean =>
  keepsData(told.value) &&
  keepsData(given.value) &&
  categoryOf(told.value) === categoryOf(given.value) &&
  !compatible(told.value, given.value);

/** Neither of the past, of others or of what may come, nor weighed: by the words of its own clause. */
function isMeant(span: Span, reading: Reading): boolean {
  if (!isOfDecision(span, reading) || isApart(span, reading)) return false;
  const { start, end } = sentenceAround(reading.page.text, span);
  const before = reading.slice({ start: Math.max(start, span.start - 80), end: span.start });
  const behind = reading.slice({ start: span.end, end: Math.min(end, span.end + 80) });
  const clause = (before.split(clauseEnd).at(-1) ?? "") + reading.slice(span) + (behind.split(clauseEnd)[0] ?? "");
  return !otherwise.some((it) => it.test(clause));
}

const clauseEnd = /[;:\n]/u;

const otherwise = [hypotheticalPattern, supposedPattern, elsewherePattern, leavingPattern, weighingPattern];
