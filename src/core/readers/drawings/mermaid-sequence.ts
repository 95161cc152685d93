import type { CodeLine, Fence } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import type { CallClaim, EventClaim } from "../claim.ts";
import { claimsOfMessage, delivered, type End, endOf, firstLine, type Message } from "../events/messages.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, proseOfLine } from "../walk.ts";

/** Mermaid's sequence diagrams: who publishes, who consumes, who calls whom. */
export const mermaidSequence: Reader = {
  id: "mermaid-sequence",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && block.language === "mermaid" && isSequence(block)) yield* readSequence(block);
  },
};

const isSequence = ({ lines }: Fence): boolean => lines.some(({ text }) => /^\s*sequenceDiagram/.test(text));

const participant = /^\s*(?:create\s+)?(?:participant|actor)\s+([^\s@]+)(?:\s+as\s+(\S.{0,79}))?\s*$/;
const arrow =
  /^\s*([^\s:<>-]+(?:[ -][^\s:<>-]+)*?)\s*(--?(?:>>?|[x)]))\s*(?:[+-]\s*)?([^\s:](?:[^:]{0,58}[^\s:])?)\s*:\s*(\S.{0,299})$/;

function* readSequence({ lines }: Fence): Generator<EventClaim | CallClaim> {
  const parties = new Map<string, End>();
  for (const line of lines) {
    const [, id, title = id] = participant.exec(line.text) ?? [];
    if (id && title) parties.set(id, endOf(titleOf(line, title)));
  }
  const arrows = lines.map((line) => {
    const [, from = "", drawn = "", to = "", label = ""] = arrow.exec(line.text) ?? [];
    return { line, from, to, label, answers: drawn.startsWith("--") };
  });
  const channels = new Channels();
  for (const { line, from, to, label, answers } of arrows) {
    if (anotherCourse.test(line.text)) channels.clear();
    if (!from || !to) continue;
    const ends = [from, to].map((id) => parties.get(id) ?? endOf(titleOf(line, id)));
    const [sender, receiver] = ends as [End, End];
    const prose = proseOfLine(line);
    const at = line.text.lastIndexOf(label);
    const answered = arrows.some((it) => it.answers && it.from === to && it.to === from);
    const message: Message = {
      from: sender,
      to: receiver,
      label: sliceOf(prose, at, at + label.length),
      answers,
      answered,
      span: wordsOf(prose).span,
    };
    const claims = [...claimsOfMessage(message)];
    yield* claims;
    yield* channels.pass(message, claims);
  }
}

/** Behind "else" goes on what went otherwise, and "end" leaves open which way it went. */
const anotherCourse = /^\s*(?:alt|else|opt|par|and|critical|option|break|end)(?:\s|$)/;

/** What lies in each channel while one arrow after the other is read. */
class Channels {
  readonly #held = new Map<string, { readonly events: readonly EventClaim[]; readonly given: boolean }>();

  clear(): void {
    this.#held.clear();
  }

  /** "EventBus-->>Billing: charge the card": whoever a channel turns to hears the one event that was put into it last. */
  *pass(message: Message, claims: readonly (EventClaim | CallClaim)[]): Generator<EventClaim> {
    const { from, to } = message;
    const told = claims.filter((it) => it.kind === "event");
    if (to.role === "channel") {
      const held = this.#held.get(to.words.text);
      const waiting = held && !held.given ? held.events : [];
      this.#held.set(to.words.text, { events: [...waiting, ...told], given: false });
    } else if (from.role === "channel") {
      const { events = [] } = this.#held.get(from.words.text) ?? {};
      this.#held.set(from.words.text, { events: told.length ? told : events, given: true });
      const [event, another] = events;
      if (event && !another && !told.length) yield* delivered(event, message);
    }
  }
}

function titleOf(line: CodeLine, title: string) {
  const at = line.text.lastIndexOf(title);
  return firstLine(sliceOf(proseOfLine(line), at, at + title.length));
}
