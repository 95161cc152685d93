import {
  aboutAll,
  alternativesHeading,
  chosenAtEnd,
  chosenAtStart,
  conMarkers,
  losersHeading,
  numberLabel,
  optionLabel,
  proMarkers,
  rejectionPattern,
  turnedDownAlone,
  waysLead,
} from "../../lexicon/options.ts";
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { leadRole, sectionRole, wholeRole } from "../../lexicon/roles.ts";
import type { Block, Item, List, Mark, Prose, Section } from "../../parse/page.ts";
import { proseLines, sliceOf, spanOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import type { Claim, OptionClaim } from "../claim.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { prosesIn } from "../walk.ts";
import { argumentsIn, sideOfLabel, verdictOf } from "./arguments.ts";
import { isProductGroup } from "./option-group.ts";
import { optionTitleOf } from "./option-title.ts";

/** Options as a list or as paragraphs with bold beginnings, below "Considered Options" or behind the words themselves. */
export const optionList: Reader = {
  id: "option-list",
  *read(section) {
    const role = section.heading && sectionRole(section.heading.text);
    const inOptions = (role === "options" && !isOfStates(section)) || isProductGroup(section);
    if (!inOptions && (role === null || role === "rationale" || role === "arguments")) yield* weighedOptions(section);
    if (role === "context") yield* labelledOptions(section);
    if (role === "context" || role === "problem") yield* announcedOptions(section);
    for (const [index, block] of section.blocks.entries()) {
      const before = section.blocks[index - 1];
      const lead = before?.kind === "paragraph" ? before.prose : null;
      if (block.kind === "list" && isOptionList(block, lead, inOptions) && !(lead && namesBelow(section).has(lead)))
        for (const item of block.items)
          for (const option of itemOption(item, tickOf(item, block) ?? (lead && lostBelow(lead))))
            yield lead && isOfAlternatives(lead) ? { ...option, alternative: true } : option;
      else if (block.kind === "paragraph" && inOptions) {
        yield* paragraphOption(block.prose, section);
        yield* letteredOptions(block.prose);
        yield* definedOption(block.prose);
      }
    }
  },
};

/** "### Rejected" above "- unpaid" may as well be what becomes of an order: options there have names of products. */
const isOfStates = ({ heading, blocks }: Section): boolean =>
  heading !== null &&
  turnedDownAlone.test(heading.text) &&
  !prosesIn(blocks).some(({ text }) => enginesIn(text).length + brokersIn(text).length > 0);

function isOptionList(list: List, lead: Prose | null, inOptions: boolean): boolean {
  if (lead && announcesOptions(lead)) return list.items.length >= 2;
  if (!inOptions || (lead && sideOfLabel(lead.text))) return false;
  if (list.items.every(({ prose }) => proMarkers.test(prose.text) || conMarkers.test(prose.text))) return false;
  const bold =
    list.items.length >= 2 &&
    list.items.every(({ prose }) => prose.marks.some((mark) => mark.kind === "strong" && mark.start === 0));
  if (lead && /[:：]\s*$/.test(lead.text) && !bold) return false;
  return !list.items.some(
    ({ prose }) => sideOfLabel(prose.text) || /^(?:good|bad|neutral)(?:,? because|,\s)/i.test(prose.text),
  );
}

/** "Options considered:", of a paragraph all or the last sentence: "We need one store for quotes. Options considered:". */
function announcesOptions(lead: Prose): boolean {
  if (leadRole(lead) === "options") return true;
  const last = sentencesOf(lead).at(-1);
  return last !== undefined && last.start > 0 && /[:：]\s*$/u.test(last.text) && leadRole(last) === "options";
}

/** "Alternatives considered:", also behind other sentences. */
const isOfAlternatives = (lead: Prose): boolean => alternativesHeading.test(sentencesOf(lead).at(-1)?.text ?? "");

/** "Alternatives not chosen:" */
function lostBelow(lead: Prose): OptionClaim["verdict"] | null {
  const label = lead.text.slice(0, lead.text.search(/[:：]/));
  const found = rejectionPattern.exec(label) ?? losersHeading.exec(label);
  if (!found) return null;
  return { value: "rejected", span: spanOf(lead, found.index, found.index + found[0].length) };
}

/** The one box that is ticked: "- [x] Kafka" between "- [ ] Cron" and "- [ ] NATS". Where several are, they tell what was looked at. */
function tickOf({ prose }: Item, { items }: List): OptionClaim["verdict"] | null {
  const boxes = items.map((item) => /^\s*\[([ xX])\]\s/.exec(item.prose.text)?.[1]?.toLowerCase());
  const ticked = boxes.filter((box) => box === "x");
  if (ticked.length !== 1 || boxes.includes(undefined)) return null;
  const isTicked = boxes[items.findIndex((item) => item.prose === prose)] === "x";
  return { value: isTicked ? "chosen" : "rejected", span: spanOf(prose, 0, prose.text.indexOf("]") + 1) };
}

/** "a) Redis" and "b) Memcached", "A. Redis" and "B. Memcached" in lines of their own, which Markdown takes for one paragraph. */
function* letteredOptions(prose: Prose): Generator<Claim> {
  const lines = proseLines(prose);
  const letters = lines
    .map(({ text }) => /^\s*(?:\(?([A-Za-z])\)|([A-Z])\.)\s+[*~_]*\p{L}/u.exec(text))
    .map((it) => (it?.[1] ?? it?.[2])?.toLowerCase());
  if (lines.length < 2 || letters.some((letter, at) => letter !== "abcdefghij"[at])) return;
  for (const line of lines) {
    const end = titleEnd(line);
    const option = optionTitleOf(line, 0, end);
    if (option) yield claim(line, end, option, argumentsIn([]), "paragraph");
  }
}

/** `told`: what a box or the words in front of the list say of how the option ended. */
function* itemOption(item: Item, told: OptionClaim["verdict"] | null): Generator<OptionClaim> {
  const end = titleEnd(item.prose);
  const option = optionTitleOf(item.prose, 0, end);
  const weighed = argumentsIn(item.blocks);
  // A whole sentence is an option's title where it is weighed below.
  const most = weighed.pros.length || weighed.cons.length ? 40 : 16;
  if (!option || option.title.text.split(/\s+/).length > most) return;
  yield claim(item.prose, end, option, weighed, "list", told);
}

function claim(
  prose: Prose,
  end: number,
  option: NonNullable<ReturnType<typeof optionTitleOf>>,
  told: ReturnType<typeof argumentsIn>,
  form: "list" | "paragraph",
  lost: OptionClaim["verdict"] | null = null,
): OptionClaim {
  const verdict = option.verdict ?? told.verdict ?? verdictAtEnd(prose, end) ?? lost;
  return {
    kind: "option",
    ...option,
    ...(verdict ? { verdict } : {}),
    form,
    pros: told.pros,
    cons: told.cons,
    inner: false,
    span: prose.span,
  };
}

/** "… Rejected because it is slow.", "What this record describes. Chosen." */
function verdictAtEnd(prose: Prose, from: number): OptionClaim["verdict"] | null {
  const reason = prose.text.slice(from);
  const rejected = rejectionPattern.exec(reason);
  const chosen = rejected ? null : (chosenAtEnd.exec(reason) ?? chosenAtStart.exec(reason));
  const found = rejected ?? chosen;
  if (!found) return null;
  const start = from + found.index;
  return { value: rejected ? "rejected" : "chosen", span: spanOf(prose, start, start + found[0].length) };
}

/** The emphasis that a prose begins with: "**Shared database** – …", "*Bigger machine.* No." */
const leadOf = ({ marks, text }: Prose): Mark | undefined =>
  marks.find(
    ({ kind, start, end }) =>
      (kind === "strong" || (kind === "emphasis" && /[.:：。]$/u.test(text.slice(start, end)))) &&
      text.slice(0, start).trim() === "",
  );

/** The title ends with the bold beginning, a dash, a colon or ", because". */
function titleEnd(prose: Prose): number {
  const bold = leadOf(prose);
  const first = proseLines(prose)[0]?.text.length ?? prose.text.length;
  if (bold && !isLabelAlone(prose.text.slice(bold.start, bold.end))) {
    const marker = /^\s*(?:[(（][^()（）]{2,30}[)）]|[✅⭐❌]\uFE0F?|(?:⬅\uFE0F?|👈|←|<--?)[^\n]{0,24}(?=\n|$))/u.exec(
      prose.text.slice(bold.end),
    );
    return bold.end + (marker?.[0].length ?? 0);
  }
  const cut = /\s[–—-]\s|[:：](?=\s)|[：]|,? (?:because|weil|porque|car|vì)\s|\s→\s/u.exec(
    prose.text
      .slice(0, first)
      .replace(optionLabel, hidden)
      .replace(/^\s*[A-Z][:：]\s/, hidden),
  );
  return cut ? cut.index : first;
}

const hidden = (label: string): string => "x".repeat(label.length);

/** "**Option 1**: Keep the table": the title stands behind the label. */
const isLabelAlone = (text: string): boolean => text.replace(optionLabel, "") === "";

/** "**NATS**" and "**RabbitMQ** ✅" alone in their lines, below each a list of what speaks for it and against it. */
function* weighedOptions({ blocks }: Section): Generator<Claim> {
  const weighed = blocks.flatMap((block, index) => {
    const list = blocks[index + 1];
    return block.kind === "paragraph" && isBoldName(block.prose) && list?.kind === "list" && allMarked(list)
      ? [{ prose: block.prose, told: argumentsIn([list]) }]
      : [];
  });
  const onBothSides = weighed.filter(({ told }) => told.pros.length && told.cons.length);
  if (onBothSides.length < 2 || onBothSides.length * 2 < weighed.length) return;
  for (const { prose, told } of weighed) {
    const option = optionTitleOf(prose);
    if (option) yield claim(prose, prose.text.length, option, told, "paragraph");
  }
}

/** "**SQLite**", "**MongoDB**": two names or more alone in their lines, each with a list of what there is to say of it. */
const namesBelow: (section: Section) => ReadonlyMap<Prose, List> = keptFor(({ blocks }) => {
  const named = blocks.flatMap((block, index): [Prose, List][] => {
    const list = blocks[index + 1];
    return block.kind === "paragraph" && list?.kind === "list" && isBoldName(block.prose) && !isPart(block.prose)
      ? [[block.prose, list]]
      : [];
  });
  return new Map(named.length > 1 ? named : []);
});

/** "**Rationale**", "**Comparison**": no option, but something else that a record tells. */
const isPart = ({ text }: Prose): boolean => wholeRole(text) !== null || aboutAll.test(text);

const isBoldName = (prose: Prose): boolean => {
  const bold = leadOf(prose);
  const name = bold ? prose.text.slice(bold.start, bold.end) : "";
  return (
    bold !== undefined &&
    /^[^\p{L}\p{N}]{0,12}(?:[(（][^()（）]{2,30}[)）]\s{0,4})?$/u.test(prose.text.slice(bold.end)) &&
    name.split(/\s+/).length <= 6 &&
    !/[:：?？.]\s*$/u.test(name) &&
    !sideOfLabel(name)
  );
};

const allMarked = ({ items }: List): boolean =>
  items.every(({ prose }) => proMarkers.test(prose.text) || conMarkers.test(prose.text));

/** "**Option A — Calls over HTTP**: …" and "**Option B — Events**: …", told off where the record says what it is about. */
function* labelledOptions({ blocks }: Section): Generator<Claim> {
  const labelled = blocks.flatMap((block) => {
    const bold = block.kind === "paragraph" ? leadOf(block.prose) : undefined;
    if (block.kind !== "paragraph" || !bold) return [];
    const title = block.prose.text.slice(bold.start, bold.end);
    return optionLabel.test(title) && !isLabelAlone(title) ? [block.prose] : [];
  });
  if (labelled.length < 2) return;
  for (const prose of labelled) {
    const end = titleEnd(prose);
    const option = optionTitleOf(prose, 0, end);
    if (option) yield claim(prose, end, option, argumentsIn([]), "paragraph");
  }
}

/** "Two shapes were available:" above a list of names in bold; the decision says whether they are its options. */
function* announcedOptions({ blocks }: Section): Generator<Claim> {
  for (const [index, block] of blocks.entries()) {
    const lead = blocks[index - 1];
    if (block.kind !== "list" || lead?.kind !== "paragraph" || leadRole(lead.prose) === "options") continue;
    if (!waysLead.test(lead.prose.text)) continue;
    const named = block.items.filter(({ prose }) => isNamed(prose));
    if (named.length < 2 || named.length < block.items.length) continue;
    for (const { prose, blocks: below } of named) {
      const end = titleEnd(prose);
      const option = optionTitleOf(prose, 0, end);
      if (option) yield { ...claim(prose, end, option, argumentsIn(below), "list"), announced: true };
    }
  }
}

/** "**Choreography** – every service reacts" */
function isNamed(prose: Prose): boolean {
  const bold = leadOf(prose);
  const name = bold ? prose.text.slice(bold.start, bold.end) : "";
  return name !== "" && name.split(/\s+/).length <= mostWords && !sideOfLabel(name) && !aboutAll.test(name);
}

/** Of a way that is told in bold: a name, or a short sentence. */
const mostWords = 12;

/** A term, and below it behind a colon what there is to say of it, as Pandoc's definition lists have it. */
function* definedOption(prose: Prose): Generator<Claim> {
  const [first, second] = proseLines(prose);
  if (!first || !second || !/^:\s/u.test(second.text) || leadOf(prose)) return;
  const option = optionTitleOf(prose, 0, first.text.length);
  if (option && first.text.length <= 120) yield claim(prose, first.text.length, option, argumentsIn([]), "paragraph");
}

/** "**One topic:** …", "**Two topics:** …": paragraphs that all begin so, and none with what is said of an option. */
const areDefinitions: (blocks: Section["blocks"]) => boolean = keptFor((blocks) => {
  const proses = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.prose] : []));
  return proses.length >= 2 && proses.length === blocks.length && proses.every(isDefinition);
});

function isDefinition(prose: Prose): boolean {
  const bold = leadOf(prose);
  const label = bold ? prose.text.slice(bold.start, bold.end) : "";
  if (!bold || label.split(/\s+/).length > 12 || aboutAll.test(label)) return false;
  return !sideOfLabel(prose.text) && !verdictOf(prose) && leadRole(prose) === null;
}

/** The list right below, where each of its items praises or blames. */
function markedBelow(prose: Prose, blocks: Section["blocks"]): List | null {
  const next = blocks[blocks.findIndex((block) => block.kind === "paragraph" && block.prose === prose) + 1];
  return next?.kind === "list" && allMarked(next) ? next : null;
}

/** "**Shared database** - all tables in one. Rejected: …" */
function* paragraphOption(prose: Prose, section: Section): Generator<Claim> {
  const { blocks } = section;
  const bold = leadOf(prose);
  if (!bold || sideOfLabel(prose.text) || verdictOf(prose)) return;
  const label = prose.text.slice(bold.start, bold.end);
  const labelled = optionLabel.test(label) || numberLabel.test(label);
  const rest = prose.text.slice(bold.end).trim();
  if (/[:：]\s*$/.test(label) && !labelled && !rejectionPattern.test(rest) && !areDefinitions(blocks)) return;
  const weighed = markedBelow(prose, blocks) ?? namesBelow(section).get(prose);
  if (!labelled && !weighed && rest.length < 12) return;
  if (aboutAll.test(label)) return;
  const option = optionTitleOf(prose, 0, titleEnd(prose));
  if (!option) return;
  const at = blocks.findIndex((block) => block.kind === "paragraph" && block.prose === prose);
  const next = blocks.findIndex(
    (block, index) => index > at && block.kind === "paragraph" && leadOf(block.prose) && !sideOfLabel(block.prose.text),
  );
  const own: Block = { kind: "paragraph", prose: sliceOf(prose, bold.end), span: prose.span };
  const below = labelled ? blocks.slice(at + 1, next < 0 ? blocks.length : next) : weighed ? [weighed] : [];
  const told = argumentsIn(labelled ? [own, ...below] : below);
  yield claim(prose, bold.end, option, told, "paragraph");
}
