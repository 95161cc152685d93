import { publisherOfAll, solePublisher } from "../../lexicon/flows.ts";
import type { Prose } from "../../parse/page.ts";
import { matchesOf } from "../../text/matches.ts";
import type { EventClaim } from "../claim.ts";
import { mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { namesAt, partiesIn, type ServiceWords } from "../services/service-words.ts";
import { prosesIn } from "../walk.ts";

/** "Only Checkout publishes", "All events are published by Checkout": every event of the record is its own, unless another place says whose. */
export const eventSole: Reader = {
  id: "event-sole",
  needs: mentions(/publi|pubbl|veröffentlich|produc|phát/iu),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const { words } of publishersIn(prose))
        yield {
          kind: "event",
          name: { text: "*", span: words.span },
          publisher: words,
          consumers: [],
          standing: "described",
          form: "prose",
          span: words.span,
        } satisfies EventClaim;
  },
};

const name =
  /(?<![\p{L}\p{N}_-])(?:\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2}(?: service)?|[a-z]+(?:-[a-z]+)+)(?![\p{L}\p{N}_-])/gu;

const publishersIn = (prose: Prose): readonly ServiceWords[] => [...allOnes(prose), ...loneOnes(prose)];

/** "They are published by Accounts to …": the one that is told of all. */
function allOnes(prose: Prose): readonly ServiceWords[] {
  const told = publisherOfAll.exec(prose.text);
  const names = told ? namesAt(prose, "start", told.index + told[0].length, prose.text.length) : [];
  return names.length === 1 ? names : [];
}

const loneOnes = (prose: Prose): readonly ServiceWords[] =>
  matchesOf(prose.text, name).flatMap(({ 0: { length }, index: start }) => {
    const [before, behind] = [prose.text.slice(0, start), prose.text.slice(start + length).replace(/^[`*]+/, "")];
    const led = solePublisher.before.test(before.replace(/[`*]+$/, "")) && solePublisher.verb.test(behind);
    if (!led && !solePublisher.behind.test(behind)) return [];
    return partiesIn(prose, start, start + length);
  });
