import type { Connection } from "vscode-languageserver";
import { FileText, type ReadFileParams, readFileRequest } from "../protocol/files.ts";
import { FileUris, listFilesRequest } from "../protocol/records.ts";

/** The text of a file by its URI; null where there is none, or none that can be read. */
export type ReadFile = (uri: string) => Promise<string | null>;

export interface Files {
  readonly read: ReadFile;
  /** The URIs of all Markdown files below the workspace folders, and of the files that say where records are. */
  list(roots: readonly string[]): Promise<readonly string[]>;
}

export const noFiles: Files = { read: async () => null, list: async () => [] };

/** The client reads: in VS Code files need not lie on a disk. */
export const filesOfClient = (connection: Connection): Files => ({
  read: async (uri) => {
    try {
      return FileText.parse(await connection.sendRequest(readFileRequest, { uri } satisfies ReadFileParams));
    } catch {
      return null;
    }
  },
  list: async () => {
    try {
      return FileUris.parse(await connection.sendRequest(listFilesRequest, {}));
    } catch {
      return [];
    }
  },
});
