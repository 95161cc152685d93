// Who owns, shares, reads and writes which database.

import type { Access, Database, Relation, Scope } from "../../model/types.ts";
import type { Lines } from "../../text/lines.ts";
import type { Span, Words } from "../../text/span.ts";
import { ofKind } from "../kinds.ts";
import type { Placed } from "../reading.ts";
import type { Roster } from "../services.ts";
import type { Store } from "./store.ts";

export function accessOf(
  stores: readonly Store[],
  databases: readonly Database[],
  claims: readonly Placed[],
  roster: Roster,
  lines: Lines,
  nameOf: (words: string) => string | null,
): Access[] {
  const access = new Map<string, Access>();
  const add = (
    service: string,
    database: string,
    relation: Relation,
    at: { scope: Scope; option?: number | undefined; span: Span },
  ): void => {
    const key = `${service}\u0000${database}\u0000${at.scope}\u0000${at.option ?? ""}`;
    if (access.has(key)) return;
    const option = at.option === undefined ? {} : { option: at.option };
    access.set(key, { service, database, relation, scope: at.scope, ...option, range: lines.range(at.span) });
  };
  for (const [index, store] of stores.entries()) {
    const database = databases[index]?.name ?? "";
    for (const claim of store.claims) {
      const owner = claim.owner && roster.nameOf(claim.owner.text);
      if (owner) add(owner, database, claim.relation ?? "owns", { ...store, span: claim.span });
    }
    const [first] = store.claims;
    if (store.owner && first) add(store.owner, database, "owns", { ...store, span: first.span });
  }
  for (const claim of ofKind(claims, "access")) {
    if (claim.aside) continue;
    const database =
      nameOf(claim.database.text) ?? (claim.relation === "shares" ? onlyNamed(databases, claim.scope) : null);
    if (!database) continue;
    const { scope } = databases.find((it) => it.name === database) ?? claim;
    const at = { scope, option: claim.option, span: claim.span };
    for (const service of usersOf(claim.service, roster)) add(service, database, claim.relation, at);
  }
  return [...access.values()];
}

function usersOf(service: Words | "all", roster: Roster): string[] {
  if (service !== "all") return [roster.nameOf(service.text)].flatMap((name) => (name ? [name] : []));
  return roster.services.filter((it) => it.declared && it.kind === "service").map((it) => it.name);
}

/** "The same database" can only mean the one that its scope names. */
function onlyNamed(databases: readonly Database[], scope: Scope): string | null {
  const named = databases.filter((it) => it.named && it.scope === scope);
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}
