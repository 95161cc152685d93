// What the image, the ports and the environment of a container tell, in Compose as in Kubernetes.

import { isGenericDatabase } from "../../lexicon/config.ts";
import { engineNamed, type ImageProduct } from "../../lexicon/products.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Stated, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim, Form } from "../claim.ts";
import { given } from "../given.ts";
import { connectionsIn, databaseBehind, serverFacts, within } from "./connection.ts";
import { versionIn } from "./image.ts";
import { isName, numberOf, poolSizeOf, roleOf, type Setting } from "./setting.ts";

export interface Container {
  /** Its own name, then further ones. */
  readonly names: readonly [Words, ...Words[]];
  readonly image: Words;
  readonly product: ImageProduct;
  readonly settings: readonly Setting[];
  readonly ports: Ports;
  readonly owner: Words | null;
  readonly form: Form;
  readonly span: Span;
}

export interface Ports {
  readonly port?: Stated<number>;
  readonly innerPort?: Stated<number>;
}

/** One database a container, or one for each logical database that it is told to create. */
export function* databaseContainer({
  names,
  image,
  product,
  settings,
  ports,
  owner,
  form,
  span,
}: Container): Generator<Claim> {
  const logical = logicalNames(settings);
  const shared = {
    kind: "database",
    engine: { value: product.name, span: image.span },
    standing: "described",
    form,
    ...given({ version: versionIn(product, image) }),
  } as const;
  if (logical.length > 1) {
    for (const name of logical) yield { ...shared, name, cluster: names[0], span: name.span };
    return;
  }
  const name = logical[0] ?? names[0];
  const also = names.filter(({ text }) => text !== name.text);
  yield { ...shared, name, ...given({ also: also.length ? also : null, owner }), ...ports, span };
}

/** The names that an image creates at its first start. */
function logicalNames(settings: readonly Setting[]): Words[] {
  const many = settings.find((setting) => roleOf(setting) === "databases");
  if (many) return splitNames(many.value);
  const one = databaseName(settings);
  return one ? [one] : [];
}

/** The database that the settings name, if it is one of the project's own. */
export function databaseName(settings: readonly Setting[]): Words | null {
  const found = settings.find((setting) => roleOf(setting) === "database" && isName(setting.value))?.value;
  return found && !isGenericDatabase(found.text) ? found : null;
}

function splitNames({ text, span }: Words): Words[] {
  return matchesOf(text, /[\p{L}_][\p{L}\p{N}_-]*/gu).map((match) => ({
    text: match[0],
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
  }));
}

/** "5433:5432", also with an address in front: published and inside. A lone port is published nowhere in particular. */
export function portsIn({ text, span }: Words): Ports {
  const at = (start: number, digits: string): Stated<number> => ({
    value: Number(digits),
    span: { start: span.start + start, end: span.start + start + digits.length },
  });
  if (/^\d{2,5}$/.test(text)) return { innerPort: at(0, text) };
  const [, outer, inner] = /(?:^|:)(?:\$\{[^}:]*:-)?(\d{2,5})\}?:(\d{2,5})(?:\/tcp)?$/.exec(text) ?? [];
  if (!outer || !inner) return {};
  const innerAt = text.lastIndexOf(inner);
  return { port: at(text.lastIndexOf(outer, innerAt - 1), outer), innerPort: at(innerAt, inner) };
}

/** Of several mappings the one that leads to the engine's own port. */
export function portsOf(mappings: readonly Ports[], engine: string): Ports {
  const own = engineNamed(engine)?.port;
  return mappings.find(({ innerPort }) => innerPort?.value === own) ?? mappings[0] ?? {};
}

export function* poolerContainer(
  pooler: string,
  image: Words,
  settings: readonly Setting[],
  span: Span,
): Generator<Claim> {
  const size = settings.find((setting) => roleOf(setting) === "pool");
  if (!size) return;
  const facts = given({ size: numberOf(size), database: databaseName(settings) });
  yield { kind: "pool", pooler: { value: pooler, span: image.span }, ...facts, span };
}

/** The pool of an application's environment; it belongs to the one database that the environment names. */
export function* poolsIn(
  settings: readonly Setting[],
  service: Words,
  databases: readonly DatabaseClaim[],
): Generator<Claim> {
  const [only] = databases;
  for (const setting of settings) {
    const size = poolSizeOf(setting);
    const database = databases.length === 1 ? only?.name : null;
    const span = { start: setting.key.span.start, end: setting.value.span.end };
    if (size) yield { kind: "pool", service, ...given({ database, pooler: poolerOf(setting) }), size, span };
  }
}

/** The library that a key belongs to. */
export function poolerOf({ path, key }: Setting): Stated<string> | null {
  if (/hikari/i.test(path)) return { value: "HikariCP", span: key.span };
  return /^quarkus[._]/i.test(path) ? { value: "Agroal", span: key.span } : null;
}

/** A database that an application's environment leads to. */
export interface Use {
  readonly claim: DatabaseClaim | null;
  /** The server's host as written. */
  readonly host: Words | null;
}

/** What an application's settings connect to. */
export function usesIn(settings: readonly Setting[], owner: Words, form: Form): Use[] {
  const uses: Use[] = [];
  for (const { value } of settings)
    for (const connection of connectionsIn(value.text)) {
      const words = within(value);
      if (connection.broker) continue;
      uses.push({
        claim: databaseBehind(connection, words, { owner, standing: "described", form }),
        host: connection.host ? words(connection.host.start, connection.host.end) : null,
      });
    }
  const name = databaseName(settings);
  const host = settings.find((setting) => roleOf(setting) === "host")?.value ?? null;
  const known = name && uses.some(({ claim }) => claim?.name?.text === name.text);
  if (name && !known)
    uses.push({
      claim: {
        kind: "database",
        name,
        ...serverFacts(name, host),
        owner,
        standing: "described",
        form,
        span: name.span,
      },
      host,
    });
  else if (host && !name) uses.push({ claim: null, host });
  return uses;
}
