import {
  deniedPattern,
  eventWord,
  type FlowVerb,
  flowVerbPattern,
  flowVerbsIn,
  ownEvents,
} from "../../lexicon/flows.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { EventClaim, Form } from "../claim.ts";
import { type LineNode, lineTree } from "../drawings/line-tree.ts";
import { any, eventWords, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { partiesIn, type ServiceWords } from "../services/service-words.ts";
import { type EventName, eventNamesIn, isCompound } from "./event-names.ts";
import { partiesNoted } from "./noted-parties.ts";

/**
 * Names of events behind or below words that say whose they are: "### Published by Orders", "**Billing** consumes:", "Events of
 * Orders: `order.placed` (Billing, Shipping)". In brackets behind an event stand those on its other side.
 */
export const eventRoll: Reader = {
  id: "event-roll",
  needs: any(mentions(flowVerbPattern), eventWords),
  *read(section) {
    const nodes = lineTree(section.blocks);
    const titled = section.heading && rollOf(section.heading, section.heading.text.length);
    if (titled) for (const node of nodes) if (!node.paragraph) yield* readItem(node, titled);
    yield* readNodes(nodes);
  },
};

/** Whose events are listed, and which way they go. */
interface Roll {
  readonly kind: FlowVerb["kind"];
  readonly parties: readonly ServiceWords[];
}

function* readNodes(nodes: readonly LineNode[]): Generator<EventClaim> {
  for (const node of nodes) {
    const colon = /[:：]/u.exec(node.prose.text)?.index ?? -1;
    const roll = colon > 0 ? rollOf(node.prose, colon) : null;
    const isAlone = roll && !/[\p{L}\p{N}]/u.test(node.prose.text.slice(colon));
    if (roll && isAlone) for (const child of node.children) yield* readItem(child, roll);
    else if (roll) yield* claimsOf(roll, node.prose, eventNamesIn(node.prose, colon), node.form);
    yield* readNodes(node.children);
  }
}

/** "Published by Orders", "Orders publishes the following events", "Events of Orders", up to an offset. */
function rollOf(prose: Prose, end: number): Roll | null {
  const text = prose.text.slice(0, end);
  if (text.length > 70 || deniedPattern.test(text)) return null;
  const [verb, second] = flowVerbsIn(text);
  const own = ownEvents.exec(text);
  if (own && !verb) return partiesOf("publish", prose, own[0].length, end);
  if (!verb || second) return null;
  const [before, behind] = [text.slice(0, verb.start), text.slice(verb.end)];
  if (verb.passive) return onlyEvents(before) ? partiesOf(verb.kind, prose, verb.end, end) : null;
  return onlyEvents(behind) ? partiesOf(verb.kind, prose, 0, verb.start) : null;
}

function partiesOf(kind: Roll["kind"], prose: Prose, start: number, end: number): Roll | null {
  const parties = partiesIn(prose, start, end);
  const isOne = parties.length === 1 || kind === "consume";
  return parties.length && isOne ? { kind, parties } : null;
}

/** "The following events", "domain events", or nothing. */
const onlyEvents = (text: string): boolean => {
  const rest = text.replace(eventWord, "").replace(/[\s*_`\d.)]/g, "");
  return rest === "" || (eventWord.test(text) && /^\p{L}{1,14}$/u.test(rest));
};

/** An item that begins with the name of an event, whatever it tells of it. */
function* readItem({ prose, form }: LineNode, roll: Roll): Generator<EventClaim> {
  const [event] = eventNamesIn(prose);
  const first = event && !/[\p{L}\p{N}]/u.test(prose.text.slice(0, event.start)) ? event : codeInFront(prose);
  if (first && !flowVerbsIn(prose.text).length) yield* claimsOf(roll, prose, [first], form);
}

/** Where only events can stand, two words in one name one. */
function codeInFront(prose: Prose): EventName | null {
  const [code] = prose.marks;
  if (code?.kind !== "code" || code.start > 2 || !isCompound(prose.text.slice(code.start, code.end))) return null;
  return { words: wordsOf(prose, code.start, code.end), start: code.start, end: code.end };
}

function* claimsOf(
  { kind, parties }: Roll,
  prose: Prose,
  events: readonly EventName[],
  form: Form,
): Generator<EventClaim> {
  for (const { words: name, end } of events) {
    const others = partiesNoted(prose, end);
    const [publisher] = kind === "publish" ? parties : others.length === 1 ? others : [];
    const consumers = kind === "publish" ? others : parties;
    yield {
      kind: "event",
      name,
      ...(publisher ? { publisher: publisher.words } : {}),
      consumers: consumers.map(({ words }) => ({ service: words, action: null })),
      standing: "described",
      form: form === "arrow" ? "list" : form,
      span: wordsOf(prose).span,
    };
  }
}
