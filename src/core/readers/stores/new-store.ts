import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { goesOnPattern, newStorePattern, onlyHolderPattern, partOfName } from "../../lexicon/stores.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { DatabaseClaim, Party } from "../claim.ts";
import { given } from "../given.ts";
import { all, codeWords, mentions } from "../needs.ts";
import { isEngine, portIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";

/** A database that is told of as a new one, and what the next sentence says of it: "… into a new database `x`. It runs on MySQL 8." */
export const newStore: Reader = {
  id: "new-store",
  needs: all(codeWords, mentions(newStorePattern)),
  *read(section) {
    for (const prose of prosesIn(section.blocks)) {
      const sentences = sentencesOf(prose);
      for (const [index, sentence] of sentences.entries()) {
        const claim = storeIn(prose, sentence, sentences[index + 1]);
        if (claim) yield claim;
      }
    }
  },
};

function storeIn(prose: Prose, { start, end, text }: Sentence, next: Sentence | undefined): DatabaseClaim | null {
  if (!newStorePattern.test(text) || hypotheticalPattern.test(text)) return null;
  const code = prose.marks.find(
    (mark) => mark.kind === "code" && mark.start > start && mark.end < end && introduces(prose, start, mark.start),
  );
  const name = code && prose.text.slice(code.start, code.end);
  if (!code || !name || !/^[a-z]\w*$/i.test(name) || partOfName.test(name) || isEngine(name)) return null;
  const own = factsIn(prose, code.end, end);
  const more = next && goesOnPattern.test(next.text) ? factsIn(prose, next.start, next.end) : {};
  return {
    kind: "database",
    name: wordsOf(prose, code.start, code.end),
    ...more,
    ...own,
    standing: "described",
    form: "prose",
    span: wordsOf(prose, code.start, code.end).span,
  };
}

const introduces = ({ text }: Prose, start: number, at: number): boolean =>
  new RegExp(`(?:${newStorePattern.source})[\\s(\u201c"]*$`, "iu").test(text.slice(start, at));

/** Engine, version and port, and who alone can open it. */
function factsIn(prose: Prose, start: number, end: number): Partial<DatabaseClaim> {
  const text = prose.text.slice(start, end);
  const [engine, second] = enginesIn(text);
  const of = engine && (!second || engine.version) ? engine : undefined;
  return {
    ...(of ? { engine: { value: of.name, span: spanOf(prose, start + of.start, start + of.end) } } : {}),
    ...(of?.version
      ? {
          version: {
            value: of.version.text,
            span: spanOf(prose, start + of.version.start, start + of.version.end),
          },
        }
      : {}),
    ...given({ port: portIn(prose, start, end), owner: holderIn(prose, start, end) }),
  };
}

/** "only the Locker Service has a password for it" */
function holderIn(prose: Prose, start: number, end: number): Party | null {
  const only = onlyHolderPattern.exec(prose.text.slice(start, end));
  const [service] = only ? servicesIn(prose, start + only.index, start + only.index + only[0].length) : [];
  return service?.words ?? null;
}
