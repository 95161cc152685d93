import { portOfPooler, severalPorts } from "../../lexicon/ports.ts";
import { otherwisePattern } from "../../lexicon/settings.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { SettingClaim } from "../claim.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, prosesIn } from "../walk.ts";

/** Where a pooler listens, in sentences and in the heads of tables: "Via PgBouncer `:6432`". */
export const poolerPort: Reader = {
  id: "pooler-port",
  needs: all(digits, mentions(/pgbouncer|pgcat|pgpool|odyssey|proxysql/i)),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* portsIn(prose);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") for (const cell of block.header) yield* portsIn(cell);
  },
};

function* portsIn(prose: Prose): Generator<SettingClaim> {
  for (const { 0: whole, 1: pooler = "", 2: digits = "", index } of matchesOf(prose.text, portOfPooler)) {
    // Who looks after it or measures it reaches it elsewhere.
    if (severalPorts.test(whole) || otherwisePattern.test(clauseAround(prose.text, index, index + whole.length)))
      continue;
    const end = index + whole.length;
    yield {
      kind: "setting",
      name: `${pooler.toLowerCase()} port`,
      key: wordsOf(prose, index, index + pooler.length),
      value: { value: digits, span: spanOf(prose, end - digits.length, end) },
      form: "prose",
      span: wordsOf(prose, index, end).span,
    };
  }
}

/** What comes in front of it in a long sentence may be told of another day. */
function clauseAround(text: string, start: number, end: number): string {
  const from = Math.max(0, ...[...",;.—–"].map((mark) => text.lastIndexOf(mark, start) + 1));
  const behind = text.slice(end, end + 80);
  return text.slice(from, end) + behind.slice(0, behind.search(/[,;.—–]|$/));
}
