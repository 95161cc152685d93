import { eachPattern, ownPattern, storeNounPattern } from "../../lexicon/architecture.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { List, Mark, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Span, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { kindOf, nameIn } from "../names.ts";
import { codeWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { servicesIn } from "../services/service-words.ts";
import { introducedBlocksIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";
import { isServiceName } from "./store-table.ts";

/**
 * Databases that say for whom each is: "`beds_db` for Beds" in a list below words that speak of databases, "`BedsDb` for
 * `Api.Beds` and `MailDb` for `Worker.Mail`" in a sentence that does, `beds_db` (Beds) and `mail_db` (Mail) in one of each service's own.
 */
export const storeFor: Reader = {
  id: "store-for",
  needs: codeWords,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (block.kind === "list" && lead && storeNounPattern.test(lead.text)) yield* readList(block);
      else if (block.kind === "paragraph")
        for (const sentence of sentencesOf(block.prose))
          if (storeNounPattern.test(sentence.text)) yield* readSentence(block.prose, sentence);
  },
};

/** All items or none, and two at least. */
function* readList({ items }: List): Generator<Claim> {
  const told = items.map(({ prose }) => [...readItem(prose)]);
  if (told.length >= 2 && told.every((claims) => claims.length)) yield* told.flat();
}

function* readItem(prose: Prose): Generator<Claim> {
  const [code] = prose.marks.filter(({ kind }) => kind === "code");
  if (!code || code.start > 0 || !/^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(prose.text.slice(0, code.end))) return;
  const joint = forWhom.exec(prose.text.slice(code.end));
  const owner = joint && nameIn(prose, code.end + joint[0].length);
  if (!owner || !isServiceName(owner.text) || !/^[\p{Lu}\p{Lo}]|-/u.test(owner.text)) return;
  const span = wordsOf(prose).span;
  yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span };
  yield { kind: "database", name: wordsOf(prose, 0, code.end), owner, standing: "listed", form: "list", span };
}

/** Two pairs of names in code at least. */
function* readSentence(prose: Prose, { start, end }: Sentence): Generator<Claim> {
  const code = prose.marks.filter((mark) => mark.kind === "code" && mark.start >= start && mark.end <= end);
  const noted = tellsOfOwn(prose.text.slice(start, end)) ? ownersInBrackets(prose, code) : [];
  if (noted.length >= 2 && noted.length === code.length) yield* claimsOf(prose, noted, { start, end });
  const pairs = code.flatMap((store, at) => {
    const owner = code[at + 1];
    const gap = owner && prose.text.slice(store.end, owner.start);
    const joint = gap ? forWhom.exec(gap) : null;
    const name = wordsOf(prose, store.start, store.end);
    const isStore = likeDatabase.test(name.text) || isOfService(prose, start, owner?.start, owner?.end);
    if (!owner || joint?.[0] !== gap || !isStore) return [];
    return [{ name, owner: wordsOf(prose, owner.start, owner.end) }];
  });
  if (pairs.length < 2 || !pairs.every(({ owner }) => isServiceName(owner.text) && !/\s/.test(owner.text))) return;
  yield* claimsOf(prose, pairs, { start, end });
}

interface Pair {
  readonly name: Words;
  readonly owner: Words;
}

/** "Each service has its own schema: `ledger_db` (Entries) and `balance_db` (Balances)" */
const ownersInBrackets = (prose: Prose, code: readonly Mark[]): Pair[] =>
  code.flatMap((store) => {
    const name = wordsOf(prose, store.start, store.end);
    const [all, owner] =
      /^\s?[(（](\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{L}+){0,2})[)）]/u.exec(prose.text.slice(store.end)) ?? [];
    if (!all || !owner || !likeDatabase.test(name.text) || !isServiceName(owner) || enginesIn(owner).length) return [];
    const at = store.end + all.indexOf(owner);
    return [{ name, owner: wordsOf(prose, at, at + owner.length) }];
  });

function* claimsOf(prose: Prose, pairs: readonly Pair[], { start, end }: Span): Generator<Claim> {
  const engines = enginesIn(prose.text.slice(start, end));
  const engine = engines.length === 1 && engines[0] ? statedEngine(prose, engines[0], start) : {};
  for (const { name, owner } of pairs) {
    const span = { start: name.span.start, end: owner.span.end };
    yield { kind: "service", name: owner, standing: "listed", role: kindOf(owner.text), span: owner.span };
    yield { kind: "database", name, ...engine, owner, standing: "listed", form: "prose", span };
  }
}

/** "Each service gets its own database: `tides` for `tide-service`": behind words that speak of databases, any name is one. */
const isOfService = (prose: Prose, sentence: number, from = 0, to = 0): boolean =>
  servicesIn(prose, from, to).length === 1 && tellsOfOwn(prose.text.slice(sentence, from));

const tellsOfOwn = (text: string): boolean => eachPattern.test(text) && ownPattern.test(text);

const likeDatabase = /^\p{L}[\p{L}\p{N}_-]*?(?:db|database|schema|store)$/iu;

const forWhom =
  /^\s(?:for|für|para|pour|per|cho|dla|voor|для|için)\s(?:(?:the|den|die|das|el|la|o|a|le|il|lo|het|de)\s)?/iu;
