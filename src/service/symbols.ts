import type { DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { extentOf, type Range, type Reading, type Span } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { term } from "../l10n/terms.ts";
import { rangeOf, type Snapshot } from "./snapshot.ts";

// Chosen for the icons that editors show.
const kinds = { service: 5, database: 23, event: 24, option: 22, decision: 14 } satisfies Record<string, SymbolKind>;

interface Entry {
  readonly kind: keyof typeof kinds;
  readonly name: string;
  readonly detail: string;
  /** The words that name it. */
  readonly words: Span;
  /** Everything that belongs to it: an option's or the decision's section, or else its lines. */
  readonly extent: Span;
}

/** What a record speaks of, in the order of the text: options, the decision, services, databases and events. */
export function symbolsOf({ reading }: Snapshot): DocumentSymbol[] {
  const entries = [...entriesIn(reading)].sort(
    (a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end || a.words.start - b.words.start,
  );
  const symbols: DocumentSymbol[] = [];
  const open: { readonly end: number; readonly children: DocumentSymbol[] }[] = [];
  for (const entry of entries) {
    while (open.length && entry.extent.end > (open.at(-1)?.end ?? 0)) open.pop();
    const children: DocumentSymbol[] = [];
    (open.at(-1)?.children ?? symbols).push(symbol(reading, entry, children));
    if (holdsOthers(entry)) open.push({ end: entry.extent.end, children });
  }
  return symbols;
}

const holdsOthers = ({ kind }: Entry): boolean => kind === "option" || kind === "decision";

function* entriesIn(reading: Reading): Generator<Entry> {
  const { model } = reading;
  for (const { title, outcome, range } of model.options)
    yield { kind: "option", name: title, detail: term(outcome), ...sectionAround(reading, range) };
  if (model.decision) {
    const { text, range } = model.decision;
    yield { kind: "decision", name: t("Decision"), detail: text.replace(/\s+/g, " "), ...sectionBelow(reading, range) };
  }
  for (const { name, kind, scope, range } of model.services)
    yield { kind: "service", name, detail: inScope(term(kind), scope), ...linesAround(reading, range) };
  for (const { name, engine, scope, range } of model.databases)
    yield { kind: "database", name, detail: inScope(engine ?? t("database"), scope), ...linesAround(reading, range) };
  for (const { name, scope, range } of model.events)
    yield { kind: "event", name, detail: inScope(t("event"), scope), ...linesAround(reading, range) };
}

/** The decided architecture goes without saying. */
const inScope = (what: string, scope: string): string => (scope === "decided" ? what : `${what}, ${term(scope)}`);

type Place = Pick<Entry, "words" | "extent">;

/** The section that these words are the heading of. */
function sectionAround(reading: Reading, range: Range): Place {
  const place = linesAround(reading, range);
  const index = reading.page.sections.findIndex(
    ({ base, heading }) => heading && base <= place.words.start && place.words.end <= base + heading.span.end,
  );
  return index < 0 ? place : { ...place, extent: extentOf(reading.page, index) };
}

/** The section that these words stand in. */
function sectionBelow(reading: Reading, range: Range): Place {
  const place = linesAround(reading, range);
  const index = reading.page.sections.findLastIndex(({ base }) => base <= place.words.start);
  const isBelowTitle = (reading.page.sections[index]?.depth ?? 0) > 1;
  return isBelowTitle ? { ...place, extent: extentOf(reading.page, index) } : place;
}

function linesAround({ page: { text } }: Reading, { start, end }: Range): Place {
  const words = { start: start.offset, end: end.offset };
  const rest = /[\r\n]|$/.exec(text.slice(words.end))?.index ?? 0;
  return { words, extent: { start: words.start - start.character, end: words.end + rest } };
}

/** The protocol allows no empty name. */
const symbol = (
  reading: Reading,
  { kind, name, detail, words, extent }: Entry,
  children: DocumentSymbol[],
): DocumentSymbol => ({
  name: name.trim() || term(kind),
  detail,
  kind: kinds[kind],
  range: rangeOf(reading, extent),
  selectionRange: rangeOf(reading, words),
  children,
});
