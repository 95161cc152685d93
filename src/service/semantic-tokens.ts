import type { SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import { namedPlaces } from "../core/index.ts";
import type { Snapshot } from "./snapshot.ts";

const kinds = ["service", "database", "event", "broker"] as const;

/** Types of our own: package.json says what each of them is like, so that themes that know none of them have colours. */
export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...kinds], tokenModifiers: [] };

/** Every name of a service, database, event or broker; one that runs over a line break is a token in each line. */
export function semanticTokensOf({ reading }: Snapshot): SemanticTokens {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { kind, span } of namedPlaces(reading))
    for (const match of reading.slice(span).matchAll(/\S(?:[^\r\n]*\S)?/g)) {
      const { line, character } = reading.lines.position(span.start + match.index);
      const delta = line === last.line ? character - last.character : character;
      data.push(line - last.line, delta, match[0].length, kinds.indexOf(kind), 0);
      last = { line, character };
    }
  return { data };
}
