// What each of many holds, and what all of them are reckoned with: "`max: 10` per service … 8 services × 20 = 160".
import { eachHolds, holdersTimes } from "../../lexicon/pools.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { prosesIn } from "../../readers/walk.ts";
import { matchesOf } from "../../text/matches.ts";
import { isSameWord } from "../../text/plural.ts";
import type { Stated } from "../../text/span.ts";

export interface HeldEach {
  /** As it is written: "service". */
  readonly holder: string;
  readonly told: Stated<number>;
  readonly reckoned: Stated<number>;
}

/** Every paragraph and item that tells both, once, of the same holders, and not alike. */
export const heldEach = toldBySections((blocks): HeldEach[] => prosesIn(blocks).flatMap(heldIn));

function heldIn(prose: Prose): HeldEach[] {
  const [each, another] = matchesOf(prose.text, eachHolds);
  const [, number = "", holder = ""] = each ?? [];
  const [times, second] = matchesOf(prose.text, holdersTimes).filter(({ groups }) =>
    isSameWord(groups?.holder ?? "", holder),
  );
  const { size = "" } = times?.groups ?? {};
  if (!each || another || !times || second || times.index < each.index || Number(number) === Number(size)) return [];
  const numberAt = (from: number, digits: string): Stated<number> => ({
    value: Number(digits),
    span: spanOf(prose, from, from + digits.length),
  });
  return [
    {
      holder,
      told: numberAt(each.index + each[0].indexOf(number), number),
      reckoned: numberAt(times.index + times[0].length - size.length, size),
    },
  ];
}
