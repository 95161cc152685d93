// What sentences of reasons and consequences say was chosen, held against the decision: "We are going with Kafka", and below "we chose to go with RabbitMQ".

import { categoryOf, productsIn } from "../../lexicon/products.ts";
import { choseFirst, choseNotFirst } from "../../lexicon/subjects.ts";
import type { Block } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Words } from "../../text/span.ts";
import { isOfDecision } from "../today.ts";
import { optionsOf } from "./decided-option.ts";
import { isAkin, onlyIn } from "./titled.ts";

interface ToldChoice {
  /** Canonical name of the product. */
  readonly product: string;
  readonly words: Words;
  readonly isDenied: boolean;
}

export interface OtherChoice {
  /** What the decision takes. */
  readonly decided: string;
  readonly told: Words;
  /** "We chose not to go with" what the decision takes. */
  readonly isDenied: boolean;
}

/** Both are options of the record, of one kind. */
export function* toldOtherwise(reading: Reading): Generator<OtherChoice> {
  const decided = productDecided(reading);
  if (!decided) return;
  const options = new Set(optionsOf(reading).flatMap(({ title }) => onlyProduct(title.text) ?? []));
  for (const { product, words, isDenied } of choicesIn(reading.page)) {
    if (!options.has(product) || !options.has(decided) || !isOfDecision(words.span, reading)) continue;
    const isOther = categoryOf(product) === categoryOf(decided) && !isAkin(product, decided);
    if (isDenied ? product === decided : isOther) yield { decided, told: words, isDenied };
  }
}

/** Of the option that the decision is for, or else the only one that it names. */
function productDecided({ model, claimsOf }: Reading): string | null {
  const option = model.options[model.decision?.option ?? -1];
  const [decision] = claimsOf("decision").filter(({ aside }) => !aside);
  return onlyProduct(option?.title ?? decision?.text.text ?? "");
}

const onlyProduct = (text: string): string | null => onlyIn(productsIn, text);

const choicesIn = toldBySections((blocks: readonly Block[]): ToldChoice[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }) => {
      const denied = choseNotFirst.exec(text);
      const lead = denied ?? choseFirst.exec(text);
      const [product] = lead ? productsIn(text) : [];
      if (!lead || product?.start !== lead[0].length) return [];
      const words = wordsOf(prose, start + product.start, start + product.end);
      return [{ product: product.name, words, isDenied: denied !== null }];
    }),
  ),
);
