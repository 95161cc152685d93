// The title names one product or one way, and the decision takes another one of its kind.

import { compatible } from "../../lexicon/engine-families.ts";
import { deniedPattern } from "../../lexicon/flows.ts";
import { verdictMarkers } from "../../lexicon/options.ts";
import { brokersIn, categoryOf, enginesIn } from "../../lexicon/products.ts";
import {
  concludingPattern,
  decisionLabel,
  leavingTitle,
  praisePattern,
  reasonHeading,
  subjectsIn,
  takenBehind,
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
import { moved, type Span, shifted, type Words } from "../../text/span.ts";
import type { OtherStyle } from "./saga-styles.ts";

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

/** "Adopt Kafka", and right below it "Why NATS", of which the decision itself says nothing. */
export function* reasonedOtherwise(reading: Reading): Generator<OtherStyle> {
  const [decision] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  const opening = decision ? openingOf(decision.text) : null;
  const { sections } = reading.page;
  const own = decision && sections[decision.section];
  if (!decision || !opening || !own) return;
  const reasons = sections.flatMap(({ heading, parent, base }) =>
    parent === decision.section && heading && reasonHeading.test(heading.text) ? [moved(wordsOf(heading), base)] : [],
  );
  const told = reading.slice(shifted(own.span, own.base));
  for (const subject of [brokersIn, enginesIn]) {
    const taken = onlyIn(subject, opening.text);
    const [place] = subject(opening.text);
    const backed = reasons.filter(({ text }) => subject(text).length > 0);
    const [first] = backed;
    const [reason] = first ? subject(first.text) : [];
    if (!taken || !place || !first || !reason) continue;
    const isOther = ({ text }: Words): boolean =>
      subject(text).every(({ name }) => !isAkin(name, taken) && categoryOf(name) === categoryOf(taken));
    if (backed.every(isOther) && subject(told).every(({ name }) => isAkin(name, taken)))
      yield { taken: spelledIn(opening, place, reading), backed: spelledIn(first, reason, reading) };
  }
}

/** The title, and what it says is taken; null for one that speaks of leaving something behind. */
export function takingTitle({ claimsOf }: Reading): { readonly words: Words; readonly taken: string } | null {
  const [claim] = claimsOf("title");
  const text = claim && takenPart(claim.title.text);
  return claim && text && !leavingTitle.test(text) ? { words: claim.title, taken: text } : null;
}

function* takenIn(subject: Subject, titled: string, reading: Reading): Generator<Words> {
  const decisions = reading.claimsOf("decision").flatMap(({ aside, text }) => (aside ? [] : [text]));
  const [first] = decisions;
  for (const words of [
    first ? openingOf(first) : null,
    ...[...decisions, ...labelledIn(reading.page)].map((it) => namedFirst(subject, it, titled)),
    ...markedColumns(reading.page),
    ...conclusionsIn(reading.page),
  ]) {
    const name = words && onlyIn(subject, words.text);
    const [place] = words ? subject(words.text) : [];
    if (words && place && name && !isAkin(name, titled)) yield spelledIn(words, place, reading);
  }
}

/** "Kafka is the message broker", "Kafka for all events": the decision begins with what does the work of what the title names. */
function namedFirst(subject: Subject, { text, span }: Words, titled: string): Words | null {
  const [found] = subject(text.slice(0, 60));
  if (!found || found.start > 4 || categoryOf(found.name) !== categoryOf(titled)) return null;
  const sentence = upToStop(text.slice(found.end));
  const behind = text.slice(found.end, found.end + 120);
  const isTaken =
    takenBehind.test(behind) || /^[*_`]{0,3}\s(?:for|as|für|als|para|como|pour|comme|per|come)\s/u.test(behind);
  if (!isTaken || deniedPattern.test(sentence) || subject(sentence).length) return null;
  return { text: text.slice(0, found.end), span };
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

/** "**Decision:** Kafka for all events", in a summary. */
const labelledIn = toldBySections((blocks): Words[] =>
  prosesIn(blocks).flatMap((prose) => {
    const label = decisionLabel.exec(prose.text);
    return label ? [wordsOf(prose, label[0].length)] : [];
  }),
);

const upToStop = (text: string): string => /^[^.;:\n(]{0,160}/u.exec(text)?.[0] ?? "";

/** As far as the first sentence goes, where it takes something. */
function openingOf({ text, span }: Words): Words | null {
  const sentence = takenPart(upToStop(text));
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
