import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { t } from "../../../l10n/index.ts";
import { dateIn } from "../../lexicon/dates.ts";
import { fieldOf } from "../../lexicon/metadata.ts";
import { statusIn } from "../../lexicon/statuses.ts";
import type { ReferenceRelation } from "../../model/types.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { titleIn } from "./title.ts";

/** Reads the YAML between the first lines of dashes; what does not parse is read as far as it does. Spans count in `text`. */
export function* readFrontMatter(text: string): Generator<Claim> {
  if (text.length > 20_000) {
    yield {
      kind: "unplaced",
      why: t("front matter of more than 20,000 characters"),
      limit: true,
      span: { start: 0, end: text.length },
    };
    return;
  }
  const document = parseDocument(text, {
    schema: "failsafe",
    merge: false,
    maxAliasCount: 0,
    logLevel: "silent",
  } as never);
  for (const { pos } of document.errors.slice(0, 1))
    yield {
      kind: "unplaced",
      why: t("front matter that is no valid YAML"),
      span: { start: pos[0], end: Math.min(pos[1], text.length) },
    };
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : "";
    for (const words of wordsIn(value, text)) yield* claimsOf(name, words);
  }
}

/** The scalar, or each scalar of a list. */
function wordsIn(value: unknown, text: string): Words[] {
  if (isSeq(value)) return value.items.flatMap((item) => wordsIn(item, text));
  if (!isScalar(value) || !value.range || typeof value.value !== "string") return [];
  const [start, end] = value.range;
  return value.value.trim() ? [{ text: value.value.trim(), span: unquoted(text, start, end) }] : [];
}

function unquoted(text: string, start: number, end: number): Span {
  return /^["']/.test(text.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };
}

function* claimsOf(key: string, words: Words): Generator<Claim> {
  const field = fieldOf(key.replace(/[-_]/g, " ")) ?? fieldOf(key);
  const { span, text } = words;
  const status = field === "status" || /^sta[gt]e$/i.test(key) ? statusIn(text) : null;
  // A stage may be one of a process that the author's team has, and none of a decision.
  if (field === "status" || status) {
    yield { kind: "status", value: status?.value ?? "other", words, place: "metadata", span };
    if (status?.value === "superseded") yield* referencesIn(words, "superseded-by");
  } else if (field === "date" || field === "updated" || field === "review") {
    yield { kind: "date", value: dateIn(text)?.value ?? null, words, role: field === "date" ? "decided" : field, span };
  } else if (field === "deciders") {
    for (const match of matchesOf(text, /[^,;]+/g)) {
      const name = match[0].trim();
      if (name) yield { kind: "decider", name: { text: name, span }, span };
    }
  } else if (/^title$/i.test(key)) yield titleClaim(words);
  else if (field) yield* referencesIn(words, field);
}

/** "ADR-007: Adopt a broker" without its number, as in a heading. */
function titleClaim({ text, span }: Words): Claim {
  const { number, start } = titleIn(text);
  const title = { text: text.slice(start), span: { start: span.start + start, end: span.end } };
  return { kind: "title", number, title: title.text ? title : { text, span }, span };
}

const referred = /(?<![\p{L}\p{N}/._-])(?:ADR[-_ #]*)?0*(\d{1,5})(?!\d)/iu;

/** "ADR-0012", "12", "superseded by ADR-0123", "[ADR-0012](0012-use-x.md)". */
function* referencesIn(words: Words, relation: ReferenceRelation): Generator<Claim> {
  const number = referred.exec(words.text)?.[1];
  if (number === undefined) return;
  const path = /\]\(<?([^()<>\s]+)>?\)/.exec(words.text)?.[1] ?? null;
  yield {
    kind: "reference",
    label: words,
    number: Number(number),
    path,
    relation,
    placeholder: false,
    span: words.span,
  };
}
