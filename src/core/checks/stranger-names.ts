// A service that one place alone names, called as all others are: "Invoice Service" beside "Order Service" and "Mail Service".
import { supposedPattern } from "../lexicon/architecture.ts";
import { otherStorePattern } from "../lexicon/other-stores.ts";
import { canNameService, kindOfName } from "../lexicon/parties.ts";
import { isStrangerWord, serviceShapes, unsureBefore } from "../lexicon/service-shapes.ts";
import type { Block, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import { sentencesOf } from "../readers/sentences.ts";
import { proseAndLinesIn } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import { groupedBy } from "../text/grouped.ts";
import { keptFor } from "../text/kept.ts";
import { matchesOf } from "../text/matches.ts";
import { shifted, type Words } from "../text/span.ts";
import { isApart } from "./today.ts";

interface Named extends Words {
  /** The sentence says, or may say, that it is none of the record's own. */
  readonly unsure: boolean;
}

/** As many as must be called so for the shape to be a rule. */
const fewest = 3;

/** The only such name, where at least three services of the record are called in that shape all over. */
export function strangerName(reading: Reading): Words | null {
  for (const [shape] of serviceShapes.entries()) {
    const names = groupedBy(
      reading.page.sections.flatMap(({ blocks, base }) =>
        (namesIn(blocks)[shape] ?? []).map((it) => ({ ...it, span: shifted(it.span, base) })),
      ),
      ({ text }) => text.toLowerCase(),
    );
    const usual = [...names.values()].filter(([first, second]) => first && second && isDeclared(first.text, reading));
    const lone = [...names.values()].filter(([first, second]) => first && !second && isStranger(first, reading));
    const [only, another] = lone;
    const [found] = only ?? [];
    if (usual.length >= fewest && found && !another && !found.unsure && !isApart(found.span, reading)) return found;
  }
  return null;
}

const isDeclared = (name: string, { model, serviceNamed }: Reading): boolean => {
  const service = serviceNamed(name);
  return model.services.some((it) => it.name === service && it.declared);
};

const isStranger = ({ text }: Words, reading: Reading): boolean =>
  !isDeclared(text, reading) && canNameService(text) && kindOfName(text) === "service" && !isStrangerWord(text);

/** By shape. They count from the section, which stays as it is while others are edited. */
const namesIn = keptFor((blocks: readonly Block[]): readonly (readonly Named[])[] => {
  const proses = proseAndLinesIn(blocks);
  return serviceShapes.map((shape) => proses.flatMap((prose) => namesOf(prose, shape)));
});

const namesOf = (prose: Prose, shape: RegExp): Named[] =>
  sentencesOf(prose).flatMap(({ start, text }) =>
    matchesOf(text, shape).map(({ 0: name, index }) => ({
      ...wordsOf(prose, start + index, start + index + name.length),
      unsure: unsureBefore.test(text.slice(0, index)) || otherStorePattern.test(text) || supposedPattern.test(text),
    })),
  );
