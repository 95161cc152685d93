// A map of ports, and what the rest of the record says of them: sentences, settings, commands.
import { supposedPattern } from "../../lexicon/architecture.ts";
import { columnRole } from "../../lexicon/columns.ts";
import { engines } from "../../lexicon/engines.ts";
import {
  formerPort,
  givenPort,
  portInHeading,
  portInSentence,
  portOfClient,
  portOfHost,
  portSetting,
  unusedPort,
} from "../../lexicon/ports.ts";
import type { Block, CodeLine, Fence, Page, Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { foundInSource, toldBySections } from "../../parse/told.ts";
import { blocksIn, proseOfLine, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { moved, type Span, type Stated } from "../../text/span.ts";
import { isOfDecision } from "../today.ts";

/** Who has which port, where the record lists it. */
export interface Listed {
  readonly name: string;
  readonly words: readonly string[];
  readonly port: Stated<number>;
}

/** A port that is told elsewhere, with the words that say whose it is. */
interface Told {
  readonly about: readonly string[];
  readonly port: Stated<number>;
  /** "Guest Service will use port 8081": said of whoever stands in front of it, and of nobody else. */
  readonly isGiven: boolean;
  /** "http://tolls:8105/": inside a network it may be another port than the one that is published. */
  readonly isAddress?: boolean;
}

export interface OtherPort {
  readonly name: string;
  /** The number that stands nowhere else in the record. */
  readonly odd: Stated<number>;
  readonly other: Stated<number>;
  /** Nobody else has the other number in the map. */
  readonly isFree: boolean;
}

/** As many as make a list a map. */
const fewest = 3;

/** "Guest PostgreSQL: 5435" in the map, "publish the Guest PostgreSQL container on 5436" in the plan: one of the numbers stands once. */
export function* otherPorts(reading: Reading): Generator<OtherPort> {
  const map = mapOf(reading);
  if (map.length < fewest) return;
  const inMap = new Set(map.map(({ port }) => port.span.start));
  for (const { about, port, isGiven, isAddress } of toldIn(reading.page)) {
    const meant = meantBy(about, map);
    if (!meant || meant.port.value === port.value || inMap.has(port.span.start)) continue;
    if (!isOfDecision(port.span, reading) || (isAddress && !isMistyped(port.value, meant.port.value))) continue;
    const isListed = map.some((it) => it.port.value === port.value);
    const told = { name: meant.name, odd: port, other: meant.port, isFree: true };
    if (isOnlyPlace(port.value, reading.page)) yield told;
    else if (isOnlyPlace(meant.port.value, reading.page))
      yield { name: meant.name, odd: meant.port, other: port, isFree: !isListed };
    else if (isGiven && isListed) yield told;
  }
}

/** As close as ports of one map are, and none where a program listens inside of its container. */
const isMistyped = (port: number, listed: number): boolean => Math.abs(port - listed) < 10 && !isTakenByItself(port);

/** Two rows of one map that have the same port, where every other row has one of its own. */
export function* portsGivenTwice(reading: Reading): Generator<readonly [Listed, Listed]> {
  for (const map of [...mapsIn(reading.page), ...headedMapsIn(reading.page)]) {
    const byPort = [...groupedBy(map, ({ port }) => port.value).values()];
    const [twice, more] = byPort.filter(({ length }) => length > 1);
    const [first, second, third] = twice ?? [];
    if (!first || !second || third || more || isEnginesOwn(first.port.value)) continue;
    if (byPort.length < fewest && !areNumberedApart(byPort)) continue;
    if (areOther(first, second, map) && isOfDecision(second.port.span, reading)) yield [first, second];
  }
}

/** 8081, 8082 and 8082: one after another, and none that programs take by themselves, as they do 8080, each in a container of its own. */
const areNumberedApart = ([first = [], second = []]: readonly (readonly Listed[])[]): boolean => {
  const [one, other] = [first, second].map(([it]) => it?.port.value ?? 0) as [number, number];
  const twice = first.length > 1 ? one : other;
  return first.length + second.length === fewest && Math.abs(one - other) === 1 && !isTakenByItself(twice);
};

/** 8080, 3000, 9090, and where engines listen. */
const isTakenByItself = (port: number): boolean => port % 10 === 0 || isEnginesOwn(port);

/** One server holds several databases: on the port where an engine listens by itself they may all be. */
const isEnginesOwn = (value: number): boolean => engines.some(({ port }) => port === value);

/** "API" and "API docs" are one program; "Mill.Orders" and "Mill.Stock" are two of a system in which each is called Mill. */
function areOther(a: Listed, b: Listed, map: readonly Listed[]): boolean {
  const tells = (word: string): boolean => !nouns.has(word) && !map.every(({ words }) => words.includes(word));
  return !a.words.some((word) => tells(word) && b.words.includes(word)) && a.words.join() !== b.words.join();
}

/** The rows of tables with a column of ports, the items that begin with a port, and the databases that have one. */
function mapOf(reading: Reading): Listed[] {
  const listed = [...mapsIn(reading.page), ...headedMapsIn(reading.page)]
    .flat()
    .filter(({ port }) => isOfDecision(port.span, reading));
  return listed.length >= fewest ? listed : databasesOf(reading);
}

const mapsIn = toldBySections((blocks) => blocksIn(blocks).map(entriesOf));

function entriesOf(block: Block): Listed[] {
  if (block.kind === "list") return block.items.flatMap(({ prose }) => entryIn(prose));
  if (block.kind !== "table") return [];
  const column = block.header.findIndex(({ text }) => columnRole(text) === "port");
  if (column < 1) return [];
  return block.rows.flatMap((row) => {
    const [name, cell] = [row[0], row[column]];
    const digits = /^\W*(\d{4,5})\W*$/.exec(cell?.text ?? "")?.[1];
    if (!name || !cell || !digits) return [];
    const at = cell.text.indexOf(digits);
    return listedAs(name.text, { value: Number(digits), span: spanOf(cell, at, at + digits.length) });
  });
}

/** "**4003**: Guest Service (visitor nights)" */
function entryIn(prose: Prose): Listed[] {
  const match = /^\s*(?:port\s)?(\d{4,5})\s?(?::|：|–|—|-|→|->|=)\s+(?=\p{L})([^(（,;.\n]{2,60})/iu.exec(prose.text);
  const [, digits = "", name = ""] = match ?? [];
  if (!digits || unusedPort.test(name)) return [];
  const at = prose.text.indexOf(digits);
  return listedAs(name, { value: Number(digits), span: spanOf(prose, at, at + digits.length) });
}

/** "### 2. Tolls (Port 8102)" among its sisters. */
const headedMapsIn = keptFor((page: Page): Listed[][] => {
  const headed = page.sections.flatMap(({ heading, parent, base }) =>
    heading ? entryInHeading(heading).map((entry) => ({ parent, entry: moved(entry, base) })) : [],
  );
  return [...groupedBy(headed, ({ parent }) => parent).values()].map((sisters) => sisters.map(({ entry }) => entry));
});

function entryInHeading(heading: Prose): Listed[] {
  const [, name = "", digits = ""] = portInHeading.exec(heading.text) ?? [];
  if (!digits) return [];
  const at = heading.text.lastIndexOf(digits);
  return listedAs(name, { value: Number(digits), span: spanOf(heading, at, at + digits.length) });
}

const listedAs = (name: string, port: Stated<number>): Listed[] => {
  const words = wordsIn(name.replace(/[(（].*$/u, ""));
  return words.length && words.length < 5 ? [{ name: name.trim(), words, port }] : [];
};

const databasesOf = ({ databases, model }: Reading): Listed[] =>
  databases.flatMap(({ database, ports: [port], owners: [owner] }) => {
    const it = model.databases[database];
    if (!it || !port || it.scope !== "decided") return [];
    const owned = owner ? wordsIn(owner.value).filter((word) => !nouns.has(word)) : [];
    return owned.length ? [{ name: it.name, words: owned, port }] : [];
  });

const nouns: ReadonlySet<string> = new Set(["service", "api", "svc", "backend", "dienst", "serviço", "servicio"]);

const wordsIn = (text: string): string[] =>
  text
    .replace(/_/g, " ")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const toldIn = toldBySections((blocks): Told[] => [
  ...prosesIn(blocks).flatMap((prose) => [...toldInProse(prose), ...addressesIn(prose)]),
  ...blocksIn(blocks).flatMap((block) =>
    block.kind === "fence" ? [...toldInFence(block), ...block.lines.map(proseOfLine).flatMap(addressesIn)] : [],
  ),
]);

/** Only where it names one port, and none that was: "from 4000 to 8180" tells of two. */
function toldInProse(prose: Prose): Told[] {
  const [port] = matchesOf(prose.text, portInSentence);
  const digits = port?.[1];
  if (!port || !digits || matchesOf(prose.text, portLike).length > 1) return [];
  if ([formerPort, supposedPattern].some((it) => it.test(prose.text))) return [];
  const end = port.index + port[0].length;
  const stated = { value: Number(digits), span: spanOf(prose, end - digits.length, end) };
  const isGiven = givenPort.test(prose.text.slice(0, end));
  return isPort(stated.value) ? [{ about: wordsIn(prose.text), port: stated, isGiven }] : [];
}

const portLike = /(?<!\d)\d{4,5}(?!\d)/g;

/** "on 2025" is a year. */
const isPort = (value: number): boolean => value <= 65_535 && !(value >= 1900 && value < 2100);

/** "http://model-serving:8001/predict", "`tolls:8102`" */
const addressesIn = (prose: Prose): Told[] =>
  matchesOf(prose.text, portOfHost).map(({ 0: whole, 1: host = "", 2: digits = "", index }) => {
    const end = index + whole.length;
    const port = { value: Number(digits), span: spanOf(prose, end - digits.length, end) };
    return { about: wordsIn(host), port, isGiven: false, isAddress: true };
  });

function toldInFence({ language, lines }: Fence): Told[] {
  // What is typed in front of a command is another port on purpose: "MONGO_PORT=27037 docker compose up".
  const shell = /^(?:ba|z)?sh$|^(?:shell|console|terminal)$/.test(language);
  return lines.flatMap((line) =>
    matchesOf(line.text, shell ? portOfClient : portSetting).map((it) => toldBy(it, line)),
  );
}

function toldBy(match: RegExpExecArray, { start }: CodeLine): Told {
  const [whole, about = "", digits = ""] = match;
  const end = start + match.index + whole.length;
  const span: Span = { start: end - digits.length, end };
  return { about: wordsIn(engineOf[about] ?? about), port: { value: Number(digits), span }, isGiven: false };
}

/** What the programs of a shell connect to. */
const engineOf: Readonly<Record<string, string>> = {
  psql: "postgresql",
  pg_dump: "postgresql",
  pg_restore: "postgresql",
  pg_isready: "postgresql",
  mysqldump: "mysql",
  mongosh: "mongodb",
  mongo: "mongodb",
  mongodump: "mongodb",
  "redis-cli": "redis",
};

/** The one that the words name in full, the longest name first; null where they name several. */
function meantBy(about: readonly string[], map: readonly Listed[]): Listed | null {
  const named = map.filter(({ words }) =>
    about.some((_, at) => words.every((word, on) => isAlike(word, about[at + on]))),
  );
  const longest = Math.max(0, ...named.map(({ words }) => words.length));
  const [meant, second] = named.filter(({ words }) => words.length === longest);
  const alone = named.every(({ words }) => words.every((word) => meant?.words.includes(word)));
  return meant && !second && alone ? meant : null;
}

/** "postgres" and "PostgreSQL", "mongo" and "MongoDB". */
const isAlike = (a: string, b = ""): boolean =>
  a === b || (Math.min(a.length, b.length) > 4 && (a.startsWith(b) || b.startsWith(a)));

const isOnlyPlace = (port: number, page: Page): boolean => timesTold(page, port) === 1;

/** How often a number of four or five digits stands in the record, whatever it says. */
export const timesTold = (page: Page, port: number): number => timesOfNumbers(page).get(String(port))?.length ?? 0;

const numbersIn = foundInSource((source) => matchesOf(source, /\d+/g).map(([digits]) => digits));
const timesOfNumbers = keptFor((page: Page) => groupedBy(numbersIn(page), (digits) => digits));
