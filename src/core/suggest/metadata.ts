// Behind "Status:", "Date:", "Deciders:", and in sections of these names.
import { t } from "../../l10n/index.ts";
import { dateLike } from "../lexicon/dates.ts";
import { fieldOf, type MetadataField } from "../lexicon/metadata.ts";
import { wholeRole } from "../lexicon/roles.ts";
import { inCaseOf, languageOf } from "../lexicon/writing.ts";
import { labelled } from "../text/labelled.ts";
import { type Place, type Suggester, type Suggestion, type Suggestions, typed } from "./suggestion.ts";

export const metadataSuggester: Suggester = (place) => {
  const found = fieldAt(place) ?? listedField(place);
  return found && valuesOf(place, found.field, found.value);
};

/** `value`: what stands of it in front of the cursor. */
export function valuesOf(place: Place, field: MetadataField, value: string): Suggestions | null {
  if (field === "status") return { span: typed(place, value.length), list: statuses(place) };
  if (field === "date" || field === "updated") return { span: typed(place, value.length), list: dates(place) };
  return field === "deciders" ? people(place, value) : null;
}

/** The field whose value the cursor stands in, and what stands of that value in front of the cursor. */
function fieldAt(place: Place): { field: MetadataField; value: string } | null {
  const { before, section } = place;
  const label = labelled.exec(before);
  const named = label?.[1] && (isInHead(place) || /\*\*/.test(label[0])) ? fieldOf(label[1]) : null;
  if (label && named) return { field: named, value: before.slice(label[0].length).trimStart() };
  const role = section?.heading ? wholeRole(section.heading.text) : null;
  if (role !== "status" && role !== "date" && role !== "deciders") return null;
  return before.startsWith("#") ? null : { field: role, value: before.replace(/^\s*(?:[-*+]\s+)?/, "") };
}

export const isInHead = ({ section, reading, line }: Place): boolean =>
  (section?.depth ?? 0) <= 1 || line.start < (reading.page.sections[1]?.base ?? 0);

/** An item of a list in front matter, below the key whose value it is a part of. */
function listedField({ reading: { page }, line, before }: Place): { field: MetadataField; value: string } | null {
  const value = /^\s*-\s+(|\S.*)$/.exec(before)?.[1];
  if (value === undefined || !page.frontMatter || line.start >= page.frontMatter.base + page.frontMatter.text.length)
    return null;
  const above = page.text
    .slice(0, line.start)
    .trimEnd()
    .split(/\r\n|\r|\n/);
  const key = /^([\w-]{1,40}):\s*$/.exec(above.findLast((it) => !/^\s*-\s/.test(it)) ?? "")?.[1];
  const field = key === undefined ? null : fieldOf(key);
  return field && { field, value };
}

function statuses({ reading, neighbours }: Place): Suggestion[] {
  const { model, page } = reading;
  const language = languageOf(
    page.sections.map(({ heading }) => heading?.text ?? ""),
    languageOf(model.status ? [model.status.text] : []),
  );
  const like = model.template === "log4brains" || page.frontMatter ? "accepted" : (model.status?.text ?? "Accepted");
  const plain = (["proposed", "accepted", "rejected", "deprecated", "draft"] as const).map((value) =>
    suggestion(inCaseOf(like, language.statuses[value])),
  );
  const by = inCaseOf(like, language.relations["superseded-by"]);
  const successors = neighbours.filter(({ number }) => number === null || number > (model.number ?? 0));
  return [...plain, ...successors.map(({ title, path }) => suggestion(`${by} [${title}](${path})`))];
}

const suggestion = (text: string): Suggestion => ({ kind: "status", text });

function dates({ reading, today }: Place): Suggestion[] {
  const other = reading.claimsOf("date").find(({ value }) => value !== null);
  return [{ kind: "date", text: other ? dateLike(other.words.text, today) : today, about: t("today") }];
}

/** Of the list in front matter that the line is a part of. */
const itemsAround = ({ reading: { page }, line }: Place): string[] =>
  page.frontMatter && line.start < page.frontMatter.base + page.frontMatter.text.length
    ? Array.from(page.frontMatter.text.matchAll(/^\s*-\s+(|\S.*)$/gm), ([, name = ""]) => name)
    : [];

/** Whoever stands elsewhere in the record, or in others, and not yet in this list. */
function people(place: Place, value: string): Suggestions {
  const names = value.split(/[,[\]"']/);
  const begun = names.at(-1)?.trimStart() ?? "";
  const named = new Set([...names, ...itemsAround(place)].map((name) => name.trim()));
  const known = [...new Set([...place.reading.model.deciders, ...place.people])].filter((name) => !named.has(name));
  return { span: typed(place, begun.length), list: known.map((text) => ({ kind: "person", text })) };
}
