import type { Range } from "vscode-languageserver-types";
import {
  type DiagramElement,
  type Drawing,
  type Finding,
  type ScopeChoice,
  type Severity,
  scopesOf,
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
  findings: { rule: string; severity: Severity; message: string; range: Range }[];
}

/** The picture of a record, placed in its text; null for plain Markdown and for a view that doesn't exist. */
export function diagramOf(snapshot: Snapshot, view: string, scope: ScopeChoice): PlacedDiagram | null {
  const { uri, version, reading } = snapshot;
  const drawn = reading.model.isAdr && Object.hasOwn(views, view) ? views[view]?.draw(reading, scope) : undefined;
  if (!drawn) return null;
  return {
    uri,
    version,
    title: reading.model.title,
    view,
    scope: drawn.scope,
    drawing: drawn.drawing,
    elements: drawn.elements.map((element) => placed(snapshot, element)),
    notes: drawn.notes,
    ...(drawn.folded && { folded: true }),
    views: Object.keys(views),
    scopes: scopesOf(reading.model),
  };
}

function placed({ reading, findings }: Snapshot, { spans, ...element }: DiagramElement): PlacedElement {
  const concerns = ({ span, related = [] }: Finding) =>
    [span, ...related.map((place) => place.span)].some((place) => spans.some((own) => touches(own, place)));
  return {
    ...element,
    ranges: spans.map((span) => rangeOf(reading, span)),
    findings: findings
      .filter(concerns)
      .map(({ rule, severity, message, span }) => ({ rule, severity, message, range: rangeOf(reading, span) })),
  };
}
