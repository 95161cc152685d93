import { type ColumnRole, columnRole } from "../lexicon/columns.ts";
import { numbersIn } from "../lexicon/numbers.ts";
import { engineNamed } from "../lexicon/products.ts";
import { sectionRole } from "../lexicon/roles.ts";
import type { Prose, Section } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";
import type { Claim, DatabaseClaim, PoolClaim, ServiceClaim } from "./claim.ts";
import { kindOf, meansNone, namesIn } from "./names.ts";
import { isEngine, storesIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { linesIn } from "./walk.ts";

/** A heading for each service, with its facts below: "#### Order Service", "### auth-service (PostgreSQL)". */
export const serviceHeading: Reader = {
  id: "service-heading",
  *read(section) {
    const name = section.heading && serviceOf(section.heading);
    if (!section.heading || !name) return;
    const claims = factsOf(section, name);
    const stores = headingStores(section.heading, name);
    const described = claims.length > 0 || stores.length > 0;
    const tables = claims.flatMap((claim) => (claim.kind === "service" ? (claim.tables ?? []) : []));
    const instances = claims.find((claim) => claim.kind === "service" && claim.instances) as ServiceClaim | undefined;
    yield {
      kind: "service",
      name,
      standing: described ? "described" : "mentioned",
      role: kindOf(name.text),
      span: section.heading.span,
      ...(tables.length ? { tables } : {}),
      ...(instances?.instances ? { instances: instances.instances } : {}),
    };
    yield* stores;
    for (const claim of claims) if (claim.kind !== "service") yield claim;
  },
};

const serviceTitle =
  /^(.{1,50}?(?:[- ]service|[- ]svc|[a-z]Service|[- ]dienst|[- ]gateway|服务|サービス)|(?:(?:servicio|serviço|servizio|dịch vụ) (?:d(?:[eoa]s?|i|e[il]|egli|ell[ae]) )?|(?:usługa|serwis|dienst) (?=\p{Lu})|service (?:de |des |du |d'))[^(:–—]{2,40})(?:\s+(?:domain|module|database|context|data))?\s*(?:$|[(（:–—\p{Extended_Pictographic}-])/iu;

/** The service that a heading names, without its numbering, emoji and the notes behind it. */
function serviceOf(heading: Prose): Words | null {
  const led = /^[\s\d.)#\p{Extended_Pictographic}\u200D\uFE0F]*/u.exec(heading.text)?.[0].length ?? 0;
  const match = serviceTitle.exec(heading.text.slice(led));
  if (
    !match?.[1] ||
    sectionRole(heading.text) ||
    /\b(?:per|cross|vs|why|how|shared|each|inter|between)\b|[?]/i.test(match[1])
  )
    return null;
  if (match[1].trim().split(/\s+/).length > 4) return null;
  return wordsOf(heading, led, led + match[1].length);
}

/** "### auth-service (PostgreSQL)", "### Billing Service - MongoDB 7" */
function headingStores(heading: Prose, owner: Words): DatabaseClaim[] {
  const bracket = /[(（]([^)）]*)[)）]/u.exec(heading.text);
  const dash = bracket ? null : /\s[–—-]\s+(\S[^–—-]*)$/u.exec(heading.text);
  const told = bracket ?? (dash?.[1] && isEngine(dash[1]) ? dash : null);
  if (!told?.[1]) return [];
  const start = told.index + told[0].indexOf(told[1]);
  return storesIn(heading, start, start + told[1].length).map(({ span: _span, ...store }) => ({
    kind: "database",
    ...store,
    owner,
    standing: "described",
    form: "heading",
    span: heading.span,
  }));
}

/** Lines below of the form "Label: value", and bullets that begin with an engine. */
function factsOf(section: Section, owner: Words): readonly Claim[] {
  const told: Claim[] = [];
  let above: ColumnRole | null = null;
  for (const { prose } of linesIn(section.blocks)) {
    const label = /^[\s*]*([^:：]{2,40})[:：]\s*/u.exec(prose.text);
    const role = label?.[1] ? columnRole(label[1]) : null;
    const last = told.at(-1);
    const port = role === "port" && last?.kind === "database" ? storePort(prose, above, last) : null;
    above = role;
    if (!label?.[1]) continue;
    if (port && last?.kind === "database") told[told.length - 1] = { ...last, port };
    else if (isEngine(label[1])) told.push(...engineFacts(prose, owner, label[1].length));
    else told.push(...labelled(prose, label[1], label[0].length, owner));
  }
  return told;
}

/** "Port: 5433" right below a store is the store's, unless it is one that programs usually listen on. */
function storePort(
  prose: Prose,
  above: ColumnRole | null,
  { engine, port }: DatabaseClaim,
): DatabaseClaim["port"] | null {
  if (port || (above !== "database" && above !== "engine" && above !== "version")) return null;
  const only = /[:：][\s*`]*(\d{4,5})[\s`]*$/u.exec(prose.text);
  const value = Number(only?.[1]);
  if (!only?.[1] || (/^(?:3000|5000|80\d\d|8443)$/.test(only[1]) && value !== engineNamed(engine?.value ?? "")?.port))
    return null;
  const at = prose.text.lastIndexOf(only[1]);
  return { value, span: spanOf(prose, at, at + only[1].length) };
}

function* engineFacts(prose: Prose, owner: Words, end: number): Generator<DatabaseClaim> {
  for (const { span: _span, ...store } of storesIn(prose, 0, end))
    yield { kind: "database", ...store, owner, standing: "described", form: "list", span: wordsOf(prose).span };
}

function* labelled(prose: Prose, label: string, value: number, owner: Words): Generator<Claim> {
  const span = wordsOf(prose).span;
  const role = columnRole(label);
  if (meansNone(prose.text.slice(value))) return;
  if (role === "tables") {
    const tables = namesIn(prose, value).filter(({ text }) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text));
    const only: ServiceClaim = { kind: "service", name: owner, standing: "described", role: "service", span, tables };
    yield only;
  } else if (role === "database" || role === "engine") {
    for (const { span: _span, ...store } of storesIn(prose, value))
      yield { kind: "database", ...store, owner, standing: "described", form: "list", span };
  } else if (role === "instances" || role === "pool" || role === "connections") {
    const [number] = numbersIn(prose.text.slice(value));
    if (number?.comparator !== "=") return;
    const stated = { value: number.value, span: spanOf(prose, value + number.start, value + number.end) };
    if (role === "instances")
      yield { kind: "service", name: owner, standing: "described", role: "service", span, instances: stated };
    const pool: PoolClaim = {
      kind: "pool",
      service: owner,
      span,
      ...(role === "pool"
        ? { size: stated }
        : role === "connections"
          ? { connections: stated }
          : { instances: stated }),
    };
    yield pool;
  }
}
