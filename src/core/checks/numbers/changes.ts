// A change in per cent that is not what its two values make: "from 800 ms to 200 ms (57% faster)".
import {
  amountAlone,
  changeBehind,
  changeInBrackets,
  changeInFront,
  isMeasured,
  percentAlone,
  shareInBrackets,
  valuesOf,
} from "../../lexicon/changes.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn, prosesIn } from "../../readers/walk.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";

export interface WrongChange {
  readonly stated: Stated<number>;
  readonly from: Words;
  readonly to: Words;
  /** What it is, in whole per cent. */
  readonly found: number;
}

export const wrongChanges = toldBySections((blocks): WrongChange[] => [
  ...prosesIn(blocks).flatMap(toldIn),
  ...blocksIn(blocks).flatMap((block) => (block.kind === "table" ? oddRow(block) : [])),
]);

interface Change extends WrongChange {
  readonly isRight: boolean;
}

const toldIn = (prose: Prose): readonly Change[] =>
  [changeInBrackets, changeBehind, changeInFront].flatMap((pattern) =>
    matchesOf(prose.text, pattern).flatMap(({ 0: whole, index, groups = {} }) => {
      const { from = "", to = "", alone, told = alone ?? "" } = groups;
      const isInFront = pattern === changeInFront;
      const percent = index + (isInFront ? whole.indexOf(told) : whole.lastIndexOf(told));
      const first = index + whole.indexOf(from, isInFront ? whole.indexOf("%") : 0);
      const second = prose.text.indexOf(to, first + from.length);
      const change = changeOf(wordsOf(prose, first, first + from.length), wordsOf(prose, second, second + to.length), {
        value: numberOf(told),
        span: spanOf(prose, percent, percent + told.length),
      });
      const isOfThem = !isInFront || isMeasured(to);
      return change && !change.isRight && isOfThem ? [change] : [];
    }),
  );

export interface WrongShare {
  readonly stated: Stated<number>;
  readonly counted: Words;
  /** What it is, in whole per cent. */
  readonly found: number;
}

/** "3 of 4 services (65 %)" */
export const wrongShares = toldBySections((blocks): WrongShare[] =>
  prosesIn(blocks).flatMap((prose) =>
    matchesOf(prose.text, shareInBrackets).flatMap(({ 0: match, index, groups = {} }) => {
      const { part = "", whole = "", told = "" } = groups;
      const share = (Number(part) / Number(whole)) * 100;
      if (Number(part) > Number(whole) || Math.abs(share - numberOf(told)) <= 1) return [];
      const at = index + match.lastIndexOf(told);
      const stated = { value: numberOf(told), span: spanOf(prose, at, at + told.length) };
      const counted = wordsOf(prose, index, index + match.indexOf(whole, part.length) + whole.length);
      return [{ stated, counted, found: Math.round(share) }];
    }),
  ),
);

/** The one row of a table whose change is wrong, where the others show what the column holds. */
function oddRow({ rows }: Table): readonly Change[] {
  const changes = rows.flatMap((row) => row.flatMap((cell, at) => changeInRow(row[at - 2], row[at - 1], cell) ?? []));
  const [odd, another] = changes.filter(({ isRight }) => !isRight);
  return odd && !another && changes.length > 1 ? [odd] : [];
}

function changeInRow(from: Prose | undefined, to: Prose | undefined, cell: Prose): Change | null {
  const percent = percentAlone.exec(cell.text)?.[1];
  if (!from || !to || !percent) return null;
  const at = cell.text.indexOf(percent);
  return changeOf(wordsOf(from), wordsOf(to), {
    value: numberOf(percent),
    span: spanOf(cell, at, at + percent.length),
  });
}

const numberOf = (digits: string): number => Number(digits.replace(",", "."));

/** Right as soon as one fair way of reckoning gives what is stated. Null where the two are no amounts of one kind. */
function changeOf(from: Words, to: Words, stated: Stated<number>): Change | null {
  const [, digits = "", unit = ""] = amountAlone.exec(from.text) ?? [];
  const [, otherDigits = "", otherUnit = ""] = amountAlone.exec(to.text) ?? [];
  if (!digits || !otherDigits) return null;
  const pairs = valuesOf(digits, unit || otherUnit).flatMap((a) =>
    valuesOf(otherDigits, otherUnit || unit).flatMap((b) =>
      a.kind === b.kind && a.value > 0 && b.value > 0 && a.value !== b.value ? [[a.value, b.value] as const] : [],
    ),
  );
  if (!pairs.length) return null;
  const inPoints = unit === "%" ? pairs.map(([a, b]) => Math.abs(b - a)) : [];
  const isRight = [...pairs.flatMap(waysToTell), ...inPoints].some((it) => isNear(it, stated.value));
  // "1.200 to 300" is rather a quarter than 250 times as much.
  return { stated, from, to, found: Math.round(Math.min(...pairs.map(changed))), isRight };
}

const changed = ([a, b]: readonly [number, number]): number => (Math.abs(b - a) / a) * 100;

/** Of the first value, of the second one, and what is left. */
const waysToTell = ([a, b]: readonly [number, number]): number[] => [
  changed([a, b]),
  changed([b, a]),
  (b / a) * 100,
  (a / b) * 100,
];

/** Rounded, and by a thousand or by 1024. */
const isNear = (found: number, stated: number): boolean => Math.abs(found - stated) <= Math.max(2, found * 0.03);
