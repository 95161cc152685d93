// Patterns for texts of the first 256 characters alone. Engines know a class of letters as some thousand ranges of all scripts, and
// to put them together takes longer than most searches do; of these ranges a text in one byte a character can only hold a few.

/** What of each class such a text can hold; for patterns that take capitals and small letters for the same, where that is more. */
const classes: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-Þß-öø-ÿ",
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
  "Script=Latin": "A-Za-zªºÀ-ÖØ-Þß-öø-ÿ",
};
/** Their other half stands beyond. */
const ofEitherCase: Readonly<Record<string, string>> = { Lu: "µßÿ" };

const wide = /[^\0-\xff]/;
/** Many patterns in a row are searched for in one text, or by turns in it and in a part of it. */
let last: LookedAt = { text: "", isLatin: true, small: "" };
let before = last;

interface LookedAt {
  readonly text: string;
  readonly isLatin: boolean;
  /** The text in small letters, once somebody has asked. */
  small?: string;
}

const lookedAt = (text: string): LookedAt => {
  if (last.text !== text) [last, before] = [before.text === text ? before : { text, isLatin: !wide.test(text) }, last];
  return last;
};

/**
 * Made when it is asked for, and not before: V8 takes `toLowerCase` for so harmless that it also does it where a long text is then not
 * looked at at all, at each of thousands of searches.
 */
function inSmallLetters(text: string): string {
  const known = lookedAt(text);
  known.small ??= known.isLatin ? text.toLowerCase() : text;
  return known.small;
}

/** Does it hold nothing but the first 256 characters? */
export const isLatin = (text: string): boolean => lookedAt(text).isLatin;

const parts = /\\p\{([^}]+)\}|\(\?<\w+>|\\.|[[\]]|[A-ZÀ-ÖØ-Þ]+/gu;
/** Characters beyond the 65,536 first, and what says something else where patterns do not count in whole characters. */
const needsUnicode = /[\uD800-\uDFFF]|\\u\{|\\[Pk]/;
/** Capitals that no small letter can take the place of: told by their number, or one end of a range whose other end is none. */
const needsCapitals = /\\[cux]|[A-Z]-[^A-Z]|[^A-Z]-[A-Z]|[À-Þ]-[^À-Þ]|[^À-Þ]-[À-Þ]/;

/** What finds the same in a text that `isLatin`; null where there is nothing that would be quicker. */
export function latinPattern(source: string, flags: string): RegExp | null {
  const eitherCase = flags.includes("i");
  if (!(flags.includes("u") || eitherCase) || needsUnicode.test(source)) return null;
  const isSmall = eitherCase && !needsCapitals.test(source);
  const cased = (letters: string): string => (isSmall ? letters.toLowerCase() : letters);
  let isInClass = false;
  let isKnown = true;
  const rangesOf = (name: string): string => {
    isKnown &&= Object.hasOwn(classes, name);
    return cased(`${classes[name]}${eitherCase ? (ofEitherCase[name] ?? "") : ""}`);
  };
  const latin = source.replace(parts, (found, name?: string) => {
    if (name !== undefined) return isInClass ? rangesOf(name) : `[${rangesOf(name)}]`;
    if (found === "[") isInClass = true;
    else if (found === "]") isInClass = false;
    return /^[\\(]/.test(found) ? found : cased(found);
  });
  if (!isKnown) return null;
  return isSmall ? new SmallLetters(latin, flags) : new RegExp(latin, flags.replace("u", ""));
}

/**
 * Finds in the small letters of a text what may stand in either case: engines look up the other case of each letter of a pattern,
 * which is most of the work of making one that has hundreds of words.
 */
class SmallLetters extends RegExp {
  constructor(source: string, flags: string) {
    super(source, `${flags.replace(/[diu]/g, "")}d`);
  }

  override exec(text: string): RegExpExecArray | null {
    const small = inSmallLetters(text);
    const match = super.exec(small);
    if (!match) return null;
    if (small !== text) asWritten(match, text);
    Reflect.set(match, "indices", undefined);
    return match;
  }
}

/** Gives the match the letters of `text`, of which each stands where its small one stood. */
function asWritten(match: RegExpExecArray, text: string): void {
  const { indices, groups } = match;
  match.input = text;
  for (const [group, span] of indices?.entries() ?? []) if (span) match[group] = text.slice(...span);
  for (const [name, span] of Object.entries(indices?.groups ?? {}))
    if (groups && span) groups[name] = text.slice(...span);
}
