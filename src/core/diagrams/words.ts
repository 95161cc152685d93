// How facts are put in words on a picture. Plain text: whoever writes it into a format escapes it.
import type { Database, Pool, Service } from "../model/types.ts";
import type { NodeKind } from "./diagram.ts";

const categories: Readonly<
  Record<NonNullable<Database["category"]>, { readonly word: string; readonly kind: NodeKind }>
> = {
  relational: { word: "", kind: "database" },
  document: { word: "documents", kind: "database" },
  "key-value": { word: "key-value", kind: "database" },
  columnar: { word: "columnar", kind: "database" },
  graph: { word: "graph", kind: "database" },
  "time-series": { word: "time series", kind: "database" },
  vector: { word: "vectors", kind: "search" },
  search: { word: "search", kind: "search" },
  cache: { word: "cache", kind: "cache" },
  object: { word: "objects", kind: "object" },
};

export const storeKind = ({ category }: Database): NodeKind => (category ? categories[category].kind : "database");

/** A database that the text leaves nameless goes by its engine. */
export function databaseLines({ name, named, engine, version, category, port }: Database): string[] {
  const product = [engine, version].filter(Boolean).join(" ");
  const word = category ? categories[category].word : "";
  const use = [word, port === null ? "" : `port ${port}`].filter(Boolean).join(", ");
  const title = named || !product ? name : product;
  return [title, ...[product, use].filter((line) => line && line !== title)];
}

export function databaseDetails({ name, named, aliases, cluster }: Database): string[] {
  return [
    ...(named ? [] : [`unnamed; called ${name} here`]),
    ...(cluster === null ? [] : [`in ${cluster}`]),
    ...list("also", aliases),
  ];
}

export const serviceLines = ({ name, instances }: Service): string[] =>
  instances === null ? [name] : [name, counted(instances, "instance")];

export function serviceDetails({ declared, aliases, tables }: Service): string[] {
  return [
    ...(declared ? [] : ["only mentioned, never listed or described"]),
    ...list("also", aliases),
    ...list("tables", tables),
  ];
}

/** "3 × 10 = 30", or as much of it as is stated. A stated figure that the product contradicts is shown as it stands. */
export function poolText({ instances, size, connections }: Pool): string | null {
  if (instances !== null && size !== null) {
    const product = instances * size;
    const sign = connections === null || connections === product ? "=" : "≠";
    return `${instances} × ${size} ${sign} ${connections ?? product}`;
  }
  if (connections !== null) return counted(connections, "connection");
  return size === null ? null : `pool of ${size}`;
}

export const poolLines = (pool: Pool): string[] => [pool.pooler, poolText(pool)].filter((line) => line !== null);

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const list = (title: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${title}: ${names.join(", ")}`];
