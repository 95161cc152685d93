// From which engine to which one a record moves, told by its title and by its decision.
import { compatible } from "../../lexicon/engine-families.ts";
import { engineMovesIn } from "../../lexicon/engine-moves.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated, Words } from "../../text/span.ts";
import { spelledIn } from "../decision/titled.ts";
import { isForOptions, timesNamed } from "./named-engines.ts";

export interface OddEnd {
  /** Named here, and elsewhere for options at most. */
  readonly odd: Stated<string>;
  /** What the other place has in its stead. */
  readonly other: Stated<string>;
}

/** "From MongoDB to PostgreSQL" as the title, and a decision to move "from MongoDB to MySQL". */
export function movedEngines(reading: Reading): readonly OddEnd[] {
  const titled = moveIn(reading.claimsOf("title")[0]?.title, reading);
  const decided = moveIn(reading.claimsOf("decision").find(({ aside }) => !aside)?.text, reading);
  if (!titled || !decided) return [];
  const apart = (["source", "target"] as const).filter((end) => !compatible(titled[end].value, decided[end].value));
  return apart.length === 1
    ? apart.flatMap((end) =>
        [
          { odd: titled[end], other: decided[end] },
          { odd: decided[end], other: titled[end] },
        ]
          .filter(({ odd, other }) => isForOptions(odd.value, reading) && timesNamed(other.value, reading.page) > 1)
          .slice(0, 1),
      )
    : [];
}

function moveIn(words: Words | undefined, reading: Reading): Record<"source" | "target", Stated<string>> | null {
  const [move, second] = words ? engineMovesIn(words.text) : [];
  if (!words || !move || second) return null;
  const [source, target] = [move.from, move.to].map((it) => ({
    value: it.name,
    span: spelledIn(words, it, reading).span,
  }));
  return source && target ? { source, target } : null;
}
