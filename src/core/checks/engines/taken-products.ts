// Engines and brokers that a sentence takes for granted: what they are said to be is found out once a section.
import { supposedPattern } from "../../lexicon/architecture.ts";
import { laterPattern } from "../../lexicon/counted.ts";
import {
  asBrokerBehind,
  besidePattern,
  brokerBefore,
  choicePattern,
  downBehind,
  enoughBehind,
  keptInBefore,
  leavingPattern,
  neededBefore,
  ownBefore,
  perEachBehind,
  serverBefore,
  serverBehind,
  sidelines,
  weighingPattern,
} from "../../lexicon/engine-words.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { allOfThingsPattern } from "../../lexicon/norms.ts";
import { everywherePattern, oneServerPattern } from "../../lexicon/one-engine.ts";
import type { ProductMention } from "../../lexicon/products.ts";
import type { Block } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import type { Stated } from "../../text/span.ts";
import { brokerSentencesIn, type EngineSentence, engineSentencesIn } from "./engine-sentences.ts";
import { keepsData } from "./named-engines.ts";

export interface TakenProduct {
  /** Its canonical name; counts from the section. */
  readonly product: Stated<string>;
  readonly isBroker: boolean;
  /** "All services fail if MySQL is down", "each service has its own MySQL instance". */
  readonly ofAll: boolean;
  /** "One container with a database per service" */
  readonly ofEach: boolean;
}

export const takenIn = keptFor((blocks: readonly Block[]): readonly TakenProduct[] => [
  ...engineSentencesIn(blocks).flatMap((told) =>
    told.engines
      .filter((it) => !sidelines.has(it.name) && isSaidToRun(told, it) && !isSaidOtherwise(told, it))
      .map((it) => taken(told, it, false)),
  ),
  ...brokerSentencesIn(blocks).flatMap((told) => carrierIn(told).map((it) => taken(told, it, true))),
]);

function taken(told: EngineSentence, product: ProductMention, isBroker: boolean): TakenProduct {
  const { prose, sentence } = told;
  const { before, behind } = around(told, product);
  return {
    product: {
      value: product.name,
      span: spanOf(prose, sentence.start + product.start, sentence.start + product.end),
    },
    isBroker,
    ofAll: keepsData(product.name) && (allOfThingsPattern.test(before) || everywherePattern.test(behind)),
    ofEach: oneServerPattern.perService.test(sentence.text),
  };
}

const around = ({ sentence: { text } }: EngineSentence, { start, end, version }: ProductMention) => ({
  before: text.slice(0, start),
  behind: text.slice(version?.end ?? end),
});

/** By the words around it: "one shared", "container", "is down", or a version that an item begins with. */
function isSaidToRun(told: EngineSentence, engine: ProductMention): boolean {
  const { before, behind } = around(told, engine);
  if (serverBefore.test(before) || (serverBehind.test(behind) && !/\p{L}[-_/.]$/u.test(before))) return true;
  if ([ownBefore, keptInBefore, neededBefore].some((it) => it.test(before))) return true;
  if ([downBehind, enoughBehind, perEachBehind].some((it) => it.test(behind))) return true;
  return engine.version !== undefined && told.sentence.start === 0 && /^[^\p{L}\p{N}]*$/u.test(before);
}

function isSaidOtherwise(told: EngineSentence, engine: ProductMention): boolean {
  const { before, behind } = around(told, engine);
  const name = told.sentence.text.slice(engine.start, engine.end);
  const clause = before.slice(openBracket(before)) + name + (/^[^,;:(（]*/u.exec(behind)?.[0] ?? "");
  const isOneOf = choicePattern.before.test(before) || choicePattern.behind.test(behind);
  return isOneOf || otherwise.some((it) => it.test(clause));
}

/** Where the brackets begin that a text ends in, or 0: what they hold is said apart from what stands in front of them. */
function openBracket(text: string): number {
  const open = text.lastIndexOf("(");
  return open > text.lastIndexOf(")") ? open : 0;
}

const otherwise = [deniedPattern, supposedPattern, laterPattern, besidePattern, leavingPattern, weighingPattern];

/** The only broker of a sentence that says how services talk to one another. */
function carrierIn(told: EngineSentence): ProductMention[] {
  const [broker, second] = told.engines;
  if (!broker || second || isSaidOtherwise(told, broker)) return [];
  const { before, behind } = around(told, broker);
  return [brokerBefore, neededBefore].some((it) => it.test(before)) || asBrokerBehind.test(behind) ? [broker] : [];
}
