// SQL in which a service is let into what belongs to another one.
import { ownDataPattern } from "../../lexicon/reaching.ts";
import type { Block, CodeLine } from "../../parse/page.ts";
import { blocksIn, proseOfLine } from "../../readers/walk.ts";
import { serviceKey, stemWords } from "../../resolve/names.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import { holderOfStore, holdersIn } from "./holders.ts";

export interface StatementReach {
  readonly service: string;
  readonly target: Words;
  readonly owner: string;
  readonly writes: boolean;
}

export function* statementReaches(reading: Reading): Generator<StatementReach> {
  for (const { blocks, base } of reading.page.sections)
    for (const lines of sqlIn(blocks)) {
      yield* commented(lines, base, reading);
      yield* granted(lines, base, reading);
      yield* searched(lines, base, reading);
    }
}

const sqlIn = keptFor((blocks: readonly Block[]): readonly (readonly CodeLine[])[] =>
  blocksIn(blocks).flatMap((block) => (block.kind === "fence" && block.language === "sql" ? [block.lines] : [])),
);

/** "-- the lift service reads its own data", and below it `FROM member_service.members`. */
function* commented(lines: readonly CodeLine[], base: number, reading: Reading): Generator<StatementReach> {
  for (const [at, line] of lines.entries()) {
    const below = lines[at + 1];
    if (!below || !/^\s*--/.test(line.text) || !ownDataPattern.test(line.text)) continue;
    const [actor] = holdersIn(proseOfLine(line), 0, line.text.length, reading);
    const [from] = matchesOf(below.text, tablePattern);
    const owner = from?.[1] ? holderOfStore(from[1], reading) : null;
    if (!actor || !from?.[1] || !owner || owner === actor.name) continue;
    const writes = /^[IU]/i.test(from[0]);
    yield { service: actor.name, owner, writes, target: wordsAt(below, base, from, from[1]) };
  }
}

const tablePattern = /(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]\w*\.\w+)/gi;

/**
 * `GRANT INSERT ON ALL TABLES IN SCHEMA billing TO booking_app`: a user who is called as one service, and let into the schema of
 * another by one statement alone. Where two let it in, or where it may only read, its author has thought of it.
 */
function* granted(lines: readonly CodeLine[], base: number, reading: Reading): Generator<StatementReach> {
  const grants = lines.flatMap((line) => matchesOf(line.text, grantPattern).map((match) => ({ line, match })));
  for (const { line, match } of grants) {
    const [, rights = "", store = "", user = ""] = match;
    const alike = grants.filter(({ match: it }) => it[2] === store && it[3] === user);
    const owner = holderOfStore(store, reading);
    const service = holderOfUser(user, reading);
    if (!owner || !service || owner === service || alike.length > 1 || /^\s*SELECT\s*$/i.test(rights)) continue;
    yield {
      service,
      owner,
      writes: /INSERT|UPDATE|DELETE|ALL/i.test(rights),
      target: wordsAt(line, base, match, store),
    };
  }
}

const grantPattern =
  /\bGRANT\s+([A-Z][A-Z, ]{2,60}?)\s+ON\s+(?:(?:ALL TABLES IN )?SCHEMA\s+|DATABASE\s+|TABLE\s+)?[`"]?([a-z_]\w*)[`"]?(?:\.[\w*]+)?\s+TO\s+['"`]?([a-z_]\w*)/gi;

/** Of `booking_service_app` the owner of the one store that it is called after. */
function holderOfUser(user: string, reading: Reading): string | null {
  const called = stemWords(user.replace(/_(?:app|user|role|rw|ro|login|admin|owner|usr)$/i, "")).join("");
  const its = reading.model.databases.filter(
    ({ name, named, scope }) => named && scope === "decided" && stemWords(name).join("") === called,
  );
  const service = reading.model.services.find(({ name }) => called !== "" && serviceKey(name) === called);
  return service?.name ?? (its[0] && !its[1] ? holderOfStore(its[0].name, reading) : null);
}

/** `CREATE SCHEMA cart; SET search_path TO billing;` */
function* searched(lines: readonly CodeLine[], base: number, reading: Reading): Generator<StatementReach> {
  const made = lines.flatMap(({ text }) => matchesOf(text, schemaPattern).map((match) => match[1] ?? ""));
  for (const line of lines)
    for (const match of matchesOf(line.text, searchPattern)) {
      const [own = "", second] = made;
      const store = match[1] ?? "";
      const owner = holderOfStore(store, reading);
      const service = holderOfStore(own, reading);
      if (second === undefined && owner && service && owner !== service)
        yield { service, owner, writes: false, target: wordsAt(line, base, match, store) };
    }
}

const schemaPattern = /\bCREATE\s+SCHEMA\s+(?:IF\s+NOT\s+EXISTS\s+)?["`]?([a-z_]\w*)/gi;
const searchPattern = /\bSET\s+search_path\s*(?:TO|=)\s*["`']?([a-z_]\w*)["`']?\s*;/gi;

function wordsAt(line: CodeLine, base: number, match: RegExpExecArray, text: string): Words {
  const start = base + line.start + match.index + match[0].lastIndexOf(text);
  return { text, span: { start, end: start + text.length } };
}
