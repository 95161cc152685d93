// Two options to fill in, in the form that a record of the log gives to its own.
import { conMarkers, consLabel, proMarkers, prosLabel } from "../lexicon/options.ts";
import type { Section } from "../parse/page.ts";
import type { Reading } from "../resolve/reading.ts";
import { type Draft, draft, type Field, field } from "./draft.ts";

/** `inner`: the sections right below; `option` is the first one's title, which the decision may repeat. */
export function optionsLike(model: Reading, section: Section, inner: readonly Section[], option: Field): Draft {
  const titles = model.claimsOf("option").filter(({ form, inner: nested }) => form === "heading" && !nested);
  for (const pattern of inner) {
    const claim = titles.find(({ span }) => span.start === pattern.base);
    if (!claim) continue;
    const lead = model.page.text.slice(pattern.base, claim.title.span.start);
    return [option, field("")].flatMap((title, index) => {
      const label = lead.replace(/\d+(?=\D*$)/, String(index + 1));
      return draft`\n\n${label}${title}${argumentsLike(model, pattern)}`;
    });
  }
  const marker = markerOf(section) || "- ";
  return draft`\n\n${marker}${option}\n${marker}${field("")}`;
}

/** What stands for and against it, under the labels or behind the markers that the record uses. */
export function argumentsLike({ page }: Reading, section: Section): Draft {
  const { base, span } = section;
  const lines = page.text.slice(base, base + span.end).split(/\r\n|\r|\n/);
  const labels = lines.flatMap((line) => labelIn(line) ?? []);
  if (labels.length) return labels.flatMap((label) => draft`\n\n${label}\n\n- ${field("")}`);
  const markers = [proMarkers, conMarkers].flatMap((pattern) =>
    lines.flatMap((line) => markerIn(line, pattern) ?? []).slice(0, 1),
  );
  if (markers.length) return markers.flatMap((marker, index) => draft`${index ? "\n" : "\n\n"}${marker} ${field("")}`);
  return draft`\n\n${markerOf(section)}${field("")}`;
}

/** "**Pros:**" without what may follow it. */
function labelIn(line: string): string | null {
  const words = line.replace(/[*_]+/g, "");
  if (!prosLabel.test(words) && !consLabel.test(words)) return null;
  return /^[^:：]*[:：]?[*_]*/u.exec(line)?.[0] ?? null;
}

/** "- Good, because" */
function markerIn(line: string, pattern: RegExp): string | null {
  const bullet = /^\s*(?:[-*+]\s+)?/.exec(line)?.[0] ?? "";
  const marker = pattern.exec(line.slice(bullet.length))?.[0];
  return marker ? bullet + marker : null;
}

/** The bullet of the section's list, where it opens with one. */
export function markerOf({ blocks }: Section): string {
  const [first] = blocks;
  return first?.kind === "list" ? `${first.ordered ? "1." : (first.items[0]?.marker ?? "-")} ` : "";
}
