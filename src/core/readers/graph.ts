// Drawn graphs, whatever they are drawn with → claims: which nodes are stores, and which services lead to them.
import { instancesPattern } from "../lexicon/architecture.ts";
import { brokersIn, enginesIn, poolersIn } from "../lexicon/products.ts";
import type { Relation } from "../model/types.ts";
import type { Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Span, Stated, Words } from "../text/span.ts";
import type { Claim, DatabaseClaim } from "./claim.ts";
import { given } from "./given.ts";
import { isProperName, kindOf } from "./names.ts";
import { databaseNameIn, portIn, storeIn } from "./phrase.ts";
import { servicesIn } from "./service-mention.ts";

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
  /** Drawn with dots: something weaker than a connection. */
  readonly dotted: boolean;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
}

interface ServicePart {
  readonly kind: "service";
  readonly name: Words;
  /** The name says that it is a service. */
  readonly noun: boolean;
  readonly instances: Stated<number> | null;
  /** A store that the same box names. */
  readonly own: DatabaseClaim | null;
}

/** A node by what it stands for. */
type Part =
  | { readonly kind: "store"; readonly claim: DatabaseClaim }
  | {
      readonly kind: "service";
      readonly name: Words;
      readonly noun: boolean;
      readonly instances: Stated<number> | null;
    }
  | { readonly kind: "pooler"; readonly pooler: Stated<string> };

export function* claimsOfGraph({ nodes, edges }: Graph): Generator<Claim> {
  const parts = new Map<string, Part>();
  for (const [id, node] of nodes) {
    const part = partOf(node);
    if (part) parts.set(id, part);
  }
  const stores = [...parts].flatMap(([id, part]) => (part.kind === "store" ? [{ id, claim: part.claim }] : []));
  if (!stores.length) return;
  const users = new Map(stores.map(({ id }) => [id, usersOf(id, parts, edges)]));
  yield* servicesOf(parts, users);
  for (const { id, claim } of stores) yield* readStore(claim, users.get(id) ?? [], nodes.get(id) as GraphNode);
}

interface User {
  readonly name: Words;
  readonly relation: Relation;
  readonly pooler?: Stated<string>;
  readonly instances: Stated<number> | null;
}

/** Whoever alone does more than read owns the store; where several do, they share it. */
function* readStore(store: DatabaseClaim, users: readonly User[], { group }: GraphNode): Generator<Claim> {
  const keepers = users.filter(({ relation }) => relation !== "reads");
  const [only] = keepers;
  const owner = keepers.length === 1 && only ? only.name : users.length || !group ? null : wholeService(group);
  const claim = { ...store, ...given({ owner, name: store.name ?? (users.length > 1 ? engineWords(store) : null) }) };
  yield claim;
  const { name } = claim;
  for (const { name: service, relation } of users) {
    if (!name || service === owner) continue;
    const shared = relation === "owns" ? "shares" : relation;
    yield { kind: "access", service, database: name, relation: shared, form: "diagram", span: service.span };
  }
  for (const { name: service, pooler, instances } of users)
    if (pooler) yield { kind: "pool", service, ...given({ database: name, instances }), pooler, span: pooler.span };
}

/** A store that several services share is one store, and its engine the only name it has. */
const engineWords = ({ engine }: DatabaseClaim): Words | null =>
  engine ? { text: engine.value, span: engine.span } : null;

/** Services of a drawing with stores: those named so, and bare names that each lead to a store like their siblings. */
function* servicesOf(parts: ReadonlyMap<string, Part>, users: ReadonlyMap<string, readonly User[]>): Generator<Claim> {
  const connected = new Set([...users.values()].flatMap((list) => list.map(({ name }) => name)));
  const bare = [...parts.values()].filter((part) => part.kind === "service" && !part.noun && connected.has(part.name));
  for (const part of parts.values()) {
    if (part.kind !== "service" || (!part.noun && !connected.has(part.name))) continue;
    const { name, noun, instances } = part;
    const standing = noun || bare.length > 1 ? "described" : "mentioned";
    yield { kind: "service", name, standing, role: kindOf(name.text), ...given({ instances }), span: name.span };
  }
}

function partOf(node: GraphNode): Part | null {
  const text = node.label.map((line) => line.text).join(" ");
  const [pooler] = poolersIn(text);
  if (pooler && !node.cylinder)
    return { kind: "pooler", pooler: { value: pooler.name, span: lineOf(node, pooler.name) } };
  if (brokersIn(text).length && !databaseIn(node.label)) return null;
  const service = serviceIn(node);
  if (service && !node.cylinder) return service;
  const claim = storeOf(node);
  return claim && { kind: "store", claim };
}

const lineOf = ({ label, span }: GraphNode, product: string): Span =>
  label.find(({ text }) => poolersIn(text).some(({ name }) => name === product))?.span ?? span;

/** A noun makes a service of any box; a bare name may be one, if it leads to a store. */
function serviceIn({ label, cylinder }: GraphNode): Part | null {
  const [first] = label;
  if (!first || cylinder) return null;
  const instances = instancesIn(label);
  const named = wholeService(first) ?? (label[1] && joinedService(first, label[1]));
  if (named) return { kind: "service", name: named, noun: true, instances };
  const words = wordsOf(first);
  const bare =
    isProperName(words.text) &&
    /^\p{Lu}[\p{L}\p{N} &-]+$/u.test(words.text) &&
    !generic.test(words.text) &&
    kindOf(words.text) === "service" &&
    !enginesIn(words.text).length &&
    !databaseIn(label);
  return bare ? { kind: "service", name: words, noun: false, instances } : null;
}

/** Parts of every system. */
const generic =
  /^(?:app|apps|application|applications|api|backend|server|service|services|system|worker|workers|load balancer|database|databases|db|cache|queue|broker|event bus|message (?:broker|bus|queue)|internet|cloud|admin|monolith|cluster|primary|replica|master|slave|node|event store|read model|write model|.*\b(?:db|database|store|schema|tables?|cluster|queue|topic|events?))$/i;

function wholeService(line: Prose): Words | null {
  const [service] = servicesIn(line);
  if (!service) return null;
  const rest = line.text.replace(service.text, "");
  return /^[\s\p{Extended_Pictographic}\uFE0F]*(?:[([:].*)?$/u.test(rest) ? service : null;
}

/** "Telehealth" on one line and "Service" on the next. */
function joinedService(first: Prose, second: Prose): Words | null {
  if (!/^\s*service\s*$/i.test(second.text) || !isProperName(first.text)) return null;
  return wordsOf(first);
}

function instancesIn(label: readonly Prose[]): Stated<number> | null {
  for (const line of label) {
    const match = instancesPattern.exec(line.text);
    if (match?.[1])
      return { value: Number(match[1]), span: wordsOf(line, match.index, match.index + match[1].length).span };
  }
  return null;
}

/** "Database: orders", also with the name on the next line, "orders_db", "Orders DB". */
function databaseIn(label: readonly Prose[]): Words | null {
  for (const [index, line] of label.entries()) {
    const labelled = /^\s*(?:database|db|datenbank|schema)\s*:\s*(?:([\p{L}][\p{L}\p{N}_-]*)\s*$)?/iu.exec(line.text);
    if (labelled?.[1]) return wordsOf(line, labelled[0].trimEnd().length - labelled[1].length, labelled[0].length);
    const next = label[index + 1];
    if (labelled && /:\s*$/.test(line.text) && next && /^\s*[\p{L}][\p{L}\p{N}_-]*\s*$/u.test(next.text))
      return wordsOf(next);
    const named = databaseNameIn(line);
    if (named) return named.words;
  }
  return null;
}

function storeOf(node: GraphNode): DatabaseClaim | null {
  const { label, cylinder, span } = node;
  const name = databaseIn(label) ?? (cylinder ? bareName(label) : null);
  const found = label.map((line) => storeIn(line)).find((store) => store?.engine);
  if (!name && !found) return null;
  const port = label.map((line) => portIn(line)).find((it) => it);
  const group = node.group ? storeIn(node.group) : null;
  return {
    kind: "database",
    ...given({
      name,
      engine: found?.engine ?? group?.engine,
      version: found?.version ?? group?.version,
      port,
      cluster: node.group && group?.engine ? wordsOf(node.group) : null,
    }),
    standing: "described",
    form: "diagram",
    span,
  };
}

/** In a cylinder any name that is no engine is the database's. */
function bareName(label: readonly Prose[]): Words | null {
  for (const line of label) {
    const words = wordsOf(line);
    const engines = enginesIn(words.text);
    if (
      !engines.length &&
      /^[\p{L}][\p{L}\p{N} _-]{1,40}$/u.test(words.text) &&
      !/^(?:database|db|data|store|cache|port)$/i.test(words.text)
    )
      return words;
  }
  return null;
}

const notConnected =
  /event|message|publish|subscri|notif|replicat|sync|stream|cdc|backup|migrat|✗|❌|forbidden|not allowed/i;

/** The services that lead to a store, straight or through a pooler. */
function usersOf(store: string, parts: ReadonlyMap<string, Part>, edges: readonly GraphEdge[]): User[] {
  const users = new Map<string, User>();
  for (const edge of edges) {
    const other = edge.to === store ? edge.from : edge.from === store ? edge.to : null;
    if (other === null || notConnected.test(edge.label)) continue;
    const relation = relationOf(edge);
    const part = parts.get(other);
    if (!relation || !part) continue;
    if (part.kind === "service") users.set(other, { name: part.name, relation, instances: part.instances });
    if (part.kind !== "pooler") continue;
    for (const { from } of edges.filter(({ to }) => to === other)) {
      const through = parts.get(from);
      if (through?.kind === "service")
        users.set(from, { name: through.name, relation: "owns", pooler: part.pooler, instances: through.instances });
    }
  }
  return [...users.values()].filter(({ name }) => kindOf(name.text) === "service");
}

function relationOf({ label, dotted }: GraphEdge): Relation | null {
  const reads = /\bread|quer|select|les|lê|lee|đọc|读/i.test(label);
  const writes = /writ|insert|updat|persist|schreib|escri|ghi|写/i.test(label);
  if (reads && !writes) return "reads";
  if (writes && !reads) return "writes";
  return dotted ? null : "owns";
}
