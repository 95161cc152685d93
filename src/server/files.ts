import type { Connection } from "vscode-languageserver";
import { FileTexts, type ReadFilesParams, readFilesRequest } from "../protocol/files.ts";
import { FileUris, listFilesRequest } from "../protocol/records.ts";

/** The text of a file by its URI; null where there is none, or none that can be read. */
export type ReadFile = (uri: string) => Promise<string | null>;

export interface Files {
  /** Can this file be read here at all? */
  reaches(uri: string): boolean;
  readonly read: ReadFile;
  /** The same for many at once, in their order. */
  readMany(uris: readonly string[]): Promise<readonly (string | null)[]>;
  /** What tells each file from what it was before or will be, without reading it; null where nothing does. */
  states(uris: readonly string[]): Promise<readonly (string | null)[]>;
  /** The URIs of all Markdown files below the workspace folders, and of the files that say where records are. */
  list(roots: readonly string[]): Promise<readonly string[]>;
}

export type FilesIn = (roots: () => readonly string[]) => Files;

export const noFiles: Files = {
  reaches: () => false,
  read: async () => null,
  readMany: async (uris) => uris.map(() => null),
  states: async (uris) => uris.map(() => null),
  list: async () => [],
};

/** The client reads what cannot be read here: in VS Code files need not lie on a disk. It alone knows what belongs to the workspace. */
export function filesOfClient(connection: Connection, here: Files): Files {
  async function readMany(uris: readonly string[]): Promise<readonly (string | null)[]> {
    const there = uris.filter((uri) => !here.reaches(uri));
    if (!there.length) return here.readMany(uris);
    if (there.length === uris.length) return ask(uris);
    const texts = new Map(zipped(there, await ask(there)));
    const own = uris.filter(here.reaches);
    for (const [uri, text] of zipped(own, await here.readMany(own))) texts.set(uri, text);
    return uris.map((uri) => texts.get(uri) ?? null);
  }

  async function ask(uris: readonly string[]): Promise<readonly (string | null)[]> {
    try {
      return FileTexts.parse(
        await connection.sendRequest(readFilesRequest, { uris: [...uris] } satisfies ReadFilesParams),
      );
    } catch {
      return uris.map(() => null);
    }
  }
  return {
    reaches: () => true,
    read: async (uri) => (await readMany([uri]))[0] ?? null,
    readMany,
    states: here.states,
    list: async () => {
      try {
        return FileUris.parse(await connection.sendRequest(listFilesRequest, {}));
      } catch {
        return [];
      }
    },
  };
}

const zipped = (
  uris: readonly string[],
  texts: readonly (string | null)[],
): (readonly [uri: string, text: string | null])[] => uris.map((uri, index) => [uri, texts[index] ?? null]);
