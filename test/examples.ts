// The examples of a page: a Markdown document in a fence of four backticks, and the text that is expected of it below.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

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

/** The pages in a folder and the folders below it, by the file's name without `.md`: where each stands. */
function placesIn(folder: string): ReadonlyMap<string, string> {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return new Map(pages.map((path) => [basename(path, ".md"), join(folder, path)]));
}

export const pagesIn = (folder: string): string[] => [...placesIn(folder).keys()];

/** The lines of a page; a page that is not there fails the test that asks for it. */
const linesOfPage = (folder: string, page: string): string[] =>
  readFileSync(placesIn(folder).get(page) ?? join(folder, `${page}.md`), "utf8").split("\n");

/** Each page's source stands beside it. */
export const sourcesLackingIn = (folder: string): string[] =>
  [...placesIn(folder).values()].filter((path) => !existsSync(path.replace(/\.md$/, ".ts")));

export function examplesOf(folder: string, page: string): Example[] {
  const examples: Example[] = [];
  const lines = linesOfPage(folder, page);
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

/** An example of several files: fences that bear their names, up to the next line between fences. */
export interface LogExample {
  readonly heading: string;
  /** 1-based, of the first fence. */
  readonly line: number;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly expected: readonly string[];
}

export function logExamplesOf(folder: string, page: string): LogExample[] {
  const examples: { heading: string; line: number; files: LogExample["files"][number][]; expected: string[] }[] = [];
  const lines = linesOfPage(folder, page);
  let heading = "";
  let open = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const fence = /^(`{3,})(\w*) ?(.*)$/.exec(line);
    const end = fence ? lines.indexOf(fence[1] as string, at + 1) : at;
    const inside = lines.slice(at + 1, end);
    if (line.startsWith("## ")) heading = line.slice(3);
    if (fence?.[2] === "md") {
      if (!open) examples.push({ heading, line: at + 1, files: [], expected: [] });
      examples.at(-1)?.files.push({ path: fence[3] as string, text: `${inside.join("\n")}\n` });
    } else if (fence?.[2] === "text") examples.at(-1)?.expected.push(...inside);
    open = fence?.[2] === "md" || (open && line === "");
    at = end;
  }
  return examples;
}
