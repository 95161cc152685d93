// How the record marks what speaks for an option and what against it: at the beginning of an item, or in a line above a list.

import { conMarkers, consLabel, proMarkers, prosLabel } from "../lexicon/options.ts";
import { sectionRole } from "../lexicon/roles.ts";
import { matchesOf } from "../text/matches.ts";
import type { Place, Suggester, Suggestions } from "./suggestion.ts";
import { typed } from "./suggestion.ts";

export const markerSuggester: Suggester = (place) => {
  if (!isArguing(place)) return null;
  return inItem(place) ?? aboveList(place);
};

function inItem(place: Place): Suggestions | null {
  const begun = /^\s*[-*+]\s+(\p{L}*)$/u.exec(place.before)?.[1];
  if (begun === undefined) return null;
  const list = markersIn(place).map((text) => ({ kind: "marker" as const, text: `${text} ` }));
  return list.length ? { span: typed(place, begun.length), list } : null;
}

/** "**Pros:**" and "**Cons:**", as they stand above the arguments of another option and not of this one. */
function aboveList(place: Place): Suggestions | null {
  const begun = /^[ \t]*((?:\*\*|__)?\p{L}{0,20})$/u.exec(place.before)?.[1];
  if (begun === undefined || !place.asked) return null;
  const { page } = place.reading;
  const own = new Set(labelsIn(page.text.slice(place.section?.base, place.line.start)));
  const list = [...new Set(labelsIn(page.text))].filter((text) => !own.has(text) && text !== place.text.trim());
  return list.length
    ? { span: typed(place, begun.length), list: list.map((text) => ({ kind: "marker", text })) }
    : null;
}

/** Lines of a label and nothing else. */
const labelsIn = (text: string): string[] =>
  matchesOf(
    text,
    /^[ \t]*((?:\*\*|__)?\p{L}[^*_:：|\n]{0,30}(?:[:：](?:\*\*|__)?|(?:\*\*|__)[:：]?))[ \t]*$/gmu,
  ).flatMap(([, line = ""]) => {
    const words = line.replace(/\*\*|__/g, "");
    return prosLabel.test(words) || consLabel.test(words) ? [line] : [];
  });

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
