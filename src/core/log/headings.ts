// Which headings a folder wants its records to have.
import { plain } from "../lexicon/match.ts";
import { templateNames } from "../scaffold/team.ts";
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";

/** As many of the newest records tell the habit. */
const telling = 5;

/** Those of the folder's template; else those that half of its newest records have, in the order of the one with most of them. */
export function wantedHeadings(entry: Entry, log: Log): readonly string[] {
  const templates = templateNames.flatMap((name) => log.withKey(`${entry.folder}/${name}`) ?? []);
  const template = templates.find(({ sections }) => sections.length);
  if (template) return template.sections.filter((heading) => !/[{}[\]<>]/.test(heading));
  const newest = log
    .beside(entry)
    .filter((other) => other !== entry)
    .slice(-telling);
  const counts = new Map<string, number>();
  for (const { sections } of newest)
    for (const heading of new Set(sections.map(plain))) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  const isUsual = (heading: string): boolean => (counts.get(plain(heading)) ?? 0) * 2 >= Math.max(newest.length, 3);
  const usual = newest.map(({ sections }) => sections.filter(isUsual)).reverse();
  return usual.reduce((most, headings) => (headings.length > most.length ? headings : most), []);
}
