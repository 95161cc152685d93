// `.adr-atlas.json` in the workspace: the nearest one counts, from a record's folder upward to its workspace folder.

import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type InitializeParams,
} from "vscode-languageserver";
import { type Config, configName, noConfig } from "../core/index.ts";
import { configIn } from "../service/index.ts";
import type { ReadFile } from "./files.ts";
import { register } from "./register.ts";

export interface Configs {
  /** The handshake is done: the client can be asked. */
  initialized(): void;
  /** The URIs of the workspace folders. */
  roots(): readonly string[];
  /** What holds for a document, as far as it is known by now. */
  of(uri: string): Config;
  /** The same, once it is known. */
  known(uri: string): Promise<Config>;
  /** Files of the workspace were added, changed or removed. */
  filesChanged(changes: readonly FileEvent[]): void;
  /** The URIs of the folders that the file of this URI names. */
  foldersNamedIn(uri: string): Promise<string[]>;
}

/** `changed` is called when another configuration holds for a document than was known of before. */
export function followConfigs(
  connection: Connection,
  readFile: ReadFile,
  params: InitializeParams,
  changed: () => void,
): Configs {
  const roots = rootsOf(params);
  const files = configFiles(connection, readFile);
  const known = new Map<string, Config>();
  let age = 0;

  async function nearest(uri: string): Promise<Config> {
    for (const folder of foldersUp(uri, roots)) {
      const config = await files.in(folder);
      if (config) return config;
    }
    return noConfig;
  }

  async function load(uri: string): Promise<Config> {
    const begun = age;
    const config = await nearest(uri);
    if (begun !== age) return load(uri);
    const before = known.get(uri);
    known.set(uri, config);
    if (before && JSON.stringify(before) !== JSON.stringify(config)) changed();
    return config;
  }

  function forget(): void {
    age++;
    files.forget();
    for (const uri of known.keys()) void load(uri);
  }

  return {
    initialized: () => {
      watchFiles(connection, params.capabilities);
      if (params.capabilities.workspace?.workspaceFolders) followRoots(connection, roots, forget);
    },
    roots: () => [...roots],
    filesChanged: (changes) => {
      if (!changes.length || changes.some(({ uri }) => uri.endsWith(`/${configName}`))) forget();
    },
    of: (uri) => known.get(uri) ?? noConfig,
    known: async (uri) => known.get(uri) ?? load(uri),
    foldersNamedIn: async (uri) => {
      const folder = folderOf(uri);
      return ((await files.in(folder))?.folders ?? []).map((path) => below(folder, path));
    },
  };
}

/** What the file of each folder says, read once; what is wrong in it is shown in the file itself. */
function configFiles(connection: Connection, readFile: ReadFile) {
  const configs = new Map<string, Promise<Config | null>>();
  const faulty = new Set<string>();

  async function read(folder: string): Promise<Config | null> {
    const uri = `${folder}/${configName}`;
    const text = await readFile(uri);
    const { config, diagnostics } = text === null ? { config: null, diagnostics: [] } : configIn(text);
    if (faulty.delete(uri) || diagnostics.length) void connection.sendDiagnostics({ uri, diagnostics });
    if (diagnostics.length) faulty.add(uri);
    return config;
  }

  return {
    in(folder: string): Promise<Config | null> {
      const config = configs.get(folder) ?? read(folder);
      configs.set(folder, config);
      return config;
    },
    forget: () => configs.clear(),
  };
}

const rootOf = (uri: string): string => uri.replace(/\/$/, "");

const rootsOf = ({ workspaceFolders, rootUri }: InitializeParams): Set<string> =>
  new Set((workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).map(rootOf));

function followRoots({ workspace }: Connection, roots: Set<string>, changed: () => void): void {
  workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) roots.delete(rootOf(uri));
    for (const { uri } of added) roots.add(rootOf(uri));
    changed();
  });
}

function watchFiles(connection: Connection, { workspace }: ClientCapabilities): void {
  if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  register(connection, DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${configName}` }] });
}

const folderOf = (uri: string): string => uri.slice(0, Math.max(uri.lastIndexOf("/"), 0));

/** The URI of a folder by its path from another one. */
export function below(folder: string, path: string): string {
  const parts = folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(encodeURIComponent(part));
  }
  return parts.join("/");
}

/** The document's folder, and those above it up to its workspace folder; outside of any, its own alone. */
function foldersUp(uri: string, roots: ReadonlySet<string>): string[] {
  const own = folderOf(uri);
  if (!own) return [];
  const holding = [...roots].filter((root) => own === root || own.startsWith(`${root}/`));
  const top = Math.max(...holding.map((root) => root.length), 0) || own.length;
  const folders = [own];
  for (let at = own; at.length > top; folders.push(at)) at = at.slice(0, at.lastIndexOf("/"));
  return folders;
}
