// A list of services with the engine of each, against what the record decides: they agree on all but one.

import { compatible } from "../../lexicon/engine-families.ts";
import { enginesIn, type ProductMention } from "../../lexicon/products.ts";
import { spanOf } from "../../parse/prose.ts";
import type { Reading } from "../../resolve/reading.ts";
import { type Stated, shifted } from "../../text/span.ts";
import { type RosterLine, rostersIn } from "../rosters.ts";
import { isOfDecision } from "../today.ts";

export interface RosterEngine {
  readonly of: string;
  readonly first: Stated<string>;
  readonly other: Stated<string>;
}

/** As many services as must agree for one that does not to be a slip. */
const fewest = 2;

export function* rosterEngines(reading: Reading): Generator<RosterEngine> {
  for (const roster of rostersIn(reading)) {
    const told = roster.flatMap((line) => engineOf(line) ?? []);
    const decided = told.flatMap((it) => {
      const given = givenTo(it.of, reading);
      const isElsewhere = given.every(({ span }) => span.start !== it.other.span.start);
      return given.length && isElsewhere ? [{ ...it, given }] : [];
    });
    const odd = decided.filter(({ other, given }) => !given.some(({ value }) => compatible(value, other.value)));
    const [slip, second] = odd;
    const [first] = slip?.given ?? [];
    if (!slip || second || !first || decided.length - 1 < fewest) continue;
    if (isOfDecision(slip.other.span, reading)) yield { of: slip.of, first, other: slip.other };
  }
}

/** The only engine in front of the sign, "Orders (PostgreSQL):", or behind it up to the end of the clause. */
function engineOf({ service, prose, end, base }: RosterLine): Omit<RosterEngine, "first"> | null {
  const behind = /^[^.;(（\n]*/u.exec(prose.text.slice(end))?.[0].length ?? 0;
  const lead = enginesIn(prose.text.slice(0, end));
  const clause = enginesIn(prose.text.slice(0, end + behind)).filter((it) => it.start >= end);
  const [engine, second] = lead.length ? lead : clause;
  if (!engine || second) return null;
  return { of: service, other: { value: engine.name, span: placeOf(engine, prose, base) } };
}

const placeOf = ({ start, end }: ProductMention, prose: RosterLine["prose"], base: number) =>
  shifted(spanOf(prose, start, end), base);

/** What the record decides of the engines of the service's databases. */
function givenTo(service: string, { model, databases }: Reading): readonly Stated<string>[] {
  const names = model.access.flatMap((it) =>
    it.service === service && it.relation === "owns" && it.scope === "decided" ? [it.database] : [],
  );
  return databases.flatMap(({ database, engines }) => {
    const it = model.databases[database];
    return it?.scope === "decided" && names.includes(it.name) ? engines : [];
  });
}
