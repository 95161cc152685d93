// A service that stands once, as whose database one is that is called after another: "Guest Service | `shop_riders`" beside "the Rider Service".
import type { Reading } from "../../resolve/reading.ts";
import { isNamedAfter } from "../stores/stray-names.ts";
import { timesWritten } from "../written.ts";
import { isToldOnce } from "./known-services.ts";
import type { OddService } from "./odd-listed.ts";

/** As many others as must be called after their owners for the way to be a rule, and as many as share one when they do. */
const fewest = 2;

/** The only one, where all other databases are called after their owners. */
export function renamedOwner(reading: Reading): OddService | null {
  const { access, databases, services } = reading.model;
  const named = databases.filter(({ name, named, scope }) => named && scope === "decided" && isOwned(name, reading));
  const owning = access.filter(
    ({ relation, scope, database }) =>
      relation === "owns" && scope === "decided" && named.some(({ name }) => name === database),
  );
  const [odd, another] = owning.filter(({ database, service }) => !isNamedAfter(database, service));
  if (!odd || another || owning.length <= fewest || !isToldOnce(odd.service, reading)) return null;
  const [meant, second] = services.filter(
    ({ name, kind }) =>
      kind === "service" && isNamedAfter(odd.database, name) && access.every(({ service }) => service !== name),
  );
  if (!meant || second || timesWritten(meant.name, reading.page) < fewest) return null;
  const [stranger, place] = [odd.service, meant.name].map((name) => firstPlace(name, reading));
  return stranger && place ? { stranger, meant: place, common: owning.length } : null;
}

const isOwned = (name: string, { model }: Reading): boolean => model.access.some(({ database }) => database === name);

function firstPlace(name: string, { model, services }: Reading) {
  const at = services.find(({ service }) => model.services[service]?.name === name);
  const [first] = at?.mentions ?? [];
  return first ? { text: first.value, span: first.span } : null;
}
