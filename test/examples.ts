// The examples of a page: a Markdown document in a fence of four backticks, and the text that is expected of it below.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Example {
  /** The page's file name without `.md`. */
  readonly page: string;
  /** The heading that it stands under. */
  readonly heading: string;
  /** 1-based, of the document's fence in the page. */
  readonly line: number;
  readonly document: string;
  /** Lines of the text fence below; empty where there is none. */
  readonly expected: readonly string[];
}

export const pagesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [name.slice(0, -3)] : []));

export function examplesOf(folder: string, page: string): Example[] {
  const examples: Example[] = [];
  const lines = readFileSync(join(folder, `${page}.md`), "utf8").split("\n");
  let heading = "";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("## ")) heading = line.slice(3);
    else if (line.startsWith("````md")) {
      const end = lines.indexOf("````", at + 1);
      examples.push({
        page,
        heading,
        line: at + 1,
        document: `${lines.slice(at + 1, end).join("\n")}\n`,
        expected: [],
      });
      at = end;
    } else if (line.startsWith("```text")) {
      const end = lines.indexOf("```", at + 1);
      const last = examples.pop();
      if (last) examples.push({ ...last, expected: lines.slice(at + 1, end) });
      at = end;
    }
  }
  return examples;
}
