import { latePattern } from "../lexicon/match.ts";
import type { CodeLine } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { EventClaim } from "./claim.ts";
import { ownedCode } from "./code-owner.ts";
import { fences } from "./needs.ts";
import type { Reader } from "./reader.ts";
import { proseOfLine } from "./walk.ts";

/** Subscriptions and publications in application code, for the service that a comment or the heading names. */
export const eventCode: Reader = {
  id: "event-code",
  needs: fences,
  *read(section) {
    for (const { line, service } of ownedCode(section)) {
      yield* claimsOf(line, service);
    }
  },
};

const topic = "[\"'`]([a-z][a-z0-9]*(?:[._-][a-z0-9]+)+|\\p{Lu}\\p{L}+(?:ed|Event))[\"'`]";
const subscribes = latePattern(
  `(?:@(?:MessagePattern|EventPattern|KafkaListener|RabbitListener|EventHandler|RabbitSubscribe|StreamListener|Incoming)\\b[^"'\`\\n]{0,40}|(?:\\.on|\\.subscribe|\\.consume|addListener|bindQueue\\([^,\\n]+,[^,\\n]+,)\\s*\\(?[^"'\`\\n]{0,30})${topic}`,
  "u",
);
const publishes = latePattern(
  `(?:\\.(?:emit|publish|send|produce|convertAndSend|sendToTopic)(?:Event|Async)?\\s*\\([^"'\`\\n]{0,40})${topic}`,
  "u",
);

/** "{"order.placed", "order.paid"}": further names behind the first. */
const further = latePattern(`\\s*,\\s*${topic}`, "uy");

function* claimsOf(line: CodeLine, service: Words): Generator<EventClaim> {
  const heard = subscribes.exec(line.text);
  const match = heard ?? publishes.exec(line.text);
  further.lastIndex = match ? match.index + match[0].length : 0;
  for (let name = match; name?.[1]; name = heard ? further.exec(line.text) : null) {
    const at = name.index + name[0].lastIndexOf(name[1]);
    const words = wordsOf(proseOfLine(line), at, at + name[1].length);
    yield {
      kind: "event",
      name: words,
      ...(heard ? {} : { publisher: service }),
      consumers: heard ? [{ service, action: null }] : [],
      standing: "described",
      form: "code",
      span: words.span,
    };
  }
}
