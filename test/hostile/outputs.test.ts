// Hostile names in what is shown outside of the page: hovers, messages, the terminal, annotations, SARIF.
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/core/parse/markdown.ts";
import { createService } from "../../src/service/index.ts";
import { folderOf, recorded } from "../cli/recorded.ts";
import { accepted } from "../diagrams/understood.ts";
import { hostileNames } from "./names.ts";

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  readonly attrs: readonly (readonly [name: string, value: string])[] | null;
}
const MarkdownIt: new (options: object) => { parse(text: string, env: object): readonly Token[] } = createRequire(
  import.meta.url,
)("markdown-it");
/** As whoever shows a report does, with everything that Markdown can be. */
const markdownIt = new MarkdownIt({ html: true, linkify: true });

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

test("what an editor shows beside the text runs nothing and leads nowhere", () => {
  for (const name of lined) {
    const service = createService({ today: () => "2026-11-22" });
    const uri = "file:///docs/adr/0001-stores.md";
    const text = recordOf(name);
    service.update(uri, 1, text);
    const whole = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
    const offered = [12, 13, 31].flatMap((line) => service.completion(uri, { line, character: 2 }, true).items);
    const items = offered.map(({ command, documentation }) => command ?? documentation);
    const hints = service
      .inlayHints(uri, whole)
      .map(({ label, tooltip }) => typeof label !== "string" || typeof tooltip === "object");
    const actions = service.codeActions(uri, whole).map(({ command }) => command);
    const findings = service.diagnostics(uri).map(({ codeDescription }) => codeDescription);
    expect([...items, ...hints, ...actions, ...findings].filter(Boolean)).toEqual([]);
    expect(service.lenses(uri).filter(({ command }) => !/^adrAtlas\.\w+$/.test(command?.command ?? ""))).toEqual([]);
    expect(service.links(uri)).toEqual([]);
  }
});

test("a reference leads to a record of the log or nowhere, whatever path it names", () => {
  for (const path of [
    "../../../etc/passwd",
    "/etc/passwd.md",
    "file:///etc/passwd.md",
    "command:a",
    "..%2f..%2fa.md",
  ]) {
    const service = createService();
    const uri = "file:///work/docs/adr/0001-stores.md";
    const text = `# 1. Stores\n\n## Status\n\nSuperseded by [ADR-0002](${path})\n\n## Decision\n\nSee ADR-0002.\n`;
    service.update(uri, 1, text);
    const line = text.split("\n").findIndex((it) => it.includes("Superseded"));
    const targets = [service.links(uri), service.definition(uri, { line, character: 20 })].flat();
    expect(targets, path).toEqual([]);
  }
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

  const known = new Map<string, Promise<string>>();
  /** What the command prints of all of them. */
  function printed(command: string): Promise<string> {
    const out = known.get(command) ?? recorded(...command.split(" "), folder).then((it) => it.out);
    known.set(command, out);
    return out;
  }

  test.for([
    "check",
    "check --format json",
    "check --format sarif",
    "check --format markdown",
    "explain",
    "model",
    "diagram --log",
    "diagram --view log",
  ])("%s prints no control sequence", async (command) => {
    const out = await printed(command);
    expect(out.length).toBeGreaterThan(10_000);
    expect(/[^\P{Cc}\n]|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u.exec(out)).toBeNull();
  });

  test("an annotation is one line, and the only command on it", async () => {
    const out = await printed("check --format github");
    const lines = out.trimEnd().split("\n");
    expect(lines.filter((line) => !/^::(?:error|warning|notice) file=[^,]+,line=\d+,endLine=\d+,/.test(line))).toEqual(
      [],
    );
    expect(lines.filter((line) => /%(?!25|0A|0D|3A|2C)/.test(line))).toEqual([]);
  });

  test("a message in SARIF links to nothing", async () => {
    const out = await printed("check --format sarif");
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

  test("a report in Markdown is a table of words, and links to the pages of the rules alone", async () => {
    const out = await printed("check --format markdown");
    const made = markdownIt.parse(out, {}).flatMap((token) => [token, ...(token.children ?? [])]);
    expect(made.filter(({ type }) => type === "text").length).toBeGreaterThan(100);
    const marks = made.filter(
      ({ type }) =>
        !/^(?:inline|text|text_special|code_inline|(?:heading|paragraph|table|thead|tbody|t[rdh])_)/.test(type),
    );
    const isOurs = ({ type, content, attrs }: Token): boolean =>
      type === "html_inline"
        ? content === "<!-- -->"
        : type === "link_close" || /^href,\S*docs\/checks\/[a-z-]+\.md$/.test(String(attrs));
    expect(marks.filter((it) => !isOurs(it)).map(({ type, content, attrs }) => `${type} ${content} ${attrs}`)).toEqual(
      [],
    );
  });

  test("Mermaid reads the pictures of the log", async () => {
    for (const view of ["--log", "--view log"]) await accepted(await printed(`diagram ${view}`));
  });

  test("JSON gives each name back as it is written", async () => {
    const out = await printed("model");
    expect(JSON.parse(out).documents).toHaveLength(lined.length);
  });
});
