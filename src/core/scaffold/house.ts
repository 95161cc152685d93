// How a log writes its records, learned from the newest of them. A tool's folder needs no configuration for it.
import { type Language, languageOf } from "../lexicon/writing.ts";
import { read } from "../resolve/read.ts";
import type { Reading } from "../resolve/reading.ts";
import { labelled } from "../text/labelled.ts";
import type { Draft } from "./draft.ts";
import { headLike, type LabelHabit } from "./head.ts";
import { type Naming, namingOf, numberIn } from "./naming.ts";
import { outlineLike } from "./outline.ts";
import type { Subject } from "./subject.ts";
import { isTemplateFile } from "./team.ts";

/** A file of the folder that holds a log; `name` without a path. */
export interface LogFile {
  readonly name: string;
  readonly text: string;
}

export interface House {
  readonly naming: Naming | null;
  readonly language: Language;
  /** Null in a folder without records. */
  readonly head: ((subject: Subject) => Draft) | null;
  readonly sections: Draft;
  /** The newest record's file. */
  readonly newest: string | null;
}

/** How many of the newest records tell the habit. */
const telling = 5;

/** From the oldest record to the newest, by their numbers or dates; other files of the folder are left out. */
export function inOrder<F extends { readonly name: string }>(files: readonly F[]): F[] {
  return files
    .filter(({ name }) => namingOf([name]) && !isTemplateFile(name))
    .sort((a, b) => (numberIn(a.name) ?? 0) - (numberIn(b.name) ?? 0) || (a.name < b.name ? -1 : 1));
}

export function houseOf(files: readonly LogFile[]): House {
  const records = inOrder(files)
    .slice(-telling)
    .map(({ name, text }) => read(`adr/${name}`, text))
    .filter(({ model }) => model.isAdr);
  const newest = records.at(-1);
  const statuses = records.flatMap(({ model }) => model.status?.text ?? []);
  const language = languageOf(records.flatMap(headingsOf), languageOf(statuses));
  const habit = labelHabit(records);
  return {
    naming: namingOf(inOrder(files).map(({ name }) => name)),
    language,
    head: newest ? (subject) => headLike(newest, subject, languageOf(statuses, language), habit) : null,
    sections: outlineLike(records, language),
    newest: newest ? newest.path.slice("adr/".length) : null,
  };
}

const headingsOf = ({ page }: Reading): string[] => page.sections.map(({ heading }) => heading?.text ?? "");

function labelHabit(records: readonly Reading[]): LabelHabit {
  const labels = records.map(labelsOf);
  return (label) => {
    const values = labels.flatMap((own) => own.get(label.toLowerCase()) ?? []);
    if (values.length * 2 <= labels.length) return "rare";
    return values.length > 1 && new Set(values).size === 1 ? "constant" : "varies";
  };
}

/** Labels of the lines in front of the first heading below the title, and what stands behind them. */
function labelsOf({ page }: Reading): Map<string, string> {
  const end = page.sections.find(({ depth }) => depth > 1)?.base ?? page.text.length;
  const lines = page.text.slice(0, end).split(/\r\n|\r|\n/);
  return new Map(
    lines.flatMap((line) => {
      const label = labelled.exec(line);
      return label?.[1] ? [[label[1].toLowerCase(), line.slice(label[0].length).trim()] as const] : [];
    }),
  );
}
