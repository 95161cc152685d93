// Which files of the log are on the disk still as the log took them: told by their states, for to look at a file takes a fifth
// of the time of reading it and telling its text from another.
import type { LogFiles } from "../service/index.ts";
import type { Files } from "./files.ts";

export interface Freshness {
  /** To be asked for before these files are read; the answer is to be called when the log has taken what was read. */
  reading(uris: readonly string[]): Promise<() => void>;
  /** Makes the log hold these files as they are, of which it may not have heard yet. */
  readAnew(uris: readonly string[]): Promise<void>;
}

/** The log's text of a file is that of the disk while both are as they were. */
interface Seen {
  readonly state: string;
  readonly stamp: string;
}

export function createFreshness(log: LogFiles, files: Files): Freshness {
  const seen = new Map<string, Seen>();

  async function reading(uris: readonly string[]): Promise<() => void> {
    const states = await files.states(uris);
    return () => {
      for (const [index, uri] of uris.entries()) note(uri, states[index] ?? null);
    };
  }

  function note(uri: string, state: string | null): void {
    const stamp = log.stampAt(uri);
    if (state === null || stamp === null) seen.delete(uri);
    else seen.set(uri, { state, stamp });
  }

  function isAsSeen(uri: string, state: string | null): boolean {
    const known = seen.get(uri);
    return known !== undefined && known.state === state && known.stamp === log.stampAt(uri);
  }

  async function readAnew(uris: readonly string[]): Promise<void> {
    const states = await files.states(uris);
    const others = uris.flatMap((uri, index) => {
      const state = states[index] ?? null;
      return isAsSeen(uri, state) ? [] : [{ uri, state }];
    });
    const texts = await files.readMany(others.map(({ uri }) => uri));
    for (const [index, { uri, state }] of others.entries()) {
      const text = texts[index] ?? null;
      if (text === null) log.drop(uri);
      else if (!log.isRead(uri, text)) log.read(uri, text);
      note(uri, state);
    }
  }

  return { reading, readAnew };
}
