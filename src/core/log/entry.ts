// What the log keeps of one Markdown file: all that other files need to know of it, and all that its own checks over files need.
// The reading it was made from may go; ten thousand entries fit where ten thousand readings would not.
import { type Directive, directivesIn } from "../checks/directives.ts";
import { languageIn } from "../edit/status.ts";
import type { Language } from "../lexicon/writing.ts";
import type { Status } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import { numberOfFile } from "../resolve/record.ts";
import type { Range } from "../text/lines.ts";
import { decodedPath, folderOf, nameOf, pathKey } from "../text/paths.ts";
import { anchorsOf } from "./anchors.ts";
import { type Link, linksOf } from "./links.ts";
import { type LogReference, logReferencesOf } from "./references.ts";
import { type Store, storesOf } from "./stores.ts";

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
  /** The first words of what is decided. */
  readonly decision: string | null;
  /** The title's words; the start of a file that has none. */
  readonly heading: Range;
  readonly references: readonly LogReference[];
  readonly links: readonly Link[];
  /** Keys of the headings and ids that a link can lead to. */
  readonly anchors: ReadonlySet<string>;
  /** The services of the decided architecture. */
  readonly services: readonly string[];
  /** Where the decided architecture keeps its data. */
  readonly stores: readonly Store[];
  /** Title, file name, headings and decision: what the record is about. */
  readonly topic: string;
  readonly language: Language;
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
    decision: model.decision?.text.slice(0, 400) ?? null,
    heading: lines.range(title?.title.span ?? { start: 0, end: 0 }),
    references: isAdr ? logReferencesOf(reading) : [],
    links: isAdr ? linksOf(reading) : [],
    anchors: anchorsOf(page),
    services: model.services.flatMap(({ name, scope }) => (scope === "decided" ? [name] : [])),
    stores: isAdr ? storesOf(model) : [],
    topic: isAdr ? topicOf(reading) : model.title,
    language: languageIn(reading),
    directives: isAdr ? directivesIn(page.text, lines) : [],
  };
}

function topicOf({ path, model, page }: Reading): string {
  const slug = nameOf(decodedPath(path)).replace(/\.\w+$/, "");
  const headings = page.sections.map(({ heading }) => heading?.text ?? "");
  return [model.title, slug, ...headings, model.decision?.text.slice(0, 500) ?? ""].join("\n");
}
