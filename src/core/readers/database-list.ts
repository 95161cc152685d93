import { countedNouns } from "../lexicon/architecture.ts";
import { wordsOf } from "../parse/prose.ts";
import { matchesOf } from "../text/matches.ts";
import { listParts } from "./names.ts";
import { databaseNameIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { prosesIn } from "./walk.ts";

const nouns = [...countedNouns.databases].sort((a, b) => b.length - a.length).join("|");
const introduced = new RegExp(
  `(?<![\\p{L}])(?:${nouns}|schemas?)\\s*(?:[:：]|[(（])\\s*([^()（）.;\\n]{5,300})`,
  "giu",
);

/** "its own database (auth_db, payments_db)", "four databases: `orders_db`, `users_db` …". */
export const databaseList: Reader = {
  id: "database-list",
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const match of matchesOf(prose.text, introduced)) {
        const end = match.index + match[0].length;
        const start = end - (match[1] as string).length;
        const parts = listParts(prose.text, start, end);
        const names = parts.map(([from, to]) => databaseNameIn(prose, from, to, true));
        if (
          parts.length < 2 ||
          !names.every(
            (name, index) => name && isWhole(name.words.text, prose.text.slice(...(parts[index] as [number, number]))),
          )
        )
          continue;
        const span = wordsOf(prose, match.index, end).span;
        for (const name of names)
          if (name) yield { kind: "database", name: name.words, standing: "listed", form: "prose", span };
      }
  },
};

const isWhole = (name: string, part: string): boolean =>
  part.trim().replace(/^(?:and|und|y|e|et|ed|oraz|i|en|và)\s/i, "").length <= name.length + 2;
