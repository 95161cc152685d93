import type { Fence, Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { eventNamesIn } from "../events/event-names.ts";
import { claimsOfMessage, endOf } from "../events/messages.ts";
import { all, eventNames, fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { holdsBoxes } from "./box-drawing.ts";
import { drawingOf } from "./boxes.ts";

/** Events on the lines between boxes drawn with characters: who publishes them, and who hears of them. */
export const boxFlow: Reader = {
  id: "box-flow",
  needs: all(fences, eventNames),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isPlainFence(block) && holdsBoxes(block)) yield* readDrawing(block);
  },
};

function* readDrawing({ lines }: Fence) {
  const drawing = drawingOf(lines.map(({ text }) => text));
  if (!drawing) return;
  const rows = lines.map(proseOfLine);
  const titles = drawing.boxes.map((_, index) => {
    const [first] = drawing.cells.find(({ box }) => box === index)?.lines ?? [];
    return first ? trimmed(rows[first.row] as Prose, first.start, first.end) : null;
  });
  for (const { from, to, words } of drawing.arrows) {
    const [sender, receiver] = [titles[from], titles[to]];
    const label = trimmed(rows[words.row] as Prose, words.start, words.end);
    if (!sender || !receiver || !eventNamesIn(label).length) continue;
    const ends = { from: endOf(sender), to: endOf(receiver) };
    yield* claimsOfMessage({ ...ends, label, answers: false, answered: false, span: wordsOf(label).span });
  }
}

function trimmed(prose: Prose, start: number, end: number): Prose {
  const text = prose.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return sliceOf(prose, from, from + text.trim().length);
}
