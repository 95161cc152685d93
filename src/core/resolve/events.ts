// Brokers, events, calls and sagas.
import type { Broker, Call, Event, Saga } from "../model/types.ts";
import type { Page } from "../parse/page.ts";
import type { Lines } from "../text/lines.ts";
import type { Outline } from "./outline.ts";
import type { EventEvidence, Placed } from "./reading.ts";
import type { Roster } from "./services.ts";

export interface EventsInput {
  readonly page: Page;
  readonly claims: readonly Placed[];
  readonly lines: Lines;
  readonly outline: Outline;
  /** Who is who among the services, to name publishers and consumers. */
  readonly services: Roster;
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

export function resolveEvents(_input: EventsInput): ResolvedEvents {
  return { events: [], model: { brokers: [], events: [], calls: [], sagas: [] } };
}
