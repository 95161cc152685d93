import { brokersIn } from "../lexicon/products.ts";
import type { Broker, Option } from "../model/types.ts";
import type { Lines } from "../text/lines.ts";
import type { Placed } from "./reading.ts";

/**
 * A broker is part of the architecture where the decision or what follows from it speaks of it, and no lost option is it.
 * Where "NATS JetStream" is one, "NATS" is short for it.
 */
export function brokersOf(claims: readonly Placed[], lines: Lines, options: readonly Option[]): Broker[] {
  const lost = new Set(
    options
      .filter(({ outcome }) => outcome === "rejected")
      .flatMap(({ title }) => brokersIn(title).map(({ name }) => name)),
  );
  const won = new Set(
    options
      .filter(({ outcome }) => outcome === "chosen")
      .flatMap(({ title }) => brokersIn(title).map(({ name }) => name)),
  );
  const found = new Map<string, Broker>();
  for (const claim of claims) {
    const broker =
      claim.kind === "broker" && claim.standing !== "mentioned"
        ? claim.name
        : claim.kind === "event"
          ? claim.broker
          : undefined;
    if (!broker || claim.aside || claim.scope === "option" || claim.scope === "future" || found.has(broker.value))
      continue;
    if (lost.has(broker.value) && !won.has(broker.value)) continue;
    if (claim.scope === "current" && claim.kind === "broker") continue;
    found.set(broker.value, { name: broker.value, scope: claim.scope, range: lines.range(broker.span) });
  }
  return [...found.values()].filter(({ name }) => ![...found.keys()].some((other) => other.startsWith(`${name} `)));
}
