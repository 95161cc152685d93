// Numbers as authors write them.
import { matchesOf } from "../text/matches.ts";
import { latePattern, phrasePattern } from "./match.ts";

export interface NumberMention {
  readonly value: number;
  /** Offsets of the number itself in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** "~90", "about 90", "ca. 90". */
  readonly approximate: boolean;
  /** "90+" and "at least 90" are ">=", "up to 90" and "max 90" are "<=", "< 90" is "<". */
  readonly comparator: "=" | "<" | "<=" | ">" | ">=";
}

const number = /(?<![\p{L}\p{N}_.,:/-])(\d{1,3}(?:[,.\u00a0]\d{3})+|\d+)(?![\p{L}\p{N}_]|[.,:]\d)(\s?\+)?/gu;
const about =
  /(?:[~≈∼]|\b(?:about|around|approx(?:\.|imately)?|roughly|circa|ca\.|etwa|rund|ungefähr|unos|aproximadamente|cerca de|environ|khoảng|примерно|около|yaklaşık|circa|intorno a|około|mniej więcej|ongeveer|zo'n)|约|大约|約)\s*$/iu;
const atLeast =
  /(?:>=|≥|\b(?:at least|min(?:\.|imum)?|mindestens|al menos|pelo menos|au moins|ít nhất|не менее|almeno|co najmniej|przynajmniej|minstens|ten minste|minimaal)|至少|少なくとも|最低)\s*$/iu;
const atMost =
  /(?:<=|≤|\b(?:up to|at most|max(?:\.|imum)?|no more than|limit(?: of)?|bis zu|höchstens|hasta|como máximo|até|no máximo|jusqu'à|au plus|tối đa|не более|до|fino a|al massimo|non più di|do|co najwyżej|maksymalnie|nie więcej niż|najwyżej|tot|hoogstens|maximaal|ten hoogste)|最多|不超过|最大)\s*$/iu;
const below =
  /(?:<|&lt;|\\u003c|(?<!\p{L})(?:under|below|less than|fewer than|unter|weniger als|menos de|inférieur à|moins de|sous|por debajo del?|abaixo d[eo]|dưới|меньше|meno di|sotto(?: il| i| le)?|poniżej|mniej niż|onder|minder dan)(?:\s+(?:the|our|its|a|dem|der|la|le|el|o))?(?:\s+(?:limit|limite|límite|grenze|giới hạn|maximum|budget|ceiling)(?:\s+(?:of|von|de|là))?)?|低于|小于)\s*$/iu;
const above =
  /(?:>|&gt;|\\u003e|\b(?:over|above|more than|exceeds?|über|mehr als|más de|mais de|plus de|trên|hơn|больше|более|più di|oltre|ponad|więcej niż|powyżej|meer dan|boven)|超过|大于)\s*$/iu;

/** Every whole number of the text. Ranges ("20–50"), versions and times are none. */
export function numbersIn(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of matchesOf(text, number)) {
    const start = match.index;
    const end = start + (match[1] as string).length;
    const before = text.slice(Math.max(0, start - 32), start);
    const after = text.slice(end, end + 12);
    if (/^\s?[–—-]\s?\d/.test(after) || /\d\s?[–—-]\s?$/.test(before) || /^\s?%/.test(after)) continue;
    found.push({
      value: Number((match[1] as string).replace(/[,.\u00a0]/g, "")),
      start,
      end,
      approximate: about.test(before),
      comparator: comparatorOf(before, match[2] !== undefined),
    });
  }
  return found;
}

function comparatorOf(before: string, plus: boolean): NumberMention["comparator"] {
  if (plus || atLeast.test(before)) return ">=";
  if (atMost.test(before)) return "<=";
  if (below.test(before)) return "<";
  if (above.test(before)) return ">";
  return "=";
}

const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [
      "one",
      "ein",
      "eine",
      "einen",
      "uno",
      "una",
      "um",
      "uma",
      "un",
      "une",
      "một",
      "一",
      "один",
      "одна",
      "bir",
      "één",
      "een",
      "jeden",
      "jedna",
      "jedno",
      "jedną",
      "jednej",
      "jednego",
      "jednym",
    ],
    [
      "two",
      "zwei",
      "dos",
      "dois",
      "duas",
      "deux",
      "hai",
      "二",
      "两",
      "兩",
      "два",
      "две",
      "двух",
      "двумя",
      "iki",
      "dua",
      "due",
      "twee",
      "dwa",
      "dwie",
      "dwóch",
      "dwoma",
      "dwiema",
      "dwu",
    ],
    [
      "three",
      "drei",
      "tres",
      "três",
      "trois",
      "ba",
      "三",
      "три",
      "трёх",
      "трех",
      "тремя",
      "üç",
      "tiga",
      "tre",
      "drie",
      "trzy",
      "trzech",
      "trzema",
    ],
    [
      "four",
      "vier",
      "cuatro",
      "quatro",
      "quatre",
      "bốn",
      "四",
      "четыре",
      "четырёх",
      "четырех",
      "четырьмя",
      "dört",
      "empat",
      "quattro",
      "cztery",
      "czterech",
      "czterema",
    ],
    [
      "five",
      "fünf",
      "cinco",
      "cinq",
      "năm",
      "五",
      "пять",
      "пяти",
      "пятью",
      "beş",
      "lima",
      "cinque",
      "vijf",
      "pięć",
      "pięciu",
      "pięcioma",
    ],
    ["six", "sechs", "seis", "sáu", "六", "шесть", "шести", "altı", "enam", "sei", "zes", "sześć", "sześciu"],
    [
      "seven",
      "sieben",
      "siete",
      "sete",
      "sept",
      "bảy",
      "七",
      "семь",
      "семи",
      "yedi",
      "tujuh",
      "sette",
      "zeven",
      "siedem",
      "siedmiu",
    ],
    [
      "eight",
      "acht",
      "ocho",
      "oito",
      "huit",
      "tám",
      "八",
      "восемь",
      "восьми",
      "sekiz",
      "delapan",
      "otto",
      "osiem",
      "ośmiu",
    ],
    [
      "nine",
      "neun",
      "nueve",
      "nove",
      "neuf",
      "chín",
      "九",
      "девять",
      "девяти",
      "dokuz",
      "sembilan",
      "negen",
      "dziewięć",
      "dziewięciu",
    ],
    [
      "ten",
      "zehn",
      "diez",
      "dez",
      "dix",
      "mười",
      "十",
      "десять",
      "десяти",
      "sepuluh",
      "dieci",
      "tien",
      "dziesięć",
      "dziesięciu",
    ],
    ["eleven", "elf", "onze", "mười một", "十一", "undici", "jedenaście", "jedenastu"],
    ["twelve", "zwölf", "doce", "doze", "douze", "mười hai", "十二", "dodici", "twaalf", "dwanaście", "dwunastu"],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** "five", "fünf", "五" → 5; "12" → 12; anything else → null. */
export function numberNamed(word: string): number | null {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  return Object.hasOwn(numberWords, word.toLowerCase()) ? (numberWords[word.toLowerCase()] as number) : null;
}

/**
 * Numbers of one language that are other words in another, with what then stands behind them: Italian "due" is neither "due to"
 * nor "due events", "sei" no German "sei wie folgt".
 */
const alsoOther: Readonly<Record<string, string>> = {
  due: '(?! to(?!\\p{L}))(?=\\s[`*"]*\\p{L}+(?<!s)(?!\\p{L}))',
  sei: '(?=\\s[`*"]*(?:\\p{L}{2,}(?<!e)i|istanze|repliche|tabelle|banche|database|connessioni|code|colonne|squadre|persone|regole|\\p{L}*(?:SQL|DB))(?!\\p{L}))',
};

/** An alternation of all number words and of digits, for patterns. */
export const countPattern = `\\d{1,4}|${Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .map((word) => (Object.hasOwn(alsoOther, word) ? `${word}${alsoOther[word]}` : word))
  .join("|")}`;

/** The same without digits. */
export const countWords = countPattern.replace("\\d{1,4}|", "");

const inWords = phrasePattern(Object.keys(numberWords));
const count = latePattern(`(?<!(?!\\p{Script=Hiragana})[\\p{L}\\p{N}.,/×*-])(?=${countPattern})`, "giu");

/** Where a number begins, in digits or in words. Most lines hold none. */
export const countStarts = (text: string): readonly number[] =>
  /\d/.test(text) || inWords.test(text) ? matchesOf(text, count).map(({ index }) => index) : [];
