import { arrowhead, arrowPartsOf } from "../../lexicon/arrows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { newService } from "../../lexicon/services.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { kindOf } from "../names.ts";
import { serviceNouns } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, flowLinesIn, isPlainFence } from "../walk.ts";
import { type ServiceWords, servicesIn } from "./service-words.ts";

/** Services that the text only speaks of: "the Notification Service", "user-svc", "OrderService". */
export const serviceMention: Reader = {
  id: "service-mention",
  needs: serviceNouns,
  *read(section) {
    if (section.heading) yield* readProse(section.heading);
    // What only calls itself YAML, and is a flow: "→ mail-service: writes the letter".
    for (const { prose, block } of flowLinesIn(section.blocks))
      if (block?.kind !== "fence" || isPlainFence(block) || arrowhead.test(prose.text)) yield* readProse(prose);
    for (const block of blocksIn(section.blocks))
      if (block.kind === "table") for (const row of block.rows) for (const cell of row) yield* readProse(cell);
  },
};

/** "a new service, `notifier`,", "a separate `notifier` service": one that comes, with its name in code. */
function* newOnes(prose: Prose): Generator<Claim> {
  for (const { kind, start, end } of prose.marks) {
    const name = wordsOf(prose, start, end);
    if (kind !== "code" || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name.text) || !canNameService(name.text)) continue;
    const before = prose.text.slice(0, start);
    const isNew =
      newService.before.test(before) || (newService.around.test(before) && newService.noun.test(prose.text.slice(end)));
    if (isNew) yield { kind: "service", name, standing: "described", role: kindOf(name.text), span: name.span };
  }
}

function* readProse(prose: Prose): Generator<Claim> {
  if (prose.marks.length) yield* newOnes(prose);
  const services = servicesIn(prose);
  const acting = services.length > 1 ? actorsIn(prose, services) : [];
  for (const service of services) {
    const { words: name } = service;
    if (name.bare) continue;
    const acts = acting.length > 1 && acting.includes(service) ? { acts: true } : {};
    yield { kind: "service", name, standing: "mentioned", role: kindOf(name.text), ...acts, span: name.span };
  }
}

/** Those that open what stands between two arrows, and do something there. */
function actorsIn(prose: Prose, services: readonly ServiceWords[]): ServiceWords[] {
  const parts = arrowPartsOf(prose.text);
  return parts.flatMap(({ start, end }) => {
    const actor = services.find((it) => it.start >= start && it.end <= end);
    const opens = actor && /^[\s*`\d.)]*(?:the )?$/iu.test(prose.text.slice(start, actor.start));
    return opens && /^[*`]*\s+\p{Ll}+/u.test(prose.text.slice(actor.end, end)) ? [actor] : [];
  });
}
