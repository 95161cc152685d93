import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { rejectionPattern } from "../../lexicon/options.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { elsewherePattern } from "../../lexicon/stores.ts";
import type { Mark, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { DatabaseClaim } from "../claim.ts";
import { all, codeWords, engineNames } from "../needs.ts";
import { isEngine, isNoted, storeIn } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { proseAndLinesIn } from "../walk.ts";
import { versionOfSeveral } from "./stated-engine.ts";

/** What a database is, said of its name: "`lab_results` is MongoDB because …". It counts where another place has the name. */
export const storeEngine: Reader = {
  id: "store-engine",
  needs: all(codeWords, engineNames),
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

function* readSentence(prose: Prose, { start, end }: Sentence): Generator<DatabaseClaim> {
  yield* notedIn(prose, start, end);
  const names = prose.marks.filter((mark) => mark.kind === "code" && mark.start >= start && mark.end <= end);
  for (const [index, last] of names.entries()) {
    const verb = being.exec(prose.text.slice(last.end, end));
    if (!verb) continue;
    const group = groupBefore(prose, names, index);
    const [first] = group;
    const before = first && prose.text.slice(start, first.start);
    if (before === undefined || !(opensClause(before) || isPlaced(prose, group, verb[0], before))) continue;
    const from = last.end + verb[0].length;
    const [engine] = enginesIn(prose.text.slice(from, end));
    if (engine?.start !== 0) continue;
    const version = engine.version ?? versionOfSeveral(prose.text.slice(from, end), engine.end, group.length);
    for (const name of group)
      yield {
        kind: "database",
        name: wordsOf(prose, name.start, name.end),
        engine: { value: engine.name, span: spanOf(prose, from, from + engine.end) },
        ...(version
          ? { version: { value: version.text, span: spanOf(prose, from + version.start, from + version.end) } }
          : {}),
        standing: "mentioned",
        form: "prose",
        span: wordsOf(prose, name.start, from + (version?.end ?? engine.end)).span,
      };
  }
}

/** "The `beds_db` (PostgreSQL 16, port 5433) belongs to Beds": in brackets right behind the name. */
function* notedIn(prose: Prose, start: number, end: number): Generator<DatabaseClaim> {
  const text = prose.text.slice(start, end);
  if (hypotheticalPattern.test(text) || rejectionPattern.test(text)) return;
  for (const mark of prose.marks) {
    if (mark.kind !== "code" || mark.start < start || mark.end > end || !isNoted(prose.text, mark.end)) continue;
    const name = wordsOf(prose, mark.start, mark.end);
    const close = mark.end + (/^[^)）]*[)）]/u.exec(prose.text.slice(mark.end, end))?.[0].length ?? 0);
    const { span: _span, ...facts } = storeIn(prose, mark.end, close) ?? { span: name.span };
    if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name.text) && !isEngine(name.text))
      yield {
        kind: "database",
        ...facts,
        name,
        standing: "mentioned",
        form: "prose",
        span: wordsOf(prose, mark.start, close).span,
      };
  }
}

/** "`a`, `b` and `c`": the names in code that stand side by side, up to this one. */
function groupBefore({ text }: Prose, names: readonly Mark[], index: number): Mark[] {
  const group: Mark[] = [];
  for (let at = index; at >= 0; at--) {
    const name = names[at] as Mark;
    const next = group[0];
    if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(text.slice(name.start, name.end))) break;
    if (next && !besideName.test(text.slice(name.end, next.start))) break;
    group.unshift(name);
  }
  return group;
}

const besideName = /^(?:,\s(?:(?:and|und|y|e|et|ed|oraz|i|en|và)\s)?|\s(?:and|und|y|e|et|ed|oraz|i|en|và)\s)$/u;

/** Nothing in front of it in its clause, or what it holds: "Gauge readings in `tides` go to …". */
const opensClause = (before: string): boolean =>
  /(?:^|[;:；：–—]\s|,\s(?=(?:only|nur|solo|sólo|só|apenas|seule?|soltanto|alleen|tylko)\s))[\s*-]*(?:(?:only|nur|solo|sólo|só|apenas|seule?|soltanto|alleen|tylko|the|both|die|der|das|las?|el|los|le|les|os?|as?)\s)?(?:(?:databases?|stores|datenbanken?|bases(?: de da[td]os| de données)?|bancos)\s)?(?:\p{Lu}\p{L}*(?:\s\p{Ll}+){0,3}\s(?:in|en|em|dans|trong)\s)?$/iu.test(
    before,
  );

/** "We create `cart_db` and `mail_db` on PostgreSQL": whatever is done, names that only databases have are placed there. */
const isPlaced = ({ text }: Prose, group: readonly Mark[], joint: string, before: string): boolean =>
  placing.test(joint) &&
  group.every(({ start, end }) => ending.test(text.slice(start, end))) &&
  [hypotheticalPattern, rejectionPattern, deniedPattern, elsewherePattern].every((it) => !it.test(before));

const placing = /^\s+(?:(?:on|auf|sur|su|na|op|trên)\s|→|[-=]>)/iu;
const ending = /_(?:db|database)$/;

const verbs =
  "is|are|runs?|stays?|lives?|sits?|goes|go|ist|sind|läuft|laufen|bleibt|bleiben|liegt|liegen|es|son|está|están|se queda|é|são|fica|ficam|est|sont|tourne|tournent|reste|è|sono|gira|resta|jest|są|działa|stoi|zijn|draait|blijft|là|chạy";
const being = new RegExp(
  `^\\s+(?:(?:${verbs})\\s+(?:(?:on|to|in|auf|en|em|no|sur|su|na|op|trên|bằng)\\s+)?|(?:on|auf|sur|su|na|op|trên|→|[-=]>)\\s+)(?:an? |one |eine? |una? |uma? |une? )?`,
  "iu",
);
