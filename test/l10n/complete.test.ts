// No text is left out: whatever people read goes through `t`, and each language has every text with the same placeholders.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placeholdersIn, toldIn } from "./texts.ts";

const root = join(import.meta.dirname, "../..");
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
const json = (path: string) => JSON.parse(textOf(path));

/** Words in literals that nobody reads, or that are not ours to translate. */
const notForPeople: readonly (readonly [files: RegExp, words: RegExp, why: string])[] = [
  [/^core\/(lexicon|readers|parse|resolve)\//, /./, "words that are looked for in records"],
  [/^core\/(scaffold|suggest|edit)\//, /./, "words that are written into records"],
  [/^core\/checks\/(silence|form\/missing-status)\.ts/, /./, "words that are written into records"],
  [/^core\/diagrams\//, /^(flowchart|subgraph|class|classDef|participant|opt) /, "Mermaid's own words"],
  [/^core\/log\/checks\/decision-conflict\.ts/, /^\w+ \{\}$/, "keys of a map"],
  [/./, /^(ADR Atlas|Nygard)$/, "names"],
  [/./, /^(Enter|Escape)$/, "names of keys"],
  [/^cli\//, /^(\[FILE…\]|FILE |TITLE |adr-atlas[ :]|### ADR Atlas: | {2}--fix: )/, "how a command is typed"],
  [/^webview\/dom\.ts/, /^There is no element/, "an error that only a defect brings"],
  [/^extension\/server-script\.ts/, /./, "code that a worker runs"],
  [
    /^(webview|extension)\//,
    /^(\s*[.<]|---|\{\}px|[\w. -]+:|\$\(|translate\(|\(prefers|font-src|img-src|g[.,]|system-ui)/,
    "markup",
  ],
  [/^webview\//, /^(badge|clash|entry|finding|flowchart|outline) /, "names of classes"],
];

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !/\.(?:d|generated)\.ts$/.test(path))
  .map((path) => ({ path, ...toldIn(textOf(`src/${path}`)) }));
const keys = new Set(sources.flatMap((source) => source.keys));

describe("the sources", () => {
  test("say what people read through t", () => {
    const isExempt = (path: string, words: string): boolean =>
      notForPeople.some(([files, pattern]) => files.test(path) && pattern.test(words));
    const left = sources.flatMap(({ path, loose }) =>
      loose.filter((words) => !isExempt(path, words)).map((words) => `${path}: ${words}`),
    );
    expect(left).toEqual([]);
    expect(keys.size).toBeGreaterThan(300);
  });

  test("say it with whole, plain sentences, when it is said and with a value for each placeholder", () => {
    expect(sources.flatMap(({ path, unclear }) => unclear.map((what) => `${path}: ${what}`))).toEqual([]);
  });

  test("need every exemption", () => {
    const all = sources.flatMap(({ path, loose }) => loose.map((words) => [path, words] as const));
    const idle = notForPeople.filter(
      ([files, pattern]) => !all.some(([path, words]) => files.test(path) && pattern.test(words)),
    );
    expect(idle).toEqual([]);
  });
});

const bundles = readdirSync(join(root, "l10n"));

test("German is there", () => expect(bundles).toContain("bundle.l10n.de.json"));

describe.each(bundles)("%s", (name) => {
  const bundle: Record<string, string> = json(`l10n/${name}`);

  test("has every text, and no other", () => {
    expect(Object.keys(bundle).sort()).toEqual([...keys].sort());
  });

  test("has words for each, with the same placeholders and line breaks", () => {
    const wrong = Object.entries(bundle).filter(
      ([key, text]) =>
        !text.trim() || placeholdersIn(key).join() !== placeholdersIn(text).join() || /^\s|\s$/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test("is one of the languages that a process can speak", () => {
    expect(textOf("src/l10n/index.ts")).toContain(`l10n/${name}`);
  });
});

describe("package.json", () => {
  const manifest = json("package.json");
  const english: Record<string, string> = json("package.nls.json");
  const used = [...textOf("package.json").matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? "");

  test("names every text of package.nls.json, and no other", () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });

  test("has no text of its own", () => {
    const told =
      /^(title|shortTitle|category|description|markdownDescription|contents|name|contextualTitle|altText)$|[dD]escriptions$/;
    const plain: string[] = [];
    const look = (value: unknown, key: string): void => {
      if (Array.isArray(value)) for (const it of value) look(it, key);
      else if (value && typeof value === "object") for (const [name, it] of Object.entries(value)) look(it, name);
      else if (typeof value === "string" && told.test(key) && !/^%.*%$/.test(value)) plain.push(`${key}: ${value}`);
    };
    look(manifest.contributes, "");
    look(manifest.description, "description");
    expect(plain).toEqual([]);
  });

  const others = readdirSync(root).filter((name) => /^package\.nls\..+\.json$/.test(name));

  test.each(others)("%s has every text, with the same commands, code and keys", (name) => {
    const texts: Record<string, string> = json(name);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    const fixed = (text = ""): string[] =>
      [...text.matchAll(/\((command:[^)]*)\)|`([^`]*)`/g)].map(([, command, code]) => command ?? code ?? "").sort();
    for (const [key, text] of Object.entries(texts)) expect(fixed(text), key).toEqual(fixed(english[key]));
  });

  test("has a page of the walkthrough in each of these languages", () => {
    expect(others.map((name) => name.split(".")[2])).toEqual(["de"]);
    const steps: { media: { markdown?: string } }[] = manifest.contributes.walkthroughs[0].steps;
    const pages = steps.flatMap(({ media }) => media.markdown ?? []);
    expect(pages.length).toBeGreaterThan(0);
    // VS Code looks for the page beside the English one under this name.
    const missing = pages
      .map((path) => path.replace(/\.md$/, ".nls.de.md"))
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

describe("a text that is left out is noticed", () => {
  test.each([
    ["a sentence past t", 'const f = () => ({ message: "Two words" });', { loose: ["Two words"] }],
    [
      "a template past t",
      `const f = (n: number) => \`Stated \${n} connections\`;`,
      { loose: ["Stated {} connections"] },
    ],
    ["a label past t", 'const f = () => h("button", {}, "Pools");', { loose: ["Pools"] }],
    [
      "one said while the module loads",
      'const label = t("Pools");',
      { unclear: ["said while the module loads: Pools"] },
    ],
    [
      "one made of parts",
      `const f = (n: string) => t(\`Stated \${n}\`);`,
      { unclear: [`no plain text: t(\`Stated \${n}\`)`] },
    ],
    [
      "a value without a place",
      'const f = () => t("Stated {0}", 1, 2);',
      { unclear: ["values for other placeholders: Stated {0}"] },
    ],
    [
      "a place without a value",
      'const f = () => l10n.t("Stated {0}");',
      { unclear: ["values for other placeholders: Stated {0}"] },
    ],
  ])("%s", (_what, source, expected) => expect(toldIn(source)).toMatchObject(expected));

  test("and one that is said is its key", () => {
    const source =
      'import { t } from "../l10n/index.ts"; const f = (n: number) => t("Stated {0}, found {1}", n, t("none at all"));';
    expect(toldIn(source)).toEqual({ keys: ["Stated {0}, found {1}", "none at all"], unclear: [], loose: [] });
  });
});
