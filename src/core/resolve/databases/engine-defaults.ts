// The engine, and its version, that the record names for all databases.

import { enginesIn } from "../../lexicon/products.ts";
import type { Scope } from "../../model/types.ts";
import { ofKind } from "../kinds.ts";
import type { Placed } from "../reading.ts";

interface EngineDefault {
  readonly engine: string;
  readonly version: string | null;
}

export interface EngineDefaults {
  engineFor(section: number): EngineDefault | null;
}

/** "Each service has its own PostgreSQL 16 database": the engine of those that name none, and its version. */
export function engineDefaults(claims: readonly Placed[]): EngineDefaults {
  const normsOf = (scope: Scope) =>
    ofKind(claims, "norm").flatMap((claim) =>
      claim.engine && !claim.aside && claim.scope === scope
        ? [{ section: claim.section, engine: claim.engine.value, version: claim.version?.value ?? null }]
        : [],
    );
  // What stands today goes on where the decision names no other engine.
  const decided = normsOf("decided");
  const today = normsOf("current");
  const goesOn = ofKind(claims, "database").every(
    (claim) =>
      !claim.engine || claim.scope !== "decided" || (today.length === 1 && claim.engine.value === today[0]?.engine),
  );
  const norms = decided.length || !goesOn ? decided : today;
  const titles = [...ofKind(claims, "title"), ...ofKind(claims, "decision")].flatMap(({ title }) =>
    title ? enginesIn(title.text) : [],
  );
  const overall = only(norms) ?? withVersion(only(titles.map(({ name }) => ({ engine: name, version: null }))), claims);
  return {
    engineFor(section) {
      const own = only(norms.filter((norm) => norm.section === section));
      return own && (own.version !== null || own.engine !== overall?.engine) ? own : overall;
    },
  };
}

/** "We will move to PostgreSQL 16": the version is the one that the decision's own words give. */
function withVersion(overall: EngineDefault | null, claims: readonly Placed[]): EngineDefault | null {
  const named = ofKind(claims, "decision").flatMap((claim) =>
    overall && !claim.aside
      ? enginesIn(claim.text.text).filter(({ name, version }) => version && name === overall.engine)
      : [],
  );
  return only(named.map(({ name, version }) => ({ engine: name, version: version?.text ?? null }))) ?? overall;
}

/** The one engine that they all name, in the one version that any of them names. */
function only(named: readonly EngineDefault[]): EngineDefault | null {
  const [first] = named;
  if (!first || named.some(({ engine }) => engine !== first.engine)) return null;
  const [version = null, second] = new Set(named.flatMap((it) => it.version ?? []));
  return { engine: first.engine, version: second === undefined ? version : null };
}
