import type { Range } from "vscode-languageserver-types";
import {
  type Absent,
  checks,
  type DiagramElement,
  type Drawing,
  type Finding,
  type Reading,
  type ScopeChoice,
  type Severity,
  type Span,
  scopesOf,
  thingsIn,
  views,
} from "../core/index.ts";
import { rangeOf, type Snapshot, touches } from "./snapshot.ts";

export interface PlacedDiagram {
  uri: string;
  version: number;
  title: string;
  view: string;
  scope: ScopeChoice;
  drawing: Drawing;
  elements: PlacedElement[];
  notes: readonly string[];
  folded?: boolean;
  views: string[];
  scopes: (ScopeChoice & { label: string })[];
}

interface PlacedElement extends Omit<DiagramElement, "spans"> {
  ranges: Range[];
  name?: Range;
  findings: { rule: string; severity: Severity; message: string; range: Range }[];
}

/** The picture of a record, placed in its text; null for plain Markdown and for a view that doesn't exist. */
export function diagramOf(snapshot: Snapshot, view: string, scope: ScopeChoice): PlacedDiagram | null {
  const { uri, version, reading } = snapshot;
  const known = reading.model.isAdr && Object.hasOwn(views, view) ? views[view] : undefined;
  const drawn = known?.draw(reading, scope, absentIn(snapshot));
  if (!drawn) return null;
  return {
    uri,
    version,
    title: reading.model.title,
    view,
    scope: drawn.scope,
    drawing: drawn.drawing,
    elements: placed(snapshot, drawn.elements),
    notes: drawn.notes,
    ...(drawn.folded && { folded: true }),
    views: Object.keys(views),
    scopes: scopesOf(reading.model),
  };
}

const absentIn = ({ findings }: Snapshot): Absent[] =>
  findings.flatMap(({ stated, span, related = [] }) =>
    stated ? [{ of: stated.of, stated: stated.count, span, listed: related.map((place) => place.span) }] : [],
  );

const ofWriting = new Set(checks.filter(({ about }) => about === "writing").map(({ id }) => id));

function placed({ reading, findings }: Snapshot, elements: readonly DiagramElement[]): PlacedElement[] {
  const drawn = findings.filter(({ rule }) => !ofWriting.has(rule));
  const concerned = drawn.map((finding) => ({ finding, ids: concernedBy(finding, elements) }));
  const isName = namesIn(reading);
  return elements.map(({ spans, ...element }) => ({
    ...element,
    ranges: spans.map((span) => rangeOf(reading, span)),
    ...nameOf(element, spans.find(isName), reading),
    findings: concerned
      .filter(({ ids }) => ids.has(element.id))
      .map(({ finding: { rule, severity, message, span } }) => ({
        rule,
        severity,
        message,
        range: rangeOf(reading, span),
      })),
  }));
}

/** Tells the places that name a thing from those that say something of it. */
function namesIn(reading: Reading): (span: Span) => boolean {
  const keyOf = ({ start, end }: Span) => `${start}-${end}`;
  const names = new Set(thingsIn(reading).flatMap(({ mentions }) => mentions.map(({ span }) => keyOf(span))));
  return (span) => names.has(keyOf(span));
}

/** Lines and boxes are not what the words at them name. */
const nameOf = ({ from, kind }: Omit<DiagramElement, "spans">, name: Span | undefined, reading: Reading) =>
  name && !from && kind !== "cluster" && kind !== "fact" ? { name: rangeOf(reading, name) } : {};

/** A finding with more places than these is about a sum or a list: a sign at each part of it would tell of nothing. */
const mostConcerned = 2;

/** Ids of the elements that a finding is about: at each of its places those with the fewest words around it. */
function concernedBy({ span, related = [] }: Finding, elements: readonly DiagramElement[]): Set<string> {
  const here = related.filter(({ elsewhere }) => !elsewhere);
  const places = [span, ...(here.length > mostConcerned ? [] : here.map((place) => place.span))];
  return new Set(places.flatMap((place) => tightest(place, elements)));
}

function tightest(place: Span, elements: readonly DiagramElement[]): string[] {
  const around = elements.flatMap(({ id, spans }) =>
    spans.filter((own) => touches(own, place)).map((own) => ({ id, length: own.end - own.start })),
  );
  const least = Math.min(...around.map(({ length }) => length));
  return around.filter(({ length }) => length === least).map(({ id }) => id);
}
