import type { Diagnostic } from "vscode-languageserver-types";
import { type Config, linesOf, parseConfig } from "../core/index.ts";
import { source } from "./diagnostics.ts";

/** A `.adr-atlas.json`, and what is wrong in it. */
export function configIn(text: string): { readonly config: Config; readonly diagnostics: Diagnostic[] } {
  const { config, problems } = parseConfig(text);
  const lines = linesOf(text);
  const diagnostics = problems.map(({ span, message }): Diagnostic => {
    const { start, end } = lines.range(span);
    const range = {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
    return { range, severity: 1, source, message };
  });
  return { config, diagnostics };
}
