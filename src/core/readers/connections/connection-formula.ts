import { connectionPattern } from "../../lexicon/architecture.ts";
import { isTotalRow } from "../../lexicon/columns.ts";
import { latePattern } from "../../lexicon/match.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import type { TotalClaim } from "../claim.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { proseAndLinesIn } from "../walk.ts";

/** A sum spelled out: "2 × 20 + 3 × 30 = 130 connections", "Total per shard: 3 × 10 = 30 connections". */
export const connectionFormula: Reader = {
  id: "connection-formula",
  needs: all(digits, mentions(connectionPattern)),
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks))
      for (const { start, text } of sentencesOf(prose)) {
        yield* sumBehind(prose, start, text);
        const match = connectionPattern.test(text) ? (sum.exec(text) ?? sumOfConnections(text) ?? totalOf(text)) : null;
        if (!match?.[1] || !match[2]) continue;
        if (isMore.test(text.slice(match.index + match[0].length))) continue;
        const at = start + match.index;
        const parts = /[×x*·]/i.test(match[1]) ? partsOf(prose, at, match[1]) : termsOf(prose, at, match[1]);
        const to = at + match[0].length;
        const stated = { value: Number(match[2]), span: spanOf(prose, to - match[2].length, to) };
        yield {
          kind: "total",
          quantity: "connections",
          stated,
          approximate: /[~≈]/.test(match[0]),
          comparator: "=",
          parts,
          span: wordsOf(prose, at, to).span,
        };
      }
  },
};

/** "= 48 additional connections": what comes to the others is no total. */
const isMore =
  /^\s?(?:\p{L}+\s){0,2}(?:additional|extra|more|further|zusätzliche|weitere|mehr|adicionales|más|adicionais|a mais|extras|supplémentaires|de plus|thêm)(?!\p{L})/iu;

/** "120 connections (96 + 24)": the sum in brackets behind what it comes to. */
function* sumBehind(prose: Prose, start: number, text: string): Generator<TotalClaim> {
  for (const match of matchesOf(text, bracketed)) {
    const [whole, digits = "", counted = "", terms = ""] = match;
    if (!connectionPattern.test(counted)) continue;
    const at = start + match.index;
    const stated = { value: Number(digits), span: spanOf(prose, at, at + digits.length) };
    const parts = termsOf(prose, at + whole.lastIndexOf(terms), terms);
    const span = wordsOf(prose, at, at + whole.length).span;
    yield { kind: "total", quantity: "connections", stated, approximate: false, comparator: "=", parts, span };
  }
}

const bracketed =
  /(?<![\d.,+×x*/~≈-]\s?)(\d{1,6})\s?((?:\p{L}+\s){0,2}\p{L}+)\s[(（]\s?(\d{1,5}(?:\s?\+\s?\d{1,5}){1,14})\s?[)）]/gu;

const factor = "\\(?\\d{1,4}\\s*[×x*·]\\s*\\d{1,4}\\)?";
const sum = latePattern(`(${factor}(?:\\s*\\+\\s*${factor}){1,12})\\s*=\\s*(?:[~≈]\\s*)?(\\d{1,6})`, "iu");

/** "60 + 20 + 20 = 100 connections": what is added up is told elsewhere. */
const plainSum =
  /(?<![\d.,+×x*/%-]\s?)(?<![\p{L}\d])(\d{1,5}(?:\s?\+\s?\d{1,5}){2,14})\s?=\s?(?:[~≈]\s?)?(\d{1,6})(?![\d.,]*\d|\s?[+×x*/%])/u;

const sumOfConnections = (text: string): RegExpExecArray | null => {
  const match = plainSum.exec(text);
  const behind = match && /^\s?(?:\p{L}+\s){0,2}\p{L}+/u.exec(text.slice(match.index + match[0].length))?.[0];
  return behind && connectionPattern.test(behind) ? match : null;
};

const product = latePattern(`(${factor})\\s*=\\s*(?:[~≈]\\s*)?(\\d{1,6})`, "iu");

/** A single product is a total only where the words in front say so; else it is one service's. */
const totalOf = (text: string): RegExpExecArray | null =>
  isTotalRow(text.replace(/^[\s*]+/u, "").slice(0, 40)) ? product.exec(text) : null;

function termsOf(prose: Prose, at: number, text: string): Stated<number>[] {
  return matchesOf(text, /\d+/g).map(({ 0: digits, index }) => ({
    value: Number(digits),
    span: spanOf(prose, at + index, at + index + digits.length),
  }));
}

function partsOf(prose: Prose, at: number, text: string): Stated<number>[] {
  return matchesOf(text, /(\d{1,4})\s*[×x*·]\s*(\d{1,4})/giu).map((match) => ({
    value: Number(match[1]) * Number(match[2]),
    span: spanOf(prose, at + match.index, at + match.index + match[0].length),
  }));
}
