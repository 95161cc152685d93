import { canNameService } from "../../lexicon/parties.ts";
import { notOwners, unusedPort } from "../../lexicon/ports.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { List, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { Claim, DatabaseClaim } from "../claim.ts";
import { isProperName, kindOf, nameIn } from "../names.ts";
import { all, digits, holds } from "../needs.ts";
import { databaseNameIn, storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";

/** A map of ports in bullets, the port first: "- **5432**: Berth PostgreSQL", "- 5433 – `cargo_db`". */
export const portList: Reader = {
  id: "port-list",
  needs: all(holds("list"), digits),
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "list") yield* readList(block);
  },
};

function* readList({ items }: List): Generator<Claim> {
  const assigned = items.flatMap(({ prose }) => assignedIn(prose) ?? []);
  if (assigned.length < 2) return;
  for (const it of assigned) {
    const store = storeOf(it);
    if (store) yield store;
    else yield* serviceOf(it);
  }
}

interface Assigned {
  readonly prose: Prose;
  readonly port: Stated<number>;
  /** Where what listens there begins. */
  readonly from: number;
}

function assignedIn(prose: Prose): Assigned | null {
  const match = /^\s*(?:port\s)?(\d{4,5})\s?(?::|：|–|—|-|→|->|=)\s+(?=\p{L})/iu.exec(prose.text);
  if (!match?.[1] || !isPort(Number(match[1])) || unusedPort.test(prose.text.slice(match[0].length))) return null;
  const at = match[0].indexOf(match[1]);
  return {
    prose,
    port: { value: Number(match[1]), span: spanOf(prose, at, at + match[1].length) },
    from: match[0].length,
  };
}

/** "2019: PostgreSQL everywhere" tells of a year. */
const isPort = (value: number): boolean => value <= 65_535 && !(value >= 1900 && value < 2100);

/** A store with a name of its own, or with an engine's name behind whose it is: "Berth PostgreSQL". */
function storeOf({ prose, port, from }: Assigned): DatabaseClaim | null {
  const base = { kind: "database", port, standing: "listed", form: "list", span: wordsOf(prose).span } as const;
  const { span: _span, name: _name, ...store } = storeIn(prose, from) ?? { span: base.span };
  const named = databaseNameIn(prose, from);
  if (named) return { ...base, ...store, name: named.words, port };
  const name = nameIn(prose, from);
  const [engine, second] = name ? enginesIn(name.text) : [];
  const prefix = name && engine ? name.text.slice(0, engine.start).trim() : "";
  if (!name || !engine || !prefix || second || !isProperName(prefix)) return null;
  if (!/^[\s\d.]*$/.test(name.text.slice(engine.end))) return null;
  const owns = !notOwners.test(prefix) && canNameService(prefix);
  return {
    ...base,
    ...store,
    name: wordsOf(prose, from, from + engine.end),
    port,
    ...(owns ? { owner: { ...wordsOf(prose, from, from + engine.start), bare: true } } : {}),
  };
}

/** "4000: Berth Backend": only a noun makes what listens there a service. */
function* serviceOf({ prose, from }: Assigned): Generator<Claim> {
  const name = nameIn(prose, from);
  if (!name || !serviceEnd.test(name.text) || !isProperName(name.text) || !canNameService(name.text)) return;
  if (enginesIn(name.text).length) return;
  yield { kind: "service", name, standing: "described", role: kindOf(name.text), span: wordsOf(prose).span };
}

const serviceEnd = /[\s-](?:service|svc|backend|api|worker|dienst)$/iu;
