import type { Position } from "vscode";
import type { Diagram, Range } from "../protocol/diagram.ts";

/** Ids of the elements whose words in the diagram's own record a cursor stands in, or at the end of. */
export function elementsAt({ elements }: Diagram, cursors: readonly Position[]): string[] {
  return elements
    .filter(
      ({ uri, ranges }) => uri === undefined && ranges.some((range) => cursors.some((cursor) => holds(range, cursor))),
    )
    .map(({ id }) => id);
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  const starts = start.line < line || (start.line === line && start.character <= character);
  const ends = line < end.line || (line === end.line && character <= end.character);
  return starts && ends;
}
