// How a saga is run: what the record is for, and the one sentence of the decision that takes the other way.
import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import { besidePattern } from "../../lexicon/engine-words.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import {
  insteadPattern,
  preferredBehind,
  preferredBetween,
  sagaStylesIn,
  takingPattern,
} from "../../lexicon/subjects.ts";
import type { Block, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { moved, type Words } from "../../text/span.ts";
import { isApart } from "../today.ts";
import { titleOf } from "./decided-option.ts";

interface Style {
  readonly name: string;
  /** As it is written. */
  readonly words: Words;
}

interface TakenStyle extends Style {
  /** "Choreography, not orchestration": its sentence names the other way, too. */
  readonly denies: boolean;
}

export interface OtherStyle {
  readonly taken: Words;
  readonly backed: Words;
}

/** "Saga by **choreography**", where the title, the chosen option or the decision's heading is for orchestration. */
export function* otherStyles(reading: Reading): Generator<OtherStyle> {
  const [backed, ...others] = backedStyles(reading);
  if (!backed || others.some(({ name }) => name !== backed.name)) return;
  const taken = reading.page.sections
    .filter(({ heading, trail }) => [heading?.text ?? "", ...trail].some((it) => sectionRole(it) === "decision"))
    .flatMap(({ blocks, base }) => stylesTaken(blocks).map((style) => moved(style, base)))
    .filter(({ words }) => !isApart(words.span, reading));
  const [only, second] = taken.filter(({ name }) => name !== backed.name);
  // Who takes both in turn runs both.
  const takesBoth = taken.some(({ name }) => name === backed.name);
  if (only && !second && (only.denies || !takesBoth)) yield { taken: only.words, backed: backed.words };
}

/** By the title, by the heading of the decision, and by the option that is marked. */
function backedStyles(reading: Reading): Style[] {
  const title = titleOf(reading);
  const headings = reading.page.sections.flatMap(({ heading, base }) =>
    heading && sectionRole(heading.text) === "decision" ? [moved(wordsOf(heading), base)] : [],
  );
  const marked = reading
    .claimsOf("option")
    .flatMap(({ verdict, title: own, inner }) => (verdict?.value === "chosen" && !inner ? [own] : []));
  return [...(title ? [title] : []), ...headings, ...marked].flatMap((words) => {
    const style = preferredIn(words.text);
    return style ? [{ name: style.name, words }] : [];
  });
}

/** The only way that a text names, or the one that it prefers: "choreography, not orchestration". */
function preferredIn(text: string): ReturnType<typeof sagaStylesIn>[number] | null {
  const [first, second] = sagaStylesIn(text).toSorted((a, b) => a.start - b.start);
  if (!first || !second) return first ?? null;
  const isPreferred =
    preferredBetween.test(text.slice(first.end, second.start)) || preferredBehind.test(text.slice(second.end));
  return isPreferred ? first : null;
}

const stylesTaken = keptFor((blocks: readonly Block[]): readonly TakenStyle[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }): TakenStyle[] => {
      const style = preferredIn(openingOf(text));
      if (!style) return [];
      const [from, to] = [start + style.start, start + style.end];
      const before = text.slice(0, style.start);
      return (isMarkedAt(prose, from) || takingPattern.test(before)) && isPlain(before, text.slice(style.end))
        ? [{ name: style.name, words: wordsOf(prose, from, to), denies: sagaStylesIn(text).length > 1 }]
        : [];
    }),
  ),
);

/** Up to the end of the clause that first names a way: "by **choreography**, with one service as the orchestrator". */
function openingOf(text: string): string {
  const ends = sagaStylesIn(text).map(({ end }) => end);
  const end = Math.min(...ends, text.length);
  return text.slice(0, end) + (/^[^,;:(（—]*/u.exec(text.slice(end))?.[0] ?? "");
}

const isMarkedAt = ({ marks }: Prose, at: number): boolean =>
  marks.some(({ kind, start, end }) => (kind === "strong" || kind === "emphasis") && start <= at && at < end);

const isPlain = (before: string, behind: string): boolean =>
  ![deniedPattern, insteadPattern, besidePattern, hypotheticalPattern].some((it) => it.test(before)) &&
  !deniedPattern.test(/^[^,.;:(（–—]*/u.exec(behind)?.[0] ?? "");
