// All records together. A log is made anew whenever an entry changes: what it finds out is found out when somebody asks.
import { groupedBy } from "../text/grouped.ts";
import { isAddress, pathKey } from "../text/paths.ts";
import type { Entry } from "./entry.ts";
import type { LogReference } from "./references.ts";

/** A place in another record that refers to this one. */
export interface Mention {
  readonly from: Entry;
  readonly reference: LogReference;
}

export interface Log {
  /** The decision records, by folder, number and path. */
  readonly records: readonly Entry[];
  /** Any Markdown file of the log's folders, by the path or URI in whatever spelling. */
  at(path: string): Entry | undefined;
  /** The same where only the case of letters differs. */
  near(path: string): Entry | undefined;
  /** Does the log know the files of this folder? */
  knows(folder: string): boolean;
  /** Records in the same folder. */
  beside(entry: Entry): readonly Entry[];
  /** The record that a reference leads to, itself included; undefined where there is none, or nobody could tell which. */
  targetOf(entry: Entry, reference: Pick<LogReference, "path" | "key" | "number">): Entry | undefined;
  /** The file of this key. */
  withKey(key: string): Entry | undefined;
  /** Records of this number, in the entry's own folder, or else in the others. */
  numbered(entry: Entry, number: number): readonly Entry[];
  /** Who refers to a record, in the order of the records. */
  mentionsOf(entry: Entry): readonly Mention[];
}

/** `entries` are those of all folders that hold records, of one workspace. */
export function logOf(entries: Iterable<Entry>): Log {
  const all = [...entries];
  const records = all.filter(({ isAdr }) => isAdr).sort(byFolderAndNumber);
  const byPath = new Map(all.map((entry) => [entry.key, entry]));
  const byLowerPath = once(() => new Map(all.map((entry) => [entry.key.toLowerCase(), entry])));
  const folders = groupedBy(records, ({ folder }) => folder);
  const known = new Set(all.map(({ folder }) => folder));
  const byNumber = groupedBy(records, ({ number }) => number);
  const byFolderAndNumberKey = groupedBy(records, ({ folder, number }) => `${folder}\n${number}`);

  function numbered({ folder }: Entry, number: number): readonly Entry[] {
    return byFolderAndNumberKey.get(`${folder}\n${number}`) ?? byNumber.get(number) ?? [];
  }

  function targetOf(
    entry: Entry,
    { path, key, number }: Pick<LogReference, "path" | "key" | "number">,
  ): Entry | undefined {
    const linked = key === null ? undefined : byPath.get(key);
    if (linked) return linked.isAdr ? linked : undefined;
    if (number === null || (path !== null && isAddress(path))) return undefined;
    const candidates = numbered(entry, number);
    const own = candidates.filter((it) => it.folder === entry.folder);
    return own[0] ?? (candidates.length === 1 ? candidates[0] : undefined);
  }

  const mentions = once(() => {
    const found = records.flatMap((from) =>
      from.references.flatMap((reference) => {
        const to = targetOf(from, reference);
        return to && to !== from ? [{ to, from, reference }] : [];
      }),
    );
    return groupedBy(found, ({ to }) => to);
  });

  return {
    records,
    at: (path) => byPath.get(pathKey(path)),
    near: (path) => byLowerPath().get(pathKey(path).toLowerCase()),
    knows: (folder) => known.has(pathKey(folder)),
    beside: (entry) => folders.get(entry.folder) ?? [],
    targetOf,
    withKey: (key) => byPath.get(key),
    numbered,
    mentionsOf: (entry) => mentions().get(entry) ?? [],
  };
}

const byFolderAndNumber = (a: Entry, b: Entry): number =>
  compare(a.folder, b.folder) || (a.number ?? Infinity) - (b.number ?? Infinity) || compare(a.key, b.key);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
