import type { Range } from "vscode-languageserver-types";
import {
  type Absent,
  checks,
  type DiagramElement,
  type Drawing,
  type Finding,
  type Ground,
  groupedBy,
  type Reading,
  type Related,
  type ScopeChoice,
  type Severity,
  type Span,
  scopesOf,
  thingsIn,
  touching,
  views,
} from "../core/index.ts";
import { logPicture, logView } from "./log-picture.ts";
import { rangeOf, type Snapshot } from "./snapshot.ts";

export interface PlacedDiagram {
  uri: string;
  version: number;
  title: string;
  view: string;
  scope: ScopeChoice;
  drawing: Drawing;
  ground?: Ground;
  elements: PlacedElement[];
  /** About a sum or a list: of many elements, and of none more than of the others. */
  findings: PlacedFinding[];
  notes: readonly string[];
  folded?: boolean;
  views: string[];
  scopes: (ScopeChoice & { label: string })[];
}

export interface PlacedElement extends Omit<DiagramElement, "spans" | "path"> {
  ranges: Range[];
  name?: Range;
  /** Of the record that the ranges count in, where it is another one. */
  uri?: string;
  findings: PlacedFinding[];
}

interface PlacedFinding {
  rule: string;
  severity: Severity;
  message: string;
  range: Range;
}

/** The picture of a record or of its log, placed in the text; null for plain Markdown and for a view that doesn't exist. */
export function diagramOf(snapshot: Snapshot, view: string, scope: ScopeChoice): PlacedDiagram | null {
  const { uri, version, reading } = snapshot;
  if (!reading.model.isAdr) return null;
  const about = { uri, version, title: reading.model.title, view, views: [...Object.keys(views), logView] };
  // A log is one, whatever architectures its records speak of.
  if (view === logView) return { ...about, ...logPicture(snapshot, scope) };
  const known = Object.hasOwn(views, view) ? views[view] : undefined;
  const drawn = known?.draw(reading, scope, { absent: absentIn(snapshot), held: true });
  if (!drawn) return null;
  return {
    ...about,
    scope: drawn.scope,
    drawing: drawn.drawing,
    ...placed(snapshot, drawn.elements),
    notes: drawn.notes,
    ...(drawn.ground && { ground: drawn.ground }),
    ...(drawn.folded && { folded: true }),
    scopes: known?.whole ? [] : scopesOf(reading.model),
  };
}

const absentIn = ({ findings }: Snapshot): Absent[] =>
  findings.flatMap(({ stated, span, related = [] }) =>
    stated ? [{ of: stated.of, stated: stated.count, span, listed: related.map((place) => place.span) }] : [],
  );

const ofWriting = new Set(checks.filter(({ about }) => about === "writing").map(({ id }) => id));

function placed(snapshot: Snapshot, elements: readonly DiagramElement[]): Pick<PlacedDiagram, "elements" | "findings"> {
  const { reading, findings } = snapshot;
  const isName = namesIn(reading);
  const drawn = findings.filter(({ rule }) => !ofWriting.has(rule));
  const wordsAt = touching(elements.flatMap(({ id, spans }) => spans.map((span) => ({ id, span }))));
  const concerned = drawn.map((finding) => ({ finding, ids: concernedBy(finding, wordsAt) }));
  const byElement = groupedBy(
    concerned.flatMap(({ finding, ids }) => [...ids].map((id) => ({ id, finding }))),
    ({ id }) => id,
  );
  const told = (list: readonly { readonly finding: Finding }[]) =>
    list.map(({ finding }) => placedFinding(finding, reading));
  return {
    elements: elements.map(({ spans, path: _, ...element }) => ({
      ...element,
      ranges: spans.map((span) => rangeOf(reading, span)),
      ...nameOf(element, spans.find(isName), reading),
      findings: told(byElement.get(element.id) ?? []),
    })),
    findings: told(concerned.filter(({ finding, ids }) => isOfMany(finding) && ids.size === 0)),
  };
}

const placedFinding = ({ rule, severity, message, span }: Finding, reading: Reading): PlacedFinding => ({
  rule,
  severity,
  message,
  range: rangeOf(reading, span),
});

/** Tells the places that name a thing from those that say something of it. */
function namesIn(reading: Reading): (span: Span) => boolean {
  const keyOf = ({ start, end }: Span) => `${start}-${end}`;
  const names = new Set(thingsIn(reading).flatMap(({ mentions }) => mentions.map(({ span }) => keyOf(span))));
  return (span) => names.has(keyOf(span));
}

/** Lines and boxes are not what the words at them name. */
const nameOf = ({ from, kind }: Omit<DiagramElement, "spans">, name: Span | undefined, reading: Reading) =>
  name && !from && kind !== "cluster" && kind !== "fact" ? { name: rangeOf(reading, name) } : {};

/** With more places it is about a sum or a list: a sign at each part of that would tell of nothing. */
const isOfMany = (finding: Finding): boolean => here(finding).length > 2;

const here = ({ related = [] }: Finding): Related[] => related.filter(({ elsewhere }) => !elsewhere);

/** Some of the words that an element was drawn from. */
interface WordsOfElement {
  readonly id: string;
  readonly span: Span;
}

/** Ids of the elements that a finding is about: at each of its places those with the fewest words around it. */
function concernedBy(finding: Finding, wordsAt: (place: Span) => readonly WordsOfElement[]): Set<string> {
  const places = [finding.span, ...(isOfMany(finding) ? [] : here(finding).map(({ span }) => span))];
  return new Set(places.flatMap((place) => tightest(wordsAt(place))));
}

function tightest(words: readonly WordsOfElement[]): string[] {
  const lengthOf = ({ span }: WordsOfElement) => span.end - span.start;
  const least = Math.min(...words.map(lengthOf));
  return words.filter((it) => lengthOf(it) === least).map(({ id }) => id);
}
