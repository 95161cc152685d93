// Fair ways to count the options that a record weighs.
import { saysAll } from "../../lexicon/counted.ts";
import { keepsTodayPattern } from "../../lexicon/options.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { isWithin } from "../within.ts";
import type { Counted } from "./counted.ts";

type OptionClaim = Placed<ClaimOf<"option">>;

/**
 * Those of the model and those of each set that the record lists, with and without the chosen one and what stands today; the
 * chosen one may be told in the decision alone. Null where "three ways" can be ways of doing something else.
 */
export function countedOptions(reading: Reading, claim: Placed<ClaimOf<"count">>): Counted | null {
  if (claim.reader !== "option-count" && !countsAllOptions(claim, reading)) return null;
  const sets = setsOf(reading);
  const near = sets.filter(({ set }) => isWithin(set, claim.section, reading.page));
  const [only, second] = near.length ? near : sets;
  if (!only || (second && !near.length) || only.options.length < 2) return null;
  const { options } = reading.model;
  const chosen = options.find(({ outcome }) => outcome === "chosen");
  const isChosen = ({ verdict, title }: OptionClaim) => verdict?.value === "chosen" || title.text === chosen?.title;
  const ways = [
    waysToCount(
      options.map((it) => it.current || keepsTodayPattern.test(it.title)),
      chosen !== undefined,
    ),
    ...sets.map((it) => waysToCount(it.options.map(isToday), it.options.some(isChosen))),
  ];
  return {
    counts: [...new Set(ways.flat())],
    listed: only.options.map(({ title: { text, span } }) => ({ value: text, span })),
  };
}

/** "Discussed all four options with the team" */
const countsAllOptions = ({ stated: { span } }: Placed<ClaimOf<"count">>, { slice }: Reading): boolean =>
  saysAll.test(slice({ start: Math.max(0, span.start - 24), end: span.start }));

/** With all, without what stands today, each with and without the chosen one, or with it where it is not among them. */
function waysToCount(today: readonly boolean[], chosen: boolean): number[] {
  const all = today.length;
  const others = all - today.filter(Boolean).length;
  return [all, others].flatMap((size) => [size, chosen ? size - 1 : size + 1]);
}

const isToday = ({ current, title }: OptionClaim): boolean => current || keepsTodayPattern.test(title.text);

interface OptionSet {
  /** The section that holds it. */
  readonly set: number;
  readonly options: readonly OptionClaim[];
}

function setsOf({ claimsOf, page }: Reading): OptionSet[] {
  const own = claimsOf("option").filter(({ inner }) => !inner);
  const placeOf = ({ form, section }: OptionClaim) =>
    form === "heading" ? (page.sections[section]?.parent ?? -1) : section;
  return [...groupedBy(own, (it) => `${placeOf(it)} ${it.form}`).values()].flatMap((options) =>
    options[0] ? [{ set: placeOf(options[0]), options }] : [],
  );
}
