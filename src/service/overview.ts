import { embeddedIn, textOf, views } from "../core/index.ts";
import { type Counts, counted } from "./counts.ts";
import type { Snapshot } from "./snapshot.ts";

/** What stands at the head of a rendered record. */
export interface Overview {
  /** As the record writes it. */
  status: string | null;
  findings: Counts;
  /** The decided architecture as Mermaid text; "" where there is nothing to draw, or the record shows it itself. */
  diagram: string;
}

export function overviewOf({ reading, findings }: Snapshot): Overview {
  const shown = embeddedIn(reading).some(({ view }) => view === "architecture");
  const drawn = shown ? undefined : views.architecture?.draw(reading, { scope: "decided" });
  const { status } = reading.model;
  return { status: status?.text ?? null, findings: counted(findings), diagram: drawn ? textOf(drawn) : "" };
}
