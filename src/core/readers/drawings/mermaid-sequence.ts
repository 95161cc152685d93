import type { CodeLine, Fence } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import type { CallClaim, EventClaim } from "../claim.ts";
import { claimsOfMessage, type End, endOf, firstLine } from "../events/messages.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, proseOfLine } from "../walk.ts";

/** Mermaid's sequence diagrams: who publishes, who consumes, who calls whom. */
export const mermaidSequence: Reader = {
  id: "mermaid-sequence",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && block.language === "mermaid" && isSequence(block)) yield* readSequence(block);
  },
};

const isSequence = ({ lines }: Fence): boolean => lines.some(({ text }) => /^\s*sequenceDiagram/.test(text));

const participant = /^\s*(?:create\s+)?(?:participant|actor)\s+([^\s@]+)(?:\s+as\s+(\S.{0,79}))?\s*$/;
const arrow =
  /^\s*([^\s:<>-]+(?:[ -][^\s:<>-]+)*?)\s*(--?(?:>>?|[x)]))\s*(?:[+-]\s*)?([^\s:](?:[^:]{0,58}[^\s:])?)\s*:\s*(\S.{0,299})$/;

function* readSequence({ lines }: Fence): Generator<EventClaim | CallClaim> {
  const parties = new Map<string, End>();
  for (const line of lines) {
    const [, id, title = id] = participant.exec(line.text) ?? [];
    if (id && title) parties.set(id, endOf(titleOf(line, title)));
  }
  const arrows = lines.flatMap((line) => {
    const [, from = "", drawn = "", to = "", label = ""] = arrow.exec(line.text) ?? [];
    return from && to ? [{ line, from, to, label, answers: drawn.startsWith("--") }] : [];
  });
  for (const { line, from, to, label, answers } of arrows) {
    const ends = [from, to].map((id) => parties.get(id) ?? endOf(titleOf(line, id)));
    const [sender, receiver] = ends as [End, End];
    const prose = proseOfLine(line);
    const at = line.text.lastIndexOf(label);
    const answered = arrows.some((it) => it.answers && it.from === to && it.to === from);
    yield* claimsOfMessage({
      from: sender,
      to: receiver,
      label: sliceOf(prose, at, at + label.length),
      answers,
      answered,
      span: wordsOf(prose).span,
    });
  }
}

function titleOf(line: CodeLine, title: string) {
  const at = line.text.lastIndexOf(title);
  return firstLine(sliceOf(proseOfLine(line), at, at + title.length));
}
