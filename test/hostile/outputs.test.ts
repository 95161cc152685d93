// Hostile names in what is shown outside of the page: hovers, messages, the terminal, annotations, SARIF.
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/core/parse/markdown.ts";
import { createService } from "../../src/service/index.ts";
import { folderOf, recorded } from "../cli/recorded.ts";
import { hostileNames } from "./names.ts";

const lined = hostileNames.map((name) => name.replace(/[\r\n|]+/g, " "));

/** Two databases on one port, and what the names stand in is found fault with by several checks. */
const recordOf = (name: string): string => `# 1. Stores of ${name}

## Status

Accepted

## Decision

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| ${name} Service | ${name}_db | PostgreSQL | 5432 |
| Cart Service | \`${name}\` | PostgreSQL | 5432 |

\`\`\`yaml
services:
  cart-db:
    image: postgres:16
    container_name: ${JSON.stringify(name)}
    environment:
      POSTGRES_DB: ${JSON.stringify(name)}
    ports: ["5432:5432"]
\`\`\`

| Event | Publisher | Consumers |
| --- | --- | --- |
| \`${name}\` | Cart Service | ${name} Service |
| CartFilled | Cart Service | ${name} |

- Cart Service (3 instances): 30 connections
- ${name} Service (1 instance): 10 connections
- **Total:** 45 connections
`;

test("a hover says what things are called and does nothing else", () => {
  const shown = new Set<string>();
  for (const name of lined) {
    const service = createService();
    const uri = "file:///docs/adr/0001-stores.md";
    const text = recordOf(name);
    service.update(uri, 1, text);
    for (const [line, words] of text.split("\n").entries())
      for (let character = 0; character < Math.min(words.length, 200); character += 23) {
        const hover = service.hover(uri, { line, character });
        if (!hover) continue;
        const { value } = hover.contents as { value: string };
        shown.add(value);
        expect(kindsIn(parseMarkdown(value)), value).toEqual([]);
      }
  }
  expect(shown.size).toBeGreaterThan(200);
});

const harmless = new Set(["root", "paragraph", "strong", "text", "list", "listItem", "break"]);

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

/** The kinds of what is more than words. */
const kindsIn = ({ type, children = [] }: Node): string[] => [
  ...(harmless.has(type) ? [] : [type]),
  ...children.flatMap(kindsIn),
];

describe("the command line", async () => {
  const files = Object.fromEntries(
    lined.map((name, at) => [`${String(at + 1).padStart(4, "0")}-a.md`, recordOf(name)]),
  );
  const folder = await folderOf(files);

  test.for(["check", "explain"])("%s prints no control sequence", async (command) => {
    const { out } = await recorded(command, folder);
    expect(out.length).toBeGreaterThan(10_000);
    expect(/[^\P{Cc}\n]|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u.exec(out)).toBeNull();
  });

  test("an annotation is one line, and the only command on it", async () => {
    const { out } = await recorded("check", "--format", "github", folder);
    const lines = out.trimEnd().split("\n");
    expect(lines.filter((line) => !/^::(?:error|warning|notice) file=[^,]+,line=\d+,endLine=\d+,/.test(line))).toEqual(
      [],
    );
    expect(lines.filter((line) => /%(?!25|0A|0D|3A|2C)/.test(line))).toEqual([]);
  });

  test("a message in SARIF links to nothing", async () => {
    const { out } = await recorded("check", "--format", "sarif", folder);
    const { results } = JSON.parse(out).runs[0];
    const messages: string[] = results.flatMap(
      (result: { message: { text: string }; relatedLocations: { message: { text: string } }[] }) => [
        result.message.text,
        ...result.relatedLocations.map(({ message }) => message.text),
      ],
    );
    expect(messages.length).toBeGreaterThan(200);
    expect(messages.filter((text) => /(?<!\\)\[(?:[^\\\]]|\\.)*\]\(/.test(text))).toEqual([]);
  });

  test("JSON gives each name back as it is written", async () => {
    const { out } = await recorded("model", folder);
    expect(JSON.parse(out).documents).toHaveLength(lined.length);
  });
});
