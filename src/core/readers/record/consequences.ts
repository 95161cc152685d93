import type { SectionRole } from "../../lexicon/headings.ts";
import { conMarkers, proMarkers } from "../../lexicon/options.ts";
import { isAboutConsequences, leadRole, sectionRole, wholeRole } from "../../lexicon/roles.ts";
import type { Block, Item, List, Prose, Table } from "../../parse/page.ts";
import { proseLines, wordsOf } from "../../parse/prose.ts";
import type { ConsequenceClaim } from "../claim.ts";
import type { Reader } from "../reader.ts";

type Side = ConsequenceClaim["side"];

/** What follows: lists below "Consequences", "Positive" and "Negative", as headings, lead-ins or columns. */
export const consequences: Reader = {
  id: "consequences",
  *read({ heading, trail, blocks }) {
    const title = heading?.text ?? "";
    const roles = [...trail, title].map((it) => sectionRole(it));
    if (roles.includes("consequences") || isAboutConsequences(title))
      yield* readBlocks(blocks, sideOf(roles.at(-1)) ?? "neutral");
  },
};

function* readBlocks(blocks: readonly Block[], own: Side): Generator<ConsequenceClaim> {
  let side: Side | null = own;
  for (const block of blocks) {
    if (block.kind === "paragraph" && areMarked(block.prose)) yield* readLines(block.prose, side ?? own);
    else if (block.kind === "paragraph") side = sideBelow(block.prose, own, side);
    else if (block.kind === "list" && side) yield* readList(block, side);
    else if (block.kind === "table") yield* readTable(block);
  }
}

/** "✅ Teams deploy alone", "⚠️ Joins are gone": lines that all begin with a sign, and make no list. */
const areMarked = (prose: Prose): boolean => {
  const lines = proseLines(prose);
  return (
    lines.length > 1 && lines.every(({ text }) => /^\s*[^\p{L}\p{N}\s]{1,3}\s/u.test(text) && markedSide({ text }))
  );
};

function* readLines(prose: Prose, side: Side): Generator<ConsequenceClaim> {
  for (const line of proseLines(prose))
    yield consequenceOf(line, side === "neutral" ? (markedSide(line) ?? side) : side);
}

function* readList({ items }: List, side: Side): Generator<ConsequenceClaim> {
  for (const item of items) {
    const labelled = sideOf(labelRole(item.prose));
    if (labelled && opensList(item)) yield* readBlocks(item.blocks, labelled);
    else if (item.prose.text)
      yield consequenceOf(item.prose, side === "neutral" ? (markedSide(item.prose) ?? labelled ?? side) : side);
  }
}

/** "- **Positive:**", and what is positive below it. */
const opensList = ({ prose, blocks }: Item): boolean => /[:：]\s*$/u.test(prose.text) && blocks.length > 0;

const markedSide = ({ text }: Pick<Prose, "text">): Side | null =>
  proMarkers.test(text) ? "positive" : conMarkers.test(text) ? "negative" : null;

/** A column of what is good, and one of what is bad; or rows that say in front which of both they tell. */
function* readTable({ header, rows }: Table): Generator<ConsequenceClaim> {
  const sides = header.map(({ text }) => sideOf(sectionRole(text)));
  if (!sides.includes("positive") || !sides.includes("negative")) {
    yield* readRows(rows);
    return;
  }
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      const side = sides[at];
      if (side && /\p{L}/u.test(cell.text)) yield consequenceOf(cell, side);
    }
}

/** "| Positive | Teams deploy alone |", in each of the rows. */
function* readRows(rows: Table["rows"]): Generator<ConsequenceClaim> {
  const sides = rows.map(([first]) => sideOf(wholeRole(first?.text ?? "")));
  if (sides.includes(null)) return;
  for (const [at, [, told]] of rows.entries())
    if (told && /\p{L}/u.test(told.text)) yield consequenceOf(told, sides[at] ?? "neutral");
}

function consequenceOf(prose: Prose, side: Side): ConsequenceClaim {
  const text = wordsOf(prose);
  return { kind: "consequence", side, text, span: text.span };
}

/**
 * "**Positive**", "**Negative / accepted risks**"; null below the label of another part: "**Alternatives considered:**". Any
 * other label ends what the one above it opened.
 */
function sideBelow(prose: Prose, own: Side, above: Side | null): Side | null {
  const bold = isBold(prose);
  const role = leadRole(prose) ?? (bold ? sectionRole(prose.text) : null);
  if (role && elsewhere.has(role)) return null;
  return sideOf(role) ?? (bold ? own : above);
}

/** Of a label that is one of the known words: "**Positives :** one store". */
const labelRole = ({ text }: Prose): SectionRole | null => wholeRole(/^[^:：\n]{2,60}(?=[:：])/u.exec(text)?.[0] ?? "");

const isBold = ({ marks, text }: Prose): boolean =>
  marks.some(({ kind, start, end }) => kind === "strong" && !/\p{L}/u.test(text.slice(0, start) + text.slice(end)));

/** Parts that tell nothing of what follows from the decision. */
const elsewhere: ReadonlySet<SectionRole> = new Set<SectionRole>(["options", "references", "related", "rationale"]);

function sideOf(role: SectionRole | null | undefined): Side | null {
  if (role === "positive" || role === "pros") return "positive";
  if (role === "negative" || role === "cons") return "negative";
  return role === "neutral" ? "neutral" : null;
}
