import type { Connection } from "vscode-languageserver";
import { FileText, type ReadFileParams, readFileRequest } from "../protocol/files.ts";

/** The text of a file by its URI; null where there is none, or none that can be read. */
export type ReadFile = (uri: string) => Promise<string | null>;

/** The client reads: in VS Code files need not lie on a disk. */
export const readByClient =
  (connection: Connection): ReadFile =>
  async (uri) => {
    try {
      return FileText.parse(await connection.sendRequest(readFileRequest, { uri } satisfies ReadFileParams));
    } catch {
      return null;
    }
  };
