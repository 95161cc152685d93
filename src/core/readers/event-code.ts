import type { CodeLine } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { EventClaim } from "./claim.ts";
import { ownedCode } from "./code-owner.ts";
import type { Reader } from "./reader.ts";
import { proseOfLine } from "./walk.ts";

/** Subscriptions and publications in application code, for the service that a comment or the heading names. */
export const eventCode: Reader = {
  id: "event-code",
  *read(section) {
    for (const { line, service } of ownedCode(section)) {
      const claim = claimOf(line, service);
      if (claim) yield claim;
    }
  },
};

const topic = "[\"'`]([a-z][a-z0-9]*(?:[._-][a-z0-9]+)+|\\p{Lu}\\p{L}+(?:ed|Event))[\"'`]";
const subscribes = new RegExp(
  `(?:@(?:MessagePattern|EventPattern|KafkaListener|RabbitListener|EventHandler|RabbitSubscribe|StreamListener|Incoming)\\b[^"'\`\\n]{0,40}|(?:\\.on|\\.subscribe|\\.consume|addListener|bindQueue\\([^,\\n]+,[^,\\n]+,)\\s*\\(?[^"'\`\\n]{0,30})${topic}`,
  "u",
);
const publishes = new RegExp(
  `(?:\\.(?:emit|publish|send|produce|convertAndSend|sendToTopic)(?:Event|Async)?\\s*\\([^"'\`\\n]{0,40})${topic}`,
  "u",
);

function claimOf(line: CodeLine, service: Words): EventClaim | null {
  const heard = subscribes.exec(line.text);
  const sent = heard ? null : publishes.exec(line.text);
  const match = heard ?? sent;
  if (!match?.[1]) return null;
  const prose = proseOfLine(line);
  const at = match.index + match[0].lastIndexOf(match[1]);
  const name = wordsOf(prose, at, at + match[1].length);
  return {
    kind: "event",
    name,
    ...(sent ? { publisher: service } : {}),
    consumers: heard ? [{ service, action: null }] : [],
    standing: "described",
    form: "code",
    span: name.span,
  };
}
