import { numberNamed } from "../../lexicon/numbers.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import { programPattern, programsAlone, rollPattern } from "../../lexicon/services.ts";
import { bothPattern } from "../../lexicon/sharing.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { kindOf } from "../names.ts";
import { any, codeWords, marks } from "../needs.ts";
import { databaseNameIn, isEngine, storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { blocksIn } from "../walk.ts";

/**
 * A roll of programs, a sentence for each: "Two programs. `shop` is the one that everybody knows. `gate` answers the
 * scanners."
 */
export const serviceRoll: Reader = {
  id: "service-roll",
  needs: any(codeWords, marks("strong")),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "paragraph") yield* readParagraph(block.prose, section);
  },
};

function* readParagraph(prose: Prose, { heading }: Section): Generator<Claim> {
  const sentences = sentencesOf(prose);
  const [opening] = sentences;
  const count = opening && rollPattern.exec(opening.text);
  // "There are two settings. `replicas` is 3." below "Service configuration" tells of no service.
  if (!opening || !count || !(programPattern.test(count[0]) || programsAlone.test(heading?.text ?? ""))) return;
  const names = sentences.flatMap((sentence) => subjectOf(prose, sentence) ?? []);
  if (names.length < 2) return;
  for (const name of names)
    yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
  yield* sharedBy(prose, sentences, names);
  const value = count[1] ? numberNamed(count[1]) : null;
  if (!count[1] || value === null || value < 2) return;
  const at = opening.start + count.index + count[0].indexOf(count[1]);
  yield {
    kind: "count",
    of: "services",
    stated: { value, span: spanOf(prose, at, at + count[1].length) },
    comparator: "=",
    approximate: false,
    listed: names,
    span: wordsOf(prose, opening.start, opening.end).span,
  };
}

/** "Both use the one MySQL database, `tickets`." */
function* sharedBy(prose: Prose, sentences: readonly Sentence[], names: readonly Words[]): Generator<Claim> {
  for (const { start, end, text } of sentences) {
    const match = bothPattern.exec(text);
    const store = match && storeIn(prose, start + match[0].length, end);
    const isAll = match && (names.length === 2 || !/^\s*(?:both|beide|amb[oa]s|les deux|entrambi)/iu.test(match[0]));
    if (!store || !isAll) continue;
    const database = store.name ?? (store.engine && { text: store.engine.value, span: store.engine.span });
    const { span: _span, ...facts } = store;
    const span = wordsOf(prose, start, end).span;
    if (!database) continue;
    yield { kind: "database", ...facts, name: database, standing: "described", form: "prose", span };
    for (const service of names) yield { kind: "access", service, database, relation: "shares", form: "prose", span };
  }
}

/** A name in code or in bold that a sentence begins with, and does something: "And the **press** (`press-unit`) fills …". */
function subjectOf(prose: Prose, { start, end, text }: Sentence): Words | null {
  const led =
    /^\s*(?:(?:and|then|finally|und|y|e|et|ed|en|dan|và|и)\s)?(?:(?:the|our|der|die|das|el|la|le|o|a|il|lo|het|de)\s)?/iu.exec(
      text,
    );
  const from = start + (led?.[0].length ?? 0);
  const mark = prose.marks.find(
    (it) => it.start === from && it.end < end && (it.kind === "code" || it.kind === "strong"),
  );
  if (!mark) return null;
  const words = wordsOf(prose, mark.start, mark.end);
  const isName = /^\p{L}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*){0,2}$/u.test(words.text) && canNameService(words.text);
  if (!isName || isEngine(words.text) || brokersIn(words.text).length || databaseNameIn(prose, mark.start, mark.end))
    return null;
  return /^(?:\s\([^()]{2,60}\))?,?\s\p{Ll}+/u.test(prose.text.slice(mark.end, end)) ? words : null;
}
