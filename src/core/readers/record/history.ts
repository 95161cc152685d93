import { dateIn } from "../../lexicon/dates.ts";
import { isLogHeading } from "../../lexicon/metadata.ts";
import { statusIn } from "../../lexicon/statuses.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { Claim } from "../claim.ts";
import { digits } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";

/** "## History" + "- 2025-11-07: first version (accepted)": the day on which a record says that it was accepted. */
export const history: Reader = {
  id: "history",
  needs: digits,
  *read({ heading, blocks }) {
    if (!heading || !isLogHeading(heading.text)) return;
    for (const entry of entriesOf(blocks)) {
      const day = dateOf(entry);
      if (!day) continue;
      yield day;
      return;
    }
  },
};

/** Each change: an item of a list, or a row of a table with a cell for each thing that is told. */
const entriesOf = (blocks: Parameters<typeof blocksIn>[0]): readonly (readonly Prose[])[] =>
  blocksIn(blocks).flatMap((block) => {
    if (block.kind === "list") return block.items.map(({ prose }) => [prose]);
    return block.kind === "table" ? block.rows : [];
  });

/** The first date of an entry that says "accepted", and no other status. */
function dateOf(entry: readonly Prose[]): Claim | null {
  const statuses = entry.flatMap(({ text }) => statusIn(text)?.value ?? []);
  const dated = entry.find(({ text }) => dateIn(text));
  const date = dated && dateIn(dated.text);
  if (!dated || !date || !statuses.length || statuses.some((value) => value !== "accepted")) return null;
  const words = wordsOf(dated, date.start, date.end);
  return { kind: "date", value: date.value, words, role: "logged", span: words.span };
}
