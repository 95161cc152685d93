import { flowColumn } from "../../lexicon/flows.ts";
import type { List, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { EventClaim, Party } from "../claim.ts";
import { eventNames } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { partiesIn } from "../services/service-words.ts";
import { blocksIn } from "../walk.ts";
import { type EventName, eventNamesIn } from "./event-names.ts";

/** A list that says who plays which part: "**Trips (producer)**: sends `TripAsked`", "**Drivers (consumer)**: looks for a car". */
export const eventRoles: Reader = {
  id: "event-roles",
  needs: eventNames,
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "list") yield* readList(block);
  },
};

interface Part {
  readonly role: "publisher" | "consumers";
  readonly party: Party;
  readonly events: readonly EventName[];
  readonly prose: Prose;
}

/** One produces, and all that others consume is what it names; who names events himself consumes those. */
function* readList({ items }: List): Generator<EventClaim> {
  const parts = items.flatMap(({ prose }) => partIn(prose) ?? []);
  const [publisher, another] = parts.filter(({ role }) => role === "publisher");
  const consumers = parts.filter(({ role }) => role === "consumers");
  if (!publisher || another || !consumers.length) return;
  for (const { words } of publisher.events) {
    const hears = consumers.filter(({ events }) => !events.length || events.some((it) => it.words.text === words.text));
    yield {
      kind: "event",
      name: words,
      publisher: publisher.party,
      consumers: hears.map(({ party }) => ({ service: party, action: null })),
      standing: "described",
      form: "list",
      span: wordsOf(publisher.prose).span,
    };
  }
}

const labels = [
  /^(?<name>[^()（）:：]{2,40}?)\s?[(（](?<role>[^()（）]{3,30})[)）]\s*[:：–—-]/u,
  /^(?<role>[^()（）:：]{3,30}?)\s?[(（](?<name>[^()（）]{2,40})[)）]\s*[:：–—-]/u,
];

/** "Trips (producer):" or "Producer (Trips):". */
function partIn(prose: Prose): Part | null {
  for (const label of labels) {
    const match = label.exec(prose.text);
    const { name = "", role: said = "" } = match?.groups ?? {};
    const role = flowColumn(said);
    if (!match || (role !== "publisher" && role !== "consumers")) continue;
    const start = match[0].indexOf(name);
    const end = start + name.length;
    const [party, second] = partiesIn(prose, start, end);
    if (party && !second) return { role, party: party.words, events: eventNamesIn(prose, match[0].length), prose };
  }
  return null;
}
