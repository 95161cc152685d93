// Whom a record knows: the services that it lists, those that have a database, and those that it tells of again and again.
import type { Service } from "../../model/types.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";

/** The services that the record lists and decides on; no gateway, and nothing that it only mentions. */
export const decidedServices = ({ services }: Reading["model"]): readonly Service[] =>
  services.filter(({ declared, kind, scope }) => declared && kind === "service" && scope === "decided");

/** By name, those that are decided to have a database of their own. */
export const decidedOwners = ({ access }: Reading["model"]): ReadonlySet<string> =>
  new Set(
    access.flatMap(({ relation, scope, service }) => (relation === "owns" && scope === "decided" ? [service] : [])),
  );

/** Places from which on a service is known that no list has. */
const often = 3;

export const knownServices = keptFor(
  ({ model, services }: Reading): ReadonlySet<string> =>
    new Set([
      ...decidedOwners(model),
      ...services.flatMap(({ service: index, mentions }) => {
        const it = model.services[index];
        return it && (it.declared || mentions.length >= often) ? [it.name] : [];
      }),
    ]),
);

export const isKnown = (words: string, reading: Reading): boolean =>
  knownServices(reading).has(reading.serviceNamed(words) ?? "");

/** In the whole text, code and tables included. */
export function isToldOnce(words: string, { page: { text } }: Reading): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0;
}
