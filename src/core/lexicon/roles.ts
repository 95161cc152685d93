import { headingWords, type SectionRole } from "./headings.ts";
import { latePattern, matcher, plain, remembered } from "./match.ts";
import { countPattern } from "./numbers.ts";
import { turnedDownAlone } from "./options.ts";

const headings = matcher(headingWords);

/** The part that a heading of these words plays, or null for a heading of the record's own. */
export const sectionRole = remembered(
  (heading): SectionRole | null =>
    headings.whole(heading) ?? headings.leading(heading) ?? translatedRole(heading) ?? turnedDownRole(heading),
);

/** "### Rejected" alone; "Rejected orders" are something else. */
const turnedDownRole = (heading: string): SectionRole | null => (turnedDownAlone.test(heading) ? "options" : null);

/** "技术选型（Decision）", "Đánh đổi / Consequences": words of another script or language, and the usual ones behind them. */
function translatedRole(heading: string): SectionRole | null {
  const [, own = "", usual = ""] =
    /^([^(（/／|｜]+)[(（/／|｜]([\p{Script=Latin}\s&-]+)(?:[)）]\s*)?$/u.exec(heading) ?? [];
  return /[^\p{Script=Latin}\P{L}]|[\p{L}]\p{M}/u.test(own.normalize("NFD")) ? headings.whole(usual.trim()) : null;
}

/** The same, but only where the whole heading is one of the known words. */
export const wholeRole = (heading: string): SectionRole | null => headings.whole(heading);

/** The role of a lead-in: a paragraph or item that begins with a bold label or a few words and a colon. */
export function leadRole(prose: { readonly text: string }): SectionRole | null {
  const label = /^[\s\p{Extended_Pictographic}\u200D\uFE0F]*([^:：\n]{2,60})[:：]/u.exec(prose.text)?.[1];
  return label === undefined || asksOnward.test(label)
    ? null
    : headings.leading(plain(label).replace(/\(.*$/, "").replace(counted, ""));
}

/** "We looked at what each of them needs:" announces answers, and none of the things that were looked at. */
const asksOnward =
  /^[^\p{L}]*(?:(?:what )?we|(?:was |das )?wir|nous avons|hemos)\s(?:\p{L}+\s){1,2}(?:what|how|why|whether|when|where|if|was|wie|warum|ob|wann|qué|cómo|si|o que|como|se|ce que|comment)\s(?!else|other|remains)/iu;

/** "Three options were discussed:", "There were two candidates:", "Two main alternatives:", "The following options were considered:" */
const counted = latePattern(
  `^(?:(?:the(?: following)?|the other|the only|there (?:were|are)|we had|we saw|die folgenden|las siguientes|as seguintes|les|le seguenti|de volgende) )?(?:(?:${countPattern}) )?(?:(?:primary|main|major|broad|viable|realistic|serious|possible|plausible|different|candidate|architectural|technical|wesentliche|mögliche|verschiedene|ernsthafte|principales|principais|grandes|posibles|possíveis|possibles|principali|possibili|główne|możliwe|belangrijkste|mogelijke) )?(?=\\p{L})`,
  "iu",
);

/** "vs Kafka", "Why not MongoDB?", "Warum nicht Redis?": what is told below is told of a rival. */
export const isAboutRival = (heading: string): boolean =>
  /^[^\p{L}]*(?:vs\.?|versus|compared (?:to|with)|why not|gegenüber|im vergleich zu|warum nicht|frente a|por qué no|por que não|em vez de|face à|pourquoi pas|rispetto a|perché non|dlaczego nie|w porównaniu z|waarom niet|vergeleken met|so với|vì sao không|tại sao không|почему не|по сравнению с|neden değil|为什么不|なぜ使わない)(?!\p{L})/iu.test(
    heading,
  );

/** "1. Why we speak about this", "Warum das nötig ist". */
export const asksWhy = (heading: string): boolean =>
  /^[^\p{L}]*(?:why|warum|weshalb|por qué|por que|pourquoi|perché|dlaczego|waarom|vì sao|tại sao|为什么|なぜ|почему|neden)(?!\p{L})/iu.test(
    heading,
  );

/** "Summary", "4. In summary: who has what". */
export const sumsUp = (heading: string): boolean => /(?<!\p{L})(?:summary|abstract)(?!\p{L})/iu.test(heading);

const opening = new Set<SectionRole | null>([
  "context",
  "problem",
  "drivers",
  "options",
  "decision",
  "rationale",
  "consequences",
  "implementation",
  "migration",
  "validation",
  "references",
  "related",
  "future",
]);

/** "What are the consequences?", "Skutki i ryzyka": a heading that holds the word. */
export const isAboutConsequences = (heading: string): boolean =>
  /conse[cq]u[eê]n|konsequen|konsekven|folgen|conséquence|hệ quả|hậu quả|后果|影响|последств|conseguen|skutk|gevolg|結果|影響|帰結/iu.test(
    heading,
  );

/** Is a line of these words in bold a record's part? "Alternatives Considered:" is, "Pros:" and "Status:" are not. */
export const opensSection = (line: string): boolean => opening.has(wholeRole(line.replace(/[.:：]\s*$/u, "")));
