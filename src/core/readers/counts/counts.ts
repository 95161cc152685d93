import { type CountedThing, countedNouns } from "../../lexicon/architecture.ts";
import { columnRole, isTotalRow } from "../../lexicon/columns.ts";
import { kindsOfDatabases, ofEachClause, partOfPattern } from "../../lexicon/counted.ts";
import { latePattern } from "../../lexicon/match.ts";
import { fieldOf } from "../../lexicon/metadata.ts";
import { countPattern, countStarts, numberNamed } from "../../lexicon/numbers.ts";
import { enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { announcesGroups } from "../../lexicon/service-leads.ts";
import { havingWords } from "../../lexicon/stores.ts";
import type { Block, Prose, Table } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import type { Words } from "../../text/span.ts";
import type { CountClaim, ServiceClaim } from "../claim.ts";
import { isEventName } from "../events/event-names.ts";
import { kindOf, nameIn } from "../names.ts";
import { partsBetween } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { announcedList } from "../services/announced-list.ts";
import { namesOfItems } from "../services/item-names.ts";
import { servicesInGroups } from "../services/service-groups.ts";
import { listedAfter } from "../services/service-list.ts";
import { namesAt } from "../services/service-words.ts";
import { enginesToldOff, toldOffIn, wholeBracket } from "../services/told-off.ts";
import { isServiceName } from "../stores/store-table.ts";
import { introducedBlocksIn } from "../walk.ts";
import {
  comparatorBefore,
  countBefore,
  countedThings,
  isOrdinal,
  isPart,
  isVersion,
  joints,
  mentionsThing,
  namesInCode,
  ofOthers,
  wordsBefore,
} from "./count-words.ts";

/** "8 services (a, b, …)", "4 databases", "3x PostgreSQL + 1x Redis", "these five services:" in front of a list. */
export const counts: Reader = {
  id: "counts",
  *read(section) {
    const blocks = [...introducedBlocksIn(section.blocks)];
    for (const [index, { block }] of blocks.entries()) {
      if (block.kind === "paragraph") {
        if (!startsIn(block.prose).length) continue;
        const below = blocks.slice(index + 1).map((it) => it.block);
        for (const claim of readProse(block.prose, below))
          yield isAboutRecord(block.prose) ? { ...claim, scope: "decided" } : claim;
      } else if (block.kind === "list") for (const item of block.items) yield* readProse(item.prose, item.blocks);
    }
  },
};

/** "**Status:** Accepted / **Databases:** 5x PostgreSQL": at the foot, whatever its last section is about. */
const isAboutRecord = ({ text }: Prose): boolean =>
  text.includes("\n") &&
  text.split("\n").some((line) => fieldOf(/^\W*(\p{L}[\p{L} ]{2,24})[:：]/u.exec(line)?.[1] ?? "") !== null);

const patterns = new Map(
  countedThings.map((thing) => {
    const nouns = [...countedNouns[thing]].sort((a, b) => b.length - a.length).join("|");
    return [
      thing,
      latePattern(
        `(${countPattern})(?!\\p{Script=Latin})(\\s?\\+)?[ \\u00a0-]?(?:个\\s?\\p{Script=Han}{0,4}?|[つ個台]の?|(?:(?!(?:in|per|por|par|pro|je|na|${countPattern}) )[\\p{L}-]+ ){0,2}?(?:\\p{L}+-)?)(?:${nouns})(?!(?![\\p{Script=Hiragana}拆共之均各都与和])[\\p{L}-]| (?:${ofOthers})(?!\\p{L}))`,
        "iuy",
      ),
    ] as const;
  }),
);

const startsIn = keptFor<Prose, readonly number[]>(({ text }) => countStarts(text));

/** `below`: the blocks that follow, in which what is counted may be listed. */
function* readProse(prose: Prose, below: readonly Block[]): Generator<CountClaim | ServiceClaim> {
  const starts = startsIn(prose);
  if (!starts.length) return;
  const engines = [...enginesToldOff(prose)];
  for (const thing of countedThings) {
    if (!mentionsThing(prose.text, thing)) continue;
    for (const match of matchesAt(starts, prose.text, patterns.get(thing) as RegExp)) {
      const claim = countOf(prose, match, thing, below);
      if (!claim || engines.some(({ stated }) => stated.span.start === claim.stated.span.start)) continue;
      yield claim;
      // As many names below as are announced: these are the services.
      if (thing === "services" && claim.listed?.length === claim.stated.value && /[:：]\s*$/u.test(prose.text))
        for (const name of claim.listed)
          yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
    }
  }
  yield* enginesCounted(prose);
  const announced = announcedList(prose, below);
  if (announced) yield announced;
  yield* toldOffIn(prose);
  yield* engines;
}

/** Of a sticky pattern, none inside the one before. */
function* matchesAt(starts: readonly number[], text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    end = start + match[0].length;
    yield match;
  }
}

function countOf(
  prose: Prose,
  match: RegExpExecArray,
  thing: CountedThing,
  below: readonly Block[],
): CountClaim | null {
  const value = numberNamed(match[1] as string);
  const before = wordsBefore(prose, match.index);
  const end = match.index + match[0].length;
  const part = thing === "services" ? partToldOff(prose, before, match.index, end) : null;
  if (part) return part;
  if (value === null || value < 2 || isOrdinal(before) || isPart(before, match[0])) return null;
  const listed = listedBehind(prose, end, thing) ?? undefined;
  if (isVersion(before) || (thing === "events" && !listed && ofOneParty.test(before))) return null;
  if (!listed && pointing.test(before) && thing !== "services" && !endsWithColon(prose.text, end)) return null;
  const isAbove = endsWithColon(prose.text, end) || eachBelow(prose.text, end, thing, below);
  const names =
    listed ??
    (isAbove
      ? isGrouped(prose, thing)
        ? inGroups(below)
        : (createdBelow(below, thing) ?? namesBelow(below))
      : undefined);
  return {
    kind: "count",
    of: thing === "databases" && kindsOfDatabases.test(match[0]) ? "engines" : thing,
    stated: { value, span: spanOf(prose, match.index, match.index + (match[1] as string).length) },
    comparator: match[2] ? ">=" : comparatorBefore(before),
    approximate: roughly.test(before) || includesOthers.test(prose.text.slice(end, end + 60)),
    ...(names ? { listed: names } : {}),
    span: wordsOf(prose, match.index, end).span,
  };
}

/** "Two of the four services (a, b)", "of the four services, two (a, b)": the names are those of the part. */
function partToldOff(prose: Prose, before: string, at: number, end: number): CountClaim | null {
  const behind = partBehind.exec(prose.text.slice(end));
  const whole = partOfPattern.exec(before)?.[0];
  const from = behind ? end + behind[0].length - (behind[1] as string).length : at - (whole?.length ?? 0);
  const number = behind?.[1] ?? (whole && partNumber.exec(whole)?.[1]);
  const value = number ? numberNamed(number) : null;
  const listed = value === null ? null : toldOffAt(prose, behind ? from + (number as string).length : end);
  if (!number || value === null || value < 2 || !listed) return null;
  const claim = countBefore(prose, prose.text.indexOf(number, from), {
    number,
    noun: "",
    of: "services",
    value,
    listed,
  });
  return { ...claim, part: true };
}

const partNumber = latePattern(`^(${countPattern})`, "iu");
const partBehind = latePattern(`^,\\s(${countPattern})(?=\\s?[(（])`, "iu");

/** "(Orders, Billing)" or ", Orders and Billing," right there. */
function toldOffAt(prose: Prose, from: number): readonly Words[] | null {
  if (/^\s?[(（]/u.test(prose.text.slice(from))) return listedAfter(prose, from, true);
  const [clause] = /^,\s(?:\p{Lu}|[a-z]+-)[^.;:()]{2,120}?,\s(?!\p{Lu})/u.exec(prose.text.slice(from)) ?? [];
  const end = from + (clause?.replace(/,\s$/, "").length ?? 0);
  const names = clause ? namesAt(prose, "start", from + 2, end) : [];
  return names.length >= 2 && names.at(-1)?.end === end ? names.map(({ words }) => words) : null;
}

/** "The nine services fall into three clusters:": the list below names clusters, and in each the services. */
const isGrouped = ({ text }: Prose, thing: CountedThing): boolean => thing === "services" && announcesGroups(text);

function inGroups([list]: readonly Block[]): readonly Words[] | undefined {
  const names = list?.kind === "list" ? servicesInGroups(list) : [];
  return names.length ? names : undefined;
}

const roughly =
  /[~≈]|\b(?:about|around|roughly|approx\w*|etwa|rund|unos|cerca de|environ|circa|około|ongeveer|khoảng)\s*$|约|約\s*$/iu;

/** "all 7 services (the gateway included)": more than what is listed elsewhere. */
const includesOthers =
  /^\s*[(（,][^()（）.;]{0,30}?(?:including|included|incl\.|inclusive|inkl\.|einschließlich|eingeschlossen|incluyendo|incluid[oa]|incluindo|inclus[oaeé]|y compris|compres[oaie]|włącznie|inclusief|kể cả|bao gồm|включая|dahil|包括|含)/iu;

function listedBehind(prose: Prose, end: number, thing: CountedThing): Words[] | null {
  if (thing === "services") return listedAfter(prose, end, true);
  if (thing === "compensations") return wordsInBracket(prose, end, (text) => /^\p{L}+(?: \p{L}+)?$/u.test(text));
  if (thing === "events") return codeBehind(prose, end, beside) ?? wordsInBracket(prose, end, isEventName);
  return thing === "databases" ? codeBehind(prose, end, having) : null;
}

/** "three compensations (crew, till, stock)", "2 topics (bin.filled, bin.lost)": the same for each, and nothing that breaks off. */
function wordsInBracket(prose: Prose, from: number, isListed: (text: string) => boolean): Words[] | null {
  const bracket = wholeBracket.exec(prose.text.slice(from));
  if (!bracket) return null;
  const start = from + bracket[0].search(/[(（]/) + 1;
  const names = partsBetween(prose.text, joints, start, from + bracket[0].length - 1).map(([at, to]) =>
    wordsOf(prose, at, to),
  );
  return names.length >= 2 && names.every(({ text }) => isListed(text)) ? names : null;
}

/** "three databases inside it: `casks`, `sales` and `loads`" */
function codeBehind(prose: Prose, from: number, opening: RegExp): Words[] | null {
  const opened = opening.exec(prose.text.slice(from));
  return opened ? namesInCode(prose, from + opened[0].length) : null;
}

/** "three events, `DoorOpened`, `DoorClosed` and `DoorStuck`." */
const beside = /^\s?[:：,，(（–—]\s?/u;

const having = latePattern(`^${havingWords}\\s?[:：]\\s`, "u");

/** Of what has just been told of, whether that is all or not. */
const pointing = /(?:these|those|diese|estos|ces)\s*$/iu;

/** "Mail listens to three events": those of one service, not all. */
const ofOneParty =
  /(?:listens? to|subscribes? to|consumes?|receives?|handles?|publish(?:es)?|emits?|sends?|raises?|hört auf|empfängt|veröffentlicht|escucha|consume|recibe|publica|emite|escuta|recebe|écoute|publie|ascolta|consuma|riceve|pubblica|emette|nasłuchuje|konsumuje|odbiera|publikuje|emituje|luistert naar|consumeert|ontvangt|publiceert|nghe|nhận|phát|订阅|发布|слушает|публикует)\s*(?:only |just |nur |solo |só )?$/iu;

const endsWithColon = (text: string, from: number): boolean =>
  /^(?:[^.。:：,，(（]|\.(?=\p{L})){0,60}[:：]\s*$/u.test(text.slice(from)) ||
  (/(?:次|以下)の[^。]{0,12}$/u.test(text.slice(0, from)) && /^[^。:：（]{0,60}。\s*$/u.test(text.slice(from)));

/** "three databases, each optimized for its data shape:" above a table, or names in bold or in code. */
const eachBelow = (text: string, from: number, thing: CountedThing, [next]: readonly Block[]): boolean =>
  ((next?.kind === "table" && thing === "databases") ||
    (next?.kind === "list" &&
      next.items.every(({ prose }) => prose.marks.some(({ kind, start }) => kind !== "struck" && start === 0)))) &&
  ofEach.test(text.slice(from));

const ofEach = latePattern(`^(?: \\p{L}+){0,2},\\s${ofEachClause}:\\s*$`, "iu");

/** "hosts four databases:" above statements that create them, and nothing else. */
function createdBelow([next]: readonly Block[], thing: CountedThing): readonly Words[] | undefined {
  if (next?.kind !== "fence" || thing !== "databases") return undefined;
  const told = next.lines.filter(({ text }) => /^\s*(?!--)\S/.test(text));
  const names = told.flatMap(({ text, start }) => {
    const name = creating.exec(text)?.[1];
    return name ? [{ text: name, span: { start, end: start + text.length } }] : [];
  });
  return names.length >= 2 && names.length === told.length ? names : undefined;
}

const creating = /^\s*CREATE DATABASE (?:IF NOT EXISTS )?[`"[]?([\w-]+)/i;

/** The names that a list or a table right below gives, one an item or row, or those that paragraphs begin with in bold. */
function namesBelow(below: readonly Block[]): Words[] | undefined {
  const [next] = below;
  if (next?.kind === "list") return namesOfItems(next);
  if (next?.kind === "table") return namesOfRows(next);
  const led = below.map((block) => (block.kind === "paragraph" ? boldName(block.prose) : null));
  const end = led.indexOf(null);
  const names = (end < 0 ? led : led.slice(0, end)) as Words[];
  return names.length >= 2 ? names : undefined;
}

function boldName(prose: Prose): Words | null {
  const bold = prose.marks.find(({ kind, start }) => kind === "strong" && start === 0);
  const name = bold && nameIn(prose, 0, bold.end);
  return name && isServiceName(name.text) ? { ...name, text: name.text.replace(/[.:：。]$/u, "") } : null;
}

/** Two rows for one name are one thing. */
function namesOfRows(table: Table): Words[] | undefined {
  const column = Math.max(
    0,
    table.header.findIndex((heading) => columnRole(heading.text) === "service"),
  );
  const names = new Map<string, Words>();
  for (const row of table.rows) {
    const name = row[column] && nameIn(row[column]);
    if (name && !isTotalRow(name.text)) names.set(name.text.toLowerCase(), name);
  }
  return names.size >= 2 ? [...names.values()] : undefined;
}

interface CountedEngine {
  readonly engine: ProductMention;
  readonly value: number;
  /** Of the number. */
  readonly start: number;
  readonly end: number;
  readonly times: boolean;
}

/** "3x PostgreSQL + 1x Redis", "two Redis clusters", "4 PostgreSQL databases", "in all two MySQL, one MongoDB". */
function* enginesCounted(prose: Prose): Generator<CountClaim> {
  const found = enginesIn(prose.text).flatMap(
    (engine) => countedEngine(prose.text, engine) ?? partOfAll(prose.text, engine) ?? [],
  );
  const many = found.some(({ value }) => value > 1);
  for (const it of found) {
    const { engine, value, start, end, times } = it;
    if (isPart(wordsBefore(prose, start), prose.text.slice(start, end))) continue;
    const listed =
      isSum(prose.text, start) || (many && found.some((other) => other !== it && near(prose.text, it, other)));
    if (!times && !listed && (value < 2 || !isCounted(prose.text, engine))) continue;
    yield {
      kind: "count",
      of: engine.name,
      stated: { value, span: spanOf(prose, start, end) },
      comparator: comparatorBefore(wordsBefore(prose, start)),
      approximate: false,
      span: wordsOf(prose, start, engine.end).span,
    };
  }
}

function countedEngine(text: string, engine: ProductMention): CountedEngine | null {
  const before =
    /(?<![\p{L}\p{N}.,])(\d{1,3}|\p{L}{1,9})(\s?[x×]\s?|\s?个\s?|\sof (?:them|which)\s(?:(?:is|are|run on|use|on)\s)?|\s(?:(?:bancos|basi(?: (?:di )?dati)?|baz[ay]?(?: danych)?|databanken|bases(?: de datos| de dados)?|databases|datenbanken|bases de données)\s)?)$/iu.exec(
      text.slice(Math.max(0, engine.start - 34), engine.start),
    );
  const value = before?.[1] ? numberNamed(before[1]) : null;
  if (!before?.[1] || value === null) return null;
  const start = engine.start - before[0].length;
  return {
    engine,
    value,
    start,
    end: start + before[1].length,
    times: /[x×]|of (?:them|which)/.test(before[2] as string),
  };
}

/** "Three of the four databases are PostgreSQL" */
function partOfAll(text: string, engine: ProductMention): CountedEngine | null {
  const before = partBefore.exec(text.slice(Math.max(0, engine.start - 80), engine.start));
  const value = before?.[1] ? numberNamed(before[1]) : null;
  if (!before?.[1] || value === null) return null;
  const start = engine.start - before[0].length;
  return { engine, value, start, end: start + before[1].length, times: true };
}

const partBefore = latePattern(
  `(?<![\\p{L}\\p{N}.,-])(${countPattern}) (?:of (?:the|our|these)|der|unserer|de (?:l[oa]s|nuestr[oa]s)|d[oa]s|des|de nos|delle|dei|z|van de) (?:${countPattern}) (?:${[...countedNouns.databases].sort((a, b) => b.length - a.length).join("|")}) (?:are|run on|are on|use|live on|stay on|sind|laufen auf|nutzen|son|usan|corren en|são|usam|rodam em|sont|tournent sur|utilisent|sono|usano|girano su|to|działają na|zijn|draaien op|gebruiken)(?: (?!no|not|nicht|non|nie|niet|kein|otro|any)\\p{L}+)?\\s$`,
  "iu",
);

const isCounted = (text: string, { end, version }: ProductMention): boolean =>
  /^\s*(?:[-\s](?:instances?|databases?|dbs?|servers?|containers?|Datenbanken|Instanzen|bases|instancias|instâncias|bancos|istanze|instancje|instancji|databanken|instanties|数据库|实例))/iu.test(
    text.slice(version?.end ?? end),
  );

/** "In all …": what follows counts everything. */
const isSum = (text: string, start: number): boolean =>
  /(?:(?<!\p{L})(?:in all|in total|altogether|total|insgesamt|zusammen|soit|au total|en total|ao todo|no total|tổng cộng|итого|всего|toplam|in totale|totale|razem|łącznie|w sumie|in totaal|totaal|samen)[:,]?\s*|[共计]\s*|合計(?:で)?|全部で)$/iu.test(
    text.slice(0, start),
  );

/** Two counts side by side: "two MySQL, a MongoDB and one Redis". */
const near = (text: string, a: CountedEngine, b: CountedEngine): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(first.engine.version?.end ?? first.engine.end, second.start);
  return /^(?:\s\p{L}+)?(?:\s*[,、，+]\s*|\s+(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve)\s+)$/iu.test(between);
};
