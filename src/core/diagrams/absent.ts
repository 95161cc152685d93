// Ghosts: what the text counts and does not list.

import { t } from "../../l10n/index.ts";
import { term } from "../../l10n/terms.ts";
import type { Span } from "../text/span.ts";
import type { Canvas } from "./canvas.ts";
import type { Absent } from "./diagram.ts";

/** More of them would be a crowd: one stands for all. */
const mostGhosts = 3;

const kinds = { services: "service", databases: "database" } as const;

/** Draws them beside those of their kind that are listed, where these are in the picture. */
export function drawAbsent({ sketch }: Canvas, absent: readonly Absent[]): void {
  for (const { of, stated, span, listed } of absent) {
    const known = sketch.graph.nodes.some((node) => node.spans.some((own) => listed.some((other) => meet(own, other))));
    const count = stated - listed.length;
    if (!known || count < 1) continue;
    const names = count > mostGhosts ? [`${count} × ?`] : Array.from({ length: count }, () => "?");
    for (const name of names) {
      sketch.node({
        kind: kinds[of],
        lines: [name, t("of {0} {1}, not listed", stated, term(of))],
        details: [t("{0} {1} are stated, {2} are listed", stated, term(of), listed.length)],
        spans: [span],
        missing: true,
      });
    }
  }
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
