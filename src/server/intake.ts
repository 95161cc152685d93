// Takes files into the log: first a look at all of them, so that the list stands, then one after the other is read.

import {
  type Connection,
  type InitializeParams,
  RAL,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { t } from "../l10n/index.ts";
import type { LogFiles } from "../service/index.ts";
import type { ReadFile } from "./files.ts";

export interface Intake {
  /** Files that are new to the log. */
  list(uris: Iterable<string>): void;
  /** Files whose text may be another one. */
  read(uris: Iterable<string>): void;
  /** Is there anything left to take in? */
  isBusy(): boolean;
}

interface Options {
  readonly params: InitializeParams;
  readonly readFile: ReadFile;
  /** What a file's findings depend on is here. */
  known(uri: string): Promise<unknown>;
  /** The list of records is another one now. */
  listed(): void;
  /** Everything was taken in. */
  done(): void;
}

/** As many files are asked for at once: of those that are only looked at, and of those that are read. */
const together = { list: 128, read: 16 };
/** From so many files on the reading shows how far it is. */
const many = 300;
/** Milliseconds between two announcements while files are read. */
const rhythm = 1000;

export function createIntake(connection: Connection, log: LogFiles, options: Options): Intake {
  const toList = new Set<string>();
  const toRead = new Set<string>();
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    const progress = await progressFor(connection, options.params, toList.size);
    let announced = Date.now();
    while (toList.size || toRead.size) {
      if (toList.size) await listSome();
      else await readSome();
      const listed = !toList.size && log.uris().length === toRead.size;
      if (listed || Date.now() - announced > rhythm) {
        announced = Date.now();
        options.listed();
      }
      progress?.report(share(log.uris().length - toRead.size, log.uris().length));
    }
    progress?.done();
  }

  async function listSome(): Promise<void> {
    for (const [uri, text] of await textsOf(toList, together.list)) {
      if (text === null) continue;
      log.list(uri, text);
      toRead.add(uri);
    }
  }

  async function readSome(): Promise<void> {
    for (const [uri, text] of await textsOf(toRead, together.read)) {
      if (text === null) log.drop(uri);
      await options.known(uri);
      // It may have left the log while others were read.
      if (text !== null && log.holds(uri)) log.read(uri, text);
      // Whoever asks something meanwhile is answered first.
      await pause();
    }
  }

  async function textsOf(queue: Set<string>, most: number): Promise<(readonly [uri: string, text: string | null])[]> {
    const uris = [...queue].slice(0, most);
    for (const uri of uris) queue.delete(uri);
    return Promise.all(uris.map(async (uri) => [uri, await options.readFile(uri)] as const));
  }

  function start(): void {
    running ??= run()
      .catch((error) => connection.console.error(`The log could not be read: ${error}`))
      .then(() => {
        running = undefined;
        if (toList.size || toRead.size) start();
        else options.done();
      });
  }

  const taking = (queue: Set<string>) => (uris: Iterable<string>) => {
    for (const uri of uris) queue.add(uri);
    if (queue.size) start();
  };
  return { list: taking(toList), read: taking(toRead), isBusy: () => running !== undefined };
}

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
  progress.begin(t("Reading decision records"), 0);
  return progress;
}
