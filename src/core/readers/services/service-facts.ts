// What lines below a service tell of it: "Database: `orders_db`", "Instances: 3", "PostgreSQL: …".
import { type ColumnRole, columnRole } from "../../lexicon/columns.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import { engineNamed, enginesIn } from "../../lexicon/products.ts";
import { endsStore, toldOfStore } from "../../lexicon/store-users.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Span, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim, PoolClaim, ServiceClaim, Standing } from "../claim.ts";
import { poolProductIn } from "../connections/pool-product.ts";
import { kindOf, meansNone, namesIn } from "../names.ts";
import { isEngine, storesIn, withName } from "../phrase.ts";

/** Lines below of the form "Label: value", and bullets that begin with an engine. */
export function factsOfLines(lines: readonly Prose[], owner: Words): readonly Claim[] {
  const told: Claim[] = [];
  let above: ColumnRole | null = null;
  for (const prose of lines) {
    const label = /^[\s*]*([^:：]{2,40})[:：]\s*/u.exec(prose.text);
    const role = label?.[1] ? columnRole(label[1]) : null;
    const last = told.at(-1);
    const port = role === "port" && last?.kind === "database" ? storePort(prose, above, last) : null;
    above = role;
    if (!label?.[1]) {
      // "Elasticsearch 8", "Redis 7 (port 6379)": the store is all that the line tells.
      if (isEngine(prose.text.replace(/\s*[(（][^()（）]*[)）]\s*$/u, ""))) told.push(...storeFacts(prose, owner));
      else told.push(...storeFacts(prose, owner, 0, storeEnd(prose)));
      continue;
    }
    if (port && last?.kind === "database") told[told.length - 1] = { ...last, port };
    else if (isEngine(label[1])) told.push(...storeFacts(prose, owner, 0, label[1].length));
    else told.push(...labelled(prose, label[1], label[0].length, owner));
  }
  return told;
}

/** "PostgreSQL 16, database `orders_db`", "Redis 7 for carts": where the words of the store end that the line begins with, or 0. */
function storeEnd({ text }: Prose): number {
  const [engine] = enginesIn(text);
  if (!engine || text.slice(0, engine.start).trim()) return 0;
  const behind = text.slice(engine.version?.end ?? engine.end);
  const told = toldOfStore.exec(behind)?.[0].length ?? 0;
  return endsStore.test(behind.slice(told)) ? text.length - behind.length + told : 0;
}

/** "Port: 5433" right below a store is the store's, unless it is one that programs usually listen on. */
function storePort(
  prose: Prose,
  above: ColumnRole | null,
  { engine, port }: DatabaseClaim,
): DatabaseClaim["port"] | null {
  if (port || (above !== "database" && above !== "engine" && above !== "version")) return null;
  const only = /[:：][\s*`]*(\d{4,5})[\s`]*$/u.exec(prose.text);
  const value = Number(only?.[1]);
  if (!only?.[1] || (/^(?:3000|5000|80\d\d|8443)$/.test(only[1]) && value !== engineNamed(engine?.value ?? "")?.port))
    return null;
  const at = prose.text.lastIndexOf(only[1]);
  return { value, span: spanOf(prose, at, at + only[1].length) };
}

function* storeFacts(prose: Prose, owner: Words, start = 0, end = prose.text.length): Generator<DatabaseClaim> {
  for (const store of storesIn(prose, start, end)) {
    const { span: _span, ...facts } = withName(prose, start, store);
    yield { kind: "database", ...facts, owner, standing: "described", form: "list", span: wordsOf(prose).span };
  }
}

function* labelled(prose: Prose, label: string, value: number, owner: Words): Generator<Claim> {
  const span = wordsOf(prose).span;
  const role = columnRole(label);
  if (meansNone(prose.text.slice(value))) return;
  if (role === "tables") {
    const tables = namesIn(prose, value).filter(({ text }) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text));
    const only: ServiceClaim = { kind: "service", name: owner, standing: "described", role: "service", span, tables };
    yield only;
  } else if (role === "database" || role === "engine") {
    yield* storeFacts(prose, owner, value);
  } else if (role === "instances" || role === "pool" || role === "connections") {
    const product = poolProductIn(prose, value);
    if (product) yield { kind: "pool", service: owner, ...product, span };
    const [number] = product ? [] : numbersIn(prose.text.slice(value));
    if (number?.comparator !== "=") return;
    const stated = { value: number.value, span: spanOf(prose, value + number.start, value + number.end) };
    if (role === "instances")
      yield { kind: "service", name: owner, standing: "described", role: "service", span, instances: stated };
    const pool: PoolClaim = {
      kind: "pool",
      service: owner,
      span,
      ...(role === "pool"
        ? { size: stated }
        : role === "connections"
          ? { connections: stated }
          : { instances: stated }),
    };
    yield pool;
  }
}

/** The service with what is told of it: its tables and its instances are its own, the rest are claims beside it. */
export function* serviceWith(
  facts: readonly Claim[],
  { name, standing, span }: { readonly name: Words; readonly standing: Standing; readonly span: Span },
): Generator<Claim> {
  const tables = facts.flatMap((claim) => (claim.kind === "service" ? (claim.tables ?? []) : []));
  const instances = facts.find((claim) => claim.kind === "service" && claim.instances) as ServiceClaim | undefined;
  yield {
    kind: "service",
    name,
    standing,
    role: kindOf(name.text),
    span,
    ...(tables.length ? { tables } : {}),
    ...(instances?.instances ? { instances: instances.instances } : {}),
  };
  for (const claim of facts) if (claim.kind !== "service") yield claim;
}
