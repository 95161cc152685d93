// Settings of pools, poolers and servers inside a line, whichever format it has.
import { isSettingKey, settingName, unitNamed, wordValue } from "../../lexicon/settings.ts";
import { matchesOf } from "../../text/matches.ts";

export interface Assignment {
  readonly name: string;
  /** Offsets in the line of the key and of its value. */
  readonly key: readonly [start: number, end: number];
  readonly value: readonly [start: number, end: number];
  readonly says: string;
  readonly unit: string | null;
}

/** `key = value`, `"key": value`, `KEY=value`, `Some Key=value;`, `Key { get; set; } = value;`. */
const assignment =
  /(?<![\w.$%{/-])["'`]?([A-Za-z][\w.-]{2,60}|(?:[A-Z][a-z]{2,12} ){1,3}[A-Z][a-z]{2,12})["'`]?(?:\s?\{ get; (?:set|init); \})?\s{0,20}(?:=>?|:=?)\s{0,20}["'`]?([\w.-](?:[\w.,-]{0,22}[\w.-])?(?: ?[A-Za-z]{1,12})?)["'`]?(?=\s*(?:[,;)}\]&]|$|#|\/\/|--))/g;

/** `.max_connections(20)`, `SetMaxOpenConns(25)`. */
const setter = /(?<![\w-])([A-Za-z]\w{4,40})\(\s?(\d{1,7})\s?\)/g;

export function* assignmentsIn(text: string): Generator<Assignment> {
  for (const pattern of [assignment, setter])
    for (const { 0: whole, 1: key = "", 2: value = "", index } of matchesOf(text, pattern)) {
      const isBound = isBoundOfPool(key, text);
      if (!isBound && !isSettingKey(key)) continue;
      const from = index + whole.indexOf(key);
      const found = assigned(key, from, value, text.indexOf(value, from + key.length));
      if (found) yield isBound ? { ...found, name: `${key}size` } : found;
    }
}

/** `new Pool({ max: 20, min: 5 })` */
const isBoundOfPool = (key: string, line: string): boolean => /^(?:min|max)$/.test(key) && /pool/i.test(line);

/** A key that stands at one place and a value at another: a number with or without its unit, or a word that says something of this key. */
export function assigned(key: string, from: number, value: string, at: number): Assignment | null {
  const name = settingName(key);
  const [, amount, word = ""] = /^(\d+(?:[.,_]\d{3})*)\s?([A-Za-z]{0,12})$/.exec(value) ?? [];
  const unit = word ? unitNamed(word) : null;
  const says = amount ? amount.replace(/\D/g, "") : wordValue(name, value);
  if (says === null || (word && !unit)) return null;
  const end = at + (amount ?? value).length;
  return { name, key: [from, from + key.length], value: [at, end], says, unit };
}
