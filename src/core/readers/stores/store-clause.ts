import {
  connectionPattern,
  hypotheticalPattern,
  keepingPattern,
  placePattern,
  storeVerbPattern,
} from "../../lexicon/architecture.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { nounFirstSubject } from "../../lexicon/services.ts";
import { accessNoun } from "../../lexicon/sharing.ts";
import {
  gettingPattern,
  innerThing,
  inOrder,
  keptStorePattern,
  rowPattern,
  storeEnding,
  usesPattern,
} from "../../lexicon/stores.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim, Party } from "../claim.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { any, mentions } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import { isEngine, portIn, type StorePhrase, storeIn, storesIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { blocksIn } from "../walk.ts";
import { versionOfSeveral } from "./stated-engine.ts";

/**
 * Who keeps what where, clause by clause: "Ordering keeps its orders in `ordering_db` and Payment its ledger in
 * `payment_db`; both are PostgreSQL 16 databases". A name alone counts where another place makes it a service.
 */
export const storeClause: Reader = {
  id: "store-clause",
  needs: any(mentions(keepingPattern), mentions(gettingPattern)),
  *read(section) {
    for (const proses of togetherIn(blocksIn(section.blocks))) yield* readTogether(proses);
  },
};

/** The items of a list, and paragraphs with nothing in between. */
function togetherIn(blocks: readonly Block[]): readonly (readonly Prose[])[] {
  const found: Prose[][] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "list") found.push(block.items.map(({ prose }) => prose));
    else if (block.kind === "paragraph" && blocks[index - 1]?.kind === "paragraph") found.at(-1)?.push(block.prose);
    else if (block.kind === "paragraph") found.push([block.prose]);
  }
  return found;
}

const joints = separators(
  "\\s{0,4}[,;，；]\\s{1,4}(?:(?:and|und|y|e|et|ed|oraz|i|và|и|while)\\s+)?|:\\s{1,4}(?=(?:[Tt]he\\s)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,2}\\s\\p{Ll})|\\s+(?:and|und|y|e|et|ed|oraz|i|và|и|while)\\s+",
);

const subject =
  /^\s*(?:[Tt]he\s+([a-z]{3,} service)|([a-z][a-z0-9]*(?:-[a-z0-9]+)+))\s+(?=\p{Ll})|^\s*(?:(?:[Tt]he|[Oo]ur|[Dd]er|[Dd]ie|[Dd]as|[Ee]l|[Ll]a|[Ll]e|[Oo])\s+)?(\p{Lu}[\p{L}\p{N}]*(?:[ \n-]\p{Lu}[\p{L}\p{N}]*){0,2})\s+(?=\p{Ll})/u;

/** Who keeps something in this part of a sentence. A noun in front tells a service only where its verb follows at once. */
function subjectOf(part: string): { readonly name: string; readonly end: number; readonly bare: boolean } | null {
  const nounFirst = nounFirstSubject.exec(part);
  if (nounFirst?.[1] && storeVerbPattern.test(part.slice(nounFirst[0].length)))
    return { name: nounFirst[1], end: nounFirst[0].length, bare: false };
  const match = subject.exec(part);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  return match && name ? { name, end: match[0].length, bare: true } : null;
}

/** "`deformation` owns …": in code one plain word is enough. */
function subjectInCode(prose: Prose, from: number, to: number): ReturnType<typeof subjectOf> {
  const match = /^[\s*]*([a-z][a-z0-9]{2,})\s+(?=\p{Ll})/u.exec(prose.text.slice(from, to));
  const at = from + (match?.[0].indexOf(match[1] as string) ?? 0);
  const inCode = match && prose.marks.some(({ kind, start }) => kind === "code" && start === at);
  return inCode ? { name: match[1] as string, end: match[0].length, bare: true } : null;
}

/** The proses of a paragraph, or of all items of a list: who keeps what is told side by side there. */
function* readTogether(proses: readonly Prose[]): Generator<Claim> {
  const told = proses.flatMap((prose) => {
    const sentences = sentencesOf(prose);
    return sentences.flatMap((sentence, at) => [
      ...summedUp(prose, sentences[at + 1], clausesOf(prose, sentence)),
      ...itsOwn(prose, sentence),
    ]);
  });
  // Two who keep their data side by side, each in a database with a name of its own, are services.
  const named = told.filter(
    ({ name, owner }) => name && (/[_-]|\p{Ll}(?:db|DB)$/u.test(name.text) || sharesStem(name.text, owner.text)),
  );
  const known = new Set(named.map(({ owner }) => owner.text)).size > 1;
  for (const claim of told) {
    const { bare: _bare, ...owner } = claim.owner;
    if (known && named.includes(claim)) {
      yield { kind: "service", name: owner, standing: "described", role: kindOf(owner.text), span: owner.span };
      yield { ...claim, owner };
    } else yield claim;
  }
  if (known && proses.length > 2) for (const prose of proses) yield* labelled(prose, told);
}

/** "Office: nothing, it asks Cellar." beside items that tell who keeps what: who keeps nothing is a service, too. */
function* labelled(prose: Prose, told: readonly OwnedClaim[]): Generator<Claim> {
  const name =
    /^[\s*`]*(\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2})[*`]*\s?:\s+(?:nothing|no |none|keeps? no|nichts|kein|nada|ningun|nenhum|rien|aucun|niente|nessun|niets|geen|không)/u.exec(
      prose.text,
    )?.[1];
  if (!name || told.some(({ span }) => prose.span.start <= span.start && span.end <= prose.span.end)) return;
  const at = prose.text.indexOf(name);
  const words = wordsOf(prose, at, at + name.length);
  if (canNameService(name) && !isEngine(name))
    yield { kind: "service", name: words, standing: "described", role: kindOf(name), span: words.span };
}

type OwnedClaim = DatabaseClaim & { readonly owner: Party };

function clausesOf(prose: Prose, { start, end, text }: Sentence): OwnedClaim[] {
  const verbs = [keepingPattern.exec(text)?.index ?? -1, text.search(gettingPattern)].filter((index) => index >= 0);
  if (!verbs.length) return [];
  const verb = Math.min(...verbs);
  const found: OwnedClaim[] = [];
  let before = "";
  for (const [from, to] of stretchesOf(prose, start, end)) {
    // What "Ordering and Payment keep" together is neither's own.
    const claim = nameAlone.test(before) ? null : clauseAt(prose, { from, to, verb: start + verb, end });
    before = prose.text.slice(from, to);
    const last = found.at(-1);
    if (claim) found.push(claim);
    else if (last) found[found.length - 1] = { ...apposition(prose, from, to), ...last };
  }
  const shared = sharedEngine(prose, start, end);
  return found.map((claim) => (claim.engine || !shared ? claim : { ...claim, ...shared }));
}

/** Parts between commas and "and"; one with a subject and no place runs on to its place: "keeps visits and papers in `x`". */
function stretchesOf(prose: Prose, start: number, end: number): [number, number][] {
  const stretches: [number, number][] = [];
  let open = false;
  const { text } = prose;
  for (const [from, to] of partsBetween(text, joints, start, end)) {
    const part = text.slice(from, to);
    const last = stretches.at(-1);
    const begins = subjectOf(part) !== null || subjectInCode(prose, from, to) !== null;
    if (open && last && !begins) last[1] = to;
    else stretches.push([from, to]);
    open = (begins || open) && !placePattern.test(part) && !usesPattern.test(part);
  }
  return stretches;
}

interface Clause {
  readonly from: number;
  readonly to: number;
  /** Where the sentence says that something is kept; the clauses behind may leave it out. */
  readonly verb: number;
  /** Of the sentence. */
  readonly end: number;
}

function clauseAt(prose: Prose, { from, to, verb, end }: Clause): OwnedClaim | null {
  const text = prose.text.slice(from, to);
  const match = subjectOf(text) ?? subjectInCode(prose, from, to);
  if (!match || to <= verb) return null;
  const { name } = match;
  const verbAt = from + match.end;
  const mentioned = ownsInCode(prose, verbAt, to);
  const behind = text.slice(match.end);
  const at = from + text.lastIndexOf(name, match.end);
  const words = takenUp.test(name) ? subjectBefore(prose, from) : wordsOf(prose, at, at + name.length);
  if (!words) return null;
  const kept = keptOn(prose, verbAt, to);
  const place =
    kept ??
    namedAlike(prose, verbAt, to, name) ??
    keptStorePattern.exec(behind) ??
    placePattern.exec(behind) ??
    usesPattern.exec(behind) ??
    mentioned?.verb;
  if (!place) return null;
  // A line may end inside a name.
  const owner: Party = { ...words, text: words.text.replace(/\s+/g, " "), ...(match.bare ? { bare: true } : {}) };
  if (!canNameService(owner.text) || isEngine(owner.text) || pronoun.test(owner.text) || placeFirst.test(owner.text))
    return null;
  const placeEnd = verbAt + place.index + place[0].length;
  const store =
    (kept && storeInCode(prose, placeEnd, to)) ??
    storeAt(prose, placeEnd, to) ??
    storeInCode(prose, placeEnd, end) ??
    storeOfName(prose, placeEnd, owner.text) ??
    mentioned?.store;
  // "keeps 6 connections to `casks`": that is a pool.
  const told = prose.text.slice(at, placeEnd);
  if (!store || hypotheticalPattern.test(told) || connectionPattern.test(told)) return null;
  if (accessNoun.test(told)) return null;
  if (rowPattern.test(told) && !(store.name && storeEnding.test(store.name.text))) return null;
  const { span: _span, ...own } = store;
  const facts = {
    ...given({ name: store.name ? null : calledBehind(prose, to, keptStorePattern.test(behind)) }),
    ...own,
  };
  const span = { start: wordsOf(prose, at).span.start, end: store.span.end };
  const standing = store === mentioned?.store ? "mentioned" : "described";
  return { kind: "database", ...facts, owner, standing, form: "prose", span };
}

/** "Search gets none in the cluster. It keeps an index, …": whom the sentence in front is about. */
const subjectBefore = (prose: Prose, from: number): Words | null =>
  subjectIn(
    prose,
    sentencesOf(prose).findLast(({ end }) => end <= from),
  );

function subjectIn(prose: Prose, sentence: Sentence | undefined): Words | null {
  const match = sentence && subjectOf(sentence.text);
  if (!sentence || !match || takenUp.test(match.name)) return null;
  const at = sentence.start + sentence.text.lastIndexOf(match.name, match.end);
  return wordsOf(prose, at, at + match.name.length);
}

/** "Placement is different. … Its database `placement_db` is a MongoDB": whom the sentences in front are about. */
function itsOwn(prose: Prose, { start, end, text }: Sentence): OwnedClaim[] {
  if (!itsDatabase.test(text)) return [];
  const before = sentencesOf(prose).filter((it) => it.end <= start);
  const owner = before
    .map((it) => subjectIn(prose, it))
    .findLast((it) => it && it.text.length > 2 && canNameService(it.text));
  const store = enginesIn(text).length > 1 ? null : storeIn(prose, start, end);
  if (!owner || !store?.name || hypotheticalPattern.test(text)) return [];
  const { span: _span, ...facts } = store;
  return [
    {
      kind: "database",
      ...facts,
      owner: { ...owner, bare: true },
      standing: "described",
      form: "prose",
      span: wordsOf(prose, start, end).span,
    },
  ];
}

const itsDatabase =
  /^\s*(?:Its|Ihre|Seine|Su|Sua|Sa|Son|Il suo|La sua|Zijn|Jego|Jej)\s(?:own\s)?(?:database|store|schema|datenbank|base(?: de (?:datos|dados|données))?|banco(?: de dados)?|database|baza)\s[`*]*[a-z][\w-]*[`*]*\s/iu;

const takenUp = /^(?:It|Es|Er|Sie|Ella|Él|Il|Elle|Ele|Ela|Esso|Essa|Nó)$/u;

/** "…, database `casks`": the next words say what the store is called. `apposed`: right behind the comma. */
function calledBehind(prose: Prose, from: number, apposed: boolean): Words | null {
  const code = prose.marks.find(({ kind, start }) => kind === "code" && start >= from);
  const between = code && prose.text.slice(from, code.start);
  return code &&
    (nounBefore.test(between ?? "") || (apposed && between === ", ")) &&
    /^[\p{L}][\p{L}\p{N}_-]*$/u.test(prose.text.slice(code.start, code.end))
    ? wordsOf(prose, code.start, code.end)
    : null;
}

const nounBefore =
  /^,?\s(?:in (?:the )?)?(?:database|schema|db|datenbank|schema|base(?: de datos)?|banco(?: de dados)?|base de données|database)\s$/iu;

interface InCode {
  readonly verb: { readonly index: number; readonly 0: string };
  readonly store: StorePhrase;
}

/** "owns `episodes`": a table or a database; it counts where another place has a database of that name. */
function ownsInCode(prose: Prose, from: number, to: number): InCode | null {
  const verb = /^(?:owns|besitzt|posee|possui|possède|possiede|posiada|bezit|sở hữu|владеет)\s+/iu.exec(
    prose.text.slice(from, to),
  );
  const at = from + (verb?.[0].length ?? 0);
  const code = verb && prose.marks.find(({ kind, start }) => kind === "code" && start === at);
  const isStore =
    code &&
    /^[a-z][a-z0-9_-]*$/.test(prose.text.slice(code.start, code.end)) &&
    /^\s*(?:[.,;]|$|(?:and|und|y|e|et|ed|oraz|i|en|và)\s)/.test(prose.text.slice(code.end, to));
  if (!verb || !code || !isStore) return null;
  const words = wordsOf(prose, code.start, code.end);
  return { verb, store: { name: words, span: words.span } };
}

const nameAlone = /^\s*(?:[Tt]he\s+)?\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2}\s*$/u;

const pronoun =
  /^(?:We|They|This|That|These|There|Each|Every|Everyone|All|Both|Teams?|Nobody|You|I|Cada|Chaque|Jeder|Wir|Nosotros|Nous|On)$/u;

/** "In Compose each service has one": where, and not who. */
const placeFirst = /^(?:In|On|At|Within|Inside|Im|Auf|En|Em|Dans|Nel|W|Op)\s/u;

/** "keeps `depot` on MySQL 8.0": the store itself is what is kept. */
function keptOn(prose: Prose, from: number, to: number): { index: number; 0: string } | null {
  const verb = /^(?:keeps|retains|behält|conserva|mantiene|mantém|garde|giữ)\s+/iu.exec(prose.text.slice(from, to));
  const code = verb && prose.marks.find(({ kind, start }) => kind === "code" && start === from + verb[0].length);
  return verb && code && /^,?\s+(?:on|in|auf|in|en|em|sur|trên)\s/iu.test(prose.text.slice(code.end, to))
    ? { index: 0, 0: verb[0] }
    : null;
}

/** "gets `weighbridge`": a word in code that the owner's own name holds. */
function namedAlike(prose: Prose, from: number, to: number, owner: string): { index: number; 0: string } | null {
  const verb = gettingPattern.exec(prose.text.slice(from, to));
  return verb && storeOfName(prose, from + verb.index + verb[0].length, owner) ? verb : null;
}

/** In code and called as its owner is: `routing` of the routing service. */
function storeOfName(prose: Prose, from: number, owner: string): StorePhrase | null {
  const code = prose.marks.find(({ kind, start }) => kind === "code" && start === from);
  const name = code && /^[a-z][a-z0-9_-]*$/.exec(prose.text.slice(code.start, code.end))?.[0];
  if (!code || !name || !sharesStem(name, owner)) return null;
  const words = wordsOf(prose, code.start, code.end);
  return { name: words, span: words.span };
}

const sharesStem = (name: string, owner: string): boolean => {
  const own = owner
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word.length > 2 && !/^(?:service|svc|the)$/.test(word));
  return name
    .split(/[_-]/)
    .some((word) => own.some((it) => it.startsWith(word.slice(0, Math.max(4, word.length - 2)))));
};

/** A plain word in code is a store's name where the sentence goes on to its engine: "in `courier`, on the same MySQL". */
function storeInCode(prose: Prose, from: number, end: number): StorePhrase | null {
  const code = prose.marks.find(({ kind, start }) => kind === "code" && start === from);
  if (!code || !/^[a-z][a-z0-9_-]*$/.test(prose.text.slice(code.start, code.end))) return null;
  const rest = prose.text.slice(code.end, end);
  const engine = /^,?\s+(?:on|auf|en|em|sur|trên)\s/iu.test(rest) ? storeIn(prose, code.end, end) : null;
  return engine?.engine ? { ...engine, name: wordsOf(prose, code.start, code.end) } : null;
}

/** What follows a comma and still speaks of the store: "a MongoDB database", "which is PostgreSQL 15", "also MySQL". */
const apposed =
  /^\s*(?:(?:which|that) (?:is|are|runs on|run on)|(?:das|dies|die|er|sie|es) ist|also|again|an?|one|likewise|eine[mrs]?|eine?|ebenfalls(?: auf)?|una?|uma?|también|também|une?|aussi|một)\s/iu;

/** The one store that the words speak of, or an identifier that nothing but a store's name can be. */
function storeAt(prose: Prose, from: number, to: number): StorePhrase | null {
  const [store, second] = storesIn(prose, from, to);
  if (second) return null;
  const [, identifier, noun = ""] =
    /^[\s`*"]*((?:\p{Ll}[\p{Ll}\p{N}]*|\p{Lu}[\p{Lu}\p{N}]*)(?:_[\p{L}\p{N}]+)+)(?![\p{L}\p{N}_(/]|\.[\p{L}\p{N}])[`*"]*((?:\s\p{L}+)?)/u.exec(
      prose.text.slice(from, to),
    ) ?? [];
  if (store?.name || !identifier || innerThing.test(noun)) return store ?? null;
  const at = prose.text.indexOf(identifier, from);
  return {
    ...store,
    name: wordsOf(prose, at, at + identifier.length),
    span: store?.span ?? wordsOf(prose, at, to).span,
  };
}

/** "…, a MongoDB database", "which is PostgreSQL 15", "also PostgreSQL 15", "on port 5463" */
function apposition(prose: Prose, from: number, to: number): Partial<DatabaseClaim> {
  const text = prose.text.slice(from, to);
  const port = portIn(prose, from, to);
  const [engine, second] = apposed.test(text) ? enginesIn(text) : [];
  return { ...(engine && !second ? stated(prose, from, engine) : {}), ...(port ? { port } : {}) };
}

/** "… . All three of them are PostgreSQL 15, on the ports 5481, 5482 and 5483 in this order." behind the clauses. */
function summedUp(prose: Prose, next: Sentence | undefined, claims: OwnedClaim[]): OwnedClaim[] {
  const shared = next && claims.length > 1 ? sharedEngine(prose, next.start, next.end) : null;
  const number = numberNamed(/^[\s*]*\p{L}+\s(\p{L}+)/u.exec(next?.text ?? "")?.[1] ?? "");
  if (
    !next ||
    !shared ||
    !/^[\s*]*(?:all|both|alle|beide|l[oa]s|tod[oa]s|amb[oa]s|tou(?:te)?s|les)\s/iu.test(next.text)
  )
    return claims;
  if (number !== null && number !== claims.length) return claims;
  const ports = portsInOrder(prose, next);
  return claims.map((claim, at) => ({
    ...(claim.engine ? {} : shared),
    ...given({ port: ports.length === claims.length ? ports[at] : null }),
    ...claim,
  }));
}

function portsInOrder(prose: Prose, { start, text }: Sentence): Stated<number>[] {
  const listed =
    /(?<!\p{L})(?:ports|puertos|portas|porte)\s(\d{4,5}(?:(?:,\s?|,?\s\p{L}{1,3}\s)\d{4,5}){1,9})([^.;]*)/iu.exec(text);
  if (!listed?.[1] || !inOrder.test(listed[2]?.replace(/[.;]\s*$/, "") ?? "")) return [];
  const at = start + listed.index + listed[0].indexOf(listed[1]);
  return matchesOf(listed[1], /\d+/g).map(({ 0: digits, index }) => ({
    value: Number(digits),
    span: spanOf(prose, at + index, at + index + digits.length),
  }));
}

/** "…; all three are PostgreSQL 16 databases" */
function sharedEngine(prose: Prose, start: number, end: number): Partial<DatabaseClaim> | null {
  const text = prose.text.slice(start, end);
  const tail =
    /(?<!\p{L})(?:all|both|alle|beide|todas|todos|ambas|ambos|toutes|tous)(?:\s\p{L}+){0,3}\s(?:are|run on|on|use|sind|laufen auf|auf|son|são|sont)\s/iu.exec(
      text,
    );
  if (!tail) return null;
  const from = start + tail.index;
  const words = prose.text.slice(from, end);
  const [engine, second] = enginesIn(words);
  if (!engine || second) return null;
  const version = engine.version ?? versionOfSeveral(words, engine.end, mostClauses);
  return stated(prose, from, version ? { ...engine, version } : engine);
}

/** "PostgreSQL 16 databases": of more than these it would be a count. */
const mostClauses = 8;

function stated(prose: Prose, from: number, engine: ReturnType<typeof enginesIn>[number]): Partial<DatabaseClaim> {
  const at = (start: number, end: number) => spanOf(prose, from + start, from + end);
  const { version } = engine;
  const told: Stated<string> = { value: engine.name, span: at(engine.start, engine.end) };
  return {
    engine: told,
    ...(version ? { version: { value: version.text, span: at(version.start, version.end) } } : {}),
  };
}
