// A thread that reads a long log, so that the one that answers never waits for it. It is this program once more (`node.ts`).
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { type Digest, digestOf } from "../service/index.ts";
import type { DigestJob, DigestThread } from "./digesting.ts";

type Outcome = { readonly digest: Digest } | { readonly error: string };

/** Megabytes of what the thread makes and drops at once: little, for it stands beside the memory of the log itself. */
const youngMegabytes = 16;

/** `program`: the file that this code is in. */
export function startDigestThread(program: URL): DigestThread {
  const thread = new Worker(program, {
    // The command that speaks the protocol has to be told so once more.
    argv: process.argv.slice(2),
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  // Answers come in the order of the questions.
  const asked: { resolve(digest: Digest): void; reject(error: Error): void }[] = [];
  let death: Error | undefined;

  function die(error: Error): void {
    death ??= error;
    for (const { reject } of asked.splice(0)) reject(death);
  }

  thread.on("message", (outcome: Outcome) => {
    const job = asked.shift();
    if ("digest" in outcome) job?.resolve(outcome.digest);
    else job?.reject(new Error(outcome.error));
  });
  thread.on("error", die);
  thread.on("exit", (code) => die(new Error(String(code))));
  return {
    digest: (job) =>
      new Promise((resolve, reject) => {
        if (death) return reject(death);
        asked.push({ resolve, reject });
        thread.postMessage(job);
      }),
    end: () => void thread.terminate(),
  };
}

/** Is this such a thread? Then it answers whoever has started it, and is no server. */
export function servesAsDigestThread(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  port.on("message", (job: DigestJob) => port.postMessage(outcomeOf(job)));
  return true;
}

function outcomeOf({ uri, text, levels }: DigestJob): Outcome {
  const failed = (rule: string, error: unknown) => console.error(`${rule} failed on ${uri}: ${error}`);
  try {
    return { digest: digestOf(uri, text, { ...(levels && { levels }), failed }) };
  } catch (error) {
    return { error: String(error) };
  }
}
