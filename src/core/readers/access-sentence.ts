import { hypotheticalPattern } from "../lexicon/architecture.ts";
import { accessVerbPattern, accessVerbs } from "../lexicon/sharing.ts";
import type { Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { Claim } from "./claim.ts";
import { all, mentions, storeSigns } from "./needs.ts";
import { databaseNameIn, mayNameStore } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { namesAt, type ServiceWords, servicesIn } from "./service-words.ts";
import { proseAndLinesIn } from "./walk.ts";

/** "The Report Service reads `orders_db` directly": one service at a store, not necessarily its own. */
export const accessSentence: Reader = {
  id: "access-sentence",
  needs: all(mentions(accessVerbs), storeSigns),
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks))
      if (mayNameStore(prose)) for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
    const [service, second] = section.heading ? servicesIn(section.heading) : [];
    if (service && !second)
      for (const block of section.blocks)
        if (block.kind === "list") for (const { prose } of block.items) yield* itemOf(service.words, prose);
  },
};

function* readSentence(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  yield* resumed(prose, { start, end, text });
  if (hypotheticalPattern.test(text) || deniedPattern.test(text)) return;
  for (const service of [...servicesIn(prose, start, end), ...bareSubjects(prose, start, text)]) {
    const behind = /^[`*"]*(?:,?\s+(?:which|that|who|que|qui|die|der|das))?\s*/iu.exec(
      prose.text.slice(service.end, end),
    );
    const from = service.end + (behind?.[0].length ?? 0);
    const verb = accessVerbPattern.exec(prose.text.slice(from, end));
    if (!verb) continue;
    const store = from + verb[0].length;
    const database = storeNamed(prose, store, Math.min(end, store + 90));
    if (!database || copied.test(prose.text.slice(store, database.at))) continue;
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

/** "Reads the tracks from `track_db`": an item below the heading of a service leaves it out. */
function* itemOf(service: Words, prose: Prose): Generator<Claim> {
  const [{ end = 0, text = "" } = {}] = sentencesOf(prose);
  const verb = accessVerbPattern.exec(text);
  if (!verb || !/^\p{Lu}/u.test(text) || hypotheticalPattern.test(text) || deniedPattern.test(text)) return;
  const database = databaseNameIn(prose, verb[0].length, Math.min(end, verb[0].length + 90));
  if (!database || copied.test(text.slice(verb[0].length, database.at))) return;
  const { span } = wordsOf(prose, 0, database.at + database.words.text.length);
  const relation = verb[1] ? "reads" : "writes";
  yield { kind: "access", service, database: database.words, relation, form: "prose", span };
}

/** "If matchmaking-service wants to know a rank, it reads `leaderboard` directly": the one service in front is meant. */
function* resumed(prose: Prose, { start, end, text }: Sentence): Generator<Claim> {
  const clause = /[,;]\s+(?:it|er|sie|es|él|ella|ele|ela|elle|il)\s+/iu.exec(text);
  if (!clause) return;
  const from = start + clause.index + clause[0].length;
  const verb = accessVerbPattern.exec(prose.text.slice(from, end));
  const database = verb && storeNamed(prose, from + verb[0].length, Math.min(end, from + verb[0].length + 90), true);
  const services = servicesIn(prose, start, start + clause.index);
  const [service, second] = services.length ? services : namesAt(prose, "start", start, start + clause.index);
  if (!verb || !database || !service || second) return;
  const span = { start: service.words.span.start, end: database.words.span.end };
  const relation = verb[1] ? "reads" : "writes";
  yield { kind: "access", service: service.words, database: database.words, relation, form: "prose", span };
}

/** "…, Billing reads": names without a noun right in front of a verb; the roster decides whether they are services. */
function bareSubjects(prose: Prose, start: number, text: string): ServiceWords[] {
  const verb = subjectVerb.exec(text);
  return verb ? namesAt(prose, "end", start, start + verb.index).filter(({ words }) => words.bare) : [];
}

const subjectVerb =
  /\s(?:also |directly |still |only )?(?:reads|queries|writes|liest|schreibt|lee|escribe|lê|lit|écrit|legge|scrive|czyta|zapisuje|leest|schrijft)\s/iu;

/** By its form, or a word in code behind "from": the roster of databases decides. `next`: also one that follows at once. */
function storeNamed(prose: Prose, from: number, to: number, next = false): { words: Words; at: number } | null {
  const named = databaseNameIn(prose, from, to);
  const code = prose.marks.find(
    ({ kind, start, end }) =>
      kind === "code" &&
      start >= from &&
      end <= to &&
      ((next && prose.text.slice(from, start).trim() === "") || leadsInto.test(prose.text.slice(from, start))),
  );
  return named ?? (code ? { words: wordsOf(prose, code.start, code.end), at: code.start } : null);
}

const leadsInto = /(?:from|in|into|aus|de|dans)\s+(?:the\s+)?$/iu;

/** What is read from a copy is read from nobody's store. */
const copied =
  /(?<!\p{L})(?:replicas?|cop(?:y|ies)|snapshots?|exports?|dumps?|streams?|events?|api|views?|mirror|kopie\p{L}*|replikat\p{L}*|copia|réplica|copie|replica|repliche|kopi[aęi]|replik[aęi]|kopie)(?!\p{L})/iu;

const deniedPattern =
  /(?<!\p{L})(?:no|nor|neither|kein\p{L}*|ningún|ninguno|nenhum|aucun|nessun[oa]?|non|żad\p{L}*|nie|geen|niet|không)(?!\p{L})|никто|禁止|不/iu;
