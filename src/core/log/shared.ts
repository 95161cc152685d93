// What several records speak of. Those of one folder are about one system; those of another may well have a "User Service" of their own.
import type { Thing } from "../names/things.ts";
import type { Entry } from "./entry.ts";
import type { Log } from "./log.ts";
import { hasName, isNamedIn, type Spelling, spellingsIn } from "./names.ts";

/** A record that names a thing, and how it writes it. */
export interface Speaker {
  readonly entry: Entry;
  readonly spellings: readonly Spelling[];
}

/** The other records of the folder that name the thing, in their order. */
export const othersNaming = (entry: Entry, log: Log, thing: Thing): Speaker[] =>
  (hasName(thing) ? log.beside(entry) : [])
    .filter((other) => other !== entry && isNamedIn(other.names, thing))
    .map((other) => ({ entry: other, spellings: spellingsIn(other.names, thing) }));
