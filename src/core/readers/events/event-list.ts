import { deniedPattern, eventWord, noneInFront } from "../../lexicon/flows.ts";
import type { CodeLine, Mark, Prose } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { EventClaim } from "../claim.ts";
import { comment } from "../config/code-owner.ts";
import { listParts, namesIn } from "../names.ts";
import { eventWords } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, introducedBlocksIn, isPlainFence, linesIn, proseOfLine, prosesIn } from "../walk.ts";
import { isCompound, isEventName } from "./event-names.ts";

/** Names of events below a heading or a line that announces events: "### Funds Events" + "- FundsLockedEvent". */
export const eventList: Reader = {
  id: "event-list",
  needs: eventWords,
  *read(section) {
    for (const { prose, form } of linesIn(section.blocks)) if (form !== "prose") yield* namesBehind(prose, label);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "paragraph") for (const part of labelledParts(block.prose)) yield* namesBehind(part, label);
    for (const prose of prosesIn(section.blocks)) {
      if (!label.test(prose.text)) yield* namesBehind(prose, eventTypes);
      yield* namesInBrackets(prose);
    }
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && !isPlainFence(block)) yield* namesBelowComments(block.lines);
    const announced = eventWord.test(section.heading?.text ?? "");
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      if (!announced && !(lead && eventWord.test(lead.text))) continue;
      const lines =
        block.kind === "list"
          ? block.items.map(({ prose }) => prose)
          : block.kind === "fence" && isPlainFence(block)
            ? block.lines.map(withoutComment)
            : [];
      for (const line of lines) {
        const names = namesIn(line, /^[\s│├└─*-]*/u.exec(line.text)?.[0].length ?? 0);
        if (!names.every(({ text }) => isEventName(text) || (announced && isCode(line, text) && isTwoWords(text))))
          continue;
        for (const name of names)
          yield { kind: "event", name, consumers: [], standing: "listed", form: "list", span: name.span };
      }
    }
  },
};

/** From each line that opens with a label up to the next one: names may go on in the line below. */
function labelledParts(prose: Prose): Prose[] {
  const starts = matchesOf(prose.text, labelOfLine).map(({ index }) => index);
  return starts.map((start, at) => sliceOf(prose, start, starts[at + 1] ?? prose.text.length));
}

/** "cart.opened   # a basket was begun": only the name in front. */
function withoutComment(line: CodeLine): Prose {
  const prose = proseOfLine(line);
  const comment = /\s{1,40}(?:#|\/\/|--)\s.*$|^\s*#.*$/u.exec(line.text);
  return comment ? sliceOf(prose, 0, comment.index) : prose;
}

/** "**Events**: `CartOpened`, `CartClosed`", "Routing keys: these are `cart.opened` and `cart.closed`" */
function* namesBehind(prose: Prose, opening: RegExp): Generator<EventClaim> {
  const opened = opening.exec(prose.text);
  if (!opened || !eventWord.test(opened[0])) return;
  const from = opened.index + opened[0].length;
  const stop = /\.\s/u.exec(prose.text.slice(from));
  const end = stop ? from + stop.index : prose.text.length;
  const names = prose.marks.filter(({ kind, start }) => kind === "code" && start >= from && start < end);
  const [first, second] = names;
  if (!first || !second || !listJoints.test(between(prose.text.slice(0, end), names))) return;
  if (wordCount(prose.text.slice(from, first.start)) > 4) return;
  if (!names.every(({ start, end }) => isCompound(prose.text.slice(start, end)))) return;
  for (const { start, end } of names) {
    const name = wordsOf(prose, start, end);
    yield { kind: "event", name, consumers: [], standing: "listed", form: "list", span: name.span };
  }
}

/** "6 fixed topics (bin.filled, route.planned)", "three events (`cart.opened`, `cart.closed` and `cart.left`)" */
function* namesInBrackets(prose: Prose): Generator<EventClaim> {
  for (const open of matchesOf(prose.text, bracket)) {
    const from = open.index + open[0].length;
    const length = /[)）]/u.exec(prose.text.slice(from))?.index;
    const before = prose.text.slice(Math.max(0, open.index - 60), from - 1);
    const announced = eventWord.test(open[0]) || eventStreams.test(prose.text.slice(0, from));
    if (length === undefined || !announced || deniedPattern.test(before) || noneInFront.test(before)) continue;
    const names = listParts(prose.text, from, from + length).map(([start, end]) => wordsOf(prose, start, end));
    const named = names.filter(({ text }) => isEventName(text) || (isCode(prose, text) && isTwoWords(text)));
    if (names.length < 2 || named.length < names.length) continue;
    // They may be some of many: nothing is counted by them.
    for (const name of named)
      yield { kind: "event", name, consumers: [], standing: "described", form: "prose", span: name.span };
  }
}

/** "Kafka domain event streams (" */
const eventStreams = /(?<!\p{L})event (?:streams?|types?|names?|topics?|channels?|flows?)[*`]*\s?[(（]$/iu;

const bracket = /[\p{L}-]{3,20}[*`]*\s?[(（](?=[`\p{L}])/gu;

/** "// five events (topic)" in code, and "- cart.opened" in the lines below it. */
function* namesBelowComments(lines: readonly CodeLine[]): Generator<EventClaim> {
  let announced = false;
  for (const line of lines) {
    if (comment.test(line.text) || !line.text.trim()) announced = announcesEvents(line.text);
    const item = /^\s*[-*•]\s+(?=\S+\s*$)/u.exec(line.text);
    if (!announced || !item) continue;
    const name = wordsOf(proseOfLine(line), item[0].length);
    if (isEventName(name.text))
      yield { kind: "event", name, consumers: [], standing: "listed", form: "code", span: name.span };
  }
}

const announcesEvents = (text: string): boolean => eventWord.test(text) && !deniedPattern.test(text);

const label = /^[^:：\n]{4,40}[:：]/u;
const labelOfLine = new RegExp(label, "gmu");
/** "… emits ten event types: `A`, `B`" */
const eventTypes =
  /(?:event types|events|ereignistypen|ereignisse|tipos de evento|eventos|types d'événements?|événements|tipi di evento|eventi|typy zdarzeń|zdarzenia|loại sự kiện|sự kiện|типы событий|события)[:：](?=\s)/iu;

/** What stands between the names, and behind the last of them. */
const between = (text: string, names: readonly Mark[]): string =>
  names.map(({ end }, index) => text.slice(end, names[index + 1]?.start)).join(" ");

const listJoints = /^(?:[\s,;.`]|(?<!\p{L})(?:and|und|y|e|et|i|en|và|и|ve)(?!\p{L})|[、和])*$/iu;

const wordCount = (text: string): number => matchesOf(text, /\p{L}+/gu).length;

const isCode = ({ text, marks }: Prose, name: string): boolean =>
  marks.some(({ kind, start, end }) => kind === "code" && text.slice(start, end) === name);

/** Below a heading of events two words in one are enough: `PassportWithdrawn`, `tank.full`. */
const isTwoWords = (name: string): boolean => /^(?:\p{Lu}[\p{Ll}\d]+){2,}$|^[a-z]\w*(?:[.-][a-z]\w*)+$/u.test(name);
