// Marking an option as the chosen one, and taking such a mark away.
import type { ClaimOf } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { languageIn } from "./status.ts";

type OptionFound = Placed<ClaimOf<"option">>;

/** "(chosen)" behind its title, outside of the title's own markup. */
export function chosenMark(reading: Reading, { title }: OptionFound): Edit {
  const closing = /^(?:[*_`]|\]\([^()\s]*\))*/.exec(reading.page.text.slice(title.span.end))?.[0] ?? "";
  const at = title.span.end + closing.length;
  return { span: { start: at, end: at }, text: ` (${languageIn(reading).chosen})` };
}

/** Null where the mark is more than a few words beside the title. */
export function withoutMark({ page: { text } }: Reading, { title, verdict }: OptionFound): Edit | null {
  if (!verdict || verdict.span.start < title.span.end) return null;
  const between = text.slice(title.span.end, verdict.span.start);
  if (!/^[\s*_`–—-]*$/.test(between) || /[\r\n]/.test(between)) return null;
  const open = /[*_]+$/.exec(between)?.[0] ?? "";
  const closed = open && text.startsWith(open, verdict.span.end) ? open.length : 0;
  const outside = closed ? between.slice(0, -open.length) : between;
  const start = verdict.span.start - (closed ? open.length : 0) - (/[\s–—-]*$/.exec(outside)?.[0].length ?? 0);
  return { span: { start, end: verdict.span.end + closed }, text: "" };
}
