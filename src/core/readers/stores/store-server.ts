import { databaseName, onServer, serverHolds } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Claim } from "../claim.ts";
import { all, codeWords, mentions } from "../needs.ts";
import { isEngine, isNoted, storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";
import { isToldAsFact } from "./told-as-fact.ts";

/** Databases on a server that has a name: "the cluster `pg-main` (PostgreSQL 16) holds `orders_db` and `billing_db`". */
export const storeServer: Reader = {
  id: "store-server",
  needs: all(codeWords, mentions(/cluster|server|instan|klaster|istanza|servidor|serveur|serwer/iu)),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

function* readSentence(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  if (!isToldAsFact(text)) return;
  for (const mark of prose.marks) {
    if (mark.kind !== "code" || mark.start < start || mark.end > end) continue;
    const name = prose.text.slice(mark.start, mark.end);
    if (!/^[a-z][a-z0-9-]+$/.test(name) || isEngine(name)) continue;
    const note = isNoted(prose.text, mark.end)
      ? (/^[^)）]*[)）]/u.exec(prose.text.slice(mark.end))?.[0].length ?? 0)
      : 0;
    const before = prose.text.slice(start, mark.start);
    const behind = serverHolds.exec(prose.text.slice(mark.end + note, end));
    const from = behind ? mark.end + note + behind[0].length : start;
    const to = behind ? end : mark.start - (onServer.exec(before)?.[0].length ?? before.length);
    const { engine, version } = note ? (storeIn(prose, mark.end, mark.end + note) ?? {}) : {};
    if (!behind || serverNoun.test(before))
      for (const { 0: database, index } of matchesOf(
        clauseOf(prose.text.slice(from, to), behind !== null),
        databaseName,
      ))
        yield {
          kind: "database",
          name: wordsOf(prose, from + index, from + index + database.length),
          cluster: wordsOf(prose, mark.start, mark.end),
          ...(engine ? { engine } : {}),
          ...(version ? { version } : {}),
          standing: "mentioned",
          form: "prose",
          span: wordsOf(prose, from, to).span,
        };
  }
}

const serverNoun =
  /(?:cluster|server|instance|instanz|servidor|serveur|clúster|istanza|serwer|klaster|instancia|instância)\s$/iu;

/** In front of a place the clause may begin behind another; behind it, it ends where the next begins. */
const clauseOf = (text: string, forward: boolean): string =>
  forward ? (text.split(/[;:；：]\s/u)[0] as string) : text.replace(/^.*[;:；：]\s/su, (led) => " ".repeat(led.length));
