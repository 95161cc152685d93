import { databaseCommands, isGenericDatabase, isGenericHost, isLocalHost } from "../../lexicon/config.ts";
import type { CodeLine, Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { given } from "../given.ts";
import { any, codeWords, fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, prosesIn } from "../walk.ts";
import { serverFacts } from "./connection.ts";
import { ownerAbove } from "./owner.ts";
import { isName } from "./setting.ts";

/** Commands that connect to a database: `mongodump --host carts-db:27017 --db carts`. */
export const shellCommand: Reader = {
  id: "shell-command",
  needs: any(fences, codeWords),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && shellLanguages.has(block.language)) yield* readCommands(codeOf(block.lines));
    for (const prose of prosesIn(section.blocks))
      for (const line of codeSpansIn(prose)) yield* readCommands(codeOf([line]));
  },
};

/** "every hour: `pg_dump -p 5451 orders_db`": code within a sentence, each span as a line of its own. */
const codeSpansIn = (prose: Prose): CodeLine[] =>
  prose.marks.flatMap(({ kind, start, end }) => {
    const text = prose.text.slice(start, end);
    const isWhole = kind === "code" && text.includes(" -") && sourceLength(prose, start, end) === text.length;
    return isWhole ? [{ text, start: spanOf(prose, start, end).start }] : [];
  });

const sourceLength = (prose: Prose, start: number, end: number): number => {
  const span = spanOf(prose, start, end);
  return span.end - span.start;
};

const shellLanguages = new Set(["", "bash", "sh", "shell", "zsh", "console", "powershell"]);
const command = /^[ \t$]*(?:docker(?: compose|-compose)? exec [\w -]{0,60})?([a-z_-]+)[ \t]+(-.*)$/gm;

function* readCommands(code: Code): Generator<Claim> {
  for (const match of matchesOf(code.text, command)) {
    const [whole, name = "", rest = ""] = match;
    const engine = Object.hasOwn(databaseCommands, name) ? databaseCommands[name] : undefined;
    if (!engine) continue;
    const from = match.index + whole.length - rest.length;
    const nameAt = match.index + whole.indexOf(name);
    const claim = databaseOf(code, rest, from, { value: engine, span: code.span(nameAt, nameAt + name.length) });
    const owner = ownerAbove(code, match.index);
    if (claim) yield { ...claim, ...given({ owner }) };
  }
}

/** "pg_dump -U postgres orders_db > orders.sql": behind the options, and no value of the last of them. */
const lastWord =
  /(?:^|\s)(?:--\w[\w-]*=\S+|-\w\S+|-\w \S+)\s+([a-z][a-zA-Z0-9]*(?:_[a-zA-Z0-9]+)+)(?=\s*(?:[>|<;&]|$))/;

function databaseOf(
  code: Code,
  rest: string,
  from: number,
  engine: Stated<string>,
): (Claim & { kind: "database" }) | null {
  const flag = (pattern: RegExp): Words | null => {
    const match = pattern.exec(rest);
    if (!match?.[1]) return null;
    const end = from + match.index + match[0].length;
    return code.words(end - match[1].length, end);
  };
  const name = flag(/(?:^|\s)(?:--(?:db|dbname|database)[= ]|-d ?|-D ?)["']?([\w-]+)/) ?? flag(lastWord);
  const host = flag(/(?:^|\s)(?:--host[= ]|-h ?|-H ?)["']?([a-zA-Z][\w.-]*)/);
  const port = flag(/(?:^|\s)(?:--host[= ]["']?[\w.-]+:|--port[= ]|-[pP] ?)(\d{2,5})\b/);
  if (!name || !isName(name) || isGenericDatabase(name.text)) return null;
  const stated = port && { value: Number(port.text), span: port.span };
  const local = host === null || isLocalHost(host.text);
  const inside = host !== null && !local && !isGenericHost(host.text);
  return {
    kind: "database",
    name,
    ...serverFacts(name, host),
    engine,
    ...given({ port: local ? stated : null, innerPort: inside ? stated : null }),
    standing: "described",
    form: "code",
    span: name.span,
  };
}
