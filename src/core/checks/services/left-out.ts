// A list of databases, one for each service that its section tells of, which has none for one of them.
import type { DatabaseClaim } from "../../readers/claim.ts";
import { keyWords } from "../../resolve/names.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Words } from "../../text/span.ts";
import { isNamedAfter } from "../stores/stray-names.ts";
import { isCountedWhole } from "./allocations.ts";
import { decidedServices } from "./known-services.ts";

export interface LeftOut {
  /** By its name in the model. */
  readonly service: string;
  readonly at: Words;
  /** The databases that are listed. */
  readonly listed: readonly Words[];
}

/** As many as a list must hold. */
const fewest = 2;

/**
 * "### PostgreSQL: cart, mail, stock" above "each gets its own database (`cart_db`, `mail_db`)": every name is called after one of the
 * services, and one is left.
 */
export function* leftOut(reading: Reading): Generator<LeftOut> {
  const claims = reading.claimsOf("database").filter(({ aside, scope }) => !aside && scope === "decided");
  for (const [, its] of groupedBy(claims, ({ section }) => section)) {
    const owners = ownersIn(its, reading);
    const listed = its.flatMap(({ name, owner, form, standing }) =>
      name && !owner && form === "prose" && standing === "listed" ? [name] : [],
    );
    const left = [...owners.keys()].filter((service) => listed.every(({ text }) => !isCalledAfter(text, service)));
    const [service, another] = left;
    if (!service || another || listed.length < fewest || listed.length !== owners.size - 1) continue;
    const isEachAnothers = listed.every(
      ({ text }) => [...owners.keys()].filter((owner) => isCalledAfter(text, owner)).length === 1,
    );
    const at = owners.get(service);
    if (at && isEachAnothers) yield { service, at, listed };
  }
}

/** `postgres-auth` is called after the `authentication-service`, too. */
const isCalledAfter = (database: string, service: string): boolean =>
  isNamedAfter(database, service) ||
  keyWords(database).some((word) => word.length > 3 && keyWords(service).some((it) => it.startsWith(word)));

/** Whom the section gives an engine, and no database by its name. */
const ownersIn = (claims: readonly Placed<DatabaseClaim>[], { serviceNamed }: Reading): ReadonlyMap<string, Words> =>
  new Map(
    claims.flatMap(({ name, owner }) => {
      const service = owner && !name ? serviceNamed(owner.text) : null;
      return owner && service ? [[service, owner] as const] : [];
    }),
  );

/** A table or list that gives all services their databases but one, which the record lists and elsewhere knows a database of. */
export function* missingRows(reading: Reading): Generator<LeftOut> {
  const declared = new Set(decidedServices(reading.model).map(({ name }) => name));
  if (declared.size < fewestRows || !isCountedWhole(reading)) return;
  const rows = reading
    .claimsOf("database")
    .filter(({ aside, scope, form, owner }) => !aside && scope === "decided" && rowForms.has(form) && owner);
  const told = ownersOf(rows, reading);
  for (const [, its] of groupedBy(rows, ({ section }) => section)) {
    const owners = ownersOf(its, reading);
    const [service, another] = [...declared].filter((name) => !owners.has(name));
    const first = its.at(-1)?.owner;
    if (!service || another || !first || told.has(service) || [...owners].some((name) => !declared.has(name))) continue;
    yield { service, at: first, listed: its.flatMap(({ owner }) => owner ?? []) };
  }
}

const ownersOf = (rows: readonly DatabaseClaim[], { serviceNamed }: Reading): ReadonlySet<string> =>
  new Set(rows.flatMap(({ owner }) => (owner ? (serviceNamed(owner.text) ?? []) : [])));

/** As many services as make a table the whole. */
const fewestRows = 4;

const rowForms: ReadonlySet<string> = new Set(["table", "list", "arrow"]);
