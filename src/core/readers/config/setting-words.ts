import { baseAndOverflow, isSettingKey, otherwisePattern, unitNamed } from "../../lexicon/settings.ts";
import type { Mark, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { SettingClaim } from "../claim.ts";
import { given } from "../given.ts";
import { any, codeWords, colons, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { serviceNamesIn } from "../services/service-words.ts";
import { proseAndLinesIn, prosesIn } from "../walk.ts";
import { type Assignment, assigned, assignmentsIn } from "./assignments.ts";

/** Settings in sentences: "mitigated by `DEFAULT_POOL_SIZE=50`", "`default_pool_size` is 20", "**Max client connections**: 500". */
export const settingWords: Reader = {
  id: "setting-words",
  needs: any(codeWords, colons, mentions(/=|pool size|client connections|\d \p{L}+(?: \p{L}+)? ?\+/iu)),
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks))
      for (const { found, at } of added(prose)) if (!isToldApart(prose, at)) yield claimOf(prose, found);
    for (const prose of prosesIn(section.blocks))
      for (const { found, at } of [...labelled(prose), ...inCode(prose), ...bare(prose)])
        if (!isToldApart(prose, at)) yield claimOf(prose, found);
  },
};

interface Found {
  readonly found: Assignment;
  /** Where the key begins in the prose. */
  readonly at: number;
}

/** Words that stand as code, those with a value of their own and those with one behind them. */
function* inCode(prose: Prose): Generator<Found> {
  for (const mark of prose.marks) {
    if (mark.kind !== "code") continue;
    const text = prose.text.slice(mark.start, mark.end);
    const own = [...assignmentsIn(text)];
    for (const it of own) yield moved(it, mark.start);
    const behind =
      own.length || !isSettingKey(text) ? null : valueBehind.exec(prose.text.slice(mark.end, mark.end + 40));
    if (!behind?.[1]) continue;
    const at = mark.end + behind[0].length - behind[1].length;
    const found = assigned(text, mark.start, behind[1], at);
    if (found) yield { found: withUnit(found, prose), at: mark.start };
  }
}

/** "`x` = 20", "`x` is 20", "`x` (20)", "`x` auf 20". */
const valueBehind =
  /^(?:\s?[=:]\s?|\s\(\s?|\s(?:is|is set to|set to|to|at|of|stays at|remains|von|ist|auf|bleibt bei|es|en|a|é|em|est|à|vale|wynosi|is ingesteld op|op|là|=)\s)["'`]?(\d+(?:[.,_]\d{3})*(?:ms|s|min|h|d)?(?![\p{L}\d:/%×*-]|[.,]\d)|(?:session|transaction|statement|true|false)(?![\p{L}-]))/u;

/** "with DEFAULT_POOL_SIZE=15 connections", "a maximum pool size of 20": a key that is seen to be one without being set as code. */
function* bare(prose: Prose): Generator<Found> {
  for (const { 0: whole, 1: written, 2: spoken = "", 3: value = "", index } of matchesOf(prose.text, bareKey)) {
    const key = written ?? spoken;
    if (!isSettingKey(key) || prose.marks.some((mark) => isCodeAt(mark, index))) continue;
    const found = assigned(key, index, value, index + whole.length - value.length);
    if (found) yield { found: withUnit(found, prose), at: index };
  }
}

const bareKey =
  /(?<![\p{L}\p{N}_.$/-])(?:([A-Za-z]{1,20}_[A-Za-z_]{1,40})\s?=\s?|((?:default|maximum|max|minimum|min|reserve) (?:pool size|client connections))\s(?:is|of|to|at|von|auf|de)\s)(\d{1,9}|session|transaction|statement|true|false)(?![\p{L}\p{N}_/%×*]|[.,]\d)/giu;

/** "5 base + 10 overflow": the size of a pool and what may overflow. */
function* added({ text }: Prose): Generator<Found> {
  const match = baseAndOverflow.exec(text);
  const [whole, size = "", overflow = ""] = match ?? [];
  if (!match || !whole) return;
  const [first, second] = [match.index, match.index + whole.indexOf(overflow, whole.indexOf("+"))];
  const behind = (at: number, digits: string): number => at + digits.length + 1;
  const numbers = [
    { name: "poolsize", at: first, digits: size, end: match.index + whole.indexOf("+") },
    { name: "maxoverflow", at: second, digits: overflow, end: match.index + whole.length },
  ];
  for (const { name, at, digits, end } of numbers) {
    const key = [behind(at, digits), end] as const;
    yield { found: { name, key, value: [at, at + digits.length], says: digits, unit: null }, at };
  }
}

/** "**Default pool size**: 100 connections": a line that is the setting's own. */
function* labelled(prose: Prose): Generator<Found> {
  const match = label.exec(prose.text);
  const [whole = "", key = "", value = ""] = match ?? [];
  if (!match || !isSettingKey(key)) return;
  const from = whole.indexOf(key);
  if (prose.marks.some(({ kind, start }) => kind === "code" && start < from + key.length)) return;
  const found = assigned(key, from, value, whole.length - value.length);
  if (found && found.name !== "poolmode") yield { found: withUnit(found, prose), at: from };
}

const label =
  /^[\s*]{0,4}([A-Za-z]+(?:[ _-][A-Za-z]+){1,4})[\s*]{0,3}(?::|=)[\s*"'`]{0,4}(\d+(?:[.,_]\d{3})*|[A-Za-z]{2,20})(?![\p{L}\d.,:/%×+*_-])/u;

const isCodeAt = ({ kind, start, end }: Mark, at: number): boolean => kind === "code" && start <= at && at < end;

function withUnit(found: Assignment, { text }: Prose): Assignment {
  const word = /^\s?([A-Za-z]{1,12})(?!\p{L})/u.exec(text.slice(found.value[1], found.value[1] + 14))?.[1];
  return word ? { ...found, unit: unitNamed(word) } : found;
}

const moved = (it: Assignment, by: number): Found => ({
  found: { ...it, key: [it.key[0] + by, it.key[1] + by], value: [it.value[0] + by, it.value[1] + by] },
  at: it.key[0] + by,
});

/** Told of another day or place; what stands as code says nothing of that. */
export function isToldApart(prose: Prose, at: number): boolean {
  const sentence = sentencesOf(prose).find(({ start, end }) => start <= at && at < end);
  if (!sentence) return true;
  let text = "";
  let from = sentence.start;
  for (const { kind, start, end } of prose.marks) {
    if (kind !== "code" || start < from || end > sentence.end) continue;
    text += `${prose.text.slice(from, start)}\u2026`;
    from = end;
  }
  return otherwisePattern.test(text + prose.text.slice(from, sentence.end));
}

function claimOf(prose: Prose, { name, key, value, says, unit }: Assignment): SettingClaim {
  const [service] = serviceNamesIn(prose);
  return {
    kind: "setting",
    name,
    key: wordsOf(prose, ...key),
    value: { value: says, span: spanOf(prose, ...value) },
    ...given({ unit, of: service ?? audienceOf(prose, value[1]) }),
    form: "prose",
    span: wordsOf(prose, Math.min(key[0], value[0]), Math.max(key[1], value[1])).span,
  };
}

/** "20 for the importer": of one among others. */
function audienceOf(prose: Prose, from: number): Words | null {
  const match = audience.exec(prose.text.slice(from, from + 60));
  const end = match ? from + match[0].length : from;
  return match?.[1] ? wordsOf(prose, end - match[1].length, end) : null;
}

const audience =
  /^[^.;,\n]{0,24}?\s(?:for|für|para|pour|dla|voor)\s(?!(?:all|every|each|both|alle|tod[oa]s|tou[ts]|wszystk)(?!\p{L}))([\p{L}\d -]{2,30})/iu;
