// Behind "ADR-", "[" and "](": the other records of the log.
import type { Neighbour, Place, Suggester, Suggestion } from "./suggestion.ts";
import { typed } from "./suggestion.ts";

export const referenceSuggester: Suggester = (place) => {
  const { before, neighbours } = place;
  if (!neighbours.length) return null;
  const target = /\]\(([^()\s]*)$/.exec(before);
  if (target) return { span: typed(place, (target[1] ?? "").length), list: listOf(neighbours, ({ path }) => path) };
  const label = /\[((?:ADR[-\s]?)?\d{0,5})$/i.exec(before);
  if (label) {
    const link = (it: Neighbour): string => `${labelOf(it, place)}](${it.path})`;
    return { span: typed(place, (label[1] ?? "").length), list: listOf(neighbours, link) };
  }
  const number = /(?<![\p{L}\p{N}/_-])(ADR[-\s]\d{0,5})$/iu.exec(before);
  const numbered = neighbours.filter((it) => it.number !== null);
  return number
    ? { span: typed(place, number[1]?.length ?? 0), list: listOf(numbered, (it) => labelOf(it, place)) }
    : null;
};

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
