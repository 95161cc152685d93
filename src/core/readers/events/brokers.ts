import { choiceJoint, sparedPattern } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { alternativeLead, rejectionPattern } from "../../lexicon/options.ts";
import { brokersIn } from "../../lexicon/products.ts";
import { leadRole } from "../../lexicon/roles.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import type { BrokerClaim } from "../claim.ts";
import { brokerNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { blocksIn, linesIn, proseOfLine, prosesIn } from "../walk.ts";

/** Message brokers by name, wherever the record speaks of them; the place decides whether they are part of it. */
export const brokers: Reader = {
  id: "brokers",
  needs: brokerNames,
  *read(section) {
    if (section.heading) yield* readProse(section.heading);
    for (const prose of prosesIn(section.blocks)) yield* readProse(prose);
    for (const { prose, block } of linesIn(section.blocks)) if (block?.kind === "fence") yield* readProse(prose);
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "table")
        for (const row of [block.header, ...block.rows]) for (const cell of row) yield* readProse(cell);
      if (block.kind === "fence" && /^(?:ya?ml|mermaid)$/.test(block.language))
        for (const line of block.lines) if (!comment.test(line.text)) yield* readProse(proseOfLine(line));
    }
  },
};

/** One that speaks of events or messages says what carries them; others speak of anything. */
const comment = /^\s*#(?!.*(?:event|messag|queue|topic|stream|ereignis|nachricht|mensaj|mensag))/iu;

function* readProse(prose: Prose): Generator<BrokerClaim> {
  for (const { start, text } of sentencesOf(prose)) {
    const isWeighed = leadRole({ text }) === "options" || alternativeLead.test(text);
    for (const broker of brokersIn(text)) {
      const span = spanOf(prose, start + broker.start, start + broker.end);
      const before = text.slice(Math.max(0, broker.start - 40), broker.start);
      const doubted =
        comparedPattern.test(before) ||
        (doubtPattern.test(before.slice(-26)) &&
          !inPortuguese.test(before) &&
          !(eitherWay.test(before) && !choicePattern.test(text)));
      if (/(?:dlq|dead[- ]letter)/iu.test(text) || /^ (?:Console|UI|Exporter)\b/.test(text.slice(broker.end))) continue;
      yield {
        kind: "broker",
        name: { value: broker.name, span },
        standing:
          isWeighed ||
          doubted ||
          isInTitle(prose, start + broker.start) ||
          isOneOfMany(text, broker) ||
          isBeaten(text, broker.start) ||
          isLost(text, broker)
            ? "mentioned"
            : "described",
        span,
      };
    }
  }
}

/** "[0002 — NATS or Kafka](0002-nats-or-kafka.md)": what another record is called. */
const isInTitle = ({ marks }: Prose, at: number): boolean =>
  marks.some(
    ({ kind, start, end, url = "" }) =>
      kind === "link" && start <= at && at < end && /\.(?:md|mdx|adoc)(?:#|$)/i.test(url),
  );

const doubtPattern =
  /(?<!\p{L})(?:instead of|rather than|not|no|without|statt|vs\.?|than|unlike|or|oder|ou|lub|albo|hoặc|или|veya|could|would|future|invece di|non|zamiast|nie|niż|in plaats van|niet|dan)\s+(?:\p{L}+\s+)?$/iu;

/** "heavier than NATS": in other languages the word alone says other things, too. */
const comparedPattern =
  /(?<!\p{L})(?:(?:mais|más|plus|moins|menos)\s\p{L}+\s(?:do\s)?que|\p{L}+er\sals|do\sque|più\s\p{L}+\sdi)\s+(?:[oael]{1,2}\s)?$/iu;

/** "publica o evento no RabbitMQ": in Portuguese "no" is "in the". */
const inPortuguese =
  /(?<!\p{L})(?:eventos?|mensage(?:m|ns)|notificaç(?:ão|ões)|dados|comandos?|publica\p{L}*|envia\p{L}*|posta\p{L}*|grava\p{L}*|filas?|tópicos?|diretamente|direto|no banco e)\sno\s$/iu;

/** "happens through APIs or Kafka events": beside a call a broker is the other of two ways, and both are gone. */
const eitherWay =
  /(?<!\p{L})(?:APIs?|REST|HTTPS?|gRPC|GraphQL|RPC|calls?|requests?|endpoints?|Aufrufe?|Schnittstellen?|Endpunkte?|llamadas?|chamadas?|appels?|chiamate|вызовы|Gateway),?\)?\s(?:or|oder|ou|o|lub|или|veya|hoặc)\s(?:(?:события|events?|eventos|événements|eventi|zdarzenia)\s)?(?:(?:via|over|through|by|about|über|per|durch|mit|asynchronously|asynchron)\s){0,2}$/iu;
/** "between REST or Kafka", "whether": one of them only. */
const choicePattern =
  /[?？]\s*$|(?<!\p{L})(?:between|whether|either|choose|choice|decide|consider|evaluat\p{L}+|zwischen|ob|entweder|entscheiden|wählen|abwägen)(?!\p{L})/iu;

/** "Kafka or RabbitMQ", "a message broker (Kafka, RabbitMQ)", "versus standing up Kafka": none of them is taken. */
function isOneOfMany(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  const last = brokersIn(before).at(-1);
  const [next] = brokersIn(behind);
  const joints = [last && before.slice(last.end), next && behind.slice(0, next.start)];
  return (
    sparedPattern.test(before) ||
    joints.some(
      (joint) => joint !== undefined && (choiceJoint.test(joint) || (isListed.test(joint) && inBrackets(before))),
    )
  );
}

const isListed = /^\s?[,、]\s?$/u;
const inBrackets = (before: string): boolean => /[(（][^()（）]*$/u.test(before);

/** "RabbitMQ over Kafka": the second one lost. */
const isBeaten = (text: string, at: number): boolean => {
  const before = /(?:^|.*\s)(\S+(?: \S+)?)\s+over\s+$/isu.exec(text.slice(0, at));
  return before?.[1] !== undefined && brokersIn(before[1]).length > 0;
};

/** "Rejected: NATS", "Pulsar was considered but rejected"; not "Kafka is taken, polling was rejected". */
const isLost = (text: string, { end }: { end: number }): boolean => {
  if (lostLead.test(text)) return true;
  const lost = rejectionPattern.exec(text.slice(end));
  return lost !== null && lost.index <= 60 && !/[,;，；(（–—]/u.test(text.slice(end, end + lost.index));
};

const lostLead = latePattern(`^\\W*(?:${rejectionPattern.source})[^:：.]{0,20}[:：]`, "iu");
