// Events with those who publish and consume them.
import type { Event } from "../model/types.ts";
import type { Party } from "../readers/claim.ts";
import type { Lines } from "../text/lines.ts";
import type { Words } from "../text/span.ts";
import { heardOverChannels } from "./event-channels.ts";
import { type EventClaim, type EventGroup, eventGroups } from "./event-groups.ts";
import { ofKind } from "./kinds.ts";
import { serviceKey, singular, wordsOfName } from "./names.ts";
import type { EventEvidence, Placed, Statements } from "./reading.ts";
import type { Roster } from "./services.ts";

export interface ResolvedEvents {
  readonly events: Event[];
  /** One for each event, in the same order. */
  readonly evidence: readonly EventEvidence[];
}

export function resolveEvents(claims: readonly Placed[], services: Roster, lines: Lines): ResolvedEvents {
  const told = [...ofKind(claims, "event").filter(({ aside }) => !aside), ...heardOverChannels(claims)];
  const known = told.map((claim) => withoutStrangers(claim, services));
  const groups = eventGroups(known);
  const events = groups.map((group) => eventOf(group, services, lines));
  // A record that decides about other things than events leaves those that its context lists.
  const stay = events.every(({ scope }) => scope === "current");
  return {
    events: stay ? events.map((event) => ({ ...event, scope: "decided" })) : events,
    evidence: groups.map((group, event) => evidenceOf(group, event, services)),
  };
}

/** Bare words take part where they name a service of the record. */
function withoutStrangers({ publisher, ...claim }: EventClaim, services: Roster): EventClaim {
  const known = (party: Party): boolean => !party.bare || services.nameOf(party.text) !== null;
  const consumers = claim.consumers.filter(({ service }) => known(service));
  return { ...claim, ...(publisher && known(publisher) ? { publisher } : {}), consumers };
}

const nameOf = (words: Words, services: Roster): string => services.nameOf(words.text) ?? words.text;

function eventOf({ claims, patterns }: EventGroup, services: Roster, lines: Lines): Event {
  const first = claims.find(({ form }) => form !== "code") ?? (claims[0] as EventClaim);
  const all = [...claims, ...patterns];
  const publisher = all.find((claim) => claim.publisher)?.publisher;
  const consumers = new Map<string, Event["consumers"][number]>();
  const others = patterns.flatMap((claim) => claim.consumers).filter((it) => !isPublisher(it.service));
  for (const { service, action } of [...claims.flatMap((claim) => claim.consumers), ...others]) {
    const name = nameOf(service, services);
    if (!consumers.get(name)?.action) consumers.set(name, { service: name, action });
  }
  return {
    name: first.name.text,
    publisher: publisher ? nameOf(publisher, services) : ownerByName(first.name.text, services),
    consumers: [...consumers.values()],
    broker: all.find((claim) => claim.broker)?.broker?.value ?? null,
    scope: first.scope,
    ...(first.option === undefined ? {} : { option: first.option }),
    range: lines.range(first.name.span),
  };

  /** Who consumes everything does not consume what it publishes itself. */
  function isPublisher(party: Party): boolean {
    return publisher !== undefined && nameOf(publisher, services) === nameOf(party, services);
  }
}

/** `OrderCreated` and `trip.created` are published by the one declared service that their first word names. */
function ownerByName(event: string, services: Roster): string | null {
  const words = wordsOfName(event);
  const candidates = event.includes(".") ? words.slice(0, -1) : words.slice(0, 1);
  const owners = services.services.filter(
    (it) =>
      it.declared &&
      it.kind === "service" &&
      candidates.some((word) => singular(serviceKey(it.name)) === singular(word)),
  );
  return owners.length === 1 ? (owners[0]?.name ?? null) : null;
}

function evidenceOf({ claims }: EventGroup, event: number, services: Roster): EventEvidence {
  const places = new Map(claims.map(({ name }) => [name.span.start, { value: name.text, span: name.span }]));
  const publishers: Statements<string> = claims.flatMap(({ publisher, form, scope }) =>
    publisher ? [{ value: nameOf(publisher, services), span: publisher.span, form, scope }] : [],
  );
  const consumers = claims.flatMap((claim) => (claim.consumers.length ? [consumersOf(claim, claims, services)] : []));
  return {
    event,
    mentions: [...places.values()].sort((a, b) => a.span.start - b.span.start),
    publishers: atOnePlace(publishers),
    consumers: atOnePlace(consumers),
  };
}

/** The rows of one table belong together; a service's own row is an item of a list, for only an event's give all its consumers. */
function consumersOf(
  claim: EventClaim,
  claims: readonly EventClaim[],
  services: Roster,
): Statements<readonly string[]>[number] {
  const { ofOne, form, scope, section } = claim;
  const rows = form === "table" && !ofOne ? claims.filter((it) => it.form === form && it.section === section) : [claim];
  const all = rows.flatMap((it) => it.consumers.map(({ service }) => nameOf(service, services)));
  const span = (claim.consumers[0]?.service ?? claim.name).span;
  return { value: [...new Set(all)], span, form: ofOne ? "list" : form, scope };
}

/** Two readers may take a fact from the same words. */
const atOnePlace = <T>(statements: Statements<T>): Statements<T> => [
  ...new Map(statements.map((it) => [it.span.start, it])).values(),
];
