import type { Range } from "vscode-languageserver-types";
import { type DiagramElement, type Finding, type ScopeChoice, type Severity, views } from "../core/index.ts";
import { scopesOf } from "./scopes.ts";
import { rangeOf, type Snapshot, touches } from "./snapshot.ts";

export interface PlacedDiagram {
  uri: string;
  version: number;
  title: string;
  view: string;
  scope: ScopeChoice;
  /** Mermaid text; "" where there is nothing to draw. */
  mermaid: string;
  elements: PlacedElement[];
  views: string[];
  scopes: (ScopeChoice & { label: string })[];
}

interface PlacedElement {
  id: string;
  kind: string;
  label: string;
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
    mermaid: drawn.mermaid,
    elements: drawn.elements.map((element) => placed(snapshot, element)),
    views: Object.keys(views),
    scopes: scopesOf(reading.model),
  };
}

function placed({ reading, findings }: Snapshot, { id, kind, label, spans }: DiagramElement): PlacedElement {
  const concerns = ({ span, related = [] }: Finding) =>
    [span, ...related.map((place) => place.span)].some((place) => spans.some((own) => touches(own, place)));
  return {
    id,
    kind,
    label,
    ranges: spans.map((span) => rangeOf(reading, span)),
    findings: findings
      .filter(concerns)
      .map(({ rule, severity, message, span }) => ({ rule, severity, message, range: rangeOf(reading, span) })),
  };
}
