import { flowColumn, isTriggerField } from "../../lexicon/flows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, EventClaim } from "../claim.ts";
import { codeOf } from "../code.ts";
import { type Entry, entriesBelow, extentOf } from "../config/entry.ts";
import { configEntries, isYamlFence } from "../config/yaml.ts";
import { isEventName } from "../events/event-names.ts";
import { kindOf } from "../names.ts";
import { fences } from "../needs.ts";
import { isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, isPlainFence } from "../walk.ts";

/**
 * Steps as records in a fence, a field a line: "Service: Cellar Service", "Action: CaskFilled", "Trigger: CaskWashed". What
 * a step does is published by its service, what triggers it is consumed.
 */
export const stepFields: Reader = {
  id: "step-fields",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || !(isYamlFence(block) || isPlainFence(block))) continue;
      for (const document of configEntries(codeOf(block.lines)))
        for (const parent of entriesBelow(document))
          yield* readSteps(parent.children.flatMap((it) => stepIn(it) ?? []));
    }
  },
};

interface Step {
  readonly service: Words;
  readonly does: readonly Words[];
  readonly hears: readonly Words[];
  readonly span: EventClaim["span"];
}

/** A service, and an event that it publishes or waits for. */
function stepIn(entry: Entry): Step | null {
  const { children } = entry;
  const named = children.filter(({ key }) => key && flowColumn(key.text) === "service");
  const [service] = named.flatMap(({ value }) => value ?? []);
  if (!service || named.length > 1 || !isParty(service.text)) return null;
  const eventsOf = (isField: (label: string) => boolean): Words[] =>
    children.flatMap(({ key, value, children: elements }) =>
      key && isField(key.text)
        ? [value, ...elements.map((it) => it.value)].flatMap((it) => (it ? eventsIn(it) : []))
        : [],
    );
  const does = eventsOf(isOutcome);
  const hears = eventsOf((label) => isTriggerField(label) || flowColumn(label) === "consumers");
  return does.length + hears.length ? { service, does, hears, span: extentOf(entry) } : null;
}

/** What triggers a step could be who publishes in a table of events. */
const isOutcome = (label: string): boolean =>
  !isTriggerField(label) && ["action", "event", "publisher"].includes(flowColumn(label) ?? "");

const isParty = (name: string): boolean =>
  /^\p{L}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*){0,3}$/u.test(name) &&
  canNameService(name) &&
  !isEngine(name) &&
  !brokersIn(name).length;

/** "CaskFilled (the cask is full)", "CaskFilled + CaskWashed": each event between what joins them, without its note. */
const eventsIn = ({ text, span }: Words): Words[] =>
  matchesOf(
    text.replace(/[([（][^()（）[\]]*[)\]）]?/gu, (note) => " ".repeat(note.length)),
    /[^\s+,;&、，/|]+/gu,
  ).flatMap(({ 0: name, index }) =>
    isEventName(name)
      ? [{ text: name, span: { start: span.start + index, end: span.start + index + name.length } }]
      : [],
  );

/** Two and more beside each other: one alone is any record with a service. */
function* readSteps(steps: readonly Step[]): Generator<Claim> {
  if (steps.length < 2 || !steps.some(({ does }) => does.length)) return;
  for (const { service, does, hears, span } of steps) {
    yield { kind: "service", name: service, standing: "described", role: kindOf(service.text), span };
    for (const name of does) yield { ...eventAt(name), publisher: service, consumers: [] };
    for (const name of hears) yield { ...eventAt(name), consumers: [{ service, action: null }] };
  }
}

const eventAt = (name: Words) =>
  ({ kind: "event", name, standing: "described", form: "list", span: name.span }) as const;
