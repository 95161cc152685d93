import { t } from "../../../l10n/index.ts";
import { engines } from "../../lexicon/engines.ts";
import type { Reading, Statements } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";
import { disagreements } from "../disagreement.ts";
import { correct } from "../numbers/amounts.ts";
import { drawnPorts } from "./drawn-ports.ts";
import { oddPorts } from "./odd-ports.ts";
import { otherPorts } from "./port-map.ts";
import { unreachedPorts } from "./reached-ports.ts";

/** Two places publish one database on different ports. */
export const portMismatch: Check = {
  id: "port-mismatch",
  severity: "warning",
  *run(reading) {
    const told = new Set<number>();
    const reports = [
      ...ofDatabases(reading),
      ...toldAgain(reading),
      ...unreached(reading),
      ...beside(reading),
      ...ofDrawn(reading),
    ];
    for (const report of reports) {
      if (!told.has(report.span.start)) yield report;
      told.add(report.span.start);
    }
  },
};

function* ofDatabases(reading: Reading): Generator<Report> {
  for (const { database, ports, innerPorts } of reading.databases) {
    const name = reading.model.databases[database]?.name ?? "";
    for (const { first, other } of disagreements(ports)) {
      // "tos.write.url", "tos.read.url": side by side in one configuration they are two ways to one database.
      if (areSideBySide(first, other, reading)) continue;
      yield {
        span: other.span,
        message: t("{0} has port {1} here, but {2} above", name, other.value, first.value),
        related: [{ span: first.span, message: t("{0} has port {1}", name, first.value) }],
        fixes: [
          correct(other, first.value, reading),
          // The port of another database is right for this one in no place.
          ...(isTaken(other.value, database, reading) ? [] : [correct(first, other.value, reading)]),
        ],
      };
    }
    const [told] = ports;
    for (const inner of innerPorts)
      if (told && isStray(inner, ports, innerPorts))
        yield {
          span: inner.span,
          message: t("{0} has port {1} here, but {2} above", name, inner.value, told.value),
          related: [{ span: told.span, message: t("{0} has port {1}", name, told.value) }],
          fixes: [correct(inner, told.value, reading)],
        };
  }
}

/** A map of ports, and a sentence, a setting or a command that has another one for somebody in it. */
function* toldAgain(reading: Reading): Generator<Report> {
  for (const { name, odd, other, isFree } of otherPorts(reading))
    yield {
      span: odd.span,
      message: t("{0} has port {1} here, but {2} elsewhere", name, odd.value, other.value),
      related: [{ span: other.span, message: t("{0} has port {1}", name, other.value) }],
      fixes: isFree ? [correct(odd, other.value, reading)] : [],
    };
}

/** A port that stands once, where the same server has another one close by. */
function* beside(reading: Reading): Generator<Report> {
  for (const { host, odd, usual } of oddPorts(reading))
    yield {
      span: odd.span,
      message: host
        ? t("{0} has port {1} here, but {2} elsewhere", host, odd.value, usual.value)
        : t("The port is {0} here, but {1} elsewhere", odd.value, usual.value),
      related: [{ span: usual.span, message: String(usual.value) }],
      fixes: [correct(odd, usual.value, reading)],
    };
}

/** A server has one port in a drawing, and another in its address. */
function* ofDrawn(reading: Reading): Generator<Report> {
  for (const { name, drawn, told } of drawnPorts(reading)) {
    const [first, other] = drawn.span.start < told.span.start ? [drawn, told] : [told, drawn];
    yield {
      span: other.span,
      message: t("{0} has port {1} here, but {2} above", name, other.value, first.value),
      related: [{ span: first.span, message: t("{0} has port {1}", name, first.value) }],
      fixes: [correct(other, first.value, reading), correct(first, other.value, reading)],
    };
  }
}

/** An address with a port on which nobody listens. */
function* unreached(reading: Reading): Generator<Report> {
  for (const { host, port, instead, mapping } of unreachedPorts(reading))
    yield {
      span: port.span,
      message: mapping
        ? t("Port {0} is only open inside the network; on the host it is {1}", port.value, instead)
        : t("{0} has port {1} here, but {2} elsewhere", host, port.value, instead),
      related: mapping ? [{ span: mapping.published.span, message: t("{0} has port {1}", host, instead) }] : [],
      fixes: [correct(port, instead, reading)],
    };
}

const isTaken = (port: number, database: number, { databases }: Reading): boolean =>
  databases.some((it) => it.database !== database && it.ports.some(({ value }) => value === port));

const areSideBySide = (a: Statements<number>[number], b: Statements<number>[number], reading: Reading): boolean =>
  a.form === "config" &&
  b.form === "config" &&
  !/\n\s*\n|\n```/.test(
    reading.slice({ start: Math.min(a.span.end, b.span.end), end: Math.max(a.span.start, b.span.start) }),
  );

/** A port within the network may be another than the published one, but not one right beside it that nobody else tells. */
function isStray(inner: Statements<number>[number], ports: Statements<number>, inners: Statements<number>): boolean {
  if (inner.form === "compose" || defaultPorts.has(inner.value)) return false;
  const alone = inners.every((it) => it === inner || it.value !== inner.value);
  const [told, other] = new Set(ports.map(({ value }) => value));
  return (
    alone && told !== undefined && other === undefined && told !== inner.value && Math.abs(told - inner.value) < 20
  );
}

const defaultPorts: ReadonlySet<number> = new Set(engines.flatMap(({ port }) => port ?? []));
