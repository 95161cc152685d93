// The values of the model and of pictures, as people read them.
import { t } from "./index.ts";

/** The word for a value: a kind of thing, a relation, a status, a scope. A value without one is its own word. */
export const term = (value: string): string => (Object.hasOwn(terms, value) ? (terms[value]?.() ?? value) : value);

const terms: Readonly<Record<string, () => string>> = {
  // Kinds of things.
  service: () => t("service"),
  services: () => t("services"),
  gateway: () => t("gateway"),
  client: () => t("client"),
  external: () => t("external"),
  database: () => t("database"),
  databases: () => t("databases"),
  cache: () => t("cache"),
  search: () => t("search"),
  object: () => t("object"),
  cluster: () => t("cluster"),
  broker: () => t("broker"),
  event: () => t("event"),
  events: () => t("events"),
  entries: () => t("entries"),
  saga: () => t("saga"),
  record: () => t("record"),
  option: () => t("option"),
  decision: () => t("decision"),
  total: () => t("total"),
  fact: () => t("fact"),
  connections: () => t("connections"),
  // What one does with another.
  owns: () => t("owns"),
  shares: () => t("shares"),
  reads: () => t("reads"),
  writes: () => t("writes"),
  call: () => t("call"),
  publishes: () => t("publishes"),
  consumes: () => t("consumes"),
  step: () => t("step"),
  compensation: () => t("compensation"),
  compensations: () => t("compensations"),
  // How records refer to one another.
  supersedes: () => t("supersedes"),
  "superseded-by": () => t("superseded by"),
  amends: () => t("amends"),
  "amended-by": () => t("amended by"),
  "depends-on": () => t("depends on"),
  relates: () => t("relates"),
  // Statuses.
  draft: () => t("draft"),
  proposed: () => t("proposed"),
  accepted: () => t("accepted"),
  rejected: () => t("rejected"),
  deprecated: () => t("deprecated"),
  superseded: () => t("superseded"),
  other: () => t("other"),
  chosen: () => t("chosen"),
  undecided: () => t("undecided"),
  // Architectures, and what becomes of a thing between two.
  current: () => t("current"),
  decided: () => t("decided"),
  future: () => t("future"),
  change: () => t("change"),
  kept: () => t("kept"),
  changed: () => t("changed"),
  added: () => t("added"),
  removed: () => t("removed"),
};

/** A number of things, in the words that it takes. */
export const counted = {
  services: (count: number): string => (count === 1 ? t("1 service") : t("{0} services", count)),
  databases: (count: number): string => (count === 1 ? t("1 database") : t("{0} databases", count)),
  instances: (count: number): string => (count === 1 ? t("1 instance") : t("{0} instances", count)),
  connections: (count: number): string => (count === 1 ? t("1 connection") : t("{0} connections", count)),
  problems: (count: number): string => (count === 1 ? t("1 problem") : t("{0} problems", count)),
  records: (count: number): string => (count === 1 ? t("1 record") : t("{0} records", count)),
};
