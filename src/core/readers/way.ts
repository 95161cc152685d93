import { arrowPartsOf } from "../lexicon/arrows.ts";
import type { Prose, Table } from "../parse/page.ts";
import type { Party } from "./claim.ts";
import { partiesIn } from "./services/service-words.ts";

/** "Cart → Billing", "Cart → Billing: the price": from one name to another, and what stands behind a colon is said of them. */
export function wayIn(cell: Prose): readonly [Party, Party] | null {
  const end = /(?<=\p{L}[`*\s]{0,4})[:：]\s/u.exec(cell.text)?.index ?? cell.text.length;
  const parts = arrowPartsOf(cell.text.slice(0, end));
  const [from, to, more] = parts.flatMap(({ start, end: stop }) => {
    const [party, second] = partiesIn(cell, start, stop);
    return party && !second ? [party.words] : [];
  });
  return from && to && !more && parts.length === 2 ? [from, to] : null;
}

/** "Direction", "Interaction", whatever it is called: the column in each of whose cells an arrow leads from one name to another; -1 where there is none. */
export const wayColumn = ({ header, rows }: Table): number =>
  rows.length > 1 ? header.findIndex((_, index) => rows.every((cells) => cells[index] && wayIn(cells[index]))) : -1;
