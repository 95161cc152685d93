import { flowColumn, flowLabels } from "../../lexicon/flows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import type { CodeLine, Fence } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { EventClaim, Party } from "../claim.ts";
import { given } from "../given.ts";
import { meansNone, namesIn } from "../names.ts";
import { all, fences, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { servicesIn } from "../services/service-words.ts";
import { blocksIn, isPlainFence, proseOfLine } from "../walk.ts";
import { isEventName } from "./event-names.ts";

/** Comments beside the type of an event: "record CaskFilled", "// Published by: Cellar", "// Consumed by: Sales, Labels". */
export const eventComment: Reader = {
  id: "event-comment",
  needs: all(fences, mentions(flowLabels("publisher", "consumers"))),
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && !isPlainFence(block)) yield* readFence(block);
  },
};

function* readFence({ lines }: Fence): Generator<EventClaim> {
  const types = lines.flatMap((line, row) => typeIn(line, row) ?? []);
  for (const [row, line] of lines.entries()) {
    const told = toldIn(line);
    const event = told && typeBeside(types, row, lines);
    if (!told || !event || !isEventName(event.text)) continue;
    const [publisher, second] = told.role === "publisher" ? told.parties : [];
    if (second) continue;
    yield {
      kind: "event",
      name: event,
      ...given({ publisher }),
      consumers: told.role === "consumers" ? told.parties.map((service) => ({ service, action: null })) : [],
      ...(told.role === "consumers" && !told.parties.length ? { unconsumed: true } : {}),
      standing: "described",
      form: "code",
      span: wordsOf(proseOfLine(line)).span,
    };
  }
}

interface DeclaredType {
  readonly row: number;
  readonly name: Words;
}

function typeIn(line: CodeLine, row: number): DeclaredType | null {
  const match =
    /(?<![\p{L}\p{N}_])(?:record|class|struct|interface|type|message|object|trait)\s(\p{Lu}[\p{L}\p{N}]*)/u.exec(
      line.text,
    );
  if (!match?.[1] || isComment.test(line.text)) return null;
  const end = match.index + match[0].length;
  return { row, name: wordsOf(proseOfLine(line), end - match[1].length, end) };
}

const isComment = /^\s*(?:\/\/|\/\*|\*|#|--)/;

/** Of comments that run up to a type it is that type they speak of, else of the one above. */
function typeBeside(types: readonly DeclaredType[], row: number, lines: readonly CodeLine[]): Words | null {
  const below = lines.findIndex(({ text }, at) => at > row && !isComment.test(text));
  const next = types.find((it) => it.row === below);
  return (next ?? types.findLast((it) => it.row < row))?.name ?? null;
}

interface Told {
  readonly role: "publisher" | "consumers";
  readonly parties: readonly Party[];
}

function toldIn(line: CodeLine): Told | null {
  const match = /^\s*(?:\/{2,3}|\/?\*{1,2}|#|--)\s?(\p{L}[\p{L} ]{1,30}):\s*(?=\S)/u.exec(line.text);
  const role = match?.[1] ? flowColumn(match[1]) : null;
  if (!match || (role !== "publisher" && role !== "consumers")) return null;
  const prose = proseOfLine(line);
  const from = match[0].length;
  if (meansNone(line.text.slice(from))) return { role, parties: [] };
  const parties = namesIn(prose, from).filter(
    ({ text }) => canNameService(text) && /^[\p{L}][\p{L}\p{N} -]*$/u.test(text),
  );
  const sure = servicesIn(prose, from).map(({ words }) => words.span.start);
  return parties.length
    ? { role, parties: parties.map((it) => (sure.includes(it.span.start) ? it : { ...it, bare: true })) }
    : null;
}
