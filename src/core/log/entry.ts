// What the log keeps of one Markdown file: all that other files need to know of it, and all that its own checks over files need.
// The reading it was made from may go; ten thousand entries fit where ten thousand readings would not.
import { type Directive, directivesIn } from "../checks/directives.ts";
import { languageIn } from "../edit/status.ts";
import type { Language } from "../lexicon/writing.ts";
import type { Status } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import { numberOfFile } from "../resolve/told-number.ts";
import { keptFor } from "../text/kept.ts";
import type { Range } from "../text/lines.ts";
import { decodedPath, folderOf, nameOf, pathKey } from "../text/paths.ts";
import { anchorsOf } from "./anchors.ts";
import { type DecidedFacts, decidedIn, nothingDecided } from "./decided.ts";
import { type Link, linksOf } from "./links.ts";
import { noNames, type WrittenNames, writtenNames } from "./names.ts";
import { type LogReference, logReferencesOf } from "./references.ts";
import { type Store, storesOf } from "./stores.ts";
import { type Misspelling, supercedingsIn } from "./supercedes.ts";
import { type UsedWords, usedWords } from "./words.ts";

/** One Markdown file in a folder of decision records. Ranges count in its own text. */
export interface Entry {
  /** A path with slashes, or a URI. */
  readonly path: string;
  /** The path in the spelling that all paths are compared by, and the folder in it. */
  readonly key: string;
  readonly folder: string;
  /** False: a README, a template. It can be linked to, and that is all. */
  readonly isAdr: boolean;
  /** That of the file's name, or else of the heading: by it others refer to the record. */
  readonly number: number | null;
  readonly title: string;
  readonly status: Status | null;
  /** ISO 8601, where it could be read as one. */
  readonly date: string | null;
  /** Who has decided. */
  readonly deciders: readonly string[];
  /** The first words of what is decided. */
  readonly decision: string | null;
  /** The title's words; the start of a file that has none. */
  readonly heading: Range;
  /** The number as the heading writes it. */
  readonly numeral: { readonly text: string; readonly range: Range } | null;
  readonly references: readonly LogReference[];
  readonly links: readonly Link[];
  /** The headings of its parts, in their order, without markup. */
  readonly sections: readonly string[];
  /** Keys of the headings and ids that a link can lead to. */
  readonly anchors: ReadonlySet<string>;
  /** The decided architecture. */
  readonly decided: DecidedFacts;
  /** Where the decided architecture keeps its data. */
  readonly stores: readonly Store[];
  /** Every word of the file and of its name. */
  readonly words: UsedWords;
  /** What it names, and where. */
  readonly names: WrittenNames;
  readonly language: Language;
  /** "Supercedes". */
  readonly misspellings: readonly Misspelling[];
  /** Comments that set rules aside. */
  readonly directives: readonly Directive[];
}

export function entryOf(reading: Reading): Entry {
  const { path, model, page, lines } = reading;
  const { isAdr } = model;
  const title = reading.claimsOf("title").find(({ section }) => section >= 0);
  const key = pathKey(path);
  return {
    path,
    key,
    folder: folderOf(key),
    isAdr,
    number: isAdr ? (numberOfFile(decodedPath(path)) ?? model.number) : null,
    title: model.title,
    status: model.status,
    date: model.date?.value ?? null,
    deciders: model.deciders,
    decision: model.decision?.text.slice(0, 400) ?? null,
    heading: lines.range(title?.title.span ?? { start: 0, end: 0 }),
    numeral: numeralIn(reading),
    references: isAdr ? logReferencesOf(reading) : [],
    links: isAdr ? linksOf(reading) : [],
    sections: page.sections.flatMap(({ heading, depth }) => (heading && depth === 2 ? [heading.text] : [])),
    anchors: anchorsOf(page),
    decided: isAdr ? decidedIn(model) : nothingDecided,
    stores: isAdr ? storesOf(model) : [],
    // What only questions need: a record that is being written gets a new entry with each character.
    get words() {
      return wordsOf(reading);
    },
    get names() {
      return isAdr ? namesOf(reading) : noNames;
    },
    language: languageIn(reading),
    misspellings: isAdr ? supercedingsIn(page, lines) : [],
    directives: isAdr ? directivesIn(reading) : [],
  };
}

/** The same for whoever asks nothing about its names, which take longest to find out. */
export const withoutNames = (entry: Entry): Entry =>
  Object.defineProperties({} as Entry, {
    ...Object.getOwnPropertyDescriptors(entry),
    names: { value: noNames, enumerable: true },
  });

const namesOf = keptFor(writtenNames);
const wordsOf = keptFor(({ path, page }: Reading) => usedWords(`${nameOf(pathKey(path))} ${page.text}`));

function numeralIn({ page, lines, claimsOf }: Reading): Entry["numeral"] {
  const title = claimsOf("title").find(({ section }) => section >= 0);
  if (!title || title.number === null) return null;
  const found = /\d{1,5}/.exec(page.text.slice(title.span.start, title.title.span.start));
  if (!found || Number(found[0]) !== title.number) return null;
  const start = title.span.start + found.index;
  return { text: found[0], range: lines.range({ start, end: start + found[0].length }) };
}
