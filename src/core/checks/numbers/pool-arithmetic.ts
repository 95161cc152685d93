import { t } from "../../../l10n/index.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";
import { agrees, amountText, correct } from "./amounts.ts";

/** Instances × pool size against the number stated for all instances, where one place says all three. */
export const poolArithmetic: Check = {
  id: "pool-arithmetic",
  severity: "warning",
  *run(reading) {
    yield* againstSettings(reading);
    yield* equations(reading);
    for (const { instances, size, connections, aside } of reading.claimsOf("pool")) {
      if (aside || !instances || !size || !connections) continue;
      const product = instances.value * size.value;
      if (product === connections.value) continue;
      yield {
        span: connections.span,
        message: t("Stated {0} connections, {1} × {2} is {3}", connections.value, instances.value, size.value, product),
        related: [
          { span: instances.span, message: t("{0} instances", instances.value) },
          { span: size.span, message: t("{0} connections each", size.value) },
        ],
        fixes: [correct(connections, product, reading)],
      };
    }
  },
};

type Sized = Placed<ClaimOf<"pool">> & Required<Pick<ClaimOf<"pool">, "service" | "size">>;

/** The size that a service's one configuration sets against the one that its budget counts with. */
function* againstSettings(reading: Reading): Generator<Report> {
  const sized = reading
    .claimsOf("pool")
    .filter(
      (it): it is Sized => !it.aside && it.scope === "decided" && it.size !== undefined && it.service !== undefined,
    );
  const byService = new Map<string, Sized[]>();
  for (const pool of sized) {
    const service = reading.serviceNamed(pool.service.text) ?? pool.service.text;
    byService.set(service, [...(byService.get(service) ?? []), pool]);
  }
  for (const [service, pools] of byService) {
    const [set, otherSet] = pools.filter(({ pooler }) => pooler);
    const [counted, otherCounted] = pools.filter(({ pooler, instances }) => !pooler && instances);
    if (!set || otherSet || !counted || otherCounted || set.size.value === counted.size.value) continue;
    yield {
      span: set.size.span,
      message: t(
        "The pool of {0} is {1} here, {2} where its connections are counted",
        service,
        set.size.value,
        counted.size.value,
      ),
      related: [{ span: counted.size.span, message: t("{0} connections each", counted.size.value) }],
      fixes: [correct(set.size, counted.size.value, reading)],
    };
  }
}

/** A sum or product that is not what stands beside it, where no pool and no total is told by the same words. */
function* equations(reading: Reading): Generator<Report> {
  const pools = reading.claimsOf("pool").flatMap(({ aside, connections }) => (aside ? [] : (connections ?? [])));
  const totals = reading
    .claimsOf("total")
    .flatMap(({ aside, parts, stated }) => (aside || !parts.length ? [] : stated));
  const told = new Set([...pools, ...totals].map(({ span }) => span.start));
  for (const { worked, found, stated, approximate = false } of reading.claimsOf("equation")) {
    const amount = { value: stated.value, approximate, comparator: "=" } as const;
    if (agrees(amount, found) || told.has(stated.span.start)) continue;
    told.add(stated.span.start);
    yield {
      span: stated.span,
      message: t("Stated {0} connections, {1} is {2}", amountText(amount), worked.text, found),
      related: [{ span: worked.span, message: t("{0} connections", found) }],
      fixes: [correct(stated, found, reading)],
    };
  }
}
