import { connectionPattern, instancesPattern } from "../../lexicon/architecture.ts";
import { boundPattern, overallPattern, perPartPattern } from "../../lexicon/limits.ts";
import { latePattern } from "../../lexicon/match.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import { codeOf } from "../code.ts";
import { poolSizesIn } from "../config/pooler-config.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { poolsOfColumns } from "../stores/store-columns.ts";
import { type Introduced, introducedBlocksIn } from "../walk.ts";
import { partsOfList, poolsOfRows } from "./connections.ts";
import { poolsTold } from "./pool-sentence.ts";

/** A total in words: "Together the services open 120 connections." */
export const totalSentence: Reader = {
  id: "total-sentence",
  needs: all(digits, mentions(connectionPattern)),
  *read(section) {
    const blocks = introducedBlocksIn(section.blocks);
    for (const [index, { block }] of blocks.entries()) {
      if (block.kind !== "paragraph") continue;
      const { prose } = block;
      for (const { start, end } of sentencesOf(prose))
        for (const [from, to] of clausesOf(prose.text, start, end)) {
          const text = unbounded(prose.text.slice(from, to).replace(comparison, ""));
          if (!connectionPattern.test(text) || !overallPattern.test(prose.text.slice(from, to))) continue;
          const numbers = numbersIn(text);
          const [number, second] = numbers;
          if (!number || second || number.comparator !== "=" || !counts.test(text.slice(number.end))) continue;
          if (perPartPattern.test(text) || boundPattern.test(text)) continue;
          yield {
            kind: "total",
            quantity: "connections",
            stated: { value: number.value, span: spanOf(prose, from + number.start, from + number.end) },
            approximate: number.approximate,
            comparator: number.comparator,
            parts: (start === 0 && partsAbove(blocks[index - 1], section.heading?.text ?? "")) || partsTold(prose),
            span: wordsOf(prose, from, to).span,
          };
        }
    }
  },
};

/** The connections of each pool that the paragraph tells of; none where one of them, or of how many instances, is open. */
function partsTold(prose: Prose): Stated<number>[] {
  const pools = [...poolsTold(prose)].flatMap((claim) => (claim.kind === "pool" ? [claim] : []));
  const single = !instancesPattern.test(prose.text) && !perPartPattern.test(prose.text);
  const parts = pools.flatMap(({ connections, size }) => connections ?? (single && size ? size : []));
  return pools.length >= 2 && parts.length === pools.length ? parts : [];
}

/** "Total: 85 connections" below the list or table that it sums up, "The pools add up to 150" below the pooler's configuration. */
function partsAbove(above: Introduced | undefined, heading: string): Stated<number>[] | null {
  const parts =
    above?.block.kind === "list"
      ? partsOfList(above.block, connectionPattern.test(`${heading} ${above.lead?.text ?? ""}`))
      : above?.block.kind === "fence"
        ? poolSizesIn(codeOf(above.block.lines))
        : above?.block.kind === "table"
          ? partsOfTable(above.block)
          : [];
  return parts.length ? parts : null;
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
  /,\s*(?:and|und|y|e|et|ed|oraz|i|en|và)\s+(?:\W{0,3}max_connections|(?:no|none|keine?r?|ningún|ninguno|nenhum|aucune?|nessuno?|żaden|geen|không)\s).*$|,\s*(?:\p{L}+ )?(?:under|below|within|less than|unter|unterhalb|innerhalb|por debajo|abaixo|sous|en dessous|dưới|低于|sotto|entro|poniżej|w granicach|onder|binnen)(?!\p{L}).*$|,?\s\(?(?:out )?of (?:the )?\d{2,5}(?!\d).*$|,\s(?:whose|which|deren|dessen|cuy[oa]|cuj[oa]|dont|il cui|która?y?|waarvan)\s.*$/iu;

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
