import { type CountedThing, countedNouns, unitPattern } from "../lexicon/architecture.ts";
import { columnRole, isTotalRow } from "../lexicon/columns.ts";
import { ofEachClause, partOfPattern } from "../lexicon/counted.ts";
import { latePattern } from "../lexicon/match.ts";
import { fieldOf } from "../lexicon/metadata.ts";
import { countPattern, countStarts, numberNamed } from "../lexicon/numbers.ts";
import { enginesIn, type ProductMention } from "../lexicon/products.ts";
import { havingWords } from "../lexicon/stores.ts";
import type { Block, CodeLine, Fence, Prose, Table } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import type { Words } from "../text/span.ts";
import type { CountClaim, ServiceClaim } from "./claim.ts";
import { isEventName } from "./event-names.ts";
import { namesOfItems } from "./item-names.ts";
import { kindOf, nameIn } from "./names.ts";
import { partsBetween, separators } from "./parts.ts";
import type { Reader } from "./reader.ts";
import { componentsIn, listedAfter } from "./service-list.ts";
import { isServiceName } from "./store-table.ts";
import { introducedBlocksIn } from "./walk.ts";

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

/** "four database clients" are no databases. */
const ofOthers = "clients?|users?|connections?|owners?|teams?|accounts?|roles?|calls?|migrations?|backups?|dumps?";

const clientsBehind = latePattern(` (?:${ofOthers})$`, "iu");

const things = Object.keys(countedNouns) as CountedThing[];
const patterns = new Map(
  things.map((thing) => {
    const nouns = [...countedNouns[thing]].sort((a, b) => b.length - a.length).join("|");
    return [
      thing,
      latePattern(
        `(${countPattern})(?!\\p{Script=Latin})(\\s?\\+)?[ \\u00a0-]?(?:个\\s?|[つ個台]の?|(?:(?!(?:in|per|por|par|pro|je|na|${countPattern}) )[\\p{L}-]+ ){0,2}?(?:\\p{L}+-)?)(?:${nouns})(?!(?!\\p{Script=Hiragana})[\\p{L}-]| (?:${ofOthers})(?!\\p{L}))`,
        "iuy",
      ),
    ] as const;
  }),
);

/** Most lines count nothing: a look for the noun alone spares the search for all numbers in words. */
const mentioned = new Map(things.map((thing) => [thing, latePattern(countedNouns[thing].join("|"), "iu")] as const));

const startsIn = keptFor<Prose, readonly number[]>(({ text }) => countStarts(text));

/** `below`: the blocks that follow, in which what is counted may be listed. */
function* readProse(prose: Prose, below: readonly Block[]): Generator<CountClaim | ServiceClaim> {
  const starts = startsIn(prose);
  if (!starts.length) return;
  const engines = [...enginesToldOff(prose)];
  for (const thing of things) {
    if (!(mentioned.get(thing) as RegExp).test(prose.text)) continue;
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
  yield* toldOff(prose);
  yield* componentsBracketed(prose);
  yield* engines;
}

const telling = latePattern(
  `(?<![\\p{L}\\p{N}.,/×*-])(${countPattern}) ((?:[\\p{L}-]+ ){0,1}[\\p{L}-]{4,})(?: by now| today| now| in total| in all|, ${ofEachClause})?: ((?:(?:the )?\\p{L}[\\p{L}\\p{N}-]*(?: \\p{L}[\\p{L}\\p{N}-]*){0,2}, ){1,9}(?:the )?\\p{L}[\\p{L}\\p{N}-]*(?: \\p{L}[\\p{L}\\p{N}-]*){0,2},?\\s(?:and|und|y|e|et|ed|oraz|i|en)\\s(?:the )?\\p{L}[\\p{L}\\p{N}-]*(?: \\p{L}[\\p{L}\\p{N}-]*){0,2})[.;)]`,
  "giu",
);

const joints = separators(",\\s(?:(?:and|und|y|e|et|ed|oraz|i|en)\\s)?|\\s(?:and|und|y|e|et|ed|oraz|i|en)\\s");

/** "with four modules: Ticketing, Membership, Shop and Collections.": short names, the last one behind "and". */
function* toldOff(prose: Prose): Generator<CountClaim> {
  if (!prose.text.includes(": ")) return;
  for (const match of matchesOf(prose.text, telling)) {
    const [, number = "", noun = "", listed = ""] = match;
    const value = numberNamed(number);
    const before = wordsBefore(prose, match.index);
    if (value === null || value < 3 || isOrdinal(before) || isPart(before, `${number} ${noun}`)) continue;
    if (things.some((thing) => (mentioned.get(thing) as RegExp).test(noun))) continue;
    if (noun.split(" ").some((word) => unitPattern.test(word)) || comparatorBefore(before) !== "=") continue;
    const from = match.index + match[0].lastIndexOf(listed);
    const names = [...partsBetween(prose.text, joints, from, from + listed.length)].map(([start, end]) =>
      wordsOf(prose, start, end),
    );
    // "six bases: three PostgreSQL, one MongoDB and one Redis" counts on.
    if (names.some(({ text }) => numberNamed(text.split(" ")[0] as string) !== null)) continue;
    yield countBefore(prose, match.index, { number, noun, value, listed: names });
  }
}

/** "five bounded contexts (Berthing, Pilotage, …)": a bracket that names them all, and does not break off. */
function* componentsBracketed(prose: Prose): Generator<CountClaim> {
  for (const { start, number, noun, end, names: listed } of componentsIn(prose)) {
    const value = numberNamed(number);
    const before = wordsBefore(prose, start);
    if (value === null || isOrdinal(before) || isPart(before, `${number} ${noun}`)) continue;
    if (comparatorBefore(before) === "=" && wholeBracket.test(prose.text.slice(end)))
      yield countBefore(prose, start, { number, noun, value, listed });
  }
}

const wholeBracket = /^\s?[(（][^()（）…]+(?<!\b(?:etc|usw|ecc|itd|enz|vv)\.?|\.\.)[)）]/iu;

/** "four modules" at an offset, and what is told off behind it. */
function countBefore(
  prose: Prose,
  at: number,
  { number, noun, value, listed }: { number: string; noun: string; value: number; listed: readonly Words[] },
): CountClaim {
  return {
    kind: "count",
    of: noun,
    stated: { value, span: spanOf(prose, at, at + number.length) },
    comparator: "=",
    approximate: false,
    listed,
    span: wordsOf(prose, at, at + number.length + 1 + noun.length).span,
  };
}

const engineNouns =
  /engines|technologies|products|motores|tecnologías|tecnologias|moteurs|motori|tecnologie|datenbanksysteme|silniki|technologie/i;

const enginesNamed = latePattern(
  `(?<![\\p{L}\\p{N}.,/×*-])(${countPattern}) ((?:\\p{L}+ )?(?:${engineNouns.source})(?: \\p{L}+)?)\\s?[:：(]\\s?`,
  "giu",
);

/** "Four engines: PostgreSQL, MongoDB, DynamoDB and ClickHouse must be known": what the words go on with does not matter. */
function* enginesToldOff(prose: Prose): Generator<CountClaim> {
  if (!engineNouns.test(prose.text)) return;
  for (const match of matchesOf(prose.text, enginesNamed)) {
    const [whole, number = "", noun = ""] = match;
    const value = numberNamed(number);
    if (value === null || value < 2) continue;
    const listed = enginesAt(prose, match.index + whole.length);
    if (listed.length >= 2) yield countBefore(prose, match.index, { number, noun, value, listed });
  }
}

function enginesAt(prose: Prose, from: number): Words[] {
  const listed: Words[] = [];
  let at = from;
  for (const engine of enginesIn(prose.text.slice(from))) {
    if (!besideEngine.test(prose.text.slice(at, from + engine.start))) break;
    at = from + engine.end;
    listed.push(wordsOf(prose, from + engine.start, at));
  }
  return listed;
}

/** Between engines that are told off: commas and "and", a version, a note in brackets. */
const besideEngine =
  /^(?:\s?v?\d+(?:\.\d+)*)?(?:\s?[(（][^()（）]{0,40}[)）])?(?:,\s?(?:(?:and|und|y|e|et|ed|oraz|i|en)\s)?|\s(?:and|und|y|e|et|ed|oraz|i|en|\+)\s)?$/iu;

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

const announcement = latePattern(
  `(?<![\\p{L}\\p{N}.,/×*-])(${countPattern}) ((?:[\\p{L}-]+ ){0,2}[\\p{L}-]{3,})(?:, (?:(?:${countPattern}) of (?:them|which)|each|all|most of them)\\b[^.:;\\n]{0,60})?[*\\s]*[:：]\\s*$`,
  "iu",
);

/** "… has 5 steps:", "reparte sus datos en 3 fragmentos:": what is counted right above its list or table. */
function announcedList(prose: Prose, below: readonly Block[]): CountClaim | null {
  const [next, after] = below;
  if (!next || !/[:：]\s*$/u.test(prose.text)) return null;
  const match = announcement.exec(prose.text);
  if (!match?.[1] || !match[2]) return null;
  if (next.kind === "list" && (after?.kind === "list" || after?.kind === "fence")) return null;
  const value = numberNamed(match[1]);
  const before = wordsBefore(prose, match.index);
  const end = match.index + match[0].trimEnd().length - 1;
  const isOther =
    !clientsBehind.test(match[2]) && things.some((thing) => (mentioned.get(thing) as RegExp).test(match[2] as string));
  const isMeasure = match[2].split(" ").some((word) => unitPattern.test(word));
  if (value === null || value < 2 || value > 20 || isOther || isMeasure) return null;
  // "four event types and six subscriptions:": nobody knows which of them the list holds.
  if (
    /\d\D{0,30}\s(?:and|und|y|e|et|ed|oraz|i|en)\s$|(?:types?|kinds?)\s(?:and|und|y|e|et|ed|oraz|i|en)\s$/iu.test(
      before,
    )
  )
    return null;
  if (isOrdinal(before) || isVersion(before) || isPart(before, match[2]) || comparatorBefore(before) !== "=")
    return null;
  if (occasion.test(before) || circumstance.test(prose.text.slice(0, match.index))) return null;
  const listed = entriesOf(next);
  if (listed.length < 2) return null;
  return {
    kind: "count",
    of: match[2],
    stated: { value, span: spanOf(prose, match.index, match.index + match[1].length) },
    comparator: "=",
    approximate: false,
    listed,
    span: wordsOf(prose, match.index, end).span,
  };
}

/** "What we found, after two workshops:" tells when, "where all runs on two servers:" where; what is listed is something else. */
const occasion =
  /(?<!\p{L})(?:on|at|within|after|before|during|throughout|over|since|until|from|thanks to|because of|despite|auf|nach|vor|während|seit|aus|dank|trotz|tras|después de|antes de|durante|desde|gracias a|após|depois de|graças a|après|avant|pendant|depuis|grâce à|sau|trước|trong suốt|после|перед|до)\s+(?:(?:the|our|these|those|last|first|den|diesen|unseren|los|las|estos|nos|os|as|les|ces)\s+)?$/iu;

/** "Production, with 6 workers:", "For 3 tenants:": what the listed numbers were worked out for. */
const circumstance =
  /(?:^|[,;(（–—]\s|^[^\p{L}]*\p{Lu}[\p{L}-]+\s)(?:with|for|given|assuming|mit|bei|für|con|para|com|avec|pour|per|z|przy|dla|met|bij|voor|với|cho|при|для)\s$/iu;

/** Every item of a list and every row of a table, totals left out; each by all its words, so that no two are one. */
function entriesOf(block: Block): Words[] {
  if (block.kind === "list") return block.items.map(({ prose }) => wordsOf(prose));
  if (block.kind === "fence") return linesOfFlow(block);
  if (block.kind !== "table") return [];
  return block.rows.flatMap((row) => {
    const first = row.find(({ text }) => text.trim());
    if (!first || isTotalRow(first.text)) return [];
    return [{ text: row.map(({ text }) => text).join(" | "), span: wordsOf(first).span }];
  });
}

/** "1. Take the order", or one line below the other with an arrow down between each. */
function linesOfFlow({ lines }: Fence): Words[] {
  const told = lines.filter(({ text }) => text.trim());
  const isDown = ({ text }: CodeLine): boolean => /^[\s│|↓▼⬇\uFE0FvV]+$/u.test(text);
  const isFlow = told.length > 2 && told.every((it, at) => isDown(it) === (at % 2 === 1));
  const isNumbered = told.every(({ text }, at) => Number(/^\s*(\d{1,2})[.)]\s/.exec(text)?.[1]) === at + 1);
  const steps = isNumbered ? told : isFlow ? told.filter((it) => !isDown(it)) : [];
  return steps.map(({ text, start }) => ({ text, span: { start, end: start + text.length } }));
}

function countOf(
  prose: Prose,
  match: RegExpExecArray,
  thing: CountedThing,
  below: readonly Block[],
): CountClaim | null {
  const value = numberNamed(match[1] as string);
  const before = wordsBefore(prose, match.index);
  if (value === null || value < 2 || isOrdinal(before) || isPart(before, match[0])) return null;
  const end = match.index + match[0].length;
  const listed = listedBehind(prose, end, thing) ?? undefined;
  if (isVersion(before) || (thing === "events" && !listed && ofOneParty.test(before))) return null;
  if (!listed && pointing.test(before) && thing !== "services" && !endsWithColon(prose.text, end)) return null;
  const names =
    listed ?? (endsWithColon(prose.text, end) || eachBelow(prose.text, end, below) ? namesBelow(below) : undefined);
  return {
    kind: "count",
    of: thing,
    stated: { value, span: spanOf(prose, match.index, match.index + (match[1] as string).length) },
    comparator: match[2] ? ">=" : comparatorBefore(before),
    approximate: roughly.test(before) || includesOthers.test(prose.text.slice(end, end + 60)),
    ...(names ? { listed: names } : {}),
    span: wordsOf(prose, match.index, end).span,
  };
}

const roughly =
  /[~≈]|\b(?:about|around|roughly|approx\w*|etwa|rund|unos|cerca de|environ|circa|około|ongeveer|khoảng)\s*$|约|約\s*$/iu;

/** "all 7 services (the gateway included)": more than what is listed elsewhere. */
const includesOthers =
  /^\s*[(（,][^()（）.;]{0,30}?(?:including|included|incl\.|inclusive|inkl\.|einschließlich|eingeschlossen|incluyendo|incluid[oa]|incluindo|inclus[oaeé]|y compris|compres[oaie]|włącznie|inclusief|kể cả|bao gồm|включая|dahil|包括|含)/iu;

function listedBehind(prose: Prose, end: number, thing: CountedThing): Words[] | null {
  if (thing === "services") return listedAfter(prose, end, true);
  if (thing === "compensations") return wordsInBracket(prose, end, (text) => /^\p{L}+(?: \p{L}+)?$/u.test(text));
  if (thing === "events") return namesInCode(prose, end, beside) ?? wordsInBracket(prose, end, isEventName);
  return thing === "databases" ? namesInCode(prose, end, having) : null;
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

/** "three databases inside it: `casks`, `sales` and `loads`": nothing but names in code, up to the end or the next stop. */
function namesInCode(prose: Prose, from: number, opening: RegExp): Words[] | null {
  const colon = opening.exec(prose.text.slice(from));
  if (!colon) return null;
  const names: Words[] = [];
  let at = from + colon[0].length;
  for (const { kind, start, end } of prose.marks) {
    if (kind !== "code" || start < at) continue;
    if (!between.test(prose.text.slice(at, start))) break;
    names.push(wordsOf(prose, start, end));
    at = end;
  }
  return names.length >= 2 && /^\s?(?:[.;)）]|$)/u.test(prose.text.slice(at)) ? names : null;
}

/** "three events, `DoorOpened`, `DoorClosed` and `DoorStuck`." */
const beside = /^\s?[:：,，(（–—]\s?/u;

const having = latePattern(`^${havingWords}\\s?[:：]\\s`, "u");
const between = /^(?:,?\s?(?:and|und|y|e|et|ed|oraz|i|en|và|и)\s|,\s|)$/u;

/** Of what has just been told of, whether that is all or not. */
const pointing = /(?:these|those|diese|estos|ces)\s*$/iu;

/** "Mail listens to three events": those of one service, not all. */
const ofOneParty =
  /(?:listens? to|subscribes? to|consumes?|receives?|handles?|publish(?:es)?|emits?|sends?|raises?|hört auf|empfängt|veröffentlicht|escucha|consume|recibe|publica|emite|escuta|recebe|écoute|publie|ascolta|consuma|riceve|pubblica|emette|nasłuchuje|konsumuje|odbiera|publikuje|emituje|luistert naar|consumeert|ontvangt|publiceert|nghe|nhận|phát|订阅|发布|слушает|публикует)\s*(?:only |just |nur |solo |só )?$/iu;

const isOrdinal = (before: string): boolean =>
  /(?:option|phase|step|version|v|adr|figure|table|section|chapter|level|tier|port|alternative)[-\s#.]*$/iu.test(
    before,
  );
/** "a PostgreSQL 16 database": the number right after an engine's name is its version. */
const isVersion = (before: string): boolean => enginesIn(before).some(({ end }) => /^\s+v?$/iu.test(before.slice(end)));
/** "System to pięć usług": in Polish it says what something is. */
const polishNoun = /(?:usług\p{L}*|serwis\p{L}*|baz\p{L}*|zdarze\p{L}*)$/iu;

const wordsBefore = ({ text }: Prose, at: number): string => text.slice(Math.max(0, at - 48), at);

/** "two of the services", "5-10 services", "3 other services": a part or a range, no count of all. */
const isPart = (before: string, words: string): boolean =>
  partOfPattern.test(before) ||
  (/(?:[–—-]|(?<!\b(?:leads?|leading|comes?|amounts?)\s)\bto|\bbis|\bor)\s*$/iu.test(before) &&
    !(/\bto\s*$/i.test(before) && polishNoun.test(words))) ||
  /\b(?:other|more|additional|of|new|weitere|otros|autres|altri|altre|ulteriori|pozostał\p{L}{1,3}|inn(?:e|ych)|kolejn\p{L}{1,3}|andere|overige|nieuwe|khác)(?!\p{L})/iu.test(
    words,
  ) ||
  /(?:\b(?:other|each of|any|between|last|first|next|altri|altre|restanti|pozostałe|pozostałych|inne|innych|andere|overige)\s*$)|(?:残り|他|ほか)の\s*$/iu.test(
    before,
  );

function comparatorBefore(before: string): CountClaim["comparator"] {
  if (
    /(?:at least|mindestens|al menos|pelo menos|au moins|ít nhất|almeno|co najmniej|minstens|至少|少なくとも|>=|≥)\s*$/iu.test(
      before,
    )
  )
    return ">=";
  if (/(?<!\p{L})over\s*$/iu.test(before)) return ">=";
  if (
    /(?:up to|at most|max\.?|no more than|bis zu|hasta|até|jusqu'à|fino a|al massimo|co najwyżej|(?<!\p{L})do|hoogstens|maximaal|tối đa|最多|最大|<=|≤)\s*$/iu.test(
      before,
    )
  )
    return "<=";
  if (/(?:more than|über|más de|mais de|plus de|più di|oltre|ponad|więcej niż|meer dan|hơn|超过|>)\s*$/iu.test(before))
    return ">";
  if (/(?:fewer than|less than|under|below|unter|menos de|moins de|dưới|<)\s*$/iu.test(before)) return "<";
  return "=";
}

const endsWithColon = (text: string, from: number): boolean =>
  /^[^.。:：,，(（]{0,60}[:：]\s*$/u.test(text.slice(from)) ||
  (/(?:次|以下)の[^。]{0,12}$/u.test(text.slice(0, from)) && /^[^。:：（]{0,60}。\s*$/u.test(text.slice(from)));

/** "three databases, each optimized for its data shape:" above names in bold or in code. */
const eachBelow = (text: string, from: number, [next]: readonly Block[]): boolean =>
  next?.kind === "list" &&
  next.items.every(({ prose }) => prose.marks.some(({ kind, start }) => kind !== "struck" && start === 0)) &&
  ofEach.test(text.slice(from));

const ofEach = latePattern(`^(?: \\p{L}+){0,2},\\s${ofEachClause}:\\s*$`, "iu");

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
