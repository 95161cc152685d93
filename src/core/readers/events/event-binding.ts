import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim, Party } from "../claim.ts";
import { isName } from "../config/setting.ts";
import { all, any, eventNames, fences, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn, isPlainFence, linesIn, proseOfLine } from "../walk.ts";
import { eventNamesIn } from "./event-names.ts";

/** What is bound to a queue, drawn from right to left: "├── billing.q   ← order.placed, order.paid". */
export const eventBinding: Reader = {
  id: "event-binding",
  needs: all(eventNames, any(mentions(/←|⟵|<[-=]/), fences)),
  *read(section) {
    for (const { prose, form } of linesIn(section.blocks)) if (form === "arrow") yield* readLine(prose);
    for (const { block, lead } of introducedBlocksIn(section.blocks))
      if (
        block.kind === "fence" &&
        isPlainFence(block) &&
        tellsOfConsumers.test(`${section.heading?.text} ${lead?.text}`)
      )
        for (const line of block.lines) yield* readColumns(proseOfLine(line));
  },
};

const tellsOfConsumers =
  /(?<!\p{L})(?:consumers?|subscri\p{L}+|listens?|listeners?|hears?|consumer groups?|konsument\p{L}*|abonn\p{L}+|empfänger|consumidor\p{L}*|suscrip\p{L}+|suscriptor\p{L}*|assina\p{L}+|consommateur\p{L}*|consumator\p{L}*|odbiorc\p{L}+|abonnee\p{L}*)(?!\p{L})/iu;

/** "gate-service          pass.activated, pass.cancelled", where the words in front speak of consumers. */
function* readColumns(prose: Prose): Generator<Claim> {
  const match = /^\s*([A-Za-z][\w.-]{2,60})\s{2,}(?=[\p{L}`])/u.exec(prose.text);
  if (match?.[1]) yield* heardBy(prose, match[0].indexOf(match[1]), match[1], match[0].length);
}

/** A branch of a tree, a queue's name, and the arrow that leads to it. */
const binding = /^([\s│|├└┌─—*+-]*)([A-Za-z][\w.-]{1,60})\s*(?:←|⟵|<-{1,3}|<=)\s*(?=[\p{L}`])/u;

function* readLine(prose: Prose): Generator<Claim> {
  const match = binding.exec(prose.text);
  if (!match?.[2]) return;
  yield* heardBy(prose, (match[1] as string).length, match[2], match[0].length);
}

/** `from`: where the events begin, and nothing but events follows. */
function* heardBy(prose: Prose, at: number, name: string, from: number): Generator<Claim> {
  const events = eventNamesIn(prose, from);
  const between = events.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), prose.text);
  if (!events.length || !/^[\s,;/+&`|]*$/.test(between.slice(from))) return;
  const consumer = listenerOf(prose, at, name);
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
