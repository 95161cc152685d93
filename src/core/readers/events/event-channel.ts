import { latePattern } from "../../lexicon/match.ts";
import type { ChannelClaim } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { type OwnedLine, ownedCode } from "../config/code-owner.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";

/**
 * Exchanges, topics and queues in application code: which events go over one, and who hears all that does. A binding with a
 * pattern hears only some, and is none.
 */
export const eventChannel: Reader = {
  id: "event-channel",
  needs: fences,
  *read(section) {
    for (const lines of callsIn([...ownedCode(section)])) yield* readCall(lines);
  },
};

/** A line with those that go on with its call: ".ToExchange(" below "bus.Publish<OrderPlaced>()". */
function* callsIn(owned: readonly OwnedLine[]): Generator<readonly OwnedLine[]> {
  for (let at = 0; at < owned.length; ) {
    let to = at + 1;
    while (to < owned.length && to - at < 4 && /^\s*\.\w/.test(owned[to]?.line.text ?? "")) to++;
    yield owned.slice(at, to);
    at = to;
  }
}

const name = "[\"'`]([\\w][\\w.-]{1,60})[\"'`]";
const ways = "(?:Exchange|Topic|Queue|Stream|Subject|Channel)";
const type = "(?:\\w{1,40}\\.){0,5}(\\p{Lu}\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*)";

/** `PublishMessage<StockCounted>().ToRabbitExchange("stock"`. Groups: the event and the channel. */
const sends = latePattern(
  `\\.(?:[pP]ublish|[sS]end|[rR]oute)(?:Message|Event)?(?:s)?(?:Async)?<${type}>\\([^()\\n]{0,60}\\)\\s{0,40}\\.[tT]o\\w{0,20}${ways}\\(\\s?${name}`,
  "u",
);

/** `ToFanout<StockCounted>("stock"`: both in one call. */
const sendsTo = latePattern(`\\.To\\p{Lu}\\p{L}{2,20}<${type}>\\(\\s?${name}`, "u");

/** `ListenTo("stock-mail").From("stock"`, `ListenTo("stock-mail", exchange: "stock"`, `ListenToRabbitQueue("stock-mail").FromExchange("stock"`, `ListenToKafkaTopic("stock"`, `bindQueue(queue, "stock", "")`. Group 1 is the channel. */
const hears = [
  latePattern(`\\.[lL]istenTo\\w{0,20}\\([^()\\n]{0,60}\\)\\.[fF]rom\\(\\s?${name}`, "u"),
  latePattern(`\\.[lL]istenTo\\w{0,20}\\([^()\\n]{1,60},\\s?(?:exchange|topic|source)\\s?[:=]\\s?${name}`, "u"),
  latePattern(`\\.(?:[fF]rom|[bB]ind(?:To)?)${ways}\\(\\s?${name}`, "u"),
  latePattern(`\\.[lL]istenTo\\w{0,20}${ways}\\(\\s?${name}`, "u"),
  latePattern(`\\.(?:bindQueue|QueueBind|queueBind)\\([^,\\n]{1,60},\\s?${name},\\s?["'\`]#?["'\`]\\s?[,)]`, "u"),
  latePattern(`\\.queue_bind\\((?:queue=[^,\\n]{1,60},\\s?)?exchange=${name}(?:,\\s?queue=[^,\\n]{1,60})?\\s?\\)`, "u"),
];

function* readCall(lines: readonly OwnedLine[]): Generator<ChannelClaim> {
  const code = codeOf(lines.map(({ line }) => line));
  const sent = sends.exec(code.text) ?? sendsTo.exec(code.text);
  if (sent?.[1] && sent[2]) {
    const carries = wordsIn(code, sent, sent[1]);
    yield { kind: "channel", name: wordsIn(code, sent, sent[2]), carries, heardBy: [], span: carries.span };
    return;
  }
  const heard = hears.map((pattern) => pattern.exec(code.text)).find((match) => match !== null);
  if (!heard?.[1]) return;
  const channel = wordsIn(code, heard, heard[1]);
  yield { kind: "channel", name: channel, heardBy: lines[0]?.services ?? [], span: channel.span };
}

function wordsIn(code: Code, match: RegExpExecArray, text: string): ReturnType<Code["words"]> {
  const at = match.index + match[0].lastIndexOf(text);
  return code.words(at, at + text.length);
}
