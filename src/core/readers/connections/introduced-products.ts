import { connectionPattern, instancesPattern } from "../../lexicon/architecture.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { List, Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated } from "../../text/span.ts";
import type { EquationClaim } from "../claim.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { introducedBlocksIn } from "../walk.ts";
import { equationsIn, tokensOf } from "./equation.ts";

/** "With 6 workers:" above products that all count with as many: "SQLAlchemy: 6 × 15 = 90 connections". */
export const introducedProducts: Reader = {
  id: "introduced-products",
  needs: all(digits, mentions(connectionPattern)),
  *read(section) {
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      const count = block.kind === "list" && lead ? countIn(lead) : null;
      if (block.kind === "list" && count) yield* productsIn(block, count);
    }
  },
};

/** The lead says nothing but how many there are: "**Production, with 6 API workers:**". */
function countIn(lead: Prose): Stated<number> | null {
  const text = lead.text.trimEnd();
  const numbers = numbersIn(text);
  const [only] = numbers;
  const match = instancesPattern.exec(text);
  if (numbers.length !== 1 || only?.comparator !== "=" || only.start !== match?.index || !match) return null;
  const rest = text.slice(match.index + match[0].length);
  return only.approximate || !/^\s?[:：]?$/u.test(rest)
    ? null
    : { value: only.value, span: spanOf(lead, only.start, only.end) };
}

const plainProduct = /^(\d{1,4})\s?[×x*]\s?(\d{1,4})$/u;

interface Product {
  readonly instances: number;
  readonly size: number;
  readonly stated: Stated<number>;
  readonly prose: Prose;
}

/** One instance of something may run beside them; of all others there must be as many. */
function* productsIn({ items }: List, count: Stated<number>): Generator<EquationClaim> {
  const products = items.flatMap(({ prose }) => (connectionPattern.test(prose.text) ? productsOf(prose) : []));
  const [first, ...others] = products.filter(({ instances }) => instances > 1);
  if (!first || others.some(({ instances }) => instances !== first.instances)) return;
  const { size, stated, prose } = first;
  const worked = { value: `${count.value} × ${size}`, span: count.span };
  const found = count.value * size;
  yield { kind: "equation", quantity: "connections", worked, found, stated, span: wordsOf(prose).span };
}

const productsOf = (prose: Prose): Product[] =>
  equationsIn(tokensOf(prose.text)).flatMap(({ start, workedEnd, stated }) => {
    const [, instances, size] = plainProduct.exec(prose.text.slice(start, workedEnd)) ?? [];
    const span = spanOf(prose, stated.start, stated.end);
    return instances && size
      ? [{ instances: Number(instances), size: Number(size), stated: { value: stated.value, span }, prose }]
      : [];
  });
