import { hypotheticalPattern, ownPattern, storeVerbPattern } from "../../lexicon/architecture.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { nounFirstSubject } from "../../lexicon/services.ts";
import { accessFirst } from "../../lexicon/sharing.ts";
import type { Prose } from "../../parse/page.ts";
import { isMarked, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Words } from "../../text/span.ts";
import type { Claim, Form } from "../claim.ts";
import { kindOf } from "../names.ts";
import { isEngine, isNoted, mayNameStore, nameBehind, type StorePhrase, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { servicesIn } from "../services/service-words.ts";
import { blocksIn } from "../walk.ts";

/** "Billing keeps its ledger in its own MySQL 8 instance (billing_ledger, port 3307)", "orders_db belongs to Order Service". */
export const storeSentence: Reader = {
  id: "store-sentence",
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "paragraph") yield* readProse(block.prose, "prose");
      else if (block.kind === "list") for (const { prose } of block.items) yield* readProse(prose, "list");
  },
};

function* readProse(prose: Prose, form: Form): Generator<Claim> {
  for (const sentence of sentencesOf(prose)) {
    // Only what opens an item is an entry of the list.
    if (mayNameStore(prose)) yield* active(prose, sentence, sentence.start === 0 ? form : "prose");
    yield* passive(prose, sentence);
    if (mayNameStore(prose)) yield* topical(prose, sentence);
  }
}

const subject =
  /^[\s*]*(?:(?:[Tt]he|[Oo]ur|A|[Dd]er|[Dd]ie|[Dd]as|[Ee]l|[Ll]a|[Ll]e|[Oo]|[Ll]os|[Ll]as)\s+)?((?:\p{Lu}[\p{L}\p{N}&]*|[a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?:[ -](?:\p{Lu}[\p{L}\p{N}]*|service|svc)){0,3})\s+/u;

/** One plain word, which is a name in code only. */
const plainSubject = /^[\s*]*([a-z][a-z0-9]{2,})\s+(?=\p{Ll})/u;

function* active(prose: Prose, { start, end, text }: Sentence, form: Form): Generator<Claim> {
  const nounFirst = nounFirstSubject.exec(text);
  const match = nounFirst ?? subject.exec(text) ?? plainSubject.exec(text);
  if (!match?.[1]) return;
  const from = storeVerbEnd(text, match[0].length) ?? placeAt(prose, { start, end, text }, match[0].length);
  if (from === null || accessFirst.test(text.slice(from)) || hypotheticalPattern.test(text.replace(relativeClause, "")))
    return;
  const nameAt = start + match[0].lastIndexOf(match[1]);
  const name = wordsOf(prose, nameAt, nameAt + match[1].length);
  const inCode = isMarked(prose, "code", nameAt, nameAt + match[1].length);
  if (/^[a-z][a-z0-9]*$/.test(name.text) && !inCode && !nounFirst) return;
  const looksRight = nounFirst !== null || /service|svc|サービス/i.test(name.text) || inCode;
  if (isEngine(name.text) || !canNameService(name.text) || (!looksRight && !ownPattern.test(text))) return;
  if (
    !looksRight &&
    /^(?:We|It|They|This|That|There|Each|Every|All|Cada|Chaque|Jeder|Team|Wir|Nosotros|Nous|Each \w+)$/u.test(name.text)
  )
    return;
  const next = inCode ? nextInCode(prose, { start, end, text }, from) : end;
  const isSole = standingPattern.test(text.slice(0, from)) && enginesIn(text).length === 1;
  const clause = { start: start + from, end: Math.min(start + clauseEnd(text, from), next) };
  for (const claim of claimsOf(prose, name, clause, form))
    yield isSole && claim.kind === "database" && !claim.name ? { ...claim, sole: true } : claim;
}

/** "stays on", "runs on": what it is on, and not what it has besides. Ends the text. */
const standingPattern =
  /(?<!\p{L})(?:runs on|stays on|is on|remains on|is backed by|bleibt auf|bleibt bei|läuft auf|corre en|sigue en|permanece en|roda em|fica no|permanece no|reste sur|tourne sur|resta su|gira su|draait op|blijft op|działa na|zostaje na)$/iu;

/** "注文サービスは `order_db`（PostgreSQL 15）を使用し、在庫サービスは `stock_db` を使用する": who keeps it has its mark, the verb comes last. */
function* topical(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  if (!topicMark.test(text) || !usedBehind.test(text) || reachedBehind.test(text)) return;
  const topics = servicesIn(prose, start, end).filter((it) => topicMark.test(prose.text.slice(it.end, it.end + 1)));
  for (const [index, { words, end: from }] of topics.entries()) {
    const to = topics[index + 1]?.start ?? end;
    yield* claimsOf(prose, words, { start: from, end: to }, "prose");
  }
}

const topicMark = /[はが]/u;
const usedBehind = /を(?:使用|利用|使|持|保有|所有|採用)|に(?:保存|格納|保持|保管)/u;
/** What is read, copied or must not be used is not kept. */
const reachedBehind = /ない|ません|禁止|アクセス|参照|読み|読む|共有/u;

/** "`lots` runs on PostgreSQL, `fines` on MariaDB": up to the next name in code that something runs on. */
function nextInCode(prose: Prose, { start, end }: Sentence, from: number): number {
  const other = prose.marks.find(
    (mark) =>
      mark.kind === "code" &&
      mark.start > start + from &&
      mark.end < end &&
      besideOther.test(prose.text.slice(start + from, mark.start)) &&
      onPlace.test(prose.text.slice(mark.end, end)),
  );
  return other ? other.start : end;
}

const besideOther = /(?:[,;]\s|\s(?:and|und|y|e|et|ed|oraz|i|en|và)\s)$/u;
const onPlace = /^\s(?:on|auf|en|em|sur|su|na|op|trên)\s/u;

/** "; `alarms` keeps its rules in SQLite": one plain word, and the verb at once. */
function opensWithPlainSubject(rest: string): boolean {
  const name = plainSubject.exec(rest)?.[0];
  const isVerb = storeVerbPattern.exec(rest)?.index === 0;
  return name !== undefined && !isVerb && storeVerbPattern.exec(rest.slice(name.length))?.index === 0;
}

/** Up to where somebody else is told of: "Billing uses `billing_db`, the Cart Service uses `cart_db`". */
function clauseEnd(text: string, from: number): number {
  for (const joint of matchesOf(text.slice(from), /(?:[,;](?:\s+\p{L}{1,3})?|\s\p{L}{1,4})\s+(?=\p{L})/gu)) {
    const at = from + joint.index + joint[0].length;
    const rest = text.slice(at);
    const service = nounFirstSubject.exec(rest);
    const other = service ?? subject.exec(rest);
    if (!other && joint[0].startsWith(";") && opensWithPlainSubject(rest)) return from + joint.index;
    if (!other) continue;
    const named = service !== null || /[ -](?:service|svc)$/i.test(other[1] ?? "");
    if (named || storeVerbPattern.test(rest.slice(other[0].length))) return from + joint.index;
  }
  return text.length;
}

/** Behind the subject's verb, or behind a second one: "… listens to events and keeps its own database", "…; it uses `x_db`". */
function storeVerbEnd(text: string, from: number): number | null {
  const first = storeVerbPattern.exec(text.slice(from));
  if (first) return from + first[0].length;
  for (const joint of matchesOf(text.slice(from), joints)) {
    const at = from + joint.index + joint[0].length;
    const verb = storeVerbPattern.exec(text.slice(at));
    if (verb && (ownPattern.test(text.slice(at)) || namesStore(text.slice(at + verb[0].length))))
      return at + verb[0].length;
  }
  return null;
}

/** "… collects the figures in `tax_filing` (PostgreSQL 15)": whatever the verb, what is noted as a store is where it ends up. */
function placeAt({ text: all, marks }: Prose, { start, end, text }: Sentence, from: number): number | null {
  const place = marks.find((mark) => mark.kind === "code" && mark.start >= start + from && mark.end <= end);
  if (!place || !isNoted(all, place.end)) return null;
  const before = text.slice(from, place.start - start);
  return leadsInto.test(before) && !otherPlace.test(before) ? place.start - start : null;
}

const leadsInto =
  /(?<!\p{L})(?:in|into|to|en|em|dans|trong|nel|nella|su|w|we|do|op|в)\s+(?:(?:its|the|a|own|il|la|de|het|een|zijn|eigen)\s+){0,2}$/iu;

/** "…, which can be rebuilt at any time" */
const relativeClause = /,\s+(?:which|welche[rs]?|lo que|qui|que|который|che|cui|która|który|które|die|dat)\s.*$/su;

/** It looks there, or somebody else has something to do with it. */
const otherPlace =
  /(?<!\p{L})(?:reads|quer(?:y|ies)|asks?|looks?|searche?s?|finds?|cop(?:y|ies)|imports?|service|svc|liest|lee|lê|lit|legge|czyta|odczytuje|leest|đọc|читает)(?!\p{L})/iu;

const joints =
  /(?:,|;|\s(?:and|und|y|e|et|ed|oraz|i|và|и|ve))\s+(?:(?:it|es|er|sie|esta|este|ela|ele|il|elle|nó|он|она)\s+)?/giu;

const namesStore = (text: string): boolean =>
  namesFirst(text) ||
  /^[^;]{0,60}(?<!\p{L})(?:database|datenbank|base de da[td]os|base de données)\s+`?[a-z][a-z0-9]*_[a-z0-9_]+/iu.test(
    text,
  );

/** "uses `billing_db`, …", "stores them in `route_db`": a name follows at once. */
const namesFirst = (text: string): boolean =>
  /^\s+(?:(?:them|it|these|all of it|its \p{L}+|sie|los|las|les)\s+)?(?:(?:in|on|into|en|em|dans|trong|в)\s+)?[\p{L}][\p{L}\p{N}]*_[\p{L}\p{N}_]+/u.test(
    text.replace(/`/g, ""),
  );

function* claimsOf(prose: Prose, owner: Words, { start: from, end: to }: Span, form: Form): Generator<Claim> {
  const stores = storesIn(prose, from, to);
  if (!stores.length) return;
  const span = wordsOf(prose, from, to).span;
  const whole = { start: owner.span.start, end: span.end };
  yield { kind: "service", name: owner, standing: "described", role: kindOf(owner.text), span: whole };
  for (const { span: _span, ...store } of stores)
    yield {
      kind: "database",
      ...named(prose, store, from, to),
      owner,
      standing: "described",
      form,
      span: whole,
    };
}

/** "keeps its index in OpenSearch 2.13 (`recipe_index`)" */
function named(prose: Prose, store: Omit<StorePhrase, "span">, from: number, to: number): Omit<StorePhrase, "span"> {
  if (store.name || !store.engine) return store;
  const [engine, second] = enginesIn(prose.text.slice(from, to));
  const name = engine && !second ? nameBehind(prose, from + (engine.version?.end ?? engine.end)) : null;
  return name ? { ...store, name } : store;
}

const owned =
  /^[\s*]*([\p{L}\p{N}_-]{3,40})\s+(?:belongs to|is owned by|gehört(?: zu)?|pertenece a|pertence a|appartiene (?:a|al|alla)|należy do|hoort bij|behoort (?:toe )?aan|is van|appartient à|thuộc(?: về)?|属于|принадлежит)\s+(?:(?:the|der|dem|al|ao|au)\s+)?/iu;

function* passive(prose: Prose, { start, end }: Sentence): Generator<Claim> {
  const match = owned.exec(prose.text.slice(start, end));
  if (!match?.[1] || !/[_-]/.test(match[1])) return;
  const ownerText = /^[\p{L}\p{N}_-]+(?: (?:[Ss]ervice|[Ss]vc))?/u.exec(
    prose.text.slice(start + match[0].length, end),
  )?.[0];
  if (!ownerText) return;
  const at = start + match[0].indexOf(match[1]);
  const from = start + match[0].length;
  const owner = wordsOf(prose, from, from + ownerText.length);
  const name = wordsOf(prose, at, at + match[1].length);
  const span = { start: name.span.start, end: owner.span.end };
  yield { kind: "service", name: owner, standing: "described", role: kindOf(owner.text), span };
  yield { kind: "database", name, owner, standing: "described", form: "prose", span };
}
