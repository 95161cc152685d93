import { hypotheticalPattern, instancesPattern, keepingPattern } from "../../lexicon/architecture.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { kindOf } from "../names.ts";
import { marks } from "../needs.ts";
import { databaseNameIn, storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { blocksIn } from "../walk.ts";
import { servicesIn } from "./service-words.ts";

/** A paragraph that opens with a service in bold and goes on about it: "**Billing Service.** Keeps its data in `billing_db`, …". */
export const serviceParagraph: Reader = {
  id: "service-paragraph",
  needs: marks("strong"),
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "paragraph") yield* readParagraph(block.prose);
  },
};

function* readParagraph(prose: Prose): Generator<Claim> {
  const name = leadOf(prose);
  if (!name) return;
  const sentences = sentencesOf(prose).filter(({ end }) => end > name.end);
  const instances = sentences.map((sentence) => instancesIn(prose, sentence)).find(Boolean);
  const { words } = name;
  yield {
    kind: "service",
    name: words,
    standing: "listed",
    role: kindOf(words.text),
    ...(instances ? { instances } : {}),
    span: words.span,
  };
  for (const { start, end } of sentences) {
    const from = Math.max(start, name.end);
    const text = prose.text.slice(from, end);
    const verb = keepingPattern.exec(text);
    if (!verb || verb.index > 40 || hypotheticalPattern.test(text) || !databaseNameIn(prose, from, end)) continue;
    const store = storeIn(prose, from, end);
    if (!store) continue;
    const { span: _span, ...facts } = store;
    yield {
      kind: "database",
      ...facts,
      owner: words,
      standing: "listed",
      form: "prose",
      span: wordsOf(prose, from, end).span,
    };
  }
}

/** The service that the bold words in front are, up to the stop behind it. */
function leadOf(prose: Prose): { readonly words: Words; readonly end: number } | null {
  const [mark] = prose.marks;
  if (mark?.kind !== "strong" || prose.text.slice(0, mark.start).trim() || prose.text.length < mark.end + 10)
    return null;
  const stop = prose.text.slice(mark.start, mark.end + 1).search(/[.。][^.。]?$/u);
  const [service, second] = servicesIn(prose, mark.start, mark.end);
  if (stop < 0 || !service || second) return null;
  const around = prose.text.slice(mark.start, service.start) + prose.text.slice(service.end, mark.end);
  return /\p{L}/u.test(around) ? null : { words: service.words, end: mark.end };
}

/** "Runs with 4 instances." */
function instancesIn(prose: Prose, { start, text }: Sentence): Stated<number> | null {
  const said = instancesPattern.exec(text);
  const number = said && numbersIn(text).find((it) => it.start === said.index && it.comparator === "=");
  return number ? { value: number.value, span: spanOf(prose, start + number.start, start + number.end) } : null;
}
