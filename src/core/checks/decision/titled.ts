// The title names one product or one way, and the decision takes another one of its kind.

import { compatible } from "../../lexicon/engine-families.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { verdictMarkers } from "../../lexicon/options.ts";
import {
  concludingPattern,
  leavingTitle,
  praisePattern,
  subjectsIn,
  takenPart,
  takingPattern,
} from "../../lexicon/subjects.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { blocksIn, prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { type Span, shifted, type Words } from "../../text/span.ts";

export interface AgainstTitle {
  /** What is taken, as the record writes it. */
  readonly taken: Words;
  /** What the title is about. */
  readonly titled: Words;
}

type Subject = (typeof subjectsIn)[number];

export function* againstTitles(reading: Reading): Generator<AgainstTitle> {
  yield* decidedOtherwise(reading);
  for (const section of reading.page.sections) yield* praisedOtherwise(section);
}

/** "# RabbitMQ as the bus", and the decision opens with "We use Kafka", or marks Kafka's column as chosen. */
function* decidedOtherwise(reading: Reading): Generator<AgainstTitle> {
  const title = takingTitle(reading);
  if (!title) return;
  for (const subject of subjectsIn) {
    const titled = onlyIn(subject, title.taken);
    const [other] = titled ? takenIn(subject, titled, reading) : [];
    if (other) yield { taken: other, titled: title.words };
  }
}

/** The title, and what it says is taken; null for one that speaks of leaving something behind. */
export function takingTitle({ claimsOf }: Reading): { readonly words: Words; readonly taken: string } | null {
  const [claim] = claimsOf("title");
  const text = claim && takenPart(claim.title.text);
  return claim && text && !leavingTitle.test(text) ? { words: claim.title, taken: text } : null;
}

function* takenIn(subject: Subject, titled: string, reading: Reading): Generator<Words> {
  const [decision] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  for (const words of [
    decision ? openingOf(decision.text) : null,
    ...markedColumns(reading.page),
    ...conclusionsIn(reading.page),
  ]) {
    const name = words && onlyIn(subject, words.text);
    const [first] = words ? subject(words.text) : [];
    if (words && first && name && !isAkin(name, titled)) yield spelledIn(words, first, reading);
  }
}

/** The name alone, where it stands in the source of the words. */
export function spelledIn(words: Words, { start, end }: Span, reading: Reading): Words {
  const text = words.text.slice(start, end);
  const from = words.span.start + Math.max(0, reading.slice(words.span).indexOf(text));
  return { text, span: { start: from, end: from + text.length } };
}

/** "For these reasons we choose Kafka", at the end of what was weighed. */
const conclusionsIn = toldBySections((blocks): Words[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose)
      .filter(({ text }) => concludingPattern.test(text))
      .flatMap(({ start, end }) => openingOf(wordsOf(prose, start, end)) ?? []),
  ),
);

/** As far as the first sentence goes, where it takes something. */
function openingOf({ text, span }: Words): Words | null {
  const sentence = takenPart(/^[^.;:\n(]{0,160}/u.exec(text)?.[0] ?? "");
  if (!takingPattern.test(sentence) || deniedPattern.test(sentence)) return null;
  return { text: sentence, span };
}

/** "| Criterion | Kafka (chosen) | RabbitMQ |" */
const markedColumns = toldBySections((blocks): Words[] =>
  blocksIn(blocks).flatMap((block) =>
    block.kind === "table"
      ? block.header
          .filter(({ text }) => verdictMarkers.chosen.some((it) => it.test(text)))
          .map((cell) => wordsOf(cell))
      : [],
  ),
);

/** "### Broker: RabbitMQ (preferred)", and below it "Kafka is the best choice". */
function* praisedOtherwise({ heading, blocks, base }: Section): Generator<AgainstTitle> {
  if (!heading || !isMarked(heading)) return;
  for (const subject of subjectsIn) {
    const titled = onlyIn(subject, heading.text);
    if (!titled) continue;
    for (const prose of prosesIn(blocks))
      for (const { name, start, end } of subject(prose.text)) {
        if (isAkin(name, titled) || !praisePattern.test(prose.text.slice(end))) continue;
        const { text, span } = wordsOf(prose, start, end);
        yield {
          taken: { text, span: shifted(span, base) },
          titled: { text: heading.text, span: shifted(wordsOf(heading).span, base) },
        };
      }
  }
}

const isMarked = keptFor(({ text }: Prose): boolean =>
  [...verdictMarkers.recommended, ...verdictMarkers.chosen].some((it) => it.test(text)),
);

/** The one name of its kind that a text holds. */
export function onlyIn(subject: Subject, text: string): string | null {
  const [name, second] = new Set(subject(text).map((it) => it.name));
  return name !== undefined && second === undefined ? name : null;
}

/** "NATS" and "NATS JetStream", two services of one cloud, engines of one family. */
export const isAkin = (a: string, b: string): boolean => {
  const [one = "", two = ""] = [a, b].map((name) => name.replace(/^Apache /, "").split(" ")[0]);
  return one === two || compatible(a, b);
};
