// A template of the team's own: Markdown with tokens (adr-tools), braces (MADR) or brackets (log4brains) to fill in.
import { t } from "../../l10n/index.ts";
import { outsideCode } from "../text/code.ts";
import { matchesOf } from "../text/matches.ts";
import { type Draft, type Field, field, type Part } from "./draft.ts";
import { digitsOf, numbered } from "./naming.ts";
import type { Subject } from "./subject.ts";
import type { Template } from "./template.ts";

/** Does a file of a log's folder hold a template? `template.md`, `0000-adr-template.md`, `templates/template.md`. */
export const isTemplateFile = (name: string): boolean =>
  /^(?:templates\/)?(?:\d+[-_])?(?:adr[-_])?template\.(?:md|markdown)$/i.test(name);

/** What most of them are called, from the folder of the log. */
export const templateNames: readonly string[] = [
  "template.md",
  "adr-template.md",
  "0000-template.md",
  "0000-adr-template.md",
  "templates/template.md",
];

/** `path` as the author knows it. */
export const teamTemplate = (path: string, text: string): Template => ({
  id: "team",
  name: path,
  get about() {
    return t("the template of this log");
  },
  naming: numbered,
  write: (subject) => filled(text.replace(/^\uFEFF/, ""), subject),
});

const token = {
  comment: /<!--[\s\S]*?-->/,
  mustache: /\{\{[^{}\n]{1,80}\}\}/,
  braces: /(?<!\$)\{[^{}]{1,600}\}/,
  brackets: /\[(?![ xX]?\])[^[\]]{1,300}\](?![([:])/,
  date: /(?<![\w-])(?:YYYY-MM-DD|yyyy-mm-dd)(?![\w-])/,
  /** adr-tools, as whole words of capitals. */
  word: /(?<![\w-])(?:NUMBER|TITLE|DATE|STATUS)(?![\w-])/,
} as const;
const tokens = new RegExp(
  Object.values(token)
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

function filled(text: string, subject: Subject): Draft {
  const heading = /^#[ \t]+(|\S.*)$/mu.exec(text);
  if (!heading) return fieldsIn(text, subject);
  const start = heading.index + heading[0].length - (heading[1] ?? "").length;
  return [
    ...fieldsIn(text.slice(0, start), subject),
    titleLike(heading[1] ?? "", subject),
    ...fieldsIn(text.slice(heading.index + heading[0].length), subject),
  ];
}

/** The title's line: its number in the form that the template gives one, and the title. */
function titleLike(words: string, { number, title }: Subject): string {
  const numeral =
    /^(\D*?)(\{number\}|\{\{number\}\}|NUMBER|N{2,5}|X{2,5}|0{1,5}\d?|\d{1,5})(?![\p{L}\d])([\s.:)\]–—-]*)/u.exec(
      words,
    );
  if (!numeral || number === null) return title;
  const [, before = "", sign = "", after = ""] = numeral;
  const width = /^(?:N+|X+|\d+)$/.test(sign) ? sign.length : 1;
  return `${before}${digitsOf(number, width)}${after || " "}${title}`;
}

function fieldsIn(text: string, subject: Subject): Draft {
  const fields = new Map<string, Field>();
  const parts: Part[] = [];
  let at = 0;
  for (const prose of outsideCode(text))
    for (const match of matchesOf(prose.text, tokens)) {
      const start = prose.start + match.index;
      parts.push(text.slice(at, start), partFor(match[0], subject, fields));
      at = start + match[0].length;
    }
  return [...parts, text.slice(at)];
}

function partFor(found: string, { number, title, date, author }: Subject, fields: Map<string, Field>): Part {
  if (found.startsWith("<!--")) return found;
  const words = found.replace(/^[{[]+|[\]}]+$/g, "").trim();
  const plain = words.toLowerCase();
  if (/^number$/.test(plain)) return number === null ? "" : String(number);
  if (/^(?:title|short title\b.*)$/.test(plain)) return title;
  if (/^(?:date|yyyy-mm-dd)(?![\p{L}])/u.test(plain)) return date;
  const status = /(?<!\p{L})proposed(?!\p{L})/iu.exec(words)?.[0];
  if (status && words.includes("|")) return status;
  if (plain === "status") return "Proposed";
  if (author && /^list everyone involved in the decision/.test(plain)) return field(author);
  return known(words, fields);
}

/** The same words ask for the same thing: MADR repeats an option's title wherever it speaks of it. */
function known(words: string, fields: Map<string, Field>): Field {
  const found = fields.get(words) ?? field(words);
  fields.set(words, found);
  return found;
}
