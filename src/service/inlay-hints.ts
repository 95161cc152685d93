import type { InlayHint, Range } from "vscode-languageserver-types";
import { sumsIn } from "../core/index.ts";
import { rangeOf, type Snapshot, spanOf } from "./snapshot.ts";

/** Products and totals that the text leaves out or has wrong; accepting one writes it, where there is a place for it. */
export function inlayHintsOf({ reading }: Snapshot, range: Range): InlayHint[] {
  const asked = spanOf(reading, range);
  return sumsIn(reading)
    .filter(({ at }) => asked.start <= at && at <= asked.end)
    .map(({ at, value, terms, contradicts, edit }) => {
      const { line, character } = reading.lines.position(at);
      return {
        position: { line, character },
        label: `${contradicts ? "≠" : "="} ${value}`,
        tooltip: `${terms} = ${value}`,
        paddingLeft: true,
        ...(edit && { textEdits: [{ range: rangeOf(reading, edit.span), newText: edit.text }] }),
      };
    });
}
