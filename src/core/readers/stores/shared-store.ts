import { hypotheticalPattern, ownPattern } from "../../lexicon/architecture.ts";
import { categoryOf, enginesIn } from "../../lexicon/products.ts";
import {
  allServicesPattern,
  endingPattern,
  shareAllPattern,
  sharedStorePattern,
  shareVerbPattern,
  stayedOnePattern,
  usesItPattern,
} from "../../lexicon/sharing.ts";
import { oneDatabase } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Span, Words } from "../../text/span.ts";
import type { AccessClaim, Claim } from "../claim.ts";
import { groupBeginningWith } from "../events/flow-clauses.ts";
import { codesBehind } from "../names.ts";
import { databaseNameIn, isNamed, mayNameStore, nameBehind, type StorePhrase, storeIn, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";

/** "Single PostgreSQL instance (`app_db` database)", "all services connect to the same database". */
export const sharedStore: Reader = {
  id: "shared-store",
  *read(section) {
    let before: Words | null = null;
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) {
        const told: Claim[] = mayNameStore(prose) ? [...single(prose, sentence)] : [];
        yield* told;
        yield* everyone(prose, sentence);
        if (before && !told.length) yield* takenUp(prose, sentence, before);
        yield* group(prose, sentence);
        before = told.flatMap((claim) => (claim.kind === "database" ? (claim.name ?? []) : [])).at(-1) ?? null;
      }
  },
};

/** One named database that is said to be the single or the shared one, or of which the sentence says what it is called. */
function* single(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  if (!sharedStorePattern.test(text) && (!introducesName(prose, start, end) || hypotheticalPattern.test(text))) return;
  if (endingPattern.test(text)) return;
  const store = withNameBehind(prose, { start, text }, storeIn(prose, start, end));
  if (!store?.name) return;
  // "are called `orders` and `stock`": several, and shared by nobody.
  const at = prose.text.indexOf(store.name.text, start);
  if (codesBehind(prose, at).length > 1) return;
  // "three PostgreSQL and one MariaDB; `x` stays": of several engines the sentence says elsewhere which is whose.
  if (new Set(enginesIn(text).map(({ name }) => name)).size > 1) return;
  // "goes into schema `next`": a part of one.
  if (!store.engine && /(?<!\p{L})schema\s[`*]*$/iu.test(text.slice(0, text.indexOf(store.name.text)))) return;
  const { span, ...facts } = store;
  yield { kind: "database", ...facts, standing: "described", form: "prose", span };
  if (stayedOnePattern.test(text)) yield sharing("all", store.name, span);
}

/** "the same PostgreSQL database (`shop`)": the name may stand in brackets behind the engine. */
function withNameBehind(
  prose: Prose,
  { start, text }: Pick<Sentence, "start" | "text">,
  store: StorePhrase | null,
): StorePhrase | null {
  const [engine, second] = store && !store.name ? enginesIn(text) : [];
  const behind = engine && !second ? nameBehind(prose, start + (engine.version?.end ?? engine.end)) : null;
  const name = behind ?? (engine ? nameOfOne(prose, start, start + text.length) : null);
  return store && name ? { ...store, name } : store;
}

/** "one database, `shop`" */
function nameOfOne(prose: Prose, start: number, end: number): Words | null {
  const mark = prose.marks.find(
    (it) =>
      it.kind === "code" && it.start > start && it.end <= end && oneDatabase.test(prose.text.slice(start, it.start)),
  );
  return mark && /^[a-z][a-z0-9_-]*$/i.test(prose.text.slice(mark.start, mark.end))
    ? wordsOf(prose, mark.start, mark.end)
    : null;
}

/** "…, and Dispatch updates a table that Stock believes to be its own": what follows is about others. */
const nextClause =
  /,\s(?:and|but|und|aber|y|pero|e|mas|et|mais|ma|i|ale|en|maar)\s(?:(?:the|der|die|das|el|la|le|o|a|il)\s)?\p{Lu}.*$/su;

const introducesName = ({ text, marks }: Prose, start: number, end: number): boolean =>
  marks.some((mark) => mark.kind === "code" && mark.start >= start && mark.end <= end && isNamed(text, mark.start));

function* everyone(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  // "Every service gets an instance of its own and is the only one that accesses it."
  if (!allServicesPattern.test(text) || !shareVerbPattern.test(text) || ownPattern.test(text.replace(nextClause, "")))
    return;
  // "Every service owns exactly one database, and nobody else connects to it."
  if (ownsOnePattern.test(text)) return;
  // Who stops sharing it shares it today, wherever the record says so.
  const today = /(?<!\p{L})stop sharing(?!\p{L})/iu.test(text) ? ({ scope: "current" } as const) : {};
  const told = [...named(prose, start, end), ...inCode(prose, start, end)];
  for (const claim of told) yield { ...claim, ...today };
  const match =
    /(?:the )?(?:same|single|one|shared|common) (?:\p{L}+ )?(?:database|db|schema|instance)|dieselbe datenbank|la misma base de da[td]os|o mesmo banco|la même base|cùng một cơ sở dữ liệu|同一个?数据库|одну базу|(?:la stessa|una sola|un'unica) base (?:di )?dati|(?:lo stesso|un solo) database|(?:jedn[aąeę]j?|wspóln[aąeę]j?|t[aąeę]j? sam[aąeę]j?) baz\p{L}+(?: danych)?|(?:dezelfde|één|een gedeelde|één gedeelde) (?:database|databank)|(?:同じ|一つの|1つの|単一の|共有)データベース/iu.exec(
      text,
    );
  if (!match) return;
  const to = start + match.index + match[0].length;
  const span = wordsOf(prose, start, end).span;
  const name = told.length ? null : nameNoted(prose, to);
  if (name) yield { kind: "database", name, standing: "described", form: "prose", span };
  yield sharing("all", name ?? { text: match[0], span: spanOf(prose, start + match.index, to) }, span);
}

const ownsOnePattern =
  /(?<!\p{L})(?:every|each|jede[rs]?|cada|chaque|ogni|każd[ay]|elke)\s[^.;:]{3,40}?\s(?:owns|has|gets|receives|besitzt|hat|bekommt|erhält|posee|tiene|recibe|possui|tem|recebe|possède|a|reçoit|possiede|ha|ma|heeft|krijgt)\s(?:(?:exactly|only|just|precisely|genau|nur|exactamente|exatamente|exactement|esattamente|dokładnie|precies)\s)?(?:one|a single|eine|una|um|uma|une|un|jedną|één)\s/iu;

/** "the same database, `shop`", "one database (`shop`)": a name in code right behind the noun. */
function nameNoted(prose: Prose, from: number): Words | null {
  const code = prose.marks.find(({ kind, start }) => kind === "code" && start >= from);
  if (!code || !/^(?:,\s|\s?[(（]|:\s)$/u.test(prose.text.slice(from, code.start))) return null;
  return /^[a-z][a-z0-9_-]*$/i.test(prose.text.slice(code.start, code.end))
    ? wordsOf(prose, code.start, code.end)
    : null;
}

/** "One database, `shop`. All four services connect to it": what the sentence in front tells of. */
function* takenUp(prose: Prose, { start, end, text }: Sentence, database: Words): Generator<Claim> {
  if (!allServicesPattern.test(text) || !usesItPattern.test(text) || hypotheticalPattern.test(text)) return;
  yield sharing("all", database, wordsOf(prose, start, end).span);
}

/** "Catalogue Service, Loans Service and Notices Service share all tables": of the one database that is there. */
function* group(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  const match = shareAllPattern.exec(text);
  if (!match?.[1] || hypotheticalPattern.test(text)) return;
  const at = start + match.index;
  const services = servicesIn(prose, start, at);
  const [first] = services;
  const users = first ? groupBeginningWith(prose.text, services, first) : [];
  const last = users.at(-1);
  if (
    !last ||
    users.length < 2 ||
    /\p{L}/u.test(prose.text.slice(start, first?.start)) ||
    prose.text.slice(last.end, at).trim()
  )
    return;
  const to = at + match[0].length;
  // "share the database `shop_db`": of that name it tells, and not of the one that is there.
  if (databaseNameIn(prose, to, to + 40)?.at === to + 1) return;
  const database = wordsOf(prose, to - match[1].length, to);
  for (const { words } of users) yield sharing(words, database, wordsOf(prose, start, end).span);
}

/** "all five services read and write in `library`": another place tells that it is a database. */
function* inCode(prose: Prose, start: number, end: number): Generator<Claim> {
  const verb = shareVerbPattern.exec(prose.text.slice(start, end));
  const code = verb && prose.marks.find((mark) => mark.kind === "code" && mark.start > start + verb.index);
  // "log in as `app`" tells who, not where.
  if (!verb || /\sas$/i.test(verb[0])) return;
  if (!code || code.end > end || code.start - start - verb.index - verb[0].length > 20) return;
  const between = prose.text.slice(start + verb.index + verb[0].length, code.start);
  if (!/^(?:\s+\p{L}+){0,3}\s+$/u.test(between) || hypotheticalPattern.test(prose.text.slice(start, code.start)))
    return;
  yield sharing("all", wordsOf(prose, code.start, code.end), wordsOf(prose, start, end).span);
}

/** "All services use one Redis (port 6379)": a store that the sentence calls one for all, or a cache. */
function* named(prose: Prose, start: number, end: number): Generator<Claim> {
  for (const { span: _span, ...phrase } of storesIn(prose, start, end)) {
    const store = { ...nameInFront(prose, phrase), ...phrase };
    // What may be or could be is said in front; behind its name the sentence goes on about other things.
    const until = store.name ? prose.text.indexOf(store.name.text, start) : end;
    if (hypotheticalPattern.test(prose.text.slice(start, until))) continue;
    const said =
      (store.name && store.engine) ||
      sharedStorePattern.test(prose.text.slice(start, end)) ||
      categoryOf(store.engine?.value ?? null) === "cache";
    const database = store.name ?? (store.engine && { text: store.engine.value, span: store.engine.span });
    if (!said || !database) continue;
    const span = wordsOf(prose, start, end).span;
    yield { kind: "database", ...store, name: database, standing: "described", form: "prose", span };
    yield sharing("all", database, span);
  }
}

/** "open the same `pharmago` PostgreSQL": a name in code right in front of its engine. */
function nameInFront(prose: Prose, { engine }: Omit<StorePhrase, "span">): { name?: Words } {
  const mark = prose.marks.find(
    ({ kind, start, end }) =>
      kind === "code" &&
      /^[a-z][a-z0-9_-]*$/.test(prose.text.slice(start, end)) &&
      /(?<!\p{L})(?:same|shared|single|one|dieselbe|misma|mismo|mesmo|mesma|même|stesso|stessa)\s$/iu.test(
        prose.text.slice(0, start),
      ) &&
      wordsOf(prose, end).span.start === engine?.span.start,
  );
  return mark ? { name: wordsOf(prose, mark.start, mark.end) } : {};
}

const sharing = (service: AccessClaim["service"], database: Words, span: Span): Claim => ({
  kind: "access",
  service,
  database,
  relation: "shares",
  form: "prose",
  span,
});
