// What one record decides of the architecture: as much as the architecture of the whole log is made of.
import type { Access, Broker, Database, Document, Event, Service } from "../model/types.ts";

export interface DecidedFacts {
  readonly services: readonly Pick<Service, "name" | "aliases" | "kind" | "declared" | "range">[];
  readonly databases: readonly Pick<
    Database,
    "name" | "named" | "engine" | "version" | "category" | "port" | "range"
  >[];
  readonly access: readonly Pick<Access, "service" | "database" | "relation" | "range">[];
  readonly brokers: readonly Pick<Broker, "name" | "range">[];
  readonly events: readonly (Pick<Event, "name" | "publisher" | "broker" | "range"> & {
    readonly consumers: readonly string[];
  })[];
}

export const nothingDecided: DecidedFacts = { services: [], databases: [], access: [], brokers: [], events: [] };

export const decidedIn = (model: Document): DecidedFacts => ({
  services: decided(model.services).map(({ name, aliases, kind, declared, range }) => ({
    name,
    aliases,
    kind,
    declared,
    range,
  })),
  databases: decided(model.databases).map(({ name, named, engine, version, category, port, range }) => ({
    name,
    named,
    engine,
    version,
    category,
    port,
    range,
  })),
  access: decided(model.access).map(({ service, database, relation, range }) => ({
    service,
    database,
    relation,
    range,
  })),
  brokers: decided(model.brokers).map(({ name, range }) => ({ name, range })),
  events: decided(model.events).map(({ name, publisher, consumers, broker, range }) => ({
    name,
    publisher,
    consumers: consumers.map(({ service }) => service),
    broker,
    range,
  })),
});

const decided = <T extends { readonly scope: string }>(facts: readonly T[]): T[] =>
  facts.filter(({ scope }) => scope === "decided");
