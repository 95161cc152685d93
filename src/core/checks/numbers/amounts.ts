// Comparing stated numbers with found ones.

import { t } from "../../../l10n/index.ts";
import type { Comparator } from "../../model/types.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
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

/** Numbers that stand apart may be the wrong ones themselves. */
export function areInOneLine(numbers: readonly Stated<number>[], { lines }: Pick<Reading, "lines">): boolean {
  const [first, ...others] = numbers.map(({ span }) => lines.position(span.start).line);
  return others.every((line) => line === first);
}

/** One place may be read by two readers: what they tell of the same number counts once. */
export const onceEach = <T>(claims: readonly T[], numberOf: (claim: T) => Stated<number> | undefined): T[] =>
  [...groupedBy(claims, (claim) => numberOf(claim)?.span.start).values()].flatMap(([first]) => first ?? []);

/** A pool whose instances and size do not come to the connections that are told of it. */
export interface Misreckoned {
  readonly instances: Stated<number>;
  readonly size: Stated<number>;
  readonly connections: Stated<number>;
  readonly product: number;
}

/** By where their connections stand. */
export const misreckoned = keptFor(
  (reading: Reading): ReadonlyMap<number, Misreckoned> =>
    new Map(
      reading.claimsOf("pool").flatMap(({ aside, instances, size, connections }): [number, Misreckoned][] => {
        if (aside || !instances || !size || !connections) return [];
        const product = instances.value * size.value;
        return product === connections.value
          ? []
          : [[connections.span.start, { instances, size, connections, product }]];
      }),
    ),
);

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
