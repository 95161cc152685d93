// Keeps the log in step with the files of the workspace.

import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
} from "vscode-languageserver";
import { conventionFiles } from "../core/index.ts";
import { logChangedNotification } from "../protocol/records.ts";
import type { Service } from "../service/index.ts";
import { type DigestingOptions, pause } from "./digesting.ts";
import type { Freshness } from "./freshness.ts";
import { createIntake } from "./intake.ts";
import { isMarkdown, type LogFolders, logFilesAmong, namesFolders } from "./log-folders.ts";
import { register } from "./register.ts";
import type { Storage } from "./storage.ts";

export interface LogFollower {
  /** The handshake is done: the client can be asked. */
  initialized(): void;
  filesChanged(changes: readonly FileEvent[]): void;
  /** What an editor does with a file is the only news of it where the client watches none. */
  opened(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
  /** Looks for files once more, and goes on with what its user had stopped. */
  findAgain(): void;
  /** Settings changed: severities, for what was found in files that are not open, and folders. */
  readAgain(): void;
}

interface Options extends LogFolders, Omit<DigestingOptions, "died"> {
  readonly freshness: Freshness;
  readonly storage: Storage;
  readonly params: InitializeParams;
  /** Other findings may hold for the files that are open. */
  changed(): void;
}

/** Milliseconds of counting that an answer may wait for. */
const patience = 15;

export function followLog(connection: Connection, { files: log }: Service, options: Options): LogFollower {
  const { configs, files, storage, params, changed } = options;
  /** Every file of the workspace that matters. */
  const all = new Set<string>();
  /** Those of them that editors hold, as far as nobody else tells of them: the disk may have none of that name yet. */
  const open = new Set<string>();
  // Whoever leaves before all was read finds again what was.
  const listed = () => {
    void connection.sendNotification(logChangedNotification);
    storage.store(log);
  };
  const died = (error: unknown) => connection.console.error(`The log is not read in a thread of its own: ${error}`);
  const watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
  const intake = createIntake(connection, log, { ...options, died, listed, done: () => void announce() });

  async function findFiles(): Promise<void> {
    const found = await files.list(configs.roots());
    all.clear();
    for (const uri of [...found, ...open]) all.add(uri);
    await choose();
  }

  async function choose(): Promise<void> {
    const wanted = await logFilesAmong([...all], options);
    const gone = log.uris().filter((uri) => !wanted.has(uri));
    gone.forEach(log.drop);
    intake.list([...wanted].filter((uri) => !log.holds(uri)));
    if (!intake.isBusy() && (gone.length || !log.isSettled())) await announce();
  }

  async function announce(): Promise<void> {
    const findings = log.isSettled() || log.uris().length > 0;
    log.settle(true);
    await count();
    listed();
    storage.forget();
    // In a workspace without a log nothing was found, and nothing goes away.
    if (findings) changed();
  }

  /** What ten thousand files tell of each other takes a while: whoever asks something meanwhile is answered first. */
  async function count(): Promise<void> {
    let since = Date.now();
    for (const _ of log.counting()) {
      if (Date.now() - since < patience) continue;
      await pause();
      since = Date.now();
    }
  }

  function filesChanged(changes: readonly FileEvent[]): void {
    const ours = changes.filter(({ uri }) => isMarkdown(uri) || namesFolders(uri));
    for (const { uri, type } of ours)
      if (type === FileChangeType.Deleted) all.delete(uri);
      else all.add(uri);
    intake.read(ours.flatMap(({ uri, type }) => (type !== FileChangeType.Deleted && log.holds(uri) ? [uri] : [])));
    const known = ours.every(({ uri, type }) => type === FileChangeType.Changed && isMarkdown(uri));
    if (!known) void choose();
  }

  const isOurs = (uri: string): boolean =>
    configs.roots().some((root) => uri.startsWith(`${root}/`)) && !/\/(?:node_modules|\.git)\//.test(uri);

  function saved(uri: string): void {
    const type = log.holds(uri) ? FileChangeType.Changed : FileChangeType.Created;
    if (open.has(uri)) filesChanged([{ uri, type }]);
  }

  return {
    initialized: () => {
      const { workspace } = params.capabilities;
      if (watches)
        // One pattern each: not every client knows braces with stars in them.
        register(connection, DidChangeWatchedFilesNotification.type, {
          watchers: ["*.md", "*.markdown", ...conventionFiles].map((name) => ({ globPattern: `**/${name}` })),
        });
      if (workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(() => void findFiles());
      void findFiles();
    },
    filesChanged,
    opened: (uri) => {
      if (watches || !isOurs(uri)) return;
      open.add(uri);
      if (!log.holds(uri)) filesChanged([{ uri, type: FileChangeType.Created }]);
    },
    saved,
    closed: (uri) => {
      saved(uri);
      open.delete(uri);
    },
    findAgain: () => {
      intake.resume();
      void findFiles();
    },
    readAgain: () => {
      intake.read(log.uris());
      void choose();
    },
  };
}
