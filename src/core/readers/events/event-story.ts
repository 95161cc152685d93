import { arrowIn } from "../../lexicon/arrows.ts";
import { compensationPattern, deniedPattern, eventWord, flowVerbsIn } from "../../lexicon/flows.ts";
import type { Block, Prose, Section } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { EventClaim, Form } from "../claim.ts";
import { given } from "../given.ts";
import { eventNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { nameAlone, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { type EventName, eventNamesIn, eventsIn, eventTitled, serviceTitled } from "./event-names.ts";
import { brokerIn, claimsOf } from "./event-sentence.ts";
import { clausesIn, type FlowClause } from "./flow-clauses.ts";

/**
 * A flow over several lines, in a list or a fence: the last one to act publishes, and later lines consume the event
 * that is on its way. "1. Cart Service closes the basket / 2. Publishes CartClosed / 3. Billing Service listens to it".
 */
export const eventStory: Reader = {
  id: "event-story",
  needs: eventNames,
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      const lines = linesOf(block);
      const titled = lead && eventTitled(lead);
      if (titled || lines.some((line) => eventsIn(line).length))
        yield* readLines(lines, block, ownerOf(lead, section), titled);
    }
  },
};

interface Told {
  actor: ServiceWords | null;
  /** Whose list it is ("**Cart**:"), for items that begin with what it does. */
  readonly owner: ServiceWords | null;
  /** What the list hangs below: "`cart.closed`" above "published by Cart". */
  readonly titled: EventName | null;
  /** What is on its way. */
  event: EventName | null;
  /** What the line before spoke of, and nothing beside it: "the event" below it. */
  named: EventName | null;
}

function linesOf(block: Block): readonly Prose[] {
  if (block.kind === "list") return block.items.map(({ prose }) => prose);
  if (block.kind === "fence" && (isPlainFence(block) || /^ya?ml$/.test(block.language)))
    return block.lines.filter(({ text }) => !drawn.test(text)).map(proseOfLine);
  return [];
}

/** Whose list it is by the line above it, or by a heading that is the name of a service and not what it tells of. */
const ownerOf = (lead: Prose | null, { heading }: Section): ServiceWords | null =>
  lead ? nameAlone(lead) : heading && serviceTitled(heading);

function* readLines(
  lines: readonly Prose[],
  block: Block,
  owner: ServiceWords | null,
  titled: EventName | null,
): Generator<EventClaim> {
  const told: Told = { actor: null, owner, titled, event: null, named: null };
  for (const prose of lines) {
    if (block.kind === "list" && !block.ordered) told.event = null;
    yield* readLine(prose, block.kind === "list" ? "list" : "arrow", told);
  }
}

/** A side of a box on both ends, or a border. */
const drawn = /^\s*[│┃║|].*[│┃║|]\s*$|[┌┐┘╔╗╝]|\+-{2,}/u;

function* readLine(prose: Prose, form: Form, told: Told): Generator<EventClaim> {
  const { text } = prose;
  if (!text.trim() || deniedPattern.test(text)) return;
  const parties = servicesIn(prose);
  const clauses = clausesIn(prose).map((clause) => completed(clause, told, prose));
  const claims = [...claimsOf(clauses, prose, { start: 0, end: text.length }, form)];
  for (const claim of claims) yield withAction(claim, prose, parties);
  const names = eventNamesIn(prose);
  const own = names.at(-1);
  // "On success: publish `casks.filled`": nobody says who, but there is such an event.
  if (own && !claims.length && isPublished(own, prose)) yield announced(own, prose, form);
  if (!clauses.length && own && form === "arrow" && eventWord.test(text)) yield announced(own, prose, form);
  else if (!clauses.length && !own && told.event && parties[0] && reached(parties[0], prose, form))
    yield {
      ...announced(told.event, prose, form),
      consumers: [{ service: parties[0].words, action: actionIn(prose, parties[0]) }],
    };
  told.event = own ?? told.event;
  if (own) told.named = names.length === 1 ? own : null;
  if (parties[0] && !compensationPattern.test(text)) told.actor = parties[0];
}

/** By an arrow out of what was said above ("├──▶ Billing Service"), or by one to what it does ("Billing Service → charge"). */
function reached({ start, end }: ServiceWords, { text }: Prose, form: Form): boolean {
  if (/^[\s│├└┬─━*•-]*(?:[▶►▼↓→]|->|-->)\s*$/u.test(text.slice(0, start))) return true;
  return form === "arrow" && opens(text, start) && arrowIn(text, end)?.start === end;
}

/** What the service does, behind the arrow that follows its name or its verb. */
function actionIn({ text }: Prose, { end }: ServiceWords): string | null {
  const arrow = arrowIn(text, end);
  const action = arrow ? text.slice(arrow.end).trim() : "";
  return action && action.length <= 80 ? action : null;
}

/** "Billing Service consumes → charges the card": an event that comes along makes its one consumer act. */
function withAction(claim: EventClaim, prose: Prose, parties: readonly ServiceWords[]): EventClaim {
  const [consumer, second] = claim.consumers;
  const party = parties[0];
  if (!consumer || second || !party || parties.length > 1 || claim.publisher) return claim;
  return { ...claim, consumers: [{ ...consumer, action: actionIn(prose, party) }] };
}

/** Right behind its verb. */
const isPublished = ({ start }: EventName, { text }: Prose): boolean =>
  flowVerbsIn(text).some(
    ({ kind, passive, end }) =>
      kind === "publish" &&
      !passive &&
      end <= start &&
      /^\s(?:(?:the|an?|den|das|el|o|l')\s)?[`*"]*$/iu.test(text.slice(end, start)),
  );

const opens = (text: string, at: number): boolean => /^[\s\d.)*└├─│┬>▶→↓-]*$/u.test(text.slice(0, at));

/** A clause without a subject speaks of the last one to act, one without an event of that on its way. */
function completed(clause: FlowClause, told: Told, { text }: Prose): FlowClause {
  const { kind, events, parties, pronoun, passive, start } = clause;
  const owner = told.owner && !passive && events.length && opens(text, start) ? [told.owner] : [];
  const actor = told.actor && kind === "publish" ? [told.actor] : owner;
  const onItsWay = told.event ?? (pronoun ? told.named : null);
  const resumes = onItsWay && kind === "consume" && parties[0] && opens(text, parties[0].start) ? [onItsWay] : [];
  const above = told.titled && passive && parties.length && opens(text, start) ? [told.titled] : resumes;
  return { ...clause, parties: parties.length ? parties : actor, events: events.length ? events : above };
}

const announced = (event: EventName, prose: Prose, form: Form): EventClaim => ({
  kind: "event",
  name: event.words,
  ...given({ broker: brokerIn(prose, 0, prose.text.length) }),
  consumers: [],
  standing: "described",
  form,
  span: wordsOf(prose).span,
});
