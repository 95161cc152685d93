// Databases that a rule gives to each service, and no place tells of.

import { enginesIn } from "../../lexicon/products.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { ofKind } from "../kinds.ts";
import type { Placed } from "../reading.ts";
import type { Roster } from "../services.ts";
import { type DatabaseClaim, saysWhich } from "./store.ts";

/** "Each service has its own PostgreSQL 16 database", and no place tells of one of them: every service that the record lists has one. */
export function oneForEach(told: readonly DatabaseClaim[], claims: readonly Placed[], roster: Roster): DatabaseClaim[] {
  const owners = roster.services.filter((it) => it.declared && it.kind === "service" && it.scope === "decided");
  const norms = ofKind(claims, "norm").filter((it) => it.norm === "own-database" && !it.aside);
  const [norm] = norms.filter(({ engine }) => engine).length
    ? norms.filter(({ engine }) => engine)
    : withCountedEngine(norms, claims, owners.length);
  if (!norm?.engine || norm.scope !== "decided" || told.some((it) => it.scope === "decided" && saysWhich(it)))
    return [];
  if (norms.some(({ engine }) => engine && engine.value !== norm.engine?.value)) return [];
  const { engine, version, section, scope, reader } = norm;
  return owners.map(({ name }) => ({
    kind: "database",
    owner: { text: name, span: engine.span },
    engine,
    ...(version ? { version } : {}),
    standing: "described",
    form: "prose",
    section,
    scope,
    reader,
    span: engine.span,
  }));
}

/** "A database per service", and "the six PostgreSQL containers" of six services: they have that engine. */
function withCountedEngine(
  norms: readonly Placed<ClaimOf<"norm">>[],
  claims: readonly Placed[],
  services: number,
): readonly Placed<ClaimOf<"norm">>[] {
  const counts = ofKind(claims, "count").filter(
    ({ of, stated, comparator, aside, scope }) =>
      !aside && scope === "decided" && comparator === "=" && stated.value === services && enginesIn(of)[0]?.name === of,
  );
  const [count] = counts;
  if (!count || services < 2 || counts.some(({ of }) => of !== count.of)) return [];
  const engine = { value: count.of, span: count.span };
  return norms.filter(({ scope }) => scope === "decided").map((norm) => ({ ...norm, engine }));
}
