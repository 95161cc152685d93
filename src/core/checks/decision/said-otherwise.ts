// The option that the decision names, and what the sentence behind it says to take: "Chosen option: MySQL. We take PostgreSQL, for …".
import { deniedPattern } from "../../lexicon/flows.ts";
import { categoryOf } from "../../lexicon/products.ts";
import { subjectsIn, takenPart, takingPattern } from "../../lexicon/subjects.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import { withoutNumber } from "./decided-option.ts";
import { isAkin, onlyIn, spelledIn } from "./titled.ts";

export interface SaidOtherwise {
  /** The title of the option that is named. */
  readonly chosen: string;
  /** What is said to be taken, which is another option. */
  readonly said: Words;
}

export function saidOtherwise(reading: Reading): SaidOtherwise | null {
  const { decision, options } = reading.model;
  const chosen = options[decision?.option ?? -1]?.title;
  const [claim] = reading.claimsOf("decision").filter(({ aside }) => !aside);
  if (!chosen || !claim) return null;
  const sentence = takingBehind(claim.text.text);
  for (const subject of subjectsIn) {
    const named = onlyIn(subject, withoutNumber(chosen));
    const said = named && sentence ? onlyIn(subject, sentence) : null;
    const [place] = said && sentence ? subject(sentence) : [];
    if (!named || !said || !place || !sentence || isAkin(named, said) || categoryOf(named) !== categoryOf(said))
      continue;
    const isOption = options.some(({ title }) => onlyIn(subject, withoutNumber(title)) === said);
    if (isOption) return { chosen, said: spelledIn({ text: sentence, span: claim.text.span }, place, reading) };
  }
  return null;
}

/** Behind the sentence or the line that names the option, the first one, if it takes something. */
function takingBehind(text: string): string | null {
  const [first] = matchesOf(text, /\n|[.!?]\s/g);
  const behind = first && text.slice(first.index + first[0].length);
  const sentence = takenPart(/^[^.;:\n(,]{0,160}/u.exec(behind ?? "")?.[0] ?? "");
  return takingPattern.test(sentence) && !deniedPattern.test(sentence) ? sentence : null;
}
