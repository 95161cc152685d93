// How a record names another one.
import type { Reading } from "../resolve/reading.ts";

/** Another record, as seen from the one that names it. */
export interface Target {
  readonly number: number | null;
  readonly title: string;
  /** As a link leads there: "0007-use-x.md". */
  readonly path: string;
}

/** "[ADR-0007](0007-use-x.md)", "[7. Use X](…)" in a log of adr-tools, "[20260101-use-x](…)" in one without numbers. */
export function linkTo(reading: Reading, target: Target): string {
  const links = linksOthers(reading);
  const label = labelOf(reading, target, links);
  return links ? `[${label}](${escapedPath(target.path)})` : label;
}

/** Front matter, and records that name others without a link, hold plain labels. */
function linksOthers(reading: Reading): boolean {
  if (reading.page.frontMatter && !reading.page.frontMatter.text.includes("](")) return false;
  const references = reading.claimsOf("reference");
  return !references.length || references.some(({ path }) => path !== null);
}

/** `links`: "7. Use X" says only as a link that it names another record. */
function labelOf(reading: Reading, { number, title, path }: Target, links: boolean): string {
  if (number === null) return (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "");
  const heading = headingPrefix(reading);
  if (links && /^\d+\.\s/.test(heading)) return `${number}. ${title.replace(/[[\]]/g, "\\$&")}`;
  const [, divider = "-", digits] = /ADR([\s-]?)#?(\d+)/i.exec(heading) ?? [];
  const width = digits ?? /(?:^|\/)(?:\p{L}+[-_ ]?)?(\d{1,5})(?!\d)/u.exec(path)?.[1] ?? "";
  return `ADR${divider || "-"}${String(number).padStart(width.startsWith("0") ? width.length : 1, "0")}`;
}

/** What stands in front of the record's own title. */
function headingPrefix(reading: Reading): string {
  const title = reading.claimsOf("title").find(({ section }) => section >= 0);
  const base = title ? (reading.page.sections[title.section]?.base ?? 0) : 0;
  return title ? reading.page.text.slice(base, title.title.span.start).replace(/^[#\s]+/, "") : "";
}

export const escapedPath = (path: string): string => (/[\s()]/.test(path) ? `<${path}>` : path);
