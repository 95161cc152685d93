import { amountPattern, periodPattern } from "../../lexicon/amounts.ts";
import { isTotalRow } from "../../lexicon/columns.ts";
import type { Block, List, Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import type { TableTotalClaim } from "../claim.ts";
import { all, digits, holds } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";

/** "**Total**: ~$90/month" as the last item of a list of costs, "**Total effort:** 9 hours" right below a list of hours. */
export const listTotal: Reader = {
  id: "list-total",
  needs: all(holds("list"), digits),
  *read(section) {
    const blocks = blocksIn(section.blocks);
    for (const [index, block] of blocks.entries()) if (block.kind === "list") yield* readList(block, blocks[index + 1]);
  },
};

function* readList({ items }: List, next: Block | undefined): Generator<TableTotalClaim> {
  if (items.some(({ blocks }) => blocks.some(({ kind }) => kind === "list"))) return;
  const at = items.findIndex(({ prose }) => isTotal(prose));
  const below = next?.kind === "paragraph" && isTotal(next.prose) ? next.prose : undefined;
  const last = at === items.length - 1 ? items[at]?.prose : at < 0 ? below : undefined;
  const summed = last && amountIn(last);
  const parts = items.slice(0, at < 0 ? items.length : at).map(({ prose }) => amountIn(prose));
  if (!last || !summed || parts.length < 2 || parts.some((part) => !part || !isAlike(part, summed))) return;
  const told = parts as readonly AmountTold[];
  yield {
    kind: "table-total",
    stated: summed.stated,
    approximate: told.some((part) => part.approximate) || (summed.approximate && isRound(summed, told)),
    parts: told.map(({ stated }) => stated),
    span: spanOf(last),
  };
}

/** Nothing is nothing in any unit: "$0 (free tier)" */
const isAlike = ({ unit, stated }: AmountTold, total: AmountTold): boolean => unit === total.unit || stated.value === 0;

/** "~9 hours" is no round number for whole hours. */
const isRound = ({ stated }: AmountTold, parts: readonly AmountTold[]): boolean =>
  stated.value % 5 === 0 || parts.some((part) => !Number.isInteger(part.stated.value));

const isTotal = ({ text }: Prose): boolean => {
  const label = /^[^\n:：=]{3,32}(?=[:：=])/u.exec(text)?.[0];
  return label !== undefined && isTotalRow(label);
};

interface AmountTold {
  readonly stated: Stated<number>;
  /** "$ month", "hours" */
  readonly unit: string;
  readonly approximate: boolean;
}

/** The only amount with a unit that a line tells; null where it tells none or two. */
function amountIn(prose: Prose): AmountTold | null {
  const amounts = matchesOf(prose.text, amountPattern).filter(([, , before, , behind]) => before || behind);
  const [match, second] = amounts;
  if (!match?.[3] || second) return null;
  const [whole, about, before = "", number, behind = ""] = match;
  const at = match.index + whole.indexOf(number);
  const period = periodPattern.exec(prose.text.slice(match.index + whole.length))?.[1] ?? "";
  return {
    stated: { value: Number(number.replace(/,/g, "")), span: spanOf(prose, at, at + number.length) },
    unit: `${before}${behind}`.toLowerCase().replace(/(?<=[a-z]{3})s$/, "") + period.toLowerCase(),
    approximate: about !== "",
  };
}
