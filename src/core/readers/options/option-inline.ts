import { rejectionPattern, turnedDownAlone, wereWeighed, weWeighed } from "../../lexicon/options.ts";
import { brokersIn, enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { leadRole, sectionRole } from "../../lexicon/roles.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { OptionClaim } from "../claim.ts";
import { given } from "../given.ts";
import { any, brokerNames, engineNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";

/** Products side by side in one sentence that says that they were weighed: "Options considered: PostgreSQL, MongoDB." */
export const optionInline: Reader = {
  id: "option-inline",
  needs: any(engineNames, brokerNames),
  *read(section) {
    const role = section.heading && sectionRole(section.heading.text);
    if (role !== null && !telling.has(role)) return;
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) {
        const row = rowIn(sentence);
        if (row) yield* optionsOf(row, prose, sentence, role === "options");
      }
  },
};

const telling: ReadonlySet<string> = new Set(["context", "problem", "drivers", "options", "decision", "rationale"]);

interface Row {
  readonly products: readonly ProductMention[];
  /** What says that all of them lost. */
  readonly lost: { readonly start: number; readonly end: number } | null;
}

/** The products of a sentence that are told off one behind another, with nothing but notes in brackets between them. */
function rowIn({ text }: Sentence): Row | null {
  const products = [...enginesIn(text), ...brokersIn(text)].sort((a, b) => a.start - b.start);
  const [first, second] = products;
  const last = products.at(-1);
  if (!first || !second || !last) return null;
  const between = products.slice(1).map((it, at) => text.slice(endOf(products[at] ?? first), it.start));
  if (!between.every((it) => joint.test(it))) return null;
  const [before, behind] = [text.slice(0, first.start), text.slice(endOf(last))];
  const label = /^[\s*_]*([^:：\n]{3,40}[:：])[\s*_]*$/u.exec(before)?.[1];
  if (label && atEnd.test(behind.trimEnd())) {
    if (turnedDownAlone.test(label)) return { products, lost: { start: 0, end: before.trimEnd().length } };
    if (leadRole({ text: label }) === "options") return { products, lost: null };
  }
  if (weWeighed.test(before) && atEnd.test(behind.trimEnd())) return { products, lost: null };
  const weighed = /^[^\p{L}]*$/u.test(before) ? wereWeighed.exec(behind) : null;
  if (!weighed) return null;
  const from = endOf(last);
  const said = rejectionPattern.exec(text.slice(from));
  return {
    products,
    lost: said ? { start: from + said.index, end: from + said.index + said[0].length } : null,
  };
}

const endOf = ({ end, version }: ProductMention): number => version?.end ?? end;

const note = "(?:\\s?[(（][^()（）]{1,60}[)）])?";
const joint = new RegExp(
  `^${note}(?:\\s?[,，、;/]\\s?(?:(?:and|or|und|oder|y|e|et|ou|o|en|of|và|i)\\s)?|\\s(?:and|or|und|oder|y|e|et|ou|o|en|of|và|i|vs\\.?)\\s)$`,
  "iu",
);
const atEnd = new RegExp(`^${note}[*_]{0,3}[.。]?$`, "u");

/** Beside options that are told elsewhere they are only a mention; those that lost are told of here alone. */
function* optionsOf(row: Row, prose: Prose, { start }: Sentence, isSet: boolean): Generator<OptionClaim> {
  for (const it of row.products) {
    const title = wordsOf(prose, start + it.start, start + it.end);
    yield {
      kind: "option",
      title,
      label: null,
      current: false,
      ...given({
        verdict: row.lost
          ? { value: "rejected" as const, span: spanOf(prose, start + row.lost.start, start + row.lost.end) }
          : undefined,
        announced: isSet || row.lost ? undefined : (true as const),
      }),
      form: "list",
      pros: [],
      cons: [],
      inner: false,
      span: title.span,
    };
  }
}
