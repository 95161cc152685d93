import { storeSizePattern } from "../lexicon/stores.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { Claim } from "./claim.ts";
import { all, codeWords, engineNames } from "./needs.ts";
import { isEngine, storesIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { prosesIn } from "./walk.ts";

/** "the cluster `farm-pg` (PostgreSQL 15)" */
const serverPattern =
  /(?<!\p{L})(?:cluster|server|instance|instanz|servidor|serveur|clúster|istanza|serwer|klaster)\s$/iu;

/** "`ledger` (Oracle 12c, one schema, 214 tables)": a bracket that tells the engine and what is inside makes a name a store's. */
export const storeNote: Reader = {
  id: "store-note",
  needs: all(codeWords, engineNames),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { kind, start, end } of prose.marks) {
        const name = prose.text.slice(start, end);
        const note = /^\s?[(（]([^()（）\n]{4,120})[)）]/u.exec(prose.text.slice(end));
        if (kind !== "code" || !note?.[1] || !/^\p{L}[\p{L}\p{N}_-]*$/u.test(name) || isEngine(name)) continue;
        const from = end + note[0].length - 1 - note[1].length;
        const [store, second] = storesIn(prose, from, from + note[1].length);
        if (!store?.engine || second || store.name || store.engine.span.start !== spanOf(prose, from, from + 1).start)
          continue;
        if (!storeSizePattern.test(note[1]) && !serverPattern.test(prose.text.slice(0, start))) continue;
        const { span: _span, ...facts } = store;
        const span = wordsOf(prose, start, end + note[0].length).span;
        yield {
          kind: "database",
          ...facts,
          name: wordsOf(prose, start, end),
          standing: "described",
          form: "prose",
          span,
        } satisfies Claim;
      }
  },
};
