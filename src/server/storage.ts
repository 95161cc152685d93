// What was found out about the log's files is stored by the client, so that the next start reads only what changed since.
import { type Connection, RAL } from "vscode-languageserver";
import { groupedBy, stampOf } from "../core/index.ts";
import {
  type StoredParams,
  StoredText,
  type StoreParams,
  storedRequest,
  storeNotification,
} from "../protocol/storage.ts";
import { type Digest, filesInPart, type LogFiles, partOf, partsFor, partsIn, writtenPart } from "../service/index.ts";

export interface Storage {
  /** Asks for what was stored, once. */
  load(): Promise<void>;
  /** What was stored of a file; it is forgotten then. */
  take(uri: string): Digest | undefined;
  /** Nobody will ask for what is left. */
  forget(): void;
  /** Stores soon what changed since. */
  store(log: LogFiles): void;
}

/** For clients that store nothing. */
export const noStorage: Storage = { load: async () => {}, take: () => undefined, forget: () => {}, store: () => {} };

/** Milliseconds of rest before something is stored: a file that was saved is often saved again. */
const rest = 3000;

/** `by`: the build that stores. */
export function createStorage(connection: Connection, by: string): Storage {
  const files = new Map<string, Digest>();
  /** What the client has of each part. */
  const known = new Map<number, string>();
  let loaded: Promise<void> | undefined;
  let writing = Promise.resolve();
  let due: { dispose(): void } | undefined;

  async function load(): Promise<void> {
    try {
      const first = await textOf(0);
      const parts = first === null ? 0 : (partsIn(first) ?? 0);
      for (let part = 0; part < parts; part++) {
        const text = part === 0 ? first : await textOf(part);
        const list = text === null ? [] : filesInPart(text, parts, by);
        for (const file of list) files.set(file.uri, file);
        known.set(part, summaryOf(list, parts));
      }
    } catch (error) {
      connection.console.warn(`What was known of the log is of no use: ${error}`);
    }
  }

  const textOf = async (part: number): Promise<string | null> =>
    StoredText.parse(await connection.sendRequest(storedRequest, { name: String(part) } satisfies StoredParams));

  async function write(log: LogFiles): Promise<void> {
    const uris = log.uris();
    const parts = partsFor(uris.length);
    const inParts = groupedBy(uris, (uri) => partOf(uri, parts));
    for (let part = 0; part < parts; part++) {
      await new Promise((resolve) => RAL().timer.setImmediate(resolve));
      const own = inParts.get(part) ?? [];
      const summary = summaryOf(
        own.map((uri) => ({ uri, stamp: log.stampAt(uri) ?? "" })),
        parts,
      );
      if (known.get(part) === summary) continue;
      const read = own.flatMap((uri) => log.digest(uri) ?? []);
      // The first part tells how many there are.
      if (!read.length && !known.has(part) && (part > 0 || !uris.length)) continue;
      const text = writtenPart(read, parts, by);
      await connection.sendNotification(storeNotification, { name: String(part), text } satisfies StoreParams);
      known.set(part, summary);
    }
  }

  return {
    load: () => (loaded ??= load()),
    take: (uri) => {
      const file = files.get(uri);
      files.delete(uri);
      return file;
    },
    forget: () => files.clear(),
    store: (log) => {
      due?.dispose();
      due = RAL().timer.setTimeout(() => {
        writing = writing.then(() => write(log)).catch(() => {});
      }, rest);
    },
  };
}

const summaryOf = (files: readonly Pick<Digest, "uri" | "stamp">[], parts: number): string =>
  stampOf([parts, ...files.map(({ uri, stamp }) => `${uri} ${stamp}`).sort()].join("\n"));
