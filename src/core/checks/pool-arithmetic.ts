import type { ClaimOf } from "../readers/claim.ts";
import type { Placed, Reading } from "../resolve/reading.ts";
import { correct } from "./amounts.ts";
import type { Check, Report } from "./check.ts";

/** Instances × pool size against the number stated for all instances, where one place says all three. */
export const poolArithmetic: Check = {
  id: "pool-arithmetic",
  severity: "warning",
  *run(reading) {
    yield* againstSettings(reading);
    yield* products(reading);
    for (const { instances, size, connections, aside } of reading.claimsOf("pool")) {
      if (aside || !instances || !size || !connections) continue;
      const product = instances.value * size.value;
      if (product === connections.value) continue;
      yield {
        span: connections.span,
        message: `Stated ${connections.value} connections, ${instances.value} × ${size.value} is ${product}`,
        related: [
          { span: instances.span, message: `${instances.value} instances` },
          { span: size.span, message: `${size.value} connections each` },
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
      message: `The pool of ${service} is ${set.size.value} here, ${counted.size.value} where its connections are counted`,
      related: [{ span: counted.size.span, message: `${counted.size.value} connections each` }],
      fixes: [correct(set.size, counted.size.value, reading)],
    };
  }
}

/** A product that is not what stands behind its equals sign, where no pool is told by the same words. */
function* products(reading: Reading): Generator<Report> {
  const pools = new Set(reading.claimsOf("pool").map(({ connections }) => connections?.span.start));
  const totals = new Set(reading.claimsOf("total").map(({ stated }) => stated.span.start));
  for (const { factors, stated, aside } of reading.claimsOf("product")) {
    const found = factors.reduce((product, { value }) => product * value, 1);
    if (aside || found === stated.value || pools.has(stated.span.start) || totals.has(stated.span.start)) continue;
    yield {
      span: stated.span,
      message: `Stated ${stated.value} connections, ${factors.map(({ value }) => value).join(" × ")} is ${found}`,
      fixes: [correct(stated, found, reading)],
    };
  }
}
