import { keptFor } from "../text/kept.ts";
import { countPassing } from "../text/ordered.ts";
import type { Span, Words } from "../text/span.ts";
import type { Mark, Prose, Run } from "./page.ts";

/** Where characters `start` to `end` of the prose stand in the source. */
export function spanOf(prose: Prose, start = 0, end = prose.text.length): Span {
  if (!prose.runs.length) return prose.span;
  return { start: sourceAt(prose.runs, start, "start"), end: sourceAt(prose.runs, Math.max(end, start), "end") };
}

/** Characters `start` to `end` of the prose without the white space at their ends, and where they stand. */
export function wordsOf(prose: Prose, start = 0, end = prose.text.length): Words {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(prose.text[from] as string)) from++;
  while (to > from && /\s/.test(prose.text[to - 1] as string)) to--;
  return { text: prose.text.slice(from, to), span: spanOf(prose, from, to) };
}

/** The part of a prose between two offsets, as a prose of its own. */
export function sliceOf(prose: Prose, start: number, end = prose.text.length): Prose {
  const runs: Run[] = [];
  for (const run of prose.runs) {
    const from = Math.max(run.at, start);
    const to = Math.min(run.at + run.length, end);
    if (from >= to) continue;
    const source = run.exact
      ? { start: run.source.start + from - run.at, end: run.source.start + to - run.at }
      : run.source;
    runs.push({ at: from - start, length: to - from, source, exact: run.exact });
  }
  const marks: Mark[] = [];
  for (const mark of prose.marks) {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    if (from < to) marks.push({ ...mark, start: from - start, end: to - start });
  }
  return { text: prose.text.slice(start, end), runs, marks, span: spanOf(prose, start, end) };
}

/** The lines of a prose, each a prose of its own; the same ones each time they are asked for. */
export const proseLines: (prose: Prose) => readonly Prose[] = keptFor((prose) => {
  if (!prose.text.includes("\n")) return [prose];
  const lines: Prose[] = [];
  let at = 0;
  for (const line of prose.text.split("\n")) {
    lines.push(sliceOf(prose, at, at + line.length));
    at += line.length + 1;
  }
  return lines;
});

/** Is the whole stretch inside one mark of this kind? */
export function isMarked(prose: Prose, kind: Mark["kind"], start = 0, end = prose.text.length): boolean {
  return prose.marks.some((mark) => mark.kind === kind && mark.start <= start && end <= mark.end);
}

function sourceAt(runs: readonly Run[], at: number, side: "start" | "end"): number {
  if (side === "start") {
    const run = runs[countPassing(runs, (it) => it.at + it.length <= at)];
    if (!run) return (runs.at(-1) as Run).source.end;
    return run.exact ? run.source.start + Math.max(at - run.at, 0) : run.source.start;
  }
  const run = runs[countPassing(runs, (it) => it.at < at) - 1];
  if (!run) return (runs[0] as Run).source.start;
  return run.exact ? run.source.start + Math.min(at - run.at, run.length) : run.source.end;
}
