import { hypotheticalPattern } from "../lexicon/architecture.ts";
import { accessVerbPattern } from "../lexicon/sharing.ts";
import type { Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Claim } from "./claim.ts";
import { databaseNameIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { linesIn } from "./walk.ts";

/** "The Report Service reads `orders_db` directly": one service at a store, not necessarily its own. */
export const accessSentence: Reader = {
  id: "access-sentence",
  *read(section) {
    for (const { prose } of linesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

const subject =
  /(?<![\p{L}\p{N}_-])((?:\p{Lu}[\p{L}\p{N}]*[ -]){1,3}(?:[Ss]ervice|[Ss]vc)|[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:service|svc))\**`?\s+/gu;

function* readSentence(prose: Prose, { start, end }: Sentence): Generator<Claim> {
  const text = prose.text.slice(start, end);
  const subjects = [...text.matchAll(subject)];
  if (
    !subjects.length ||
    hypotheticalPattern.test(text) ||
    /\b(?:no|nor|neither|kein\w*|ningún|nenhum|aucun)\b|không|никто|禁止|不/iu.test(text)
  )
    return;
  for (const match of subjects) {
    const verb = accessVerbPattern.exec(text.slice(match.index + match[0].length));
    if (!verb) continue;
    const from = start + match.index + match[0].length + verb[0].length;
    const database = databaseNameIn(prose, from, Math.min(end, from + 90));
    if (!database) continue;
    const nameAt = start + match.index + skipped(match[1] as string);
    const service = wordsOf(prose, nameAt, start + match.index + (match[1] as string).length);
    const span = { start: service.span.start, end: database.words.span.end };
    yield {
      kind: "access",
      service,
      database: database.words,
      relation: verb[1] ? "reads" : "writes",
      form: "prose",
      span,
    };
  }
}

const skipped = (name: string): number => /^(?:The|Our|A|Each|Der|Die|El|La|Le|O) /u.exec(name)?.[0].length ?? 0;
