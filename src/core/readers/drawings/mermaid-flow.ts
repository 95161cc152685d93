import type { CallClaim, EventClaim } from "../claim.ts";
import { codeOf } from "../code.ts";
import { claimsOfMessage, delivered, type End, endOf, type Message } from "../events/messages.ts";
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
export function* claimsOfFlow(graph: Graph): Generator<EventClaim | CallClaim> {
  const messages = messagesOf(graph);
  const told = new Map(messages.map((message) => [message, [...claimsOfMessage(message)]]));
  for (const [message, claims] of told) {
    yield* claims;
    if (message.from.role !== "channel" || claims.length) continue;
    const event = onlyEventIn(message.from, told);
    if (event) yield* delivered(event, message);
  }
}

function messagesOf({ nodes, edges }: Graph): readonly Message[] {
  const ends = new Map<string, End>();
  for (const [id, { label, cylinder }] of nodes) if (label[0] && !cylinder) ends.set(id, endOf(label[0]));
  return edges.flatMap((edge) => {
    const from = ends.get(edge.from);
    const to = ends.get(edge.to);
    const label = edge.words ?? null;
    const span = label?.span ?? to?.words.span;
    return from && to && span ? [{ from, to, label, answers: edge.dotted && !label, answered: false, span }] : [];
  });
}

/** What all who turn to a channel put into it, where that is one event: whoever it leads to hears of that. */
function onlyEventIn(
  { words }: End,
  told: ReadonlyMap<Message, readonly (EventClaim | CallClaim)[]>,
): EventClaim | null {
  const into = [...told].filter(([{ to }]) => to.words.text === words.text).map(([, claims]) => claims);
  const [[first] = []] = into;
  const isSame = ([claim, another]: readonly (EventClaim | CallClaim)[]): boolean =>
    claim?.kind === "event" && first?.kind === "event" && claim.name.text === first.name.text && !another;
  return first?.kind === "event" && into.every(isSame) ? first : null;
}
