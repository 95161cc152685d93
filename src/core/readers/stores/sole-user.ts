import { soleUserPattern } from "../../lexicon/sharing.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { storeSigns } from "../needs.ts";
import { storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { bareNamesIn, servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";

/** "Only `shop` talks to Redis.": whoever alone uses a store keeps it. A name without a noun counts where another place makes it a service. */
export const soleUser: Reader = {
  id: "sole-user",
  needs: storeSigns,
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, end, text } of sentencesOf(prose)) {
        const match = soleUserPattern.exec(text);
        if (!match?.[1]) continue;
        const from = start + match[0].indexOf(match[1]);
        const names = servicesIn(prose, from, from + match[1].length);
        const [owner, second] = names.length ? names : bareNamesIn(prose, from, from + match[1].length);
        const behind = start + match[0].length;
        const stop = /[.;:,，；。]|\s(?:and|und|y|e|et)\s|$/u.exec(prose.text.slice(behind, end))?.index ?? 0;
        const store = storeIn(prose, behind, behind + stop);
        if (!owner || second || !store) continue;
        const { span: _span, ...facts } = store;
        const span = wordsOf(prose, from, behind + stop).span;
        yield {
          kind: "database",
          ...facts,
          owner: owner.words,
          standing: "described",
          form: "prose",
          span,
        } satisfies Claim;
      }
  },
};
