// Who hears an event because it goes over a channel that they listen to.
import type { ClaimOf } from "../readers/claim.ts";
import { groupedBy } from "../text/grouped.ts";
import type { Words } from "../text/span.ts";
import { ofKind } from "./kinds.ts";
import type { Placed } from "./reading.ts";

type Channel = Placed<ClaimOf<"channel">>;

/** For each event that one place sends over an exchange, those whom another place binds to that exchange. */
export function heardOverChannels(claims: readonly Placed[]): Placed<ClaimOf<"event">>[] {
  const channels = ofKind(claims, "channel").filter(({ aside }) => !aside);
  const listened = groupedBy(
    channels.filter(({ heardBy }) => heardBy.length),
    keyOf,
  );
  return channels.flatMap((sent) => {
    const { carries } = sent;
    return carries ? (listened.get(keyOf(sent)) ?? []).map((heard) => eventOf(carries, heard)) : [];
  });
}

/** Channels of one name are one, but in the solutions that another option would bring. */
const keyOf = ({ name, scope }: Channel): string => `${scope} ${name.text}`;

/** It stands where it is heard. */
const eventOf = (
  name: Words,
  { name: _name, carries: _carries, heardBy, ...place }: Channel,
): Placed<ClaimOf<"event">> => ({
  ...place,
  kind: "event",
  name,
  consumers: heardBy.map((service) => ({ service, action: null })),
  standing: "described",
  form: "code",
});
