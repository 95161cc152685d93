import { carriedPattern, replacedPattern } from "../lexicon/flows.ts";
import { brokersIn } from "../lexicon/products.ts";
import type { Broker, Option } from "../model/types.ts";
import type { Lines } from "../text/lines.ts";
import type { Placed } from "./reading.ts";

/**
 * A broker is part of the architecture where the decision or what follows from it speaks of it, and no lost option is it.
 * Where "NATS JetStream" is one, "NATS" is short for it.
 */
export function brokersOf(claims: readonly Placed[], lines: Lines, options: readonly Option[]): Broker[] {
  const won = brokersNamed(options, "chosen");
  const lost = brokersNamed(options, "rejected").filter((it) => won.length || !it.asideOnly);
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
    const isBroker = ({ name }: OptionBroker) => name === broker.value;
    if (lost.some(isBroker) && !won.some(isBroker)) continue;
    if (claim.scope === "current" && claim.kind === "broker") continue;
    found.set(broker.value, { name: broker.value, scope: claim.scope, range: lines.range(broker.span) });
  }
  return [...found.values()].filter(({ name }) => ![...found.keys()].some((other) => other.startsWith(`${name} `)));
}

interface OptionBroker {
  /** Canonical name. */
  readonly name: string;
  /** "Choreography over RabbitMQ" is about choreography, and "RabbitMQ instead of Kafka" about RabbitMQ: the other one is not lost with it. */
  readonly asideOnly: boolean;
}

const brokersNamed = (options: readonly Option[], outcome: Option["outcome"]): OptionBroker[] =>
  options
    .filter((option) => option.outcome === outcome)
    .flatMap(({ title }) =>
      brokersIn(title).map(({ name, start }) => ({
        name,
        asideOnly: carriedPattern.test(title.slice(0, start)) || replacedPattern.test(title.slice(0, start)),
      })),
    );
