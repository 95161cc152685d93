// A record's references, with what it takes to find the other record and to say whether the two agree.
import { elsewherePattern, partialPattern, unwrittenPattern } from "../lexicon/log.ts";
import { fieldOf } from "../lexicon/metadata.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { ReferenceRelation } from "../model/types.ts";
import type { Reading } from "../resolve/reading.ts";
import { lineNear, type Range } from "../text/lines.ts";
import { folderOf, isAddress, linkedKey, pathKey } from "../text/paths.ts";
import type { Span } from "../text/span.ts";

export interface LogReference {
  readonly label: string;
  readonly number: number | null;
  /** Of the link that it is, as written and without an anchor. */
  readonly path: string | null;
  /** The key of the file that the path leads to; null where there is no path, and for another site. */
  readonly key: string | null;
  readonly relation: ReferenceRelation;
  readonly range: Range;
  /** "(TBD)": the other record is yet to be written. */
  readonly placeholder: boolean;
  /** What it calls the other record. */
  readonly title: { readonly text: string; readonly range: Range } | null;
  /** It stands where records state their relations: in the head, the status, a list of related records. */
  readonly stated: boolean;
  /** "Partly superseded by": the rest of the record holds. */
  readonly partial: boolean;
  /** The words around it speak of somebody else's log, of a record yet to be written, or it is only a way of writing. */
  readonly elsewhere: boolean;
  /** It stands beside the status or in its section, so that whoever reads the status reads it, too. */
  readonly inStatus: boolean;
}

export function logReferencesOf(reading: Reading): LogReference[] {
  const { lines } = reading;
  const folder = folderOf(pathKey(reading.path));
  return reading.claimsOf("reference").map((claim): LogReference => {
    const { label, section } = claim;
    const line = lineOf(reading, label.span);
    return {
      label: label.text,
      number: claim.number,
      path: claim.path,
      key: claim.path === null ? null : linkedKey(folder, claim.path),
      relation: claim.relation,
      range: lines.range(label.span),
      placeholder: claim.placeholder,
      title: claim.title ? { text: claim.title.text, range: lines.range(claim.title.span) } : null,
      stated: isStated(reading, section),
      partial: isPartial(line, label.span, claim.title?.text),
      inStatus: isInStatus(reading, section, label.span),
      elsewhere: isElsewhere(claim.path, line, label.span) || (claim.path === null && isCode(line, label.span)),
    };
  });
}

const listed = new Set(["status", "related", "references"]);

function isStated({ page: { sections } }: Reading, index: number): boolean {
  const section = sections[index];
  if (!section || section.depth <= 1) return true;
  const heading = section.heading?.text ?? "";
  return fieldOf(heading) !== null || listed.has(sectionRole(heading) ?? "");
}

/** The line of a reference, and where it begins. */
interface Line {
  readonly text: string;
  readonly start: number;
}

function lineOf(reading: Reading, { start }: Span): Line {
  const line = lineNear(reading.page.text, start);
  return { text: reading.slice(line), start: line.start };
}

/** "Superseded in part by ADR-5", "superseded by [ADR-5](…) for mobile clients". */
function isPartial({ text, start }: Line, span: Span, title?: string): boolean {
  const behind = text.slice(span.end - start).replace(/^\](?:\([^)]*\)|\[[^\]]*\])?/, "");
  return (
    partialPattern.test(title ? text.replace(title, "") : text) ||
    /^\s+(?:for|für|para|pour|cho|в части)\s/iu.test(behind)
  );
}

function isInStatus(
  { page: { sections }, model: { status }, lines }: Reading,
  index: number,
  { start }: Span,
): boolean {
  const heading = sections[index]?.heading?.text;
  if (heading && sectionRole(heading) === "status") return true;
  return status?.range.start.line === lines.position(start).line;
}

/** "the platform team's ADR-0012", "ADR-0003 (POC-2)", "acme/billing ADR-7", a link to another site. */
function isElsewhere(path: string | null, line: Line, { start, end }: Span): boolean {
  if (path !== null) return isAddress(path);
  const before = line.text.slice(Math.max(0, start - line.start - 60), start - line.start);
  const after = line.text.slice(end - line.start, end - line.start + 60);
  return (
    [elsewherePattern, unwrittenPattern].some((pattern) => pattern.test(before) || pattern.test(after)) ||
    /[\w.-]\/[\w.-]+[\s`*:]*$/.test(before) ||
    /^[\s*_`]*\([^)\p{L}]*\p{L}[^)]*\)/u.test(after)
  );
}

/** A name between backticks may show how names are written. */
const isCode = (line: Line, { start }: Span): boolean =>
  (line.text.slice(0, start - line.start).split("`").length - 1) % 2 === 1;
