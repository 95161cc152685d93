// Which option was chosen: by its marker, by the decision's words, or by number.
import { latePattern, phrases, remembered } from "../lexicon/match.ts";
import { insteadOf, labelNumber, withoutNote, withoutRivals } from "../lexicon/options.ts";
import { makers } from "../lexicon/products.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Page } from "../parse/page.ts";
import type { ClaimOf } from "../readers/claim.ts";
import { unspaced } from "../text/characters.ts";
import { matchesOf } from "../text/matches.ts";
import { stemOf, withoutParticle } from "../text/spelling.ts";
import type { Candidate } from "./options.ts";

export interface Choice {
  /** Index of the option that the decision is for, or null. */
  readonly option: number | null;
  /** All chosen ones: a record may decide two questions. */
  readonly chosen: ReadonlySet<number>;
}

interface DecisionAt {
  readonly claim: ClaimOf<"decision">;
  readonly section: number;
}

export function choiceOf(
  page: Page,
  candidates: readonly Candidate[],
  decisions: readonly DecisionAt[],
  accepted: boolean,
): Choice {
  const chosen = new Set(candidates.flatMap(({ verdict }, index) => (verdict === "chosen" ? [index] : [])));
  const named = decisions.map(({ claim }) => byName(claim, candidates)).find((index) => index !== null) ?? null;
  if (named !== null)
    return {
      option: named,
      chosen: new Set([...[...chosen].filter((index) => candidates[index]?.set !== candidates[named]?.set), named]),
    };
  if (chosen.size) return { option: [...chosen][0] ?? null, chosen };
  const [decided, another] = candidates.flatMap((it, index) => (it.decided ? [index] : []));
  if (accepted && decided !== undefined && another === undefined)
    return { option: decided, chosen: new Set([decided]) };
  const recommended = candidates.findIndex(({ verdict }) => verdict === "recommended");
  const agreed =
    accepted || decisions.some(({ claim }) => best(claim.text.text, candidates, 0.5, true) === recommended);
  if (recommended >= 0 && agreed) return { option: recommended, chosen: new Set([recommended]) };
  const told = bySentence(page, candidates, decisions);
  return { option: told, chosen: new Set(told === null ? [] : [told]) };
}

/** "Chosen option: X (Option 2)": the number counts where it is one of the labels or a place in their list, else the title. */
function byName({ label, title }: ClaimOf<"decision">, candidates: readonly Candidate[]): number | null {
  const wanted = label && labelNumber(label.text);
  const byLabel = wanted ? candidates.findIndex((it) => it.label && labelNumber(it.label.text) === wanted) : -1;
  if (byLabel >= 0) return byLabel;
  const listed = candidates.filter(({ set }) => set === candidates[0]?.set);
  const labels = candidates.flatMap((it) => it.label?.text ?? []);
  const meant = labels.some((it) => /\d/.test(it)) ? undefined : listed[placeOf(wanted ?? null, labels.length > 0)];
  const titled = title ? best(title.text, candidates, 0.5) : null;
  return titled ?? (meant ? candidates.indexOf(meant) : null);
}

/** "2" is the second of a list without numbers, and "B" of one without any labels; -1 where a label leads to no place. */
function placeOf(wanted: string | null, hasLabels: boolean): number {
  if (wanted && /^[A-Z]$/.test(wanted)) return hasLabels ? -1 : wanted.charCodeAt(0) - "A".charCodeAt(0);
  return Number(wanted) - 1;
}

/** The decision's own sentences, and the record's title, name one option better than all others. */
function bySentence(page: Page, candidates: readonly Candidate[], decisions: readonly DecisionAt[]): number | null {
  const open = candidates.filter(({ verdict, lost }) => verdict !== "rejected" && !lost);
  if (!open.length) return null;
  for (const { claim, section } of decisions) {
    if (sectionRole(page.sections[section]?.heading?.text ?? "") !== "decision") continue;
    const index = meantBy(claim, candidates);
    const candidate = index === null ? undefined : candidates[index];
    if (!candidate || !open.includes(candidate)) continue;
    const { text } = candidate.title;
    if ((!candidate.loser && !insteadOf.test(text)) || covers(claim.text.text, text)) return index;
  }
  return null;
}

/**
 * The sentence covers one option best. "Nous adoptons **microservices HTTP modulaires**" has half of "Monolithe modulaire",
 * but what it takes has more of another option, and is that one where most of its words are. "**Kafka.** RabbitMQ stays for
 * e-mail" has both, and takes one.
 */
function meantBy({ text, taken }: ClaimOf<"decision">, candidates: readonly Candidate[]): number | null {
  const said = best(text.text, candidates, 0.5, true);
  const index = said ?? best(withoutRivals(text.text), candidates, 0.5, true);
  if (!taken) return index;
  if (index === null && takesAnother(text.text, taken.text, candidates)) return null;
  if (index === null) return best(taken.text, candidates, 0.5) ?? opensWith(taken.text, candidates);
  const words = wordsOf(taken.text);
  const shared = candidates.map(({ title }) => {
    const own = wordsOf(title.text);
    return words.filter((word) => own.includes(word)).length;
  });
  const most = Math.max(...shared);
  if (shared[index] === most) return index;
  const isOne = shared.filter((both) => both === most).length === 1;
  return isOne && most > 1 && most * 2 > words.length ? shared.indexOf(most) : null;
}

/** "Redis for sessions and Memcached for prices" takes both. */
function takesAnother(text: string, taken: string, candidates: readonly Candidate[]): boolean {
  const [sentence = ""] = text.split(/[.;。；](?=\s|$)/u);
  const further = sentence
    .slice(sentence.indexOf(taken) + taken.length)
    .split(joined)
    .slice(1);
  return further.some((part) => candidates.some(({ title }) => part.startsWith(title.text)));
}

const joined = /\s(?:and|und|y|e|et|ed|oraz|i|en|và|plus)\s(?:(?:the|die|den|el|la|o|a|le)\s)?|、|和/u;

/** "**Go**" is "Go with RabbitMQ" where no other option speaks of it. */
function opensWith(taken: string, candidates: readonly Candidate[]): number | null {
  const own = wordsOf(taken);
  const holding = candidates.filter(({ title }) => own.every((word) => wordsOf(title.text).includes(word)));
  const [only, second] = holding;
  const opens = only && own.every((word, at) => wordsOf(only.title.text)[at] === word);
  return own.length && opens && !second ? candidates.indexOf(only) : null;
}

/**
 * All words of an alternative: "a database per tenant on request" does not take "a database per tenant for everybody", a decision
 * for an outbox no "polling instead of an outbox", and one for ten services no "3-4 services".
 */
function covers(text: string, title: string): boolean {
  const [count] = /^\d+(?=[\s–-])/u.exec(title) ?? [];
  if (count && !matchesOf(text, /\d+/g).some(([digits]) => digits === count)) return false;
  const words = wordsOf(text);
  const [own = title] = withoutNote(title).split(insteadOf);
  return standTogether(wordsOf(own), words);
}

/**
 * "in the same transaction …, and drain that table to Kafka" has both words of "Kafka transactions", and does not speak of them;
 * nor is "a schema per service on one instance" one instance per service.
 */
function standTogether(own: readonly string[], words: readonly string[]): boolean {
  const width = own.length * 2 + 1;
  return words.some((_, at) => {
    const near = words.slice(at, at + width);
    let from = 0;
    return own.every((word) => (from = near.indexOf(word, from) + 1) > 0);
  });
}

/** Index of the option whose words cover the text's best; where none does, what stands in brackets in the titles is left out. */
const best = (text: string, candidates: readonly Candidate[], least: number, long = false): number | null => {
  const titles = candidates.map(({ title }) => title.text);
  return bestOf(text, titles, least, long) ?? bestOf(text, titles.map(withoutNote), least, long);
};

/** At least by `least`, and better than any other. */
function bestOf(text: string, titles: readonly string[], least: number, long: boolean): number | null {
  const words = new Set(wordsOf(text));
  const scores = titles.map((title) => {
    const own = wordsOf(title);
    const both = own.filter((word) => words.has(word)).length;
    return own.length ? both / (long ? own.length : Math.max(own.length, Math.min(words.size, own.length + 2))) : 0;
  });
  const top = Math.max(...scores, 0);
  const winners = scores.flatMap((score, index) => (score === top ? [index] : []));
  if (top < least) return null;
  if (winners.length === 1) return winners[0] ?? null;
  const longest = winners.sort((a, b) => wordsOf(titles[b] ?? "").length - wordsOf(titles[a] ?? "").length);
  const [first, second] = longest.map((index) => wordsOf(titles[index] ?? "").length);
  return first !== second ? (longest[0] ?? null) : null;
}

const common = new Set(
  phrases(`
  the | a | an | of | and | or | with | for | in | on | to | we | use | using | will
  der | die | das | und | mit | de | la | le | el | y | et | con | avec | one | un | una | une | um | uma | ein | eine`),
);
/** Each ideograph is a word, and where others run on each script is one: "PostgreSQLを採用する". */
const eachWord = latePattern(
  `\\p{Script=Han}|[\\p{Script=Hiragana}\\p{Script=Katakana}ー]{2,}|\\p{Script=Hangul}{2,}|(?:(?![${unspaced}])[\\p{L}\\p{N}]){2,}`,
  "gu",
);
const wordsOf = remembered((text): readonly string[] => {
  const words = (text.toLowerCase().match(eachWord) ?? [])
    .map((word) => stemOf(withoutParticle(word).replace(/(?<=\p{L}{3})s$/u, "")))
    .filter((word) => !common.has(word));
  const own = words.filter((word) => !makers.has(word));
  return own.length ? own : words;
});
