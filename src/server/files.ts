import type { Connection } from "vscode-languageserver";
import { FileTexts, type ReadFilesParams, readFilesRequest } from "../protocol/files.ts";
import { FileUris, listFilesRequest } from "../protocol/records.ts";

/** The text of a file by its URI; null where there is none, or none that can be read. */
export type ReadFile = (uri: string) => Promise<string | null>;

export interface Files {
  readonly read: ReadFile;
  /** The same for many at once, in their order. */
  readMany(uris: readonly string[]): Promise<readonly (string | null)[]>;
  /** The URIs of all Markdown files below the workspace folders, and of the files that say where records are. */
  list(roots: readonly string[]): Promise<readonly string[]>;
}

export const noFiles: Files = {
  read: async () => null,
  readMany: async (uris) => uris.map(() => null),
  list: async () => [],
};

/** The client reads: in VS Code files need not lie on a disk. */
export function filesOfClient(connection: Connection): Files {
  async function readMany(uris: readonly string[]): Promise<(string | null)[]> {
    try {
      return FileTexts.parse(
        await connection.sendRequest(readFilesRequest, { uris: [...uris] } satisfies ReadFilesParams),
      );
    } catch {
      return uris.map(() => null);
    }
  }
  return {
    read: async (uri) => (await readMany([uri]))[0] ?? null,
    readMany,
    list: async () => {
      try {
        return FileUris.parse(await connection.sendRequest(listFilesRequest, {}));
      } catch {
        return [];
      }
    },
  };
}
