// Behind "#": the sections that records of this form have, and this one has not.
import { sectionRole } from "../lexicon/roles.ts";
import { languageOf, type WrittenSection } from "../lexicon/writing.ts";
import type { Reading } from "../resolve/reading.ts";
import { type Suggester, typed } from "./suggestion.ts";

const order: readonly WrittenSection[] = ["status", "context", "options", "decision", "consequences"];

export const headingSuggester: Suggester = (place) => {
  const words = /^#{2,4}\s*(|\S.*)$/.exec(place.before)?.[1];
  if (words === undefined) return null;
  const list = missingSections(place.reading, place.offset).map((text) => ({ kind: "heading" as const, text }));
  const blank = /\s$/.test(place.before) || words ? "" : " ";
  return { span: typed(place, words.length), list: list.map((it) => ({ ...it, text: blank + it.text })) };
};

/** In the order of a record, in its language. `except`: the offset of a heading that does not count. */
export function missingSections({ page, model }: Reading, except = -1): string[] {
  const others = page.sections.filter(
    ({ base, heading }) => !heading || except < base || except > base + heading.span.end,
  );
  const headings = others.map(({ heading }) => heading?.text ?? "");
  const roles = new Set(headings.map((text) => sectionRole(text)));
  const { sections } = languageOf(headings);
  const told = (role: WrittenSection): boolean =>
    roles.has(role) ||
    (role === "status" && model.status !== null) ||
    (role === "consequences" && (roles.has("positive") || roles.has("negative")));
  return order.filter((role) => !told(role)).map((role) => sections[role]);
}
