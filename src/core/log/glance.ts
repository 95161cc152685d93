// A first look at a file: number, title and status from its first lines, without parsing it. A list of ten thousand records
// stands at once, and the reading of each corrects it where the look was wrong.

import { fieldOf } from "../lexicon/metadata.ts";
import { wholeRole } from "../lexicon/roles.ts";
import { statusIn } from "../lexicon/statuses.ts";
import { languages } from "../lexicon/writing.ts";
import type { Status } from "../model/types.ts";
import { titleIn } from "../readers/record/title.ts";
import { numberOfFile } from "../resolve/told-number.ts";
import { labelled } from "../text/labelled.ts";
import type { Range } from "../text/lines.ts";
import { matchesOf } from "../text/matches.ts";
import { narrow } from "../text/narrow.ts";
import { decodedPath, folderOf, nameOf, pathKey } from "../text/paths.ts";
import { nothingDecided } from "./decided.ts";
import type { Entry } from "./entry.ts";
import { noNames } from "./names.ts";
import { usedWords } from "./words.ts";

/** Metadata stands in the first characters. */
const looked = 3000;

/** What the file will most likely be in the log; its references are not known yet, and its ranges are those of its start. */
export function glanceAt(path: string, text: string): Entry {
  const lines = text.slice(0, looked).split(/\r\n|\n|\r/);
  const heading = lines.find((line) => /^#{1,2}[ \t]/.test(line))?.replace(/^#+[ \t]+|[ \t]+#+[ \t]*$/g, "") ?? "";
  const title = titleIn(heading);
  const number = numberOfFile(decodedPath(path)) ?? title.number;
  const key = pathKey(path);
  const name = nameOf(key);
  return {
    path,
    key,
    folder: folderOf(key),
    isAdr:
      (number !== null || /^(?:19|20)\d{6}/.test(name)) && !/^(?:readme|index|template|adr-template)\b/i.test(name),
    number,
    // A part of a text keeps all of it in memory, ten thousand times.
    title: narrow(
      heading
        .slice(title.start)
        .replace(/[*_`]+/g, "")
        .trim(),
    ),
    status: statusAt(lines) ?? statusBelow(text),
    date: null,
    deciders: [],
    decision: null,
    heading: start,
    numeral: null,
    references: [],
    links: [],
    sections: [],
    anchors: none,
    decided: nothingDecided,
    stores: [],
    words: noWords,
    names: noNames,
    language: languages[0] as Entry["language"],
    misspellings: [],
    directives: [],
  };
}

// Ten thousand files are looked at, one after the other.
const none: ReadonlySet<string> = new Set();
const noWords = usedWords("");

const position = { line: 0, character: 0, offset: 0 };
const start: Range = { start: position, end: position };

function statusAt(lines: readonly string[]): Status | null {
  for (const [index, line] of lines.entries()) {
    const words = line.startsWith("#") ? belowHeading(lines, index) : statusLine(line);
    const found = words === undefined ? null : statusIn(words);
    if (found) return { value: found.value, text: narrow(words?.slice(found.start, found.end) ?? ""), range: start };
  }
  return null;
}

const belowHeading = (lines: readonly string[], index: number): string | undefined =>
  isStatusHeading(lines[index] ?? "") ? lines.slice(index + 1).find((it) => it.trim()) : undefined;

function statusLine(line: string): string | undefined {
  const label = line.length < 300 && /[:：|]/.test(line) ? labelled.exec(line) : null;
  return label?.[1] && fieldOf(label[1]) === "status" ? line.slice(label[0].length) : undefined;
}

/** Some logs close with the status. */
function statusBelow(text: string): Status | null {
  for (const { 0: line, index } of matchesOf(text.slice(looked), /^#{2,3}[ \t]+.{2,30}$/gmu))
    if (isStatusHeading(line)) return statusAt(text.slice(looked + index, looked + index + 300).split(/\r\n|\n|\r/));
  return null;
}

const isStatusHeading = (line: string): boolean =>
  /^#{2,3}[ \t]/.test(line) && wholeRole(line.replace(/^#+/, "")) === "status";
