import { t } from "../../../l10n/index.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";
import { agrees, amountText, correct, misreckoned, sum } from "./amounts.ts";

/** A stated total of connections against the sum of its own list or table. */
export const connectionTotal: Check = {
  id: "connection-total",
  severity: "warning",
  *run(reading) {
    yield* toldTwice(reading);
    const products = misreckoned(reading);
    for (const total of reading.claimsOf("total")) {
      const { stated, parts, aside } = total;
      const amount = { ...total, value: stated.value };
      const whole = parts.length >= 2 || (parts.length === 1 && total.reader === "connection-formula");
      if (aside || !whole || agrees(amount, sum(parts))) continue;
      // With the products that the parts should be it is right.
      const mended = parts.map((part) => ({ ...part, value: products.get(part.span.start)?.product ?? part.value }));
      if (agrees(amount, sum(mended))) continue;
      yield {
        span: stated.span,
        message:
          parts.length === 1
            ? t("Stated {0} connections, the product is {1}", amountText(amount), sum(parts))
            : t("Stated {0} connections, the {1} parts add up to {2}", amountText(amount), parts.length, sum(parts)),
        related: parts.map((part) => ({ span: part.span, message: t("{0} connections", part.value) })),
        fixes: [correct(stated, sum(parts), reading)],
      };
    }
  },
};

/** A total that stands alone beside the lists and tables of connections that the record has, which all come to one sum. */
function* toldTwice(reading: Reading): Generator<Report> {
  const totals = reading.claimsOf("total").filter(({ aside, scope }) => !aside && scope === "decided");
  const [listed, ...others] = totals.filter(({ parts }) => parts.length >= 2);
  const found = sum(listed?.parts ?? []);
  if (!listed || others.some(({ parts, stated }) => sum(parts) !== found || stated.value !== found)) return;
  for (const total of totals) {
    const amount = { ...total, value: total.stated.value };
    if (total.parts.length || total.reader !== "total-sentence" || agrees(amount, found)) continue;
    if (total.stated.value === listed.stated.value) continue;
    yield {
      span: total.stated.span,
      message: t("Stated {0} connections, the {1} parts add up to {2}", amountText(amount), listed.parts.length, found),
      related: [{ span: listed.stated.span, message: t("Total: {0} connections", listed.stated.value) }],
      fixes: [correct(total.stated, found, reading)],
    };
  }
}
