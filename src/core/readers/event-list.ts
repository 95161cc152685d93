import { eventWord } from "../lexicon/flows.ts";
import type { EventClaim } from "./claim.ts";
import { isEventName } from "./event-names.ts";
import { nameIn } from "./names.ts";
import type { Reader } from "./reader.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "./walk.ts";

/** Names of events below a heading or a line that announces events: "### Funds Events" + "- FundsLockedEvent". */
export const eventList: Reader = {
  id: "event-list",
  *read(section) {
    const announced = eventWord.test(section.heading?.text ?? "");
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      if (!announced && !(lead && eventWord.test(lead.text))) continue;
      const lines =
        block.kind === "list"
          ? block.items.map(({ prose }) => prose)
          : block.kind === "fence" && isPlainFence(block)
            ? block.lines.map(proseOfLine)
            : [];
      for (const line of lines) {
        const name = nameIn(line, /^[\s│├└─*-]*/u.exec(line.text)?.[0].length ?? 0);
        const [first = ""] = name?.text.split(/\s/) ?? [];
        if (!name || name.text !== first || !isEventName(first)) continue;
        const claim: EventClaim = {
          kind: "event",
          name,
          consumers: [],
          standing: "listed",
          form: "list",
          span: name.span,
        };
        yield claim;
      }
    }
  },
};
