import { enginesIn } from "../../lexicon/products.ts";
import {
  besideStore,
  besideUsers,
  choosesStore,
  elsewhereUsed,
  endsStore,
  forUsers,
  leadsOnToStore,
  leadsToStore,
  opensSentence,
  signToStore,
  tellsWhatIsKept,
  toldOfStore,
  weRun,
} from "../../lexicon/store-users.ts";
import { databaseName } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Claim, Party } from "../claim.ts";
import { storeSigns } from "../needs.ts";
import { isNoted, storeIn, withName } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { namesAt, type ServiceWords } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { isToldAsFact } from "./told-as-fact.ts";

/**
 * Who runs on what, name by name: "Orders runs on PostgreSQL 16, Billing on MySQL 8". A name counts where another place makes it a
 * service.
 */
export const storeUsers: Reader = {
  id: "store-users",
  needs: storeSigns,
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

/** A store, and those who are said to use it. */
interface Used {
  readonly users: readonly Party[];
  readonly start: number;
  readonly end: number;
}

function* readSentence(prose: Prose, sentence: Sentence): Generator<Claim> {
  const used = usedIn(prose, sentence);
  const last = used.at(-1);
  // "Event store: PostgreSQL" is a label; several such pairs tell who has what.
  if (used.length === 1 && last && signToStore.test(prose.text.slice(sentence.start, last.start))) return;
  if (!last || !isToldAsFact(prose.text.slice(sentence.start, last.end))) return;
  if (elsewhereUsed.test(sentence.text)) return;
  for (const [index, { users, start, end }] of used.entries()) {
    const lead = prose.text.slice(used[index - 1]?.end ?? sentence.start, start);
    const isSole = !tellsWhatIsKept.test(lead) && endsClause.test(prose.text.slice(end, sentence.end));
    const store = storeIn(prose, start, end, isNoted(prose.text, start + codeLength(prose, start)));
    if (!store) continue;
    const { span: _span, ...facts } = withName(prose, start, store);
    for (const owner of users) {
      const isOnly = isSole && used.filter((it) => it.users.some(({ text }) => text === owner.text)).length === 1;
      const span = { start: owner.span.start, end: wordsOf(prose, start, end).span.end };
      yield {
        kind: "database",
        ...facts,
        owner,
        ...(isOnly ? { sole: true } : {}),
        standing: "described",
        form: "prose",
        span,
      };
    }
  }
}

const codeLength = ({ marks }: Prose, start: number): number => {
  const mark = marks.find((it) => it.kind === "code" && it.start === start);
  return mark ? mark.end - mark.start : 0;
};

/** Nothing says what it is for. */
const endsClause = /^\s*(?:$|[.;:!?]|,\s(?!(?:which|where|for|with|die|que|qui)\s)|\s(?:and|und|y|e|et|và)\s)/iu;

/** Characters between who uses a store and the store, at most: a sentence may name stores thousands of times. */
const farthest = 240;

/** The stores of the sentence one after the other, as far as the words between them say whose they are. */
function usedIn(prose: Prose, { start, end }: Sentence): Used[] {
  const found: Used[] = [];
  for (const at of storesAt(prose, start, end)) {
    const last = found.at(-1);
    if (last && at.start < last.end) continue;
    const users = usersBefore(prose, last ?? null, Math.max(last?.end ?? start, at.start - farthest), at.start);
    const to = at.end + (toldOfStore.exec(prose.text.slice(at.end, end))?.[0].length ?? 0);
    if (!users && !last) continue;
    if (!users || !endsStore.test(prose.text.slice(to, end))) break;
    found.push({ users, start: at.start, end: to });
  }
  return found;
}

/** Where the engines stand, and the names that only a database can have. */
function storesAt(
  { text, marks }: Prose,
  start: number,
  end: number,
): { readonly start: number; readonly end: number }[] {
  const words = text.slice(start, end);
  const engines = enginesIn(words).map((it) => ({ start: start + it.start, end: start + (it.version?.end ?? it.end) }));
  const names = matchesOf(words, databaseName).map(({ 0: name, index }) => ({
    start: start + index,
    end: start + index + name.length,
  }));
  const noted = marks.filter((it) => it.kind === "code" && it.start >= start && it.end <= end && isNoted(text, it.end));
  return [...engines, ...names, ...noted].sort((a, b) => a.start - b.start);
}

function usersBefore(prose: Prose, last: Used | null, from: number, store: number): readonly Party[] | null {
  const before = prose.text.slice(from, store).replace(/[`*]+$/, "");
  if (last && besideStore.test(before)) return last.users;
  const led = usersInFront(prose, last, from, before);
  if (led) return led;
  const verb = leadsToStore.exec(before) ?? signToStore.exec(before);
  if (!verb) return usersRun(prose, last, from, before);
  const names = namesBefore(prose, from, from + verb.index);
  if (!names.length)
    return last && besideStore.test(before.slice(0, verb.index)) ? last.users : usersRun(prose, last, from, before);
  return (last ? besideUsers : opensSentence).test(gapBefore(prose, from, names)) ? wordsOfAll(names) : null;
}

/** "We run Orders on PostgreSQL, Billing on MySQL": the verb stands in front of the names, or in front of the first ones. */
function usersRun(prose: Prose, last: Used | null, from: number, before: string): readonly Party[] | null {
  const verb = leadsOnToStore.exec(before);
  const names = verb ? namesBefore(prose, from, from + verb.index) : [];
  return names.length && (last ? besideUsers : weRun).test(gapBefore(prose, from, names)) ? wordsOfAll(names) : null;
}

/** In code one plain word is a name: "`fines` on MariaDB". */
function namesBefore(prose: Prose, from: number, to: number): readonly ServiceWords[] {
  const names = namesAt(prose, "end", from, to);
  const mark = prose.marks.find(({ kind, start, end }) => kind === "code" && start >= from && end === to);
  const isName = mark && /^[a-z][a-z0-9]{2,}$/.test(prose.text.slice(mark.start, mark.end));
  if (names.length || !isName) return names;
  return [{ words: { ...wordsOf(prose, mark.start, mark.end), bare: true }, start: mark.start, end: mark.end }];
}

const gapBefore = ({ text }: Prose, from: number, [first]: readonly ServiceWords[]): string =>
  text.slice(from, first?.start).replace(/[`*]/g, "");

const wordsOfAll = (names: readonly ServiceWords[]): readonly Party[] => names.map(({ words }) => words);

/** "For Orders we choose PostgreSQL, for Billing MySQL" */
function usersInFront(prose: Prose, last: Used | null, from: number, before: string): readonly Party[] | null {
  const led = forUsers.exec(before);
  if (!led) return null;
  const names = namesAt(prose, "start", from + led[0].length, from + before.length);
  const end = names.at(-1)?.end;
  const behind = end === undefined ? "" : prose.text.slice(end, from + before.length);
  return choosesStore.test(behind) && (last || /\p{L}|:/u.test(behind)) ? wordsOfAll(names) : null;
}
