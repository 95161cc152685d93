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

describe("what only looks deep is read", () => {
  test.for([
    ["a thematic break", "* ".repeat(size)],
    ["many rows", `| a | b |\n| - | - |\n${"| **c** | *d* |\n".repeat(1_000)}`],
    ["many items", "- **a** [b](c) _d_\n\n".repeat(1_000)],
    ["a picture in the text", `![a](data:image/png;base64,${"aB1+/".repeat(size)})`],
    ["a rule below a long list", `${"- a\n".repeat(size)}---\n`],
    ["a long line", "the cart, the order and the payment; ".repeat(size)],
    ["code", `\`\`\`sql\n${"SELECT some_long_name FROM t_a;\n".repeat(2_000)}\`\`\``],
  ])("%s", ([, notes = ""]) => {
    expect(unread(notes)).toEqual([]);
  });
});
