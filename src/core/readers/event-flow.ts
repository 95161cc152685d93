import { arrowIn } from "../lexicon/arrows.ts";
import { compensationPattern, consumeVerb, eventWord, publishVerb } from "../lexicon/flows.ts";
import { canNameService } from "../lexicon/parties.ts";
import { brokersIn } from "../lexicon/products.ts";
import type { Block, Prose } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { Stated, Words } from "../text/span.ts";
import type { EventClaim, Form } from "./claim.ts";
import { type EventName, eventNamesIn } from "./event-names.ts";
import type { Reader } from "./reader.ts";
import { sentencesOf } from "./sentences.ts";
import { type ServiceWords, servicesIn } from "./service-words.ts";
import { blocksIn, proseOfLine } from "./walk.ts";

/**
 * Who publishes and who consumes, told in lines and sentences: "OrderCreated → Update Inventory Service",
 * "1. Cart Service creates an order / 2. Publishes OrderCreated / 3. Billing Service listens".
 */
export const eventFlow: Reader = {
  id: "event-flow",
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      const lines = linesOf(block);
      if (lines.length)
        yield* readLines(lines, block.kind === "paragraph" ? "prose" : block.kind === "list" ? "list" : "arrow");
    }
  },
};

const flowLanguages = new Set(["", "text", "txt", "plaintext", "yaml", "yml", "ascii", "none", "md"]);

function linesOf(block: Block): Prose[] {
  if (block.kind === "paragraph")
    return sentencesOf(block.prose).map(({ start, end }) => lineOf(block.prose, start, end));
  if (block.kind === "list") return block.items.map(({ prose }) => prose);
  if (block.kind === "fence" && flowLanguages.has(block.language)) return block.lines.map(proseOfLine);
  return [];
}

const lineOf = (prose: Prose, start: number, end: number): Prose => ({
  ...prose,
  text: prose.text.slice(0, end).replace(/./gsu, (character, at: number) => (at < start ? " " : character)),
});

/** What the lines above told: who acted last, and which event is on its way. */
interface Story {
  actor: Words | null;
  event: EventName | null;
}

function* readLines(lines: readonly Prose[], form: Form): Generator<EventClaim> {
  const story: Story = { actor: null, event: null };
  for (const line of lines) {
    if (!line.text.trim()) continue;
    if (/[┌┐└┘├┤]/u.test(line.text)) continue;
    yield* readLine(line, form, story);
  }
}

function* readLine(line: Prose, form: Form, story: Story): Generator<EventClaim> {
  const names = eventNamesIn(line).filter(({ words }) => !/[*>#]$/.test(words.text));
  const publishes = publishVerb.exec(line.text);
  const consumes = consumeVerb.exec(line.text);
  const services = withSubjects(line, servicesIn(line), [publishes, consumes]);
  if (/\b(?:not|never|no longer|instead of|could|would|might)\b/iu.test(line.text) && form === "prose") return;
  const between = betweenArrows(line, names, services);
  if (between) yield claimOf(between.event, line, form, between.from, [between.to]);
  else if (publishes && names.length) yield* published(line, form, story, { names, services, publishes, consumes });
  else if (names.length && consumes && services.length) yield* consumed(line, form, names, services, consumes.index);
  else if (names.length === 1 && names[0] && arrowBehind(line, names[0])) yield* arrow(line, form, names[0], services);
  else if (names.length === 1 && names[0] && eventWord.test(line.text) && form === "arrow") {
    story.event = names[0];
    yield claimOf(names[0], line, form, null, []);
  } else if (!names.length && story.event && services[0] && form !== "prose" && listens(line, services[0], consumes)) {
    yield claimOf(story.event, line, form, null, [{ ...services[0], action: actionAfter(line, services[0].end) }]);
  }
  if (services[0] && !compensationPattern.test(line.text)) story.actor = services[0].words;
}

type Party = Pick<ServiceWords, "words"> & { readonly action?: string | null };

function claimOf(
  event: EventName,
  line: Prose,
  form: Form,
  publisher: Words | null,
  consumers: readonly Party[],
): EventClaim {
  const broker = brokerIn(line);
  return {
    kind: "event",
    name: event.words,
    ...(publisher ? { publisher } : {}),
    consumers: consumers.map(({ words, action }) => ({ service: words, action: action ?? null })),
    ...(broker ? { broker } : {}),
    standing: "described",
    form,
    span: consumers[0] ? cover(wordsOf(line).span, event.words.span) : wordsOf(line).span,
  };
}

const cover = (a: Words["span"], b: Words["span"]): Words["span"] =>
  a.start <= b.start ? a : { start: Math.min(a.start, a.end), end: a.end };

const subjects =
  /(?<![\p{L}\p{N}_-])\p{Lu}[\p{L}\p{N}-]*(?:(?:\s*,\s*|\s*,?\s+(?:and|und|y|e|et|và|и)\s+)\p{Lu}[\p{L}\p{N}-]*)*\**\s+$/u;

/**
 * The words right in front of a verb are its subject, though they do not say that they are services: "Checkout publishes",
 * "Inventory and Search subscribe to it". The resolver keeps those that the record knows.
 */
function withSubjects(
  line: Prose,
  services: readonly ServiceWords[],
  verbs: readonly (RegExpExecArray | null)[],
): ServiceWords[] {
  const found = [...services];
  for (const verb of verbs) {
    const subject = verb && subjects.exec(line.text.slice(0, verb.index));
    if (!verb || !subject || services.some(({ end }) => end > subject.index && end <= verb.index)) continue;
    for (const match of subject[0].matchAll(/\p{Lu}[\p{L}\p{N}-]*/gu)) {
      const start = subject.index + match.index;
      const end = start + match[0].length;
      if (canNameService(match[0]) && !brokersIn(match[0]).length)
        found.push({ words: wordsOf(line, start, end), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Ordering Service ── order.placed ──▶ Payment Service" */
function betweenArrows(
  line: Prose,
  names: readonly EventName[],
  services: readonly ServiceWords[],
): { event: EventName; from: Words; to: ServiceWords } | null {
  const [event] = names;
  const [from, to] = services;
  if (
    !event ||
    !from ||
    !to ||
    names.length > 1 ||
    services.length > 2 ||
    from.end > event.start ||
    to.start < event.end
  )
    return null;
  const before = line.text.slice(from.end, event.start).trim();
  const after = line.text.slice(event.end, to.start).trim();
  const drawn = /^[─━=\-–—([]+>?[|"'\s]*$|^[─━=-]*→$/u.test(before) && /[>▶►→]/u.test(after);
  return drawn ? { event, from: from.words, to } : null;
}

interface Told {
  readonly names: readonly EventName[];
  readonly services: readonly ServiceWords[];
  readonly publishes: RegExpExecArray;
  readonly consumes: RegExpExecArray | null;
}

/** "X publishes Y, which Z consumes"; without a subject the last one to act publishes. */
function* published(
  line: Prose,
  form: Form,
  story: Story,
  { names, services, publishes, consumes }: Told,
): Generator<EventClaim> {
  const passive =
    /(?<![\p{L}])(?:is|are|gets?|wird|es|é|est)\s+(?:published|emitted|produced|raised|veröffentlicht|publicad[oa]|publiée?)\s+(?:by|von|por|par)/iu.exec(
      line.text,
    );
  const subject = passive
    ? services.find(({ start }) => start > passive.index)
    : services.filter(({ end }) => end <= publishes.index).at(-1);
  const publisher = subject?.words ?? (form === "prose" ? null : story.actor);
  const hearers =
    consumes && consumes.index > publishes.index
      ? services.filter(({ start }) => start > publishes.index && start !== subject?.start)
      : arrowHearers(line, names, services);
  for (const name of names) {
    if (!passive && name.start < publishes.index && !/[:→-]\s*$/u.test(line.text.slice(0, publishes.index))) continue;
    yield claimOf(name, line, form, publisher, hearers);
    story.event = name;
  }
}

const arrowHearers = (line: Prose, names: readonly EventName[], services: readonly ServiceWords[]): ServiceWords[] => {
  const last = names.at(-1);
  return last && arrowIn(line.text, last.end) ? services.filter(({ start }) => start > last.end) : [];
};

function* consumed(
  line: Prose,
  form: Form,
  names: readonly EventName[],
  services: readonly ServiceWords[],
  verb: number,
): Generator<EventClaim> {
  const passive =
    /(?:consumed|handled|received|listened to|konsumiert|consumid[oa]|consommée?)\s+(?:by|von|por|par)/iu.exec(
      line.text,
    );
  const hearers = passive
    ? services.filter(({ start }) => start > passive.index)
    : together(
        line,
        services.filter(({ end }) => end <= verb),
      );
  if (!hearers.length) return;
  for (const name of names) if (passive || name.start > verb) yield claimOf(name, line, form, null, hearers);
}

/** The last service in front of the verb, and those that "and" or a comma joins to it. */
function together(line: Prose, services: readonly ServiceWords[]): ServiceWords[] {
  const joined: ServiceWords[] = [];
  for (const service of [...services].reverse()) {
    const [next] = joined;
    if (next && !/^\**`?\s*(?:,|,?\s*(?:and|und|y|e|et|và|и))\s*\**`?$/u.test(line.text.slice(service.end, next.start)))
      break;
    joined.unshift(service);
  }
  return joined;
}

const arrowBehind = (line: Prose, name: EventName): boolean => {
  const arrow = arrowIn(line.text, name.end);
  return arrow !== null && line.text.slice(name.end, arrow.start).replace(/[`*"\s)]/g, "") === "";
};

/** "OrderCreated → Update Inventory Service": what stands behind the arrow consumes. */
function* arrow(line: Prose, form: Form, name: EventName, services: readonly ServiceWords[]): Generator<EventClaim> {
  const hearers = services.filter(({ start }) => start > name.end);
  const [before] = services.filter(({ end }) => end < name.start);
  if (hearers.length)
    yield claimOf(
      name,
      line,
      form,
      before?.words ?? null,
      hearers.map((it) => ({ ...it, action: actionAfter(line, name.end) })),
    );
}

/** The service opens the line and then consumes, or an arrow leads to what it does. */
function listens(line: Prose, service: ServiceWords, consumes: RegExpExecArray | null): boolean {
  const opens = line.text.slice(0, service.start).replace(/[\s\d.)*└├─│>▶→↓-]/gu, "") === "";
  const arrow = arrowIn(line.text, service.end);
  return (
    opens &&
    ((consumes !== null && consumes.index >= service.end) ||
      (arrow !== null && line.text.slice(service.end, arrow.start).trim() === ""))
  );
}

function actionAfter(line: Prose, from: number): string | null {
  const arrow = arrowIn(line.text, from);
  const action = arrow ? line.text.slice(arrow.end).trim() : "";
  return action && action.length <= 80 ? action : null;
}

function brokerIn(line: Prose): Stated<string> | null {
  const [broker] = brokersIn(line.text);
  return broker ? { value: broker.name, span: spanOf(line, broker.start, broker.end) } : null;
}
