import type { FoldingRange } from "vscode-languageserver-types";
import { extentOf, type Reading } from "../core/index.ts";
import type { Snapshot } from "./snapshot.ts";

/** Front matter, sections with all that is below them, tables and code. */
export function foldingRangesOf({ reading }: Snapshot): FoldingRange[] {
  const { sections, frontMatter } = reading.page;
  return [
    ...(frontMatter ? fold(reading, 0, frontMatter.base + frontMatter.text.length + 3) : []),
    ...sections.flatMap(({ base, heading, blocks }, index) => [
      ...(heading ? fold(reading, base, extentOf(reading.page, index).end) : []),
      ...blocks
        .filter(({ kind }) => kind === "table" || kind === "fence")
        .flatMap(({ span }) => fold(reading, base + span.start, base + span.end)),
    ]),
  ];
}

/** From the line of one offset to that of the last character in front of another that is no white space. */
function fold({ page, lines }: Reading, start: number, end: number): FoldingRange[] {
  const last = page.text.slice(0, end).trimEnd().length;
  const [startLine, endLine] = [lines.position(start).line, lines.position(last).line];
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
