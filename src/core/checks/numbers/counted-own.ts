// Numbers of services, of their databases and of the servers of these, in a record that gives each service its own: they are one number.
import { elsewherePattern, ownedByEach, serversOfEach } from "../../lexicon/counted.ts";
import { countStarts, numberNamed } from "../../lexicon/numbers.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { countsAll, wordsBefore } from "../../readers/counts/count-words.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy, groupSizes } from "../../text/grouped.ts";
import type { Span, Stated } from "../../text/span.ts";
import { forbidsSharing } from "../norms.ts";

export interface CountedOwn {
  readonly stated: Stated<number>;
  /** As it is written: "schemas". */
  readonly noun: string;
  /** What all other places say, and where. */
  readonly value: number;
  readonly others: readonly Span[];
}

/** As many places as must agree; what the record lists is one of them. */
const fewest = 2;

/** The only number that differs from all others. */
export function countedOwn(reading: Reading): CountedOwn | null {
  const tellings = tellingsIn(reading.page);
  if (tellings.length < fewest || !forbidsSharing(reading)) return null;
  const groups = [...groupedBy(tellings, ({ stated }) => stated.value).values()];
  if (groups.length !== 2) return null;
  const { all, some } = countsOf(reading);
  for (const [agreeing = [], odd = []] of [groups, [...groups].reverse()]) {
    const [only, another] = odd;
    const value = agreeing[0]?.stated.value ?? 0;
    if (!only || another || only.doubtful || agreeing.length + Number(all.has(value)) < fewest) continue;
    if (some.has(only.stated.value) || !isNear(only.stated.value, value)) continue;
    if (only.onFewer && only.stated.value < value) continue;
    return { ...only, value, others: agreeing.map(({ stated }) => stated.span) };
  }
  return null;
}

/** "Two services need the same data": two may always be two of them. */
const isNear = (odd: number, value: number): boolean => Math.abs(odd - value) <= 3 && odd > 2;

interface Counts {
  /** Of all services or databases that the record lists. */
  readonly all: ReadonlySet<number>;
  /** Of those, and of each kind of them. */
  readonly some: ReadonlySet<number>;
}

function countsOf({ model: { services, databases, access } }: Reading): Counts {
  const decided = databases.filter(({ scope }) => scope === "decided");
  const owning = new Set(access.filter(({ scope }) => scope === "decided").map(({ service }) => service)).size;
  const all = [owning, decided.length, services.filter(({ declared }) => declared).length].filter((it) => it > 1);
  const kinds = (["engine", "category", "cluster"] as const).flatMap((key) => groupSizes(decided.map((it) => it[key])));
  return { all: new Set(all), some: new Set([...all, services.length, ...kinds]) };
}

interface Telling extends Pick<CountedOwn, "stated" | "noun"> {
  /** It may be of others or of another time. */
  readonly doubtful: boolean;
  /** Servers of which one may carry the databases of several services. */
  readonly onFewer: boolean;
}

const tellingsIn = toldBySections((blocks): Telling[] => prosesIn(blocks).flatMap(tellingsOf));

const tellingsOf = (prose: Prose): Telling[] =>
  sentencesOf(prose).flatMap(({ start, text }) =>
    countStarts(text).flatMap((at): Telling[] => {
      const found = headAt(text.slice(at, at + 80));
      const value = numberNamed(found?.number ?? "");
      if (!found || value === null || value < 2) return [];
      if (!countsAll(wordsBefore(prose, start + at), found.words)) return [];
      const stated = { value, span: spanOf(prose, start + at, start + at + found.number.length) };
      const onFewer = found.areServers && (sharing.test(text) || countStarts(text).length > 1);
      return [{ stated, noun: found.noun, doubtful: elsewherePattern.test(text), onFewer }];
    }),
  );

interface Head {
  readonly number: string;
  readonly noun: string;
  readonly words: string;
  readonly areServers: boolean;
}

function headAt(text: string): Head | null {
  const [words, number = "", noun = ""] = ownedByEach.exec(text) ?? [];
  if (words) return { number, noun, words, areServers: false };
  const [told, many = "", before = "", servers = "", behind = ""] = serversOfEach.exec(text) ?? [];
  return told && keepsDatabases(before + behind)
    ? { number: many, noun: servers, words: told, areServers: true }
    : null;
}

const sharing =
  /(?<!\p{L})(?:shar(?:e[sd]?|ing)|carr(?:y|ies)|hosts?|together|co-?locat\p{L}+|teilen|gemeinsam|zusammen|compart\p{L}+|junt[oa]s|partagent|ensemble|condivid\p{L}+|insieme|współdziel\p{L}+|razem|delen|samen)(?!\p{L})/iu;

const keepsDatabases = (words: string): boolean => enginesIn(words).length > 0 || managed.test(words);

const managed = /(?<!\p{L})(?:rds|aurora|cloud sql|database|db)(?!\p{L})/iu;
