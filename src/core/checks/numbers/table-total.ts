import { t } from "../../../l10n/index.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Check } from "../check.ts";
import { correct } from "./amounts.ts";

/** The total row of a table against the rows above it, weighted scores included. */
export const tableTotal: Check = {
  id: "table-total",
  severity: "warning",
  *run(reading) {
    const connections = new Set(reading.claimsOf("total").flatMap(toldAsConnections));
    for (const { stated, approximate, parts, weights } of reading.claimsOf("table-total")) {
      if (connections.has(stated.span.start)) continue;
      const found = rounded(parts.reduce((total, part, index) => total + part.value * (weights?.[index] ?? 1), 0));
      const tolerance = approximate ? Math.max(2, stated.value * 0.1) : weights ? 0.0501 : 0;
      if (Math.abs(found - stated.value) <= tolerance) continue;
      yield {
        span: stated.span,
        message: weights
          ? t("Stated {0}, the weighted scores add up to {1}", stated.value, found)
          : t("Stated {0}, the {1} rows above add up to {2}", stated.value, parts.length, found),
        related: parts.map((part) => ({ span: part.span, message: String(part.value) })),
        fixes: [correct(stated, found, reading)],
      };
    }
  },
};

/** A total of connections is held against its parts by a check of its own. */
const toldAsConnections = ({ aside, parts, stated }: ClaimOf<"total"> & { readonly aside?: boolean }): number[] =>
  !aside && parts.length >= 2 ? [stated.span.start] : [];

/** Sums of decimals without the noise of binary fractions. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
