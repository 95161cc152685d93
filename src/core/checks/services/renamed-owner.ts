// A service that stands once, as whose database one is that is called after another: "Guest Service | `shop_riders`" beside "the Rider Service".
import type { Reading } from "../../resolve/reading.ts";
import { isNamedAfter } from "../stores/stray-names.ts";
import { timesWritten } from "../written.ts";
import { isToldOnce } from "./known-services.ts";
import type { OddService } from "./odd-listed.ts";

/** As often the service must be told of that the database is called after. */
const fewest = 2;

/** The only owner after whom its database is not called, where it is called after somebody else of whom the record tells. */
export function renamedOwner(reading: Reading): OddService | null {
  const { access, databases, services } = reading.model;
  const named = new Set(databases.flatMap(({ name, named, scope }) => (named && scope === "decided" ? [name] : [])));
  const owning = access.filter(
    ({ relation, scope, database }) => relation === "owns" && scope === "decided" && named.has(database),
  );
  const [odd, another] = owning.filter(({ database, service }) => !isNamedAfter(database, service));
  if (!odd || another || owning.length < fewest || !isToldOnce(odd.service, reading)) return null;
  const [meant, second] = services.filter(
    ({ name, kind }) =>
      kind === "service" && isNamedAfter(odd.database, name) && access.every(({ service }) => service !== name),
  );
  if (!meant || second || timesWritten(meant.name, reading.page) < fewest) return null;
  const [stranger, place] = [odd.service, meant.name].map((name) => firstPlace(name, reading));
  return stranger && place ? { stranger, meant: place, common: owning.length } : null;
}

function firstPlace(name: string, { model, services }: Reading) {
  const at = services.find(({ service }) => model.services[service]?.name === name);
  const [first] = at?.mentions ?? [];
  return first ? { text: first.value, span: first.span } : null;
}
