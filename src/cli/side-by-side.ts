// Many files, read by several threads. Each is this program once more, and takes the next few files when it is done with the last.
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Examined, examined, type Unexamined } from "./examined.ts";

interface Work {
  readonly files: readonly Unexamined[];
  readonly today: string;
  /** The index of the first file that nobody has taken. */
  readonly next: Int32Array;
}

/** By the index of the file. */
type Found = readonly (readonly [index: number, Examined])[];

/** So many files a thread must have to do for its start to pay, and so many it takes at once. */
const worthAThread = 100;
const taken = 8;
/** Each takes memory and finds out anew what code is hot. */
const mostThreads = 4;

/** In the order of the files. `program`: what the threads run; without it there are none but this one. */
export async function examinedAll(
  files: readonly Unexamined[],
  today: string,
  program: URL | undefined,
): Promise<Examined[]> {
  const threads = Math.min(mostThreads, availableParallelism(), Math.floor(files.length / worthAThread));
  const work: Work = { files, today, next: new Int32Array(new SharedArrayBuffer(4)) };
  const others = program ? Array.from({ length: threads - 1 }, () => foundBy(program, work)) : [];
  const found = [...foundHere(work), ...(await Promise.all(others)).flat()];
  const all = new Map(found);
  // What a thread has taken along when it died.
  return files.map((file, index) => all.get(index) ?? examined(file, today));
}

function foundHere({ files, today, next }: Work): Found {
  const found: (readonly [number, Examined])[] = [];
  for (let from = Atomics.add(next, 0, taken); from < files.length; from = Atomics.add(next, 0, taken))
    for (const [index, file] of files.slice(from, from + taken).entries())
      found.push([from + index, examined(file, today)]);
  return found;
}

/** Nothing of a thread that dies. */
function foundBy(program: URL, work: Work): Promise<Found> {
  return new Promise((resolve) => {
    const thread = new Worker(program, {
      argv: process.argv.slice(2),
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    thread.on("message", resolve);
    thread.on("error", () => resolve([]));
    thread.on("exit", () => resolve([]));
  });
}

/** Is this such a thread? Then it does its share, and is no command. */
export function helps(): boolean {
  if (isMainThread) return false;
  parentPort?.postMessage(foundHere(workerData as Work));
  return true;
}
