import { t } from "../../../l10n/index.ts";
import { groupedBy } from "../../text/grouped.ts";
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
  for (const subject of subjectsOf(entry, store))
    for (const { entry: other, store: theirs } of disputedIn(log).get(subject) ?? []) {
      const message = other === entry ? null : conflict(entry, store, other, theirs);
      // Whoever writes of both knows of the difference: an amendment, an exception, a move in several steps.
      if (!message || mentions(entry, other, log) || mentions(other, entry, log)) continue;
      const related = [{ path: other.path, range: theirs.range, message: t("Decided here") }];
      return { range: store.range, message, related };
    }
  return null;
}

interface DecidedStore {
  readonly entry: Entry;
  readonly store: Store;
}

/** What the records in force decide, by what they decide on, where they do not all say the same. */
const disputedIn = keptFor((log: Log): ReadonlyMap<string, readonly DecidedStore[]> => {
  const decided = log.records
    .filter((entry) => entry.stores.length && isInForce(entry, log))
    .flatMap((entry) =>
      entry.stores.flatMap((store) => subjectsOf(entry, store).map((subject) => ({ subject, entry, store }))),
    );
  return new Map([...groupedBy(decided, ({ subject }) => subject)].filter(([, stores]) => isDisputed(stores)));
});

/** Of ten thousand records that agree no two have to be compared. */
function isDisputed(stores: readonly DecidedStore[]): boolean {
  const answers = (of: (store: Store) => string | number | null): number =>
    new Set(stores.flatMap(({ store }) => of(store) ?? [])).size;
  return answers(({ engine }) => engine) > 1 || answers(({ port }) => port) > 1 || answers(({ key }) => key) > 1;
}

/** Records of one folder speak of one system; those of another folder may well have an `orders_db` of their own. */
function subjectsOf(entry: Entry, store: Store): string[] {
  const owner = onlyStoreOf(entry, store);
  return [
    ...(store.named ? [`database ${store.key}`] : []),
    ...(store.named && store.port !== null ? [`port ${store.port}`] : []),
    ...(owner === null ? [] : [`service ${owner}`]),
  ].map((subject) => `${entry.folder}\n${subject}`);
}

function conflict(entry: Entry, own: Store, other: Entry, theirs: Store): string | null {
  const sameDatabase = own.named && theirs.named && own.key === theirs.key;
  const engines = own.engine !== null && theirs.engine !== null && own.engine !== theirs.engine;
  if (sameDatabase && engines)
    return t("{0} is {1} here and {2} in {3}", own.name, own.engine, theirs.engine, nameFor(other));
  if (sameDatabase && own.port !== null && theirs.port !== null && own.port !== theirs.port)
    return t("{0} listens on {1} here and on {2} in {3}", own.name, own.port, theirs.port, nameFor(other));
  if (own.port !== null && own.port === theirs.port && own.named && theirs.named && !sameDatabase)
    return t("Port {0} belongs to {1} here and to {2} in {3}", own.port, own.name, theirs.name, nameFor(other));
  const owner = onlyStoreOf(entry, own);
  if (engines && owner !== null && owner === onlyStoreOf(other, theirs))
    return t(
      "{0} keeps its data in {1} here and in {2} in {3}",
      own.owners[0]?.name ?? "",
      own.engine,
      theirs.engine,
      nameFor(other),
    );
  return null;
}

/**
 * The key of the one service that has this store and no other: where a service has several, another record may tell of
 * one that this one leaves out.
 */
function onlyStoreOf({ stores }: Entry, store: Store): string | null {
  const [owner, ...more] = store.owners;
  if (!owner || more.length || !store.primary) return null;
  return stores.every((it) => it === store || !it.owners.some(({ key }) => key === owner.key)) ? owner.key : null;
}
