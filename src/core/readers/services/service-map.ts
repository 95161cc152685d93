import { connectionPattern } from "../../lexicon/architecture.ts";
import { type ColumnRole, columnRole } from "../../lexicon/columns.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { Fence, Prose } from "../../parse/page.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { codeOf } from "../code.ts";
import { isContainer } from "../config/compose.ts";
import { type Entry, extentOf } from "../config/entry.ts";
import { isManifest } from "../config/kubernetes.ts";
import { outlineEntries } from "../config/outline-tree.ts";
import { isName, numberOf } from "../config/setting.ts";
import { configEntries, isYamlFence } from "../config/yaml.ts";
import { given } from "../given.ts";
import { kindOf, namesIn } from "../names.ts";
import { fences } from "../needs.ts";
import { type StorePhrase, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { serviceNamesIn } from "./service-words.ts";

/** A map or an outline with services as keys: "Order Service:" and, indented below, "Database: PostgreSQL". */
export const serviceMap: Reader = {
  id: "service-map",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence") continue;
      const code = codeOf(block.lines);
      if (isYamlFence(block)) {
        for (const document of configEntries(code)) if (!isManifest(document)) yield* readEntries(document.children);
      } else if (isPlainFence(block)) yield* readEntries(outlineEntries(code));
    }
  },
};

/** What the services of a map open, where each that has a pool says it; below such a map its total may stand. */
export function connectionsOfMap(fence: Fence): Stated<number>[] {
  const code = codeOf(fence.lines);
  const entries = isYamlFence(fence)
    ? configEntries(code).flatMap(({ children }) => children)
    : isPlainFence(fence)
      ? outlineEntries(code)
      : [];
  const pools = [...readEntries(entries)].flatMap((claim) => (claim.kind === "pool" ? [claim] : []));
  const parts = pools.flatMap(({ connections }) => connections ?? []);
  return parts.length === pools.length ? parts : [];
}

function* readEntries(entries: readonly Entry[]): Generator<Claim> {
  const described = entries.filter((entry) => !isContainer(entry) && (facts(entry).store || isPoolOfService(entry)));
  if (isNameMap(entries)) yield* readNames(entries);
  for (const entry of entries) {
    const name = described.includes(entry) ? serviceNameOf(entry, described.length) : null;
    if (name) yield* readService(name, entry);
    else yield* readEntries(entry.children);
  }
}

/** "ticket_service: tickets_db", line by line: a service and what its database is called. */
const isNameMap = (entries: readonly Entry[]): boolean =>
  entries.length > 1 &&
  entries.every(
    ({ key, value, children }) =>
      /[_-](?:service|svc|servis)$/i.test(key?.text ?? "") &&
      /^[a-z][a-z0-9_-]*[_-](?:db|database|schema|store)$/i.test(value?.text ?? "") &&
      !children.length,
  );

function* readNames(entries: readonly Entry[]): Generator<Claim> {
  for (const entry of entries) {
    const { key: owner, value: name } = entry;
    if (owner && name)
      yield { kind: "database", name, owner, standing: "listed", form: "config", span: extentOf(entry) };
  }
}

/** "Order Service:" and below it nothing but what it opens. */
function isPoolOfService(entry: Entry): boolean {
  const { pool, connections } = facts(entry);
  const [service] = entry.key && (pool ?? connections) ? serviceNamesIn(proseOf(entry.key)) : [];
  return service !== undefined && service.text === entry.key?.text;
}

interface Facts {
  readonly store?: Entry;
  readonly engine?: Entry;
  readonly pool?: Entry;
  readonly connections?: Entry;
  readonly instances?: Entry;
  readonly tables?: Entry;
}

const factRoles: Partial<Record<ColumnRole, keyof Facts>> = {
  database: "store",
  engine: "engine",
  pool: "pool",
  connections: "connections",
  instances: "instances",
  tables: "tables",
};

/** The children of an entry by what they tell; an engine alone is the store. */
function facts({ children }: Entry): Facts {
  const found: { -readonly [K in keyof Facts]: Facts[K] } = {};
  for (const child of children) {
    const role = child.key && columnRole(child.key.text);
    const fact = role && factRoles[role];
    if (fact) found[fact] ??= child;
  }
  if (!found.store && found.engine && storesIn(proseOf(found.engine.value)).length) found.store = found.engine;
  return found;
}

/** The key, or the element's own name; a noun makes it a service, else a sibling of the same shape does. */
function serviceNameOf(entry: Entry, siblings: number): Words | null {
  const name =
    entry.key ?? entry.children.find(({ key }) => /^(?:name|service)$/i.test(key?.text ?? ""))?.value ?? null;
  if (!name) return null;
  const [service] = serviceNamesIn(proseOf(name));
  if (service?.text === name.text) return name;
  return siblings > 1 && name.text.split(/\s+/).length <= 3 && !columnRole(name.text) ? name : null;
}

function* readService(service: Words, entry: Entry): Generator<Claim> {
  const { store, engine, pool, connections, instances, tables } = facts(entry);
  const count = instances?.value && numberIn(instances.value);
  yield {
    kind: "service",
    name: service,
    standing: "listed",
    role: kindOf(service.text),
    ...given({ instances: count, tables: tables && tableNames(tables) }),
    span: service.span,
  };
  const stores = store ? named(storesOf(store, engine), entry) : [];
  for (const { span: _own, ...it } of stores)
    yield {
      kind: "database",
      ...it,
      owner: service,
      standing: "listed",
      form: "config",
      span: extentOf(store as Entry),
    };
  const sizes = {
    ...(pool ? sizeOf(pool) : {}),
    ...given({ connections: connections && sizeOf(connections).connections }),
  };
  const span = extentOf(pool ?? connections ?? entry);
  if (Object.keys(sizes).length)
    yield { kind: "pool", service, ...given({ database: stores[0]?.name, instances: count }), ...sizes, span };
}

/** "Database: order_db (PostgreSQL 16)", with the engine on a line of its own, or as a map of its own. */
function storesOf(store: Entry, engine: Entry | undefined): StorePhrase[] {
  const nested = (role: ColumnRole): Words | null =>
    store.children.find(({ key }) => key && columnRole(key.text) === role)?.value ?? null;
  const name =
    store.value ?? store.children.find(({ key }) => key?.text.toLowerCase() === "name")?.value ?? nested("database");
  const typed = nested("engine") ?? (engine === store ? null : (engine?.value ?? null));
  const [kind] = typed ? storesIn(proseOf(typed)) : [];
  const port = nested("port");
  const about = given({ engine: kind?.engine, version: kind?.version, port: port && numberOf({ value: port }) });
  const phrases = name ? storesIn(proseOf(name)) : [];
  if (phrases.length > 1) return phrases;
  const [phrase] = phrases;
  if (phrase) return [{ ...about, ...phrase }];
  if (name && isName(name) && (about.engine || /[_-]/.test(name.text))) return [{ ...about, name, span: name.span }];
  return kind ? [kind] : [];
}

/** "Database: PostgreSQL", and beside it "Name: order_db". */
function named(stores: readonly StorePhrase[], { key, children }: Entry): readonly StorePhrase[] {
  const [store, second] = stores;
  const name = children.find((child) => /^(?:(?:database|db|schema) ?)?name$/i.test(child.key?.text ?? ""))?.value;
  return key && name && isName(name) && store && !second && !store.name ? [{ ...store, name }] : stores;
}

/** "20 connections" are all that a service has; a bare number and "10 per instance" are what each instance has. */
function sizeOf({ value, children }: Entry): { size?: Stated<number>; connections?: Stated<number> } {
  const words = value ?? children.find(({ key }) => /max|size/i.test(key?.text ?? ""))?.value;
  const number = words && numberIn(words);
  if (!words || !number) return {};
  const each =
    /per\s+(?:instance|pod|replica|node)|pro\s+instanz|por\s+inst|par\s+inst|per\s+ist|na\s+(?:instancję|replikę|pod)|每|あたり/i.test(
      words.text,
    );
  return connectionPattern.test(words.text) && !each ? { connections: number } : { size: number };
}

function numberIn({ text, span }: Words): Stated<number> | null {
  const [only, second] = numbersIn(text);
  if (!only || second) return null;
  return { value: only.value, span: { start: span.start + only.start, end: span.start + only.end } };
}

function tableNames({ value, children }: Entry): Words[] | null {
  const named = value ? namesIn(proseOf(value)) : children.flatMap(({ value: it }) => (it ? [it] : []));
  return named.length && named.every(isName) ? named : null;
}

const proseOf = (words: Words | null): Prose => proseOfLine({ text: words?.text ?? "", start: words?.span.start ?? 0 });
