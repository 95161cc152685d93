import { factsOf, type Placed, type Reading, type Span } from "../core/index.ts";
import { printable } from "./terminal.ts";

/** What was understood of a record, a line for each claim in the order of the text, and what could not be placed. */
export function explanation(reading: Reading): string {
  const { model, claims, lines } = reading;
  if (!model.isAdr) return `${printable(model.path)}: not a decision record\n`;
  const numbered = (span: Span, text: string): string =>
    `${String(lines.position(span.start).line + 1).padStart(6)}  ${printable(text)}`;
  const understood = claims.filter(({ kind }) => kind !== "unplaced");
  const unplaced = reading.claimsOf("unplaced");
  return [
    `${printable(model.path)}: ${understood.length} facts, ${unplaced.length} not placed`,
    ...understood.map((claim) => numbered(claim.span, `${claim.kind.padEnd(12)} ${factsOf(claim)}${place(claim)}`)),
    ...(unplaced.length ? ["  not placed:"] : []),
    ...unplaced.map(({ span, why }) => numbered(span, `${why}: ${reading.slice(span)}`)),
    "",
  ].join("\n");
}

const place = ({ scope, aside, option }: Placed): string => {
  if (aside) return " (aside)";
  if (scope === "option") return ` (option ${option})`;
  return scope === "decided" ? "" : ` (${scope})`;
};
