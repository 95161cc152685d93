// Fences that are built to hurt: each is read to its end without an exception. How long it takes is the benchmark's business;
// what would never end, ends the test.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

const size = 10_000;
const letters = [..."abcdefghijkl"];

const hostile: readonly (readonly [name: string, language: string, body: string])[] = [
  ["boxes in one line", "", "+--".repeat(size)],
  ["corners without a box", "", "┌────".repeat(size)],
  ["2,000 boxes", "", "┌──┐┌──┐\n│a ││b │\n└──┘└──┘\n".repeat(1_000)],
  ["an outline 1,000 levels deep", "", Array.from({ length: 1_000 }, (_, depth) => `${" ".repeat(depth)}a`).join("\n")],
  ["YAML nested in brackets", "yaml", "[".repeat(size)],
  [
    "YAML aliases of aliases",
    "yaml",
    letters
      .map((it, at) => `${it}: &${it} [${`*${letters[at - 1]},`.repeat(9)}]`)
      .join("\n")
      .replace(/\*undefined/g, "x"),
  ],
  ["YAML that merges itself", "yaml", "a: &a\n  <<: *a\n  image: postgres:16\n"],
  [
    "names of prototypes",
    "yaml",
    "services:\n  __proto__:\n    image: postgres:16\n  constructor:\n    image: redis:7\n",
  ],
  ["one statement after another", "sql", "CREATE TABLE t (id int);\n".repeat(size)],
  ["statements in one line", "sql", "CREATE TABLE t ".repeat(size)],
  ["blanks", "bash", " ".repeat(20 * size)],
  ["empty lines", "prisma", `${"\n".repeat(5 * size)}datasource`],
  ["arrows in one line", "", "a → ".repeat(size)],
  ["nodes in one line", "mermaid", `flowchart LR\n${"A-->B-->".repeat(size)}`],
  ["labels that never end", "mermaid", `flowchart LR\n${'A["\n'.repeat(size)}`],
  ["schemes without hosts", "ts", "postgres://".repeat(size)],
  ["placeholders that never end", "ts", `postgres://${"${a".repeat(size)}`],
  ["options without a command", "bash", `docker run ${"-e A=b ".repeat(size)}`],
];

test.for(hostile)("%s", { timeout: 120_000 }, ([, language, body]) => {
  const text = `# ADR-1: A\n\n## Status\n\nAccepted\n\n## Decision\n\n\`\`\`${language}\n${body}\n\`\`\`\n`;
  const { claims } = read("0001-a.md", text);
  for (const { span } of claims)
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
});
