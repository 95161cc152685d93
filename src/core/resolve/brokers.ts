import { carriedPattern, replacedPattern } from "../lexicon/flows.ts";
import { brokersIn } from "../lexicon/products.ts";
import type { Broker, Option } from "../model/types.ts";
import type { Lines } from "../text/lines.ts";
import { ofKind } from "./kinds.ts";
import type { Placed } from "./reading.ts";

/**
 * A broker is part of the architecture where the decision or what follows from it speaks of it, and no lost option is it.
 * Where "NATS JetStream" is one, "NATS" is short for it.
 */
export function brokersOf(claims: readonly Placed[], lines: Lines, options: readonly Option[]): Broker[] {
  const won = brokersNamed(options, "chosen");
  const taken = [titledBroker(claims), ...decidedBrokers(claims)];
  const lost = brokersNamed(options, "rejected").filter(
    (it) => (won.length || !it.asideOnly) && !(it.amongOthers && taken.includes(it.name)),
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
    // A lost "NATS JetStream" is called "NATS" where the text compares.
    const isBroker = ({ name }: OptionBroker) => name === broker.value || name.startsWith(`${broker.value} `);
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
  /** "Sending to RabbitMQ without an outbox" may lose for the way, and not for the broker. */
  readonly amongOthers: boolean;
}

/** The only broker that the record's title names: "RabbitMQ and an outbox". */
function titledBroker(claims: readonly Placed[]): string | undefined {
  const [title] = ofKind(claims, "title");
  const [broker, second] = new Set(brokersIn(title?.title.text ?? "").map(({ name }) => name));
  return second ? undefined : broker;
}

/** Those that the decision speaks of: "a publisher drains that table to Kafka". */
function decidedBrokers(claims: readonly Placed[]): string[] {
  const decisions = ofKind(claims, "decision").filter(({ aside }) => !aside);
  return ofKind(claims, "broker").flatMap(({ name, standing, span }) =>
    standing !== "mentioned" && decisions.some((it) => it.span.start <= span.start && span.end <= it.span.end)
      ? [name.value]
      : [],
  );
}

const brokersNamed = (options: readonly Option[], outcome: Option["outcome"]): OptionBroker[] =>
  options
    .filter((option) => option.outcome === outcome)
    .flatMap(({ title }) =>
      brokersIn(title).map(({ name, start, end }) => ({
        name,
        amongOthers: `${title.slice(0, start)} ${title.slice(end)}`.split(/\s+/).filter(Boolean).length >= 3,
        asideOnly: carriedPattern.test(title.slice(0, start)) || replacedPattern.test(title.slice(0, start)),
      })),
    );
