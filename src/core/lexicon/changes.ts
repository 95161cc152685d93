// Changes told in per cent beside the two values that they are changes of.
import { latePattern } from "./match.ts";

/** "4.100ms", "2.3 GB", "$40", "50 connections": a sign of money, the digits, the unit. */
const amount = "[$€£]?\\d[\\d.,]{0,12}(?:\\s?%|\\s?\\p{L}{1,12})?";

/** What makes a number in brackets one of a change. */
const changed =
  "reduc|less|faster|improv|better|gain|drop|decreas|increas|lower|higher|fewer|smaller|saving|cheaper|weniger|schneller|kleiner|verbesser|rückgang|ersparnis|mejora|menos|más|ahorro|reducci|aument|melhor|redução|economia|amélior|réduction|baisse|hausse|moins|riduzion|miglior|meno|più|spad|wzrost|mniej|redukc|verbeter|minder|giảm|tăng|cải thiện|azal|artış|iyileş|сниж|уменьш|улучш|быстрее|减少|提升|降低|削減|改善|(?:mehr|more|higher|slower|höher|langsamer|de plus|a mais|nhiều hơn)(?=\\s?[)）])";

/** "from 800 ms to 200 ms (75% faster)", "800 → 200 (−75%)". */
export const changeInBrackets = latePattern(
  `(?<![\\p{L}\\p{N}.,~≈<>–-])(?<from>${amount})\\s?(?:(?<!\\p{L})(?:to|auf|a|à|para|naar|xuống|còn|до|do|na)\\s|→|->|=>)\\s?(?<to>${amount})\\s?[(（](?:[−+-]?(?<alone>\\d{1,3}(?:[.,]\\d)?)\\s?%|(?=[^()（）]{0,60}(?:${changed}))[^()（）\\d~≈<>]{0,30}(?<told>\\d{1,3}(?:[.,]\\d)?)\\s?%(?!\\s(?:of|der|von|des|de|del|dos|das)(?!\\p{L}))[^()（）\\d]{0,30})[)）]`,
  "giu",
);

const percent = "\\d{1,3}(?:[.,]\\d)?";
const way =
  "(?:by|um|en un|em|de|d'environ|del|van|met|o|a|an|some|drops?|falls?|rises?|grows?|shrinks?|sinkt|steigt|baja|sube|cai|sobe|baisse|augmente|giảm|tăng|减少|降低|增加)";
const fromTo = `(?:(?:from|von|de|từ|从) )?(?<from>${amount})\\s?(?:(?<!\\p{L})(?:to|auf|a|à|para|naar|xuống|lên|còn)\\s|→|->|=>|(?:降|减|升)?到\\s?)\\s?(?<to>${amount})`;

/** Nothing but the word for the change: "that is, a reduction of". */
const toldAs = `(?:(?:i\\.e\\.|that is|also|soit|tức(?: là)?|or|thus|nghĩa là|ou seja|es decir),? )?(?:(?:an?|eine?r?|un[ae]?|uma?) )?(?:(?:${changed})\\p{L}{0,8} )?(?:(?:of|by|um|von|de|del|en un|en una) )?`;

/** "from 800 ms to 200 ms, a reduction of 75 %": in a clause of its own, which ends with it or with the word for the change. */
export const changeBehind = latePattern(
  `(?<![\\p{L}\\p{N}.,~≈<>–-])${fromTo}(?:[,，]\\s?)(?=[^.;()]{0,40}(?:${changed}|(?<!\\p{L})(?:by|um)(?!\\p{L})))${toldAs}(?<told>${percent})\\s?%(?:\\s(?:${changed})\\p{L}{0,8})?(?=\\s?(?:[.,;:。，]|$))`,
  "giu",
);

/** "drops by 75 % from 800 ms to 200 ms", "falls 75% (800 ms → 200 ms)". */
export const changeInFront = latePattern(
  `(?<!\\p{L})${way} (?<told>${percent})\\s?%,?\\s[(（]?${fromTo}(?![\\p{L}\\d%])`,
  "giu",
);

/** "3 of 4 services (75 %)". */
export const shareInBrackets =
  /(?<![\p{L}\p{N}.,~≈<>–/-]|(?:about|around|roughly|etwa|rund|unos|cerca de|environ|khoảng)\s)(?<part>\d{1,6}) (?:out of|of|von|der|de|trong(?: số)?) (?:(?:the|our|all|den|las|los|as|os|les) )?(?<whole>\d{1,6})(?! \p{L}+ (?:of|or|to) )(?:\s(?!(?:about|some)(?!\p{L}))\p{L}+){0,3}\s?[(（](?<told>\d{1,3}(?:[.,]\d{1,2})?)\s?%[)）](?!\s(?:of|der|von|des|de|del|dos|das|vom)(?!\p{L}))/giu;

/** "-52%", "**75 %**": a cell that holds nothing else. */
export const percentAlone = /^[*\s]*[−+-]?(\d{1,3}(?:[.,]\d{1,2})?)\s?%[*\s]*$/u;

/** "2.3 GB" and nothing else. Groups: the digits, the unit. */
export const amountAlone = /^[*\s]*[$€£]?(\d[\d.,]{0,12})\s?(%|\p{L}{1,12})?[*\s]*$/u;

/** How much of the smallest unit of its kind each one is. */
const units: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  ms: ["time", 1],
  s: ["time", 1000],
  sec: ["time", 1000],
  min: ["time", 60_000],
  h: ["time", 3_600_000],
  kb: ["memory", 1],
  mb: ["memory", 1000],
  gb: ["memory", 1_000_000],
  tb: ["memory", 1_000_000_000],
};

/** "200 ms", "$40": no number of things, which may change beside what is told of. */
export const isMeasured = (text: string): boolean =>
  /^[$€£]/.test(text) || Object.hasOwn(units, /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? "");

/** What an amount may come to, "4.100" being four thousand or four; of another unit than the other one nothing is known. */
export function valuesOf(digits: string, unit: string): readonly { readonly kind: string; readonly value: number }[] {
  const [kind, factor] = units[unit.toLowerCase()] ?? [unit.toLowerCase(), 1];
  const plain = digits.replace(/[.,]+$/, "");
  const readings = new Set([plain.replace(/,/g, ""), plain.replace(/\./g, "").replace(",", ".")]);
  return [...readings]
    .map(Number)
    .flatMap((value) => (Number.isFinite(value) ? [{ kind, value: value * factor }] : []));
}
