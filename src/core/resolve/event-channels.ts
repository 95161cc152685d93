// Who hears an event because it goes over a channel that they listen to.
import type { ClaimOf } from "../readers/claim.ts";
import { ofKind } from "./kinds.ts";
import type { Placed } from "./reading.ts";

/** For each event that one place sends over an exchange, those whom another place binds to that exchange. */
export function heardOverChannels(claims: readonly Placed[]): Placed<ClaimOf<"event">>[] {
  const channels = ofKind(claims, "channel").filter(({ aside }) => !aside);
  return channels.flatMap(({ name, carries, ...sent }) =>
    channels
      .filter((it) => carries && it.heardBy.length && it.name.text === name.text && it.scope === sent.scope)
      .flatMap((heard) =>
        carries
          ? [
              {
                ...placeOf(heard),
                kind: "event" as const,
                name: carries,
                consumers: heard.heardBy.map((service) => ({ service, action: null })),
                standing: "described" as const,
                form: "code" as const,
              },
            ]
          : [],
      ),
  );
}

/** Where a claim stands, without what it says. */
function placeOf({ name: _name, carries: _carries, heardBy: _heardBy, ...place }: Placed<ClaimOf<"channel">>) {
  return place;
}
