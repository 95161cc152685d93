import { latePattern } from "../../lexicon/match.ts";
import type { CodeLine } from "../../parse/page.ts";
import type { Words } from "../../text/span.ts";
import type { EventClaim, Party } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { comment, listenersBelow, listenersIn, type OwnedLine, ownedCode } from "../config/code-owner.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { isEventName } from "./event-names.ts";

/** Subscriptions and publications in application code, for the services that a comment or the heading names. */
export const eventCode: Reader = {
  id: "event-code",
  needs: fences,
  *read(section) {
    const told: EventClaim[] = [];
    for (const { code, owned } of statementsIn([...ownedCode(section)])) told.push(...claimsOf(code, owned));
    yield* told;
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence") continue;
      yield* heardBelow(block.lines, told);
      yield* heardByGroups(block.lines, told);
    }
  },
};

interface Statement {
  readonly code: Code;
  readonly owned: OwnedLine;
}

/** Lines, and calls whose arguments stand on lines of their own: "channel.publish(", "'stock',", "'stock.counted',". */
function* statementsIn(owned: readonly OwnedLine[]): Generator<Statement> {
  for (let at = 0; at < owned.length; at++) {
    const first = owned[at] as OwnedLine;
    let to = at + 1;
    if (/\(\s*$/.test(first.line.text)) while (to < owned.length && to - at < 4) to++;
    yield { code: codeOf(owned.slice(at, to).map(({ line }) => line)), owned: first };
  }
}

const topic = "[\"'`]([a-z][a-z0-9]*(?:[._-][a-z0-9]+)+|\\p{Lu}\\p{L}+(?:ed|Event))[\"'`]";
/** Behind the exchange or the pub/sub component: `'stock', 'stock.counted'`, `exchange="stock", routing_key="stock.counted"`. */
const routed = (exchange: string) =>
  `["'\`]${exchange}["'\`],\\s{0,40}(?:routing_?[kK]ey\\s?[=:]\\s?)?["'\`]([a-z][\\w-]*(?:\\.[\\w-]+)+)["'\`]`;
const annotations =
  "MessagePattern|EventPattern|EventHandler|Incoming|Topic|[oO]nEvent|on_event|event_handler|\\w{0,30}(?:Listener|Subscribe|Consumer|consumer|subscribe|subscriber|listener)";
const subscribes = latePattern(
  `(?:[@[](?:\\w{1,30}\\.)?(?:${annotations})\\b[^"'\`\\n]{0,40}|(?:\\.[oO]n|\\.[sS]ubscribe|\\.[cC]onsume|addListener|bindQueue\\([^,\\n]+,[^,\\n]+,)\\s*\\(?[^"'\`\\n]{0,30})(?:${routed("[\\w-]{1,60}")}|${topic})`,
  "u",
);
const publishes = latePattern(
  `(?:\\.(?:[eE]mit|[pP]ublish|[sS]end|[pP]roduce|convertAndSend|sendToTopic|basic_publish)(?:Event|Async|_and_wait)?\\s*\\([^"'\`\\n]{0,40}\\s{0,40})(?:${routed("[\\w.-]{1,60}")}|${topic})`,
  "u",
);

/** `Publish<Contracts.Stock.StockCounted>()`, `publishEvent(new StockCounted(`, `IConsumer<StockCounted>`: told by its type. */
const type = "(?:\\w{1,40}\\.){0,5}(\\p{Lu}\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*)";
/** "ToFanout<StockCounted>("stock-events")": on its way to what is named behind it. */
const publishesType = latePattern(
  `\\.(?:(?:[eE]mit|[pP]ublish|[pP]roduce|[rR]aise|[dD]ispatch|(?:Add|Map)Producer)(?:Event|Message)?(?:Async)?(?:<${type}>|\\(\\s?(?:new\\s)?${type}\\()|To\\p{Lu}\\p{L}{2,20}<${type}>\\(\\s?[$@]?["'])`,
  "u",
);
/** `AddConsumer<StockCountedConsumer>()`: a class of its own for the event after which it is called. */
const hearsType = latePattern(
  `(?:\\.(?:[sS]ubscribe|[hH]andle|[lL]istenTo|[bB]ind|TopicEndpoint|AddSubscription)(?:Async)?|(?<!\\p{L})I(?:Consumer|Consume|Handle|HandleMessages|\\p{L}{0,20}EventHandler|NotificationHandler))<${type}[,>]|\\.(?:(?:Add|Map|Register|Configure)(?:Event)?)?(?:Consumer|Handler|Subscriber)<${type}(?:Consumer|Handler|Subscriber)>`,
  "u",
);

/** "{"order.placed", "order.paid"}": further names behind the first. */
const further = latePattern(`\\s*,\\s*${topic}`, "uy");

/** `mail-service.orders`: a queue is called after whose it is. */
const isQueue = (name: string): boolean => /^[a-z-]+-(?:service|svc)[._-]/.test(name);

function* claimsOf(code: Code, { service, services }: OwnedLine): Generator<EventClaim> {
  const heard = subscribes.exec(code.text) ?? typed(hearsType, code);
  const match = heard ?? publishes.exec(code.text) ?? typed(publishesType, code);
  const first = code.text.indexOf("\n");
  if (!match || (first >= 0 && match.index > first)) return;
  for (const words of heard ? allFrom(code, match) : [nameOf(code, match)]) {
    if (isQueue(words.text)) continue;
    yield {
      kind: "event",
      name: words,
      ...(heard ? {} : { publisher: service }),
      consumers: heard ? services.map((it) => ({ service: it, action: null })) : [],
      standing: "described",
      form: "code",
      span: words.span,
    };
  }
}

/** Listeners whose code nobody is said to own. */
function* heardByGroups(lines: readonly CodeLine[], told: readonly EventClaim[]): Generator<EventClaim> {
  for (const [at, line] of lines.entries()) {
    if (comment.test(line.text) || !listens.test(line.text)) continue;
    const call = lines.slice(at, at + (/\)\s*$/.test(line.text) ? 1 : 5));
    const code = codeOf(call);
    const match = subscribes.exec(code.text) ?? topicsOf.exec(code.text);
    const group = match && groupIn(code);
    if (!match || !group) continue;
    for (const name of allFrom(code, match))
      if (!told.some(({ span }) => span.start === name.span.start))
        yield {
          kind: "event",
          name,
          consumers: [{ service: group, action: null }],
          standing: "described",
          form: "code",
          span: name.span,
        };
  }
}

/** On a line of its own below the annotation. */
const topicsOf = latePattern(`\\n\\s{0,40}topics?\\s?[=:]\\s?[{[]?\\s?${topic}`, "u");

const listens = /^\s*[@[]\w{0,30}(?:Listener|Subscribe|Consumer|Topic)\b/;

/** `groupId = "billing-service"`: consumers of one group are one service, and called as it is. */
function groupIn(code: Code): Party | null {
  const match =
    /(?:groupId|group_id|group|queueGroup)["']?\s?[=:]\s?["'`]([a-z][\w-]{2,40}?)(?:-(?:group|consumers?|cg))?["'`]/u.exec(
      code.text,
    );
  if (!match?.[1]) return null;
  const at = match.index + match[0].lastIndexOf(match[1]);
  return { ...code.words(at, at + match[1].length), bare: true };
}

/** A type in the place of an event is one by its name alone: `Publish<Envelope>` is none. */
function typed(pattern: RegExp, code: Code): RegExpExecArray | null {
  const match = pattern.exec(code.text);
  return match && isEventName(typeIn(match)) ? match : null;
}

function allFrom(code: Code, first: RegExpExecArray): Words[] {
  const names: Words[] = [];
  further.lastIndex = first.index + first[0].length;
  for (let name: RegExpExecArray | null = first; name; name = further.exec(code.text)) names.push(nameOf(code, name));
  return names;
}

const typeIn = (match: RegExpExecArray): string => match.slice(1).find((it) => it !== undefined) ?? "";

function nameOf(code: Code, match: RegExpExecArray): Words {
  const name = typeIn(match);
  const at = match.index + match[0].lastIndexOf(name);
  return code.words(at, at + name.length);
}

/** What lines of code publish that nobody is said to own. */
const publishedIn = (lines: readonly CodeLine[]): Words[] =>
  lines.flatMap((line) => {
    const code = codeOf([line]);
    const match = comment.test(line.text) ? null : (publishes.exec(code.text) ?? typed(publishesType, code));
    return match ? [nameOf(code, match)] : [];
  });

/** "// Subscribers (Billing, Mail)" below what is published: they hear of that. */
function* heardBelow(lines: readonly CodeLine[], told: readonly EventClaim[]): Generator<EventClaim> {
  const start = lines[0]?.start ?? 0;
  for (const [at, line] of lines.entries()) {
    const heard = [...listenersIn(line), ...listenersBelow(lines, at)];
    if (!heard.length) continue;
    const above = told.filter(({ publisher, span }) => publisher && span.start >= start && span.start < line.start);
    const [name, another] = above.length ? above.map((it) => it.name) : publishedIn(lines.slice(0, at));
    if (!name || another) continue;
    yield {
      kind: "event",
      name,
      consumers: heard.map((service) => ({ service, action: null })),
      standing: "described",
      form: "code",
      span: { start: line.start, end: line.start + line.text.length },
    };
  }
}
