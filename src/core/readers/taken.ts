// What a sentence takes: "Use **RDS Proxy** as the only endpoint", "**PostgreSQL 16** als primäre Datenbank".
import { deniedPattern } from "../lexicon/flows.ts";
import { additionLead, hasObjectEnd, quantityWord, takenEnd, takingLead, takingPattern } from "../lexicon/subjects.ts";
import type { Mark, Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** Of the first sentence, where it takes one thing and sets it off, or names it in a few words; null where it takes none or several. */
export function takenIn(prose: Prose): Words | null {
  const [sentence] = sentencesOf(prose);
  if (!sentence || deniedPattern.test(sentence.text)) return null;
  const bold = prose.marks.filter(({ kind, start }) => kind === "strong" && start < sentence.end);
  const [first, second] = bold.filter((mark) => !isLabel(prose, mark) && !isQuantity(prose, mark));
  if (first && second && !isAddition(prose.text.slice(first.end, second.start))) return null;
  return (first && setOff(prose, first)) ?? led(prose, sentence.end);
}

/** "**Decision:** Use …", "Standard: **one cluster**": words in front of a colon take nothing. */
const isLabel = ({ text }: Prose, { start, end }: Mark): boolean =>
  /[:：]\s*$|^[:：]/u.test(text.slice(start, end + 1));

/** "For **both** models" */
const isQuantity = ({ text }: Prose, { start, end }: Mark): boolean => quantityWord.test(text.slice(start, end));

/** "**Typesense** as the engine, with **OpenSearch** behind it": what comes on top. */
const isAddition = (between: string): boolean => additionLead.test(between);

function setOff(prose: Prose, { start, end }: Mark): Words | null {
  const before = prose.text.slice(0, start);
  const opens = /^[^\p{L}]*$|^[^.;:：]{3,20}[:：]\s*$/u.test(before);
  if (!opens && (before.length > mostInFront || !takingPattern.test(before))) return null;
  const lead = takingLead.exec(prose.text.slice(start, end))?.[0].length ?? 0;
  const whole = prose.text.slice(start + lead, end).replace(/[.。]$/u, "");
  return isName(whole) && !hasObjectEnd(whole)
    ? wordsOf(prose, start + lead, start + lead + whole.length)
    : upToItsEnd(prose, start + lead, end);
}

const mostInFront = 60;

/** Without emphasis: right behind the words that take it, as far as a name goes. */
function led(prose: Prose, end: number): Words | null {
  const lead = takingLead.exec(prose.text)?.[0].length ?? 0;
  return lead ? upToItsEnd(prose, lead, end) : null;
}

/** A name ends in front of what it is taken for. */
function upToItsEnd(prose: Prose, start: number, end: number): Words | null {
  const text = prose.text.slice(start, end);
  const named = text.slice(0, takenEnd.exec(text)?.index ?? text.length).trimEnd();
  return isName(named) ? wordsOf(prose, start, start + named.length) : null;
}

/** A few words, and no clause. */
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && text.split(/\s+/).length <= 6 && !/[,.](?!\d)|[;:：。，；\n]/u.test(text);
