// Adding a line of metadata the way the record writes its others.
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { lineAround } from "../text/lines.ts";

/** Above all metadata that is there, or below. */
export type Side = "above" | "below";

/** An edit that adds `name: value`, or a line under the title of a record that has none; null where neither can be. */
export function metadataLine(reading: Reading, name: string, value: string, side: Side = "above"): Edit | null {
  return (
    lineBesides(reading, name, value, side) ??
    frontMatterLine(reading, name, value) ??
    lineUnderTitle(reading, name, value)
  );
}

function lineBesides(reading: Reading, name: string, value: string, side: Side): Edit | null {
  const { text } = reading.page;
  const known = [
    ...reading.claimsOf("status"),
    ...reading.claimsOf("date"),
    ...reading.claimsOf("decider"),
    ...(side === "below" ? reading.claimsOf("reference") : []),
  ].filter(({ section, reader }) => section >= 0 && section <= 1 && (reader === "metadata" || reader === "references"));
  const lines = known.map(({ span }) => lineAround(text, span.start)).sort((a, b) => a.start - b.start);
  for (const { start, end } of side === "above" ? lines.slice(0, 1) : lines.reverse()) {
    const line = lineLike(text.slice(start, end), name, value);
    const eol = eolOf(text);
    if (line) return side === "above" ? inserted(start, line + eol) : inserted(end, eol + line);
  }
  return null;
}

/** The form of another line: its bullet, its bold label, its hard break; or a row of its table. */
function lineLike(line: string, name: string, value: string): string | null {
  const row = /^(\s*\|\s*)(\**)[^\s|*][^|*]{0,28}[^\s|*]\**\s*\|[^|]*\|\s*$/u.exec(line);
  if (row) return `${row[1]}${row[2]}${name}${row[2]} | ${value} |`;
  const form = /^(\s*(?:[-*+] )?)(\*\*)?[^:*\n]{2,30}(\*\*)?:(\*\*)?/u.exec(line);
  if (!form) return null;
  const label = form[2] ? (form[4] ? `**${name}:**` : `**${name}**:`) : `${name}:`;
  const trail = /( {2,}|\\)$/.exec(line)?.[1] ?? "";
  return `${form[1]}${label} ${value}${trail}`;
}

function frontMatterLine({ page: { text, frontMatter } }: Reading, name: string, value: string): Edit | null {
  if (!frontMatter) return null;
  const end = frontMatter.base + frontMatter.text.length;
  return inserted(end, `${name.toLowerCase().replace(/\s+/g, "-")}: ${yamlScalar(value)}${eolOf(text)}`);
}

/** Quoted where YAML would read more into it than words. */
export const yamlScalar = (value: string): string =>
  /: |\s#|^[\s[\]{}>|*&!%@`'"#,?:-]/.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : value;

function lineUnderTitle({ page }: Reading, name: string, value: string): Edit | null {
  const title = page.sections.find(({ heading }) => heading);
  if (!title?.heading) return null;
  const eol = eolOf(page.text);
  return inserted(title.base + title.heading.span.end, `${eol}${eol}**${name}:** ${value}`);
}

const inserted = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

export const eolOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");
