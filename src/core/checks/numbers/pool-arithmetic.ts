import { t } from "../../../l10n/index.ts";
import { poolersIn } from "../../lexicon/products.ts";
import { isOverflow, isPoolSize } from "../../lexicon/settings.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Stated } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { agrees, amountText, areInOneLine, correct, misreckoned, onceEach, sum } from "./amounts.ts";
import { heldEach } from "./held-each.ts";
import { blockOf, leadOf } from "./settings.ts";

/** Instances × pool size against the number stated for all instances, where one place says all three. */
export const poolArithmetic: Check = {
  id: "pool-arithmetic",
  severity: "warning",
  *run(reading) {
    yield* againstSettings(reading);
    yield* againstLibrary(reading);
    yield* heldByEach(reading);
    yield* equations(reading);
    for (const { instances, size, connections, product } of misreckoned(reading).values())
      yield {
        span: connections.span,
        message: t("Stated {0} connections, {1} × {2} is {3}", connections.value, instances.value, size.value, product),
        related: [
          { span: instances.span, message: t("{0} instances", instances.value) },
          { span: size.span, message: t("{0} connections each", size.value) },
        ],
        fixes: areInOneLine([instances, size, connections], reading) ? [correct(connections, product, reading)] : [],
      };
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
  const byService = groupedBy(sized, ({ service: { text } }) => reading.serviceNamed(text) ?? text);
  for (const [service, pools] of byService) {
    const [configured, otherSet] = pools.filter(({ pooler }) => pooler);
    const told = onceEach(
      pools.filter(({ pooler }) => !pooler),
      ({ size }) => size,
    );
    const reckoned = told.filter(({ instances }) => instances);
    const summed = reckoned.filter(({ connections }) => connections);
    const [counted, otherCounted] = summed.length === 1 ? summed : reckoned;
    if (!counted || otherCounted) continue;
    const [said, otherSaid] = told.filter((pool) => pool !== counted);
    // A sentence that gives the size alone is held against the budget as a configuration is.
    const set = configured ?? (otherSaid || !counted.connections ? undefined : said);
    if (!set || otherSet || set.size.value === counted.size.value) continue;
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

/** "`max: 10` per service, and 8 services × 20 = 160": either number may be the wrong one. */
function* heldByEach({ page, slice }: Reading): Generator<Report> {
  for (const { holder, told, reckoned } of heldEach(page))
    yield {
      span: told.span,
      message: t("{0} connections per {1} here, {2} where they are added up", told.value, holder, reckoned.value),
      related: [{ span: reckoned.span, message: slice(reckoned.span) }],
    };
}

/** "asyncpg: 1 × 20 = 20 connections" and, where the pool of asyncpg is set, `max_size=30`. */
function* againstLibrary(reading: Reading): Generator<Report> {
  const counted = reading
    .claimsOf("pool")
    .filter(({ aside, service, pooler, instances, size }) => !aside && !service && pooler && instances && size);
  for (const library of new Set(counted.map(({ pooler }) => pooler?.value ?? ""))) {
    const sizes = counted.flatMap(({ pooler, size }) => (pooler?.value === library && size ? [size] : []));
    const [size] = sizes;
    const set = settingsOf(library, reading);
    const [first, ...others] = set;
    if (!size || !first || sizes.some(({ value }) => value !== size.value)) continue;
    const total = sum(set);
    if (total === size.value) continue;
    yield {
      span: first.span,
      message: t("The pool of {0} is {1} here, {2} where its connections are counted", library, total, size.value),
      related: [{ span: size.span, message: t("{0} connections each", size.value) }],
      fixes: others.length ? [] : [correct(first, size.value, reading)],
    };
  }
}

/** The size of a library's pool and what may overflow, where one place below its name sets them. */
function settingsOf(library: string, reading: Reading): Stated<number>[] {
  const settings = reading
    .claimsOf("setting")
    .filter((it) => !it.aside && it.form === "config" && (isPoolSize(it.name) || isOverflow(it.name)))
    .filter((it) => poolersIn(leadOf(it, reading)).some(({ name }) => name === library));
  const sizes = settings.filter(({ name }) => isPoolSize(name));
  const blocks = new Set(settings.map((it) => blockOf(it, reading)));
  if (sizes.length !== 1 || blocks.size !== 1 || settings.length > 2) return [];
  const inOrder = [...sizes, ...settings.filter((it) => !sizes.includes(it))];
  return inOrder.map(({ value }) => ({ value: Number(value.value), span: value.span }));
}

/** A sum or product that is not what stands beside it, where it is not told of as a pool or a total already. */
function* equations(reading: Reading): Generator<Report> {
  const totals = reading
    .claimsOf("total")
    .flatMap(({ aside, parts, stated }) => (aside || !parts.length ? [] : stated));
  const told = new Set([...misreckoned(reading).keys(), ...totals.map(({ span }) => span.start)]);
  const reckoned = new Set<string>();
  for (const { unit, worked, found, stated, section, approximate = false } of reading.claimsOf("equation")) {
    const amount = { value: stated.value, approximate, comparator: "=" } as const;
    if (agrees(amount, found)) continue;
    // The same for one server and the next, of the same factors, is told once.
    const same = `${section}: ${worked.value} = ${stated.value}`;
    const spelled = reading.slice(worked.span);
    if (!told.has(stated.span.start) && !reckoned.has(same))
      yield {
        span: stated.span,
        message:
          unit !== undefined
            ? t("Stated {0}, {1} is {2}", `${stated.value} ${unit}`, worked.value, `${found} ${unit}`)
            : t("Stated {0} connections, {1} is {2}", amountText(amount), worked.value, found),
        related: [{ span: worked.span, message: spelled }],
        fixes: spelled.includes(worked.value) ? [correct(stated, found, reading)] : [],
      };
    told.add(stated.span.start);
    reckoned.add(same);
  }
}
