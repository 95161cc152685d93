import { deniedPattern, reachesPattern, routeFrom, routeTo, tellsWith } from "../../lexicon/flows.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Span } from "../../text/span.ts";
import type { EventClaim } from "../claim.ts";
import { given } from "../given.ts";
import { any, codeWords, eventNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { bareNamesIn, namesAt, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";
import { type EventName, eventNamesIn } from "./event-names.ts";

/** The way of an event in words: "`order.placed` goes from Checkout to Payment; `payment.captured` from Payment to Checkout and Gate". */
export const eventRoute: Reader = {
  id: "event-route",
  needs: any(codeWords, eventNames),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const event of namedIn(prose)) {
        const claim = routeOf(prose, event) ?? reached(prose, event) ?? toldWith(prose, event);
        if (claim) yield claim;
      }
  },
};

/** The events of a line; what stands in code in front of a way can be nothing else, whatever its form. */
function namedIn(prose: Prose): readonly EventName[] {
  const events = eventNamesIn(prose);
  const [code] = prose.marks;
  const leads = code?.kind === "code" && code.start === 0 && !events.some(({ start }) => start === 0);
  if (!leads || !/^(?:\p{Lu}\p{Ll}+){2,}$|^[a-z]+(?:[._-][a-z]+)+$/u.test(prose.text.slice(0, code.end))) return events;
  return [{ words: wordsOf(prose, 0, code.end), start: 0, end: code.end }, ...events];
}

function routeOf(prose: Prose, event: EventName): EventClaim | null {
  const rest = prose.text.slice(event.end);
  const from = routeFrom.exec(rest);
  if (!from || deniedPattern.test(from[0])) return null;
  const origin = event.end + from[0].length;
  const to = routeTo.exec(prose.text.slice(origin));
  if (!to || to.index > 60) return null;
  const target = origin + to.index + to[0].length;
  const end =
    target +
    (/[.;:(（。；\n]|,\s+(?:which|that|who|die|der|das|que|qui)\s|$/u.exec(prose.text.slice(target))?.index ?? 0);
  const [publisher, second] = namesIn(prose, origin, origin + to.index);
  const consumers = namesIn(prose, target, end);
  if (!publisher || second || !consumers.length) return null;
  return claimOf(event, publisher, consumers, wordsOf(prose, event.start, end).span);
}

/** "`order.placed` triggers Billing and Mail", "Cart's `cart.closed` reaches Billing over Kafka" */
function reached(prose: Prose, event: EventName): EventClaim | null {
  const verb = reachesPattern.exec(prose.text.slice(event.end));
  const start = event.end + (verb?.[0].length ?? 0);
  if (!verb || isDenied(prose, event.start)) return null;
  const consumers = namesAt(prose, "start", start, prose.text.length);
  const owner = /(\p{Lu}[\p{L}\p{N}]*)(?:['’]s?)\s[`*"]*$/u.exec(prose.text.slice(0, event.start));
  const [publisher] = owner?.[1] ? bareNamesIn(prose, owner.index, owner.index + owner[1].length) : [];
  const last = consumers.at(-1);
  // "triggers the gate-service WebSocket gateway": more than the name.
  const ends = last && /^[`*"]*(?:\s?[.,;:)）]|$|\s\p{Ll})/u.test(prose.text.slice(last.end));
  return ends ? claimOf(event, publisher, consumers, wordsOf(prose, event.start, last.end).span) : null;
}

/** "Cart notifies Billing and Mail with `cart.closed`." */
function toldWith(prose: Prose, event: EventName): EventClaim | null {
  const start = sentencesOf(prose).find((it) => it.start <= event.start && event.end <= it.end)?.start ?? 0;
  const verb = tellsWith.verb.exec(prose.text.slice(start, event.start));
  if (!verb || isDenied(prose, event.start)) return null;
  const [publisher, second] = namesAt(prose, "end", start, start + verb.index);
  const consumers = namesAt(prose, "start", start + verb.index + verb[0].length, event.start);
  const last = consumers.at(-1);
  if (!publisher || second || !last || !tellsWith.by.test(prose.text.slice(last.end, event.start))) return null;
  return claimOf(event, publisher, consumers, wordsOf(prose, publisher.start, event.end).span);
}

/** In the sentence up to there. */
const isDenied = ({ text }: Prose, end: number): boolean =>
  deniedPattern.test(text.slice(text.lastIndexOf(". ", end) + 1, end));

const claimOf = (
  { words }: EventName,
  publisher: ServiceWords | undefined,
  consumers: readonly ServiceWords[],
  span: Span,
): EventClaim => ({
  kind: "event",
  name: words,
  ...given({ publisher: publisher?.words }),
  consumers: consumers.map((it) => ({ service: it.words, action: null })),
  standing: "described",
  form: "prose",
  span,
});

/** With the article in front, without which "the sensor service" is no name. */
function namesIn(prose: Prose, start: number, end: number): readonly ServiceWords[] {
  const led = /the $/.test(prose.text.slice(0, start)) ? 4 : 0;
  const services = servicesIn(prose, start - led, end);
  return services.length ? services : bareNamesIn(prose, start, end);
}
