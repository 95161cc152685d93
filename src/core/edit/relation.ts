// Saying in a record how it relates to another one, where it says such things.

import { fieldOf } from "../lexicon/metadata.ts";
import { sectionRole, wholeRole } from "../lexicon/roles.ts";
import type { ReferenceRelation } from "../model/types.ts";
import type { Section } from "../parse/page.ts";
import { meansNone } from "../readers/names.ts";
import type { Reading } from "../resolve/reading.ts";
import type { Edit } from "../text/edit.ts";
import { labelled } from "../text/labelled.ts";
import { matchesOf } from "../text/matches.ts";
import { linkTo, type Target } from "./link.ts";
import { eolOf, metadataLine } from "./metadata.ts";
import { languageIn, languageOfHead, withLink } from "./status.ts";

/** The same relation, told by the other side. */
export const inverse = (relation: ReferenceRelation): ReferenceRelation => toldByOther[relation];

const toldByOther: Readonly<Record<ReferenceRelation, ReferenceRelation>> = {
  relates: "relates",
  supersedes: "superseded-by",
  "superseded-by": "supersedes",
  amends: "amended-by",
  "amended-by": "amends",
  "depends-on": "relates",
};

/** Empty where the record already says so. */
export function relationEdits(reading: Reading, relation: ReferenceRelation, target: Target): Edit[] {
  if (isTold(reading, relation, target)) return [];
  const edit =
    besideOthers(reading, relation, target) ??
    inStatusSection(reading, relation, target) ??
    inLinks(reading, relation, target) ??
    metadataLine(reading, languageOfHead(reading).relations[relation], linkTo(reading, target), "below");
  return edit ? [edit] : [];
}

const isTold = (reading: Reading, relation: ReferenceRelation, { number, path }: Target): boolean =>
  reading
    .claimsOf("reference")
    .some((it) => it.relation === relation && (it.path === path || (number !== null && it.number === number)));

/** A line "**Supersedes:** [ADR-0002](…)" takes another link; "-" or "none" makes room for it. */
function besideOthers(reading: Reading, relation: ReferenceRelation, target: Target): Edit | null {
  const { text, sections } = reading.page;
  const end = sections.find(({ depth }) => depth > 1)?.base ?? text.length;
  for (const match of matchesOf(text.slice(0, end), /[^\r\n]+/g)) {
    const label = labelled.exec(match[0]);
    if (!label?.[1] || fieldOf(label[1]) !== relation || /^\s*#/.test(match[0])) continue;
    const value = match[0].slice(label[0].length).replace(/\s*(?:[|\\]\s*)?$/, "");
    const start = match.index + label[0].length;
    const link = linkTo(reading, target);
    if (meansNone(value.trim())) return { span: { start, end: start + value.length }, text: ` ${link}` };
    return { span: { start: start + value.length, end: start + value.length }, text: `, ${link}` };
  }
  return null;
}

/** adr-tools tells relations in paragraphs at the end of the status. */
function inStatusSection(reading: Reading, relation: ReferenceRelation, target: Target): Edit | null {
  const section = reading.page.sections.find(({ heading }) => heading && wholeRole(heading.text) === "status");
  if (!section?.blocks.length) return null;
  return behind(reading, section, `${languageIn(reading).relations[relation]} ${linkTo(reading, target)}`);
}

/** A list of links at the end; log4brains and MADR 2 know no other place, and get one. */
function inLinks(reading: Reading, relation: ReferenceRelation, target: Target): Edit | null {
  const { model, page } = reading;
  const words = `${languageIn(reading).relations[relation]} ${linkTo(reading, target)}`;
  const links = page.sections.findLast(({ heading, blocks }) => {
    const role = heading && sectionRole(heading.text);
    return (role === "related" || role === "references") && blocks.at(-1)?.kind === "list";
  });
  const last = links?.blocks.at(-1);
  if (links && last?.kind === "list" && isListOfRecords(reading, links))
    return itemBehind(reading, links, words, last.items.at(-1)?.marker ?? "-");
  if (model.template !== "log4brains") return null;
  const eol = eolOf(page.text);
  const end = page.text.trimEnd().length;
  return { span: { start: end, end }, text: `${eol}${eol}## Links${eol}${eol}- ${words}` };
}

const isListOfRecords = (reading: Reading, { base, span }: Section): boolean =>
  reading.model.template === "log4brains" ||
  reading.claimsOf("reference").some((it) => base <= it.span.start && it.span.end <= base + span.end);

function itemBehind(reading: Reading, section: Section, words: string, marker: string): Edit {
  const { text } = reading.page;
  const end = section.base + (section.blocks.at(-1)?.span.end ?? 0);
  return { span: { start: end, end }, text: `${eolOf(text)}${marker} ${words}` };
}

function behind(reading: Reading, section: Section, words: string): Edit {
  const { text } = reading.page;
  const last = section.base + (section.blocks.at(-1)?.span.end ?? 0);
  const { end } = withLink(text, { start: last, end: last });
  const eol = eolOf(text);
  return { span: { start: end, end }, text: `${eol}${eol}${words}` };
}
