// Databases that a rule gives to each service, and no place tells of.

import { categoryOf, enginesIn } from "../../lexicon/products.ts";
import type { ClaimOf } from "../../readers/claim.ts";
import { given } from "../../readers/given.ts";
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
    : (withToldEngine(norms, told) ?? withCountedEngine(norms, claims, owners.length));
  const decided = told.filter((it) => it.scope === "decided" && saysWhich(it));
  const isRest = norm?.except === true || (norm !== undefined && onlyEngine(decided, norm) !== null);
  if (!norm?.engine || norm.scope !== "decided" || (decided.length && !isRest)) return [];
  if (norms.some(({ engine }) => engine && engine.value !== norm.engine?.value)) return [];
  const { engine, version, section, scope, reader } = norm;
  const served = new Set(decided.flatMap(({ owner }) => (owner ? (roster.nameOf(owner.text) ?? []) : [])));
  return owners
    .filter(({ name }) => !served.has(name))
    .map(({ name }) => ({
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

/** "Each service owns its database", and "- Database: PostgreSQL 16" beside it as the only store that the record tells of: that is what they have. */
function withToldEngine(
  norms: readonly Placed<ClaimOf<"norm">>[],
  told: readonly DatabaseClaim[],
): readonly Placed<ClaimOf<"norm">>[] | null {
  const decided = told.filter((it) => it.scope === "decided" && saysWhich(it));
  const found = norms.flatMap((norm) => {
    const only = norm.scope === "decided" ? onlyEngine(decided, norm) : null;
    return only?.engine ? [{ ...norm, engine: only.engine, ...given({ version: only.version }) }] : [];
  });
  return found.length ? found : null;
}

/** The one store of nobody, and without a name, that stands in the norm's own section. */
function onlyEngine(decided: readonly DatabaseClaim[], { section }: Placed<ClaimOf<"norm">>): DatabaseClaim | null {
  const [only, second] = decided;
  if (!only?.engine || second || only.name || only.owner || only.section !== section) return null;
  const category = categoryOf(only.engine.value);
  return category === "relational" || category === "document" ? only : null;
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
