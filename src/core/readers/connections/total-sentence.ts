import { connectionPattern, instancesPattern } from "../../lexicon/architecture.ts";
import { isTotalRow } from "../../lexicon/columns.ts";
import { boundPattern, ofAllPattern, overallPattern, perPartPattern, sumsUp } from "../../lexicon/limits.ts";
import { latePattern } from "../../lexicon/match.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import { poolWordPattern, sumOfPools, thoseConnections, totalBehindPools } from "../../lexicon/pools.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { sliceOf, spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import type { TotalClaim } from "../claim.ts";
import { codeOf } from "../code.ts";
import { poolSizesIn } from "../config/pooler-config.ts";
import { all, any, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { poolsOfColumns } from "../stores/store-columns.ts";
import { type Introduced, introducedBlocksIn } from "../walk.ts";
import { isTotalItem, partsOfList, poolsOfRows } from "./connections.ts";
import { poolsTold } from "./pool-sentence.ts";

/** A total in words: "Together the services open 120 connections." */
export const totalSentence: Reader = {
  id: "total-sentence",
  needs: all(digits, any(mentions(connectionPattern), mentions(poolWordPattern))),
  *read(section) {
    const blocks = introducedBlocksIn(section.blocks);
    for (const [index, { block }] of blocks.entries())
      if (block.kind === "paragraph") yield* totalsTold(block.prose, partsAbove(blocks[index - 1]));
      else if (block.kind === "list")
        for (const { prose } of block.items) if (!isTotalItem(prose)) yield* totalsTold(prose, null);
  },
};

function* totalsTold(prose: Prose, above: Stated<number>[] | null): Generator<TotalClaim> {
  for (const { start, end } of sentencesOf(prose)) {
    const told = totalOfPools(sliceOf(prose, start, end));
    if (told) yield told;
    else
      for (const [from, to] of clausesOf(prose.text, start, end)) {
        const total = totalOfClause(sliceOf(prose, from, to), from === 0 && above !== null);
        if (total) yield { ...total, parts: (start === 0 ? above : null) ?? partsTold(prose) };
      }
  }
}

/** The one number of connections of a clause that says that it is that of all. */
function totalOfClause(clause: Prose, opensBelowParts: boolean): TotalClaim | null {
  const text = unbounded(clause.text.replace(comparison, ""));
  const isThose = thoseConnections.test(text);
  const [number, second] = numbersIn(text);
  if (!number || (second && !isThose)) return null;
  const before = text.slice(0, number.start);
  // "the three services open at most 160"
  if (number.comparator !== "=" && !(number.comparator === "<=" && ofAllPattern.test(before))) return null;
  const ofPools = sumOfPools.test(before);
  if (!ofPools && !counts.test(text.slice(number.end))) return null;
  const isSum = ofPools || isThose || overallPattern.test(clause.text) || ofAllPattern.test(before);
  if (!isSum && !(opensBelowParts && (sumsUp(text) || isTotalRow(text.split(/[:：]/)[0] ?? "")))) return null;
  if (perPartPattern.test(text) || (!isThose && boundPattern.test(text))) return null;
  return {
    kind: "total",
    quantity: "connections",
    stated: { value: number.value, span: spanOf(clause, number.start, number.end) },
    approximate: number.approximate,
    comparator: number.comparator,
    parts: [],
    span: wordsOf(clause).span,
  };
}

/** The connections of each pool that the paragraph tells of; none where one of them, or of how many instances, is open. */
function partsTold(prose: Prose): Stated<number>[] {
  const pools = [...poolsTold(prose)].flatMap((claim) => (claim.kind === "pool" ? [claim] : []));
  const single = !instancesPattern.test(prose.text) && !perPartPattern.test(prose.text);
  const parts = pools.flatMap(({ connections, size }) => connections ?? (single && size ? size : []));
  return pools.length >= 2 && parts.length === pools.length ? parts : [];
}

/** "Total: 85 connections" below the list or table that it sums up, "The pools add up to 150" below the pooler's configuration. */
function partsAbove(above: Introduced | undefined): Stated<number>[] | null {
  const parts =
    above?.block.kind === "list"
      ? partsOfList(above.block, true)
      : above?.block.kind === "fence"
        ? poolSizesIn(codeOf(above.block.lines))
        : above?.block.kind === "table"
          ? partsOfTable(above.block)
          : [];
  return parts.length ? parts : null;
}

/** "Orders 4 × 25 = 100, Billing 2 × 10 = 20, in all 120": behind the pools of one sentence, what they come to. */
function totalOfPools(sentence: Prose): TotalClaim | null {
  const pools = [...poolsTold(sentence)].flatMap((claim) => (claim.kind === "pool" ? [claim] : []));
  const last = pools.at(-1);
  if (!last || pools.length < 2) return null;
  const parts = pools.flatMap(
    ({ connections, instances, size }) =>
      connections ?? (size ? { value: size.value * (instances?.value ?? 1), span: size.span } : []),
  );
  if (parts.length !== pools.length) return null;
  const [match, second] = matchesOf(sentence.text, totalBehindPools).filter(
    ({ index }) => spanOf(sentence, index, index + 1).start >= last.span.end,
  );
  const digits = match?.[1] ?? match?.[2];
  if (!match || !digits || second) return null;
  const at = match.index + match[0].indexOf(digits);
  return {
    kind: "total",
    quantity: "connections",
    stated: { value: Number(digits), span: spanOf(sentence, at, at + digits.length) },
    approximate: /[~≈]/.test(match[0]),
    comparator: "=",
    parts,
    span: wordsOf(sentence).span,
  };
}

/** What each service of a table opens, whichever way the table lies; none where a row leaves it open. */
function partsOfTable(table: Table): Stated<number>[] {
  const told = [...poolsOfColumns(table)];
  const pools = told.length ? told : [...poolsOfRows(table)];
  const parts = pools.flatMap(({ connections }) => connections ?? []);
  return parts.length >= 2 && parts.length === pools.length ? parts : [];
}

/** Behind the total: the bound that it keeps to. */
const comparison =
  /,\s(?:(?:the|der|die|das|el|la|o|a|le|il) )?[\p{L}-]+ (?:itself )?(?:allows?|accepts?|permits?|takes?|erlaubt|akzeptiert|permite|admite|acepta|aceita|autorise|accepte|cho phép|permette)\s.*$|,\s*(?:and|und|y|e|et|ed|oraz|i|en|và)\s+(?:\W{0,3}max_connections|(?:no|none|keine?r?|ningún|ninguno|nenhum|aucune?|nessuno?|żaden|geen|không)\s).*$|,\s*(?:\p{L}+ )?(?:under|below|within|less than|unter|unterhalb|innerhalb|por debajo|abaixo|sous|en dessous|dưới|低于|sotto|entro|poniżej|w granicach|onder|binnen)(?!\p{L}).*$|,?\s\(?(?:(?:out )?of (?:the )?|von (?:den )?|der |d[ea] (?:l[oa]s |[oa]s |les )?|d[oa]s |des |trong (?:số )?)\d{2,5}(?!\d).*$|,\s(?:also|i\.e\.|that is|soit|es decir|ou seja|tức(?: là)?|or|about)\s[^,]{0,20}\d\s?%.*$|,\s(?:whose|which|deren|dessen|cuy[oa]|cuj[oa]|dont|il cui|która?y?|waarvan)\s.*$/iu;

/** "The pools add up to 150" sets no bound, though its words could. Offsets stay. */
const unbounded = (text: string): string =>
  text.replace(/(?<=(?<!\p{L})(?:add|sum)s? )up to(?!\p{L})/giu, (words) => "=".padStart(words.length));

/** Right behind the number: what it counts. */
const counts = latePattern(`^\\s*(?:\\p{L}+\\s+){0,2}(?:${connectionPattern.source})`, "iu");

/** What stands behind a semicolon says something of its own. */
function* clausesOf(text: string, start: number, end: number): Generator<readonly [number, number]> {
  let from = start;
  for (const match of matchesOf(text.slice(start, end), /[;；]/gu)) {
    yield [from, start + match.index];
    from = start + match.index + 1;
  }
  yield [from, end];
}
