import {
  bareLabel,
  chosenLead,
  deniedChoice,
  labelledLead,
  labelledTail,
  numberLabel,
  openingLabel,
  optionLabel,
  optionMention,
  reasonLead,
  spelledDecision,
  spelledOption,
  summaryTitle,
  takenAfterAll,
  takenLetter,
  turnedDown,
} from "../../lexicon/options.ts";
import { isPlaceholder } from "../../lexicon/placeholders.ts";
import { sectionRole, wholeRole } from "../../lexicon/roles.ts";
import { choosingPattern } from "../../lexicon/stores.ts";
import type { Block, Prose, Section } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Span, Words } from "../../text/span.ts";
import type { DecisionClaim } from "../claim.ts";
import { given } from "../given.ts";
import type { Reader } from "../reader.ts";
import { takenIn } from "../taken.ts";

/** What was decided: the first words below "Decision", and how they name the option that was chosen. */
export const decision: Reader = {
  id: "decision",
  *read(section) {
    const role = section.heading && roleOf(section);
    const proses = (isLabelAlone(section) ? section.blocks.slice(1) : section.blocks).flatMap(prosesOf);
    if (role === "decision") {
      const [first] = proses;
      const opening = first && openingOf(first);
      if (first && opening) {
        const label = wordsOf(first, opening.start, opening.end);
        const title = titleBehind(first, opening.end);
        yield { kind: "decision", text: wordsOf(first), label, ...given({ title }), span: first.span };
        return;
      }
      for (const prose of proses) {
        const named = choiceIn(prose);
        if (named) {
          yield { kind: "decision", text: wordsOf(prose), ...named, span: prose.span };
          return;
        }
      }
      if (first) {
        const items = itemsOf(section);
        const said = given({ taken: takenIn(first), items: items.length ? items : undefined });
        yield { kind: "decision", text: wordsOf(first), ...said, span: first.span };
      }
    } else if (section.heading && summaryTitle.test(section.heading.text)) {
      for (const prose of proses) {
        const named = labelledLead.test(prose.text) ? choiceIn(prose) : null;
        if (named) yield { kind: "decision", text: wordsOf(prose), ...named, span: prose.span };
      }
    } else if (role === null || role === "rationale" || role === "options")
      for (const prose of proses) {
        const named =
          opensWithLabel(prose) ||
          /(?:chosen|selected|gewählte|elegida|escolhida|retenue|scelta|wybran|gekozen|採用|được chọn|选定|выбран)/iu.test(
            prose.text,
          )
            ? choiceIn(prose)
            : null;
        if (
          named &&
          (section.trail.length <= 1 || section.depth <= 2 || opensWithChoice(prose) || opensWithLabel(prose))
        )
          yield { kind: "decision", text: wordsOf(prose), ...named, span: prose.span };
      }
  },
};

/** "Chosen technologies:" as a paragraph, and what is chosen as the next one. */
const isLabelAlone = ({ blocks: [first, second] }: Section): boolean =>
  first?.kind === "paragraph" &&
  second?.kind === "paragraph" &&
  /^[^.:：\n]{3,40}[:：]\s*$/u.test(first.prose.text) &&
  first.prose.text.trim().split(/\s+/).length <= 4;

/** Where the label stands that the decision opens with: "Option 2: …", "We rejected 1 and 3 and go with 2." */
function openingOf({ text }: Prose): Span | null {
  const opening = [openingLabel, takenLetter, spelledDecision, bareLabel].map((it) => it.exec(text)).find(Boolean);
  if (opening?.[1]) {
    const start = opening[0].lastIndexOf(opening[1]);
    return { start, end: start + opening[1].length };
  }
  const after = takenAfterAll.exec(text);
  const before = text.slice(0, after?.index);
  if (
    !after?.[1] ||
    /[.:：。]/u.test(before) ||
    !turnedDown.test(before) ||
    !/\d|(?<!\p{L})\p{Lu}(?!\p{L})/u.test(before)
  )
    return null;
  const end = after.index + after[0].length;
  return { start: end - after[1].length, end };
}

/** "Option 2 (Redis).", "**Option 2**: Redis": a few words behind the label that could be its title, and no sentence. */
function titleBehind(prose: Prose, from: number): Words | undefined {
  const match = /^\s?(?:[(（]([^()（）\n]{2,60})[)）]|[:：–—-]\s(\p{L}[^.:;,(\n]{1,60}))(?=[.;,(\n]|$)/u.exec(
    prose.text.slice(from),
  );
  const title = match?.[1] ?? match?.[2];
  if (!match || !title || title.trim().split(/\s+/).length > 8) return;
  const start = from + match[0].indexOf(title);
  return wordsOf(prose, start, start + title.length);
}

/** "# Decision record 002: Stores" is a title; where all headings are of the first depth, "# Decision" is no more than that. */
const roleOf = ({ heading, depth, trail }: Section) =>
  depth <= 1 && !trail.length ? wholeRole(heading?.text ?? "") : sectionRole(heading?.text ?? "");

/** "**Chosen option:** Option 3" below the last option's own heading. */
const opensWithChoice = ({ text }: Prose): boolean =>
  (chosenLead.exec(text)?.index ?? 9) <= 1 && /^.{0,40}[:：]/u.test(text);

/** "We go with option C." below the last option. */
const opensWithLabel = ({ text }: Prose): boolean => {
  const lead = labelledLead.exec(text);
  return lead?.index === 0 && optionMention.exec(text.slice(lead[0].length))?.index === 0;
};

/** Of the list that the decision opens with, alone or behind one paragraph. */
const itemsOf = ({ blocks: [first, second] }: Section): Words[] => {
  const list = first?.kind === "paragraph" ? second : first;
  return list?.kind === "list" ? list.items.map(({ prose }) => wordsOf(prose)) : [];
};

const prosesOf = (block: Block): Prose[] =>
  block.kind === "paragraph"
    ? [block.prose]
    : block.kind === "list"
      ? block.items.map(({ prose }) => prose)
      : block.kind === "quote"
        ? block.blocks.flatMap(prosesOf)
        : [];

/** `Chosen option: **X** (Option 2)`, `Chosen option: "X", because …`. */
function choiceIn(prose: Prose): Pick<DecisionClaim, "title" | "label"> | null {
  const lead = chosenLead.exec(prose.text) ?? labelledLead.exec(prose.text);
  if (!lead) {
    const glossed = glossedChoice(prose);
    if (glossed) return glossed;
    const tail = labelledTail.exec(prose.text);
    const label = tail?.[1] ?? tail?.[2];
    return label ? { label: wordsOf(prose, tail?.index ?? 0, (tail?.index ?? 0) + label.length) } : null;
  }
  if (deniedChoice.test(prose.text.slice(0, lead.index + lead[0].length))) return null;
  const from = lead.index + lead[0].length;
  const rest = prose.text.slice(from);
  const spelled = spelledOption.exec(rest);
  const label =
    spelled ??
    optionMention.exec(rest.slice(0, 160)) ??
    /^(?:\d{1,2}|[A-Z])(?=[.)]\s|[,;:]\s|[.)]?\s*$|\s(?:because|since|weil|da|porque|car|perché|ponieważ|bo|omdat|want|vì)\s)/u.exec(
      rest,
    );
  const labelWords = label ? wordsOf(prose, from + label.index, from + label.index + label[0].length) : null;
  const led = (spelled ?? optionLabel.exec(rest) ?? numberLabel.exec(rest))?.[0].length ?? 0;
  // "option 3, the database per service"
  const leading =
    led +
    (led ? (/^,\s+(?:(?:the|der|die|das|la|le|el|o|a|an|ein|eine)\s)?/iu.exec(rest.slice(led))?.[0].length ?? 0) : 0);
  const end = titleEnd(prose, from + leading);
  const alone = labelWords && leading > 0 && /[.;!)]\s*$/.test(rest.slice(0, leading));
  const title = alone ? wordsOf(prose, from, from) : wordsOf(prose, from + leading, end);
  if (isPlaceholder(title.text)) return null;
  return {
    // "Wir setzen Option 3 um": the rest of a verb is no title.
    ...(title.text && title.text !== labelWords?.text && title.text !== "um" && !reasonLead.test(title.text)
      ? { title: unquoted(prose, title, from + leading) }
      : {}),
    ...(labelWords ? { label: labelWords } : {}),
  };
}

/** "We implement **one database per service**, that is Option 3." */
function glossedChoice(prose: Prose): Pick<DecisionClaim, "title" | "label"> | null {
  const bold = prose.marks.find(({ kind }) => kind === "strong");
  if (!bold || !choosingPattern.test(prose.text.slice(0, bold.start)) || /[.:]/.test(prose.text.slice(0, bold.start)))
    return null;
  const gloss =
    /^,?\s(?:(?:that is|this is|i\.e\.|which is|das ist|also|es decir|ou seja|c'est-à-dire|tức là),?\s|[(（]?)((?:option|alternative|variante?|opción|opção|phương án)\s?#?\s?(?:\d{1,2}|[A-Z](?!\p{L})))/iu.exec(
      prose.text.slice(bold.end),
    );
  if (!gloss?.[1]) return null;
  const end = bold.end + gloss[0].length;
  return { title: wordsOf(prose, bold.start, bold.end), label: wordsOf(prose, end - gloss[1].length, end) };
}

/** Other quotes may stand inside: "Section 'Pros' behind 'Outcome'". */
const inQuotes =
  /^\s*(?:"[^"\n]+"|“[^”\n]+”|«[^»\n]+»|„[^“”\n]+[“”]|'[^'\n]+'|‘[^’\n]+’|["“«„'‘][^"”»“'’\n]+["”»“'’])/u;

function titleEnd(prose: Prose, from: number): number {
  const bold = prose.marks.find((mark) => mark.kind === "strong" && mark.start <= from + 2 && mark.end > from + 2);
  if (bold) return bold.end;
  const quote = inQuotes.exec(prose.text.slice(from));
  if (quote) return from + quote[0].length;
  const stop = /[,.;。，；\n(（]|\s[–—-]\s|\s(?:because|weil|porque|car|vì)\s/u.exec(prose.text.slice(from));
  return stop ? from + stop.index : prose.text.length;
}

function unquoted(prose: Prose, title: ReturnType<typeof wordsOf>, from: number): ReturnType<typeof wordsOf> {
  const trimmed = (text: string): string => text.replace(/^[*\s]+|[*\s,.]+$/gu, "");
  const inner = trimmed(trimmed(title.text).replace(/^["“«„'‘]|["”»“'’]$/gu, ""));
  const at = prose.text.indexOf(inner, Math.max(0, from - 1));
  return inner && at >= 0 ? wordsOf(prose, at, at + inner.length) : title;
}
