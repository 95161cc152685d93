import type { CompletionItem, CompletionItemKind, Position } from "vscode-languageserver-types";
import { type Suggestion, type Surroundings, suggest } from "../core/index.ts";
import { offsetOf, rangeOf, type Snapshot } from "./snapshot.ts";

/** After these the client asks by itself; an answer comes only where it can hardly be meant differently. */
export const completionTriggers: readonly string[] = [" ", "-", "[", "(", "#"];

/** Chosen for the icons that editors show. */
const kinds: Readonly<Record<Suggestion["kind"], CompletionItemKind>> = {
  status: 20,
  date: 12,
  person: 2,
  record: 18,
  service: 7,
  database: 22,
  engine: 9,
  broker: 9,
  event: 23,
  port: 12,
  heading: 14,
  marker: 15,
};

/** What could be written at the position. `asked`: by the author, not by a character that was typed. */
export function completionOf(snapshot: Snapshot, position: Position, surroundings: Surroundings): CompletionItem[] {
  const { reading } = snapshot;
  const found = suggest(reading, offsetOf(reading, position), surroundings);
  if (!found) return [];
  const range = rangeOf(reading, found.span);
  const typed = reading.slice(found.span);
  return found.list.map(({ kind, text, about }, index) => ({
    label: labelOf(text),
    kind: kinds[kind],
    ...(about && { labelDetails: { description: about } }),
    // A record is found by its title, too.
    filterText: kind === "record" && about ? `${typed}${text} ${about}` : text,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range, newText: text },
  }));
}

/** What a reader of the page would see of it. */
const labelOf = (text: string): string => text.trim().replace(/\[([^\]]*)\]\([^)]*\)$|\]\([^)]*\)$/, "$1");
