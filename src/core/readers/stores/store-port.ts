import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { itsPortPattern, listeningPattern } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Claim } from "../claim.ts";
import { all, codeWords, digits } from "../needs.ts";
import { databaseNameIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** "`casks` listens on 5433": the port of a store that another place tells of. */
export const storePort: Reader = {
  id: "store-port",
  needs: all(codeWords, digits),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) {
      yield* readProse(prose);
      yield* goesOn(prose);
    }
  },
};

function* readProse(prose: Prose): Generator<Claim> {
  for (const match of matchesOf(prose.text, listeningPattern)) {
    const code = prose.marks.find(({ kind, end }) => kind === "code" && end === match.index);
    const name = code && prose.text.slice(code.start, code.end);
    if (!code || !match[1] || !name || !/^[\p{L}][\p{L}\p{N}_-]*$/u.test(name)) continue;
    const end = match.index + match[0].length;
    yield {
      kind: "database",
      name: wordsOf(prose, code.start, code.end),
      port: { value: Number(match[1]), span: spanOf(prose, end - match[1].length, end) },
      standing: "mentioned",
      form: "prose",
      span: wordsOf(prose, code.start, end).span,
    };
  }
}

/** "Cart owns `cart_db`. It listens on port 5433.": of the one database that the sentence in front names. */
function* goesOn(prose: Prose): Generator<Claim> {
  const sentences = sentencesOf(prose);
  for (const [index, { start, end, text }] of sentences.entries()) {
    const before = sentences[index - 1];
    const port = before ? itsPortPattern.exec(text) : null;
    if (!before || !port?.[1]) continue;
    const names = prose.marks.flatMap((mark) => {
      const isIn = mark.kind === "code" && mark.start >= before.start && mark.end <= before.end;
      return isIn ? (databaseNameIn(prose, mark.start, mark.end)?.words ?? []) : [];
    });
    const [name, second] = names;
    if (!name || second || hypotheticalPattern.test(before.text)) continue;
    const at = start + port.index + port[0].length - port[1].length;
    yield {
      kind: "database",
      name,
      port: { value: Number(port[1]), span: spanOf(prose, at, at + port[1].length) },
      standing: "mentioned",
      form: "prose",
      span: wordsOf(prose, start, end).span,
    };
  }
}
