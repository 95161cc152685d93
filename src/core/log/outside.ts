// What the other records see of one: as long as that stays the same, nothing else is found in them.
import type { Entry } from "./entry.ts";
import type { LogReference } from "./references.ts";
import type { Store } from "./stores.ts";

/** Do two versions of a file look the same to the others? Where in it something stands is no matter, nor are its words. */
export const looksAlike = (a: Entry, b: Entry): boolean => a === b || outside(a) === outside(b);

const outside = (entry: Entry): string =>
  JSON.stringify([
    entry.isAdr,
    entry.number,
    entry.title,
    entry.status?.value,
    entry.language,
    [...entry.anchors],
    entry.references.map(told),
    entry.stores.map(decided),
  ]);

const told = ({ number, path, key, relation, stated, partial, placeholder, inStatus, elsewhere }: LogReference) => [
  number,
  path === null,
  key,
  relation,
  stated,
  partial,
  placeholder,
  inStatus,
  elsewhere,
];

const decided = ({ range: _, ...store }: Store) => store;
