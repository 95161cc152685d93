import { verdictMarkers } from "../../lexicon/options.ts";
import { poolersIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import {
  modeChosenPattern,
  modeLabel,
  modeNamed,
  otherFilePattern,
  otherModePattern,
  poolModePattern,
  poolModes,
  runInPattern,
} from "../../lexicon/settings.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { SettingClaim } from "../claim.ts";
import { mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";
import { isToldApart } from "./setting-words.ts";

/** How a pooler shares its connections, in words: "PgBouncer in transaction mode", "Session mode was chosen", "Mode: `session`". */
export const poolMode: Reader = {
  id: "pool-mode",
  needs: mentions(poolModePattern),
  *read(section) {
    const { heading, depth } = section;
    if (heading && (depth === 1 || verdictMarkers.chosen.some((it) => it.test(heading.text)))) yield* inTitle(heading);
    const roles = [heading?.text ?? "", ...section.trail].map(sectionRole);
    if (roles.includes("consequences")) yield* takenForGranted(section);
    else for (const prose of prosesIn(section.blocks)) yield* inProse(prose, roles.includes("decision"));
  },
};

interface Named {
  readonly mode: string;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

function namedIn(prose: Prose, from = 0, to = prose.text.length): Named[] {
  return matchesOf(prose.text.slice(from, to), poolModes).flatMap(({ 0: whole, 1: before, 2: behind, index }) => {
    const word = before ?? behind ?? "";
    const mode = modeNamed(word);
    const start = from + index + (before ? 0 : whole.lastIndexOf(word));
    return mode ? { mode, start, end: start + word.length } : [];
  });
}

/** The one mode that words name: none where they weigh two. */
function onlyMode(prose: Prose, from = 0, to = prose.text.length): Named | null {
  const named = namedIn(prose, from, to);
  const [first] = named;
  return first && named.every(({ mode }) => mode === first.mode) ? first : null;
}

function* inTitle(heading: Prose): Generator<SettingClaim> {
  const named = onlyMode(heading);
  if (named && !/\?|\bvs\b|\bover\b/i.test(heading.text) && !otherFilePattern.test(heading.text))
    yield claimOf(heading, named);
}

function* inProse(prose: Prose, isDecision: boolean): Generator<SettingClaim> {
  const label = modeLabel.exec(prose.text);
  const labelled = label?.[1] ? modeNamed(label[1]) : null;
  if (label?.[1] && labelled && !isToldApart(prose, label.index)) {
    const end = label[0].length;
    yield claimOf(prose, { mode: labelled, start: end - label[1].length, end });
    return;
  }
  for (const sentence of sentencesOf(prose)) {
    const chosen = chosenIn(prose, sentence);
    const run = chosen ?? (isDecision ? runIn(prose, sentence) : null);
    if (run) yield claimOf(prose, run);
  }
}

/** "Transaction mode was chosen over session mode because …" */
const chosenIn = (prose: Prose, { start, end }: Sentence): Named | null =>
  namedIn(prose, start, end).find((it) => {
    const behind = prose.text
      .slice(it.end, end)
      .replace(/^["'`]?[\s-]?(?:mode|modus|modo|pooling)/iu, "")
      .replace(/\n/g, " ");
    return modeChosenPattern.test(behind);
  }) ?? null;

/** "We run PgBouncer in transaction mode": no other mode beside it, and nothing that sets the sentence apart. */
function runIn(prose: Prose, { start, end, text }: Sentence): Named | null {
  const named = onlyMode(prose, start, end);
  if (!named || isToldApart(prose, start)) return null;
  const before = prose.text.slice(start, named.start).replace(/\n/g, " ");
  const led = before.replace(/(?:pool(?:ing)?[ -])?(?:mode|modus|modo|modalità|trybie|режиме|modo de)\s["'`]?$/iu, "");
  return poolersIn(text).length > 0 && runInPattern.test(led) ? named : null;
}

/** What a decision brings is told of the mode that it took; where two are weighed, of neither. */
function* takenForGranted({ blocks }: Section): Generator<SettingClaim> {
  const named = prosesIn(blocks).flatMap((prose) => namedIn(prose).map((it) => ({ prose, it })));
  const [first] = named;
  if (first && named.every(({ prose, it }) => it.mode === first.it.mode && !otherModePattern.test(prose.text)))
    yield { ...claimOf(first.prose, first.it), implied: true };
}

function claimOf(prose: Prose, { mode, start, end }: Named): SettingClaim {
  const words = wordsOf(prose, start, end);
  return {
    kind: "setting",
    name: "poolmode",
    key: words,
    value: { value: mode, span: spanOf(prose, start, end) },
    form: "prose",
    span: words.span,
  };
}
