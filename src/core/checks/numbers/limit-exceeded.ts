import { t } from "../../../l10n/index.ts";
import { oneServerPattern } from "../../lexicon/limits.ts";
import { standsBetween } from "../../lexicon/products.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import type { Span } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { agrees, amountText, areInOneLine, correct, onceEach, sum } from "./amounts.ts";
import { boundsIn, decidedSettings } from "./settings.ts";

/** Connections in all against a limit that the record sets: `max_connections`, "< 100 total". */
export const limitExceeded: Check = {
  id: "limit-exceeded",
  severity: "warning",
  *run(reading) {
    yield* eachAbove(reading);
    yield* onServerAbove(reading);
    yield* poolAbove(reading);
    yield* leftAbove(reading);
    yield* lowerAbove(reading);
    const total = reading
      .claimsOf("total")
      .find(({ aside, scope, stated }) => !aside && scope === "decided" && stated.value > 0);
    if (!total) {
      yield* besideAbove(reading);
      yield* sumAbove(reading);
      return;
    }
    const found = total.parts.length ? sum(total.parts) : total.stated.value;
    const limits = reading.claimsOf("limit").filter((it) => isOverall(it) && it.scope === total.scope);
    // Two servers with bounds of their own have none in common.
    const servers = new Set(limits.flatMap(({ setting, value }) => (setting ? [value.value] : [])));
    for (const limit of limits)
      if (
        !(limit.setting && servers.size > 1 && !areInOneLine([limit.value, total.stated], reading)) &&
        isAbove(total.approximate ? found * 0.9 : found, limit) &&
        !endsAtPooler(total.span, reading)
      )
        yield above(total.stated.span, found, limit);
  },
};

type Limit = Placed<ClaimOf<"limit">>;

const isOverall = ({ aside, each }: Limit): boolean => !aside && !each;

const boundOf = ({ value, comparator }: Limit) => ({ value: value.value, approximate: false, comparator });

const isAbove = (connections: number, limit: Limit): boolean =>
  !agrees(boundOf(limit), limit.approximate ? connections * 0.9 : connections);

const above = (span: Span, connections: number, limit: Limit): Report => ({
  span,
  message: t("{0} connections in all, the limit is {1}", connections, amountText(boundOf(limit))),
  related: [{ span: limit.value.span, message: t("Limit: {0} connections", limit.value.value) }],
});

/** What the clients open to a pooler is more than the server allows, and is meant to be. */
function endsAtPooler({ start }: Span, reading: Reading): boolean {
  const pooled = reading.claimsOf("pool").some(({ aside, pooler }) => !aside && pooler && standsBetween(pooler.value));
  return pooled && /client/iu.test(reading.slice({ start: Math.max(0, start - 1500), end: start }));
}

/** "3 instances × 25 = 75 connections. The server's limit is `max_connections = 60`": one place says both. */
function* besideAbove(reading: Reading): Generator<Report> {
  const stated = [
    ...reading.claimsOf("equation").filter(({ quantity }) => quantity === "connections"),
    ...reading.claimsOf("pool"),
  ].flatMap((claim) => {
    const amount = claim.kind === "equation" ? claim.stated : claim.connections;
    return amount && !claim.aside && claim.scope === "decided" ? [{ section: claim.section, amount }] : [];
  });
  for (const limit of reading.claimsOf("limit").filter(isOverall)) {
    const { start, end } = limit.value.span;
    const near = stated.filter(({ section, amount: { span } }) => {
      const [from, to] = span.start < start ? [span.end, start] : [end, span.start];
      return section === limit.section && !/\n\s*\n|^\s*[-*|]/mu.test(reading.slice({ start: from, end: to }));
    });
    // What stands in front of it is held against it, and only else what follows: that may have a limit of its own.
    const beside = near.findLast(({ amount }) => amount.span.start < start) ?? near[0];
    if (beside && isAbove(beside.amount.value, limit)) yield above(beside.amount.span, beside.amount.value, limit);
  }
}

/** "… connections. The server allows 50" below the list or table of all pools, which nobody sums up. */
function* sumAbove(reading: Reading): Generator<Report> {
  const [limit, other] = reading.claimsOf("limit").filter(({ aside, scope }) => !aside && scope === "decided");
  if (!limit || other || !isOverall(limit) || !oneServerPattern.test(reading.slice(limit.span))) return;
  const pools = reading
    .claimsOf("pool")
    .filter(
      ({ reader, section, scope, aside }) =>
        reader === "connections" && section === limit.section && scope === "decided" && !aside,
    );
  const held = pools.flatMap(({ connections }) => connections ?? []);
  const [last] = held.slice(-1);
  if (!last || held.length < 2 || held.length < pools.length || endsAtPooler(last.span, reading)) return;
  if (isAbove(sum(held), limit) && !isAbove(Math.max(...held.map(({ value }) => value)), limit))
    yield above(last.span, sum(held), limit);
}

/** "Each server runs with `max_connections = 100`": the connections of one service alone are more. */
function* eachAbove(reading: Reading): Generator<Report> {
  const pools = reading.claimsOf("pool").filter(({ aside, scope }) => !aside && scope === "decided");
  for (const limit of reading
    .claimsOf("limit")
    .filter(({ aside, each, scope }) => each && !aside && scope === "decided"))
    for (const { connections, service, server } of onceEach(pools, (pool) => pool.connections)) {
      const holder = service ?? server;
      if (!connections || !holder || connections.value <= limit.value.value) continue;
      yield {
        span: connections.span,
        message: t(
          "{0} connections of {1}, the limit of each server is {2}",
          connections.value,
          holder.text,
          limit.value.value,
        ),
        related: [{ span: limit.value.span, message: t("Limit: {0} connections", limit.value.value) }],
      };
    }
}

/** The pools that a pooler holds on one server are more than the server allows. */
function* onServerAbove(reading: Reading): Generator<Report> {
  const pools = reading
    .claimsOf("pool")
    .filter(({ aside, pooler, size, server }) => !aside && pooler && standsBetween(pooler.value) && size && server);
  const [first, ...others] = pools;
  const [last] = pools.slice(-1);
  if (!first?.server || !last?.size || others.some(({ server }) => server?.text !== first.server?.text)) return;
  const held = sum(pools.flatMap(({ size }) => size ?? []));
  const limit = serverLimits(reading).find((it) => isAbove(held, it));
  if (limit && !others.some(({ scope }) => scope !== first.scope)) yield above(last.size.span, held, limit);
}

/** "`DEFAULT_POOL_SIZE=50` and `max_connections=40` in Postgres": one pool alone is more than its server allows. */
function* poolAbove(reading: Reading): Generator<Report> {
  const pools = decidedSettings(reading).get("defaultpoolsize") ?? [];
  const limits = serverLimits(reading);
  for (const { value } of pools) {
    const held = { value: Number(value.value), span: value.span };
    const limit = limits.every((it) => isAbove(held.value, it)) ? limits[0] : undefined;
    if (!limit) continue;
    yield {
      span: held.span,
      message: t("A pool of {0} connections, its server allows {1}", held.value, limit.value.value),
      related: [{ span: limit.value.span, message: t("Limit: {0} connections", limit.value.value) }],
    };
    return;
  }
}

/** "80 connections … (30 connections unused)" of 100: more is said to be left than the one total leaves of the one limit. */
function* leftAbove(reading: Reading): Generator<Report> {
  const [total, ...otherTotals] = reading.claimsOf("total").filter(({ aside, stated }) => !aside && stated.value > 0);
  const [limit, ...otherLimits] = reading.claimsOf("limit").filter(isOverall);
  if (!total || !limit || total.comparator !== "=" || total.approximate || limit.approximate) return;
  if (otherTotals.some(({ stated }) => stated.value !== total.stated.value)) return;
  if (otherLimits.some(({ value }) => value.value !== limit.value.value)) return;
  const left = limit.value.value - total.stated.value;
  for (const { aside, scope, stated } of reading.claimsOf("headroom")) {
    if (aside || scope !== total.scope || left < 0 || stated.value <= left) continue;
    yield {
      span: stated.span,
      message: t(
        "Stated {0} connections left, {1} − {2} is {3}",
        stated.value,
        limit.value.value,
        total.stated.value,
        left,
      ),
      related: [
        { span: limit.value.span, message: t("Limit: {0} connections", limit.value.value) },
        { span: total.stated.span, message: t("Total: {0} connections", total.stated.value) },
      ],
      fixes: [correct(stated, left, reading)],
    };
  }
}

/** `min_size = 30` beside `max_size = 20`: the lower bound is above the upper one. */
function* lowerAbove(reading: Reading): Generator<Report> {
  for (const { lower, upper } of boundsIn(reading)) {
    if (Number(lower.value.value) <= Number(upper.value.value)) continue;
    yield {
      span: lower.value.span,
      message: t("{0} is {1}, {2} only {3}", lower.key.text, lower.value.value, upper.key.text, upper.value.value),
      related: [{ span: upper.value.span, message: upper.value.value }],
    };
  }
}

/** What the decision says of the server, or else how it is run today. */
function serverLimits(reading: Reading): readonly Limit[] {
  const limits = reading.claimsOf("limit").filter(({ aside, setting }) => !aside && setting);
  const decided = limits.filter(({ scope }) => scope === "decided");
  return decided.length ? decided : limits.filter(({ scope }) => scope === "current");
}
