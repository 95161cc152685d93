// Records in a language that nobody taught this program: what it misses there may well be said.
import { sectionRole } from "../../lexicon/roles.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";

/** Letters of an English text for each of its commonest words; in mixed text they stand much farther apart. */
const perWord = 120;
const englishWords = /(?<!\p{L})(?:the|and|of|to|is|we)(?!\p{L})/giu;

/** No decision is found, most headings are unknown, and the text is not English in a form of its own. */
export const isInUnreadLanguage = keptFor(({ model, page }: Reading): boolean => {
  const headings = page.sections.flatMap(({ heading, depth }) => (heading && depth === 2 ? [heading.text] : []));
  const known = headings.filter((heading) => sectionRole(heading) !== null);
  if (model.decision || headings.length < 3 || known.length * 2 >= headings.length) return false;
  return matchesOf(page.text, englishWords).length * perWord < page.text.length;
});
