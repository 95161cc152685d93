import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/project.mjs";

/** Where the words first stand in an example, one-based; `selected` is the status bar's text once they are selected. */
export function placeOf(words: string, record: string): { line: number; column: number; selected: string } {
  const before = readFileSync(path.join(root, "examples/docs/adr", record), "utf8").split(words)[0] ?? "";
  const lines = before.split("\n");
  const [line, column] = [lines.length, (lines.at(-1) ?? "").length + 1];
  return { line, column, selected: `Ln ${line}, Col ${column + words.length} (${words.length} selected)` };
}
