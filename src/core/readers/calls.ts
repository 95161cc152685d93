import { hypotheticalPattern } from "../lexicon/architecture.ts";
import { callVerb, protocolPattern } from "../lexicon/flows.ts";
import type { Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { CallClaim } from "./claim.ts";
import type { Reader } from "./reader.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { servicesIn } from "./service-words.ts";
import { prosesIn } from "./walk.ts";

/** Synchronous calls: "Ordering asks Catalog for prices over gRPC", "the Trip Service calls the User Service". */
export const calls: Reader = {
  id: "calls",
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const sentence of sentencesOf(prose)) yield* readSentence(prose, sentence);
  },
};

function* readSentence(prose: Prose, { start, end }: Sentence): Generator<CallClaim> {
  const text = prose.text.slice(start, end);
  const verb = callVerb.exec(text);
  if (!verb || hypotheticalPattern.test(text) || /\b(?:no|other|another|each)\s+services?\b/iu.test(text)) return;
  const at = start + verb.index;
  const protocol = protocolIn(text);
  const services = servicesIn(prose, start, end);
  const from = services.filter((it) => it.end <= at).at(-1)?.words ?? (protocol ? bareBefore(prose, start, at) : null);
  const to =
    services.find((it) => it.start >= at + verb[0].length)?.words ??
    (protocol ? bareAfter(prose, at + verb[0].length, end) : null);
  if (!from || !to || from.text === to.text) return;
  yield {
    kind: "call",
    from,
    to,
    protocol,
    form: "prose",
    span: { start: from.span.start, end: to.span.end },
  };
}

/** "grpc", "http", …: REST and Feign are ways to use HTTP. */
export function protocolIn(text: string): string | null {
  const named = protocolPattern.exec(text)?.[1]?.toLowerCase() ?? null;
  return named && /^(?:rest|https|feign|openfeign|axios|webclient|resttemplate)$/.test(named) ? "http" : named;
}

/** Beside a protocol one capitalised word on each side of the verb is enough; the roster decides whether it is a service. */
function bareBefore(prose: Prose, start: number, at: number): Words | null {
  const match = /(\p{Lu}[\p{L}\p{N}-]+)\s+$/u.exec(prose.text.slice(start, at));
  return match?.[1] ? wordsOf(prose, start + match.index, start + match.index + match[1].length) : null;
}

function bareAfter(prose: Prose, from: number, end: number): Words | null {
  const match = /^\s+(?:the |den |die |a |o |le )?(\p{Lu}[\p{L}\p{N}-]+)/u.exec(prose.text.slice(from, end));
  if (!match?.[1]) return null;
  const at = from + match[0].length - match[1].length;
  return wordsOf(prose, at, at + match[1].length);
}
