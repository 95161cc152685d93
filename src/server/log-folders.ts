// Which of a workspace's files belong to its log.
import { configName, conventionFiles, foldersNamedIn, recordFolders } from "../core/index.ts";
import { below, type Configs } from "./configs.ts";
import type { Files } from "./files.ts";

export interface LogFolders {
  readonly files: Files;
  readonly configs: Configs;
  /** The folders of the settings, as seen from each workspace folder. */
  folders(): Promise<readonly string[]>;
}

export const isMarkdown = (uri: string): boolean => /\.(?:md|markdown)$/i.test(uri);

/** Does a file of this name say where records are? */
export const namesFolders = (uri: string): boolean => [configName, ...conventionFiles].includes(nameOf(uri));

/** Markdown files in folders that the settings or a file name, or that look as if they held records. */
export async function logFilesAmong(uris: readonly string[], known: LogFolders): Promise<Set<string>> {
  const markdown = uris.filter(isMarkdown);
  const paths = await known.folders();
  const set = known.configs.roots().flatMap((root) => paths.map((path) => below(root, path)));
  const named = await Promise.all(uris.filter(namesFolders).map((uri) => foldersIn(uri, known)));
  const folders = new Set([...set, ...named.flat(), ...recordFolders(markdown)]);
  return new Set(markdown.filter((uri) => folders.has(folderOf(uri))));
}

async function foldersIn(uri: string, { files, configs }: LogFolders): Promise<string[]> {
  if (nameOf(uri) === configName) return configs.foldersNamedIn(uri);
  const text = await files.read(uri);
  return text === null ? [] : foldersNamedIn(nameOf(uri), text).map((path) => below(folderOf(uri), path));
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));
const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf("/") + 1);
