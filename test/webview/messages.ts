// Diagrams as the server sends them.
import {
  type Absent,
  type Document,
  type Diagram as Drawn,
  type ScopeChoice,
  scopesOf,
  views,
} from "../../src/core/index.ts";
import type { DiagramFinding } from "../../src/protocol/diagram.ts";
import type { ToPage } from "../../src/protocol/page.ts";
import { readingOf } from "../diagrams/documents.ts";

export type DiagramMessage = Extract<ToPage, { type: "diagram" }>;

interface Wanted {
  readonly view?: string;
  readonly scope?: ScopeChoice;
  readonly version?: number;
  readonly uri?: string;
  readonly absent?: readonly Absent[];
  /** By the label of the element. */
  readonly findings?: Readonly<Record<string, readonly Pick<DiagramFinding, "severity" | "message">[]>>;
}

export function messageOf(
  model: Document,
  {
    view = "architecture",
    scope = { scope: "decided" },
    version = 1,
    uri = "file:///0001.md",
    findings = {},
    absent = [],
  }: Wanted = {},
): DiagramMessage {
  const drawn: Drawn | undefined = views[view]?.draw(readingOf(model), scope, { absent, held: true });
  if (!drawn) throw new Error(`There is no view ${view}`);
  const rangeOf = (start: number, end: number) => ({
    start: { line: Math.floor(start / 20), character: start },
    end: { line: Math.floor(start / 20), character: end },
  });
  return {
    type: "diagram",
    uri,
    version,
    title: model.title,
    view,
    scope,
    drawing: drawn.drawing,
    ...(drawn.ground && { ground: drawn.ground }),
    elements: drawn.elements.map(({ spans, ...element }) => {
      const ranges = spans.map(({ start, end }) => rangeOf(start, end));
      const own = Object.hasOwn(findings, element.label) ? (findings[element.label] ?? []) : [];
      return {
        ...element,
        ranges,
        findings: own.map((finding) => ({ ...finding, rule: "rule", range: ranges[0] ?? rangeOf(0, 0) })),
      };
    }),
    findings: [],
    notes: [...drawn.notes],
    ...(drawn.folded && { folded: true }),
    views: Object.keys(views),
    scopes: scopesOf(model),
  };
}
