// Every regular expression of the source: those written as literals, and those that are built from words of the lexicon.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, type Token, tokTypes } from "acorn";
import { transformSync } from "esbuild";

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file it is written in; "built" for one that is put together. */
  readonly where: string;
}

const root = join(import.meta.dirname, "../..");
const records = ["examples/docs/adr", "test/golden"];

/** Each once, in the order found. */
export async function patternsOfSource(): Promise<Pattern[]> {
  const all = [...literals(), ...(await built())];
  const found = new Map<string, Pattern>();
  for (const pattern of all) {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!found.has(key)) found.set(key, pattern);
  }
  return [...found.values()];
}

export const patternOf = ({ source, flags }: RegExp): Pattern => ({ source, flags, where: "built" });

function* literals(): Generator<Pattern> {
  const paths = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  for (const where of paths.filter((path) => path.endsWith(".ts")).sort()) {
    const { code } = transformSync(readFileSync(join(root, "src", where), "utf8"), { loader: "ts" });
    const tokens: Token[] = [];
    parse(code, { ecmaVersion: "latest", sourceType: "module", onToken: tokens });
    for (const token of tokens) {
      if (token.type !== tokTypes.regexp || !("value" in token)) continue;
      const { pattern, flags } = token.value as { pattern: string; flags: string };
      yield { source: pattern, flags, where };
    }
  }
}

/** Listens while the core is loaded, and while it reads and checks records. */
async function built(): Promise<Pattern[]> {
  const heard: RegExp[] = [];
  const RealRegExp = RegExp;
  const hear = (pattern: RegExp): RegExp => {
    heard.push(pattern);
    return pattern;
  };
  globalThis.RegExp = new Proxy(RealRegExp, {
    construct: (target, args, subclass) => hear(Reflect.construct(target, args, subclass)),
    apply: (target, self, args) => hear(Reflect.apply(target, self, args)),
  });
  try {
    const { check, read } = await import("../../src/core/index.ts");
    for (const path of records.flatMap((folder) => markdownIn(join(root, folder))))
      check(read(basename(path), readFileSync(path, "utf8")));
  } finally {
    globalThis.RegExp = RealRegExp;
  }
  // Not before: one that is made late has no source yet while it is constructed.
  return heard.map(patternOf);
}

const markdownIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
