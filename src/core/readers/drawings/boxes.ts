// Boxes drawn with characters, and the lines that join them. Columns count UTF-16 units; authors' corners are often a
// character or two off, so nothing here asks for an exact column.
import { matchesOf } from "../../text/matches.ts";

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A part of a box between its separators and its inner columns. */
export interface Cell {
  /** Index in the drawing's boxes. */
  readonly box: number;
  readonly lines: readonly { readonly row: number; readonly start: number; readonly end: number }[];
}

export interface Join {
  /** Indexes in the drawing's boxes. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** A join with the words that stand on its line, or above it. Two boxes may have several. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly words: { readonly row: number; readonly start: number; readonly end: number };
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly cells: readonly Cell[];
  readonly joins: readonly Join[];
  readonly arrows: readonly Arrow[];
}

/** A drawing larger than this is no sketch of an architecture. */
export const maximumRows = 400;
export const maximumColumns = 600;
export const maximumBoxes = 200;
/** How far the ends of a box's borders may be apart. */
const slack = 4;

const border = /[┌┏╔╭├┣╠└┗╚╰+][─━═┄┈=┬┴┼╤╧╪╦╩╬┯┷▼▲▽△v^+-]+[┐┓╗╮┤┫╣┘┛╝╯+]/gu;
const bars = /[│┃║|├┤┣┫╠╣]/gu;

interface Border {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Null where the rows hold no box, or more than is looked at. */
export function drawingOf(rows: readonly string[]): Drawing | null {
  const borders = bordersOf(rows);
  if (!borders) return null;
  const boxes = boxesOf(rows, borders).slice(0, maximumBoxes);
  if (!boxes.length) return null;
  const down = [...downwards(rows, boxes)];
  return {
    boxes,
    cells: cellsOf(rows, boxes, borders),
    joins: [...sideways(rows, boxes), ...down.map(({ from, to, label }) => ({ from, to, label }))],
    arrows: [
      ...arrowsSideways(rows, boxes),
      ...down.flatMap(({ from, to, words }) => (words ? [{ from, to, words }] : [])),
    ],
  };
}

/** Are there boxes that are not looked at? */
export function isOversized(rows: readonly string[]): boolean {
  const borders = bordersOf(rows);
  return !borders || boxesOf(rows, borders).length > maximumBoxes;
}

/** Null where there are borders, and more of them or around them than is looked at. */
function bordersOf(rows: readonly string[]): Border[] | null {
  if (rows.length > maximumRows || rows.some((row) => row.length > maximumColumns))
    return rows.some((row) => row.search(border) >= 0) ? null : [];
  const borders = rows.flatMap((text, row) => matchesOf(text, border).map((match) => borderOf(match, row)));
  return borders.length > 4 * maximumBoxes ? null : borders;
}

function borderOf(match: RegExpExecArray | RegExpMatchArray, row: number): Border {
  const left = match.index ?? 0;
  const ascii = match[0].startsWith("+");
  return {
    row,
    left,
    right: left + match[0].length - 1,
    opens: ascii || /^[┌┏╔╭]/u.test(match[0]),
    closes: ascii || /^[└┗╚╰]/u.test(match[0]),
  };
}

/** Each opening border with the first closing one below it that spans the same columns. */
function boxesOf(rows: readonly string[], borders: readonly Border[]): Box[] {
  const boxes: Box[] = [];
  const used = new Set<Border>();
  for (const top of borders) {
    if (!top.opens || used.has(top) || forks(rows, top)) continue;
    const below = borders.filter((it) => it.closes && it.row > top.row && spansAlike(it, top));
    // Below an ASCII border that separates, the side goes on; below one that closes, it does not.
    const bottom = below.find((it) => !sideGoesOn(rows, it)) ?? below.at(-1);
    if (!bottom || bottom.row === top.row + 1) continue;
    for (const it of below) if (it.row <= bottom.row) used.add(it);
    boxes.push({ top: top.row, bottom: bottom.row, left: top.left, right: Math.max(top.right, bottom.right) });
  }
  return boxes;
}

/** "┌──┼──┐" above "▼  ▼  ▼": a line that goes on to several boxes, and no box. */
const forks = (rows: readonly string[], { row, left }: Border): boolean => /[▼▽↓]/.test(rows[row + 1]?.[left] ?? "");

const spansAlike = (a: Border, b: Border): boolean =>
  Math.abs(a.left - b.left) <= 1 && Math.abs(a.right - b.right) <= slack;

const sideGoesOn = (rows: readonly string[], { row, left, right }: Border): boolean => {
  const next = rows[row + 1] ?? "";
  return /[│┃║|]/.test(next[left] ?? "") && /[│┃║|]/.test(next.slice(Math.max(left + 1, right - slack), right + slack));
};

function cellsOf(rows: readonly string[], boxes: readonly Box[], borders: readonly Border[]): Cell[] {
  const cells: { box: number; lines: { row: number; start: number; end: number }[] }[] = [];
  for (const [index, box] of boxes.entries()) {
    let columns: (typeof cells)[number][] = [];
    for (let row = box.top + 1; row < box.bottom; row++) {
      const separates = borders.some(
        (it) => it.row === row && Math.abs(it.left - box.left) <= 1 && Math.abs(it.right - box.right) <= 2 * slack,
      );
      if (separates) {
        columns = [];
        continue;
      }
      const pieces = piecesOf(rows[row] ?? "").filter((piece) => innermost(boxes, row, piece) === index);
      for (const [column, piece] of pieces.entries()) {
        let cell = columns[column];
        if (!cell) cells.push((cell = columns[column] = { box: index, lines: [] }));
        if (/[\p{L}\p{N}]/u.test((rows[row] ?? "").slice(piece.start, piece.end))) cell.lines.push({ row, ...piece });
      }
    }
  }
  return cells.filter(({ lines }) => lines.length);
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What stands between the upright bars of a row. */
function piecesOf(text: string): Piece[] {
  const at = matchesOf(text, bars).map(({ index }) => index);
  return at.slice(1).map((end, index) => ({ start: (at[index] as number) + 1, end }));
}

function innermost(boxes: readonly Box[], row: number, { start, end }: Piece): number {
  const centre = (start + end) / 2;
  let found = -1;
  for (const [index, box] of boxes.entries()) {
    if (row <= box.top || row >= box.bottom || centre <= box.left || centre >= box.right + slack) continue;
    const other = boxes[found];
    if (!other || box.right - box.left < other.right - other.left) found = index;
  }
  return found;
}

const pointer = /[─━═=-]*[▶►▷→>◀◄←<]|[─━═]{2,}|-{2,}/u;

/** Boxes side by side with a line between them. */
function sideways(rows: readonly string[], boxes: readonly Box[]): Join[] {
  const joins: Join[] = [];
  for (const [from, to, lines] of neighbours(rows, boxes)) {
    const [first] = lines;
    if (!first) continue;
    const label = first.gap.replace(/[^\p{L}\p{N} ✗❌]/gu, " ").trim();
    joins.push(pointsBack(first.gap) ? { from: to, to: from, label } : { from, to, label });
  }
  return joins;
}

interface Between {
  readonly row: number;
  readonly gap: string;
}

/** Two boxes with nothing but lines between them, from left to right, and the rows that hold such lines. */
function* neighbours(rows: readonly string[], boxes: readonly Box[]): Generator<[number, number, Between[]]> {
  for (const [from, a] of boxes.entries()) {
    for (const [to, b] of boxes.entries()) {
      if (b.left <= a.right || b.top > a.bottom || b.bottom < a.top) continue;
      const between = boxes.some((c) => c.left > a.right && c.right < b.left && c.top <= a.bottom && c.bottom >= a.top);
      if (between) continue;
      const lines: Between[] = [];
      for (let row = Math.max(a.top, b.top); row <= Math.min(a.bottom, b.bottom); row++) {
        const gap = (rows[row] ?? "").slice(a.right + 1, b.left);
        if (gap.trim() !== "" && pointer.test(gap)) lines.push({ row, gap });
      }
      yield [from, to, lines];
    }
  }
}

const pointsBack = (gap: string): boolean => /[◀◄←<]/u.test(gap) && !/[▶►▷→>]/u.test(gap);

/** "── order.paid ──►", and a line whose words stand above it. */
function arrowsSideways(rows: readonly string[], boxes: readonly Box[]): Arrow[] {
  const arrows: Arrow[] = [];
  for (const [from, to, lines] of neighbours(rows, boxes)) {
    const [left, right] = [(boxes[from] as Box).right + 1, (boxes[to] as Box).left];
    for (const { row, gap } of lines) {
      const isLine = (at: number): boolean => lines.some((it) => it.row === at);
      const words = wordsAt(rows, row, left, right) ?? (isLine(row - 1) ? null : wordsAt(rows, row - 1, left, right));
      if (words) arrows.push(pointsBack(gap) ? { from: to, to: from, words } : { from, to, words });
    }
  }
  return arrows;
}

/** The words of a row between two columns, without the line that they stand on. */
function wordsAt(rows: readonly string[], row: number, left: number, right: number): Arrow["words"] | null {
  const words = /\p{L}(?:[^─━═▶►▷→◀◄←│┃]{0,60}[\p{L}\p{N}])?/u.exec((rows[row] ?? "").slice(left, right));
  return words ? { row, start: left + words.index, end: left + words.index + words[0].length } : null;
}

const upright = /[│┃║|┬┴┼├┤└┘┌┐╭╮╰╯+▼▲▽△↓↑v^:┆┊]/u;
const level = /[─━═┄┈┬┴┼├┤└┘┌┐╭╮╰╯+-]/u;

/** Follows the lines that leave a box at its bottom to the boxes that they reach from above. */
function downwards(rows: readonly string[], boxes: readonly Box[]): (Join & Partial<Arrow>)[] {
  const joins: (Join & Partial<Arrow>)[] = [];
  for (const [from, box] of boxes.entries()) {
    const seen = new Set<string>();
    const open: [number, number, Arrow["words"]?][] = [];
    for (let column = box.left + 1; column < box.right; column++)
      if (upright.test(rows[box.bottom + 1]?.[column] ?? "")) open.push([box.bottom + 1, column]);
    const reached = new Map<number, Pick<Join & Partial<Arrow>, "label" | "words">>();
    for (let next = open.pop(); next; next = open.pop()) {
      const [row, column, passed] = next;
      const key = `${row}:${column}`;
      if (seen.has(key) || seen.size > 4_000) continue;
      seen.add(key);
      const target = boxes.findIndex((it) => it.top === row + 1 && column >= it.left && column <= it.right);
      if (target >= 0) {
        if (!reached.has(target))
          reached.set(target, passed ? { label: "", words: passed } : labelBeside(rows, box.bottom, row, column));
        continue;
      }
      const here = rows[row]?.[column] ?? "";
      const below = rows[row + 1]?.[column] ?? "";
      if (upright.test(here) && (upright.test(below) || level.test(below))) open.push([row + 1, column, passed]);
      else if (upright.test(here) && upright.test(rows[row + 2]?.[column] ?? "")) {
        const words = wordsAround(rows, row + 1, column);
        if (words) open.push([row + 2, column, words]);
      }
      if (!level.test(here)) continue;
      for (const side of [column - 1, column + 1])
        if (level.test(rows[row]?.[side] ?? "")) open.push([row, side, passed]);
    }
    for (const [to, told] of reached) joins.push({ from, to, ...told });
  }
  return joins;
}

/** A line that words break off goes on below them: "│", "order.paid", "│". */
function wordsAround(rows: readonly string[], row: number, column: number): Arrow["words"] | null {
  const text = rows[row] ?? "";
  const run = matchesOf(text, /[^\s│┃║|](?:\s?[^\s│┃║|]){0,60}/gu).find(
    ({ index, 0: { length } }) => index <= column && column < index + length,
  );
  return run && /\p{L}/u.test(run[0]) ? { row, start: run.index, end: run.index + run[0].length } : null;
}

/** The words right behind an upright line: "│ owns". */
function labelBeside(
  rows: readonly string[],
  top: number,
  bottom: number,
  column: number,
): Pick<Join & Partial<Arrow>, "label" | "words"> {
  for (let row = top + 1; row <= bottom; row++) {
    const beside = (rows[row] ?? "").slice(column);
    const label = /^[│|▼v]?\s?([\p{L}✗❌][\p{L} ✗❌]{1,30})/u.exec(beside)?.[1]?.trim();
    if (!label) continue;
    const start = column + beside.indexOf(label);
    const words = wordsAt(rows, row, start, start + (/\s{3}|$/u.exec(rows[row]?.slice(start) ?? "")?.index ?? 0));
    return words ? { label, words } : { label };
  }
  return { label: "" };
}
