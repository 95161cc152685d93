import { eventWord } from "../lexicon/flows.ts";
import type { Prose } from "../parse/page.ts";
import { isEventName } from "./event-names.ts";
import { namesIn } from "./names.ts";
import { eventWords } from "./needs.ts";
import type { Reader } from "./reader.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "./walk.ts";

/** Names of events below a heading or a line that announces events: "### Funds Events" + "- FundsLockedEvent". */
export const eventList: Reader = {
  id: "event-list",
  needs: eventWords,
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
        const names = namesIn(line, /^[\s│├└─*-]*/u.exec(line.text)?.[0].length ?? 0);
        if (!names.every(({ text }) => isEventName(text) || (announced && isCode(line, text) && isCompound(text))))
          continue;
        for (const name of names)
          yield { kind: "event", name, consumers: [], standing: "listed", form: "list", span: name.span };
      }
    }
  },
};

const isCode = ({ text, marks }: Prose, name: string): boolean =>
  marks.some(({ kind, start, end }) => kind === "code" && text.slice(start, end) === name);

/** Below a heading of events two words in one are enough: `PassportWithdrawn`, `tank.full`. */
const isCompound = (name: string): boolean => /^(?:\p{Lu}[\p{Ll}\d]+){2,}$|^[a-z]\w*(?:[.-][a-z]\w*)+$/u.test(name);
