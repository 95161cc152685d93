import { isSettingKey, otherFilePattern } from "../../lexicon/settings.ts";
import type { Prose, Section, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { SettingClaim } from "../claim.ts";
import { given } from "../given.ts";
import { tables } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { assigned } from "./assignments.ts";
import { leadOwner } from "./owner.ts";

/** Settings in tables, a row each ("| `default_pool_size` | 20 |") or a column each. */
export const settingTable: Reader = {
  id: "setting-table",
  needs: tables,
  *read(section) {
    const isOther = [section.heading?.text ?? "", ...section.trail].some((text) => otherFilePattern.test(text));
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table" && !isOther) for (const pair of pairsIn(block)) yield* claimOf(...pair, section);
  },
};

/** A key and the cell with its value. A row with two values gives one for each of two cases. */
function* pairsIn({ header, rows }: Table): Generator<[Prose, Prose]> {
  const columns = header.map(({ text }) => isSettingKey(text.trim()));
  for (const row of rows) {
    const [first, ...others] = row;
    const numbers = others.filter(({ text }) => isPlain(text));
    if (first && isSettingKey(first.text.trim()) && numbers.length === 1) yield [first, numbers[0] as Prose];
    for (const [at, cell] of row.entries()) if (columns[at] && isPlain(cell.text)) yield [header[at] as Prose, cell];
  }
}

const isPlain = (text: string): boolean =>
  /^\s*(?:\d+(?:[.,_]\d{3})*(?: ?[A-Za-z]{1,12})?|true|false|on|off|session|transaction|statement)\s*$/i.test(text);

function* claimOf(key: Prose, cell: Prose, section: Section): Generator<SettingClaim> {
  const words = wordsOf(key);
  const from = cell.text.length - cell.text.trimStart().length;
  const found = assigned(words.text, 0, cell.text.trim(), from);
  if (!found) return;
  yield {
    kind: "setting",
    name: found.name,
    key: words,
    value: { value: found.says, span: spanOf(cell, ...found.value) },
    ...given({ unit: found.unit, of: leadOwner(null, section) }),
    form: "table",
    span: spanOf(cell, ...found.value),
  };
}
