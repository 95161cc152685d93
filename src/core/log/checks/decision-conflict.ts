import { keptFor } from "../../text/kept.ts";
import type { LogCheck, LogReport } from "../check.ts";
import type { Entry } from "../entry.ts";
import type { Log } from "../log.ts";
import { nameFor } from "../naming.ts";
import type { Store } from "../stores.ts";
import { isInForce, mentions } from "../superseding.ts";

/** Two decisions in force give one database, one service or one port different answers. */
export const decisionConflict: LogCheck = {
  id: "decision-conflict",
  severity: "warning",
  *run(entry, log) {
    if (!entry.stores.length || !isInForce(entry, log)) return;
    for (const store of entry.stores) {
      const report = reportFor(entry, store, log);
      if (report) yield report;
    }
  },
};

function reportFor(entry: Entry, store: Store, log: Log): LogReport | null {
  for (const other of decidedIn(log).get(folderKey(entry, log)) ?? []) {
    // Whoever writes of both knows of the difference: an amendment, an exception, a move in several steps.
    if (other === entry || mentions(entry, other, log) || mentions(other, entry, log)) continue;
    for (const theirs of other.stores) {
      const message = conflict(entry, store, other, theirs);
      if (message)
        return {
          range: store.range,
          message,
          related: [{ path: other.path, range: theirs.range, message: "Decided here" }],
        };
    }
  }
  return null;
}

/** Records of one folder speak of one system; those of another folder may well have an `orders_db` of their own. */
const folderKey = (entry: Entry, log: Log): Entry => log.beside(entry)[0] ?? entry;

const decidedIn = keptFor((log: Log): ReadonlyMap<Entry, readonly Entry[]> => {
  const byFolder = new Map<Entry, Entry[]>();
  for (const entry of log.records) {
    if (!entry.stores.length || !isInForce(entry, log)) continue;
    const key = folderKey(entry, log);
    byFolder.set(key, [...(byFolder.get(key) ?? []), entry]);
  }
  return byFolder;
});

function conflict(entry: Entry, own: Store, other: Entry, theirs: Store): string | null {
  const sameDatabase = own.named && theirs.named && own.key === theirs.key;
  if (sameDatabase && own.engine && theirs.engine && own.engine !== theirs.engine)
    return `${own.name} is ${own.engine} here and ${theirs.engine} in ${nameFor(other)}`;
  if (sameDatabase && own.port !== null && theirs.port !== null && own.port !== theirs.port)
    return `${own.name} listens on ${own.port} here and on ${theirs.port} in ${nameFor(other)}`;
  if (own.port !== null && own.port === theirs.port && own.named && theirs.named && !sameDatabase)
    return `Port ${own.port} belongs to ${own.name} here and to ${theirs.name} in ${nameFor(other)}`;
  const owner = onlyStoreOf(entry, own) && onlyStoreOf(other, theirs) && own.owners[0]?.key === theirs.owners[0]?.key;
  if (owner && own.engine && theirs.engine && own.engine !== theirs.engine)
    return `${own.owners[0]?.name} keeps its data in ${own.engine} here and in ${theirs.engine} in ${nameFor(other)}`;
  return null;
}

/** One service, one store: where a service has several, another record may tell of one that this one leaves out. */
function onlyStoreOf({ stores }: Entry, store: Store): boolean {
  const [owner, ...more] = store.owners;
  if (!owner || more.length || !store.primary) return false;
  return stores.every((it) => it === store || !it.owners.some(({ key }) => key === owner.key));
}
