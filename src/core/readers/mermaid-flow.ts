import { flowVerbsIn } from "../lexicon/flows.ts";
import { brokersIn } from "../lexicon/products.ts";
import type { CodeLine, Fence, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { CallClaim, EventClaim } from "./claim.ts";
import { type EventName, eventNamesIn } from "./event-names.ts";
import type { Reader } from "./reader.ts";
import { blocksIn, proseOfLine } from "./walk.ts";

/** Messages of Mermaid's sequence diagrams and flowcharts: who publishes, who consumes, who calls whom. */
export const mermaidFlow: Reader = {
  id: "mermaid-flow",
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && block.language === "mermaid") yield* readDiagram(block);
  },
};

/** The name that a diagram shows for an id, and whether it is a way of messages rather than a party. */
interface Party {
  readonly words: Words;
  readonly channel: boolean;
}

function* readDiagram({ lines }: Fence): Generator<EventClaim | CallClaim> {
  const sequence = lines.some(({ text }) => /^\s*sequenceDiagram/.test(text));
  const parties = sequence ? participants(lines) : nodes(lines);
  for (const line of lines) {
    const message = sequence ? messageIn(line) : edgeIn(line);
    if (message) yield* claimsOf(message, parties);
  }
}

function participants(lines: readonly CodeLine[]): Map<string, Party> {
  const found = new Map<string, Party>();
  for (const line of lines) {
    const match = /^\s*(?:participant|actor)\s+(\S+)(?:\s+as\s+(.+?))?\s*$/.exec(line.text);
    if (!match?.[1]) continue;
    const shown = match[2] ?? match[1];
    const at = line.text.lastIndexOf(shown);
    found.set(match[1], partyOf(proseOfLine(line), at, at + shown.length));
  }
  return found;
}

function nodes(lines: readonly CodeLine[]): Map<string, Party> {
  const found = new Map<string, Party>();
  for (const line of lines)
    for (const match of line.text.matchAll(
      /(?<![\w-])([A-Za-z_]\w*)\s*(?:\[\(|\(\[|\[\[|\{\{|\[|\(|\{|>)\s*"?([^"[\](){}|\n]{2,60})/g,
    )) {
      const [whole, id = "", shown = ""] = match;
      const at = match.index + whole.length - shown.length;
      if (!found.has(id) && !/^subgraph$/.test(id))
        found.set(id, partyOf(proseOfLine(line), at, at + shown.trimEnd().length));
    }
  return found;
}

function partyOf(prose: Prose, start: number, end: number): Party {
  const cut = prose.text.slice(start, end).search(/<br\s*\/?>/i);
  const words = wordsOf(prose, start, cut > 0 ? start + cut : end);
  return {
    words,
    channel:
      brokersIn(words.text).length > 0 ||
      /\b(?:exchange|queue|topic|broker|event bus|message bus|bus)\b/i.test(words.text),
  };
}

interface Message {
  readonly from: string;
  readonly to: string;
  readonly prose: Prose;
  readonly events: readonly EventName[];
  /** The words on the arrow. */
  readonly text: string;
  readonly dashed: boolean;
}

function messageIn(line: CodeLine): Message | null {
  const match = /^\s*([^\s:>-]+)\s*(--?>>?|--?[x)])\s*[+-]?([^\s:]+)\s*:\s*(.+)$/.exec(line.text);
  if (!match?.[1] || !match[3]) return null;
  return message(line, match[1], match[3], match[4] ?? "", (match[2] ?? "").startsWith("--"));
}

/** `a -->|label| b` or `a -- label --> b`. */
const edges: readonly RegExp[] = [
  /^\s*([A-Za-z_]\w*)[^-=|\n]*?(?:-->|==>|-\.->|---)\s*\|"?([^|"\n]+)"?\|\s*([A-Za-z_]\w*)/,
  /^\s*([A-Za-z_]\w*)[^-=|\n]*?(?:--|==|-\.)\s+"?([^-=|"\n>]+?)"?\s+(?:-->|==>|\.->)\s*([A-Za-z_]\w*)/,
];

function edgeIn(line: CodeLine): Message | null {
  for (const edge of edges) {
    const match = edge.exec(line.text);
    if (match?.[1] && match[3]) return message(line, match[1], match[3], match[2] ?? "", /-\./.test(line.text));
  }
  return null;
}

function message(line: CodeLine, from: string, to: string, text: string, dashed: boolean): Message {
  const prose = proseOfLine(line);
  const at = text ? line.text.lastIndexOf(text) : line.text.length;
  return { from, to, prose, events: eventNamesIn(prose, at, at + text.length), text, dashed };
}

function* claimsOf(
  { from, to, prose, events, text, dashed }: Message,
  parties: ReadonlyMap<string, Party>,
): Generator<EventClaim | CallClaim> {
  const sender = parties.get(from);
  const receiver = parties.get(to);
  if (!sender || !receiver || from === to) return;
  for (const event of events) {
    const publisher =
      !sender.channel && (receiver.channel || !flowVerbsIn(text).some(({ kind }) => kind === "consume"))
        ? sender.words
        : null;
    const consumers = receiver.channel ? [] : [{ service: receiver.words, action: null }];
    yield {
      kind: "event",
      name: event.words,
      ...(publisher ? { publisher } : {}),
      consumers,
      standing: "described",
      form: "diagram",
      span: wordsOf(prose).span,
    };
  }
  const asks = /^\s*(?:GET|POST|PUT|PATCH|DELETE)\s|\b(?:gRPC|HTTP|REST|calls?|requests?)\b/i.test(text);
  if (!events.length && !dashed && asks && !sender.channel && !receiver.channel)
    yield {
      kind: "call",
      from: sender.words,
      to: receiver.words,
      protocol: /grpc/i.test(text) ? "grpc" : "http",
      form: "diagram",
      span: wordsOf(prose).span,
    };
}
