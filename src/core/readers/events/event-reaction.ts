import { deniedPattern, originPattern } from "../../lexicon/flows.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim, Form, Party } from "../claim.ts";
import { eventNames } from "../needs.ts";
import { partsBetween, separators } from "../parts.ts";
import type { Reader } from "../reader.ts";
import { namesAt, partiesIn } from "../services/service-words.ts";
import { blocksIn } from "../walk.ts";
import { eventNamesIn } from "./event-names.ts";
import { groupBeginningWith } from "./flow-clauses.ts";

/** An event, whose it is, and what others do then: "`cask.filled`, from Press: Cellar books it; Office prints a label." */
export const eventReaction: Reader = {
  id: "event-reaction",
  needs: eventNames,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind === "paragraph") yield* readProse(block.prose, "prose");
      else if (block.kind === "list") for (const { prose } of block.items) yield* readProse(prose, "list");
    }
  },
};

const clauses = separators(
  "[,;，；.]\\s+(?:(?:and|und|y|e|et|ed|oraz|i|en|dan|và|и|ve)\\s+)?|\\s+(?:and|und|oraz|dan)\\s+",
);

function* readProse(prose: Prose, form: Form): Generator<Claim> {
  const [first, ...more] = eventNamesIn(prose);
  if (!first || /[\p{L}\p{N}]/u.test(prose.text.slice(0, first.start))) return;
  const events = groupBeginningWith(prose.text, [first, ...more], first);
  const at = (events.at(-1) ?? first).end;
  const origin = originPattern.exec(prose.text.slice(at));
  const from = at + (origin?.[0].length ?? 0);
  const colon = origin ? /^[^:：;；.]{2,60}[:：;；]\s/u.exec(prose.text.slice(from))?.[0].length : undefined;
  if (colon === undefined) return;
  const [publisher, second] = partiesIn(prose, from, from + colon - 2).map(({ words }) => words);
  const consumers = consumersIn(prose, from + colon).filter(({ text }) => text !== publisher?.text);
  if (!publisher || second || !consumers.length) return;
  for (const { words } of events)
    yield {
      kind: "event",
      name: words,
      publisher,
      consumers: consumers.map((service) => ({ service, action: null })),
      standing: form === "list" ? "listed" : "described",
      form,
      span: wordsOf(prose).span,
    };
}

/** Whoever a clause begins with; each once. */
function consumersIn(prose: Prose, from: number): Party[] {
  const found = new Map<string, Party>();
  for (const [start, end] of partsBetween(prose.text, clauses, from, prose.text.length)) {
    if (deniedPattern.test(prose.text.slice(start, end))) continue;
    for (const { words } of namesAt(prose, "start", start, end)) found.set(words.text, words);
  }
  return [...found.values()];
}
