import { enginesIn } from "../../lexicon/products.ts";
import { ownedBetween, ownsBetween } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { DatabaseClaim } from "../claim.ts";
import { all, codeWords, engineNames, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { statedEngine } from "./stated-engine.ts";

/** A service's own store in Chinese and Japanese: "积分服务自己的 MySQL 库 `points_db`", "注文サービスは専用の PostgreSQL `orders` を持つ". */
export const storePossessive: Reader = {
  id: "store-possessive",
  needs: all(codeWords, engineNames, mentions(/\p{Script=Han}|\p{Script=Katakana}/u)),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) yield* readProse(prose);
  },
};

function* readProse(prose: Prose): Generator<DatabaseClaim> {
  const engines = enginesIn(prose.text);
  for (const owner of servicesIn(prose)) {
    const engine = engines.find(
      ({ start }) => ownsBetween.test(prose.text.slice(owner.end, start)) && start > owner.end,
    );
    const end = engine && (engine.version?.end ?? engine.end);
    const code = prose.marks.find(
      ({ kind, start }) =>
        kind === "code" && end !== undefined && start >= end && ownedBetween.test(prose.text.slice(end, start)),
    );
    if (!engine || !code) continue;
    yield {
      kind: "database",
      name: wordsOf(prose, code.start, code.end),
      ...statedEngine(prose, engine),
      owner: owner.words,
      standing: "described",
      form: "prose",
      span: wordsOf(prose, owner.start, code.end).span,
    };
  }
}
