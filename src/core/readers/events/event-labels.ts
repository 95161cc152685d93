import { eventWord, type FlowColumn, flowColumn, flowLabels, meansEveryEvent } from "../../lexicon/flows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { EventClaim, Party } from "../claim.ts";
import { type LineNode, lineTree } from "../drawings/line-tree.ts";
import { isProperName, meansNone, nameIn, namesIn } from "../names.ts";
import { all, any, colons, marks, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { nameAlone, serviceNamesIn, servicesIn } from "../services/service-words.ts";
import { eventNamesIn, eventsIn, eventsListed, eventTitled, isCompound } from "./event-names.ts";

/** In brackets a role needs no colon: "(producer Orders, consumers Billing and Mail)". */
const labelInBrackets =
  /(?<=[(（]\s?|[(（][^()（）]{1,60}[,;]\s)(?:and )?([Pp]roducers?|[Pp]ublishers?|[Cc]onsumers?|[Ss]ubscribers?)(?=\s[`*]*\p{Lu})/gu;

/** "Publishes: a, b" below a service, "Producer: A" and "Consumers: B, C" below an event or behind its name. */
export const eventLabels: Reader = {
  id: "event-labels",
  needs: all(
    any(colons, mentions(labelInBrackets), marks("strong")),
    mentions(flowLabels("event", "publisher", "consumers", "publishes", "consumes")),
  ),
  *read(section) {
    const lines = lineTree(section.blocks);
    if (lines.some(isLabelled)) yield* readLines(lines, subjectOfHeading(section));
  },
};

/** What the lines below speak of. */
interface Subject {
  readonly service?: Party;
  readonly event?: Words;
}

function subjectOfHeading({ heading }: Section): Subject {
  if (!heading) return {};
  const event = eventTitled(heading);
  if (event) return { event: event.words };
  const [service] = serviceNamesIn(heading);
  if (service) return { service };
  const name = sectionRole(heading.text) === null && !eventWord.test(heading.text) ? nameIn(heading) : null;
  return name && isProperName(name.text) ? { service: name } : {};
}

function* readLines(nodes: readonly LineNode[], above: Subject): Generator<EventClaim> {
  const beside = eventsBeside(nodes);
  let subject = above;
  for (const [index, node] of nodes.entries()) {
    const labels = labelsIn(node.prose);
    const own = {
      ...serviceOfLabels(node),
      ...subjectOf(node.prose, labels[0]?.start ?? node.prose.text.length),
      ...eventBeside(node, labels[0]),
      ...eventOfParties(node),
      ...eventOfKey(node, nodes[index + 1]),
    };
    const told = { ...subject, ...own };
    for (const [at, label] of labels.entries()) {
      const isOfOthers = !told.event && ofParties.has(label.role) && beside.length > 0;
      for (const it of isOfOthers ? beside.map((event) => ({ ...told, event })) : [told])
        yield* readLabel(node, label, at === labels.length - 1, it);
    }
    const opened = eventOfLabel(node, labels);
    yield* readLines(node.children, { ...subject, ...own, ...opened });
    if (
      opened.event ||
      nameKey.test(node.prose.text) ||
      (node.paragraph && !labels.length && (own.event || own.service))
    )
      subject = { ...above, ...own, ...opened };
  }
}

/** "├── ORDER_PLACED (published by Cart)", "└── Consumed by: Stock": what has no event of its own is told of those beside it. */
const eventsBeside = (nodes: readonly LineNode[]): Words[] =>
  nodes
    .filter(({ paragraph, prose }) => !paragraph && !labelsIn(prose).length)
    .flatMap(({ prose }) => subjectOf(prose, prose.text.length).event ?? []);

interface Label {
  readonly role: FlowColumn;
  /** Does it speak of events itself: "Published events"? */
  readonly ofEvents: boolean;
  /** Offsets of the label, and of what it gives. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

const label =
  /(?:^|[(（,;，；|–—]\s*|(?<![\p{L}\p{N}])-\s*|\.\s+)[*`]*([\p{L}][\p{L} /()]{1,30}?)[*`]*\s*[:：][*`]*(?=\s|$)/gu;

const isLabelled = ({ prose, children }: LineNode): boolean => labelsIn(prose).length > 0 || children.some(isLabelled);

/** The labels of a line, each with what stands behind it up to the next. */
const labelsIn = keptFor<Prose, readonly Label[]>((prose) => {
  const { text } = prose;
  const alone = labelAlone(prose);
  if (alone) return [alone];
  const matches = [
    ...(/[:：]/.test(text) ? matchesOf(text, label) : []),
    ...(/[(（]/.test(text) ? matchesOf(text, labelInBrackets) : []),
  ].sort((a, b) => a.index - b.index);
  const found = matches.flatMap((match) => {
    const words = match[1] as string;
    const role = flowColumn(words);
    const from =
      match.index +
      match[0].length +
      (/^\s*\[(?=[^\]]*\]\s*$)/.exec(text.slice(match.index + match[0].length))?.[0].length ?? 0);
    return role && roles.has(role) ? [{ role, ofEvents: eventWord.test(words), start: match.index, from }] : [];
  });
  return found.map((it, index) => ({ ...it, to: found[index + 1]?.start ?? endOf(text, it.from) }));
});

/** "**Outgoing events**" in a line of its own. */
function labelAlone({ text, marks: [mark] }: Prose): Label | null {
  const isWhole = mark?.kind === "strong" && !/[\p{L}\p{N}:：]/u.test(text.slice(0, mark.start) + text.slice(mark.end));
  const role = isWhole ? flowColumn(text.slice(mark.start, mark.end)) : null;
  return role === "publishes" || role === "consumes"
    ? { role, ofEvents: eventWord.test(text), start: 0, from: text.length, to: text.length }
    : null;
}

const roles = new Set<FlowColumn>(["event", "publisher", "consumers", "publishes", "consumes"]);

/** What a bracket holds ends with it, whether the label stands in the bracket or the bracket behind the label. */
function endOf(text: string, from: number): number {
  if (/\[\s*$/.test(text.slice(0, from))) return text.lastIndexOf("]");
  const open = text.slice(0, from).lastIndexOf("(");
  const close = open >= 0 && !text.slice(open, from).includes(")") ? text.indexOf(")", from) : -1;
  return close < 0 ? text.replace(/[.。]\s*$/u, "").length : close;
}

/** The event or the service that a line opens with. */
function subjectOf(prose: Prose, end: number): Subject {
  const [event, more] = eventNamesIn(prose, 0, end);
  if (event && /^[\s\d.)*`"–-]*$/u.test(prose.text.slice(0, event.start))) return { event: event.words };
  // "Cart publishes `cart.closed`. Subscribers: …"
  if (event && !more && /\.\s/.test(prose.text.slice(event.end, end + 2))) return { event: event.words };
  const [only, second] = servicesIn(prose, 0, end);
  return only && !second && end - only.words.text.length <= 24 ? { service: only.words } : {};
}

/** "TranscriptReady:" with a publisher below it: whatever it is called, what has one is an event. */
function eventOfParties(node: LineNode): Subject {
  const { prose } = node;
  const name = /^[\s*+•`-]*((?:\p{Lu}[\p{Ll}\d]+){2,}|[a-z]\w*(?:[.-][a-z]\w*)+)[`*]*[:：]\s*$/u.exec(prose.text)?.[1];
  if (!name || !tellsPublisher(node.children)) return {};
  const at = prose.text.indexOf(name);
  return { event: wordsOf(prose, at, at + name.length) };
}

/** "- name: order.placed" with "producer: orders" in the next line. */
function eventOfKey({ prose, children }: LineNode, next: LineNode | undefined): Subject {
  const name = nameKey.exec(prose.text)?.[1];
  if (!name || !isCompound(name) || !tellsPublisher(next ? [...children, next] : children)) return {};
  const at = prose.text.lastIndexOf(name);
  return { event: wordsOf(prose, at, at + name.length) };
}

const tellsPublisher = (nodes: readonly LineNode[]): boolean =>
  nodes.some(({ prose }) => labelsIn(prose).some(({ role }) => role === "publisher"));

const nameKey = /^(?:name|id|type|event|topic):\s+["']?([\w.-]+)["']?\s*$/u;

/** "- Orders" with "emits: …" below it: a name alone, of which the roster decides. */
function serviceOfLabels({ prose, children }: LineNode): Subject {
  const only = children.some(({ prose: child }) => opensOfService(labelsIn(child)[0])) ? nameAlone(prose) : null;
  return only ? { service: only.words } : {};
}

const opensOfService = (label: Label | undefined): boolean =>
  label?.start === 0 && (label.role === "publishes" || label.role === "consumes");

/** "booking-events (producer: booking-service)", "Topic `bookings.v1` (producer: …)": what has a producer beside it is an event. */
function eventBeside({ prose }: LineNode, label: Label | undefined): Subject {
  if (!label || !ofParties.has(label.role)) return {};
  const [, before = "", name] = beside.exec(prose.text.slice(0, label.start)) ?? [];
  if (!name || !isCompound(name) || (before && !eventWord.test(before))) return {};
  const at = before.length + prose.text.slice(before.length).indexOf(name);
  return { event: wordsOf(prose, at, at + name.length) };
}

const beside = /^([\s+*•-]*\p{L}{4,9}\s)?[\s+*•`-]*(\p{L}[\p{L}\d._-]*)[`*]*\s*$/u;

const ofParties = new Set<FlowColumn>(["publisher", "consumers"]);

/** "Topic: order.placed" says what the lines below it and beside it speak of. */
function eventOfLabel({ prose }: LineNode, labels: readonly Label[]): Subject {
  const [it] = labels;
  const event = it?.role === "event" ? eventNamesIn(prose, it.from, it.to)[0] : undefined;
  return event ? { event: event.words } : {};
}

function* readLabel(node: LineNode, label: Label, isLast: boolean, { service, event }: Subject): Generator<EventClaim> {
  const { prose, form, children } = node;
  const claim = (name: Words, publisher: Party | null, consumers: readonly Party[]): EventClaim => ({
    kind: "event",
    name,
    ...(publisher ? { publisher } : {}),
    consumers: consumers.map((party) => ({ service: party, action: null })),
    standing: "described",
    form: form === "arrow" ? "list" : form,
    span: wordsOf(prose).span,
  });
  const given = prose.text.slice(label.from, label.to).trim() !== "";
  const below = isLast && !given ? children.map((child) => child.prose) : [];
  const parts = given ? [{ ...prose, text: prose.text.slice(0, label.to) }] : below;
  const from = given ? label.from : 0;
  if (label.role === "publishes" || label.role === "consumes") {
    if (!service) return;
    for (const part of parts)
      for (const name of eventsOf(part, from, label.ofEvents))
        yield label.role === "publishes" ? claim(name, service, []) : claim(name, null, [service]);
  } else if (
    service &&
    !event &&
    label.role === "event" &&
    ownEventsLabel.test(prose.text.slice(label.start, label.from))
  ) {
    for (const name of parts.flatMap((part) => namesMade(part, from))) yield claim(name, service, []);
  } else if (event && label.role === "publisher") {
    const [publisher] = parts.flatMap((part) => partiesOf(part, from));
    if (publisher) yield claim(event, publisher, []);
  } else if (event && label.role === "consumers") {
    const consumers = parts.flatMap((part) => partiesOf(part, from));
    if (consumers.length) yield claim(event, null, consumers);
  }
}

/** "Events:" below the name of a service gives those that it has; "Topics:" may be those of others. */
const ownEventsLabel =
  /(?<!\p{L})(?:events|ereignisse|eventos|événements|eventi|zdarzenia|gebeurtenissen|события)(?!\p{L})/iu;

/** Beside the name of an event, all that are made alike: "CaskFilled, CaskUnavailable". */
function namesMade(prose: Prose, from: number): Words[] {
  const names = namesIn(prose, from);
  return names.every(({ text }) => isCompound(text)) && eventNamesIn(prose, from).length ? names : [];
}

function eventsOf(prose: Prose, from: number, anyName: boolean): Words[] {
  if (meansEveryEvent(prose.text.slice(from))) return [{ ...wordsOf(prose, from), text: "*" }];
  const alike = namesMade(prose, from);
  if (alike.length) return alike;
  return anyName ? eventsListed(prose, from) : eventsIn(prose, from).map(({ words }) => words);
}

/** In a party's place a name is a name: "billing", "Mail". */
const partiesOf = (prose: Prose, from: number): Words[] =>
  meansNone(prose.text.slice(from))
    ? []
    : namesIn(prose, from).filter(({ text }) => isProperName(text) && canNameService(text));
