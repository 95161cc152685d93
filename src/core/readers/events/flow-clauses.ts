// Clauses about events: "Cart publishes `cart.closed`, which Billing and Stock consume" holds two, one for each verb.
import { arrowIn } from "../../lexicon/arrows.ts";
import {
  agentInFront,
  allResumedPattern,
  type FlowVerb,
  flowFormsIn,
  relativePattern,
  resumedPattern,
  triggerPattern,
} from "../../lexicon/flows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { partsBetween, separators } from "../parts.ts";
import { bareNamesIn, namesAt, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { type EventName, eventNamesIn, eventsIn, hasHappened } from "./event-names.ts";

export interface FlowClause {
  readonly kind: FlowVerb["kind"];
  readonly passive: boolean;
  /** Of its verb. */
  readonly start: number;
  /** Empty where the clause speaks of an event that another sentence or line has named. */
  readonly events: readonly EventName[];
  /** Empty where the clause has no subject of its own. */
  readonly parties: readonly ServiceWords[];
  /** The others: who is told, for a verb of publishing; whose event it is, for one of consuming. */
  readonly others: readonly ServiceWords[];
  readonly resumes: boolean;
  /** "listens to it", "publishes this event". */
  readonly pronoun: boolean;
}

interface Sentence {
  readonly prose: Prose;
  readonly events: readonly EventName[];
  readonly parties: readonly ServiceWords[];
  readonly verbs: readonly FlowVerb[];
  readonly start: number;
  readonly end: number;
}

/** The clauses between two offsets, in the order of the text. */
export function clausesIn(prose: Prose, start = 0, end = prose.text.length): FlowClause[] {
  const events = eventsIn(prose, start, end);
  const parties = servicesIn(prose, start, end);
  const taken = [...events, ...parties, ...prose.marks.filter(({ kind }) => kind === "code")];
  const verbs = flowFormsIn(prose.text.slice(start, end))
    .map((verb) => ({ ...verb, start: start + verb.start, end: start + verb.end }))
    .filter((verb) => !verb.onlyAtEnd || agentsInFront(prose, parties, start, verb).length > 0)
    .filter((verb) => !taken.some((it) => it.start <= verb.start && verb.end <= it.end))
    .map((verb, index, all) =>
      isReadOn(prose, verb, all.slice(0, index), events) ? { ...verb, close: false, resumes: true } : verb,
    )
    .filter((verb) => !verb.close || events.some((event) => isWritten(prose, verb, event)));
  const sentence = { prose, events, parties, verbs, start, end };
  const clauses: FlowClause[] = [];
  let subject: readonly ServiceWords[] = [];
  for (const index of verbs.keys()) {
    const clause = clauseAt(sentence, index, subject);
    clauses.push(clause);
    if (!verbs[index]?.passive) subject = clause.parties;
  }
  // "After Cart has published `cart.closed`, Billing …": what is told in front of the event leaves room for it.
  const later = verbs.filter((verb) => verb.start >= (events[0]?.start ?? 0)).length;
  const reaction = later < 2 ? triggeredBy(sentence) : null;
  return reaction && !clauses.some(({ kind }) => kind === "consume") ? [...clauses, reaction] : clauses;
}

/** "Press publishes `vat.pressed`; Cellar reads it": whatever is published can be read, too. */
const isReadOn = (
  { text }: Prose,
  { kind, close, start, end }: FlowVerb,
  before: readonly FlowVerb[],
  events: readonly EventName[],
): boolean =>
  close === true &&
  kind === "consume" &&
  before.some((verb) => verb.kind === "publish" && events.some((it) => verb.end <= it.start && it.end <= start)) &&
  resumedPattern.test(text.slice(end));

/** "writes `claim.triaged`", "reads from the topic `claim.triaged`": what has happened, in code and right behind the verb. */
const isWritten = (prose: Prose, verb: FlowVerb, { words, start, end }: EventName): boolean =>
  start >= verb.end &&
  (words.text === "*" ? eventNamesIn(prose).length > 0 : hasHappened(words.text) && isQuoted(prose, start, end)) &&
  /^\s(?:(?:to|from|into|in|auf|aus|en|de|em|na|no|dans|sur|su|da|op|van)\s)?(?:(?:the|an?|das|den|dem|el|la|los|o|a|os|le|les|il|lo|gli|het|de)\s)?(?:(?:topic|events?|ereignis(?:sen)?|eventos?|eventi|événements?|tópico|tema)\s)?$/iu.test(
    prose.text.slice(verb.end, start).replace(/["“«„'‘]$/u, ""),
  );

/** In code, or in quotes. */
const isQuoted = ({ text, marks }: Prose, start: number, end: number): boolean =>
  marks.some((mark) => mark.kind === "code" && mark.start === start && mark.end === end) ||
  (/["“«„'‘]/u.test(text[start - 1] ?? "") && /["”»“'’]/u.test(text[end] ?? ""));

function clauseAt(sentence: Sentence, index: number, inherited: readonly ServiceWords[]): FlowClause {
  const { prose, verbs } = sentence;
  const { text } = prose;
  const verb = verbs[index] as FlowVerb;
  const from = verbs[index - 1]?.end ?? sentence.start;
  const bracket = bracketAround(text, verb.start);
  const to = clauseLimit(sentence, index, bracket);
  const last = sentence.events.findLast((it) => it.end <= verb.start);
  // "`a` (published by X) and `b` (published by Y)": each bracket is about the event in front of it.
  const isAside = last !== undefined && verb.passive && bracket >= last.end;
  const isAll = allResumedPattern.test(text.slice(verb.end, to));
  const earlier = isAll
    ? within(sentence.events, sentence.start, verb.start)
    : last
      ? isAside
        ? [last]
        : groupEndingWith(text, sentence.events, last)
      : [];
  const behind = within(sentence.parties, verb.end, to).filter(
    ({ start }) =>
      !verbs.some((it) => it.start > verb.end && it.end <= start && bracketAround(text, it.start) >= verb.end),
  );
  if (/[をが]/.test(text[verb.start] as string)) return objectFirst(sentence, verb, from, inherited);
  const agents = agentsInFront(prose, sentence.parties, from, verb);
  if (agents.length) return { ...verb, pronoun: false, events: earlier, parties: agents, others: [] };
  const pronoun = !verb.passive && (isAll || resumedPattern.test(text.slice(verb.end, to)));
  if (verb.passive || clitic.test(text.slice(Math.max(from, verb.start - 8), verb.start))) {
    return { ...verb, pronoun, events: earlier, parties: agentsOf(prose, behind, verb.end, to), others: [] };
  }
  const verbAt = verb.start - (objectInFront.exec(text.slice(from, verb.start))?.[0].length ?? 0);
  const own = subjectOf(prose, sentence.parties, Math.max(last?.end ?? from, from), verbAt, index === 0);
  const enclitic = objectBehind.exec(text.slice(verb.end, to))?.[0].length ?? 0;
  if (enclitic && !own.length)
    return { ...verb, pronoun, events: earlier, parties: agentsOf(prose, behind, verb.end + enclitic, to), others: [] };
  // Behind an arrow stands what happens next: "processes the payment → PaymentSettled".
  const until = verb.kind === "consume" ? Math.min(to, arrowIn(text, verb.end)?.start ?? to) : to;
  // "subscribes to both, Mail to `cart.closed` alone": the event behind it is another one's.
  const objects = isAll ? [] : objectsOf(text, verb.end, within(sentence.events, verb.end, until));
  const gap = text.slice(Math.max(last?.end ?? from, from), verb.start);
  const joined = last !== undefined && last.start >= from && relativePattern.test(gap);
  // "`reading.stored`: the ingest service publishes it", "Gate gửi event `car.left`, Fare nhận event này"
  const named = pronoun && last !== undefined && (from === sentence.start || own.length > 0);
  const resumed = objects.length || !(verb.resumes || joined || named || isAll) ? objects : earlier;
  if (!own.length && joined && !objects.length && isOtherSubject(gap))
    return { ...verb, pronoun, events: [], parties: [], others: [] };
  if (own.length)
    return { ...verb, pronoun, events: resumed, parties: own, others: othersOf(prose, behind, objects, to) };
  if (joined && !objects.length) {
    // "`avviso.emesso`, che ascoltano Tributi e Messaggi"
    const told = behind[0] ? groupBeginningWith(text, behind, behind[0]) : agentsOf(prose, behind, verb.end, to);
    if (told.length) return { ...verb, pronoun, events: earlier, parties: told, others: [] };
  }
  // Who publishes an event does not go on to consume that very event.
  if (!objects.length && verb.kind === "consume" && sentence.verbs[index - 1]?.kind === "publish")
    return { ...verb, pronoun, events: resumed, parties: [], others: othersOf(prose, behind, objects, to) };
  return { ...verb, pronoun, events: resumed, parties: inherited, others: othersOf(prose, behind, objects, to) };
}

/** Up to the next verb, or to the end of the bracket that this one stands in; what later brackets say is aside. */
function clauseLimit({ prose: { text }, verbs, end }: Sentence, index: number, bracket: number): number {
  const close = bracket < 0 ? -1 : text.indexOf(")", (verbs[index] as FlowVerb).end);
  const next = verbs.slice(index + 1).find((it) => {
    const around = bracketAround(text, it.start);
    return around === bracket || around < 0 || !it.passive;
  });
  return Math.min(next?.start ?? end, close < 0 ? end : close);
}

/** Where the bracket opens that an offset stands in; -1 where it stands in none. */
function bracketAround(text: string, at: number): number {
  const open = text.lastIndexOf("(", at - 1);
  return open > text.lastIndexOf(")", at - 1) ? open : -1;
}

/** "注文サービスは `order.created` を発行し": the subject has its mark, the object stands between it and the verb. */
function objectFirst(
  { prose: { text }, events, parties }: Sentence,
  verb: FlowVerb,
  from: number,
  inherited: readonly ServiceWords[],
): FlowClause {
  if (text[verb.start] === "が") {
    const hearer = parties.findLast(({ end }) => end === verb.start);
    const event = events.findLast(({ end }) => end <= verb.start);
    const heard = event ? groupEndingWith(text, events, event) : [];
    return {
      ...verb,
      pronoun: false,
      events: heard,
      parties: hearer ? groupEndingWith(text, parties, hearer) : [],
      others: [],
    };
  }
  const last = within(events, from, verb.start).at(-1);
  const touches = last && /^[`」』\s]*(?:イベント[`」』\s]*)?$/u.test(text.slice(last.end, verb.start));
  const objects = touches ? groupEndingWith(text, within(events, from, verb.start), last) : [];
  const subject = within(parties, from, objects[0]?.start ?? verb.start).findLast(({ end }) =>
    /^[\s`]*[はがも]/u.test(text.slice(end, end + 4)),
  );
  const own = subject ? groupEndingWith(text, parties, subject) : inherited;
  return { ...verb, pronoun: false, events: objects, parties: own, others: [] };
}

/** By whom: "… is consumed by Billing and the Gate Service". */
function agentsOf(prose: Prose, behind: readonly ServiceWords[], from: number, to: number): readonly ServiceWords[] {
  const [first] = behind;
  const beside = namesAt(prose, "start", from, to);
  if (first) {
    const group = groupBeginningWith(prose.text, behind, first);
    return beside.length > group.length && holds(beside, first) ? beside : group;
  }
  const alone = bareNamesIn(prose, from, clauseEnd(prose.text, from, to));
  if (alone.length) return alone;
  return beside.length ? beside : codeAt(prose, from, to);
}

/** "wird von Cart und Billing veröffentlicht": by whom, where the language has its verb at the end. */
function agentsInFront(
  prose: Prose,
  parties: readonly ServiceWords[],
  from: number,
  { atEnd, start }: FlowVerb,
): readonly ServiceWords[] {
  if (!atEnd) return [];
  const last = within(parties, from, start).at(-1);
  const touches = last !== undefined && prose.text.slice(last.end, start).trim() === "";
  const agents = touches ? groupEndingWith(prose.text, parties, last) : namesAt(prose, "end", from, start);
  return agents[0] && agentInFront.test(prose.text.slice(from, agents[0].start)) ? agents : [];
}

/** "lo publica `cart` y lo consumen …": names in code right behind an offset, of which the roster decides. */
function codeAt(prose: Prose, from: number, to: number): ServiceWords[] {
  const named = prose.marks
    .filter(({ kind, start, end }) => kind === "code" && start >= from && end <= to)
    .filter(({ start, end }) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(prose.text.slice(start, end)))
    .map(({ start, end }) => ({ words: { ...wordsOf(prose, start, end), bare: true }, start, end }));
  const [first] = named;
  return first && listGap.test(prose.text.slice(from, first.start)) ? groupBeginningWith(prose.text, named, first) : [];
}

const holds = (names: readonly ServiceWords[], one: ServiceWords): boolean =>
  names.some(({ start, end }) => start === one.start && end === one.end);

/** "…, which the planner consumes": somebody else does, also where nobody knows who. */
const isOtherSubject = (gap: string): boolean => /\s(?:\p{Lu}|the\s|our\s|only\s)/u.test(gap);

/** Right in front of the verb; only in the first clause other words may stand between. */
function subjectOf(
  prose: Prose,
  parties: readonly ServiceWords[],
  from: number,
  end: number,
  first: boolean,
): readonly ServiceWords[] {
  const { text } = prose;
  // "**Orders** (publishes `a`, consumes `b`)"
  const verb = end - (/[*`]*\s[(（]$/u.exec(text.slice(from, end))?.[0].length ?? 0);
  const last = within(parties, from, verb).at(-1);
  const beside = namesAt(prose, "end", from, verb);
  if (!last) {
    const alone = bareNamesIn(prose, Math.max(from, clauseStart(text, verb)), verb);
    // "reacts to `ChargeCard` and publishes"
    if (alone[0] && !isObject(text, alone[0])) return alone;
    if (beside[0] && !isObject(text, beside[0])) return beside;
    const plain = plainSubject(prose, from, verb);
    const method = plain.length ? null : methodSubject(prose, from, verb);
    if (method) return [method];
    return plain.length ? plain : openingSubject(prose, from, verb, first);
  }
  const between = text.slice(last.end, verb);
  if (between.trim() && isObject(text, last)) return [];
  const near = !conjunction.test(between) || (first && (between.length <= 60 || parties.length === 1));
  const group = near ? groupEndingWith(text, parties, last) : [];
  const [leading] = beside;
  const wider = leading && beside.length > group.length && holds(beside, last) && !isObject(text, leading);
  return wider ? beside : group;
}

/** "Registry enters it as provisional and publishes …", "Registry starts when it receives …": who opens the sentence goes on to act. */
function openingSubject(prose: Prose, from: number, verb: number, isFirst: boolean): readonly ServiceWords[] {
  const said = prose.text.slice(from, verb);
  // "After Cart has published `cart.closed`, Billing …": behind another verb, where the main clause begins.
  const opening = (isFirst ? /^.*[.!?:]\s+(?=\p{Lu})/su : /^[^,]*,\s+(?=\p{Lu})/u).exec(said);
  if (!goingOn.test(said) || !(isFirst || opening)) return [];
  const start = from + (opening?.[0].length ?? 0);
  const names = namesAt(prose, "start", start, verb);
  const last = names.at(-1);
  return last && /^\s\p{Ll}/u.test(prose.text.slice(last.end, verb)) ? names : [];
}

const goingOn =
  /(?<!\p{L})(?:(?:and|und|y|e|et|ed|oraz|i|en|và)\s+(?:then |dann |luego |depois |puis |poi |rồi )?|(?:when|whenever|once|after|as soon as|until|where|and|but|so) (?:it|they) (?:then |also |only )?|,\s+(?:which is |kept )?)$/u;

/** ", and billing consumes it", "to which only billing subscribes": one word in lower case, of which the roster decides. */
function plainSubject(prose: Prose, from: number, verb: number): ServiceWords[] {
  const match =
    /(?:[,;:]|(?<!\p{L})(?:and|which|that|und|y|e|et))\s+(?:only |also )?(?:the )?([a-z][a-z0-9]{2,}(?:-[a-z0-9]+)*)\s+$/u.exec(
      prose.text.slice(from, verb),
    );
  if (!match?.[1] || !canNameService(match[1])) return [];
  const start = from + match.index + match[0].lastIndexOf(match[1]);
  const end = start + match[1].length;
  return [{ words: { ...wordsOf(prose, start, end), bare: true }, start, end }];
}

/** "`StockService.count()` (`stock/Stock.java`) publishes": a service's class, of which the roster decides. */
function methodSubject(prose: Prose, from: number, verb: number): ServiceWords | null {
  const code = prose.marks.find(
    ({ kind, start, end }) =>
      kind === "code" &&
      start >= from &&
      end <= verb &&
      /^[`*]*\s*(?:[(（][^()（）]{0,120}[)）]\s*)?$/u.test(prose.text.slice(end, verb)),
  );
  const name = code && /^(\p{Lu}\p{L}+Service)(?:[.#]|::)\w+(?:\(\))?$/u.exec(prose.text.slice(code.start, code.end));
  if (!code || !name?.[1]) return null;
  const end = code.start + name[1].length;
  return { words: { ...wordsOf(prose, code.start, end), bare: true }, start: code.start, end };
}

/** "La publica el Servicio de Pedidos": the event is the object in front of the verb, its party stands behind. */
const clitic = /(?:^\s*|[.;,:]\s*|\sy\s+|\se\s+)(?:la|lo|las|los|o|a|os|as)\s+$/iu;

/** "nasłuchują go usługa Rozliczenia i usługa Recepty": the pronoun behind the verb is its object, who acts follows. */
const objectBehind = /^\s+(?:go|je|ich|ją)\s+(?=[`*"]*(?:\p{Lu}|usług|serwis))/u;
/** "Tributi e Messaggi lo consumano": the pronoun between who acts and the verb. */
const objectInFront = /(?<=\p{L}\s)(?:lo|la|li|le|los|las)\s+$/u;

/** Behind the last stop or colon in front of an offset. */
const clauseStart = (text: string, at: number): number =>
  at - (/[^.;:：;，、\n]*(?:[:：]\s*(?:[*`]+\s*)?)?$/u.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0);

/** In front of the next stop, bracket or dash, or of the next verb. */
const clauseEnd = (text: string, from: number, to: number): number =>
  from + (/[.;:：；。()（）–—\n]|$/u.exec(text.slice(from, to))?.index ?? 0);

const conjunction = /[,;，；、]|(?<!\p{L})(?:and|und|y|e|et|ed|oraz|i|và|и|ve|or)(?!\p{L})|[和并且]/iu;
/** What stands behind a preposition is no subject. Dutch "de" is an article: "en de dienst Kassa". */
function isObject(text: string, { start, end, words }: ServiceWords): boolean {
  const before = text.slice(Math.max(0, start - 18), start);
  // "after Cart has published …" begins a clause of its own.
  if (/(?<!\p{L})after\s$/iu.test(before) && /^\s(?:has|had|have)\s/.test(text.slice(end, end + 6))) return false;
  const article = /(?:(?<!\p{L})(en|dat|die|waarop|waarna)\s+)?(?<!\p{L})de\s+[`*"]*$/iu.exec(before);
  const dutch = article && (article[1] || /dienst/iu.test(words.text));
  return preposition.test(dutch ? before.slice(0, article.index) : before);
}

const preposition =
  /(?:(?<!\p{L})(?:from|to|by|of|for|after|but|except|außer|excepto|salvo|exceto|sauf|tranne|oprócz|behalve|кроме|von|vom|an|nach|bei|mit|tras|con|após|com|après|avec|dopo|met|de|del|do|da|para|pelo|pela|à|dal|dalla|al|alla|per|z|ze|od|dla|van|naar|voor|từ|cho|tới|от|для)\s+|来自|给|向)(?:the |den |dem |der |el |la |o |a |le |il |de |het )?[`*"]*$/iu;

/** "publishes a to Billing", "consumes a from Cart": those behind the event. */
function othersOf(
  prose: Prose,
  behind: readonly ServiceWords[],
  objects: readonly EventName[],
  to: number,
): readonly ServiceWords[] {
  const { text } = prose;
  const end = objects.at(-1)?.end;
  if (end === undefined) return [];
  const first = behind.find((it) => it.start > end);
  if (first) return isObject(text, first) ? groupBeginningWith(text, behind, first) : [];
  const other = beyond.exec(text.slice(end, to));
  const names = other ? namesAt(prose, "start", end + other[0].length, to) : [];
  return names.length && endsThere.test(text.slice(names.at(-1)?.end)) ? names : [];
}

/** Between an event and a name without a noun that ends the clause: "receives `a` from Cart." */
const beyond =
  /^[`*"”]*\s(?:(?:events?|messages?|ereignisse?|eventos?|événements?)\s)?(?:from|to|von|vom|an|de|desde|a|para|do|da|du|à|aux?)\s(?:the\s)?/iu;
const endsThere = /^[`*"”]*\s?(?:[.,;)）。]|$|\s(?:and|und|y|e|et|via|over|which)\s)/u;

/** "On OrderPlaced, Billing Service charges the card.", "When OrderPlaced arrives: Billing charges the card." */
function triggeredBy({ prose, events, parties, start, end, verbs }: Sentence): FlowClause | null {
  const { text } = prose;
  const [event] = events;
  if (!event || !triggerPattern.test(text.slice(start, end)) || event.start - start > 60) return null;
  const comma = /[,，:：]\s?/u.exec(text.slice(event.end, end));
  const behind = event.end + (comma ? comma.index + comma[0].length : 0);
  const party = parties.find((it) => it.start > event.end) ?? namesAt(prose, "start", behind, end)[0];
  if (!comma || !party) return null;
  const between = text.slice(event.end, party.start);
  const told = verbs.some((verb) => verb.start >= event.end && verb.start < party.start);
  if (told || party.start < behind || between.length > 60) return null;
  const beside = namesAt(prose, "start", behind, end);
  const group = parties.includes(party) ? groupBeginningWith(text, parties, party) : beside;
  const all = beside.length > group.length && holds(beside, party) ? beside : group;
  const reacting = [...all, ...laterReactors(prose, comma[0], all, end)];
  return {
    kind: "consume",
    passive: false,
    start: party.start,
    events: [event],
    parties: reacting,
    others: [],
    resumes: false,
    pronoun: false,
  };
}

/** "When OrderPlaced arrives: Billing issues an invoice; Shipping books a courier.": behind a colon each one that a part begins with. */
function laterReactors(prose: Prose, mark: string, first: readonly ServiceWords[], end: number): ServiceWords[] {
  const from = first.at(-1)?.end ?? end;
  if (!/[:：]/u.test(mark)) return [];
  return partsBetween(prose.text, semicolon, from, end)
    .slice(1)
    .flatMap(([start, to]) => namesAt(prose, "start", start, to));
}

const semicolon = separators("[;；]\\s");

/** Beside another object, a name behind a preposition is the way that the event takes. */
const objectsOf = (text: string, from: number, events: readonly EventName[]): readonly EventName[] => {
  const [first] = events;
  if (first && otherClause.test(text.slice(from, first.start))) return [];
  const isWay = ({ start }: EventName): boolean => way.test(text.slice(Math.max(from, start - 24), start));
  // "publishes to a and b" names nothing else.
  if (first && isWay(first) && !/\p{L}/u.test(text.slice(from, first.start).replace(way, ""))) return events;
  const direct = events.filter((it) => !isWay(it));
  return direct.length ? direct : events;
};

/** "receives the note, the inspector writes it down and out comes …": what follows is another one's. */
const otherClause = /,\s+(?:\S+\s+){3,20}(?:and|und|y|e|et|ed|oraz|i)\s+\p{L}+\s+[`*"]*$/u;

const way =
  /(?:(?<!\p{L})(?:to|on|onto|via|from|into|through|über|auf|an|en|a|no|na|vers|sur|lên|vào|qua|в|из|su|sul|sulla|tramite|do|przez|op|naar)\s+|到|至)(?:the |a )?(?:\p{L}+ )?[`*"]*$/iu;

const within = <T extends { start: number; end: number }>(items: readonly T[], from: number, to: number): T[] =>
  items.filter((it) => it.start >= from && it.end <= to);

const listGap =
  /^[`*"]{0,9}(?:\s*[(（][^()（）]{0,60}[)）])?\s*(?:(?:[,;，；、/+&|]|(?:and|und|y|e|et|ed|oraz|i|và|и|ve|or|as well as)(?=\s)|[和及与と・])\s*)?(?:(?:and|und|y|e|et|ed|oraz|i|và|и|ve)\s+)?(?:the |der |die |das |den |el |la |los |las |o |os |le service |le |les |il |i |gli |de |het |both )?[`*"]*$/iu;

interface Item {
  readonly start: number;
  readonly end: number;
}

/** The items that a list ending with this one holds: "A, B and C". */
export function groupEndingWith<T extends Item>(text: string, items: readonly T[], last: T): T[] {
  const group = [last];
  for (let at = items.indexOf(last) - 1; at >= 0; at--) {
    const item = items[at] as T;
    if (!listGap.test(text.slice(item.end, (group[0] as T).start))) break;
    group.unshift(item);
  }
  return group;
}

export function groupBeginningWith<T extends Item>(text: string, items: readonly T[], first: T): T[] {
  const group = [first];
  for (const item of items.slice(items.indexOf(first) + 1)) {
    if (!listGap.test(text.slice((group.at(-1) as T).end, item.start))) break;
    group.push(item);
  }
  return group;
}
