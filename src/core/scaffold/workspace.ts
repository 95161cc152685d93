// What a project's own configuration says of its services and databases, read as if a record quoted it.

import type { Access, Database, Document } from "../model/types.ts";
import { read } from "../resolve/read.ts";
import { matchesOf } from "../text/matches.ts";

/** A file of configuration; `path` from the folder that is open, with slashes. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
}

/** A database that the configuration starts or connects to. Null: nothing says so. */
export interface FoundStore {
  readonly service: string | null;
  readonly database: string | null;
  /** With its version: "PostgreSQL 16". */
  readonly engine: string | null;
  /** The published one. */
  readonly port: number | null;
  readonly instances: number | null;
  /** Connections of one instance. */
  readonly poolSize: number | null;
}

export interface Workspace {
  readonly stores: readonly FoundStore[];
  readonly brokers: readonly string[];
}

/** Files that tell of an architecture, for globs and for whoever looks for them. */
export const configurationGlobs: readonly string[] = [
  "**/{docker-compose,compose}.{yml,yaml}",
  "**/schema.prisma",
  "**/application.{yml,yaml,properties}",
];

/** As many files are read, from those nearest to the root; none with more characters. */
const files = 40;
const characters = 20_000;

/** `project`: what the folder that is open is called; "" where nobody knows. */
export function workspaceIn(configs: readonly ConfigurationFile[], project = ""): Workspace {
  const told = [...configs]
    .filter(({ path, text }) => !elsewhere.test(path) && text.length <= characters)
    .sort((a, b) => depthOf(a) - depthOf(b) || (a.path < b.path ? -1 : 1))
    .slice(0, files);
  if (!told.length) return { stores: [], brokers: [] };
  const { model } = read("adr/0001-workspace.md", quoting(told, project));
  return { stores: storesOf(model), brokers: model.brokers.map(({ name }) => name) };
}

const elsewhere = /(?:^|\/)(?:tests?|node_modules|target|build|dist|examples?)\//;

const depthOf = ({ path }: ConfigurationFile): number => path.split("/").length;

/**
 * A record that holds the files, each under the name of the service whose folder it lies in. What lies in none is the one service's that the
 * project is, unless a compose file tells of several.
 */
function quoting(configs: readonly ConfigurationFile[], project: string): string {
  const alone = configs.some(({ path }) => isCompose(path)) ? null : serviceFor(project);
  const files = configs.map((file) => quoted(file, isCompose(file.path) ? null : (ownerOf(file.path) ?? alone)));
  return ["# ADR-0001: Workspace", "**Status:** Accepted", "## Decision", ...files].join("\n\n");
}

const isCompose = (path: string): boolean => /compose\.ya?ml$/.test(path);

function quoted({ path, text }: ConfigurationFile, owner: string | null): string {
  const language = /\.(\w+)$/.exec(path)?.[1] ?? "";
  const fence = "`".repeat(Math.max(3, ...matchesOf(text, /`{3,}/g).map(({ 0: marks }) => marks.length + 1)));
  const heading = owner ? `${owner}: \`${path.split("/").at(-1)}\`` : path;
  return `### ${heading}\n\n${fence}${language === "yml" ? "yaml" : language}\n${text}\n${fence}`;
}

/** "services/booking/src/main/resources/application.yml" is the Booking Service's. */
function ownerOf(path: string): string | null {
  const folders = path.split("/").slice(0, -1);
  while (/^(?:src|main|resources|config|prisma|app|server|backend|deploy|java|kotlin)$/.test(folders.at(-1) ?? ""))
    folders.pop();
  return serviceFor(folders.at(-1) ?? "");
}

/** "booking-api" is the Booking Service. */
function serviceFor(name: string): string | null {
  const words = name.split(/[-_.\s]+/).filter((word) => word && !/^(?:service|svc|api|microservice)$/i.test(word));
  const capital = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.length ? `${capital.join(" ")} Service` : null;
}

/** A row for each database and service that has it, in the order of the services; databases of nobody come last. */
function storesOf(model: Document): FoundStore[] {
  const owners = new Map<string, Access[]>();
  for (const access of model.access) owners.set(access.database, [...(owners.get(access.database) ?? []), access]);
  const stores = model.databases.flatMap((database) => {
    const services = [...new Set((owners.get(database.name) ?? []).map(({ service }) => service))];
    return (services.length ? services : [null]).map((service) => storeOf(model, database, service));
  });
  const order = new Map(model.services.map(({ name }, index) => [name, index]));
  const rank = ({ service }: FoundStore): number =>
    service === null ? order.size : (order.get(service) ?? order.size);
  return stores.sort((a, b) => rank(a) - rank(b));
}

function storeOf(model: Document, database: Database, service: string | null): FoundStore {
  const pool = model.pools.find((it) => (service !== null && it.service === service) || it.database === database.name);
  const instances = model.services.find(({ name }) => name === service)?.instances ?? null;
  return {
    service,
    database: database.named ? database.name : null,
    engine: [database.engine, database.version].filter(Boolean).join(" ") || null,
    port: database.port,
    instances: pool?.instances ?? instances,
    poolSize: pool?.size ?? null,
  };
}
