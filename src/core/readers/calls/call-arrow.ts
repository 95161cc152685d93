import { arrowPartsOf } from "../../lexicon/arrows.ts";
import { protocolIn, remoteCallPattern, synchronousPattern } from "../../lexicon/calls.ts";
import { isProxy } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import type { Prose, Section } from "../../parse/page.ts";
import { sliceOf } from "../../parse/prose.ts";
import type { CallClaim, Form } from "../claim.ts";
import { eventsIn } from "../events/event-names.ts";
import { arrows } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { bareNamesIn, type ServiceWords, servicesIn } from "../services/service-words.ts";
import { flowLinesIn, type Introduced, introducedBlocksIn } from "../walk.ts";

/** Calls on arrows: "cart-service → price-service (gRPC)", "Cart → Price: REST", "Cart --HTTP--> Price". */
export const callArrow: Reader = {
  id: "call-arrow",
  needs: arrows,
  *read(section) {
    const about = isAboutCalls(section);
    const lists = new Set(
      [...introducedBlocksIn(section.blocks)].flatMap((it) => (isLedByCalls(it) ? [it.block] : [])),
    );
    for (const { prose, form, block } of flowLinesIn(section.blocks))
      yield* readLines(prose, form, about || (block !== null && lists.has(block)));
  },
};

/** "Cart → Price (gRPC), Gate → Cart (REST)": each with an arrow of its own goes by itself. */
function* readLines(prose: Prose, form: Form, introduced: boolean): Generator<CallClaim> {
  const flows = partsBetween(prose.text, betweenFlows, 0, prose.text.length);
  const [first, second] = flows;
  const isList = second && flows.every(([from, to]) => arrowPartsOf(prose.text.slice(from, to)).length === 2);
  if (!first || !isList) return yield* readLine(prose, form, introduced);
  const led = introduced || synchronousPattern.test(/^[^:：]*[:：]/u.exec(prose.text.slice(...first))?.[0] ?? "");
  for (const [from, to] of flows) yield* readLine(sliceOf(prose, from, to), form, led);
}

const betweenFlows = separators("[,;，；]\\s+(?:(?:and|und|y|e|et)\\s)?|\\s(?:and|und|y|e|et)\\s");

const isAboutCalls = ({ heading }: Section): boolean =>
  heading !== null && synchronousPattern.test(heading.text) && !passesOn(heading.text);

/** "**Synchronous (REST):**" above a list. */
const isLedByCalls = ({ block, lead }: Introduced): boolean =>
  block.kind === "list" &&
  lead !== null &&
  lead.text.length <= (/[:：]\s*$/u.test(lead.text) ? 160 : 60) &&
  synchronousPattern.test(lead.text) &&
  !passesOn(lead.text);

const passesOn = (text: string): boolean => brokersIn(text).length > 0 || /(?<!\p{L})(?:async|event)/iu.test(text);

/** What stands between two arrows: a service with a note, or the words on the arrow. */
interface Part {
  readonly party: ServiceWords | null;
  readonly note: string;
  /** Who a next call comes from: "A → B (gRPC) and C → D". */
  readonly next: ServiceWords | null;
}

function* readLine(prose: Prose, form: Form, introduced: boolean): Generator<CallClaim> {
  const stretches = arrowPartsOf(prose.text);
  // What led to the list has said already that nothing here goes through a broker.
  const passed =
    !remoteCallPattern.test(prose.text) && (introduced ? brokersIn(prose.text).length > 0 : passesOn(prose.text));
  if (stretches.length < 2 || eventsIn(prose).length || passed) return;
  const parts = stretches.map(({ start, end }, index) => partOf(prose, start, end, index === 0));
  // Where nothing says how, a gateway between two services tells that one calls the other.
  const unsaid = !introduced && protocolIn(prose.text) === null;
  for (const [index, { party, next: other }] of parts.entries()) {
    const from = other ?? party;
    const next = parts[index + 1];
    const label = next && !next.party ? next.note : "";
    const through = unsaid && index === 0 && next && isGateway(next) ? parts[2] : undefined;
    const to = label ? parts[index + 2] : (through ?? next);
    const note = label || (to?.note ?? "");
    const waits =
      protocolIn(note) !== null ||
      ofApi.test(note) ||
      through !== undefined ||
      (introduced && (!label || synchronousPattern.test(label))) ||
      (from && synchronousPattern.test(prose.text.slice(0, from.start)));
    if (!from || !to?.party || !waits) continue;
    yield {
      kind: "call",
      from: from.words,
      to: to.party.words,
      protocol: protocolIn(note),
      form,
      span: { start: from.words.span.start, end: to.party.words.span.end },
    };
  }
}

/** "Cart Service → Kong → Price Service": what only passes calls on, without a note of its own. */
const isGateway = ({ party, note }: Part): boolean =>
  party !== null && !/\p{L}/u.test(note) && isProxy(party.words.text);

/** In front of the first service no other word stands; behind one, a note in brackets or after a colon or a dash. */
function partOf(prose: Prose, start: number, end: number, first: boolean): Part {
  const text = prose.text.slice(start, end);
  const at = first
    ? 0
    : (/\s*(?:[(（[:：,]|\s[–—-]\s|\s(?:via|over|using|for|per|über|für|por|para|par|pour|qua|để|через|для)\s)/iu.exec(
        text,
      )?.index ?? -1);
  const named = first || at < 0 ? end : start + at;
  const services = servicesIn(prose, start, named);
  const parties = services.length ? services : bareNamesIn(prose, first ? labelEnd(text, start) : start, named);
  const [party, other] = parties;
  const around = party
    ? prose.text.slice(start, party.start) + prose.text.slice(party.end, named).replace(ofApi, "")
    : "";
  const alone = party && !other && !protocolIn(party.words.text) && !/\p{L}/u.test(first ? "" : around);
  const behind = first ? null : callerBehind(prose, start + Math.max(at, 0), end);
  return {
    party: alone ? party : null,
    note: party && alone ? prose.text.slice(party.end, behind?.start ?? end) : text.trim(),
    next: behind,
  };
}

/** "→ Price Service API" */
const ofApi = /^(?:['’]s)? API(?![\p{L}\p{N}])/u;

/** Behind the note of the one who is called, the one who calls next. */
function callerBehind(prose: Prose, from: number, end: number): ServiceWords | null {
  const last = servicesIn(prose, from, end).at(-1);
  const joined =
    last &&
    /[)）][,;]?\s(?:(?:and|und|y|e|et|ed|oraz|i|en|và)\s)?[`*]*$|[,;]\s[`*]*$/iu.test(
      prose.text.slice(from, last.start),
    );
  return last && joined && prose.text.slice(last.end, end).trim() === "" ? last : null;
}

/** Behind "Sync:" or a number. */
const labelEnd = (text: string, start: number): number =>
  start + (/^[^:：\p{L}]*(?:\p{L}{3,20}\s*[:：]\s)?/u.exec(text)?.[0].length ?? 0);
