// Naming patterns with examples beside them: "`{domain}.{action}` — e.g. `order.created`". Each example has to fit its pattern.
import { eventWord } from "../../lexicon/flows.ts";
import { exampleInFront } from "../../lexicon/norms.ts";
import type { Block, Mark, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { blocksIn } from "../../readers/walk.ts";
import type { Words } from "../../text/span.ts";
import { prosesOf } from "../code-words.ts";

export interface OddExample {
  readonly example: Words;
  readonly pattern: Words;
}

/** Every example that does not fit; none where no other one fits either, for then the pattern is misread. */
export const oddExamples = toldBySections((blocks, heading): OddExample[] =>
  blocksIn(blocks).flatMap((block) => inBlock(block, heading?.text ?? "")),
);

const inBlock = (block: Block, heading: string): OddExample[] => {
  const proses = prosesOf(block);
  return proses.flatMap((prose, at) =>
    eventWord.test(`${heading} ${prose.text}`) ? inProse(prose, proses[at + 1]) : [],
  );
};

function inProse(prose: Prose, next: Prose | undefined): OddExample[] {
  return prose.marks.flatMap((mark, at) => {
    const text = codeOf(prose, mark);
    if (!patternShape.test(text) || !placeholder.test(text)) return [];
    const behind = examplesBehind(prose, mark.end, prose.marks.slice(at + 1));
    const examples = behind.length || !next ? behind : examplesBehind(next, 0, next.marks);
    const odd = examples.filter((it) => !fits(it.text, text));
    const pattern = wordsOf(prose, mark.start, mark.end);
    return odd.length > 1 && odd.length === examples.length ? [] : odd.map((example) => ({ example, pattern }));
  });
}

/** Names in code with only commas between them, behind "e.g." or "Examples:". */
function examplesBehind(prose: Prose, from: number, marks: readonly Mark[]): Words[] {
  const found: Words[] = [];
  let end = from;
  for (const mark of marks) {
    const between = prose.text.slice(end, mark.start);
    if (!(found.length ? besideExample : exampleInFront).test(between)) break;
    if (!nameShape.test(codeOf(prose, mark))) break;
    found.push(wordsOf(prose, mark.start, mark.end));
    end = mark.end;
  }
  return found;
}

const codeOf = ({ text }: Prose, { kind, start, end }: Mark): string => (kind === "code" ? text.slice(start, end) : "");

const besideExample = /^(?:,\s|,?\s(?:and|or|und|oder|y|o|e|ou|et|i|en|và)\s|\s?[/、，]\s?)$/u;
const nameShape = /^[A-Za-z][\w.:-]{2,80}$/;
const patternShape = /^[\w.:<>{} -]{5,80}$/;
const placeholder = /\{[\w -]{2,24}\}|<[\w -]{2,24}>/;

/** A placeholder stands for one word between the signs that part the name; so does a word that only says what stands there. */
function fits(name: string, pattern: string): boolean {
  const text = name.toLowerCase();
  let ends = new Set([0]);
  for (const [at, part] of pattern.toLowerCase().split(placeholders).entries())
    ends = new Set([...ends].flatMap((end) => (at % 2 ? wordEnds(text, end) : literalEnds(text, end, part))));
  return ends.has(text.length);
}

const placeholders =
  /(\{[\w -]{2,24}\}|<[\w -]{2,24}>|(?<![\w-])(?:commands?|events?|actions?|verb|name|entity|domain|service|type|version)(?![\w-]))/i;

const literalEnds = (text: string, from: number, literal: string): number[] =>
  text.startsWith(literal, from) ? [from + literal.length] : [];

/** Wherever a word of one letter and more may end: patterns of many placeholders are no work for a regular expression. */
function wordEnds(text: string, from: number): number[] {
  const length = /^[\w-]*/.exec(text.slice(from))?.[0].length ?? 0;
  return Array.from({ length }, (_, at) => from + at + 1);
}
