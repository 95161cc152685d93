// "From MongoDB to PostgreSQL": which engine is left for which.
import { latePattern } from "./match.ts";
import { enginesIn, type ProductMention } from "./products.ts";

export interface EngineMove {
  readonly from: ProductMention;
  readonly to: ProductMention;
}

const leaving = latePattern("(?<!\\p{L})(?:from|von|de|du|da|dal|desde|od|z|van|từ|с|из)\\s[*_`]*$", "iu");
const reaching = latePattern("^[*_`]*\\s(?:to|zu|nach|auf|a|al|para|à|vers|do|na|naar|sang|на|к)\\s[*_`]*$", "iu");

/** Two engines right beside the words for leaving and reaching, and nothing else between them. */
export function engineMovesIn(text: string): readonly EngineMove[] {
  const engines = enginesIn(text);
  return engines.flatMap((from, at) => {
    const to = engines[at + 1];
    const isMove =
      to &&
      leaving.test(text.slice(0, from.start)) &&
      reaching.test(text.slice(from.version?.end ?? from.end, to.start));
    return isMove ? [{ from, to }] : [];
  });
}
