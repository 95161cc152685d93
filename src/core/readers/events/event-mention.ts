import { eventInFront, eventWord, routingKeyBefore } from "../../lexicon/flows.ts";
import type { Prose } from "../../parse/page.ts";
import type { EventClaim } from "../claim.ts";
import { all, codeWords, eventWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, linesIn } from "../walk.ts";
import { eventNamesIn, isEventName } from "./event-names.ts";

/**
 * A name in a code span right beside the word for an event: "a RabbitMQ `loan.approved` event", "el evento `PrestamoAprobado`". What is sent with a routing key
 * is an event of the record.
 */
export const eventMention: Reader = {
  id: "event-mention",
  needs: all(codeWords, eventWords),
  *read(section) {
    for (const { prose } of linesIn(section.blocks)) yield* readProse(prose);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") for (const row of block.rows) for (const cell of row) yield* readProse(cell);
  },
};

function* readProse(prose: Prose): Generator<EventClaim> {
  for (const mark of prose.marks) {
    if (mark.kind !== "code") continue;
    const name = prose.text.slice(mark.start, mark.end);
    const behind = /^\s*(?:\p{Script=Han}{1,3}|\p{L}+)/u.exec(prose.text.slice(mark.end))?.[0] ?? "";
    const before = prose.text.slice(Math.max(0, mark.start - 20), mark.start);
    const isKey = routingKeyBefore.test(prose.text.slice(Math.max(0, mark.start - 40), mark.start));
    if (!isEventName(name) || !(isKey || eventWord.test(behind) || eventInFront.test(before))) continue;
    const standing = isKey ? "described" : "mentioned";
    for (const { words } of eventNamesIn(prose, mark.start, mark.end))
      yield { kind: "event", name: words, consumers: [], standing, form: "prose", span: words.span };
  }
}
