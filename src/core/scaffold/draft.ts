// A text with fields to fill in: tab stops in an editor, their suggested words on the command line.
import { type Edit, edited } from "../text/edit.ts";
import { contains, shifted } from "../text/span.ts";

/** One place to fill, or several that always say the same: a field is the same wherever the same object stands. */
export interface Field {
  readonly words: string;
  /** Other words to pick from; `words` is one of them. */
  readonly choices?: readonly string[];
}

/** What follows from a field's words: `order-desk_db` of "Order-Desk" and the like. */
export interface Spelled {
  readonly field: Field;
  readonly as: "snake" | "kebab";
}

export type Part = string | Field | Spelled;
export type Draft = readonly Part[];

export const field = (words: string, choices?: readonly string[]): Field => ({ words, ...(choices && { choices }) });
export const snake = (of: Field): Spelled => ({ field: of, as: "snake" });
export const kebab = (of: Field): Spelled => ({ field: of, as: "kebab" });

/** Tag of a template string whose values are parts, or drafts to be set in. */
export function draft(strings: TemplateStringsArray, ...values: readonly (Part | Draft)[]): Draft {
  return strings.flatMap((text, index) => {
    const value = values[index];
    return value === undefined ? [text] : [text, ...(Array.isArray(value) ? (value as Draft) : [value as Part])];
  });
}

export const joined = (drafts: readonly Draft[], between: string): Draft =>
  drafts.flatMap((each, index) => (index ? [between, ...each] : each));

/** The text with each field's suggested words. */
export const plainText = (parts: Draft): string =>
  parts
    .map((part) => (typeof part === "string" ? part : "as" in part ? spelled(part.field.words, part.as) : part.words))
    .join("");

/** A draft with edits of its plain text; one that would cut a field is left out. */
export function editedDraft(parts: Draft, edits: readonly Edit[]): Draft {
  const made = new Set<Edit>();
  let start = 0;
  return parts.map((part) => {
    const whole = { start, end: start + plainText([part]).length };
    start = whole.end;
    if (typeof part !== "string") return part;
    const own = edits.filter((edit) => !made.has(edit) && contains(whole, edit.span));
    for (const edit of own) made.add(edit);
    return edited(
      part,
      own.map(({ span, text }) => ({ span: shifted(span, -whole.start), text })),
    );
  });
}

const separators = { snake: "_", kebab: "-" } as const;

const spelled = (words: string, as: Spelled["as"]): string =>
  words
    .toLowerCase()
    .split(/[\s_-]+/)
    .join(separators[as]);

/** The text in the snippet syntax of the Language Server Protocol; the last stop is its end. */
export function snippetText(parts: Draft): string {
  const numbers = new Map<Field, number>();
  const told = new Set<Field>();
  const text = parts.map((part) => {
    if (typeof part === "string") return part.replace(/[\\$}]/g, "\\$&");
    const of = "as" in part ? part.field : part;
    const number = numbers.get(of) ?? numbers.size + 1;
    numbers.set(of, number);
    if ("as" in part) return transform(number, part.as);
    if (told.has(of)) return `$${number}`;
    told.add(of);
    return stop(number, of);
  });
  return `${text.join("")}$0`;
}

function stop(number: number, { words, choices }: Field): string {
  if (choices) return `\${${number}|${choices.map((it) => it.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
  return words ? `\${${number}:${words.replace(/[\\$}]/g, "\\$&")}}` : `$${number}`;
}

/** What `spelled` does, done by the editor as soon as the field is left. */
const transform = (number: number, as: Spelled["as"]): string =>
  `\${${number}/([^\\s_-]+)([\\s_-]+)?/\${1:/downcase}\${2:+${separators[as]}}/g}`;
