import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import {
  askedApi,
  calledPattern,
  callNoun,
  callVerb,
  contactVerb,
  fetchPattern,
  invertedPattern,
  makePattern,
  protocolIn,
  takenBehind,
  takenBetween,
  takenIn,
} from "../../lexicon/calls.ts";
import { latePattern } from "../../lexicon/match.ts";
import { brokersIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Prose, Table } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { CallClaim, Party } from "../claim.ts";
import { eventsIn } from "../events/event-names.ts";
import { groupBeginningWith, groupEndingWith } from "../events/flow-clauses.ts";
import { all, any, mentions, protocols, serviceNouns } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { namesAt, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { blocksIn, prosesIn } from "../walk.ts";
import { bareCall, behindColon, clausesOf } from "./call-clauses.ts";

/** Synchronous calls: "Ordering asks Catalog for prices over gRPC", "the Trip Service calls the User Service". */
export const calls: Reader = {
  id: "calls",
  needs: any(
    mentions(callVerb),
    mentions(makePattern),
    mentions(takenIn),
    all(
      any(serviceNouns, protocols),
      any(mentions(calledPattern), mentions(callNoun), mentions(fetchPattern), mentions(contactVerb)),
    ),
  ),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose).flatMap(clausesOf)) {
        const own = [...readSentence(prose, sentence)];
        const behind = own.length ? null : behindColon(sentence);
        const told = behind ? [...readSentence(prose, behind)] : own;
        yield* told.length ? told : apiCall(prose, sentence.start, sentence.end);
      }
    for (const block of blocksIn(section.blocks)) if (block.kind === "table") yield* readTable(block);
  },
};

function* readSentence(prose: Prose, { start, end, text }: Sentence): Generator<CallClaim> {
  // What stands behind the one who is called may be as doubtful as it likes: "Dispute calls Ledger and waits without end".
  const told = bareCall.exec(text)?.[0] ?? text.replace(reason, "").replace(/;\s.*$/su, "");
  if (hypotheticalPattern.test(told) || /\b(?:no|other|another|each)\s+services?\b/iu.test(text)) return;
  const protocol = protocolIn(text);
  const plain = protocol !== null || bareCall.test(text);
  if (brokersIn(text).length || (!protocol && eventsIn(prose, start, end).length)) return;
  const pair =
    callIn(prose, start, end, plain) ?? takenFrom(prose, start, end) ?? (protocol ? askingIn(prose, start, end) : null);
  for (const from of pair?.from.map((party) => taken(party, prose)) ?? [])
    for (const to of pair?.to ?? []) {
      if (from.text === to.text) continue;
      const span = {
        start: Math.min(from.span.start, to.span.start),
        end: Math.max(from.span.end, to.span.end),
      };
      yield { kind: "call", from, to, protocol: protocolOf(to, text) ?? protocol, form: "prose", span };
    }
}

/** Of several that are called each may have its own. */
const protocolOf = ({ text: name }: Party, text: string): string | null =>
  protocolIn(itsWay.exec(text.slice(text.indexOf(name) + name.length))?.[0] ?? "");

/** In what a table says of tomorrow: "School calls the Ticketing API". */
function* readTable({ header, rows }: Table): Generator<CallClaim> {
  const today = header.findIndex(({ text }) => sectionRole(text) === "current");
  for (const row of rows)
    for (const [column, cell] of row.entries())
      if (column !== today && /API/.test(cell.text)) yield* apiCall(cell, 0, cell.text.length);
}

const name = "\\p{Lu}[\\p{L}\\p{N}]*(?:[ -]\\p{Lu}[\\p{L}\\p{N}]*){0,2}?";
const calledApi = new RegExp(
  `^[\\s*]*(?:The )?(${name}) (?:calls|asks|queries|uses|(?:learns|gets|fetches|reads|takes|loads) (?:[\\p{L}'-]+ ){1,4}?from) the (${name}) API(?![\\p{L}\\p{N}])`,
  "u",
);

/** "… becomes an API call from Evaluation to Bid" */
const callBetween = new RegExp(
  `(?<!\\p{L})(?:API|HTTPS?|REST|gRPC|synchronous) (?:call|request) from (?:the )?(${name}) to (?:the )?(${name})(?![\\p{L}\\p{N}-]|[ -]\\p{Lu})`,
  "u",
);

const apiOfOther = [
  latePattern(
    `(?:^|,|[;:] )[\\s*\`]*(${name})[*\`]* (?:${askedApi}) [*\`]*(${name})(?![\\p{L}\\p{N}-]|[ -]\\p{Lu})`,
    "u",
  ),
  latePattern(
    `^[\\s*\`]*(${name})[*\`]* \\p{Ll}[^.:;]{3,80}[;,] (?:${askedApi}) [*\`]*(${name})(?![\\p{L}\\p{N}-]|[ -]\\p{Lu})`,
    "u",
  ),
] as const;

/** "Gate gọi API của Fare", and of who opens the sentence: "Gate does not read it; asks the API of Fare". */
function apiAsked(text: string): RegExpExecArray | null {
  for (const pattern of apiOfOther) {
    const match = pattern.exec(text);
    if (match && !hypotheticalPattern.test(match[0])) return match;
  }
  return null;
}

/** "Dispatch learns it from the Stock API when it packs a box": two names, of which the roster decides. */
function* apiCall(prose: Prose, start: number, end: number): Generator<CallClaim> {
  const text = prose.text.slice(start, end);
  const match =
    calledApi.exec(text) ?? (hypotheticalPattern.test(text) ? null : callBetween.exec(text)) ?? apiAsked(text);
  if (!match?.[1] || !match[2]) return;
  const at = start + match.index;
  const from = bareAt(prose, at + match[0].indexOf(match[1]), match[1]);
  const to = bareAt(prose, at + match[0].lastIndexOf(match[2]), match[2]);
  if (from.text !== to.text)
    yield { kind: "call", from, to, protocol: null, form: "prose", span: { start: from.span.start, end: to.span.end } };
}

/** What a sentence adds as its reason may be as doubtful as it likes. */
const reason =
  /(?:,\s|\s)(?:because|since|so that|while|when|whenever|to (?:know|see|check|learn)|pour savoir|para saber|quand|cuando|quando|wenn|falls|sobald|weil|da|damit|porque|ya que|pois|car|puisque|vì|因为|以便)\s.*$/isu;

/** "Office: prints the labels. It calls Cellar.": it is what the line is about. */
function taken(party: Party, prose: Prose): Party {
  const name = pronoun.test(party.text)
    ? (labelled.exec(prose.text)?.[1] ?? labelInCode(prose) ?? introduced.exec(prose.text)?.[1])
    : undefined;
  return name ? bareAt(prose, prose.text.indexOf(name), name) : party;
}

/** "`portal` – what the assessors use; it asks claims-api over HTTP" */
function labelInCode({ text, marks }: Prose): string | undefined {
  const code = marks.find(({ kind, start }) => kind === "code" && start === 0);
  return code && /^\s?(?:[:：]|[–—-]\s)/u.test(text.slice(code.end)) ? text.slice(0, code.end) : undefined;
}

const pronoun = /^(?:it|es|er|sie|él|ella|il|elle|ele|ela|esso|essa)$/iu;
const labelled = /^[\s*`]*(\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*){0,2})[*`]*\s?[:：]/u;

/** "rental-service is the orchestrator. It calls …" */
const introduced =
  /^[\s*_`]*(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ee]l|[Ll]a|[Oo]|[Aa]|[Ll]e|[Ii]l)\s)?(\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2}|[a-z][a-z0-9]*(?:-[a-z0-9]+)+)[`*]*\s(?:is|ist|es|é|est|è|jest)\s[^.]{3,60}\.[*_]*\s+(?=(?:It|Er|Sie|Es|Ele|Ela|Il|Elle)\s)/u;

interface Pair {
  readonly from: readonly Party[];
  readonly to: readonly Party[];
}

function callIn(prose: Prose, start: number, end: number, protocol: boolean): Pair | null {
  const services = servicesIn(prose, start, end);
  const verb = services.length || protocol ? verbIn(prose.text.slice(start, end), protocol) : null;
  if (!verb) return null;
  const [at, behind] = [start + verb.index, start + verb.index + verb.length];
  const first = services.find((it) => it.start >= behind);
  const after = first ? groupBeginningWith(prose.text, services, first) : [];
  if (verb.form === "noun") return { from: namesOf(after), to: namesOf(groupBehind(prose, services, after.at(-1))) };
  const last = services.findLast((it) => it.end <= at) ?? subjectBehind(prose, services, at, behind);
  if (
    last &&
    last.end <= at &&
    !subjectGap.test(prose.text.slice(last.end, at)) &&
    !isTakenUp(prose.text, start, last, at)
  )
    return null;
  if (first && newClause.test(prose.text.slice(behind, first.start))) return null;
  const bare = protocol ? { before: bareBefore(prose, start, at), after: bareAfter(prose, behind, end) } : null;
  const subject = last ? namesOf(groupEndingWith(prose.text, services, last)) : (bare?.before ?? []);
  const told = first ? namesOf(after) : (bare?.after ?? []);
  const object = [...told, ...alsoCalled(prose, told, end)];
  return verb.form === "passive" ? { from: object, to: subject } : { from: subject, to: object };
}

/** "calls Catalogue via gRPC and Billing via REST", "depends on Catalogue (gRPC) and Billing (REST)": each with its own way. */
function alsoCalled(prose: Prose, told: readonly Party[], end: number): Party[] {
  const last = told.at(-1);
  const at = last ? prose.text.indexOf(last.text) + last.text.length : end;
  const joint = anotherWay.exec(prose.text.slice(at, end));
  const [next, more] = joint ? namesAt(prose, "start", at + joint[0].length, end) : [];
  return next && !more && itsWay.test(prose.text.slice(next.end, end)) ? [next.words] : [];
}

const itsWay =
  /^[`*"]*\s?(?:[(（][^()（）]{1,30}[)）]|(?:via|over|using|through|per|über|por|par|qua)\s[\p{L}\p{N}/.]{2,12}(?![\p{L}\p{N}]))/u;
const anotherWay = new RegExp(`${itsWay.source}(?:,\\s|,?\\s(?:and|und|y|e|et|ed|oraz|en|và)\\s)(?:the\\s)?`, "u");

/** "Dabei holt der order-service den Preis vom …": in German and Dutch the subject may stand behind its verb. */
function subjectBehind(
  { text }: Prose,
  services: readonly ServiceWords[],
  at: number,
  behind: number,
): ServiceWords | undefined {
  const [inner, second] = services.filter((it) => it.start > at && it.end < behind);
  return inner && !second && /^\p{L}+ (?:der|die|das|de|het) [`*]*$/u.test(text.slice(at, inner.start))
    ? inner
    : undefined;
}

/** "Withdrawal checks the stock by asking accession over HTTP": who opens the sentence asks. */
function askingIn(prose: Prose, start: number, end: number): Pair | null {
  const verb = /(?<!\p{L})by (?:asking|calling|querying|invoking)(?=\s)/iu.exec(prose.text.slice(start, end));
  const [from] = verb ? namesAt(prose, "start", start, start + verb.index) : [];
  const to = verb ? bareAfter(prose, start + verb.index + verb[0].length, end) : [];
  return from && to.length ? { from: [from.words], to } : null;
}

/** "order-service 从 stock-service 获取库存": the one who is asked stands in front of the verb. */
function takenFrom(prose: Prose, start: number, end: number): Pair | null {
  const services = servicesIn(prose, start, end);
  for (const [index, from] of services.entries()) {
    const to = services[index + 1];
    if (
      !to ||
      !takenBetween.test(prose.text.slice(from.end, to.start)) ||
      !takenBehind.test(prose.text.slice(to.end, end))
    )
      continue;
    return { from: [from.words], to: [to.words] };
  }
  return null;
}

interface Verb {
  readonly form: "active" | "passive" | "noun";
  readonly index: number;
  readonly length: number;
}

/** "One call is synchronous": there is a call, but nobody calls. */
const callAsNoun =
  /(?<!\p{L})(?:one|a|an|the|each|every|this|that|single|only|first|second|direct|synchronous|blocking|remaining)\s+(?:(?:HTTPS?|REST|gRPC|API|synchronous|sync|blocking|direct|remote|remaining)\s+)*(?:calls?|requests?|quer(?:y|ies))(?!\p{L})|(?<!\p{L})(?:(?:cuộc |lời |lệnh )gọi|gọi (?:đồng bộ|trực tiếp|API|HTTP)(?! \p{Lu}))(?!\p{L})/giu;

function verbIn(words: string, protocol: boolean): Verb | null {
  const made = makePattern.exec(words);
  if (made) return { form: "active", index: made.index, length: made[0].length };
  const text = words.replace(callAsNoun, (noun) => " ".repeat(noun.length));
  const forms = [
    ["passive", calledPattern],
    ["noun", callNoun],
    ["active", invertedPattern],
    ["active", callVerb],
    ["active", fetchPattern],
    ...(protocol ? [["active", contactVerb] as const] : []),
  ] as const;
  for (const [form, pattern] of forms) {
    const match = pattern.exec(text);
    if (match) return { form, index: match.index, length: match[0].length };
  }
  return null;
}

function groupBehind(
  { text }: Prose,
  services: readonly ServiceWords[],
  last: ServiceWords | undefined,
): ServiceWords[] {
  const next = last && services.find((it) => it.start >= last.end);
  return next ? groupBeginningWith(text, services, next) : [];
}

const newClause = /[;:]|(?<!\p{L})(?:which|that|and)(?!\p{L})/iu;

const namesOf = (services: readonly ServiceWords[]): Party[] => services.map(({ words }) => words);

/** Between a subject and its verb stand adverbs, or whatever ends in a conjunction: "validates the basket and calls". */
const subjectGap =
  /^[`*"]{0,9}\s*(?:[(（][^()（）]{0,60}[)）]\s*)?(?:.{0,120}(?:,|(?<!\p{L})(?:and|then|which|that|und|dann|der|die|das|y|que|e|et|puis|qui|rồi|và|и|ve))\s+)?(?:(?:\p{L}+ly(?!\p{L})|also|first|then|only|must|will|ha(?:s|ve) to|needs? to|is|are|directly|không đồng bộ|đồng bộ|同步|直接)\s*|(?:通过|使用|经由|via|per|über|qua)\s*[\p{L}\p{N}/]{2,12}(?![\p{L}\p{N}/])\s*)*[`*"]*$/iu;

/** "When the Press needs a name, it asks …" */
const isTakenUp = (text: string, start: number, subject: ServiceWords, verb: number): boolean =>
  /^[\s*]*(?:When(?:ever)?|Wenn|Sobald|Cuando|Quando|Quand|Lorsque|Khi)\s(?:\S{1,4}\s)?[`*]*$/u.test(
    text.slice(start, subject.start),
  ) && /^[^,;]{3,80},\s(?:it|es|er|sie|él|ella|il|elle|ele|ela|esso|essa|nó)\s*$/iu.test(text.slice(subject.end, verb));

/** Beside a protocol one word on each side of the verb is enough; the roster decides whether it is a service. */
function bareBefore(prose: Prose, start: number, at: number): Party[] {
  const match =
    /(?:(?:(?<=(?<!\p{L})[Tt]he )|(?<=^[\s*`]*))(\p{Lu}[\p{L}\p{N}-]+ \p{Lu}[\p{L}\p{N}-]+)|(\p{L}[\p{L}\p{N}-]+))[`*"]*\s+$/u.exec(
      prose.text.slice(start, at),
    );
  const name = match?.[1] ?? match?.[2];
  return match && name ? [bareAt(prose, start + match.index, name)] : [];
}

function bareAfter(prose: Prose, from: number, end: number): Party[] {
  const match =
    /^\s+(?:the |den |die |das |a |al |o |ao |à |le |la )?[`*"]*(\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+)?|\p{L}[\p{L}\p{N}-]+)/u.exec(
      prose.text.slice(from, end),
    );
  if (!match?.[1]) return [];
  // "calls Payment and Mail over REST"
  const group = namesAt(prose, "start", from, end).map(({ words }) => words);
  const isGroup = group.length > 1 && group[0]?.text === match[1] && /^\p{Lu}/u.test(match[1]);
  return isGroup ? group : [bareAt(prose, from + match[0].length - match[1].length, match[1])];
}

const bareAt = (prose: Prose, at: number, name: string): Party => ({
  ...wordsOf(prose, at, at + name.length),
  bare: true,
});
