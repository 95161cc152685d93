// Settings told in several places, as far as they can be held against one another.
import { bounds } from "../../lexicon/settings.ts";
import type { Section } from "../../parse/page.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import { lineAround } from "../../text/lines.ts";
import { countPassing } from "../../text/ordered.ts";

export type Setting = Placed<ClaimOf<"setting">>;

/** What the record decides, by the names of the settings. */
export const decidedSettings = keptFor(
  (reading: Reading): ReadonlyMap<string, readonly Setting[]> =>
    groupedBy(
      reading.claimsOf("setting").filter(({ aside, scope }) => !aside && scope === "decided"),
      ({ name }) => name,
    ),
);

/** Where the block begins in which a setting is told: a file, a list, a paragraph. */
export function blockOf(setting: Setting, reading: Reading): number {
  const { section, at } = placeOf(setting, reading);
  return (section?.base ?? 0) + (section?.blocks[at]?.span.start ?? 0);
}

/** What introduces the block in which a setting is told. */
export function leadOf(setting: Setting, reading: Reading): string {
  const { section, at } = placeOf(setting, reading);
  const before = section?.blocks[at - 1];
  return before?.kind === "paragraph" ? before.prose.text : at === 0 ? (section?.heading?.text ?? "") : "";
}

/** The section that tells it, and which of its blocks does; -1 for the front matter. */
function placeOf({ section: index, span }: Setting, { page }: Reading): { section: Section | undefined; at: number } {
  const section = page.sections[index];
  const at = countPassing(section?.blocks ?? [], (block) => block.span.start + (section?.base ?? 0) <= span.start) - 1;
  return { section, at };
}

/** A place that gives two values speaks of two things; so do the places of other services, and values in other units. */
export function areOfOneThing(settings: readonly Setting[], reading: Reading): boolean {
  const [first] = settings;
  if (new Set(settings.flatMap((it) => headedService(it, reading) ?? [])).size > 1) return false;
  const told = new Map<number, string>();
  for (const setting of settings) {
    const { value, of, unit } = setting;
    const block = blockOf(setting, reading);
    if ((told.get(block) ?? value.value) !== value.value) return false;
    if (of?.text !== first?.of?.text || unit !== first?.unit) return false;
    told.set(block, value.value);
  }
  return new Set(settings.map(({ value }) => value.value)).size === 2;
}

/** "### Orders" above "- Pool size: 10": the service that the heading names. */
function headedService({ section }: Setting, { page, serviceNamed }: Reading): string | null {
  const heading = page.sections[section]?.heading;
  return heading ? serviceNamed(heading.text) : null;
}

/** A lower bound and the upper one of the same pool: alone of their kind in one file, list or sentence, or in one row of a table. */
export function* boundsIn(reading: Reading): Generator<{ readonly lower: Setting; readonly upper: Setting }> {
  const places = groupedBy(reading.claimsOf("setting"), (it) =>
    it.form === "table" ? lineAround(reading.page.text, it.span.start).start : blockOf(it, reading),
  );
  for (const settings of places.values())
    for (const [lowerName, upperName] of bounds) {
      const [lower, otherLower] = settings.filter(({ name }) => name === lowerName);
      const [upper, otherUpper] = settings.filter(({ name }) => name === upperName);
      if (lower && upper && !otherLower && !otherUpper && lower.unit === upper.unit) yield { lower, upper };
    }
}
