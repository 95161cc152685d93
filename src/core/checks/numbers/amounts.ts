// Comparing stated numbers with found ones.

import { t } from "../../../l10n/index.ts";
import type { Comparator } from "../../model/types.ts";
import type { Reading } from "../../resolve/reading.ts";
import { numberLike } from "../../text/number.ts";
import type { Stated } from "../../text/span.ts";
import type { Fix } from "../check.ts";

export interface Amount {
  readonly value: number;
  readonly approximate: boolean;
  readonly comparator: Comparator;
}

/** Can the statement fairly be read as right? "About 100" is right for 96, "4+" for 4 and for 9. */
export function agrees({ value, approximate, comparator }: Amount, found: number): boolean {
  switch (comparator) {
    case ">=":
      return found >= value;
    case ">":
      return found > value;
    case "<=":
      return found <= value;
    case "<":
      return found < value;
    default:
      return approximate ? Math.abs(found - value) <= Math.max(2, value * 0.1) : found === value;
  }
}

export const sum = (parts: readonly Stated<number>[]): number => parts.reduce((total, part) => total + part.value, 0);

/** The connections of pools that their instances and sizes do not come to, by where they stand: told of already. */
export function misreckoned(reading: Reading): ReadonlyMap<number, number> {
  return new Map(
    reading.claimsOf("pool").flatMap(({ aside, instances, size, connections }): [number, number][] => {
      const product = instances && size ? instances.value * size.value : undefined;
      const isWrong = !aside && connections && product !== undefined && product !== connections.value;
      return isWrong ? [[connections.span.start, product]] : [];
    }),
  );
}

/** "About 120" as the author wrote it. */
export function amountText({ value, approximate, comparator }: Amount): string {
  const figure = comparator === "=" ? String(value) : `${comparator} ${value}`;
  return approximate ? t("about {0}", figure) : figure;
}

/** Writes another number in the place of the stated one, and in its style. */
export const correct = ({ value, span }: Stated<number>, to: number, { slice }: Pick<Reading, "slice">): Fix => ({
  title: t("Change {0} to {1}", value, to),
  edits: [{ span, text: numberLike(slice(span), to) }],
});
