import { isGenericDatabase, isGenericHost, isLocalHost } from "../../lexicon/config.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Fence, Prose, Section } from "../../parse/page.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { type Code, codeOf, maximumLine } from "../code.ts";
import { given } from "../given.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn } from "../walk.ts";
import { serverFacts, within } from "./connection.ts";
import { commentOwner, ownerOf } from "./owner.ts";
import { isName, numberOf } from "./setting.ts";

/** Connection settings in application code: `{ type: "postgres", host: "orders-db", database: "orders" }`. */
export const codeSettings: Reader = {
  id: "code-settings",
  needs: fences,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      if (block.kind !== "fence" || !isApplicationCode(block)) continue;
      if (block.lines.every(({ text }) => text.length <= maximumLine))
        yield* readCode(codeOf(block.lines), lead, section);
    }
  },
};

const languages =
  /^(?:ts|tsx|js|jsx|typescript|javascript|mjs|python|py|ruby|rb|php|go|kotlin|kt|java|csharp|cs|rust|rs)$/;
export const isApplicationCode = ({ language }: Fence): boolean => languages.test(language);

const token = /[{}]|["']?\b([A-Za-z_]\w{0,40})["']?\s?(?::|=>?)\s?(?:(["'])([^"'\n]{1,200})\2|(\d{1,6})\b)/g;

interface Block {
  readonly values: Map<string, Words>;
  /** Where its brace stands in the code. */
  readonly at: number;
}

function* readCode(code: Code, lead: Prose | null, section: Section): Generator<Claim> {
  const connections = blocksOf(code).filter(isConnection);
  const [only] = connections;
  if (connections.length === 1 && only) yield* readConnection(only, ownerOf(code, lead, section));
  else
    for (const [index, block] of connections.entries())
      yield* readConnection(block, commentedOwner(code, connections[index - 1]?.at ?? 0, block.at));
}

/** The service that the last comment between two places names. */
function commentedOwner(code: Code, start: number, end: number): Words | null {
  let owner: Words | null = null;
  for (let at = code.text.lastIndexOf("\n", start) + 1; at < end; ) {
    const stop = code.text.indexOf("\n", at);
    if (stop < 0) break;
    owner = commentOwner(code, at, stop) ?? owner;
    at = stop + 1;
  }
  return owner;
}

/** What stands between each pair of braces, without the pairs inside; what stands outside of all comes first. */
function blocksOf(code: Code): Block[] {
  const outer: Block = { values: new Map(), at: 0 };
  const blocks = [outer];
  const open = [outer];
  for (const match of matchesOf(code.text, token)) {
    if (match[0] === "{") {
      const block: Block = { values: new Map(), at: match.index };
      blocks.push(block);
      open.push(block);
    } else if (match[0] === "}") {
      if (open.length > 1) open.pop();
    } else {
      const value = (match[3] ?? match[4]) as string;
      const end = match.index + match[0].length - (match[2] ? 1 : 0);
      const key = (match[1] as string).toLowerCase();
      const { values } = open.at(-1) as Block;
      if (!values.has(key)) values.set(key, code.words(end - value.length, end));
    }
  }
  return blocks;
}

const pick = ({ values }: Block, keys: readonly string[]): Words | null => {
  for (const key of keys) {
    const found = values.get(key);
    if (found) return found;
  }
  return null;
};

const nameKeys = ["database", "dbname", "db_name", "db"];
const engineKeys = ["type", "dialect", "client", "engine", "provider", "driver"];
const hostKeys = ["host", "hostname", "server"];
const poolKeys = ["poolsize", "pool_size", "connectionlimit", "maxpoolsize", "max"];

/** A name alone is any object's; an engine or a host beside it makes it a database's. Django calls the name NAME. */
function isConnection(block: Block): boolean {
  if (!nameOf(block)) return false;
  return pick(block, hostKeys) !== null || engineOf(block) !== null;
}

function nameOf(block: Block): Words | null {
  const name = pick(block, nameKeys) ?? (engineOf(block) ? pick(block, ["name"]) : null);
  return name && isName(name) && !isGenericDatabase(name.text) ? name : null;
}

function engineOf(block: Block): Stated<string> | null {
  const written = pick(block, engineKeys);
  const [engine] = written ? enginesIn(written.text.split(".").at(-1) as string) : [];
  return written && engine ? { value: engine.name, span: written.span } : null;
}

function* readConnection(block: Block, owner: Words | null): Generator<Claim> {
  const name = nameOf(block) as Words;
  const { host, port } = serverOf(block);
  const local = host !== null && isLocalHost(host.text);
  // Where the host comes from the environment, the port is the one inside as well.
  const inside = host === null || !isGenericHost(host.text);
  yield {
    kind: "database",
    name,
    ...serverFacts(name, host),
    ...given({ owner, engine: engineOf(block), port: local ? port : null, innerPort: inside ? port : null }),
    standing: "described",
    form: "code",
    span: name.span,
  };
  const pool = pick(block, poolKeys);
  const size = pool && numberOf({ value: pool });
  if (size) yield { kind: "pool", ...given({ service: owner }), database: name, size, span: size.span };
}

/** "orders-db:5432" is both. */
function serverOf(block: Block): { host: Words | null; port: Stated<number> | null } {
  const written = pick(block, hostKeys);
  const own = pick(block, ["port"]);
  const cut = written ? written.text.lastIndexOf(":") : -1;
  if (!written || cut < 0) return { host: written, port: own ? numberOf({ value: own }) : null };
  const words = within(written);
  return { host: words(0, cut), port: numberOf({ value: words(cut + 1, written.text.length) }) };
}
