// Engines that one place alone says to run, where the record is about another one of their kind.
import { supposedPattern } from "../../lexicon/architecture.ts";
import { laterPattern } from "../../lexicon/counted.ts";
import {
  besidePattern,
  choicePattern,
  leavingPattern,
  ownBefore,
  serverBefore,
  serverBehind,
  sidelines,
} from "../../lexicon/engine-words.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { categoryOf, type ProductMention } from "../../lexicon/products.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Reading } from "../../resolve/reading.ts";
import { type Span, type Stated, shifted } from "../../text/span.ts";
import { isOfDecision } from "../today.ts";
import { compatible } from "./engine-families.ts";
import { type EngineSentence, engineSentencesIn } from "./engine-sentences.ts";
import { enginesNamed, timesNamed } from "./named-engines.ts";

export interface RunningEngine {
  readonly lonely: Stated<string>;
  readonly known: readonly string[];
}

/** "Each service gets its own MySQL container", in a record that speaks of PostgreSQL otherwise. */
export function* runningEngines(reading: Reading): Generator<RunningEngine> {
  for (const { blocks, base } of reading.page.sections)
    for (const told of engineSentencesIn(blocks))
      for (const engine of told.engines) {
        if (sidelines.has(engine.name) || !isSaidToRun(told, engine) || isSaidOtherwise(told, engine)) continue;
        const { start } = told.sentence;
        const span = shifted(spanOf(told.prose, start + engine.start, start + engine.end), base);
        if (!isOfDecision(span, reading) || isOfDatabase(span, reading)) continue;
        const known = reigningOver(engine.name, reading);
        if (known) yield { lonely: { value: engine.name, span }, known: [known] };
      }
}

/** By the words around it: "one shared", "container", or a version that an item begins with. */
function isSaidToRun({ sentence: { text, start } }: EngineSentence, engine: ProductMention): boolean {
  const before = text.slice(0, engine.start);
  const behind = text.slice(engine.version?.end ?? engine.end);
  if (serverBefore.test(before) || (serverBehind.test(behind) && !/\p{L}[-_/.]$/u.test(before))) return true;
  return ownBefore.test(before) || (engine.version !== undefined && start === 0 && /^[^\p{L}\p{N}]*$/u.test(before));
}

function isSaidOtherwise({ sentence: { text } }: EngineSentence, { start, end, version }: ProductMention): boolean {
  const last = version?.end ?? end;
  const clause = text.slice(0, last) + (/^[^,;:(（]*/u.exec(text.slice(last))?.[0] ?? "");
  const isOneOf = choicePattern.before.test(text.slice(0, start)) || choicePattern.behind.test(text.slice(last));
  return isOneOf || otherwise.some((it) => it.test(clause));
}

const otherwise = [deniedPattern, supposedPattern, laterPattern, besidePattern, leavingPattern];

/** The engine of the same kind that the record names most, more than once; null where it is of the engine's family. */
function reigningOver(engine: string, { page }: Reading): string | null {
  if (timesNamed(engine, page) > 1) return null;
  const kin = enginesNamed(page).filter((it) => it !== engine && categoryOf(it) === categoryOf(engine));
  if (kin.some((it) => compatible(it, engine))) return null;
  const [first] = kin.sort((a, b) => timesNamed(b, page) - timesNamed(a, page));
  return first && timesNamed(first, page) > 1 ? first : null;
}

/** A database of its own may well run on an engine of its own; what is said of three and more is said of all. */
function isOfDatabase({ start }: Span, { databases, model }: Reading): boolean {
  const given = databases.filter(
    ({ database, engines, owners }) =>
      (model.databases[database]?.named || owners.length > 0) && engines.some(({ span }) => span.start === start),
  );
  return given.length > 0 && given.length < 3;
}
