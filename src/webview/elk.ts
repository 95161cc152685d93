// ELK as Mermaid finds it in this build: pictures with columns are laid out in them.
import ELK, { type ElkNode } from "elkjs/lib/elk.bundled.js";
import { inColumns, inStep, withoutAids } from "./columns.ts";
import { currentTiers } from "./mermaid.ts";

/** Many lines may end at one small broker: only the very corners stay free. */
const spacing = { "elk.spacing.portsSurrounding": "[top=3,left=3,bottom=3,right=3]" };

/** One for all pictures: Mermaid asks for another each time. */
const elk = new ELK();

class Layout {
  async layout(graph: ElkNode): Promise<ElkNode> {
    const spaced = { ...graph, layoutOptions: { ...graph.layoutOptions, ...spacing } };
    const tiers = currentTiers();
    if (tiers.size === 0) return elk.layout(isBackward(spaced) ? inStep(spaced) : spaced);
    return withoutAids(await elk.layout(inColumns(spaced, tiers)));
  }
}

/** A log runs from what is newer to what is older. */
const isBackward = ({ layoutOptions }: ElkNode): boolean => /LEFT|UP/.test(layoutOptions?.["elk.direction"] ?? "");

export { Layout as default };
