// What a section must hold for a reader to find anything in it. It is looked for once, in all words of the section at a time: most
// readers find nothing in most sections, and are not even asked.
import { arrowhead } from "../lexicon/arrows.ts";
import { type Beginnings, beginningsOf } from "../lexicon/beginnings.ts";
import { protocolPattern } from "../lexicon/calls.ts";
import { eventWord, everyEvent, flowVerbPattern, sagaPattern } from "../lexicon/flows.ts";
import { mayMatch } from "../lexicon/match.ts";
import { holdsBrokerWord, holdsEngineWord } from "../lexicon/products.ts";
import type { Block, Mark, Prose, Section } from "../parse/page.ts";
import { keptFor } from "../text/kept.ts";
import { storeLetters } from "./phrase.ts";
import { serviceNoun } from "./services/service-words.ts";
import { blocksIn } from "./walk.ts";

/** True of every section in which the reader finds something; `test/readers/needs.test.ts` holds each reader to it. */
export type Need = (section: Section) => boolean;

/** Blocks of this kind, in lists and quotes too. */
export const holds =
  (kind: Block["kind"]): Need =>
  ({ blocks }) =>
    blocksIn(blocks).some((block) => block.kind === kind);

/** Words of the section, of its heading or of the headings above it that the pattern matches; of one of phrases, that begin some phrase. */
export const mentions =
  (pattern: RegExp): Need =>
  (section) =>
    mayMatch(pattern, beginningsIn(section)) ?? pattern.test(textOf(section));

/** Words set as code, in bold, as a link. */
export const marks =
  (kind: Mark["kind"]): Need =>
  (section) =>
    prosesOf(section).some((prose) => prose.marks.some((mark) => mark.kind === kind));

export const all =
  (...needs: readonly Need[]): Need =>
  (section) =>
    needs.every((need) => need(section));

export const any =
  (...needs: readonly Need[]): Need =>
  (section) =>
    needs.some((need) => need(section));

const prosesOf = keptFor<Section, readonly Prose[]>(({ heading, blocks }) => [
  ...(heading ? [heading] : []),
  ...blocksIn(blocks).flatMap((block) => {
    if (block.kind === "paragraph") return [block.prose];
    if (block.kind === "list") return block.items.map(({ prose }) => prose);
    return block.kind === "table" ? [...block.header, ...block.rows.flat()] : [];
  }),
]);

/** Everything that a reader can see, each prose and each line of a fence on lines of its own. */
const textOf = keptFor<Section, string>((section) =>
  [
    ...section.trail,
    ...prosesOf(section).map(({ text }) => text),
    ...blocksIn(section.blocks).flatMap((block) => {
      if (block.kind === "fence") return block.lines.map(({ text }) => text);
      return block.kind === "html" ? [block.text] : [];
    }),
  ].join("\n"),
);

const beginningsIn = keptFor<Section, Beginnings>((section) => beginningsOf(textOf(section)));

// What several readers need is found out once a section.

export const tables = keptFor(holds("table"));
export const fences = keptFor(holds("fence"));
export const codeWords = keptFor(marks("code"));
export const arrows = keptFor(mentions(arrowhead));
export const digits = keptFor(mentions(/\d/));
export const colons = keptFor(mentions(/[:：]/));
export const serviceNouns = keptFor(mentions(serviceNoun));
export const protocols = keptFor(mentions(protocolPattern));
export const sagaWords = keptFor(mentions(sagaPattern));
export const eventWords = keptFor(mentions(eventWord));
export const engineNames: Need = keptFor((section) => holdsEngineWord(beginningsIn(section)));
export const brokerNames: Need = keptFor((section) => holdsBrokerWord(beginningsIn(section)));
/** A name that could be an event's: two words in one, a point inside, or in code beside what is done to it; or all of them. */
export const eventNames = keptFor(
  any(
    mentions(/\p{Ll}\p{Lu}|[\w*]\.[\w*#>]|[A-Z]_[A-Z]|\/[+#]/u),
    all(mentions(flowVerbPattern), any(codeWords, mentions(everyEvent))),
  ),
);
/** An engine, a word in code, or letters without which no word names a store. */
export const storeSigns = keptFor(any(codeWords, engineNames, mentions(storeLetters)));
