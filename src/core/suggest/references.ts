// Behind "ADR-", "[" and "](": the other records of the log.
import type { Neighbour, Place, Suggester, Suggestion, Suggestions } from "./suggestion.ts";
import { typed } from "./suggestion.ts";

export const referenceSuggester: Suggester = (place) => {
  const { before, neighbours } = place;
  if (!neighbours.length) return null;
  const target = /\]\(([^()\s]*)$/.exec(before);
  if (target) return { span: typed(place, (target[1] ?? "").length), list: listOf(neighbours, ({ path }) => path) };
  const label = /\[([^[\]]{0,60})$/.exec(before)?.[1];
  if (label !== undefined && (isNumeral(label) || place.asked)) return links(place, label);
  const number = /(?<![\p{L}\p{N}/_-])(ADR[-\s]\d{0,5})$/iu.exec(before);
  const numbered = neighbours.filter((it) => it.number !== null);
  return number
    ? { span: typed(place, number[1]?.length ?? 0), list: listOf(numbered, (it) => labelOf(it, place)) }
    : null;
};

const isNumeral = (label: string): boolean => /^(?:ADR[-\s]?)?\d{0,5}$/i.test(label);

/** Whole links. What is no number are words of a title. */
function links(place: Place, label: string): Suggestions | null {
  const words = label.trim().toLowerCase();
  const meant = place.neighbours.filter(({ title }) => isNumeral(label) || title.toLowerCase().includes(words));
  if (!meant.length) return null;
  const span = typed(place, label.length);
  const after = place.text.slice(place.before.length);
  if (/^[^[\]]{0,60}\]\(/.test(after)) return { span, list: listOf(meant, (it) => labelOf(it, place)) };
  // Editors close a bracket as soon as it is opened.
  const closed = { ...span, end: after.startsWith("]") ? span.end + 1 : span.end };
  return { span: closed, list: listOf(meant, (it) => `${labelOf(it, place)}](${it.path})`) };
}

const listOf = (neighbours: readonly Neighbour[], text: (neighbour: Neighbour) => string): Suggestion[] =>
  neighbours.map((it) => ({
    kind: "record",
    text: text(it),
    about: [it.title, it.status].filter(Boolean).join(" · "),
  }));

/** As many digits as the file's name has; the title where the log has no numbers. */
function labelOf({ number, title, path }: Neighbour, { before }: Place): string {
  if (number === null) return title;
  const width = /(?:^|\/)(?:adr[-_ ]?)?(\d{1,5})(?!\d)/i.exec(path)?.[1]?.length ?? 1;
  const divider = /ADR(\s)\d*$/i.test(before) ? " " : "-";
  return `ADR${divider}${String(number).padStart(width, "0")}`;
}
