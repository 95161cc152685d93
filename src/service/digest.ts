// What the log keeps of one file. It is made of the file's text and the severities that hold for it, and of nothing else: so it
// can be made in another thread, and be kept until the next start.
import {
  type CheckOptions,
  check,
  entryOf,
  type Reading,
  read,
  type StoredEntry,
  stampOf,
  storedEntry,
} from "../core/index.ts";
import { type Counts, counted } from "./counts.ts";

/** Severities by rule. */
export type Levels = CheckOptions["levels"];

export interface Digest {
  readonly uri: string;
  /** Of the text that was read, and of the severities that held. */
  readonly stamp: string;
  /** What is found in it by itself. */
  readonly counts: Counts;
  readonly entry: StoredEntry;
}

/** `reading`: of the same text, where there is one already. */
export function digestOf(
  uri: string,
  text: string,
  { levels, failed }: CheckOptions,
  reading: Reading = read(uri, text),
): Digest {
  return {
    uri,
    stamp: stampFor(text, levels),
    counts: counted(check(reading, { ...(levels && { levels }), ...(failed && { failed }) })),
    entry: storedEntry(entryOf(reading)),
  };
}

/** The same for the same text under the same severities. */
export const stampFor = (text: string, levels: Levels): string => `${stampOf(text)} ${JSON.stringify(levels ?? {})}`;
