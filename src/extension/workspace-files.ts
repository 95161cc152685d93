import { type Uri, workspace } from "vscode";
import { decoded } from "./encoded.ts";

/** Does the path below `root` lead over a link? */
export type IsLinked = (root: string, path: string) => Promise<boolean>;

let isLinked: IsLinked = async () => false;

/** Said once by the entry that has disks; in a browser there are no links. */
export function knowLinksBy(look: IsLinked): void {
  isLinked = look;
}

/** The text of a file; null where there is none. What a link in the workspace leads to may be anybody's, and is not read. */
export async function textOf(uri: Uri): Promise<string | null> {
  try {
    const root = workspace.getWorkspaceFolder(uri)?.uri;
    if (root?.scheme === "file" && (await isLinked(root.fsPath, uri.fsPath))) return null;
    return decoded(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
