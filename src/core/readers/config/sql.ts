import { isPlaceholder } from "../../lexicon/config.ts";
import { latePattern } from "../../lexicon/match.ts";
import type { Relation } from "../../model/types.ts";
import type { Fence, Prose, Section } from "../../parse/page.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, Party } from "../claim.ts";
import { type Code, codeOf, maximumLine } from "../code.ts";
import { kindOf } from "../names.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn, isPlainFence } from "../walk.ts";
import { commentOwner, labelBehind, ownerOf } from "./owner.ts";

/** SQL that makes databases, schemas and tables, and that grants access to them. */
export const sql: Reader = {
  id: "sql",
  needs: fences,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "fence" && mayHoldSql(block) && block.lines.every(({ text }) => text.length <= maximumLine))
        yield* readSql(codeOf(block.lines), lead, section);
  },
};

const languages = /sql|^(?:psql|cql|bash|sh|shell)$/;
const statement = /^[ \t]*(?:--.*\n[ \t]*)*(?:CREATE|GRANT|ALTER)\s/im;

export const mayHoldSql = (fence: Fence): boolean =>
  languages.test(fence.language) || isPlainFence(fence) || fence.lines.some(({ text }) => statement.test(text));

const name = '[`"\\[]?([\\p{L}_][\\p{L}\\p{N}_$-]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_$-]*)?)[`"\\]]?';
const creation = latePattern(
  `\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:EXTERNAL\\s+)?(DATABASE|SCHEMA|KEYSPACE|TABLE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${name}`,
  "giu",
);
const grant = latePattern(
  `\\bGRANT\\s+(\\p{L}[\\p{L} ,]{1,79}?)\\s+ON\\s+(?:DATABASE\\s+|SCHEMA\\s+)?${name}(?:\\.\\*)?\\s+TO\\s+['"\`]?([\\p{L}_][\\p{L}\\p{N}_-]*)`,
  "giu",
);

/** `billing_service`: a schema or a database called as its service is. */
const isService = ({ text }: Words): boolean => /^\p{L}[\p{L}\p{N}_]*_(?:service|svc)$/iu.test(text);

function* readSql(code: Code, lead: Prose | null, section: Section): Generator<Claim> {
  const made = matchesOf(code.text, creation).map((match) => ({
    what: (match[1] as string).toUpperCase(),
    name: nameAt(code, match.index + match[0].lastIndexOf(match[2] as string), match[2] as string),
    at: match.index,
  }));
  const schemas = made.filter(({ what }) => what === "SCHEMA").length;
  const context = ownerOf(code, lead, section);
  const areServices = made.filter(({ what, name: words }) => what !== "TABLE" && isService(words)).length > 1;
  const tables = new Map<string, { owner: Words; tables: Words[] }>();
  const behind = labelsBehind(
    code,
    made.filter(({ what }) => what !== "TABLE"),
  );
  for (const { what, name: words, at } of made) {
    if (isCommentedOut(code, at)) continue;
    const owner = commentAbove(code, at) ?? behind.get(at) ?? (areServices && isService(words) ? words : null);
    if (what === "TABLE") addTable(tables, owner ?? context, words);
    else if (!isPlaceholder(words.text) && words.text.toLowerCase() !== "public")
      yield {
        kind: "database",
        name: words,
        ...(owner ? { owner } : {}),
        // One schema alone may be a part of any database.
        standing: what !== "SCHEMA" || schemas > 1 || owner ? "described" : "mentioned",
        form: "sql",
        span: words.span,
      };
  }
  for (const { owner, tables: own } of tables.values())
    yield {
      kind: "service",
      name: owner,
      standing: "mentioned",
      role: kindOf(owner.text),
      tables: own,
      span: owner.span,
    };
  const stems = new Set(made.map(({ name: { text } }) => databaseStem(text)));
  for (const match of matchesOf(code.text, grant))
    if (!isCommentedOut(code, match.index)) yield* readGrant(code, match, stems);
}

function addTable(tables: Map<string, { owner: Words; tables: Words[] }>, owner: Words | null, table: Words): void {
  if (!owner) return;
  const known = tables.get(owner.text);
  if (known) known.tables.push(table);
  else tables.set(owner.text, { owner, tables: [table] });
}

const nameAt = (code: Code, start: number, text: string): Words => code.words(start, start + text.length);

const isCommentedOut = ({ text }: Code, at: number): boolean =>
  /(?:--|\/\/|#)[^\n]*$/.test(text.slice(Math.max(text.lastIndexOf("\n", at) + 1, at - 200), at));

/** A comment speaks of the statements below it, up to an empty line; a longer run of them is no heading's. */
const reach = 30;

/** The service that the nearest comment line above names. */
function commentAbove(code: Code, at: number): Words | null {
  let end = code.text.lastIndexOf("\n", at);
  for (let lines = 0; end >= 0 && lines < reach; lines++) {
    const start = code.text.lastIndexOf("\n", end - 1) + 1;
    const line = code.text.slice(start, end);
    if (!line.trim()) return null;
    const owner = commentOwner(code, start, end);
    if (owner) return owner;
    if (/^\s*--/.test(line)) return null;
    end = start - 1;
  }
  return null;
}

/**
 * `CREATE DATABASE gate_db; -- gate-service`: a name behind each of them, and none of them twice, says whose it is. Where one is
 * called a service, they all are services.
 */
function labelsBehind(code: Code, made: readonly { readonly at: number }[]): ReadonlyMap<number, Party> {
  const labels = new Map<number, Party>();
  for (const { at } of made) {
    const label = labelBehind(code, at);
    if (label) labels.set(at, label);
  }
  const names = new Set([...labels.values()].map(({ text }) => text.toLowerCase()));
  if (made.length < 2 || names.size < made.length) return new Map();
  const areServices = [...labels.values()].some(({ bare }) => !bare);
  return areServices ? new Map([...labels].map(([at, { text, span }]) => [at, { text, span }])) : labels;
}

const databaseStem = (text: string): string => text.toLowerCase().replace(/[_-]?(?:db|database|schema)$/, "");

/**
 * A user named after a service stands for it: `GRANT SELECT ON orders_db TO billing_service`. One named after another of
 * the databases stands for that one's owner.
 */
function* readGrant(
  code: Code,
  match: RegExpExecArray | RegExpMatchArray,
  stems: ReadonlySet<string>,
): Generator<Claim> {
  const [whole, rights = "", database = "", user = ""] = match;
  const start = match.index ?? 0;
  const stem = user.replace(/_(?:db_?)?(?:user|role|app|rw|ro|readonly|writer|reader|owner|admin)$/i, "");
  const foreign = stems.has(stem.toLowerCase()) && databaseStem(database) !== stem.toLowerCase();
  if (!foreign && !/(?:service|svc)$/i.test(stem)) return;
  const from = start + whole.length - user.length;
  const object = start + whole.indexOf(database, rights.length + 6);
  yield {
    kind: "access",
    service: nameAt(code, from, stem),
    database: nameAt(code, object, database.split(".")[0] as string),
    relation: relationOf(rights),
    form: "sql",
    span: code.span(start, start + whole.length),
  };
}

function relationOf(rights: string): Relation {
  if (/\ball\b|create|owner/i.test(rights)) return "owns";
  return /insert|update|delete|write/i.test(rights) ? "writes" : "reads";
}
