import { enginesIn } from "../lexicon/products.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { DatabaseClaim } from "./claim.ts";
import { all, codeWords, engineNames } from "./needs.ts";
import type { Reader } from "./reader.ts";
import { sentencesOf } from "./sentences.ts";
import { proseAndLinesIn } from "./walk.ts";

/** What a database is, said of its name: "`lab_results` is MongoDB because …". It counts where another place has the name. */
export const storeEngine: Reader = {
  id: "store-engine",
  needs: all(codeWords, engineNames),
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks))
      for (const { start, end } of sentencesOf(prose)) {
        const [code] = prose.marks.filter((mark) => mark.kind === "code" && mark.start >= start && mark.end <= end);
        if (!code || !/^[\s*-]*$/.test(prose.text.slice(start, code.start))) continue;
        const name = prose.text.slice(code.start, code.end);
        const verb = being.exec(prose.text.slice(code.end, end));
        if (!verb || !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name)) continue;
        const from = code.end + verb[0].length;
        const [engine] = enginesIn(prose.text.slice(from, end));
        if (engine?.start !== 0) continue;
        const { version } = engine;
        const claim: DatabaseClaim = {
          kind: "database",
          name: wordsOf(prose, code.start, code.end),
          engine: { value: engine.name, span: spanOf(prose, from, from + engine.end) },
          ...(version
            ? { version: { value: version.text, span: spanOf(prose, from + version.start, from + version.end) } }
            : {}),
          standing: "mentioned",
          form: "prose",
          span: wordsOf(prose, code.start, from + (version?.end ?? engine.end)).span,
        };
        yield claim;
      }
  },
};

const being =
  /^\s+(?:is|runs on|stays on|lives on|sits on|ist|läuft auf|bleibt auf|es|está en|é|fica em|est|tourne sur|è|gira su|resta su|to|jest na|działa na|stoi na|is|draait op|blijft op|là)\s+(?:an? |eine? |una? |uma? |une? )?/iu;
