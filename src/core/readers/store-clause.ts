import { hypotheticalPattern, keepingPattern, placePattern } from "../lexicon/architecture.ts";
import { canNameService } from "../lexicon/parties.ts";
import { enginesIn } from "../lexicon/products.ts";
import type { Prose } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { Stated } from "../text/span.ts";
import type { Claim, DatabaseClaim, Party } from "./claim.ts";
import { partsBetween, separators } from "./parts.ts";
import { isEngine, storesIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { prosesIn } from "./walk.ts";

/**
 * Who keeps what where, clause by clause: "Ordering keeps its orders in `ordering_db` and Payment its ledger in
 * `payment_db`; both are PostgreSQL 16 databases". A name alone counts where another place makes it a service.
 */
export const storeClause: Reader = {
  id: "store-clause",
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

const joints = separators(
  "\\s{0,4}[,;，；]\\s{1,4}(?:(?:and|und|y|e|et|và|и|while)\\s+)?|\\s+(?:and|und|y|e|et|và|и|while)\\s+",
);

const subject =
  /^\s*(?:(?:The|Our|Der|Die|Das|El|La|Le|O)\s+)?(\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2})\s+(?=\p{Ll})/u;

function* readSentence(prose: Prose, { start, end }: Sentence): Generator<Claim> {
  const text = prose.text.slice(start, end);
  const verb = keepingPattern.exec(text);
  if (!verb) return;
  const found: DatabaseClaim[] = [];
  for (const [from, to] of partsBetween(prose.text, joints, start, end)) {
    const claim = clauseAt(prose, from, to, start + verb.index);
    const last = found.at(-1);
    if (claim) found.push(claim);
    else if (last && !last.engine) found[found.length - 1] = { ...last, ...apposition(prose, from, to) };
  }
  const shared = sharedEngine(prose, start, end);
  for (const claim of found) yield claim.engine || !shared ? claim : { ...claim, ...shared };
}

/** `verb`: where the sentence says that something is kept; the clauses behind may leave it out. */
function clauseAt(prose: Prose, from: number, to: number, verb: number): DatabaseClaim | null {
  const text = prose.text.slice(from, to);
  const match = subject.exec(text);
  const place = match && to > verb ? placePattern.exec(text.slice(match[0].length)) : null;
  if (!match?.[1] || !place) return null;
  const at = from + match[0].lastIndexOf(match[1]);
  const owner: Party = { ...wordsOf(prose, at, at + match[1].length), bare: true };
  if (!canNameService(owner.text) || isEngine(owner.text)) return null;
  const placeEnd = from + match[0].length + place.index + place[0].length;
  const [store, second] = storesIn(prose, placeEnd, to);
  if (!store || second) return null;
  const { span: _span, ...facts } = store;
  const span = { start: owner.span.start, end: store.span.end };
  if (hypotheticalPattern.test(prose.text.slice(at, placeEnd))) return null;
  return { kind: "database", ...facts, owner, standing: "described", form: "prose", span };
}

/** "…, a MongoDB database" */
function apposition(prose: Prose, from: number, to: number): Partial<DatabaseClaim> {
  if (!/^\s*(?:an?|eine?|una?|uma?|une|one|một)\s/iu.test(prose.text.slice(from, to))) return {};
  const [engine, second] = enginesIn(prose.text.slice(from, to));
  return engine && !second ? stated(prose, from, engine) : {};
}

/** "…; all three are PostgreSQL 16 databases" */
function sharedEngine(prose: Prose, start: number, end: number): Partial<DatabaseClaim> | null {
  const text = prose.text.slice(start, end);
  const tail =
    /(?<!\p{L})(?:all|both|alle|beide|todas|todos|ambas|ambos|toutes|tous)(?:\s\p{L}+){0,2}\s(?:are|run on|use|sind|laufen auf|son|são|sont)\s/iu.exec(
      text,
    );
  if (!tail) return null;
  const from = start + tail.index;
  const [engine, second] = enginesIn(prose.text.slice(from, end));
  return engine && !second ? stated(prose, from, engine) : null;
}

function stated(prose: Prose, from: number, engine: ReturnType<typeof enginesIn>[number]): Partial<DatabaseClaim> {
  const at = (start: number, end: number) => spanOf(prose, from + start, from + end);
  const { version } = engine;
  const told: Stated<string> = { value: engine.name, span: at(engine.start, engine.end) };
  return {
    engine: told,
    ...(version ? { version: { value: version.text, span: at(version.start, version.end) } } : {}),
  };
}
