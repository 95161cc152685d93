import type { DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { Range } from "../core/index.ts";
import type { Snapshot } from "./snapshot.ts";

// Chosen for the icons that editors show.
const kinds = { service: 5, database: 23, event: 24, option: 22, decision: 14 } satisfies Record<string, SymbolKind>;

/** What a record speaks of, in the order of the text: its options, the decision, services, databases and events. */
export function symbolsOf({ reading: { model } }: Snapshot): DocumentSymbol[] {
  const symbols = [
    ...model.options.map(({ title, outcome, range }) => symbol("option", title, outcome, range)),
    ...(model.decision
      ? [symbol("decision", "Decision", model.decision.text.replace(/\s+/g, " "), model.decision.range)]
      : []),
    ...model.services.map(({ name, kind, scope, range }) => symbol("service", name, detail(kind, scope), range)),
    ...model.databases.map(({ name, engine, scope, range }) =>
      symbol("database", name, detail(engine ?? "database", scope), range),
    ),
    ...model.events.map(({ name, scope, range }) => symbol("event", name, detail("event", scope), range)),
  ];
  return symbols.sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

/** The decided architecture goes without saying. */
const detail = (what: string, scope: string): string => (scope === "decided" ? what : `${what}, ${scope}`);

function symbol(kind: keyof typeof kinds, name: string, detail: string, { start, end }: Range): DocumentSymbol {
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  // The protocol allows no empty name.
  return { name: name.trim() || kind, detail, kind: kinds[kind], range, selectionRange: range };
}
