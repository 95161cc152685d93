import type { Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Claim, Party } from "./claim.ts";
import { eventNamesIn } from "./event-names.ts";
import { all, eventNames, mentions } from "./needs.ts";
import type { Reader } from "./reader.ts";
import { isName } from "./setting.ts";
import { linesIn } from "./walk.ts";

/** What is bound to a queue, drawn from right to left: "├── billing.q   ← order.placed, order.paid". */
export const eventBinding: Reader = {
  id: "event-binding",
  needs: all(eventNames, mentions(/←|⟵|<[-=]/)),
  *read(section) {
    for (const { prose, form } of linesIn(section.blocks)) if (form === "arrow") yield* readLine(prose);
  },
};

/** A branch of a tree, a queue's name, and the arrow that leads to it. */
const binding = /^([\s│|├└┌─—*+-]*)([A-Za-z][\w.-]{1,60})\s*(?:←|⟵|<-{1,3}|<=)\s*(?=[\p{L}`])/u;

function* readLine(prose: Prose): Generator<Claim> {
  const match = binding.exec(prose.text);
  if (!match?.[2]) return;
  const from = match[0].length;
  const events = eventNamesIn(prose, from);
  const between = events.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), prose.text);
  if (!events.length || !/^[\s,;/+&`]*$/.test(between.slice(from))) return;
  const consumer = listenerOf(prose, (match[1] as string).length, match[2]);
  for (const { words } of events)
    yield {
      kind: "event",
      name: words,
      consumers: [{ service: consumer, action: null }],
      standing: "described",
      form: "list",
      span: wordsOf(prose).span,
    };
}

/** Whose queue it is by its name: `billing.q`, `billing-queue`. */
function listenerOf(prose: Prose, start: number, name: string): Party {
  const stem = name.replace(/[._-](?:q|queue|inbox|consumer|sub|subscription)s?$/i, "");
  const words = wordsOf(prose, start, start + stem.length);
  return isName(words) ? { ...words, bare: true } : words;
}
