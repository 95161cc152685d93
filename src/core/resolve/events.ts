// Brokers, events, calls and sagas.

import { brokersIn } from "../lexicon/products.ts";
import type { Broker, Call, Event, Option, Saga } from "../model/types.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Lines } from "../text/lines.ts";
import type { Words } from "../text/span.ts";
import { serviceKey, singular, wordsOfName } from "./names.ts";
import type { EventEvidence, Placed, Statements } from "./reading.ts";
import { sagasOf } from "./sagas.ts";
import { isSentence, saysService } from "./service-mentions.ts";
import type { Roster } from "./services.ts";

export interface EventsInput {
  readonly claims: readonly Placed[];
  readonly lines: Lines;
  /** Who is who among the services, to name publishers and consumers. */
  readonly services: Roster;
  readonly options: readonly Option[];
}

export interface ResolvedEvents {
  readonly events: readonly EventEvidence[];
  readonly model: {
    readonly brokers: Broker[];
    readonly events: Event[];
    readonly calls: Call[];
    readonly sagas: Saga[];
  };
}

type EventClaim = Placed<ClaimOf<"event">>;

export function resolveEvents({ claims, lines, services, options }: EventsInput): ResolvedEvents {
  const told = claims.flatMap((claim) => (claim.kind === "event" && !claim.aside ? [withKnown(claim, services)] : []));
  const groups = grouped(told);
  return {
    events: groups.map((group, event) => evidenceOf(group, event, services)),
    model: {
      brokers: brokersOf(claims, lines, options),
      events: groups.map((group) => eventOf(group, services, lines)),
      calls: callsOf(claims, services, lines),
      sagas: sagasOf(claims, services, lines),
    },
  };
}

/** A subject of a sentence that neither is a known service nor says that it is one takes no part. */
function withKnown(claim: EventClaim, services: Roster): EventClaim {
  if (!isSentence(claim.form)) return claim;
  const known = ({ text }: Words): boolean => saysService(text) || services.nameOf(text) !== null;
  const { publisher, ...rest } = claim;
  return {
    ...rest,
    ...(publisher && known(publisher) ? { publisher } : {}),
    consumers: claim.consumers.filter(({ service }) => known(service)),
  };
}

/** Short and long names, with or without "Event", are one event: `booking.created` and `acme.booking.created`. */
function grouped(claims: readonly EventClaim[]): EventClaim[][] {
  const groups: { key: string; claims: EventClaim[] }[] = [];
  for (const claim of claims) {
    const key = eventKey(claim.name.text);
    const scope = (it: EventClaim): string => `${it.scope}/${it.option ?? ""}`;
    const group = groups.find((it) => sameKey(it.key, key) && scope(it.claims[0] as EventClaim) === scope(claim));
    if (group) group.claims.push(claim);
    else groups.push({ key, claims: [claim] });
  }
  return groups.map((group) => group.claims);
}

const eventKey = (name: string): string =>
  wordsOfName(name)
    .join(".")
    .replace(/\.event$/, "");

const sameKey = (a: string, b: string): boolean =>
  a === b || (Math.min(a.split(".").length, b.split(".").length) >= 2 && (a.endsWith(`.${b}`) || b.endsWith(`.${a}`)));

const nameOf = (words: Words, services: Roster): string => services.nameOf(words.text) ?? words.text;

function eventOf(group: readonly EventClaim[], services: Roster, lines: Lines): Event {
  const first = group.find(({ form }) => form !== "code") ?? (group[0] as EventClaim);
  const publisher = group.find((claim) => claim.publisher)?.publisher;
  const consumers = new Map<string, Event["consumers"][number]>();
  for (const claim of group)
    for (const { service, action } of claim.consumers) {
      const name = nameOf(service, services);
      const known = consumers.get(name);
      if (!known || (!known.action && action)) consumers.set(name, { service: name, action });
    }
  return {
    name: first.name.text,
    publisher: publisher ? nameOf(publisher, services) : ownerByName(first.name.text, services),
    consumers: [...consumers.values()],
    broker: group.find((claim) => claim.broker)?.broker?.value ?? null,
    scope: first.scope,
    ...(first.option === undefined ? {} : { option: first.option }),
    range: lines.range(first.name.span),
  };
}

/** `OrderCreated` and `trip.created` are published by the one declared service that their first word names. */
function ownerByName(event: string, services: Roster): string | null {
  const words = wordsOfName(event);
  const candidates = event.includes(".") ? words.slice(0, -1) : words.slice(0, 1);
  const owners = new Set(
    services.services
      .filter(
        (it) =>
          it.declared &&
          it.kind === "service" &&
          candidates.some((word) => singular(serviceKey(it.name)) === singular(word)),
      )
      .map(({ name }) => name),
  );
  return owners.size === 1 ? ([...owners][0] ?? null) : null;
}

function evidenceOf(group: readonly EventClaim[], event: number, services: Roster): EventEvidence {
  const seen = new Set<number>();
  const mentions = group.flatMap(({ name }) => {
    if (seen.has(name.span.start)) return [];
    seen.add(name.span.start);
    return [{ value: name.text, span: name.span }];
  });
  const publishers: Statements<string> = group.flatMap(({ publisher, form, scope }) =>
    publisher ? [{ value: nameOf(publisher, services), span: publisher.span, form, scope }] : [],
  );
  const consumers: Statements<readonly string[]> = group.flatMap((claim) =>
    claim.consumers.length
      ? [
          {
            value: claim.consumers.map(({ service }) => nameOf(service, services)),
            span: (claim.consumers[0] as { service: Words }).service.span,
            form: claim.form,
            scope: claim.scope,
          },
        ]
      : [],
  );
  return { event, mentions: mentions.sort((a, b) => a.span.start - b.span.start), publishers, consumers };
}

/** A broker is part of the architecture where the decision or what follows from it speaks of it, and no lost option is it. */
function brokersOf(claims: readonly Placed[], lines: Lines, options: readonly Option[]): Broker[] {
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
  return [...found.values()];
}

function callsOf(claims: readonly Placed[], services: Roster, lines: Lines): Call[] {
  const calls = new Map<string, Call>();
  for (const claim of claims) {
    if (claim.kind !== "call" || claim.aside) continue;
    const from = services.nameOf(claim.from.text);
    const to = services.nameOf(claim.to.text);
    const key = `${from}\u0000${to}\u0000${claim.scope}\u0000${claim.option ?? ""}`;
    if (!from || !to || from === to || calls.has(key)) continue;
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
