// One key and its value, whichever format they are written in.
import { type SettingRole, settingRole } from "../../lexicon/config.ts";
import { numbersIn } from "../../lexicon/numbers.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Code } from "../code.ts";
import { within } from "./connection.ts";
import type { Entry } from "./entry.ts";

export interface Setting {
  /** Keys from the outermost on, joined by dots. */
  readonly path: string;
  readonly key: Words;
  readonly value: Words;
  /** Where it begins in the code. */
  readonly at: number;
}

/** The settings below entries, elements of lists of `KEY=value` included. */
export function* settingsOf(entries: readonly Entry[], above = ""): Generator<Setting> {
  for (const { key, value, at, children } of entries) {
    const path = key ? (above ? `${above}.${key.text}` : key.text) : above;
    if (key && value) yield { path, key, value, at };
    else if (value) yield* assignmentIn(value, above, at);
    const [name, given] = [children.find(isNamed("name"))?.value, children.find(isNamed("value"))?.value];
    if (!key && name && given) yield { path: above ? `${above}.${name.text}` : name.text, key: name, value: given, at };
    else yield* settingsOf(children, path);
  }
}

const isNamed =
  (name: string) =>
  (entry: Entry): boolean =>
    entry.key?.text === name;

/** `KEY=value`. */
export function* assignmentIn({ text, span }: Words, above = "", at = 0): Generator<Setting> {
  const match = /^([A-Za-z_][\w.-]*)=(.*)$/.exec(text);
  if (!match?.[1] || !match[2]) return;
  const words = within({ text, span });
  const from = match[1].length + 1;
  yield {
    path: above ? `${above}.${match[1]}` : match[1],
    key: words(0, match[1].length),
    value: words(from, text.length),
    at,
  };
}

/** Lines of `key=value` or `key: value` as .env, properties and ini files have them, comments and quotes taken off. */
export function* lineSettings(code: Code): Generator<Setting> {
  let at = 0;
  for (const line of code.text.split("\n")) {
    const match = /^(\s*(?:export\s+|ENV\s+)?)([A-Za-z_%][\w.-]*)(\s*[=:]\s*)(|\S.*)$/.exec(line);
    if (match?.[2] && match[4]) {
      const key = at + (match[1] as string).length;
      const from = key + match[2].length + (match[3] as string).length;
      const value = valueWords(code, from, at + line.length);
      if (value.text) yield { path: match[2], key: code.words(key, key + match[2].length), value, at };
    }
    at += line.length + 1;
  }
}

function valueWords(code: Code, start: number, end: number): Words {
  const text = code.text.slice(start, end);
  const quoted = /^(["'])(.*?)\1/.exec(text);
  if (quoted) return code.words(start + 1, start + 1 + (quoted[2] as string).length);
  return code.words(start, start + text.replace(/(?:^|\s)[#;].*$/, "").length);
}

export const roleOf = ({ path }: Setting): SettingRole | null => settingRole(path);

/** A value that is a plain number. */
export function numberOf({ value: { text, span } }: Pick<Setting, "value">): Stated<number> | null {
  const [only, second] = numbersIn(text);
  if (!only || second || !/^[\s"']*\d+[\s"']*$/.test(text)) return null;
  return { value: only.value, span: { start: span.start + only.start, end: span.start + only.end } };
}

/** A pool's size, where the setting gives one: as its value, or in the URL that it gives. */
export const poolSizeOf = (setting: Setting): Stated<number> | null =>
  roleOf(setting) === "pool" ? numberOf(setting) : poolSizeIn(setting.value);

/** `connection_limit` (Prisma), `maxPoolSize` (MongoDB), `pool_max_conns` (pgx): what a connection URL says of its pool. */
export function poolSizeIn({ text, span }: Words): Stated<number> | null {
  const found = /[?&](?:connection_limit|maxPoolSize|pool_max_conns)=(\d{1,5})(?!\d)/i.exec(text);
  if (!found?.[1] || !text.includes("://")) return null;
  const end = span.start + found.index + found[0].length;
  return { value: Number(found[1]), span: { start: end - found[1].length, end } };
}

/** A value that names something: no placeholder, path or sentence. */
export const isName = ({ text }: Words): boolean => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text);
