// Adding a line of metadata the way the record writes its others.
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";

/** An edit that adds `name: value` above or below the metadata that is there, or a section under the title. */
export function metadataLine(reading: Reading, name: string, value: string): Edit | null {
  const { text } = reading.page;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const known = [...reading.claimsOf("status"), ...reading.claimsOf("date"), ...reading.claimsOf("decider")]
    .filter((claim) => claim.section >= 0 && claim.section <= 1)
    .sort((a, b) => a.span.start - b.span.start)[0];
  if (known) {
    const start = text.lastIndexOf("\n", known.span.start - 1) + 1;
    const line = text.slice(start, text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start));
    const form = /^(\s*(?:[-*+] )?)(\*\*)?[^:*\n]{2,30}(\*\*)?:(\*\*)?/u.exec(line);
    if (form) {
      const label = form[2] ? (form[4] ? `**${name}:**` : `**${name}**:`) : `${name}:`;
      const trail = /( {2,}|\\)\r?$/.exec(line)?.[1] ?? "";
      return { span: { start, end: start }, text: `${form[1]}${label} ${value}${trail}${eol}` };
    }
  }
  const title = reading.page.sections.find(({ heading }) => heading);
  if (!title?.heading || reading.page.frontMatter) return null;
  const end = title.base + title.heading.span.end;
  return { span: { start: end, end }, text: `${eol}${eol}**${name}:** ${value}` };
}
