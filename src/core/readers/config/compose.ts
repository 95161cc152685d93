import { isToolImage } from "../../lexicon/config.ts";
import type { ImageProduct } from "../../lexicon/products.ts";
import type { Stated, Words } from "../../text/span.ts";
import type { Claim, DatabaseClaim } from "../claim.ts";
import { type Code, codeOf } from "../code.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import {
  databaseContainer,
  databaseName,
  type Ports,
  poolerContainer,
  poolsIn,
  portsIn,
  portsOf,
  usesIn,
} from "./container.ts";
import { childNamed, type Entry, extentOf, valueNamed } from "./entry.ts";
import { productIn } from "./image.ts";
import { ownerAbove } from "./owner.ts";
import { isName, numberOf, type Setting, settingsOf } from "./setting.ts";
import { configEntries, isYamlFence } from "./yaml.ts";

/** Docker Compose: which containers are databases, brokers and poolers, and which services connect to what. */
export const compose: Reader = {
  id: "compose",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks))
      if (block.kind === "fence" && isYamlFence(block)) yield* readCompose(codeOf(block.lines));
  },
};

interface Part {
  readonly entry: Entry;
  readonly name: Words;
  readonly image: Words | null;
  readonly product: ImageProduct | null;
  readonly settings: readonly Setting[];
}

function* readCompose(code: Code): Generator<Claim> {
  for (const document of configEntries(code)) {
    const { children } = childNamed(document, "services") ?? document;
    const parts = children.filter(isContainer).map(partOf);
    const stores = new Map(
      parts.flatMap(({ name, product, settings }) =>
        product?.kind === "engine" ? [[name.text, databaseName(settings) ?? name] as const] : [],
      ),
    );
    for (const part of parts) if (part.product) yield* readProduct(part, part.product, code);
    const applications = parts.filter((part) => !part.product && isOwn(part));
    const uses = applications.map((part) => connectionsOf(part, stores));
    const users = new Map<string, number>();
    for (const { hosts } of uses) for (const host of hosts) users.set(host, (users.get(host) ?? 0) + 1);
    for (const [index, part] of applications.entries()) {
      yield serviceOf(part);
      const { claims, servers } = uses[index] as Connections;
      yield* claims;
      yield* poolsIn(part.settings, part.name, claims);
      for (const host of servers) {
        const at = { form: "compose", span: host.span } as const;
        const database = stores.get(host.text) as Words;
        if (users.get(host.text) === 1)
          yield { kind: "database", name: database, owner: part.name, standing: "described", ...at };
        else yield { kind: "access", service: part.name, database, relation: "shares", ...at };
      }
    }
  }
}

const containerKeys = ["image", "ports", "environment", "container_name", "depends_on", "env_file"];

/** Does the entry tell how a container is made or run? */
export const isContainer = (entry: Entry): boolean =>
  entry.key !== null && isName(entry.key) && (isBuilt(entry) || containerKeys.some((key) => childNamed(entry, key)));

/** `build: ./path` or with a context; other formats have steps of that name. */
function isBuilt(entry: Entry): boolean {
  const build = childNamed(entry, "build");
  return build !== undefined && (build.value !== null || childNamed(build, "context") !== undefined);
}

function partOf(entry: Entry): Part {
  const image = valueNamed(entry, "image");
  return {
    entry,
    name: entry.key as Words,
    image,
    product: image && productIn(image),
    settings: [...settingsOf(childNamed(entry, "environment")?.children ?? [])],
  };
}

function* readProduct({ entry, name, image, settings }: Part, product: ImageProduct, code: Code): Generator<Claim> {
  const span = extentOf(entry);
  const written = image as Words;
  if (product.kind === "engine") {
    const containerName = valueNamed(entry, "container_name");
    const ports = portsOf((childNamed(entry, "ports")?.children ?? []).map(mappingOf), product.name);
    const owner = ownerAbove(code, entry.at);
    const names: [Words, ...Words[]] = containerName ? [name, containerName] : [name];
    yield* databaseContainer({ names, image: written, product, settings, ports, owner, form: "compose", span });
  } else if (product.kind === "broker")
    yield { kind: "broker", name: { value: product.name, span: written.span }, standing: "described", span };
  else yield* poolerContainer(product.name, written, settings, span);
}

/** "5433:5432", or a map with `target` and `published`. */
function mappingOf({ value, children }: Entry): Ports {
  if (value) return portsIn(value);
  const part = (name: string): Stated<number> | null => {
    const found = children.find(({ key }) => key?.text === name)?.value;
    return found ? numberOf({ value: found }) : null;
  };
  return given({ port: part("published"), innerPort: part("target") });
}

const serviceNoun = /(?:^|[-_.])(?:service|svc|api|gateway|worker|backend|bff)$/i;

/** A container of the project's own: built here, named like a service, or told of a database. */
const isOwn = ({ entry, name, image, settings }: Part): boolean =>
  !(image && isToolImage(image.text)) &&
  (isBuilt(entry) || serviceNoun.test(name.text) || usesIn(settings, name, "compose").some(({ claim }) => claim));

function serviceOf({ entry, name, settings }: Part): Claim {
  const deploy = childNamed(entry, "deploy");
  const replicas = (deploy && valueNamed(deploy, "replicas")) ?? valueNamed(entry, "scale");
  return {
    kind: "service",
    name,
    standing: serviceNoun.test(name.text) || settings.length ? "described" : "mentioned",
    role: kindOf(name.text),
    ...given({ instances: replicas && numberOf({ value: replicas }) }),
    span: extentOf(entry),
  };
}

interface Connections {
  readonly claims: readonly DatabaseClaim[];
  /** Database containers of the same file that it uses without naming a database in them. */
  readonly servers: readonly Words[];
  /** All containers that it connects to. */
  readonly hosts: ReadonlySet<string>;
}

/** By its environment, else by what it waits for. */
function connectionsOf({ entry, name, settings }: Part, stores: ReadonlyMap<string, Words>): Connections {
  const uses = usesIn(settings, name, "compose");
  const claims: DatabaseClaim[] = [];
  const servers: Words[] = [];
  for (const { claim, host } of uses) {
    if (claim?.name && claim.name.text !== host?.text) claims.push(claim);
    else if (host && stores.has(host.text)) servers.push(host);
    else if (claim) claims.push(claim);
  }
  if (!uses.length) {
    for (const { key, value } of childNamed(entry, "depends_on")?.children ?? []) {
      const container = key ?? value;
      if (container && stores.has(container.text)) servers.push(container);
    }
  }
  const hosts = [...uses.map(({ host }) => host), ...servers].flatMap((host) => (host ? [host.text] : []));
  return { claims, servers, hosts: new Set(hosts) };
}
