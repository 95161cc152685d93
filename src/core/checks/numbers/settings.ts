// Settings told in several places, as far as they can be held against one another.
import { bounds } from "../../lexicon/settings.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { lineAround } from "../../text/lines.ts";
import { contains, shifted } from "../../text/span.ts";

export type Setting = Placed<ClaimOf<"setting">>;

/** What the record decides, by the names of the settings. */
export function decidedSettings(reading: Reading): ReadonlyMap<string, readonly Setting[]> {
  const byName = new Map<string, Setting[]>();
  for (const setting of reading.claimsOf("setting"))
    if (!setting.aside && setting.scope === "decided")
      byName.set(setting.name, [...(byName.get(setting.name) ?? []), setting]);
  return byName;
}

/** Where the block begins in which a setting is told: a file, a list, a paragraph. */
export function blockOf({ section, span }: Setting, { page: { sections } }: Reading): number {
  const { base, blocks } = sections[section] ?? { base: 0, blocks: [] };
  const block = blocks.find((it) => contains(shifted(it.span, base), span));
  return block ? base + block.span.start : base;
}

/** What introduces the block in which a setting is told. */
export function leadOf(setting: Setting, { page: { sections } }: Reading): string {
  const { base, blocks, heading } = sections[setting.section] ?? { base: 0, blocks: [], heading: null };
  const at = blocks.findIndex((it) => contains(shifted(it.span, base), setting.span));
  const before = blocks[at - 1];
  return before?.kind === "paragraph" ? before.prose.text : at === 0 ? (heading?.text ?? "") : "";
}

/** A place that gives two values speaks of two things; so do the places of other services, and values in other units. */
export function areOfOneThing(settings: readonly Setting[], reading: Reading): boolean {
  const [first] = settings;
  const told = new Map<number, string>();
  for (const { value, of, unit, ...setting } of settings) {
    const block = blockOf({ value, ...setting }, reading);
    if ((told.get(block) ?? value.value) !== value.value) return false;
    if (of?.text !== first?.of?.text || unit !== first?.unit) return false;
    told.set(block, value.value);
  }
  return new Set(settings.map(({ value }) => value.value)).size === 2;
}

/** A lower bound and the upper one of the same pool: alone of their kind in one file, list or sentence, or in one row of a table. */
export function* boundsIn(reading: Reading): Generator<{ readonly lower: Setting; readonly upper: Setting }> {
  const settings = reading.claimsOf("setting");
  const placeOf = (it: Setting): number =>
    it.form === "table" ? lineAround(reading.page.text, it.span.start).start : blockOf(it, reading);
  for (const [lowerName, upperName] of bounds) {
    const lowers = settings.filter(({ name }) => name === lowerName);
    for (const lower of lowers) {
      const uppers = settings.filter((it) => it.name === upperName && placeOf(it) === placeOf(lower));
      const [upper, second] = uppers;
      const isAlone = lowers.every((it) => it === lower || placeOf(it) !== placeOf(lower));
      if (upper && !second && isAlone && lower.unit === upper.unit) yield { lower, upper };
    }
  }
}
