import { t } from "../../../l10n/index.ts";
import type { DatabaseEvidence, Reading, Statements } from "../../resolve/reading.ts";
import type { Check, Report } from "../check.ts";
import { portsDrawnTwice } from "./drawn-ports.ts";
import { portsGivenTwice } from "./port-map.ts";

/** Two databases of one architecture, or two rows of a map, that publish the same port on the same host, and are on no server together. */
export const portClash: Check = {
  id: "port-clash",
  severity: "warning",
  *run(reading) {
    const owners = new Map<string, { name: string; cluster: string | null; port: Statements<number>[number] }>();
    for (const evidence of reading.databases) {
      const database = reading.model.databases[evidence.database];
      const port = database && publishedPort(evidence, reading);
      if (!database || !port) continue;
      const key = `${database.scope}/${database.option ?? ""}/${port.value}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, { name: database.name, cluster: database.cluster, port });
      else if (!areReachedAlike(owner.port, port) && (!owner.cluster || owner.cluster !== database.cluster))
        yield {
          span: port.span,
          message: t("Port {0} is given to {1} and to {2}", port.value, database.name, owner.name),
          related: [{ span: owner.port.span, message: t("{0} has port {1}", owner.name, port.value) }],
        };
    }
    yield* inMaps(reading);
    yield* inDrawings(reading);
  },
};

/** Two commands that connect to one port reach one server: `psql -p 5432 cart`, `psql -p 5432 stock`. */
const areReachedAlike = (a: Statements<number>[number], b: Statements<number>[number]): boolean =>
  a.form === "code" && b.form === "code";

/** Whoever they are: "auth 8081" and "fraud 8081" in one table of ports. */
function* inMaps(reading: Reading): Generator<Report> {
  for (const [first, second] of portsGivenTwice(reading))
    if (!reading.databases.some(({ ports }) => ports.some(({ span }) => span.start === second.port.span.start)))
      yield {
        span: second.port.span,
        message: t("Port {0} is given to {1} and to {2}", second.port.value, second.name, first.name),
        related: [{ span: first.port.span, message: t("{0} has port {1}", first.name, first.port.value) }],
      };
}

/** Boxes beside one another, of which two have one port. */
function* inDrawings(reading: Reading): Generator<Report> {
  for (const [first, second] of portsDrawnTwice(reading))
    yield {
      span: second.span,
      message: t("Port {0} is drawn twice", second.value),
      related: [{ span: first.span, message: String(first.value) }],
    };
}

/** Databases on hosts or clusters of their own may all listen on the engine's own port. */
function publishedPort({ ports }: DatabaseEvidence, reading: Reading): Statements<number>[number] | null {
  const [port] = ports;
  if (!port) return null;
  const everywhere = reading.databases
    .filter((it) => it.ports.length)
    .every((it) => it.ports.some(({ value }) => value === port.value));
  return everywhere && reading.databases.filter((it) => it.ports.length).length > 2 ? null : port;
}
