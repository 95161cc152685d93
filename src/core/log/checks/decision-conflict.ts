import { t } from "../../../l10n/index.ts";
import type { LogCheck, LogReport } from "../check.ts";
import type { Entry } from "../entry.ts";
import { keptInSteps, type Log } from "../log.ts";
import { nameFor } from "../naming.ts";
import type { Store } from "../stores.ts";
import { isInForce, mentions } from "../superseding.ts";

/** Two decisions in force give one database, one service or one port different answers. */
export const decisionConflict: LogCheck = {
  id: "decision-conflict",
  severity: "warning",
  prepare: (log) => disputed.steps(log),
  *run(entry, log) {
    if (!entry.stores.length || !isInForce(entry, log)) return;
    for (const store of entry.stores) {
      const report = reportFor(entry, store, log);
      if (report) yield report;
    }
  },
};

function reportFor(entry: Entry, store: Store, log: Log): LogReport | null {
  for (const { subject } of answersOf(entry, store))
    for (const given of disputed.whole(log).get(subject) ?? []) {
      const [first] = decidedAt(given[0], log);
      if (!first || !conflict(entry, store, first)) continue;
      // Whoever writes of both knows of the difference: an amendment, an exception, a move in several steps.
      const there = given.find(({ key }) => key !== entry.key && !knowEachOther(entry, log.withKey(key), log));
      const [other] = there ? decidedAt(there, log) : [];
      const message = other && conflict(entry, store, other);
      if (!message) continue;
      const related = [{ path: other.entry.path, range: other.store.range, message: t("Decided here") }];
      return { range: store.range, message, related };
    }
  return null;
}

const knowEachOther = (a: Entry, b: Entry | undefined, log: Log): boolean =>
  b !== undefined && (mentions(a, b, log) || mentions(b, a, log));

interface DecidedStore {
  readonly entry: Entry;
  readonly store: Store;
}

/** Which of an entry's stores. */
interface StorePlace {
  readonly key: string;
  readonly at: number;
}

function decidedAt({ key, at }: StorePlace, log: Log): DecidedStore[] {
  const entry = log.withKey(key);
  const store = entry?.stores[at];
  return entry && store ? [{ entry, store }] : [];
}

/** Those who give one answer, in the order of the records. */
type Agreeing = [StorePlace, ...StorePlace[]];

/**
 * What the records in force answer, by what they decide on, where they do not all say the same. Of ten thousand that agree only one
 * is compared with those that do not.
 */
const disputed = keptInSteps(function* (log): Generator<void, ReadonlyMap<string, readonly Agreeing[]>> {
  const bySubject = new Map<string, Map<string, Agreeing>>();
  for (const entry of log.records) {
    yield;
    if (!entry.stores.length || !isInForce(entry, log)) continue;
    for (const [at, store] of entry.stores.entries())
      for (const { subject, answer } of answersOf(entry, store)) {
        const given = bySubject.get(subject) ?? new Map<string, Agreeing>();
        bySubject.set(subject, given);
        const agreeing = given.get(answer);
        if (agreeing) agreeing.push({ key: entry.key, at });
        else given.set(answer, [{ key: entry.key, at }]);
      }
  }
  const several = [...bySubject].filter(([, given]) => given.size > 1);
  return new Map(several.map(([subject, given]) => [subject, [...given.values()]]));
});

/**
 * What a store decides on, and what it says of each. Records of one folder speak of one system; those of another folder may well
 * have an `orders_db` of their own.
 */
function answersOf(entry: Entry, store: Store): { readonly subject: string; readonly answer: string }[] {
  const { named, key, port, engine } = store;
  const owner = onlyStoreOf(entry, store);
  return [
    ...(named ? [{ subject: `database ${key}`, answer: `${engine}\n${port}` }] : []),
    ...(named && port !== null ? [{ subject: `port ${port}`, answer: key }] : []),
    ...(owner === null ? [] : [{ subject: `service ${owner}`, answer: String(engine) }]),
  ].map(({ subject, answer }) => ({ subject: `${entry.folder}\n${subject}`, answer }));
}

function conflict(entry: Entry, own: Store, { entry: other, store: theirs }: DecidedStore): string | null {
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
