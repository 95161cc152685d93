// A number that is told in several places, and told otherwise in one of them.
import { hypotheticalPattern, unitPattern } from "../../lexicon/architecture.ts";
import { countedAs, countedHead, isElsewhere, isWhole } from "../../lexicon/counted.ts";
import { latePattern } from "../../lexicon/match.ts";
import { countStarts } from "../../lexicon/numbers.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { countsAll } from "../../readers/counts/count-words.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Stated } from "../../text/span.ts";
import { textsOf } from "../code-words.ts";

/** "all four services", "Four kinds of data make up …". */
interface Telling {
  readonly stated: Stated<number>;
  /** What is counted, so that "microservices" and "services" are the same. */
  readonly of: string;
  /** As it is written. */
  readonly noun: string;
  /** "separate" of "four separate databases"; "" where nothing narrows the noun. */
  readonly quality: string;
  /** Its words say that these are all. */
  readonly whole: boolean;
  /** It may be of some only, of others, of another time, or not more than a thought. */
  readonly doubtful: boolean;
  /** Names stand in front that it may sum up: "Cart, Stock and Mail get a release. All three …" */
  readonly pointsBack: boolean;
}

export interface ToldOtherwise {
  readonly telling: Pick<Telling, "stated" | "noun">;
  readonly value: number;
  /** Where the other number is told. */
  readonly others: readonly Span[];
  /** The other number is right. */
  readonly isCertain: boolean;
}

/** Each number that stands alone against two that agree, or against one that its own list proves. */
export function* toldOtherwise(reading: Reading): Generator<ToldOtherwise> {
  const proved = reading.claimsOf("count").filter((it) => !it.approximate && isProved(it));
  for (const [of, tellings] of groupedBy(tellingsIn(reading.page), (it) => it.of)) {
    const called = proved.filter((it) => isCalled(it, of, reading));
    if (tellings.length < 2 && !called.length) continue;
    const own = called.length ? called : proved.filter((it) => countedAs(it.of) === of);
    const agreed = agreedOn(tellings, own) ?? (isOfSystem(of) ? allOfTwo(tellings) : null);
    if (!agreed) continue;
    const odd = tellings.filter((it) => it.stated.value !== agreed.value && isAtOdds(it, agreed, tellings, reading));
    const [only, second] = odd;
    if (only && !second)
      yield { telling: only, value: agreed.value, others: agreed.places, isCertain: agreed.isCertain };
  }
}

/** "Six deployable units: …" proves how many "units" there are. */
const isCalled = ({ span }: ClaimOf<"count">, noun: string, { slice }: Reading): boolean =>
  slice(span).toLowerCase().endsWith(` ${noun}`);

interface Agreed {
  readonly value: number;
  readonly places: readonly Span[];
  /** Several places say so, or the list itself; of two places either may be wrong. */
  readonly isCertain: boolean;
}

/** The list that the words introduce has as many names. */
const isProved = ({ listed, stated, part, aside }: Placed<ClaimOf<"count">>): boolean =>
  !aside && !part && listed !== undefined && listed.length === stated.value;

/** What all proved numbers say, or two tellings, one of which says that these are all. Null where others agree on another number. */
function agreedOn(tellings: readonly Telling[], proved: readonly Placed<ClaimOf<"count">>[]): Agreed | null {
  const values = new Set(proved.map(({ stated }) => stated.value));
  const [value] = values;
  if (value !== undefined)
    return values.size > 1 ? null : { value, places: proved.map(({ stated }) => stated.span), isCertain: true };
  const alike = [
    ...groupedBy(
      tellings.filter(({ doubtful }) => !doubtful),
      ({ stated }) => stated.value,
    ).values(),
  ]
    .filter((them) => them.length >= 2 && them.some(({ whole }) => whole))
    .map((them) => ({
      value: them[0]?.stated.value ?? 0,
      places: them.map(({ stated }) => stated.span),
      isCertain: true,
    }));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** "All four services" in one place and "spans six services" in the only other one: there are no more than all. */
function allOfTwo([one, two, ...more]: readonly Telling[]): Agreed | null {
  if (!one || !two || more.length || one.stated.value === two.stated.value) return null;
  const all = one.stated.value < two.stated.value ? one : two;
  if (!all.whole || all.doubtful || all.pointsBack || all.quality) return null;
  return { value: all.stated.value, places: [all.stated.span], isCertain: false };
}

/** More than all there are, or fewer and called all, in words that the others are told in, too. */
function isAtOdds(it: Telling, { value, places }: Agreed, tellings: readonly Telling[], reading: Reading): boolean {
  const { stated, quality, whole, doubtful } = it;
  const isCalledSo =
    !quality ||
    narrowsNothing.test(quality) ||
    tellings.some((other) => other.stated.value === value && other.quality === quality);
  if (doubtful || !isCalledSo || stated.value > value * 2 || isListed(stated, reading)) return false;
  // A flow has steps of its own, and each option its reasons: of such things only "all" and "the" tell.
  // "Both" may point back to two of them, which three other places have to outweigh.
  return whole
    ? stated.value > value || ((stated.value > 2 || places.length > 2) && !it.pointsBack)
    : stated.value > value && isOfSystem(it.of);
}

/** "Four separate databases" are four databases. */
const narrowsNothing =
  /^(?:separate|own|logical|individual|dedicated|distinct|independent|private|(?:getrennte|eigene|logische|einzelne|unabhängige)n?|separad[oa]s|propi[oa]s|independientes|lógic[oa]s|própri[oa]s|independentes|séparé(?:e)?s|propres|indépendantes|logiques|separat[ei]|propri[e]|indipendenti|aparte|eigen)$/iu;

const isOfSystem = (of: string): boolean => of === "services" || of === "databases" || of === "engines";

const isListed = ({ span }: Stated<number>, reading: Reading): boolean =>
  reading.claimsOf("count").some(({ stated, listed }) => listed && stated.span.start === span.start);

const tellingsIn = toldBySections((blocks, heading): Telling[] =>
  [...(heading ? [heading] : []), ...blocksIn(blocks).flatMap(textsOf)].flatMap(tellingsOf),
);

function tellingsOf(prose: Prose): Telling[] {
  if (!countStarts(prose.text).length) return [];
  return sentencesOf(prose).flatMap(({ start, text }) =>
    countStarts(text).flatMap((at) => {
      const head = countedHead(text.slice(at));
      if (!head || head.value < 2 || unitPattern.test(head.noun) || enginesIn(head.quality).length) return [];
      const before = text.slice(0, at);
      const behind = text.slice(at + head.length);
      const whole = isWhole(before, behind);
      const doubtful =
        !countsAll(before.slice(-48), head.noun) ||
        isElsewhere(before + behind) ||
        hypotheticalPattern.test(before.slice(matchesOf(before, clauseEnd).at(-1)?.index ?? 0));
      const span = spanOf(prose, start + at, start + at + head.number.length);
      const pointsBack = enumerated.test(prose.text.slice(0, start + at));
      return [{ ...head, stated: { value: head.value, span }, whole, doubtful, pointsBack }];
    }),
  );
}

/** "Nothing could – they are two databases": what is thought of in front of it is another clause. */
const clauseEnd = /\s[–—-]{1,2}\s|[:;]\s/gu;

/** "Cart, Stock and Mail" */
const enumerated = latePattern(
  "[,、]\\s?[^.:;,、]{2,40}(?:,?\\s(?:and|und|y|e|et|ed|oraz|i|en|và|и|sowie)\\s|、)[^.:;,、]{2,40}",
  "iu",
);
