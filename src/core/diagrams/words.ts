// How facts are put in words on a picture. Plain text: whoever writes it into a format escapes it.

import { t } from "../../l10n/index.ts";
import { counted } from "../../l10n/terms.ts";
import type { Database, Option, Pool, Service } from "../model/types.ts";
import type { NodeKind } from "./diagram.ts";

const categories: Readonly<
  Record<NonNullable<Database["category"]>, { readonly word?: () => string; readonly kind: NodeKind }>
> = {
  relational: { kind: "database" },
  document: { word: () => t("documents"), kind: "database" },
  "key-value": { word: () => t("key-value"), kind: "database" },
  columnar: { word: () => t("columnar"), kind: "database" },
  graph: { word: () => t("graph"), kind: "database" },
  "time-series": { word: () => t("time series"), kind: "database" },
  vector: { word: () => t("vectors"), kind: "search" },
  search: { word: () => t("search"), kind: "search" },
  cache: { word: () => t("cache"), kind: "cache" },
  object: { word: () => t("objects"), kind: "object" },
};

export const storeKind = ({ category }: Pick<Database, "category">): NodeKind =>
  category ? categories[category].kind : "database";

/** A database that the text leaves nameless goes by its engine. */
export function databaseLines({
  name,
  named,
  engine,
  version,
  category,
  port,
}: Pick<Database, "name" | "named" | "engine" | "version" | "category" | "port">): string[] {
  const product = [engine, version].filter(Boolean).join(" ");
  const word = category ? categories[category].word?.() : "";
  const use = [word, port === null ? "" : t("port {0}", port)].filter(Boolean).join(", ");
  const title = named || !product ? name : product;
  return [title, ...[product, use].filter((line) => line && line !== title)];
}

export function databaseDetails({ name, named, aliases, cluster }: Database): string[] {
  return [
    ...(named ? [] : [t("unnamed; called {0} here", name)]),
    ...(cluster === null ? [] : [t("in {0}", cluster)]),
    ...(aliases.length ? [t("also: {0}", aliases.join(", "))] : []),
  ];
}

export const serviceLines = ({ name, instances }: Service): string[] =>
  instances === null ? [name] : [name, counted.instances(instances)];

export function serviceDetails({ declared, aliases, tables }: Service): string[] {
  return [
    ...(declared ? [] : [t("only mentioned, never listed or described")]),
    ...(aliases.length ? [t("also: {0}", aliases.join(", "))] : []),
    ...(tables.length ? [t("tables: {0}", tables.join(", "))] : []),
  ];
}

/** "3 × 10 = 30", or as much of it as is stated. A stated figure that the product contradicts is shown as it stands. */
export function poolText({ instances, size, connections }: Pool): string | null {
  if (instances !== null && size !== null) {
    const product = instances * size;
    const sign = connections === null || connections === product ? "=" : "≠";
    return `${instances} × ${size} ${sign} ${connections ?? product}`;
  }
  if (connections !== null) return counted.connections(connections);
  return size === null ? null : t("pool of {0}", size);
}

export const poolLines = (pool: Pool): string[] => [pool.pooler, poolText(pool)].filter((line) => line !== null);

/** "Option 2: One cluster"; a label with a mark of its own needs no colon: "2. One cluster", "B) One cluster". */
export const optionTitle = ({ label, title }: Pick<Option, "label" | "title">): string =>
  !label ? title : /[\p{L}\p{N}]$/u.test(label) ? `${label}: ${title}` : `${label} ${title}`;
