import { announcedPattern, fieldOf, relationColumn, relationWords } from "../../lexicon/metadata.ts";
import type { ReferenceRelation } from "../../model/types.ts";
import type { Mark, Prose, Table } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { lineNear } from "../../text/lines.ts";
import { matchesOf } from "../../text/matches.ts";
import { touching } from "../../text/overlaps.ts";
import type { Span } from "../../text/span.ts";
import type { ReferenceClaim } from "../claim.ts";
import { any, marks, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";

/** Other records by number or link: "ADR-0012", "ADR-005 / 006", "[0005](0005-use-x.md)", "[[0002-outbox]]". */
export const references: Reader = {
  id: "references",
  needs: any(marks("link"), marks("code"), mentions(/\[\[|ADR/i)),
  *read(section) {
    const about = section.heading?.text ?? "";
    const proses: (readonly [Prose, string])[] =
      section.heading && section.trail.length ? [[section.heading, about]] : [];
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "paragraph") proses.push([block.prose, about]);
      else if (block.kind === "list") for (const { prose } of block.items) proses.push([prose, about]);
      else if (block.kind === "table") for (const cell of cellsOf(block, about)) proses.push(cell);
    }
    for (const [prose, subject] of proses) yield* readProse(prose, subject);
  },
};

/** Each cell with what it is told about: in a table of relations the row's relation, in one of fields the cell in front. */
function cellsOf({ header, rows }: Table, about: string): (readonly [Prose, string])[] {
  const relation = header.findIndex(({ text }) => relationColumn.test(text));
  return [header, ...rows].flatMap((row) => {
    const told = row[relation] ?? (row.length === 2 ? row[0] : undefined);
    return row.map((cell) => [cell, told && cell !== told ? told.text : about] as const);
  });
}

const plain =
  /(?<![\p{L}\p{N}_/.-])ADRs?[\s\u00a0]*(?:[#№_-]\s*)?0*(\d{1,5})(?![\d\p{L}]|\.\d|(?<=(?:19|20)\d\d)-\d)((?:\s*(?:\/|,|&|and|und|y|e|et|ed|oraz|i|en|và)\s*(?:ADR[\s#_-]*)?\d{1,5}(?![\d\p{L}.%]))*)/giu;
const recordFile =
  /(?:^|\/)(?:adr[-_ ]?)?0*(\d{1,5})[-_][^/]*\.(?:md|mdx|adoc)(?:#.*)?$|(?:^|\/)adr[-_]?0*(\d{1,5})\.md(?:#.*)?$/iu;
/** "notes/2025-05-decisions.md": a year and a month are no number. */
const monthFile = /(?:^|\/)(?:19|20)\d\d-(?:0\d|1[0-2])[-_][^/]*$/;
/** Records without numbers are told apart by their date: "20261120-use-x.md". */
const datedFile = /(?:^|\/)(?:19|20)\d\d-?(?:0\d|1[0-2])-?[0-3]\d[-_][^/]*\.(?:md|mdx|adoc)(?:#.*)?$/iu;
const recordOf = (path: string): RegExpExecArray | null => (monthFile.test(path) ? null : recordFile.exec(path));
const wiki = /\[\[(?:ADR[-_ ]?)?0*(\d{1,5})-[^\]\n]{1,80}\]\]/giu;

function* readProse(prose: Prose, heading: string): Generator<ReferenceClaim> {
  const taken: { readonly span: Span }[] = [];
  const claim = (start: number, end: number, number: number | null, path: string | null): ReferenceClaim => {
    taken.push({ span: { start, end } });
    const label = wordsOf(prose, start, end);
    return {
      kind: "reference",
      label,
      number,
      path,
      relation: relationAt(prose.text, start + toldInside(prose.text.slice(start, end)), heading),
      placeholder: isAnnounced(prose.text, end),
      ...titleAfter(prose, end),
      span: label.span,
    };
  };
  for (const mark of prose.marks) {
    if (mark.kind !== "link") continue;
    if (/^https?:/i.test(mark.url ?? "")) continue;
    const url = decoded(mark);
    const path = (mark.url ?? "").replace(/#.*$/, "");
    const file = recordOf(url);
    if (file && isRecord(url, prose.text.slice(mark.start, mark.end)))
      yield claim(mark.start, mark.end, Number(file[1] ?? file[2]), path);
    else if (datedFile.test(url)) yield claim(mark.start, mark.end, null, path);
  }
  for (const mark of prose.marks) {
    const file = mark.kind === "code" ? recordOf(prose.text.slice(mark.start, mark.end)) : null;
    if (file && /adr|decision/i.test(prose.text.slice(mark.start, mark.end)))
      yield claim(mark.start, mark.end, Number(file[1] ?? file[2]), prose.text.slice(mark.start, mark.end));
  }
  for (const match of matchesOf(prose.text, wiki))
    yield claim(match.index, match.index + match[0].length, Number(match[1]), null);
  const around = touching(taken);
  for (const match of matchesOf(prose.text, plain)) {
    if (around({ start: match.index, end: match.index }).some(({ span }) => match.index < span.end)) continue;
    const first = match[0].length - (match[2] as string).length;
    yield claim(match.index, match.index + first, Number(match[1]), linkedFrom(prose, match.index));
    for (const more of matchesOf(match[2] as string, /(?:ADR[\s#_-]*)?0*(\d{1,5})/giu)) {
      const start = match.index + first + more.index;
      yield claim(start, start + more[0].length, Number(more[1]), null);
    }
  }
}

/** `../storage/1_orders.md` and `../04-tenants.md` are pages like any other: a short number, in another folder, and no word of a decision. */
const isRecord = (url: string, label: string): boolean => {
  if (/adr|decis/iu.test(`${url} ${label}`)) return true;
  return (
    !/^(?:\.\.\/)+(?:[^/]+\/)*\d{1,2}[-_][^/]*$/u.test(url) && (!/[^./]\/0?\d[-_][^/]*$/u.test(url) || /\d/.test(label))
  );
};

/** Where the link around this character leads: to a file that bears another name than records do, or to another site. */
function linkedFrom({ marks }: Prose, at: number): string | null {
  const url = marks.find(({ kind, start, end }) => kind === "link" && start <= at && at < end)?.url;
  return url?.replace(/#.*$/, "") || null;
}

function decoded({ url = "" }: Mark): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The last relation word in front of the reference in its line, the line's label, or the section's heading. */
function relationAt(text: string, at: number, heading: string): ReferenceRelation {
  const line = text.slice(lineNear(text, at).start, at);
  const label = /^[\s*]*([\p{L}][\p{L}\s-]{2,40}?)\s*[:：]/u.exec(line)?.[1];
  const field = label ? fieldOf(label) : null;
  if (field && relations.has(field)) return field as ReferenceRelation;
  const near = line.slice(-70).split(sentenceEnd).at(-1) as string;
  let best: { relation: ReferenceRelation; end: number; length: number } | null = null;
  for (const [relation, pattern] of relationWords) {
    const words = lastOf(pattern, near);
    if (!words) continue;
    const { end } = words;
    const length = end - words.start;
    // "bị thay thế bởi" holds "thay thế".
    if (!best || end > best.end || (end === best.end && length > best.length)) best = { relation, end, length };
  }
  if (best) return best.relation;
  const section = fieldOf(heading);
  return section && relations.has(section) ? (section as ReferenceRelation) : "relates";
}

/** Where a link's own words come to the record: "[Superseded in part by ADR-0015](0015-avro.md)". */
const toldInside = (label: string): number => Math.max(0, label.search(/(?<=\s)ADR[\s#_-]*\d/iu));

const sentenceEnd = /[.!?]\s(?=\p{Lu}\p{Ll})|。/u;

/** "Replaces ADR-3 and depends on ADR-8. Replaces ADR-14": the words nearest in front count. */
function lastOf(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | null {
  let last: { start: number; end: number } | null = null;
  for (let from = 0; ; from = last.end) {
    const match = pattern.exec(text.slice(from));
    if (!match) return last;
    last = { start: from + match.index, end: from + match.index + Math.max(1, match[0].length) };
  }
}

const relations = new Set<string>(["supersedes", "superseded-by", "amends", "amended-by", "depends-on"]);

const isAnnounced = (text: string, end: number): boolean =>
  announcedPattern.test(text.slice(end, lineNear(text, end).end));

/** "ADR-0002: Use Prisma ORM". */
function titleAfter(prose: Prose, end: number): Pick<ReferenceClaim, "title"> {
  const match = /^[*_\s]*[:：–—]\s*([^\n([*]{4,90})/u.exec(prose.text.slice(end));
  if (!match?.[1]) return {};
  const start = end + match[0].length - match[1].length;
  return { title: wordsOf(prose, start, start + match[1].length) };
}
