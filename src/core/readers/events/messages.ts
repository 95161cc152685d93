// Messages drawn between parties, whatever they are drawn with → claims: who publishes, who consumes, who calls whom.
import { protocolIn, requestPattern } from "../../lexicon/calls.ts";
import { channelPattern, flowVerbsIn } from "../../lexicon/flows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Words } from "../../text/span.ts";
import type { CallClaim, EventClaim } from "../claim.ts";
import { eventNamesIn, isEventName } from "./event-names.ts";

/** What a message leaves or reaches. A channel passes events on: it neither publishes nor consumes. */
export interface End {
  readonly role: "party" | "channel" | "event" | "other";
  readonly words: Words;
}

export interface Message {
  readonly from: End;
  readonly to: End;
  /** The words on the arrow. */
  readonly label: Prose | null;
  /** The way back of an earlier message. */
  readonly answers: boolean;
  /** The receiver answers. */
  readonly answered: boolean;
  readonly span: Span;
}

/** What the title of a node or a participant stands for. */
export function endOf(title: Prose): End {
  const words = wordsOf(title);
  const [event] = eventNamesIn(title);
  if (event && event.words.text.length >= words.text.length - 2) return { role: "event", words: event.words };
  if (brokersIn(words.text).length || channelPattern.test(words.text)) return { role: "channel", words };
  const isParty = canNameService(words.text) && !enginesIn(words.text).length && !illustration.test(words.text);
  return { role: isParty ? "party" : "other", words };
}

/** "Producer 1", "Consumer Group A", "Service B": nobody in particular. */
const illustration =
  /^(?:(?:event )?(?:producer|consumer|publisher|subscriber|sender|receiver)s?(?: group| service)?|service|microservice|client app|app|module)(?:[ -]?(?:\d+|\p{L}))?$/iu;

export function* claimsOfMessage(message: Message): Generator<EventClaim | CallClaim> {
  const { from, to, label } = message;
  if (from.words.text === to.words.text) return;
  const events = label ? eventsOf(label) : [];
  for (const name of events) yield* eventOnArrow(name, message);
  if (events.length) return;
  if (to.role === "event" && from.role === "party") yield eventClaim(to.words, from.words, null, message.span);
  if (from.role === "event" && to.role === "party") yield eventClaim(from.words, null, to.words, message.span);
  if (from.role === "party" && to.role === "party" && !message.answers) yield* callOnArrow(message);
}

/** In "PaymentSettled/PaymentUnavailable" what stands beside an event is one, too. */
function eventsOf(label: Prose): Words[] {
  const beside = alternatives.test(label.text) ? matchesOf(label.text, /[^\s/|]+/g) : [];
  return beside.some(([name]) => isEventName(name))
    ? beside.map(({ 0: name, index }) => wordsOf(label, index, index + name.length))
    : eventNamesIn(label).map(({ words }) => words);
}

const alternatives = /^(?:\p{Lu}[\p{Ll}\d]+){2,6}(?:\s?[/|]\s?(?:\p{Lu}[\p{Ll}\d]+){2,6}){1,4}$/u;

function* eventOnArrow(name: Words, { from, to, label, span }: Message): Generator<EventClaim> {
  const consumes = flowVerbsIn(label?.text ?? "").some(({ kind }) => kind === "consume");
  const publishes = from.role === "party" && (to.role === "channel" || !consumes);
  const publisher = publishes ? from.words : null;
  const consumer = to.role === "party" ? to.words : null;
  if (publisher || consumer) yield eventClaim(name, publisher, consumer, span);
}

const eventClaim = (name: Words, publisher: Words | null, consumer: Words | null, span: Span): EventClaim => ({
  kind: "event",
  name,
  ...(publisher ? { publisher } : {}),
  consumers: consumer ? [{ service: consumer, action: null }] : [],
  standing: "described",
  form: "diagram",
  span,
});

/** A channel hands on what was put into it. What comes back to the publisher only says that it has arrived. */
export function* delivered({ name, publisher }: EventClaim, { to, span }: Message): Generator<EventClaim> {
  if (to.role === "party" && to.words.text !== publisher?.text) yield eventClaim(name, null, to.words, span);
}

/** A request by its words, or one that is answered; words of publishing make none. */
function* callOnArrow({ from, to, label, answered, span }: Message): Generator<CallClaim> {
  const text = label?.text ?? "";
  const asks = requestPattern.test(text) || (answered && !flowVerbsIn(text).length);
  if (!asks) return;
  const protocol = protocolIn(text) ?? (requestPattern.test(text) ? "http" : null);
  yield { kind: "call", from: from.words, to: to.words, protocol, form: "diagram", span };
}

/** The first line of a label that tags or escapes break. */
export function firstLine(prose: Prose): Prose {
  const cut = prose.text.search(/<br\s*\/?>|\\n/i);
  return cut > 0 ? sliceOf(prose, 0, cut) : prose;
}
