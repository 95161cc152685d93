import { factsOf, type Placed, type Reading, type Span } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { term } from "../l10n/terms.ts";
import { printable } from "./terminal.ts";

/** What was understood of a record, a line for each claim in the order of the text, and what could not be placed. */
export function explanation(reading: Reading): string {
  const { model, claims, lines } = reading;
  if (!model.isAdr) return `${t("{0}: not a decision record", printable(model.path))}\n`;
  const numbered = (span: Span, text: string): string =>
    `${String(lines.position(span.start).line + 1).padStart(6)}  ${printable(text)}`;
  const understood = claims.filter(({ kind }) => kind !== "unplaced");
  const unplaced = reading.claimsOf("unplaced");
  return [
    t("{0}: {1} facts, {2} not placed", printable(model.path), understood.length, unplaced.length),
    ...understood.map((claim) => numbered(claim.span, `${claim.kind.padEnd(12)} ${factsOf(claim)}${place(claim)}`)),
    ...(unplaced.length ? [`  ${t("not placed:")}`] : []),
    ...unplaced.map(({ span, why }) => numbered(span, `${why}: ${reading.slice(span)}`)),
    "",
  ].join("\n");
}

const place = ({ scope, aside, option }: Placed): string => {
  if (aside) return ` (${t("aside")})`;
  if (scope === "option") return ` (${t("option {0}", option ?? "")})`;
  return scope === "decided" ? "" : ` (${term(scope)})`;
};
