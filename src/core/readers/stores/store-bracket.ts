import { enginesIn } from "../../lexicon/products.ts";
import { behindStore, elsewherePattern, writtenInPattern } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Claim, Form } from "../claim.ts";
import { kindOf } from "../names.ts";
import { engineNames } from "../needs.ts";
import { isEngine, type StorePhrase, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { linesIn } from "../walk.ts";
import { isServiceName } from "./store-table.ts";

/** Stores in brackets behind their services: "Auth Service (PostgreSQL)", "User (PostgreSQL), Driver (PostgreSQL + Redis)". */
export const storeBracket: Reader = {
  id: "store-bracket",
  needs: engineNames,
  *read(section) {
    for (const { prose, form } of linesIn(section.blocks)) {
      if ((!prose.text.includes("(") && !prose.text.includes("（")) || /^[\s*]*[✗✘❌✖]/u.test(prose.text)) continue;
      const found = [...bracketsIn(prose)];
      for (const bracket of found) if (bracket.service || found.length >= 2) yield* claimsOf(prose, bracket, form);
      if (!found.length) yield* ownerless(prose, form);
    }
  },
};

/** "is written to the event store (PostgreSQL 16, database `bids`)": engine and name of a store, whosever it is. */
function* ownerless(prose: Prose, form: Form): Generator<Claim> {
  for (const match of matchesOf(prose.text, behindStore)) {
    const close = match.index + match[0].length - 1;
    const from = close - (match[1] as string).length;
    const [store, second] = storesIn(prose, from, close);
    const before = prose.text.slice(Math.max(0, match.index - 40), match.index + match[0].indexOf("("));
    if (!store?.name || second || elsewherePattern.test(before)) continue;
    if (store.engine?.span.start !== wordsOf(prose, from).span.start) continue;
    const { span: _span, ...facts } = store;
    yield { kind: "database", ...facts, standing: "described", form, span: spanOf(prose, match.index, close + 1) };
  }
}

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly close: number;
  readonly stores: readonly StorePhrase[];
  /** The name says that it is a service. */
  readonly service: boolean;
}

const named =
  /(?<![\p{L}\p{N}_.-])((?:\p{Lu}[\p{L}\p{N}]*(?:[ &-]\p{Lu}[\p{L}\p{N}]*){0,3}|[a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?: service| svc)?)\**`?\s?[(（]([^()（）\n]{2,80})[)）]/gu;

function* bracketsIn(prose: Prose): Generator<Bracket> {
  for (const match of matchesOf(prose.text, named)) {
    const [whole, name = "", inside = ""] = match;
    const close = match.index + whole.length - 1;
    const from = close - inside.length;
    if (
      isEngine(name) ||
      !isServiceName(name) ||
      /\b(?:Database|DB|Cluster|Option|Phase|Use|Using|Choose)\b/u.test(name)
    )
      continue;
    const stores = storesIn(prose, from, close).filter(
      (store) => beginsWith(store, prose, from) || store.name || isWrittenIn(inside),
    );
    if (!stores.length || stores.some((store) => store.engine === undefined)) continue;
    const service = /(?:\bservice|[- ]svc|[a-z]Service)$/i.test(name);
    yield { start: match.index, end: match.index + name.length, close, stores, service };
  }
}

const beginsWith = (store: StorePhrase, prose: Prose, from: number): boolean =>
  store.span.start === wordsOf(prose, from).span.start;

/** "Go, PostgreSQL 16", "our Ruby service, MySQL": what it is written in, and then its store. */
const isWrittenIn = (inside: string): boolean => {
  const [engine] = enginesIn(inside);
  return engine !== undefined && writtenInPattern.test(inside.slice(0, engine.start));
};

function* claimsOf(prose: Prose, { start, end, close, stores }: Bracket, form: Form): Generator<Claim> {
  const owner = wordsOf(prose, start, end);
  const span = spanOf(prose, start, close + 1);
  yield { kind: "service", name: owner, standing: "described", role: kindOf(owner.text), span };
  for (const { span: _span, ...store } of stores)
    yield { kind: "database", ...store, owner, standing: "described", form, span };
}
