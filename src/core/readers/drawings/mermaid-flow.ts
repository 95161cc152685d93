import { codeOf } from "../code.ts";
import { claimsOfMessage, type End, endOf } from "../events/messages.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import type { Graph } from "./graph.ts";
import { flowchart } from "./mermaid-flowchart.ts";

/** Mermaid flowcharts with events on their arrows or in nodes of their own, and with calls. */
export const mermaidFlow: Reader = {
  id: "mermaid-flow",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && block.language === "mermaid" && drawsFlow(block.lines))
        yield* claimsOfFlow(flowchart(codeOf(block.lines)));
  },
};

const drawsFlow = (lines: readonly { readonly text: string }[]): boolean =>
  lines.some(({ text }) => /^\s*(?:flowchart|graph)\b/.test(text));

/** The messages of a graph, from whatever it was drawn with. */
export function* claimsOfFlow({ nodes, edges }: Graph) {
  const ends = new Map<string, End>();
  for (const [id, { label, cylinder }] of nodes) if (label[0] && !cylinder) ends.set(id, endOf(label[0]));
  for (const edge of edges) {
    const from = ends.get(edge.from);
    const to = ends.get(edge.to);
    const label = edge.words ?? null;
    const span = label?.span ?? to?.words.span;
    if (from && to && span)
      yield* claimsOfMessage({ from, to, label, answers: edge.dotted && !label, answered: false, span });
  }
}
