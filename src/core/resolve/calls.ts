import { kindOfName } from "../lexicon/parties.ts";
import type { Call } from "../model/types.ts";
import type { Lines } from "../text/lines.ts";
import { ofKind } from "./kinds.ts";
import type { Placed } from "./reading.ts";
import type { Roster } from "./services.ts";

/** Each pair of services once in each scope; clients and those that are no services of the record make none. */
export function callsOf(claims: readonly Placed[], services: Roster, lines: Lines): Call[] {
  const calls = new Map<string, Call>();
  for (const claim of ofKind(claims, "call")) {
    if (claim.aside) continue;
    const from = services.nameOf(claim.from.text);
    const to = services.nameOf(claim.to.text);
    if ([claim.from, claim.to].some(({ text }) => kindOfName(text) === "client")) continue;
    const key = `${from}\u0000${to}\u0000${claim.scope}\u0000${claim.option ?? ""}`;
    const known = calls.get(key);
    // "Till → Tariff Service API", and farther down that it is asked over HTTP.
    if (known && known.protocol === null) calls.set(key, { ...known, protocol: claim.protocol });
    if (!from || !to || from === to || known) continue;
    const option = claim.option === undefined ? {} : { option: claim.option };
    calls.set(key, {
      from,
      to,
      protocol: claim.protocol,
      scope: claim.scope,
      ...option,
      range: lines.range(claim.span),
    });
  }
  return [...calls.values()];
}
