import { hypotheticalPattern } from "../../lexicon/architecture.ts";
import {
  accessVerbPattern,
  accessVerbs,
  directPattern,
  nobodyPattern,
  permittedPattern,
  reportedPattern,
} from "../../lexicon/sharing.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, Party } from "../claim.ts";
import { all, mentions, storeSigns } from "../needs.ts";
import { databaseNameIn, mayNameStore } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { namesAt, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { proseAndLinesIn } from "../walk.ts";

/** "The Report Service reads `orders_db` directly": one service at a store, not necessarily its own. */
export const accessSentence: Reader = {
  id: "access-sentence",
  needs: all(mentions(accessVerbs), storeSigns),
  *read(section) {
    for (const prose of proseAndLinesIn(section.blocks)) if (mayNameStore(prose)) yield* readProse(prose, null);
    const [service, second] = section.heading ? servicesIn(section.heading) : [];
    if (service && !second)
      for (const block of section.blocks)
        if (block.kind === "list") for (const { prose } of block.items) yield* itemOf(service.words, prose);
  },
};

/** `spoken`: whom "it" means in the first sentence. */
function* readProse(prose: Prose, spoken: Party | null): Generator<Claim> {
  let it = spoken;
  for (const sentence of sentencesOf(prose)) {
    const told = new Set<number>();
    for (const subject of subjectsIn(prose, sentence, it)) {
      const claim = reachOf(prose, sentence, subject);
      if (!claim || told.has(claim.database.span.start)) continue;
      told.add(claim.database.span.start);
      yield claim;
    }
    it = openingOf(prose, sentence) ?? (pronounFirst.test(sentence.text) ? it : null);
  }
}

/** Who acts, and where the words of what it does begin. */
interface Subject {
  readonly service: Party;
  /** Of the subject's own words, and behind them. */
  readonly start: number;
  readonly end: number;
  /** The verb may stand behind others: "keeps a cache, and reads …". */
  readonly far?: boolean;
}

function* subjectsIn(prose: Prose, sentence: Sentence, it: Party | null): Generator<Subject> {
  const { start, end, text } = sentence;
  for (const { words, ...at } of servicesIn(prose, start, end)) yield { service: words, ...at };
  const verb = subjectVerb.exec(text);
  const names = verb ? namesAt(prose, "end", start, start + verb.index) : [];
  for (const { words, ...at } of names) if (words.bare) yield { service: words, ...at };
  for (const mark of prose.marks)
    if (mark.kind === "code" && mark.start >= start && mark.end <= end) {
      const words = wordsOf(prose, mark.start, mark.end);
      if (/^[a-z][a-z0-9-]+$/.test(words.text)) yield { service: { ...words, bare: true }, ...mark };
    }
  yield* resumed(prose, sentence, it);
}

/** "If matchmaking-service wants to know a rank, it reads …": the one service in front is meant, else who was spoken of. */
function* resumed(prose: Prose, { start, text }: Sentence, it: Party | null): Generator<Subject> {
  for (const { 0: words, index } of matchesOf(text, pronoun)) {
    const from = start + index;
    const services = servicesIn(prose, start, from);
    const [service, second] = services.length ? services : namesAt(prose, "start", start, from).filter(isAName);
    const meant = second ? null : (service?.words ?? it);
    if (meant) yield { service: meant, start: from + words.search(/\p{L}/u), end: from + words.length };
  }
  const opening = openingOf(prose, { start, end: start + text.length, text }) ?? (keepsOn.test(text) ? it : null);
  for (const { 0: words, index } of opening ? matchesOf(text, furtherVerb) : []) {
    const between = text
      .slice(0, index)
      .replace(/^[\s*`]*(?:the )?\p{L}[\p{L}\p{N}-]*(?: (?:\p{Lu}\p{L}*|[Ss]ervice))*/iu, "");
    if (/\p{Lu}|\s(?:and|who|which|that|lets|makes|und|der|die|y|que|e|et|qui|i|en)\s/u.test(between)) continue;
    yield {
      service: opening as Party,
      start: start + text.search(/\p{L}/u),
      end: start + index + words.length,
      far: true,
    };
  }
}

/** "At night it reads". */
const isAName = ({ words }: ServiceWords): boolean =>
  !/^(?:At|On|In|For|When|After|Before|Every|Once|Then|Am|Im|An|Bei|Nach|Für|Por|En|Para|Al|Pour|À|Per|Di|W|Po|Na|Op|Bij)$/u.test(
    words.text,
  );

const pronoun = /(?<![\p{L}\p{N}])(?:it|er|sie|es|él|ella|ele|ela|elle|il|hij|zij|het|esso|它|он|она)\s+/giu;
const pronounFirst =
  /^[\s*_]*(?:it|its|er|sie|él|ella|ele|ela|elle|il|hij|zij|there|therefore|so|for this|dazu|dafür|para)(?!\p{L})/iu;
/** "It keeps a copy of its own, and reads …". */
const keepsOn = /^[\s*_]*(?:it|er|sie|él|ella|ele|ela|elle|il|hij|zij)\s/iu;
const furtherVerb = /\s(?:and|und|y|e|et|oraz|i|en)\s+(?=\p{L})/giu;

/** Whom a sentence begins with. */
function openingOf(prose: Prose, { start, end, text }: Sentence): Party | null {
  const led = /^[\s*_]*(?:(?:the|der|die|das|el|la|le|o|a|il|de|het)\s+)?/iu.exec(text)?.[0].length ?? 0;
  const noun = servicesIn(prose, start, end).find((it) => it.start === start + led);
  if (noun) return noun.words;
  const code = prose.marks.find((mark) => mark.kind === "code" && mark.start === start + led && mark.end <= end);
  const words = code && wordsOf(prose, code.start, code.end);
  if (words) return /^[a-z][a-z0-9-]+$/.test(words.text) ? { ...words, bare: true } : null;
  const [name, second] = namesAt(prose, "start", start + led, end);
  return name && !second ? name.words : null;
}

/** What the words behind a subject say that it reads or writes. */
function reachOf(prose: Prose, sentence: Sentence, { service, start, end: behind, far }: Subject) {
  const joint = far
    ? ""
    : (/^[`*"]*(?:,?\s+(?:which|that|who|que|qui|die|der|das)(?!\p{L}))?\s*/iu.exec(
        prose.text.slice(behind, sentence.end),
      )?.[0] ?? "");
  const from = behind + joint.length;
  const verb = accessVerbPattern.exec(prose.text.slice(from, sentence.end));
  if (!verb) return verbLast(prose, sentence, service, start, behind);
  const store = from + verb[0].length;
  const to = clauseEnd(prose.text, store, Math.min(sentence.end, store + 110));
  const database = storeNamed(prose, store, to);
  if (!database || copied.test(prose.text.slice(from, database.at))) return null;
  const end = database.at + database.words.text.length;
  const said = prose.text.slice(from, clauseEnd(prose.text, end, Math.min(sentence.end, end + 60)));
  if (verb[3] && !directPattern.test(said)) return null;
  if (copied.test(prose.text.slice(end, sentence.end)) && throughPattern.test(prose.text.slice(end, sentence.end)))
    return null;
  const led = clausesBefore(prose.text.slice(sentence.start, start));
  if (reportedPattern.test(led)) return null;
  const told = `${led} ${said}`.replace(permittedPattern, "");
  if (nobodyPattern.test(told) || hypotheticalPattern.test(told)) return null;
  return {
    kind: "access",
    service,
    database: database.words,
    relation: verb[2] ? "writes" : "reads",
    form: "prose",
    span: { start: wordsOf(prose, start, end).span.start, end: database.words.span.end },
  } as const;
}

/** "结算服务直接从 `orders_db` 读取", "請求サービスは `orders_db` を直接読む". */
function verbLast(prose: Prose, sentence: Sentence, service: Party, start: number, behind: number) {
  const [led = ""] = /^[`]?(?:は|が|[会也]?(?:直接)?从)\s*/u.exec(prose.text.slice(behind, sentence.end)) ?? [];
  const database =
    led && databaseNameIn(prose, behind + led.length, Math.min(sentence.end, behind + led.length + 50), true);
  if (!database || database.at > behind + led.length + 1) return null;
  const end = database.at + database.words.text.length;
  const verb = readLast.test(prose.text.slice(end, sentence.end));
  if (!verb || nobodyPattern.test(prose.text.slice(end, sentence.end))) return null;
  const span = { start: wordsOf(prose, start, end).span.start, end: database.words.span.end };
  return { kind: "access", service, database: database.words, relation: "reads", form: "prose", span } as const;
}

const readLast =
  /^[`\s]*(?:数据库|库|データベース)?(?:中|里)?(?:を|から)?(?:直接)?(?:读取|查询|读|取|読む|読み|参照|取得)/u;

/** The words in front that a statement hangs on; not a condition that a comma closes, for what is done then is done. */
const clausesBefore = (text: string): string => text.replace(ownClause, "").replace(closedCondition, "");

const ownClause =
  /^.*(?:[;；:：]\s|\s[–—]\s|,\s(?:and|but|so|und|aber|y|pero|e|mas|et|mais|ma|oraz|ale|en|maar)\s(?=[^,]{0,40}$))/su;
const closedCondition = /^\s*(?:[Ii]f|[Ww]enn|[Ff]alls|[Ss]i|[Ss]e|[Jj]eśli|[Ii]ndien|[Ее]сли|[Nn]ếu)\s[^,]*,/u;

/** Up to where another clause begins: "…; if there is no answer", ", because", ", so that". */
function clauseEnd(text: string, from: number, to: number): number {
  const cut = nextClause.exec(text.slice(from, to));
  return cut ? from + cut.index : to;
}

const nextClause =
  /[;:；：。]|\s[–—]\s|[,，]\s*(?:and|but|because|since|so|as|which|who|while|whereas|if|when|und|aber|weil|denn|damit|sodass|wenn|was|y|pero|porque|para|cuando|si|e|mas|pois|et|mais|car|parce|afin|ma|perché|quando|se|oraz|ale|bo|ponieważ|żeby|en|maar|omdat|zodat|а|но|чтобы|因为|所以)(?!\p{L})|\s(?:because|so that|weil|porque|parce que|perché|ponieważ|omdat|instead of)\s/iu;

/** "Reads the tracks from `track_db`": an item below the heading of a service leaves it out. */
function* itemOf(service: Words, prose: Prose): Generator<Claim> {
  const [{ end = 0, text = "" } = {}] = sentencesOf(prose);
  const verb = accessVerbPattern.exec(text);
  if (!verb || verb[3] || !/^\p{Lu}/u.test(text) || hypotheticalPattern.test(text) || nobodyPattern.test(text)) return;
  const database = databaseNameIn(prose, verb[0].length, Math.min(end, verb[0].length + 90));
  if (!database || copied.test(text.slice(verb[0].length, database.at))) return;
  const { span } = wordsOf(prose, 0, database.at + database.words.text.length);
  const relation = verb[1] ? "reads" : "writes";
  yield { kind: "access", service, database: database.words, relation, form: "prose", span };
}

const subjectVerb =
  /\s(?=(?:also |directly |still |only )?(?:reads|queries|selects|looks|counts|fetches|takes|gets|pulls|checks|writes|liest|holt|zählt|schreibt|lee|toma|escribe|lê|lit|prend|écrit|legge|prende|scrive|czyta|pobiera|zapisuje|leest|haalt|schrijft|(?:may|is (?:allowed|permitted) to)(?= (?:only |also |still )?(?:read|query|select))|(?:has|gets|hat|tiene|tem|a|ha|heeft|ma|có)(?=\s[^.;]{0,20}(?:read|lese|lectura|leitura|lecture|lettura|lees|odczyt|đọc)))\s)/iu;

/** By its form, or a word in code where a place is told: the roster of databases decides. */
function storeNamed(prose: Prose, from: number, to: number): { words: Words; at: number } | null {
  const named = databaseNameIn(prose, from, to);
  const code = prose.marks.find(
    ({ kind, start, end }) =>
      kind === "code" &&
      start >= from &&
      end <= to &&
      (prose.text.slice(from, start).trim() === "" || leadsInto.test(prose.text.slice(from - 1, start))),
  );
  return named ?? (code ? { words: wordsOf(prose, code.start, code.end), at: code.start } : null);
}

const leadsInto =
  /(?<!\p{L})(?:from|in|into|on|at|against|aus|auf|de|del|en|em|do|da|dans|sur|dal|dalla|su|nel|z|ze|w|uit|op|từ|из|в|从|在)\s*(?:(?:the|der|den|dem|el|la|o|a|le|il|de|het)\s+)?$/iu;

/** What is read from a copy is read from nobody's store. */
const copied =
  /(?<!\p{L})(?:replicas?|cop(?:y|ies)|snapshots?|exports?|dumps?|streams?|events?|api|views?|mirror|binlog|WAL|CDC|Debezium|kopie\p{L}*|replikat\p{L}*|copia|réplica|copie|replica|repliche|kopi[aęi]|replik[aęi]|kopie)(?!\p{L})|副本|从库|レプリカ|コピー/iu;

const throughPattern =
  /(?<!\p{L})(?:through|via|over|by way of|with|über|por|mediante|através|par|attraverso|tramite|przez|door|qua|через)(?!\p{L})|通过|経由/iu;
