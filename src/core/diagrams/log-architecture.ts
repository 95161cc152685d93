// The architecture that all decisions in force make together: who owns which store today. Drawn from many records, so it is no
// view of one; each element leads to the record that decided it last.

import { t } from "../../l10n/index.ts";
import { term } from "../../l10n/terms.ts";
import type { LogOutput } from "../model/types.ts";
import { databaseKey, serviceKey } from "../resolve/names.ts";
import { groupedBy } from "../text/grouped.ts";
import { spanOfRange } from "../text/lines.ts";
import type { Diagram, DiagramElement } from "./diagram.ts";
import { flowchart } from "./flowchart.ts";
import { folded } from "./fold.ts";
import { type Sketch, sketch } from "./graph.ts";
import { tiered } from "./tiers.ts";
import { databaseLines, storeKind } from "./words.ts";

export interface LogArchitecture extends Pick<LogOutput, "databases" | "access" | "brokers" | "events"> {
  /** `declared`: listed or described somewhere, and not only mentioned. */
  readonly services: readonly (LogOutput["services"][number] & { readonly declared: boolean })[];
}

type Decided = LogOutput["services"][number]["decided"];
type NodeOf = (name: string, decided: Decided) => string;

export function drawLogArchitecture(log: LogArchitecture, unfolded = false): Diagram {
  const drawing = sketch();
  const serviceOf = drawServices(drawing, log);
  const storeOf = drawStores(drawing, log);
  for (const { service, database, relation, decided } of log.access)
    drawing.edge({
      kind: relation,
      from: serviceOf(service, decided),
      to: storeOf(database, decided),
      lines: relation === "owns" ? [] : [term(relation)],
      details: [`${service} ${term(relation)} ${database}`, ...deciders(decided)],
      ...placed(decided),
    });
  drawEvents(drawing, log, serviceOf);
  const graph = unfolded ? drawing.graph : folded(drawing.graph);
  const { text, elements, notes } = flowchart(tiered(graph));
  return {
    view: "log",
    scope: { scope: "decided", merged: true },
    drawing: { kind: "mermaid", text },
    elements,
    notes,
    ...(graph !== drawing.graph && { folded: true }),
  };
}

/** The record with the last word, and its places; who else decided it is told in the details. */
function placed(decided: Decided): Required<Pick<DiagramElement, "path" | "spans">> {
  const path = decided[0]?.path ?? "";
  return { path, spans: decided.filter((it) => it.path === path).map(({ range }) => spanOfRange(range)) };
}

const deciders = (decided: Decided): string[] => {
  const names = decided.map(({ number, path }) =>
    number === null ? path.slice(path.lastIndexOf("/") + 1) : `ADR-${number}`,
  );
  return names.length ? [t("decided in {0}", [...new Set(names)].join(", "))] : [];
};

/** A service that is only mentioned gets a node when a line leads to it. */
function drawServices({ node }: Sketch, { services }: LogArchitecture): NodeOf {
  const byKey = new Map(services.map((service) => [serviceKey(service.name), service]));
  const ids = new Map<string, string>();
  const nodeOf: NodeOf = (name, decided) => {
    const key = serviceKey(name);
    const service = byKey.get(key);
    const places = service?.decided ?? decided;
    const id =
      ids.get(key) ??
      node({
        kind: service?.kind ?? "service",
        lines: [service?.name ?? name],
        details: [
          ...deciders(places),
          ...(service?.aliases.length ? [t("also: {0}", service.aliases.join(", "))] : []),
        ],
        ...placed(places),
        ...(!service?.declared && { inferred: true }),
      });
    ids.set(key, id);
    return id;
  };
  for (const { name, declared, decided } of services) if (declared) nodeOf(name, decided);
  return nodeOf;
}

function drawStores({ node }: Sketch, log: LogArchitecture): NodeOf {
  const ids = new Map<string, string>();
  for (const database of inOrderOfUse(log)) {
    const id = node({
      kind: storeKind(database),
      lines: databaseLines(database),
      details: deciders(database.decided),
      ...placed(database.decided),
    });
    if (!ids.has(databaseKey(database.name))) ids.set(databaseKey(database.name), id);
  }
  return (name, decided) => {
    const known = ids.get(databaseKey(name));
    if (known) return known;
    const id = node({
      kind: "database",
      lines: [name],
      details: deciders(decided),
      ...placed(decided),
      inferred: true,
    });
    ids.set(databaseKey(name), id);
    return id;
  };
}

/** Side by side with the services that own them, so that lines cross as little as can be. */
function inOrderOfUse({ services, databases, access }: LogArchitecture): LogArchitecture["databases"] {
  const rank = new Map(services.map(({ name }, index) => [serviceKey(name), index]));
  const owners = groupedBy(
    access.filter(({ relation }) => relation === "owns"),
    ({ database }) => databaseKey(database),
  );
  const place = ({ name }: LogArchitecture["databases"][number]): number =>
    Math.min(
      services.length,
      ...(owners.get(databaseKey(name)) ?? []).map(({ service }) => rank.get(serviceKey(service)) ?? services.length),
    );
  return [...databases].sort((a, b) => place(a) - place(b));
}

interface Flow {
  readonly name: string;
  readonly kind: "publishes" | "consumes";
  readonly from: string;
  readonly to: string;
  readonly decided: Decided;
}

/** As many events as one arrow names. */
const mostNames = 5;

/** One dashed arrow for all events that go from one place to another. */
function drawEvents({ node, edge }: Sketch, { brokers, events }: LogArchitecture, serviceOf: NodeOf): void {
  const carriers = new Map(
    brokers.map(({ name, decided }) => [
      name,
      node({ kind: "broker", lines: [name, t("broker")], details: deciders(decided), ...placed(decided) }),
    ]),
  );
  const [only] = carriers.size === 1 ? carriers.values() : [];
  const flows = events.flatMap(({ name, publisher, consumers, broker, decided }): Flow[] => {
    const from = publisher === null ? undefined : serviceOf(publisher, decided);
    const to = consumers.map((service) => serviceOf(service, decided));
    const over = broker === null ? only : carriers.get(broker);
    const flow = (kind: Flow["kind"], start: string, end: string): Flow => ({
      name,
      kind,
      from: start,
      to: end,
      decided,
    });
    if (over === undefined) return from === undefined ? [] : to.map((end) => flow("publishes", from, end));
    return [
      ...(from === undefined ? [] : [flow("publishes", from, over)]),
      ...to.map((end) => flow("consumes", over, end)),
    ];
  });
  for (const group of groupedBy(flows, ({ kind, from, to }) => [kind, from, to].join(" ")).values()) {
    const [first] = group;
    if (!first) continue;
    const decided = group.flatMap((flow) => flow.decided);
    edge({
      kind: first.kind,
      from: first.from,
      to: first.to,
      lines: namesOf(group),
      details: deciders(decided),
      ...placed(decided),
    });
  }
}

function namesOf(flows: readonly Flow[]): string[] {
  const names = [...new Set(flows.map(({ name }) => name))];
  if (names.length <= mostNames) return names;
  const shown = names.slice(0, mostNames - 1);
  return [...shown, t("and {0} more", names.length - shown.length)];
}
