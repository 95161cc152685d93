import { caseColumn } from "../../lexicon/columns.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { eachHasSeparate, keepTheirOwn, ownWord } from "../../lexicon/service-leads.ts";
import type { Prose } from "../../parse/page.ts";
import type { Claim } from "../claim.ts";
import { kindOf } from "../names.ts";
import { mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";
import { codeNamesAt } from "./service-list.ts";
import { namesAt, type ServiceWords } from "./service-words.ts";

/** "Booking, Fleet and Payment keep their own state": several of which each has a store for itself. */
export const storeKeepers: Reader = {
  id: "store-keepers",
  needs: mentions(ownWord),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { start, end, text } of sentencesOf(prose)) {
        if (deniedPattern.test(text)) continue;
        for (const { words } of keepersIn(prose, start, end))
          yield {
            kind: "service",
            name: { text: words.text, span: words.span },
            standing: "described",
            role: kindOf(words.text),
            span: words.span,
          } satisfies Claim;
      }
  },
};

/** The sentence begins with them, none of them a place where a program runs: "Staging and production have their own database". */
function keepersIn(prose: Prose, start: number, end: number): readonly ServiceWords[] {
  const code = codeNamesAt(prose, start, end);
  const names = code.length ? code : namesAt(prose, "start", start, end);
  const last = names.at(-1);
  const behind = prose.text.slice(last?.end ?? end, end);
  const keep = names.length > 1 && (keepTheirOwn.test(behind) || (code.length > 0 && eachHasSeparate.test(behind)));
  return keep && !names.some(({ words }) => caseColumn.test(words.text)) ? names : [];
}
