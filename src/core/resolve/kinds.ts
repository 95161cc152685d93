import type { Claim, ClaimOf } from "../readers/claim.ts";
import { groupedBy } from "../text/grouped.ts";
import { keptFor } from "../text/kept.ts";
import type { Placed } from "./reading.ts";

const byKind = keptFor((claims: readonly Placed[]) => groupedBy(claims, ({ kind }) => kind));

/** Those of one kind, in the order of the text: most of what resolves anything asks for few of all claims. */
export const ofKind = <K extends Claim["kind"]>(claims: readonly Placed[], kind: K): readonly Placed<ClaimOf<K>>[] =>
  (byKind(claims).get(kind) ?? []) as never;
