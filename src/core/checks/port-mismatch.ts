import { t } from "../../l10n/index.ts";
import { engines } from "../lexicon/engines.ts";
import type { Reading, Statements } from "../resolve/reading.ts";
import { correct } from "./amounts.ts";
import type { Check } from "./check.ts";
import { disagreements } from "./disagreement.ts";

/** Two places publish one database on different ports. */
export const portMismatch: Check = {
  id: "port-mismatch",
  severity: "warning",
  *run(reading) {
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
  },
};

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
