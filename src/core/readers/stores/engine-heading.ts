import { columnRole } from "../../lexicon/columns.ts";
import { categoryOf, enginesIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import { oneDatabase, useLabel } from "../../lexicon/stores.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { sliceOf, spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim } from "../claim.ts";
import { given } from "../given.ts";
import { kindOf, meansAllServices, namesIn } from "../names.ts";
import { engineNames } from "../needs.ts";
import { isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { servicesIn } from "../services/service-words.ts";
import { linesIn, prosesIn } from "../walk.ts";
import { isDecision } from "./engine-choice.ts";
import { isServiceName } from "./store-table.ts";

/** A heading for each engine, with the services that use it in it or below: "### PostgreSQL" + "**Services**: auth, orders". */
export const engineHeading: Reader = {
  id: "engine-heading",
  needs: engineNames,
  *read(section) {
    const { heading } = section;
    const engine = heading && !sectionRole(heading.text) ? engineIn(heading) : null;
    if (!heading || !engine) return;
    const store: Store = { ...engine, named: onlyStore(section) };
    const { stated, facts, named } = store;
    const users = usersIn(heading, stated);
    const isTold = users.length > 0 || tellsUsers(section);
    if (isDecision(section) && !isTold && linesIn(section.blocks).some(({ prose }) => saysUse(prose))) {
      const name = named ?? { text: stated.value, span: stated.span };
      yield { kind: "database", name, ...facts, standing: "listed", form: "heading", span: heading.span };
    }
    if (users.length) yield* readUsers(users, heading, store);
    for (const { prose } of linesIn(section.blocks)) yield* readLine(prose, store);
  },
};

/** What a heading and the lines below it tell of an engine. */
interface Store {
  readonly stated: Stated<string>;
  readonly facts: Pick<DatabaseClaim, "engine" | "version">;
  /** The one database that it runs. */
  readonly named: Words | null;
}

/** The engine that the heading opens with. */
function engineIn(heading: Prose): Omit<Store, "named"> | null {
  const [engine] = enginesIn(heading.text);
  if (!engine || !isEngine(heading.text.slice(0, engine.end).replace(/^[^\p{L}]+/u, ""))) return null;
  const stated: Stated<string> = { value: engine.name, span: spanOf(heading, engine.start, engine.end) };
  const version = engine.version && {
    value: engine.version.text,
    span: spanOf(heading, engine.version.start, engine.version.end),
  };
  return { stated, facts: { engine: stated, ...given({ version }) } };
}

/** "PostgreSQL 16 — `cart-service`, `billing-service`": behind a dash or a colon nothing but services in code. */
function usersIn(heading: Prose, { span }: Stated<string>): Words[] {
  const [sign] = matchesOf(heading.text, /\s[–—-]\s|[:：]\s/g);
  if (!sign || spanOf(heading, sign.index).start < span.end) return [];
  const users = namesIn(sliceOf(heading, sign.index + sign[0].length));
  const inCode = heading.marks.filter(({ kind, start }) => kind === "code" && start > sign.index);
  return inCode.length === users.length && users.every(({ text }) => isServiceName(text)) ? users : [];
}

function* readLine(prose: Prose, store: Store): Generator<Claim> {
  const label = labelIn(prose);
  if (!label?.[1]) return;
  const { stated, facts, named } = store;
  const span = wordsOf(prose).span;
  const owner = named === null ? ownerIn(prose, label[0]) : null;
  if (meansAllServices(label[1])) yield* shared(stated, span);
  else if (owner) {
    yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span: owner.span };
    yield { kind: "database", ...facts, owner, standing: "listed", form: "heading", span };
  } else if (columnRole(label[1]) === "service") {
    if (meansAllServices(prose.text.slice(label[0].length))) yield* shared(stated, span);
    const users = namesIn(sliceOf(prose, label[0].length)).filter(({ text }) => isServiceName(text));
    yield* readUsers(users, prose, store);
  }
}

/** Buckets are one place for all; each service has a server or a schema of its own. */
function* readUsers(users: readonly Words[], prose: Prose, { stated, facts, named }: Store): Generator<Claim> {
  const { span } = wordsOf(prose);
  const isPlace = categoryOf(stated.value) === "object";
  const only = named ?? (isPlace && users.length > 1 ? { text: stated.value, span: stated.span } : null);
  for (const owner of users) {
    yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span };
    const name = only ? null : storeBehind(prose, owner);
    if (!only)
      yield { kind: "database", ...facts, ...given({ name }), owner, standing: "listed", form: "heading", span };
  }
  if (only) yield* usedBy(users, only, facts, span);
}

/** "**Usage**: users, files": what the engine is taken for. */
const saysUse = ({ text }: Prose): boolean => useLabel.test(text);

const tellsUsers = ({ blocks }: Section): boolean =>
  linesIn(blocks).some(({ prose }) => {
    const label = labelIn(prose)?.[1] ?? "";
    return columnRole(label) === "service" || meansAllServices(label);
  });

/** "**Services**: auth, orders": group 1 is the label, in front of a colon or all of the line. */
const labelIn = ({ text }: Prose): RegExpExecArray | null =>
  /^[\s*]*([^\s*:：][^:：]{1,28}?[^\s:：])\s*(?:[:：]\s*|$)/u.exec(text);

/** "**User Service**: accounts, profiles": one service is the label, and what it keeps follows. */
function ownerIn(prose: Prose, label: string): Words | null {
  const end = label.search(/[:：]/);
  const [service, second] = end > 0 ? servicesIn(prose, 0, end) : [];
  if (!service || second || service.end < label.slice(0, end).trimEnd().length) return null;
  return namesIn(prose, 0, end)[0] ?? null;
}

/** "Catalog Service (`catalog_db`)": in code, in brackets right behind the name. */
function storeBehind(prose: Prose, { span }: Words): Words | null {
  const mark = prose.marks.find(
    ({ kind, start, end }) => kind === "code" && wordsOf(prose, start, end).span.start > span.end,
  );
  const words = mark && wordsOf(prose, mark.start, mark.end);
  return words && words.span.start - span.end <= 4 && /[(（]\s?$/u.test(prose.text.slice(0, mark.start)) ? words : null;
}

/** Below the engine stands the one database that it runs: "One database, `orders`.", "**Database**: `orders`". */
function onlyStore({ blocks }: Section): Words | null {
  const labelled = linesIn(blocks).flatMap(({ prose }) => {
    const [, label = "", name = ""] =
      /^\W*(\p{L}[^:：]{1,28}?)\s*[:：]\s*([a-z][a-z0-9_-]*)\s*$/u.exec(prose.text) ?? [];
    const start = prose.text.lastIndexOf(name);
    return name && columnRole(label) === "database" ? [wordsOf(prose, start, start + name.length)] : [];
  });
  const [only, second] = labelled;
  if (only && !second) return only;
  const found = prosesIn(blocks).flatMap((prose) =>
    prose.marks.flatMap(({ kind, start, end }) => {
      const isName = kind === "code" && /^\p{L}[\p{L}\p{N}_-]*$/u.test(prose.text.slice(start, end));
      return isName && oneDatabase.test(prose.text.slice(Math.max(0, start - 60), start))
        ? wordsOf(prose, start, end)
        : [];
    }),
  );
  return new Set(found.map(({ text }) => text)).size === 1 ? (found[0] ?? null) : null;
}

/** One that several use is shared, one that a single service uses is its own. */
function* usedBy(
  users: readonly Words[],
  name: Words,
  facts: Pick<DatabaseClaim, "engine" | "version">,
  span: Claim["span"],
): Generator<Claim> {
  const [first, second] = users;
  const owner = first && !second ? { owner: first } : {};
  yield { kind: "database", name, ...facts, ...owner, standing: "listed", form: "heading", span };
  if (second)
    for (const service of users)
      yield { kind: "access", service, database: name, relation: "shares", form: "heading", span };
}

function* shared(engine: Stated<string>, span: Claim["span"]): Generator<Claim> {
  const database = { text: engine.value, span: engine.span };
  yield { kind: "database", name: database, engine, standing: "described", form: "heading", span };
  yield { kind: "access", service: "all", database, relation: "shares", form: "heading", span };
}
