// What the other records see of one: as long as that stays the same, nothing else is found in them.
import type { Entry } from "./entry.ts";
import type { LogReference } from "./references.ts";
import type { Store } from "./stores.ts";

/**
 * Do two versions of a file look the same to the others, but for what its headings say? Where in it something stands is no matter, nor
 * are its words.
 */
export const looksAlike = (a: Entry, b: Entry): boolean => a === b || outside(a) === outside(b);

/** Do their headings say the same? Whoever looks alike and does not is another one only to those who `comparesHeadings` tells of. */
export const isHeadedAlike = (a: Entry, b: Entry): boolean =>
  a.title === b.title && a.anchors.size === b.anchors.size && [...a.anchors].every((anchor) => b.anchors.has(anchor));

/**
 * Can other headings of the files with these keys change what is found in an entry? They can for those who link there, and for those
 * who name any record by a title: "ADR-3: Use Kafka" may mean ADR-4.
 */
export const comparesHeadings = ({ references, links }: Entry, keys: ReadonlySet<string>): boolean =>
  references.some(({ title, stated }) => title !== null && stated) || links.some(({ key }) => keys.has(key));

const outside = (entry: Entry): string =>
  JSON.stringify([
    entry.isAdr,
    entry.number,
    entry.status?.value,
    entry.language,
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
