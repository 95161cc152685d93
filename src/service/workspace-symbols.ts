import type { SymbolKind, WorkspaceSymbol } from "vscode-languageserver-types";
import type { Entry, Log } from "../core/index.ts";
import { holdsInOrder } from "./in-order.ts";
import { plainRange } from "./snapshot.ts";

// As in the outline of a record.
const kinds = { record: 1, service: 5, database: 23, event: 24 } satisfies Record<string, SymbolKind>;

/** More than anybody reads; with the next letter the editor asks anew. */
const most = 1000;

/** Records, and the services, databases and events that they decide on, whose name holds the letters of `query` in their order. */
export function workspaceSymbolsOf(log: Log, query: string): WorkspaceSymbol[] {
  const words = query.toLowerCase();
  const letters = Array.from(words.replace(/\s/g, ""));
  // The editor sorts and marks them by a measure of its own, so of few nothing may be missing that it would show.
  const found = log.records.flatMap((entry) => [...symbolsIn(entry)].filter(({ name }) => holdsInOrder(name, letters)));
  if (found.length <= most) return found;
  const whole = ({ name }: WorkspaceSymbol): boolean => name.toLowerCase().includes(words);
  return [...found.filter(whole), ...found.filter((it) => !whole(it))].slice(0, most);
}

function* symbolsIn(entry: Entry): Generator<WorkspaceSymbol> {
  const { path, heading, number, title, decided } = entry;
  const record = number === null ? title : `${number}. ${title}`;
  yield { name: record, kind: kinds.record, location: { uri: path, range: plainRange(heading) } };
  const inRecord = { containerName: record };
  for (const { name, declared, range } of decided.services)
    if (declared) yield { name, kind: kinds.service, location: { uri: path, range: plainRange(range) }, ...inRecord };
  for (const { name, named, range } of decided.databases)
    if (named) yield { name, kind: kinds.database, location: { uri: path, range: plainRange(range) }, ...inRecord };
  for (const { name, range } of decided.events)
    yield { name, kind: kinds.event, location: { uri: path, range: plainRange(range) }, ...inRecord };
}
