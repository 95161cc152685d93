// Follows the files of the log's folders: first looks at all of them, then reads one after the other.
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  RAL,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { configName, recordFolders } from "../core/index.ts";
import { logChangedNotification } from "../protocol/records.ts";
import type { Service } from "../service/index.ts";
import type { Configs } from "./configs.ts";
import type { Files } from "./files.ts";

export interface LogFollower {
  /** The handshake is done: the client can be asked. */
  initialized(): void;
  filesChanged(changes: readonly FileEvent[]): void;
  /** Severities changed: what was found in files that are not open is found anew. */
  readAgain(): void;
}

interface Options {
  readonly files: Files;
  readonly configs: Configs;
  readonly params: InitializeParams;
  /** What a file's findings depend on is here. */
  known(uri: string): Promise<unknown>;
  /** Other findings may hold for the files that are open. */
  changed(): void;
}

/** As many files are asked for at once. */
const together = 16;
/** From so many files on the reading shows how far it is. */
const many = 300;
/** Milliseconds between two announcements while files are read. */
const rhythm = 1000;

const isMarkdown = (uri: string): boolean => /\.(?:md|markdown)$/i.test(uri);
const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));

export function followLog(connection: Connection, service: Service, options: Options): LogFollower {
  const { files, configs, params, known, changed } = options;
  /** Every file of the workspace that matters. */
  const all = new Set<string>();
  const toList = new Set<string>();
  const toRead = new Set<string>();
  let running = false;

  async function findFiles(): Promise<void> {
    const found = await files.list(configs.roots());
    all.clear();
    for (const uri of found) all.add(uri);
    await choose();
  }

  /** Which of the files belong to the log: those in folders that a configuration names, or else that look like it. */
  async function choose(): Promise<void> {
    const named = (await Promise.all([...all].filter(isConfig).map(configs.foldersNamedIn))).flat();
    const markdown = [...all].filter(isMarkdown);
    const folders = new Set([...named, ...recordFolders(markdown)]);
    const wanted = new Set(markdown.filter((uri) => folders.has(folderOf(uri))));
    const before = service.files.uris();
    for (const uri of before) if (!wanted.has(uri)) service.files.drop(uri);
    for (const uri of wanted) if (!service.files.holds(uri)) toList.add(uri);
    if (toList.size || toRead.size) await work();
    else if (before.length !== wanted.size) announce();
    else service.files.settle(true);
  }

  async function work(): Promise<void> {
    if (running) return;
    running = true;
    const progress = await progressFor(connection, params, toList.size);
    let announced = Date.now();
    while (toList.size || toRead.size) {
      const listing = toList.size > 0;
      await take(listing ? toList : toRead, listing);
      if (listing && !toList.size) connection.sendNotification(logChangedNotification);
      progress?.report(share(service.files.uris().length - toRead.size, service.files.uris().length));
      if (Date.now() - announced < rhythm) continue;
      announced = Date.now();
      connection.sendNotification(logChangedNotification);
    }
    running = false;
    progress?.done();
    announce();
  }

  async function take(queue: Set<string>, listing: boolean): Promise<void> {
    const uris = [...queue].slice(0, together);
    for (const uri of uris) queue.delete(uri);
    const texts = await Promise.all(uris.map(files.read));
    for (const [index, uri] of uris.entries()) {
      const text = texts[index] ?? null;
      if (text === null) service.files.drop(uri);
      else if (listing) {
        service.files.list(uri, text);
        toRead.add(uri);
      } else {
        await known(uri);
        service.files.read(uri, text);
        // Whoever asks something meanwhile is answered first.
        await pause();
      }
    }
  }

  function announce(): void {
    service.files.settle(true);
    connection.sendNotification(logChangedNotification);
    changed();
  }

  function filesChanged(changes: readonly FileEvent[]): void {
    let others = false;
    for (const { uri, type } of changes) {
      if (!isMarkdown(uri) && !isConfig(uri)) continue;
      if (type === FileChangeType.Changed && isMarkdown(uri)) {
        if (service.files.holds(uri)) toRead.add(uri);
        continue;
      }
      if (type === FileChangeType.Deleted) all.delete(uri);
      else all.add(uri);
      if (service.files.holds(uri) && type === FileChangeType.Created) toRead.add(uri);
      others = true;
    }
    if (others) void choose();
    else if (toRead.size) void work();
  }

  return {
    initialized: () => {
      const { workspace } = params.capabilities;
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: "**/*.{md,markdown}" }],
        });
      if (workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(() => void findFiles());
      void findFiles();
    },
    filesChanged,
    readAgain: () => {
      for (const uri of service.files.uris()) toRead.add(uri);
      if (toRead.size) void work();
    },
  };
}

const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);

const share = (done: number, of: number): number => Math.floor((100 * Math.max(done, 0)) / Math.max(of, 1));

const pause = (): Promise<void> => new Promise((resolve) => RAL().timer.setImmediate(resolve));

/** Shown only for a log that takes a while; a small one is read before anybody could look. */
async function progressFor(
  connection: Connection,
  { capabilities }: InitializeParams,
  count: number,
): Promise<WorkDoneProgressServerReporter | null> {
  if (count < many || !capabilities.window?.workDoneProgress) return null;
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin("Reading decision records", 0);
  return progress;
}
