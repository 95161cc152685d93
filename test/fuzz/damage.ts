// Documents as nobody means them: real ones cut, joined, repeated, with bits flipped, strewn with what hurts.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { prototypes } from "../hostile/names.ts";

const root = join(import.meta.dirname, "../..");
const folders = ["test/golden", "examples/docs/adr", "docs/adr"];

/** Every golden document, every record of the examples and of our own, and the documents on the pages of readers and checks. */
export const originals: readonly string[] = [
  ...folders.flatMap((folder) => markdownIn(join(root, folder))),
  ...["src/core/readers", "src/core/checks"].flatMap((folder) =>
    markdownIn(join(root, folder)).flatMap((page) =>
      [...page.matchAll(/^````md\n([\s\S]*?)^````$/gm)].map(([, text = ""]) => text),
    ),
  ),
];

function markdownIn(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  // By name alone: a seed means the same documents wherever a page is filed.
  const byName = paths.sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  return byName.map((path) => readFileSync(join(folder, path), "utf8"));
}

/** Names that mean something to Markdown, YAML, Mermaid, HTML, a terminal or a prototype. */
export const names = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "end", "graph", "click", "a---ob", "%%{init: {}}%%"],
  ...[
    "<img src=x onerror=alert(1)>",
    "</script>",
    "[x](command:a)",
    "javascript:alert(1)",
    "../../etc/passwd",
    "`",
    '"]',
  ],
  ...["\u001B[31m", "\u001B]8;;http://a\u0007", "\u202Eevil", "\uD800", "\u0000", "𝒳", "e\u0301", "数据库", "مرحبا"],
];

const marks = [
  ...["", "\n", "\n\n", "\r", "\r\n", "\u2028", "\uFEFF", "\u0000", "\uD800", "\uDC00", "\u202E", "\u2066", "\u200D"],
  ...[
    "```\n",
    "~~~\n",
    "<!--",
    "-->",
    "**",
    "|",
    "| | |\n",
    "[x]: y\n",
    "# ",
    "→ ",
    "(((((",
    "\t\t",
    "- ",
    "> ",
    "---\n",
    "    ",
  ],
  ...[
    "&a [*a]\n",
    "<<: *a\n",
    "&#0;",
    "\\",
    "$$",
    "%%",
    "${",
    "<table><tr><td>",
    "</td>",
    "CREATE TABLE ",
    "participant ",
  ],
];

const stretch = (text: string): fc.Arbitrary<{ start: number; end: number }> =>
  fc
    .tuple(fc.nat(text.length), fc.oneof({ weight: 4, arbitrary: fc.nat(200) }, fc.nat(5_000)))
    .map(([start, length]) => ({ start, end: start + length }));

type Damage = (text: string) => fc.Arbitrary<string>;

const cut: Damage = (text) => stretch(text).map(({ start, end }) => text.slice(0, start) + text.slice(end));
const only: Damage = (text) => stretch(text).map(({ start, end }) => text.slice(start, end));
const repeated: Damage = (text) =>
  fc
    .tuple(stretch(text), fc.integer({ min: 2, max: 20 }))
    .map(([{ start, end }, times]) => text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end));
const joined: Damage = (text) =>
  fc
    .tuple(fc.constantFrom(...originals), fc.nat(text.length))
    .map(([other, at]) => text.slice(0, at) + other.slice(at));
const marked: Damage = (text) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.constantFrom(...marks, ...names)), { minLength: 1, maxLength: 12 })
    .map((all) => all.reduce((now, [at, mark]) => now.slice(0, at) + mark + now.slice(at), text));
const flipped: Damage = (text) =>
  fc.array(fc.tuple(fc.nat(Math.max(0, text.length - 1)), fc.nat(15)), { minLength: 1, maxLength: 12 }).map((all) =>
    all.reduce((now, [at, bit]) => {
      const code = String.fromCharCode((now.charCodeAt(at) || 0) ^ (1 << bit));
      return now.slice(0, at) + code + now.slice(at + 1);
    }, text),
  );
/** One word, wherever it stands, is called something else. */
const renamed: Damage = (text) => {
  const words = [...new Set(text.match(/[\p{L}\p{N}_-]{3,}/gu) ?? ["a"])];
  return fc
    .tuple(fc.constantFrom(...words), fc.constantFrom(...names))
    .map(([word, name]) => text.replaceAll(word, () => name));
};
/** Made once: fast-check keeps 30 kB for each. */
const noise = fc.string({ unit: "binary", maxLength: 60 });
const strewn: Damage = (text) =>
  fc.tuple(fc.nat(text.length), noise).map(([at, words]) => text.slice(0, at) + words + text.slice(at));

const damages: readonly Damage[] = [cut, only, repeated, joined, marked, flipped, renamed, strewn];

const afterDamage = (text: string, list: readonly Damage[]): fc.Arbitrary<string> =>
  list.reduce<fc.Arbitrary<string>>((now, damage) => now.chain(damage), fc.constant(text));

/** A document with one to three damages. */
export const damaged: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...originals), fc.array(fc.constantFrom(...damages), { minLength: 1, maxLength: 3 }))
  .chain(([text, list]) => afterDamage(text, list));

/** Paragraphs, lists, tables and fences of all originals; what is long is left to the whole documents. */
const pieces: readonly string[] = [...new Set(originals.flatMap((text) => text.split(/(?:\r?\n){2,}/)))].filter(
  (piece) => piece.length > 2 && piece.length < 120,
);

const heads = ["", "", "# 1. Use Kafka\n\n", "## Decision\n\n", "## Considered Options\n\n### Kafka\n\n", "---\n"];

/** A piece or two that never stood together, once damaged: some eighty characters, so that a million can be read. */
export const damagedPieces: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 2 }),
    fc.constantFrom("\n", "\n\n", "\n\n", "\r\n\r\n"),
    fc.constantFrom(...damages),
  )
  .chain(([head, list, between, damage]) => afterDamage(head + list.join(between), [damage]));

const inFence = (language: string, body: string): string => `\`\`\`${language}\n${body}\n\`\`\``;
const letters = [..."abcdefghijklmnopqrstuvwxyz"];

const tableOf = (services: readonly string[]): string =>
  `| Service | Database | Port |\n| - | - | - |\n${services.map((it) => `| ${it} | ${it}_db | 5432 |`).join("\n")}`;
const servicesOf = (services: readonly string[]): string =>
  `services:\n${services.map((it) => `  ${it}:\n    image: postgres:16\n`).join("")}`;

/** A character beyond the first 256 of a plane of Unicode. */
const ofPlane = (plane: number): string => String.fromCodePoint(plane * 0x10000 + 0x1f42);

/** Documents that are built to hurt, each under a name; `size` is how often what hurts is repeated. */
export const built = (size: number): (readonly [name: string, text: string])[] =>
  bodies(size).map(([name, body]) => [
    name,
    `# 1. Use Kafka\n\n## Status\n\nAccepted\n\n## Decision\n\n${body}\n\n## Consequences\n\nWe use Kafka.\n`,
  ]);

const bodies = (size: number): (readonly [name: string, body: string])[] => [
  ["quotes in quotes", "> ".repeat(size)],
  ["lists in lists", Array.from({ length: size / 10 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
  ["lists in lists of one line", "- ".repeat(size)],
  ["brackets in brackets", "[".repeat(size)],
  ["a table of many columns", ["a", "-", "1"].map((cell) => `|${` ${cell} |`.repeat(size / 5)}`).join("\n")],
  ["a table of many rows", `| Service | Port |\n| - | - |\n${"| Cart Service | 5432 |\n".repeat(size)}`],
  ["a long line", "the cart service keeps order_db on port 5432, ".repeat(2 * size)],
  ["a long word", "a".repeat(100 * size)],
  ["a line of blanks", `a${" ".repeat(100 * size)}b`],
  ["a long heading", `### ${"a b ".repeat(25 * size)}`],
  ["many headings", "### A\n".repeat(size)],
  ["many items", "- Cart Service: PostgreSQL, port 5432\n".repeat(size)],
  ["many links", "[ADR-0001](0001-a.md) ".repeat(size)],
  ["many definitions", Array.from({ length: size }, (_, at) => `[l${at}]: /x`).join("\n")],
  ["a log", inFence("", "10:00:00 INFO - started\n".repeat(15 * size))],
  ["many fences", "```\n```\n\n".repeat(size)],
  ["HTML in HTML", "<table><tr><td>".repeat(size)],
  ["comments that never end", "<!-- ".repeat(size)],
  ["directives", "<!-- adr-atlas-disable port-clash -->\n".repeat(size / 5)],
  [
    "YAML aliases of aliases",
    inFence("yaml", letters.map((it, at) => `${it}: &${it} [${`*${letters[at - 1] ?? it},`.repeat(9)}]`).join("\n")),
  ],
  ["YAML merge keys", inFence("yaml", `a: &a\n  <<: *a\n${"b:\n  <<: [*a, *a]\n".repeat(size / 20)}`)],
  ["long YAML", inFence("yaml", `services:\n${"  cart:\n    image: postgres:16\n".repeat(3 * size)}`)],
  ["deep JSON", inFence("json", '{"a":'.repeat(size))],
  ["long SQL", inFence("sql", "CREATE TABLE orders (id int);\n".repeat(3 * size))],
  ["a flowchart of many nodes", inFence("mermaid", `flowchart LR\n${"a-->b\n".repeat(size / 2)}`)],
  [
    "subgraphs in subgraphs",
    inFence("mermaid", `flowchart LR\n${"subgraph a\n".repeat(size)}x-->y\n${"end\n".repeat(size)}`),
  ],
  ["letters of every plane", Array.from({ length: size }, (_, at) => `Cart ${ofPlane(at % 17)} Service`).join(", ")],
  ["marks that turn the direction", "\u202ECart\u2066 Service\u200F keeps \u061Corder_db, ".repeat(size)],
  ["lone surrogates", "Cart \uDC00 Service \uD800, ".repeat(size)],
  ["NUL", "Cart\0 Service,\0 ".repeat(size)],
  ["names of prototypes", `${tableOf(prototypes)}\n\n${inFence("yaml", servicesOf(prototypes))}\n`.repeat(size / 50)],
  ["many boxes", inFence("", "┌──┐┌──┐\n│a ││b │\n└──┘└──┘\n".repeat(size / 30))],
];
