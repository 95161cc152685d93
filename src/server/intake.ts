// Takes files into the log: first a look at all of them, so that the list stands, then one after the other is read.

import type { Connection, InitializeParams, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { t } from "../l10n/index.ts";
import type { LogFiles } from "../service/index.ts";
import { createDigesting, type DigestingOptions, type FileText, rest } from "./digesting.ts";
import type { Files } from "./files.ts";
import type { Freshness } from "./freshness.ts";
import type { Storage } from "./storage.ts";

export interface Intake {
  /** Files that are new to the log. */
  list(uris: Iterable<string>): void;
  /** Files whose text may be another one. */
  read(uris: Iterable<string>): void;
  /** Is there anything left to take in? */
  isBusy(): boolean;
  /** Goes on with what was left when its user had stopped it. */
  resume(): void;
}

interface Options extends DigestingOptions {
  readonly params: InitializeParams;
  readonly files: Files;
  readonly freshness: Freshness;
  readonly storage: Storage;
  /** The list of records is another one now. */
  listed(): void;
  /** Everything was taken in. */
  done(): void;
}

/** As many files are looked at in one go. */
const listedAtOnce = 200;
/** From so many files on the reading shows how far it is, and can be stopped. */
const many = 300;
/** Milliseconds until the list is announced anew while files are read: more each time, for to show it takes a while, too. */
const rhythm = { first: 1000, growth: 2 };

/** Milliseconds in which who shows a long list may fetch it, part by part, before the reading begins. */
const untilFetched = 500;

export function createIntake(connection: Connection, log: LogFiles, options: Options): Intake {
  const { files, freshness, storage, known } = options;
  const digesting = createDigesting(log, options);
  const toList = new Set<string>();
  const toRead = new Set<string>();
  let running: Promise<void> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    const progress = await progressFor(connection, options.params, toList.size + toRead.size, stop);
    let due = Date.now() + rhythm.first;
    let wait = rhythm.first;
    if (toList.size) await storage.load();
    while (!stopped && (toList.size || toRead.size)) {
      const listing = toList.size > 0;
      if (listing) await listAll();
      else await readSome(digesting.atOnce(toRead.size));
      if ((listing && !toList.size) || Date.now() > due) {
        wait *= rhythm.growth;
        due = Date.now() + wait;
        options.listed();
        if (listing && toRead.size > many) await rest(untilFetched);
      }
      progress?.report(share(log.uris().length - toRead.size, log.uris().length));
    }
    digesting.end();
    progress?.done();
  }

  async function listAll(): Promise<void> {
    // While some are looked at, the next are on their way.
    let next = taken(toList, listedAtOnce);
    for (let some = await next; some.texts.length && !stopped; some = await next) {
      next = taken(toList, listedAtOnce);
      // Whoever asks something meanwhile is answered while files are waited for.
      for (const [uri, text] of some.texts) await list(uri, text);
      some.done();
    }
  }

  async function readSome(most: number): Promise<void> {
    const { texts, done } = await taken(toRead, most);
    await digesting.read(texts);
    done();
  }

  async function list(uri: string, text: string | null): Promise<void> {
    if (text === null) return;
    const stored = storage.take(uri);
    if (stored) await known(uri);
    if (stored && log.recall(text, stored)) return;
    log.list(uri, text);
    toRead.add(uri);
  }

  /** The next files of a queue; `done` is to be called when they are in the log. */
  async function taken(queue: Set<string>, most: number): Promise<{ texts: FileText[]; done: () => void }> {
    const uris = firstOf(queue, most);
    for (const uri of uris) queue.delete(uri);
    const done = await freshness.reading(uris);
    const texts = await files.readMany(uris);
    // What was never saved stands in an editor alone.
    return { texts: uris.map((uri, index) => [uri, texts[index] ?? log.shown(uri)]), done };
  }

  function stop(): void {
    stopped = true;
  }

  function start(): void {
    running ??= run()
      .catch((error) => connection.console.error(`The log could not be read: ${error}`))
      .then(() => {
        running = undefined;
        if (stopped) options.listed();
        else if (toList.size || toRead.size) start();
        else options.done();
      });
  }

  const taking = (queue: Set<string>) => (uris: Iterable<string>) => {
    for (const uri of uris) queue.add(uri);
    if (queue.size) start();
  };
  return {
    list: taking(toList),
    read: taking(toRead),
    isBusy: () => running !== undefined || stopped,
    resume: () => {
      stopped = false;
      if (toList.size || toRead.size) start();
    },
  };
}

function firstOf<T>(queue: Iterable<T>, most: number): T[] {
  const found: T[] = [];
  for (const one of queue) {
    if (found.length === most) break;
    found.push(one);
  }
  return found;
}

const share = (done: number, of: number): number => Math.floor((100 * Math.max(done, 0)) / Math.max(of, 1));

/** Shown only for a log that takes a while; a small one is read before anybody could look. */
async function progressFor(
  connection: Connection,
  { capabilities }: InitializeParams,
  count: number,
  stop: () => void,
): Promise<WorkDoneProgressServerReporter | null> {
  if (count < many || !capabilities.window?.workDoneProgress) return null;
  const progress = await connection.window.createWorkDoneProgress().catch(() => null);
  if (!progress) return null;
  progress.token.onCancellationRequested(stop);
  progress.begin(t("Reading decision records"), 0, undefined, true);
  return progress;
}
