// What a node of a drawn graph stands for: a service, a store, a pooler, or nothing of the kind.
import { instancesPattern } from "../../lexicon/architecture.ts";
import { columnRole } from "../../lexicon/columns.ts";
import { brokersIn, enginesIn, poolersIn, standsBetween } from "../../lexicon/products.ts";
import { serviceNouns } from "../../lexicon/services.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { DatabaseClaim, Party } from "../claim.ts";
import { given } from "../given.ts";
import { isProperName, kindOf, nameIn } from "../names.ts";
import { databaseNameIn, portIn, storeIn } from "../phrase.ts";
import { serviceNamesIn } from "../services/service-words.ts";
import type { GraphNode } from "./graph.ts";

export interface ServicePart {
  readonly kind: "service";
  /** `bare`: a word in lower case, which counts where another place makes it a service. */
  readonly name: Party;
  /** The name says that it is a service. */
  readonly noun: boolean;
  readonly instances: Stated<number> | null;
  /** A store that the same box names. */
  readonly own: DatabaseClaim | null;
}

export type Part =
  | ServicePart
  | { readonly kind: "store"; readonly claim: DatabaseClaim }
  | { readonly kind: "pooler"; readonly pooler: Stated<string> };

/** What the first line names decides: a service may tell of a broker or a pooler below its name. */
export function partOf(node: GraphNode): Part | null {
  const { label, cylinder } = node;
  const service = cylinder ? null : namedService(node);
  if (service) return service;
  const pooler = cylinder ? null : poolerIn(label);
  if (pooler) return { kind: "pooler", pooler };
  const named = databaseIn(label);
  if (!named && brokersIn(textOf(label)).length) return null;
  const bare = cylinder || named ? null : bareService(label);
  if (bare) return bare;
  const claim = isQueue(label) ? null : storeOf(node);
  return claim && { kind: "store", claim };
}

/** "Postgres Queue": the engine only carries it. */
const isQueue = (label: readonly Prose[]): boolean =>
  /^\s*(?:\p{L}+\s)?(?:queue|topic|stream|driver|adapter|cola|fila|warteschlange|coda|kolejka)\s*$/iu.test(
    textOf(label),
  );

const textOf = (label: readonly Prose[]): string => label.map(({ text }) => text).join(" ");

/** A library below a service's name is what the service keeps its pool with. */
function poolerIn(label: readonly Prose[]): Stated<string> | null {
  for (const line of label) {
    const [pooler] = poolersIn(line.text);
    if (pooler && (line === label[0] || standsBetween(pooler.name)))
      return { value: pooler.name, span: wordsOf(line, pooler.start, pooler.end).span };
  }
  return null;
}

/** A noun makes a service of any box; a store that the box names besides is the service's own. */
function namedService({ label, span }: GraphNode): ServicePart | null {
  const [first, second] = label;
  const name = first && (wholeService(first) ?? (second ? joinedService(first, second) : null));
  if (!name) return null;
  const rest = label.slice(1).filter((line) => /^(?:\(?\p{Lu}|\p{Ll}+[_-])/u.test(line.text));
  const own = storeOf({ label: rest, cylinder: false, span });
  return { kind: "service", name, noun: true, instances: instancesIn(label), own };
}

/** A bare name may be a service's, if it leads to a store. */
function bareService(label: readonly Prose[]): ServicePart | null {
  const name = label[0] ? nameIn(label[0]) : null;
  const instances = instancesIn(label);
  if (!name || !(isBareName(name.text) || isLowerName(name.text))) return null;
  const plain = !instances && !isBareName(name.text);
  if (plain && enginesIn(textOf(label)).length) return null;
  return { kind: "service", name: plain ? { ...name, bare: true } : name, noun: false, instances, own: null };
}

const isBareName = (text: string): boolean =>
  isProperName(text) &&
  /^\p{Lu}[\p{L}\p{N} &-]+$/u.test(text) &&
  !generic.test(text) &&
  kindOf(text) === "service" &&
  !enginesIn(text).length;

/** "validator" with so many pods is a name too. */
const isLowerName = (text: string): boolean =>
  /^\p{Ll}[\p{Ll}\p{N}]*(?:-[\p{Ll}\p{N}]+)*$/u.test(text) && !generic.test(text) && kindOf(text) === "service";

/** Parts that every system has, and words that speak of data. */
const generic =
  /^(?:api|backend|services?|system|workers?|cache|queue|broker|event bus|cloud|admin|monolith|primary|replica|master)$|\b(?:apps?|applications?|clients?|users|instances?|servers?|pods?|containers?|frontend|browser|internet|balancer|proxy|layer|tier|cluster|nodes?|db|databases?|store|schemas?|tables?|topics?|events?|model|pool)\b/i;

/** The service that a line names, and nothing besides but a note. */
export function wholeService(line: Prose): Words | null {
  const [service] = serviceNamesIn(line);
  if (!service) return endsInNoun(line) ? wordsOf(line) : null;
  const rest = line.text.replace(service.text, "");
  return /^[\s\p{Extended_Pictographic}\u200D\uFE0F]*(?:[([:].*)?$/u.test(rest) ? service : null;
}

/** 订单服务: scripts without capitals and blanks put the noun right behind the name. */
function endsInNoun(line: Prose): boolean {
  const { text } = wordsOf(line);
  return /^\p{Lo}{3,16}$/u.test(text) && serviceNouns.some((noun) => text.endsWith(noun) && text !== noun);
}

/** "Telehealth" on one line and "Service" on the next. */
function joinedService(first: Prose, second: Prose): Words | null {
  return /^\s*service\s*$/i.test(second.text) && isProperName(first.text) ? wordsOf(first) : null;
}

function instancesIn(label: readonly Prose[]): Stated<number> | null {
  for (const line of label) {
    const match = instancesPattern.exec(line.text);
    if (match?.[1])
      return { value: Number(match[1]), span: wordsOf(line, match.index, match.index + match[1].length).span };
  }
  return null;
}

function storeOf(node: GraphNode): DatabaseClaim | null {
  const { label, cylinder, group, span } = node;
  const found = label.map((line) => storeIn(line)).find((store) => store?.engine);
  const name =
    databaseIn(label) ??
    nameBeforeEngine(label[0], cylinder) ??
    (cylinder ? bareName(label) : found ? identifierIn(label) : null);
  if (!name && !found) return null;
  const around = group ? storeIn(group) : null;
  return {
    kind: "database",
    ...given({
      name,
      engine: found?.engine ?? around?.engine,
      version: found?.version ?? around?.version,
      port: label.map((line) => portIn(line) ?? portBehindEngine(line)).find((port) => port) ?? found?.port,
      cluster: group && around?.engine ? wordsOf(group) : null,
    }),
    standing: "described",
    form: "diagram",
    span,
  };
}

const labelled = /^\s*([^\s:：][^:：\n]{0,28}[^\s:：])\s*[:：]\s*(?:([\p{L}][\p{L}\p{N}_-]*)\s*$)?/u;

/** "Database: orders", also with the name on the next line, "orders_db", "Orders DB". */
function databaseIn(label: readonly Prose[]): Words | null {
  for (const [index, line] of label.entries()) {
    const match = labelled.exec(line.text);
    const says = match?.[1] !== undefined && columnRole(match[1]) === "database" && !/schema|esquema/i.test(match[1]);
    if (says && match?.[2] && !enginesIn(match[2]).length)
      return wordsOf(line, match[0].trimEnd().length - match[2].length, match[0].length);
    const next = label[index + 1];
    if (says && next && /^\s*[\p{L}][\p{L}\p{N}_-]*\s*$/u.test(next.text) && /[:：]\s*$/.test(line.text))
      return wordsOf(next);
    const named = databaseNameIn(line);
    if (named) return named.words;
  }
  return null;
}

/** Beside an engine a name of several parts on a line of its own is the database's: "readings_ts", "CORE_PROD". */
function identifierIn(label: readonly Prose[]): Words | null {
  const line = label.find(({ text }) =>
    /^\s*(?:\p{Ll}[\p{Ll}\p{N}]*(?:_[\p{Ll}\p{N}]+)+|\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)+)\s*$/u.test(text),
  );
  return line ? wordsOf(line) : null;
}

/** In a cylinder any name that is no engine is the database's. */
function bareName(label: readonly Prose[]): Words | null {
  for (const line of label) {
    const words = wordsOf(line);
    const general = /^(?:database|db|data|store|cache|port)$/i.test(words.text) || enginesIn(words.text).length > 0;
    if (!general && /^[\p{L}][\p{L}\p{N} _-]{1,40}$/u.test(words.text)) return words;
  }
  return null;
}

/** "PostgreSQL, 5452": in a small box nobody writes the word. */
function portBehindEngine(line: Prose): Stated<number> | null {
  const match = /,\s*(\d{4,5})\s*$/.exec(line.text);
  if (!match?.[1] || !enginesIn(line.text).length) return null;
  const at = match.index + match[0].indexOf(match[1]);
  return { value: Number(match[1]), span: spanOf(line, at, at + match[1].length) };
}

/** "sales-archive: Elasticsearch" in the shape of a store. */
function nameBeforeEngine(line: Prose | undefined, cylinder: boolean): Words | null {
  const match = line && cylinder ? /^\s*([\p{L}][\p{L}\p{N}_-]*)\s*[:：]\s*/u.exec(line.text) : null;
  if (!line || !match?.[1] || enginesIn(match[1]).length || enginesIn(line.text.slice(match[0].length))[0]?.start !== 0)
    return null;
  if (columnRole(match[1]) !== null) return null;
  const at = match[0].indexOf(match[1]);
  return wordsOf(line, at, at + match[1].length);
}
