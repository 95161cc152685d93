// How the texts of a log's files are read: in a thread of its own where there are many, else here, one after the other.
import { RAL } from "vscode-languageserver";
import type { Digest, Levels, LogFiles } from "../service/index.ts";

export interface DigestJob {
  readonly uri: string;
  readonly text: string;
  readonly levels: Levels;
}

/** Something that reads files and keeps nobody waiting meanwhile. */
export interface DigestThread {
  digest(job: DigestJob): Promise<Digest>;
  end(): void;
}

/** A file and its text; null where there is none any more. */
export type FileText = readonly [uri: string, text: string | null];

export interface Digesting {
  /** So many texts at once are read best. `left`: as many are still to be read. */
  atOnce(left: number): number;
  /** Takes them into the log. */
  read(texts: readonly FileText[]): Promise<void>;
  /** There is nothing more to read for now. */
  end(): void;
}

export interface DigestingOptions {
  /** Absent where there are no threads. */
  readonly startThread?: (() => DigestThread) | undefined;
  levelsOf(uri: string): Levels;
  /** What a file's findings depend on is here. */
  known(uri: string): Promise<unknown>;
  /** The thread has died. */
  died(error: unknown): void;
}

/** So few are read here before a thread could have started. */
const few = 8;
const atOnce = { here: 8, inThread: 32 };

export function createDigesting(log: LogFiles, { startThread, levelsOf, known, died }: DigestingOptions): Digesting {
  let thread: DigestThread | undefined;
  /** One that has died is not started again. */
  let start = startThread;

  function end(): void {
    thread?.end();
    thread = undefined;
  }

  async function readHere(uri: string, text: string): Promise<void> {
    await known(uri);
    // It may have left the log while others were read.
    if (log.holds(uri)) log.read(uri, text);
    // Whoever asks something meanwhile is answered first.
    await pause();
  }

  async function readThere({ digest }: DigestThread, uri: string, text: string): Promise<void> {
    await known(uri);
    const found = await digest({ uri, text, levels: levelsOf(uri) });
    if (log.holds(uri)) log.take(found);
  }

  async function readAll(texts: readonly (readonly [uri: string, text: string])[]): Promise<void> {
    const there = thread;
    if (there)
      try {
        await Promise.all(texts.map(([uri, text]) => readThere(there, uri, text)));
        return;
      } catch (error) {
        died(error);
        start = undefined;
        end();
      }
    for (const [uri, text] of texts) await readHere(uri, text);
  }

  return {
    atOnce: (left) => {
      if (left > few) thread ??= start?.();
      return thread ? atOnce.inThread : atOnce.here;
    },
    read: async (texts) => {
      for (const [uri, text] of texts) if (text === null) log.drop(uri);
      await readAll(texts.flatMap(([uri, text]) => (text === null ? [] : [[uri, text] as const])));
    },
    end,
  };
}

/** A timer: an immediate would come before the message that has just arrived, which takes one of its own. */
export const pause = (): Promise<void> => rest(1);

export const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => RAL().timer.setTimeout(resolve, milliseconds));
