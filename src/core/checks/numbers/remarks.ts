// What is said right behind a setting, or above it, of its own value: "max_client_conn = 400  # accepts up to 400 connections".
import {
  boundConnections,
  defaultTold,
  durations,
  ofPartPattern,
  otherValuePattern,
  percents,
} from "../../lexicon/remarks.ts";
import { countsConnections, isTimed, milliseconds, unitInName, unitNamed } from "../../lexicon/settings.ts";
import type { Block, Fence, Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { commentIn, maximumLine } from "../../readers/code.ts";
import { type Assignment, assignmentsIn } from "../../readers/config/assignments.ts";
import { blocksIn, proseOfLine } from "../../readers/walk.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import { prosesOf } from "../code-words.ts";

export interface Remark {
  readonly key: Words;
  readonly set: Words;
  /** What the remark says that is not so. */
  readonly told: Words;
}

/** Remarks that tell another value than the setting has. */
export const wrongRemarks = toldBySections((blocks): Remark[] => blocksIn(blocks).flatMap(inBlock));

const inBlock = (block: Block): Remark[] =>
  block.kind === "fence"
    ? [...block.lines.flatMap((line) => besideCode(proseOfLine(line))), ...aboveCode(block)]
    : prosesOf(block).flatMap(behindCode);

/** `pool_recycle=1800,  # every 30 min` */
function besideCode(line: Prose): Remark[] {
  const at = line.text.length > maximumLine ? null : commentIn(line.text);
  return at === null ? [] : wrongIn(sliceOf(line, at), sliceOf(line, 0, at));
}

/** "`MAX_CLIENT_CONN=400`: bursts of up to 400 connections" at the beginning of an item, up to the end of its sentence. */
function behindCode(prose: Prose): Remark[] {
  const mark = prose.marks.find(({ kind }) => kind === "code");
  if (!mark || prose.text.slice(0, mark.start).trim()) return [];
  const dash = /^\s?(?:[—–:-]|→|->)\s|^\s\(/u.exec(prose.text.slice(mark.end, mark.end + 8));
  if (!dash) return [];
  const from = mark.end + dash[0].length;
  const [remark = ""] = /^[^.;)\n]*/.exec(prose.text.slice(from)) ?? [];
  return wrongIn(sliceOf(prose, from, from + remark.length), sliceOf(prose, mark.start, mark.end));
}

/** "Default: 20" in a comment, and the first setting below it. */
function aboveCode({ lines }: Fence): Remark[] {
  let told: Words | null = null;
  return lines.flatMap((line): Remark[] => {
    const prose = proseOfLine(line);
    if (line.text.length > maximumLine || /^\s*(?:[[@]|$)/.test(line.text)) return [];
    if (/^\s*(?:\/\/|#|--|\*|\/\*)/.test(line.text)) {
      const match = defaultTold.exec(line.text);
      const end = match ? match.index + match[0].length : 0;
      if (match?.[1]) told = wordsOf(prose, end - match[1].length, end);
      return [];
    }
    const above = told;
    told = null;
    const [set, other] = assignmentsIn(line.text);
    return set && !other && above && set.says !== above.text ? [remarkOf(set, above, prose)] : [];
  });
}

function wrongIn(remark: Prose, code: Prose): Remark[] {
  const [set, other] = assignmentsIn(code.text);
  const told = set && !other && !otherValuePattern.test(remark.text) ? toldOtherwise(set, remark.text) : null;
  return set && told ? [remarkOf(set, wordsOf(remark, ...told), code)] : [];
}

const remarkOf = ({ key, value }: Assignment, told: Words, code: Prose): Remark => ({
  key: wordsOf(code, ...key),
  set: wordsOf(code, ...value),
  told,
});

type Place = readonly [start: number, end: number];

/** Where a remark gives the setting another value; null where it gives none, or one of several that could be meant. */
function toldOtherwise(set: Assignment, remark: string): Place | null {
  if (new RegExp(`(?<![\\d.,])${set.says}(?!\\d|[.,]\\d)`).test(remark)) return null;
  if (countsConnections(set.name)) return connectionsIn(remark);
  if (isTimed(set.name)) return only(matchesOf(remark, durations), (it) => !isAsLong(set, it));
  const isShare = /percent(?:age)?$/.test(set.name);
  return isShare ? only(matchesOf(remark, percents), (it) => Number(it[1]) + Number(set.says) !== 100) : null;
}

function connectionsIn(remark: string): Place | null {
  const match = boundConnections.exec(remark);
  const isReckoned = /\d\s?[×x*+/]\s?\d|\d[^\d]+\d/u.test(remark);
  if (!match?.[1] || isReckoned || ofPartPattern.test(remark)) return null;
  const start = match.index + match[0].indexOf(match[1]);
  return [start, start + match[1].length];
}

function only([match, other]: readonly RegExpExecArray[], isWrong: (match: RegExpExecArray) => boolean): Place | null {
  return match && !other && isWrong(match) ? [match.index, match.index + match[0].length] : null;
}

/** In the unit of the setting, or, where nothing gives it, in any. */
function isAsLong({ says, unit, name }: Assignment, [, amount, word = ""]: RegExpExecArray): boolean {
  const told = Number(amount) * (milliseconds[unitNamed(word) ?? ""] ?? 0);
  const own = milliseconds[unit ?? unitInName(name) ?? ""];
  const units = own ? [own] : Object.values(milliseconds);
  return units.some((it) => Number(says) * it === told);
}
