// Sentences in which a service reaches for what belongs to another one, whoever reads them knows both.
import { deniedPattern } from "../../lexicon/flows.ts";
import {
  belongingPattern,
  betweenPattern,
  byPattern,
  bypassPattern,
  changingPattern,
  fetchingPattern,
  jointPattern,
  namedStorePattern,
  othersStorePattern,
  preventedPattern,
  pronounPattern,
  reachingPattern,
  storeInFrontPattern,
  storeNounPattern,
  straightPattern,
  takenUpPattern,
  whoeverPattern,
} from "../../lexicon/reaching.ts";
import { exceptionPattern, nobodyPattern, reportedPattern } from "../../lexicon/sharing.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { isMarked, wordsOf } from "../../parse/prose.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { introducedBlocksIn, proseOfLine } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { shifted, type Words } from "../../text/span.ts";
import { isToldPlainly } from "../plainly.ts";
import { isOfDecision } from "../today.ts";
import { type Holder, holderOfStore, holdersIn, isEngineOf } from "./holders.ts";

export interface Reach {
  /** Null: any service, as in "the database of the other service". */
  readonly service: string | null;
  readonly target: Words;
  readonly owner: string | null;
  /** The target is the owner, whose tables are meant. */
  readonly tables?: true;
  readonly writes: boolean;
}

export function* foreignReaches(reading: Reading): Generator<Reach> {
  for (const { heading, blocks, base } of reading.page.sections)
    for (const clause of reachingIn(blocks)) {
      const reach = reachOf(clause, heading, base, reading);
      if (reach && isOfDecision(reach.target.span, reading)) yield reach;
    }
}

/** A clause in which somebody reaches for something. */
interface Clause {
  readonly prose: Prose;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
  /** What introduces the list or the paragraph, of whom the clause may speak. */
  readonly lead: Prose | null;
  readonly writes: boolean;
}

/** What depends on no other section, and is found out once. */
const reachingIn = keptFor((blocks: readonly Block[]): readonly Clause[] =>
  introducedBlocksIn(blocks).flatMap(({ block, lead }) => {
    if (block.kind === "paragraph") return clausesOf(block.prose, lead);
    if (block.kind === "fence") return block.lines.flatMap((line) => arrowOf(proseOfLine(line)));
    return block.kind === "list" ? block.items.flatMap(({ prose }) => clausesOf(prose, lead)) : [];
  }),
);

/** "Example: Ticket Service → member_db", on a line by itself. */
function arrowOf(prose: Prose): Clause[] {
  const match = isToldPlainly(prose.text) ? arrowPattern.exec(prose.text) : null;
  return match ? [{ prose, start: match[1]?.length ?? 0, end: prose.text.length, lead: null, writes: false }] : [];
}

const clausesOf = (prose: Prose, lead: Prose | null): Clause[] =>
  sentencesOf(prose).flatMap(({ start, text }) =>
    matchesOf(text, clausePattern).flatMap(({ 0: clause, index }) => {
      const from = start + index;
      if (!isReaching(clause) || !isToldPlainly(clause) || (forbids(lead) && !isPraised(prose))) return [];
      return [{ prose, start: from, end: from + clause.length, lead, writes: changingPattern.test(clause) }];
    }),
  );

const arrowPattern =
  /^(\s*(?:[\p{L} ]{2,20}: )?)\p{L}[\p{L}\p{N} _-]{2,40}\s*(?:→|->|-->|⟶)\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)+\s*$/u;

/** Up to a semicolon, a colon, a dash or a bracket. A full stop in a name ends none. */
const clausePattern = /(?:[^;:!?()；：（）。！？—–]|[:](?=\S))+/gu;

const isReaching = (clause: string): boolean =>
  reachingPattern.test(clause) || (fetchingPattern.test(clause) && straightPattern.test(clause));

/** "Not allowed:" */
const forbids = (lead: Prose | null): boolean =>
  lead !== null &&
  /[:：]\s*$|^[^?？]{0,60}$/u.test(lead.text) &&
  [deniedPattern, nobodyPattern, preventedPattern, exceptionPattern].some((it) => it.test(lead.text));

/** Under what is forbidden, "✅" tells what is not. */
const isPraised = ({ text }: Prose): boolean => /^\s*[✅✔✓]/u.test(text);

function reachOf(clause: Clause, heading: Prose | null, base: number, reading: Reading): Reach | null {
  const targets = [...targetsIn(clause, reading)];
  for (const target of targets.length ? targets : othersStoresIn(clause)) {
    const { words, owner, at, tables } = target;
    const service = owner && actorIn(clause, target, heading, reading);
    if ((owner && (!service || service === owner)) || isThroughOthers(clause, target, reading)) continue;
    const { text, span } = wordsOf(clause.prose, at, at + words.length);
    const told = { service, owner, writes: clause.writes, target: { text, span: shifted(span, base) } };
    return tables ? { ...told, tables } : told;
  }
  return null;
}

/** "from the API of Stock, which reads `stock_db`": of the part between commas in which the target stands. */
function isThroughOthers({ prose, start, end }: Clause, { words, at }: Target, reading: Reading): boolean {
  const from = Math.max(
    start,
    prose.text.lastIndexOf(",", at) + 1,
    ...holdersIn(prose, start, at, reading).map((it) => it.end),
  );
  const to = /[^,]*/u.exec(prose.text.slice(at + words.length, end))?.[0].length ?? 0;
  const behind = at + words.length;
  const around = `${prose.text.slice(from, at)} ${prose.text.slice(behind, behind + to)}`;
  return betweenPattern.test(around.replace(bypassPattern, ""));
}

interface Target {
  readonly words: string;
  /** Offset in the prose. */
  readonly at: number;
  readonly owner: string | null;
  readonly tables?: true;
}

/** Names that are somebody's databases, and of those whose tables are meant. */
function* targetsIn({ prose, start, end }: Clause, reading: Reading): Generator<Target> {
  const text = prose.text.slice(start, end);
  for (const { 0: words, index } of matchesOf(text, name)) {
    const at = start + index;
    const isName = /[._]|\p{Ll}\p{Lu}|\p{Ll}db$/u.test(words) || isMarked(prose, "code", at, at + words.length);
    const owner = isName ? holderOfStore(words, reading) : null;
    if (owner) yield { words, at, owner };
  }
  for (const { 1: words = "", index } of matchesOf(text, namedStorePattern)) {
    const owner = declaredAs(words, reading);
    if (owner) yield { words, at: start + index, owner, tables: true };
  }
  for (const it of holdersIn(prose, start, end, reading))
    if (isOwner(it, text, start))
      yield { words: prose.text.slice(it.start, it.end), at: it.start, owner: it.name, tables: true };
}

const declaredAs = (words: string, { model, serviceNamed }: Reading): string | null => {
  const service = serviceNamed(words);
  return model.services.some(({ name, declared }) => name === service && declared) ? service : null;
};

/** `orders_db`, `membership.Members`. */
const name = /[\p{L}][\p{L}\p{N}_-]*(?:\.[\p{L}][\p{L}\p{N}_]*)?/gu;

/** "the tables of Billing", "Billing's tables", "the `billing` schema". */
const isOwner = ({ start, end }: Holder, text: string, base: number): boolean =>
  storeNounPattern.test(text.slice(end - base)) ||
  isEngineOf(text.slice(end - base)) ||
  storeInFrontPattern.test(text.slice(0, start - base)) ||
  matchesOf(text, belongingPattern).some((match) => match.index + match[0].length === start - base);

/** "the database of the other service": whoever reaches for it, it is not its own. */
function othersStoresIn({ prose, start, end }: Clause): Target[] {
  const text = prose.text.slice(start, end);
  const match = othersStorePattern.exec(text);
  if (!match || !straightPattern.test(text) || whoeverPattern.test(text)) return [];
  return [{ words: match[0], at: start + match.index, owner: null }];
}

/** Who acts: who is named last in front of what is reached for, else first behind it, else of whom the whole place speaks. */
function actorIn({ prose, start, end, lead }: Clause, target: Target, heading: Prose | null, reading: Reading) {
  const before = holdersIn(prose, start, target.at, reading).findLast((it) => !isJoined(it, prose.text, target.at));
  if (before) return isActor(before, prose.text, start, target.at) ? before.name : null;
  if (whoeverPattern.test(prose.text.slice(start, target.at))) return null;
  const led = prose.text.slice(start, target.at);
  if (takenUpPattern.test(led)) return spokenOf(prose, start, target.owner, reading);
  const isVerbFirst = /^[\s*`]*\p{L}+(?:\s\p{L}+){0,2}/u.exec(led)?.[0] ?? "";
  if (isReaching(isVerbFirst) && !pronounPattern.test(led)) {
    const spoken = [labelOf(prose, start), lead, heading].find((it) => it !== null && soleHolderOf(it, reading));
    if (spoken) return soleHolderOf(spoken, reading);
  }
  const behind = target.at + target.words.length;
  const [doer] = holdersIn(prose, behind, end, reading);
  return doer && byPattern.test(prose.text.slice(behind, doer.start)) ? doer.name : null;
}

/** "the payment and the ledger databases": another one whose databases are meant. */
const isJoined = ({ end }: Holder, text: string, target: number): boolean => jointPattern.test(text.slice(end, target));

/** "account-service needs it. It gets it by reading …": whom the sentence in front begins with. */
function spokenOf(prose: Prose, start: number, owner: string | null, reading: Reading): string | null {
  const before = sentencesOf(prose).findLast(({ end }) => end <= start);
  const holders = before ? holdersIn(prose, before.start, before.end, reading) : [];
  const [first] = holders;
  // Who was named last may be meant, and it is the owner.
  if (holders.some(({ name }) => name === owner)) return null;
  return first && !/\p{L}{4}/u.test(prose.text.slice(before?.start, first.start)) ? first.name : null;
}

const isActor = (it: Holder, text: string, start: number, target: number): boolean =>
  !reportedPattern.test(text.slice(start, it.start)) &&
  !isConditional(text.slice(start, it.start)) &&
  !pronounPattern.test(text.slice(it.end, target));

/** "if the Cart Service": not what a comma closes, for what is done then is done. */
const isConditional = (led: string): boolean => whoeverPattern.test(led.slice(led.lastIndexOf(",") + 1));

/** What stands in front of the first colon, where the clause follows it, with others between them or not. */
function labelOf(prose: Prose, start: number): Prose | null {
  const label = /^[^:：.]{2,60}[:：](?=\s|$)/u.exec(prose.text.slice(0, start))?.[0];
  return label ? { ...prose, text: label } : null;
}

/** The one service that a heading or a label names. */
function soleHolderOf(prose: Prose, reading: Reading): string | null {
  const [only, second] = holdersIn(prose, 0, prose.text.length, reading);
  return only && !second && prose.text.length < 60 ? only.name : null;
}
