// Which services each place of a record lists: a table, a list, headings side by side.
import type { ClaimOf } from "../../readers/claim.ts";
import type { Placed, Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import { keptFor } from "../../text/kept.ts";
import type { Words } from "../../text/span.ts";
import { decidedServices } from "./known-services.ts";

export interface Allocation {
  readonly place: number;
  /** By the service's name in the model. */
  readonly names: ReadonlyMap<string, Words>;
}

export const allocationsIn = keptFor((reading: Reading): readonly Allocation[] => {
  const services = reading.claimsOf("service").filter((it) => it.standing !== "mentioned" && !it.aside);
  const owners = reading.claimsOf("database").filter((it) => it.standing === "listed" && !it.aside && it.owner);
  return [...groupedBy([...services, ...owners], (it) => placeOf(it, reading))].map(([place, listed]) => {
    const told = listed.flatMap((it) => (it.kind === "service" ? it.name : (it.owner ?? [])));
    return { place, names: new Map(told.map((name) => [reading.serviceNamed(name.text) ?? name.text, name])) };
  });
});

/** The section; of a heading the section that it is one of several in. */
export function placeOf({ section, span }: Placed, { page }: Reading): number {
  const { heading, parent, base = 0 } = page.sections[section] ?? {};
  return heading && span.end <= base + heading.span.end ? (parent ?? section) : section;
}

/** Numbers of services with the names that stand beside them: "four services (cart, stock, mail, billing)". */
export const countedLists = keptFor((reading: Reading): readonly CountedList[] =>
  reading
    .claimsOf("count")
    .filter((it): it is CountedList => it.of === "services" && !it.aside && !it.part && !!it.listed),
);

export type CountedList = Placed<ClaimOf<"count">> & { readonly listed: readonly Words[] };

/** "four services: Cart, Mail, Stock, Till" names each of those that the record decides on, and nobody else. */
export const isCountedWhole = keptFor((reading: Reading): boolean => {
  const declared = decidedServices(reading.model);
  return countedLists(reading).some(({ listed }) => {
    const names = new Set(listed.map(({ text }) => reading.serviceNamed(text)));
    return names.size === declared.length && declared.every(({ name }) => names.has(name));
  });
});
