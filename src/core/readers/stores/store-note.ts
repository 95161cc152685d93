import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { categoryOf, enginesIn } from "../../lexicon/products.ts";
import { elsewhereUsed } from "../../lexicon/store-users.ts";
import {
  bucketBefore,
  calledAsStore,
  elsewherePattern,
  leadsIntoStore,
  onlyUser,
  storeSizePattern,
  thingsOf,
} from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { all, codeWords, engineNames } from "../needs.ts";
import { isEngine, isNoted, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

/** "the cluster `farm` (PostgreSQL 15)", "the database `farm` (PostgreSQL 15)" */
const serverPattern =
  /(?<!\p{L})(?:cluster|server|instance|instanz|servidor|serveur|clúster|istanza|serwer|klaster|database|datenbank|base de datos|base de dados|banco(?: de dados)?|base de données|baz[ay](?: danych)?|databank)\s$/iu;

/** "`ledger` (Oracle 12c, one schema, 214 tables)": a bracket that tells the engine and what is inside makes a name a store's. */
export const storeNote: Reader = {
  id: "store-note",
  needs: all(codeWords, engineNames),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) {
      yield* introducedByEngine(prose);
      yield* bucketsIn(prose);
      yield* namedInBrackets(prose);
      for (const { kind, start, end } of prose.marks) {
        const name = prose.text.slice(start, end);
        const note = /^\s?[(（]([^()（）\n]{4,120})[)）]/u.exec(prose.text.slice(end));
        if (kind !== "code" || !note?.[1] || !/^\p{L}[\p{L}\p{N}_-]*$/u.test(name) || isEngine(name)) continue;
        const from = end + note[0].length - 1 - note[1].length;
        const [store, second] = storesIn(prose, from, from + note[1].length);
        if (!store?.engine || second || store.name || store.engine.span.start !== spanOf(prose, from, from + 1).start)
          continue;
        if (!storeSizePattern.test(note[1]) && !saysStore(prose, start, end)) continue;
        const { span: _span, ...facts } = store;
        const span = wordsOf(prose, start, end + note[0].length).span;
        yield {
          kind: "database",
          ...facts,
          name: wordsOf(prose, start, end),
          standing: "described",
          form: "prose",
          span,
        } satisfies Claim;
      }
    }
  },
};

/** "the primary (`core-primary`, PostgreSQL 14, …)": first the name, then the engine. */
function* namedInBrackets(prose: Prose): Generator<Claim> {
  for (const { kind, start, end } of prose.marks) {
    const name = prose.text.slice(start, end);
    const before = prose.text.slice(0, start);
    if (kind !== "code" || !/[(（]$/.test(before) || !(calledAsStore.test(name) || itsOwn.test(before))) continue;
    const note = /^,\s([^()（）\n]{3,100})[)）]/u.exec(prose.text.slice(end))?.[1];
    if (!note || !isToldOfNow(sentenceBefore(prose, start))) continue;
    const [store] = storesIn(prose, end + 2, end + 2 + note.length);
    if (!store?.engine || store.name || store.engine.span.start !== spanOf(prose, end + 2, end + 3).start) continue;
    const { span: _span, ...facts } = store;
    const span = wordsOf(prose, start, end + 2 + note.length).span;
    yield { kind: "database", ...facts, name: wordsOf(prose, start, end), standing: "described", form: "prose", span };
  }
}

/** "in a database of its own (" */
const itsOwn =
  /(?<!\p{L})(?:database of its own|own database|eigenen? datenbank|base de datos propia|banco próprio|base de dados própria|propre base(?: de données)?)\s[(（]$/iu;

/**
 * "the cluster `farm`", `farm-pg`, "The state lives in `mix_saga`": a word in front says it, the name itself, or a name of several words and
 * the verb that leads to it.
 */
function saysStore(prose: Prose, start: number, end: number): boolean {
  if (serverPattern.test(prose.text.slice(0, start))) return true;
  const name = prose.text.slice(start, end);
  const sentence = sentenceBefore(prose, start);
  const isKept = name.includes("_") && isNoted(prose.text, end) && leadsIntoStore.test(sentence);
  return (calledAsStore.test(name) || isKept) && isToldOfNow(sentence);
}

/** Up to an offset. */
const sentenceBefore = ({ text }: Prose, at: number): string => /[^.;:!?\n]*$/u.exec(text.slice(0, at))?.[0] ?? "";

const isToldOfNow = (sentence: string): boolean =>
  !hypotheticalPattern.test(sentence) && !elsewherePattern.test(sentence);

/** "the PostgreSQL 16 database `lab_events`", "la base PostgreSQL `lab_events`" */
function* introducedByEngine(prose: Prose): Generator<Claim> {
  for (const { kind, start, end } of prose.marks) {
    const name = prose.text.slice(start, end);
    if (kind !== "code" || !/^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(name) || isEngine(name)) continue;
    const from = Math.max(0, start - 60);
    const before = prose.text.slice(from, start);
    const engine = enginesIn(before).at(-1);
    if (!engine || hypotheticalPattern.test(before)) continue;
    const between = before.slice(engine.version?.end ?? engine.end);
    if (!nounBehind.test(between) && !(between === " " && nounInFront.test(before.slice(0, engine.start)))) continue;
    yield {
      kind: "database",
      name: wordsOf(prose, start, end),
      ...statedEngine(prose, engine, from),
      standing: "described",
      form: "prose",
      span: wordsOf(prose, from + engine.start, end).span,
    };
  }
}

/** "Scans go to the bucket `lab-scans` on S3, which only Lab may use": a store of files, whoever has it. */
function* bucketsIn(prose: Prose): Generator<Claim> {
  for (const { start, end, text } of sentencesOf(prose)) {
    const engine = enginesIn(text).find(({ name }) => categoryOf(name) === "object");
    const code = prose.marks.find(
      (it) =>
        it.kind === "code" && it.start > start && it.end <= end && bucketBefore.test(prose.text.slice(start, it.start)),
    );
    if (!engine || !code || hypotheticalPattern.test(text.replace(onlyUser, "")) || elsewhereUsed.test(text)) continue;
    const match = onlyUser.exec(text) ?? thingsOf.exec(text);
    const at = match?.[1] ? start + match.index + match[0].lastIndexOf(match[1]) : -1;
    yield {
      kind: "database",
      name: wordsOf(prose, code.start, code.end),
      ...statedEngine(prose, engine, start),
      ...(match?.[1] ? { owner: { ...wordsOf(prose, at, at + match[1].length), bare: true } } : {}),
      standing: "described",
      form: "prose",
      span: wordsOf(prose, start, end).span,
    };
  }
}

const nounBehind = /^[ -](?:database|db|datenbank|databank)\s(?:called\s|named\s|namens\s)?$/iu;
const nounInFront =
  /(?<!\p{L})(?:base(?: de datos| de données| di dati| dati)?|banco(?: de dados)?|database|baza(?: danych)?|cơ sở dữ liệu)\s$/iu;
