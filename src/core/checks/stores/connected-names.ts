// The names of databases by which code connects to them, where the record has one database alone, or nearly such a name.
import { isNameOfMany } from "../../lexicon/config.ts";
import { databaseInUrl, databaseOfClient, databaseSetting } from "../../lexicon/database-settings.ts";
import { storeName } from "../../lexicon/store-names.ts";
import type { CodeLine, Page, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn, proseOfLine, prosesIn } from "../../readers/walk.ts";
import { singular } from "../../resolve/names.ts";
import type { Reading } from "../../resolve/reading.ts";
import { lineAround } from "../../text/lines.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated, Words } from "../../text/span.ts";
import { distance } from "../../text/spelling.ts";
import { isOfToday } from "../today.ts";
import { timesWritten } from "../written.ts";

export interface ConnectedName {
  readonly odd: Words;
  readonly meant: Stated<string>;
}

/** A name that stands once, where all other connections are to one database or one is a letter away from it. */
export function* connectedNames(reading: Reading): Generator<ConnectedName> {
  const places = placesIn(reading.page);
  const known = reading.databases.flatMap(({ database, names: [first] }) =>
    reading.model.databases[database]?.named && first ? [first] : [],
  );
  for (const odd of places) {
    const isKnown = [...places, ...known].some((it) => nameOf(it) === odd.text && it.span.start !== odd.span.start);
    if (isKnown) continue;
    const others = places.filter(({ text }) => text !== odd.text);
    const near =
      [...others.map(statedBy), ...known].find(({ value }) => isNearly(value, odd.text)) ??
      known.find(({ value }) => isFormOfWord(value, odd.text));
    const meant = near ?? onlyOne(others, known, odd, reading);
    if (meant && isOfToday(odd.span, reading)) yield { odd, meant };
  }
}

const nameOf = (it: Words | Stated<string>): string => ("text" in it ? it.text : it.value);

const statedBy = ({ text, span }: Words): Stated<string> => ({ value: text, span });

const isNearly = (a: string, b: string): boolean =>
  a !== b &&
  Math.min(a.length, b.length) > 6 &&
  distance(a, b, 2) === 1 &&
  a.replace(/\D/g, "") === b.replace(/\D/g, "");

/** `ledgers` for `ledger_db`: another form of its word, without the ending that it is known by; `ledger` is the name cut short. */
function isFormOfWord(known: string, name: string): boolean {
  const word = known.replace(storeName.end, "");
  return word !== known && word !== name && singular(word) === singular(name);
}

/** The one database of the record: no other is known, and it is written in several places, as the odd name is in none. */
function onlyOne(
  others: readonly Words[],
  known: readonly Stated<string>[],
  odd: Words,
  { page }: Reading,
): Stated<string> | null {
  const names = new Set(
    [...others.map(({ text }) => text), ...known.map(({ value }) => value)].filter((it) => it !== odd.text),
  );
  const [first] = others;
  const isTold =
    first && timesWritten(first.text, page) > 1 && timesWritten(odd.text, page) === 1 && !isHomeOf(odd, page);
  return isTold && names.size === 1 ? statedBy(first) : null;
}

/** `STONES_URL=postgres://postgres-stones:5432/stones`: the variable or the host is called after the database, so it is meant. */
function isHomeOf({ text, span }: Words, page: Page): boolean {
  const line = lineAround(page.text, span.start);
  const before = page.text.slice(line.start, span.start).toLowerCase();
  return before.includes(text.toLowerCase().replace(/[_-](?:db|database)$/, ""));
}

const placesIn = toldBySections((blocks): Words[] => [
  ...blocksIn(blocks).flatMap((block) => (block.kind === "fence" ? block.lines.flatMap(inLine) : [])),
  ...prosesIn(blocks).flatMap((prose) => namedBy(prose, databaseOfClient)),
]);

const inLine = (line: CodeLine): Words[] =>
  [databaseInUrl, databaseSetting, databaseOfClient].flatMap((pattern) => namedBy(proseOfLine(line), pattern));

const namedBy = (prose: Prose, pattern: RegExp): Words[] =>
  matchesOf(prose.text, pattern).flatMap(({ 0: whole, 1: name = "", index }) => {
    const end = index + whole.length;
    return isNameOfMany(name) || /test|shadow|backup|restore/.test(name)
      ? []
      : [wordsOf(prose, end - name.length, end)];
  });
