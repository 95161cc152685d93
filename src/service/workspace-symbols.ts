import type { SymbolKind, WorkspaceSymbol } from "vscode-languageserver-types";
import type { Entry, Log, Range } from "../core/index.ts";
import { holdsInOrder } from "./in-order.ts";
import { plainRange } from "./snapshot.ts";

// As in the outline of a record.
const kinds = { record: 1, service: 5, database: 23, event: 24 } satisfies Record<string, SymbolKind>;

/** More than anybody reads; with the next letter the editor asks anew. */
const most = 500;

/** Records, and the services, databases and events that they decide on, whose name holds the letters of `query` in their order. */
export function workspaceSymbolsOf(log: Log, query: string): WorkspaceSymbol[] {
  const words = query.toLowerCase();
  const letters = Array.from(words.replace(/\s/g, ""));
  // The editor sorts and marks them by a measure of its own, so of few nothing may be missing that it would show.
  const found = log.records.flatMap((entry) => namedIn(entry).filter(({ name }) => holdsInOrder(name, letters)));
  if (found.length <= most) return found.map(symbolOf);
  const whole = ({ name }: Named): boolean => name.toLowerCase().includes(words);
  return [...found.filter(whole), ...found.filter((it) => !whole(it))].slice(0, most).map(symbolOf);
}

interface Named {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly range: Range;
  readonly entry: Entry;
}

function namedIn(entry: Entry): Named[] {
  const { heading, decided } = entry;
  const named: Named[] = [{ name: titleOf(entry), kind: "record", range: heading, entry }];
  for (const { name, declared, range } of decided.services)
    if (declared) named.push({ name, kind: "service", range, entry });
  for (const { name, named: isNamed, range } of decided.databases)
    if (isNamed) named.push({ name, kind: "database", range, entry });
  for (const { name, range } of decided.events) named.push({ name, kind: "event", range, entry });
  return named;
}

const titleOf = ({ number, title }: Entry): string => (number === null ? title : `${number}. ${title}`);

const symbolOf = ({ name, kind, range, entry }: Named): WorkspaceSymbol => ({
  name,
  kind: kinds[kind],
  location: { uri: entry.path, range: plainRange(range) },
  ...(kind !== "record" && { containerName: titleOf(entry) }),
});
