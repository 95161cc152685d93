// What the files of a log are called, and what the next one will be.

/** How a log names its files: `0007-use-x.md`, `ADR-007-use-x.md`, `20261120-use-x.md`. */
export interface Naming {
  /** Records without numbers are told apart by their date. */
  readonly by: "number" | "date";
  /** In front of the number or date: "", "ADR-". */
  readonly before: string;
  /** Digits of the number, with zeros in front; 1 where the log writes none. */
  readonly width: number;
  /** Between the parts of a date: "" or "-". */
  readonly dashes: "" | "-";
  /** Between the number or date and the words. */
  readonly after: string;
  /** Between words. */
  readonly between: string;
  /** Words keep the capitals of the title. */
  readonly capitals: boolean;
  /** There are no words. */
  readonly bare: boolean;
  readonly extension: string;
}

/** What adr-tools and MADR write. */
export const numbered: Naming = {
  by: "number",
  before: "",
  width: 4,
  dashes: "",
  after: "-",
  between: "-",
  capitals: false,
  bare: false,
  extension: ".md",
};

/** What log4brains writes. */
export const dated: Naming = { ...numbered, by: "date" };

const byDate = /^((?:\p{L}+[-_ ])?)(?:19|20)\d\d(-?)(?:0\d|1[0-2])\2[0-3]\d(?!\d)([-_ ]+)([^-_ .][^.]*)(\.\w+)$/u;
const byNumber = /^((?:\p{L}+[-_ ]?)?)(\d{1,5})(?!\d)(?:([-_. ]+)([^-_. ].*?))?(\.\w+)$/u;

/** The number in a file's name; null for a date, and where there is none. */
export const numberIn = (name: string): number | null => {
  const number = byDate.test(name) ? undefined : byNumber.exec(name)?.[2];
  return number === undefined ? null : Number(number);
};

/** Is a file called like a record: with a number in front, or a date? */
export const isRecordName = (name: string): boolean => byDate.test(name) || numberIn(name) !== null;

/** The habit of most of the newest names; null where no name tells one. `names` from the oldest to the newest. */
export function namingOf(names: readonly string[]): Naming | null {
  const habits = names.slice(-5).flatMap((name) => namingIn(name, names) ?? []);
  const counts = new Map<string, number>();
  for (const habit of habits.map((it) => JSON.stringify(it))) counts.set(habit, (counts.get(habit) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return habits.findLast((habit) => counts.get(JSON.stringify(habit)) === most) ?? null;
}

function namingIn(name: string, all: readonly string[]): Naming | null {
  const date = byDate.exec(name);
  if (date) {
    const [, before = "", dashes, after = "-", words = "", extension = ".md"] = date;
    return { ...dated, before, dashes: dashes === "-" ? "-" : "", after, ...spellingOf(words), extension };
  }
  const number = byNumber.exec(name);
  if (!number) return null;
  const [, before = "", digits = "", after = "-", words = "", extension = ".md"] = number;
  const width = widthOf(digits, all);
  return { ...numbered, before, width, after, ...spellingOf(words), bare: !words, extension };
}

/** Ten records that nobody writes with zeros look like zeros that nobody needs: another name tells. */
function widthOf(digits: string, all: readonly string[]): number {
  const padded = all.some((name) => {
    const other = byNumber.exec(name)?.[2] ?? "";
    return other.startsWith("0") && other.length === digits.length;
  });
  return padded ? digits.length : 1;
}

const spellingOf = (words: string): Pick<Naming, "between" | "capitals"> => ({
  between: /(?<=\w)[-_ ](?=\w)/.exec(words)?.[0] ?? "-",
  capitals: /\p{Lu}/u.test(words),
});

/** The number after the highest; `taken` may name files of other branches. "2026-plan.md" numbers no log of seven records. */
export function nextNumber(taken: readonly string[]): number {
  const numbers = taken.map((name) => numberIn(name) ?? 0).sort((a, b) => a - b);
  const isYear = (number: number): boolean => number > 1900 && number < 2100;
  const last = numbers.findLast((number, index) => !isYear(number) || number - (numbers[index - 1] ?? 0) < 500);
  return (last ?? 0) + 1;
}

export const digitsOf = (number: number, width: number): string => String(number).padStart(width, "0");

/** `date` as ISO 8601. */
export function fileName(naming: Naming, number: number, title: string, date: string): string {
  const head = naming.by === "date" ? date.replaceAll("-", naming.dashes) : digitsOf(number, naming.width);
  return `${naming.before}${head}${naming.bare ? "" : naming.after + slugOf(title, naming)}${naming.extension}`;
}

const latin: Readonly<Record<string, string>> = {
  đ: "d",
  Đ: "D",
  ß: "ss",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  æ: "ae",
  ı: "i",
};

/** A title as part of a file's name: words of letters and digits, Latin ones without their accents. */
export function slugOf(title: string, { between, capitals }: Naming): string {
  const bare = title
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[đĐßøØłŁæı]/g, (letter) => latin[letter] ?? letter);
  const words = (capitals ? bare : bare.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? ["record"];
  return shortened(words, between);
}

/** File systems take 255 bytes, readers far less. */
function shortened(words: readonly string[], between: string): string {
  let slug = words[0]?.slice(0, 80) ?? "";
  for (const word of words.slice(1)) {
    if (slug.length + word.length > 80) break;
    slug += between + word;
  }
  return slug;
}
