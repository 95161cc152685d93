// Drawn graphs, whatever they are drawn with → claims: which nodes are stores, and which services lead to them.
import { serviceNouns } from "../../lexicon/services.ts";
import type { Relation } from "../../model/types.ts";
import type { Prose } from "../../parse/page.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim } from "../claim.ts";
import { isAkin } from "../config/connection.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { type Part, partOf, type ServicePart, wholeService } from "./graph-part.ts";

export interface GraphNode {
  /** Its lines, without markup. */
  readonly label: readonly Prose[];
  /** A cylinder or the like says by itself that the node is a store. */
  readonly cylinder: boolean;
  /** The title of what surrounds it. */
  readonly group?: Prose;
  readonly span: Span;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The label where it stands, if it does in one piece. */
  readonly words?: Prose;
  /** Drawn with dots: something weaker than a connection. */
  readonly dotted: boolean;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
}

/** Nothing where no node is a store: such a drawing tells of something else. */
export function* claimsOfGraph({ nodes, edges }: Graph): Generator<Claim> {
  const parts = new Map<string, Part>();
  for (const [id, node] of nodes) {
    const part = partOf(node);
    if (part) parts.set(id, part);
  }
  const stores = [...parts].flatMap(([id, part]) => (part.kind === "store" ? [{ id, claim: part.claim }] : []));
  const services = [...parts.values()].filter((part) => part.kind === "service");
  if (!stores.length && !services.some(({ own }) => own)) return;
  const edgesAt = adjacency(edges);
  const users = new Map(stores.map(({ id }) => [id, usersOf(id, parts, edgesAt)]));
  const declared = declaredOf(services, [...users.values()].flat());
  for (const { name, instances, own } of declared) {
    yield {
      kind: "service",
      name,
      standing: "described",
      role: kindOf(name.text),
      ...given({ instances }),
      span: name.span,
    };
    if (own) yield { ...own, owner: name };
  }
  for (const { id, claim } of stores) {
    const known = (users.get(id) ?? []).filter(({ service }) => service.name.bare || declared.includes(service));
    yield* readStore(claim, known, nodes.get(id) as GraphNode);
  }
}

interface User {
  readonly service: ServicePart;
  readonly relation: Relation;
  readonly pooler?: Stated<string>;
}

/** Services by their noun, and bare names that lead to stores: with the noun of a part, or where another box does the same. */
function declaredOf(services: readonly ServicePart[], users: readonly User[]): ServicePart[] {
  const connected = new Set(users.map(({ service }) => service));
  const leads = (service: ServicePart): boolean =>
    !service.name.bare && connected.has(service) && (connected.size > 1 || namesPart(service));
  return services.filter((service) => service.noun || leads(service));
}

/** "Billing API", "Import Worker". */
const namesPart = ({ name: { text } }: ServicePart): boolean => {
  const last = text.toLowerCase().split(/[\s-]/).at(-1) as string;
  return last !== text.toLowerCase() && serviceNouns.includes(last);
};

/** Whoever alone does more than read owns the store; where several do, they share it. */
function* readStore(store: DatabaseClaim, users: readonly User[], { group }: GraphNode): Generator<Claim> {
  const keepers = users.filter(({ relation }) => relation !== "reads");
  const [only] = keepers;
  const owner = keepers.length === 1 && only ? only.service.name : users.length || !group ? null : wholeService(group);
  const claim = { ...store, ...given({ owner, name: store.name ?? (users.length > 1 ? engineWords(store) : null) }) };
  const { name } = claim;
  if (!name && !owner) return;
  yield claim;
  for (const { service, relation } of users) {
    if (!name || service.name === owner) continue;
    const shared = relation === "owns" ? "shares" : relation;
    const { span } = service.name;
    yield { kind: "access", service: service.name, database: name, relation: shared, form: "diagram", span };
  }
  for (const { service, pooler } of users) {
    if (!pooler) continue;
    const facts = given({ database: name, instances: service.instances });
    yield { kind: "pool", service: service.name, ...facts, pooler, span: pooler.span };
  }
}

/** A store that several services share is one store, and its engine the only name it has. */
const engineWords = ({ engine }: DatabaseClaim): Words | null =>
  engine ? { text: engine.value, span: engine.span } : null;

const notConnected =
  /event|message|publish|subscri|notif|replicat|sync|stream|cdc|backup|migrat|✗|❌|forbidden|not allowed/i;

/** The services that lead to a store, straight or through a pooler. */
function usersOf(
  store: string,
  parts: ReadonlyMap<string, Part>,
  edgesAt: ReadonlyMap<string, readonly GraphEdge[]>,
): User[] {
  const users = new Map<string, User>();
  for (const edge of edgesAt.get(store) ?? []) {
    const other = edge.to === store ? edge.from : edge.to;
    const relation = relationOf(edge);
    const part = notConnected.test(edge.label) ? undefined : parts.get(other);
    if (!relation || !part) continue;
    if (part.kind === "service") users.set(other, { service: part, relation });
    if (part.kind !== "pooler") continue;
    for (const [id, service] of servicesBehind(other, store, parts, edgesAt))
      users.set(id, { service, relation: "owns", pooler: part.pooler });
  }
  return [...users.values()].filter(({ service }) => kindOf(service.name.text) === "service");
}

/** The edges that touch each node. */
function adjacency(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const found = new Map<string, GraphEdge[]>();
  for (const edge of edges)
    for (const id of new Set([edge.from, edge.to])) {
      const known = found.get(id);
      if (known) known.push(edge);
      else found.set(id, [edge]);
    }
  return found;
}

/** Where a pooler stands between several services and several stores, their names say which belong together. */
function servicesBehind(
  pooler: string,
  store: string,
  parts: ReadonlyMap<string, Part>,
  edgesAt: ReadonlyMap<string, readonly GraphEdge[]>,
): [string, ServicePart][] {
  const ends = (edgesAt.get(pooler) ?? []).map(({ from, to }) => (from === pooler ? to : from));
  const services = ends.flatMap((id): [string, ServicePart][] => {
    const part = parts.get(id);
    return part?.kind === "service" ? [[id, part]] : [];
  });
  const own = parts.get(store);
  const several = ends.filter((id) => parts.get(id)?.kind === "store").length > 1;
  const name = own?.kind === "store" ? own.claim.name : undefined;
  if (services.length < 2 || !several || !name) return several && !name ? [] : services;
  return services.filter(([, service]) => isAkin(service.name.text, name.text));
}

function relationOf({ label, dotted }: GraphEdge): Relation | null {
  const reads = /\bread|quer|select|\ble[es]\b|lê|legg|czyta|lees|đọc|读|読/iu.test(label);
  const writes = /writ|insert|updat|persist|schreib|escri|ghi|scriv|zapis|schrijf|写|書/iu.test(label);
  if (reads && !writes) return "reads";
  if (writes && !reads) return "writes";
  return dotted ? null : "owns";
}
