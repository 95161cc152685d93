// What an event's name looks like.

import { eventWord, everyEventIn, flowVerbsIn } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Prose } from "../../parse/page.ts";
import { sliceOf, spanOf, wordsOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import { meansNone, namesIn } from "../names.ts";
import { nameAlone, type ServiceWords, servicesIn } from "../services/service-words.ts";

export interface EventName {
  /** Of an event in a group ("order.placed/paid") the whole name, standing where its last part is written. */
  readonly words: Words;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

/** English; Spanish and Portuguese; French; German. */
const participles = [
  "ed|en|[Ss]ent|[Pp]aid|[Mm]ade|[Hh]eld|[Ll]ost|[Ll]eft|[Ss]old|[Bb]uilt|[Ff]ound|[Kk]ept|[Oo]ut|[Dd]one|[Ss]et|[Bb]egun|[Tt]aken|[Dd]rawn|[Ss]hown|[Tt]hrown|[Bb]lown|[Gg]rown|[Ff]lown|Low|(?<!\\p{L})low|[Uu]p|[Ss]uccess|[Ff]ailure",
  "[ai]d[oa]s?|(?:[Hh]ech|[Aa]biert|[Pp]uest|[Ee]scrit|[Vv]uelt|[Cc]ubiert|[Rr]esuelt|[Ff]eit|[Aa]bert|[Aa]ceit)[oa]s?|[Pp]agas?",
  "é|ée|(?:[Rr]end|[Rr]eç|[Pp]erd|[Vv]end)ue?s?|[Oo]uverte?s?|[Ss]oumise?s?",
  "iert|(?:Ge|Be|Ver|Er|Ab|An|Auf|Aus|Ein|Zu)\\p{Ll}+t",
];
const participle = `(?:${participles.join("|")})`;
const pascal = `\\p{Lu}[\\p{L}\\p{N}]*?(?:${participle}(?:Over|Off|Back|Down|Away|Again|Successfully)?(?:V\\d+)?(?:Event|Message)?(?:\\.[vV]\\d{1,2})?|Event(?:\\.[vV]\\d{1,2})?)`;
const dotted = "[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*(?:\\.[a-z0-9]+(?:[-_][a-z0-9]+)*)+";
/** "ORDER_PLACED", "PEDIDO_CRIADO" */
const upper = "[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*_[A-Z]{2,}(?:ED|EN|SENT|PAID|LOST|SOLD|MADE|AD[OA]|ID[OA])";
const further = "(?:(?:/[a-z][a-z0-9-]*)+|(?:/\\p{Lu}\\p{Ll}+)+)(?![\\p{L}\\p{N}_/.-])";
/** Two dashes are the stroke of an arrow: "orders --OrderPlaced--> billing". */
const name = latePattern(
  `(?<![\\p{L}\\p{N}_./@]|(?<!-)-)(?:${pascal}|${dotted}|${upper})(?:${further})?(?![\\p{L}\\p{N}_(]|-(?![->])|\\.[\\p{L}*]|/(?!${dotted}))`,
  "gu",
);
const pattern =
  /(?<![\p{L}\p{N}_./@*-])(?:[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*|\*)(?:\.(?:[a-z0-9]+(?:[-_][a-z0-9]+)*|[*#>]))+/gu;

const files =
  /\.(?:md|ya?ml|json|ts|js|tsx|java|kt|go|py|cs|sql|sh|env|ini|conf|toml|xml|properties|proto|rs|rb|php|com|io|org|net|de|local|internal|git|lock|txt|html?|css|svg|png|prisma|gradle|cfg)$/i;
const classes =
  /(?:Service|Controller|Repository|Handler|Listener|Client|Factory|Provider|Module|Entity|Request|Response|Exception|Config|Transactional|Shared|Distributed|Managed|Based|Need|Speed|Feed|Embed|Seed|Token|Screen|Open|Children|ReplicaSet|StatefulSet|DataSet|DaemonSet)$/u;
const abbreviations = /^(?:e\.g|i\.e|z\.b|p\.ej|v\d|\d)/i;
const settings =
  /(?:^|\.)(?:service|services|domain|svc|cluster|spring|server|application|datasource|management)(?:\.|$)/;
/** Queues by their first word or of failures and of commands and exchanges are no events, nor are columns of tables, and `transactional.id` and `CONSUMERS_ENABLED` are settings. */
const notEvents =
  /^(?:queues?|q|filas?|colas?|kolejk[ai]|wachtrij|warteschlange|exchange|dlq|dlx)[._-]|(?:^|[._-])(?:dlq|dlt|dead[._-]?letters?|retry|commands?|cmd|queues?|exchanges?)$|\.(?:fifo|id|ms|bytes|idempotence|servers|outbox|inbox)$|\.[a-z]\w*_(?:id|at|key|uuid|seq)$|[A-Z]_(?:ENABLED|DISABLED|ALLOWED|REQUIRED|NEEDED|SUPPORTED|SEED)$/i;

const isName = (text: string): boolean =>
  !files.test(text) &&
  !classes.test(text) &&
  !notEvents.test(text) &&
  !abbreviations.test(text) &&
  (text.includes(".") || /\p{Ll}\p{Lu}|^[A-Z0-9]+_[A-Z0-9_]+$/u.test(text)) &&
  (!settings.test(text) || /\.\w+(?:ed|en)$/.test(text));

/** Does the whole text name an event? "order.placed", "OrderPlaced", "OrderPlacedEvent". */
export const isEventName = (text: string): boolean => {
  const [match, second] = matchesOf(text, name);
  return match !== undefined && !second && match[0] === text && isName(text);
};

/** Two words in one, a point inside a word, or words that say what happens to an event: without these there is no search. */
export const mayNameEvents = keptFor<Prose, boolean>(
  (prose) =>
    /\p{Ll}\p{Lu}|[\w*]\.[\w*#>]|[A-Z]_[A-Z]|\/[+#]/u.test(prose.text) ||
    toldEventsIn(prose).length > 0 ||
    everyEventIn(prose.text).length > 0,
);

/** Names of which the words beside them say that they are events: "`order-placed` is published by …", "publishes ORDER_PLACED". */
const toldEventsIn = keptFor<Prose, readonly EventName[]>((prose) => {
  const inCode = prose.marks.filter(
    ({ kind, start, end }) => kind === "code" && isCompound(prose.text.slice(start, end)),
  );
  const constants = /\p{Lu}_\p{Lu}/u.test(prose.text) ? matchesOf(prose.text, constant) : [];
  const sent = matchesOf(prose.text, sentOn).filter(([word]) => isCompound(word));
  return [
    ...inCode,
    ...[...constants, ...sent].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  ]
    .filter(({ start, end }) => isToldOf(prose.text, start, end, prose.text.slice(start, end)))
    .map(({ start, end }) => ({ words: wordsOf(prose, start, end), start, end }));
});

/** `ORDER_PLACED`: as constants are written. */
const constant = /(?<![\p{L}\p{N}_.$-])\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)+(?![\p{L}\p{N}_(=-])/gu;

/** "Kennel publishes KennelUnavailable → Booking consumes": whatever goes on over an arrow. */
const sentOn = /(?<![\p{L}\p{N}_.$-])\p{Lu}[\p{Ll}\d]+(?:\p{Lu}[\p{Ll}\d]+)+(?=\s{1,8}(?:→|->|=>|⇒))/gu;

/** Two words in one, whose place says that it is an event: `TruckLeft`, `truck.left`, `truck-events`. */
export const isCompound = (text: string): boolean =>
  /^\p{L}[\p{L}\p{N}]*(?:[._:-][\p{L}\p{N}]+)*$/u.test(text) &&
  /\p{Ll}\p{Lu}|[._:-]/u.test(text) &&
  !files.test(text) &&
  !classes.test(text) &&
  !notEvents.test(text);

/** What is published by someone can have any name; what someone publishes must sound as if it had happened. */
function isToldOf(text: string, start: number, end: number, name: string): boolean {
  const [behind] = flowVerbsIn(text.slice(end, end + 48));
  if (
    behind?.passive &&
    /^["”»“'’]?\s*(?:[:：,(（–—-]\s*)?(?:(?:is|are|wird|es|est|é|è|jest|is|wordt)\s+)?$/iu.test(
      text.slice(end, end + behind.start),
    )
  )
    return true;
  const from = Math.max(0, start - 48);
  const before = flowVerbsIn(text.slice(from, start)).at(-1);
  return (
    before !== undefined &&
    !before.passive &&
    (happened.test(/\p{Ll}/u.test(name) ? name : name.toLowerCase()) ||
      isTopic(name) ||
      /^\s{1,8}(?:→|->|=>|⇒)/u.test(text.slice(end))) &&
    /^\s*(?:(?:an?|the|ein|das|el|un|le|um|o|il|een|het)\s+)?(?:(?:event|ereignis|evento|zdarzenie|gebeurtenis|événement|событие|sự kiện)\s)?(?:[\w.-]+(?:,\s|\s(?:and|und|y|e|et|ed|i|en|và)\s))*["“«„'‘]?$/iu.test(
      text.slice(from + before.end, start),
    )
  );
}

const happened = latePattern(`${participle}$`, "u");

/** Does a name of several words end in what was done: `seat-held`? A thing may end so, too: `access-token`. */
export const endsAsDone = (name: string): boolean =>
  happened.test(/\p{Ll}/u.test(name) ? name : name.toLowerCase()) &&
  !/(?:token|feed|seed|screen|need|speed|children|kitchen|garden|bed|thread|spread|[-_](?:set|up|out|low|left|open|based|driven))$/i.test(
    name,
  );

/** "booking-events": a topic called after what it carries. */
const isTopic = (name: string): boolean => /[a-z][.-](?:events|topic)$/.test(name);

/** Does the name say that something has happened, or that it carries such: `claim.triaged`, `claim-events`? */
export const hasHappened = (name: string): boolean =>
  ((name.includes(".") || /\p{Ll}\p{Lu}/u.test(name)) && happened.test(name.replace(/Event$/, ""))) || isTopic(name);

/** Every event name between two offsets: PascalCase needs two words, dotted names no file's ending. */
export function eventNamesIn(prose: Prose, start = 0, end = prose.text.length): readonly EventName[] {
  if (!mayNameEvents(prose)) return [];
  return start === 0 && end === prose.text.length ? allNamesIn(prose) : search(prose, start, end);
}

const allNamesIn = keptFor<Prose, readonly EventName[]>((prose) => search(prose, 0, prose.text.length));

function search(prose: Prose, start: number, end: number): EventName[] {
  const shaped = matchesOf(prose.text.slice(start, end), name).flatMap((match) =>
    membersOf(prose, start + match.index, match[0]),
  );
  const told = toldEventsIn(prose).filter(
    (event) =>
      event.start >= start && event.end <= end && !shaped.some((it) => it.start < event.end && event.start < it.end),
  );
  return [...shaped, ...told].sort((a, b) => a.start - b.start).filter((event) => !isChannel(prose.text, event));
}

/** An exchange or a queue by name is the way of events, not one of them. */
const isChannel = (text: string, { start, end }: EventName): boolean =>
  /^[`*"]*\s+(?:exchange|queue|dlq|cola|fila|warteschlange|intercambio)/iu.test(text.slice(end, end + 20)) ||
  /(?:exchange|queue|dlq|dead[- ]letter(?: topic)?|intercambio|cola|fila|warteschlange)[:\s]+[`*"]*$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** "order.placed/paid/shipped" names three. */
function membersOf(prose: Prose, start: number, text: string): EventName[] {
  const [first = "", ...rest] = text.split("/");
  if (!isName(first)) return [];
  const stem = first.includes(".")
    ? first.slice(0, first.lastIndexOf(".") + 1)
    : (/^.*?\p{Ll}(?=\p{Lu}\p{Ll}+$)/u.exec(first)?.[0] ?? "");
  const members: EventName[] = [
    { words: wordsOf(prose, start, start + first.length), start, end: start + first.length },
  ];
  let at = start + first.length + 1;
  for (const part of rest) {
    const end = at + part.length;
    members.push({ words: { text: `${stem}${part}`, span: spanOf(prose, at, end) }, start: at, end });
    at = end + 1;
  }
  return members;
}

/** `order.*`, `shop.orders.>`, `*.failed`, `sensors/+/state`: all events that begin or end so. */
export const isEventPattern = (text: string): boolean => /[*#>+]/.test(text) && /^[\w.*#>/+-]+$/.test(text);

/** As MQTT writes its topics; without a wildcard it could be any path. */
const levels =
  /(?<![\p{L}\p{N}_./{:-])[a-z][\w-]*(?:\/[\w-]+){0,8}\/[+#](?:\/(?:[\w-]+|[+#])){0,4}(?![\p{L}\p{N}_/+-])/gu;

/** The names and the patterns of names between two offsets, in the order of the text. */
export function eventsIn(prose: Prose, start = 0, end = prose.text.length): EventName[] {
  if (!mayNameEvents(prose)) return [];
  const text = prose.text.slice(start, end);
  const topics = /\/[+#]/.test(text) ? matchesOf(text, levels) : [];
  const patterns = [...matchesOf(text, pattern), ...topics].flatMap((match) => {
    const from = start + match.index;
    return isEventPattern(match[0])
      ? [{ words: wordsOf(prose, from, from + match[0].length), start: from, end: from + match[0].length }]
      : [];
  });
  const every = everyEventIn(prose.text.slice(start, end)).map((it) => {
    const [from, to] = [start + it.start, start + it.end];
    return { words: { text: "*", span: spanOf(prose, from, to) }, start: from, end: to };
  });
  return [...eventNamesIn(prose, start, end), ...patterns, ...every].sort((a, b) => a.start - b.start);
}

/** The events of a place where only events can stand: a column of events, what follows "Publishes:". Any short name counts. */
export function eventsListed(prose: Prose, start = 0, end = prose.text.length): Words[] {
  const shaped = eventsIn(prose, start, end);
  if (shaped.length) return shaped.map(({ words }) => words);
  if (meansNone(prose.text.slice(start, end))) return [];
  return namesIn(prose, start, end).filter(({ text }) => text.split(/\s+/).length <= 4 && !notEvents.test(text));
}

/** The event that a heading is about, and nothing else: "### order.placed", "Event OrderPlaced". */
export function eventTitled(heading: Prose): EventName | null {
  const [event, second] = eventNamesIn(heading);
  const rest = event ? heading.text.slice(0, event.start) + heading.text.slice(event.end) : "";
  return event && !second && !/\p{L}/u.test(rest.replace(eventWord, "")) ? event : null;
}

/** The one service that a heading is about, by its noun or by its name alone: "### Orders", "### 3. Order Service (port 8081)". */
export function serviceTitled(heading: Prose): ServiceWords | null {
  const [named, second] = servicesIn(heading);
  if (named) return second ? null : named;
  return eventWord.test(heading.text) || sectionRole(heading.text) !== null ? null : nameAlone(numberless(heading));
}

/** "3. Orders" is Orders. */
function numberless(heading: Prose): Prose {
  const number = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{Lu})/u.exec(heading.text);
  return number ? sliceOf(heading, number[0].length) : heading;
}
