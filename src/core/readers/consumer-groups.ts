import { flowColumn } from "../lexicon/flows.ts";
import type { CodeLine } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { EventClaim } from "./claim.ts";
import { isEventName } from "./event-names.ts";
import { nameIn } from "./names.ts";
import type { Reader } from "./reader.ts";
import { blocksIn, isPlainFence, proseOfLine } from "./walk.ts";

/** A topic with its consumer groups below it, as a tree or indented: "Topic: order.placed" / "├── Consumer Group: billing". */
export const consumerGroups: Reader = {
  id: "consumer-groups",
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isPlainFence(block)) yield* readTree(block.lines);
  },
};

function* readTree(lines: readonly CodeLine[]): Generator<EventClaim> {
  let topic: Words | null = null;
  for (const line of lines) {
    const prose = proseOfLine(line);
    const label = /^([\s│├└─┬*-]*)([\p{L}][\p{L} ]{2,24}?)\s*[:：]\s*/u.exec(line.text);
    if (!label?.[2]) continue;
    const role = flowColumn(label[2].replace(/\s*(?:group|gruppe|grupo|groupe)s?$/iu, ""));
    const value = nameIn(prose, label[0].length);
    if (role === "event") topic = value && isEventName(value.text) ? value : null;
    else if (role === "consumers" && topic && value) {
      const words = wordsOf(prose, label[0].length, label[0].length + value.text.length);
      yield {
        kind: "event",
        name: topic,
        consumers: [{ service: words, action: null }],
        standing: "described",
        form: "arrow",
        span: words.span,
      };
    }
  }
}
