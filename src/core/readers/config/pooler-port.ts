import { portOfPooler, severalPorts } from "../../lexicon/ports.ts";
import { otherwisePattern } from "../../lexicon/settings.ts";
import type { Fence, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { SettingClaim } from "../claim.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, proseOfLine, prosesIn } from "../walk.ts";

/** Where a pooler listens, in sentences and in the heads of tables: "Via PgBouncer `:6432`". */
export const poolerPort: Reader = {
  id: "pooler-port",
  needs: all(digits, mentions(/pgbouncer|pgcat|pgpool|odyssey|proxysql/i)),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* portsIn(prose);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") for (const cell of block.header) yield* portsIn(cell);
      else if (block.kind === "fence") for (const line of listeningIn(block)) yield* portsIn(line, portOfFile);
  },
};

/** The lines of pgbouncer.ini; another pooler's file has no such section. */
const listeningIn = ({ lines }: Fence): Prose[] =>
  lines.some(({ text }) => /^\s*\[pgbouncer\]/.test(text)) ? lines.map(proseOfLine) : [];

const portOfFile = /^(\s*listen_port)\s{0,20}=\s{0,20}(\d{4,5})(?!\d)/g;

function* portsIn(prose: Prose, pattern = portOfPooler): Generator<SettingClaim> {
  for (const { 0: whole, 1: pooler = "", 2: digits = "", index } of matchesOf(prose.text, pattern)) {
    // Who looks after it or measures it reaches it elsewhere.
    if (severalPorts.test(whole) || otherwisePattern.test(clauseAround(prose.text, index, index + whole.length)))
      continue;
    const end = index + whole.length;
    yield {
      kind: "setting",
      name: `${pattern === portOfFile ? "pgbouncer" : pooler.toLowerCase()} port`,
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
