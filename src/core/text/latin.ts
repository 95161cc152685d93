// Patterns for texts of the first 256 characters alone. Engines know a class of letters as some thousand ranges of all scripts, and
// to put them together takes longer than most searches do; of these ranges a text in one byte a character can only hold a few.

/** What of each class such a text can hold; for patterns that take capitals and small letters for the same, where that is more. */
const classes: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-ÿ",
  Lu: "A-ZÀ-ÖØ-Þ",
  Ll: "a-zµß-öø-ÿ",
  Lo: "ªº",
  M: "",
  Mn: "",
  N: "0-9²³¹¼-¾",
  Extended_Pictographic: "©®",
  "Script=Han": "",
  "Script=Hangul": "",
  "Script=Hiragana": "",
  "Script=Katakana": "",
  "Script=Latin": "A-Za-zªºÀ-ÖØ-öø-ÿ",
};
/** Their other half stands beyond. */
const ofEitherCase: Readonly<Record<string, string>> = { Lu: "µßÿ" };

const wide = /[^\0-\xff]/;
let last = "";
let isLastLatin = true;

/** Does it hold nothing but the first 256 characters? Many patterns in a row are searched for in one text. */
export function isLatin(text: string): boolean {
  if (last !== text) {
    last = text;
    isLastLatin = !wide.test(text);
  }
  return isLastLatin;
}

const escapesAndBrackets = /\\p\{([^}]+)\}|\\.|[[\]]/gu;
/** Characters beyond the 65,536 first, and what says something else where patterns do not count in whole characters. */
const needsUnicode = /[\uD800-\uDFFF]|\\u\{|\\[Pk]/;

/** What finds the same in a text that `isLatin`; null where there is nothing that would be quicker. */
export function latinPattern(source: string, flags: string): RegExp | null {
  if (!flags.includes("u") || needsUnicode.test(source)) return null;
  let isInClass = false;
  let isKnown = true;
  const rangesOf = (name: string): string => {
    isKnown &&= Object.hasOwn(classes, name);
    return `${classes[name]}${flags.includes("i") ? (ofEitherCase[name] ?? "") : ""}`;
  };
  const latin = source.replace(escapesAndBrackets, (found, name?: string) => {
    if (name !== undefined) return isInClass ? rangesOf(name) : `[${rangesOf(name)}]`;
    if (found === "[") isInClass = true;
    else if (found === "]") isInClass = false;
    return found;
  });
  return isKnown ? new RegExp(latin, flags.replace("u", "")) : null;
}
