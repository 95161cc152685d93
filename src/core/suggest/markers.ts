// At the beginning of an item: how the record marks what speaks for an option and what against it.

import { conMarkers, proMarkers } from "../lexicon/options.ts";
import { sectionRole } from "../lexicon/roles.ts";
import { matchesOf } from "../text/matches.ts";
import type { Place, Suggester } from "./suggestion.ts";
import { typed } from "./suggestion.ts";

export const markerSuggester: Suggester = (place) => {
  const begun = /^\s*[-*+]\s+(\p{L}*)$/u.exec(place.before)?.[1];
  if (begun === undefined || !isArguing(place)) return null;
  const list = markersIn(place).map((text) => ({ kind: "marker" as const, text: `${text} ` }));
  return list.length ? { span: typed(place, begun.length), list } : null;
};

const arguing = new Set(["options", "arguments", "consequences", "pros", "cons", "positive", "negative"]);

const isArguing = ({ section }: Place): boolean =>
  [section?.heading?.text ?? "", ...(section?.trail ?? [])].some((heading) => arguing.has(sectionRole(heading) ?? ""));

/** Those that the record uses; MADR's own in a record of that form that has none yet. */
function markersIn({ reading }: Place): string[] {
  const used = (pattern: RegExp): string[] => {
    const items = matchesOf(reading.page.text, /^\s*[-*+]\s+(\S.*)$/gmu);
    return [...items].flatMap(({ 1: words = "" }) => pattern.exec(words)?.[0].trim() ?? []);
  };
  const [pro, con] = [used(proMarkers)[0], used(conMarkers)[0]];
  if (pro || con)
    return [pro, ...(/because/.test(`${pro}${con}`) ? ["Neutral, because"] : []), con].flatMap((it) => it ?? []);
  return reading.model.template === "madr" ? ["Good, because", "Neutral, because", "Bad, because"] : [];
}
