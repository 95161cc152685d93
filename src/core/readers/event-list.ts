import { eventWord } from "../lexicon/flows.ts";
import type { Mark, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import { matchesOf } from "../text/matches.ts";
import type { EventClaim } from "./claim.ts";
import { isCompound, isEventName } from "./event-names.ts";
import { namesIn } from "./names.ts";
import { eventWords } from "./needs.ts";
import type { Reader } from "./reader.ts";
import { introducedBlocksIn, isPlainFence, linesIn, proseOfLine, prosesIn } from "./walk.ts";

/** Names of events below a heading or a line that announces events: "### Funds Events" + "- FundsLockedEvent". */
export const eventList: Reader = {
  id: "event-list",
  needs: eventWords,
  *read(section) {
    for (const { prose } of linesIn(section.blocks)) yield* namesBehind(prose, label);
    for (const prose of prosesIn(section.blocks)) if (!label.test(prose.text)) yield* namesBehind(prose, eventTypes);
    const announced = eventWord.test(section.heading?.text ?? "");
    for (const { block, lead } of introducedBlocksIn(section.blocks)) {
      if (!announced && !(lead && eventWord.test(lead.text))) continue;
      const lines =
        block.kind === "list"
          ? block.items.map(({ prose }) => prose)
          : block.kind === "fence" && isPlainFence(block)
            ? block.lines.map(proseOfLine)
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

const label = /^[^:：\n]{4,40}[:：]/u;
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
