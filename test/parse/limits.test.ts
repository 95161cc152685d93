// Texts that a parser could take minutes for.
import { describe, expect, test } from "vitest";
import { check, read } from "../../src/core/index.ts";

const size = 10_000;
const document = (notes: string) =>
  `# 1. Use Kafka\n\n## Status\n\nAccepted\n\n## Notes\n\n${notes}\n\n## Decision\n\nWe use Kafka.\n`;
const unread = (notes: string) =>
  check(read("0001-use-kafka.md", document(notes))).filter(({ rule }) => rule === "unread-text");

describe("what is beyond a limit is said not to be read, and the rest is read", () => {
  test.for([
    ["lists", `${"- ".repeat(size)}a`],
    ["numbered lists", `${"1. ".repeat(size)}a`],
    ["lists by indentation", Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
    ["quotes", `${"> ".repeat(size)}a`],
    ["lists in quotes", `${"> - ".repeat(size)}a`],
    ["images", `${"![".repeat(size)}a${"](b)".repeat(size)}`],
    ["images over lines", `${"![\n".repeat(size)}a${"](b)".repeat(size)}`],
    ["emphasis that never ends", "*a_ ".repeat(size)],
    ["emphasis of emphasis", `${"*".repeat(size)}a${"*".repeat(size)}`],
    ["comments that never end", "a <!-- ".repeat(size)],
    ["underlined headings", "a\n===\n".repeat(size)],
    ["a gap", `a${" ".repeat(size)}b`],
    ["a gap of wide blanks", `a${"\u3000".repeat(size)}b`],
    ["a heading without end", `### ${"a (".repeat(size)}`],
    ["an underlined one", `${"a (\n".repeat(size)}---\n`],
  ])("%s", ([, notes = ""]) => {
    const { model } = read("0001-use-kafka.md", document(notes));
    expect(unread(notes)).toHaveLength(1);
    expect(model.status).toMatchObject({ value: "accepted" });
    expect(model.brokers).toMatchObject([{ name: "Apache Kafka" }]);
  });
});

const fence = (language: string, body: string) => `\`\`\`${language}\n${body}\n\`\`\``;

describe("a fence that is beyond a limit is said once not to be read to its end", () => {
  test.for([
    ["YAML of too many entries", fence("yaml", `services:\n${"  - a: b\n".repeat(3_000)}`)],
    ["YAML of aliases of aliases", fence("yaml", `a: &a [b]\n${aliases("a", "bcdefgh")}`)],
    ["YAML of merge keys", fence("yaml", `a: &a { b: c }\n${"d: { <<: [*a, *a, *a, *a] }\n".repeat(2_000)}`)],
    ["long YAML", fence("yaml", `services:\n  a:\n    image: ${"postgres".repeat(size)}`)],
    ["deep YAML", fence("yaml", "[".repeat(60) + "]".repeat(60))],
    ["YAML too deep for its parser", fence("yaml", "[".repeat(size) + "]".repeat(size))],
    ["deep JSON", fence("json", `${'{"a":'.repeat(60)}1${"}".repeat(60)}`)],
    ["SQL in one line", fence("sql", "CREATE TABLE t (id int); ".repeat(size))],
    ["code in one line", fence("ts", "const a = 1; ".repeat(size))],
    ["Mermaid in one line", fence("mermaid", `flowchart LR\n${"A --> B; ".repeat(size)}`)],
    ["PlantUML in one line", fence("plantuml", `@startuml\n${"A -> B : c ".repeat(size)}\n@enduml`)],
    ["a log in one line", fence("", "10:00:00 INFO started; ".repeat(size))],
    ["a high drawing", fence("", `┌───┐\n${"│ a │\n".repeat(500)}└───┘`)],
    ["a wide drawing", fence("", `┌${"─".repeat(700)}┐\n│ a${" ".repeat(698)}│\n└${"─".repeat(700)}┘`)],
    ["many boxes", fence("", "┌──┐ ┌──┐ ┌──┐ ┌──┐\n│a │ │b │ │c │ │d │\n└──┘ └──┘ └──┘ └──┘\n".repeat(60))],
  ])("%s", ([, notes = ""]) => {
    expect(unread(notes)).toMatchObject([{ rule: "unread-text", severity: "info" }]);
  });
});

/** Each is a list of nine times the one before. */
function aliases(first: string, names: string): string {
  const before = (at: number): string => names[at - 1] ?? first;
  return [...names].map((name, at) => `${name}: &${name} [${`*${before(at)}, `.repeat(9)}]`).join("\n");
}

describe("what only looks deep is read", () => {
  test.for([
    ["a thematic break", "* ".repeat(size)],
    ["many rows", `| a | b |\n| - | - |\n${"| **c** | *d* |\n".repeat(1_000)}`],
    ["many items", "- **a** [b](c) _d_\n\n".repeat(1_000)],
    ["a picture in the text", `![a](data:image/png;base64,${"aB1+/".repeat(size)})`],
    ["a rule below a long list", `${"- a\n".repeat(size)}---\n`],
    ["a long line", "the cart, the order and the payment; ".repeat(size)],
    ["a fence that nobody reads", fence("html", `<p>${"a".repeat(size)}</p>`)],
    ["a long log", fence("", "10:00:00 INFO started\n".repeat(size / 10))],
    ["JSON in one line", fence("json", `[${"1,".repeat(2_000)}1]`)],
    ["code", `\`\`\`sql\n${"SELECT some_long_name FROM t_a;\n".repeat(2_000)}\`\`\``],
  ])("%s", ([, notes = ""]) => {
    expect(unread(notes)).toEqual([]);
  });
});
