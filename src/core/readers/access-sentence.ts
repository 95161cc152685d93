import { hypotheticalPattern } from "../lexicon/architecture.ts";
import { accessVerbPattern } from "../lexicon/sharing.ts";
import type { Prose } from "../parse/page.ts";
import type { Claim } from "./claim.ts";
import { databaseNameIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { servicesIn } from "./service-words.ts";
import { proseAndLinesIn } from "./walk.ts";

/** "The Report Service reads `orders_db` directly": one service at a store, not necessarily its own. */
export const accessSentence: Reader = {
  id: "access-sentence",
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

function* readSentence(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  const services = servicesIn(prose, start, end);
  if (!services.length || hypotheticalPattern.test(text) || deniedPattern.test(text)) return;
  for (const service of services) {
    const behind = /^[`*"]*(?:,?\s+(?:which|that|who|que|qui|die|der|das))?\s*/iu.exec(
      prose.text.slice(service.end, end),
    );
    const from = service.end + (behind?.[0].length ?? 0);
    const verb = accessVerbPattern.exec(prose.text.slice(from, end));
    if (!verb) continue;
    const store = from + verb[0].length;
    const database = databaseNameIn(prose, store, Math.min(end, store + 90));
    if (!database) continue;
    yield {
      kind: "access",
      service: service.words,
      database: database.words,
      relation: verb[1] ? "reads" : "writes",
      form: "prose",
      span: { start: service.words.span.start, end: database.words.span.end },
    };
  }
}

const deniedPattern =
  /(?<!\p{L})(?:no|nor|neither|kein\p{L}*|ningún|ninguno|nenhum|aucun|không)(?!\p{L})|никто|禁止|不/iu;
