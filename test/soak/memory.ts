import type { CDPSession } from "playwright-core";
import { heapOf, processesBelow } from "./heap.mjs";

/** Bytes in use after a full collection. */
export interface Memory {
  readonly server: number;
  readonly "extension host": number;
  /** The workbench and the preview's page in it, which share one heap. */
  readonly page: number;
}

/** Of the processes below the VS Code server `pid`, and of the page. */
export async function memoryOf(pid: number, page: CDPSession): Promise<Memory> {
  for (let round = 0; round < 2; round++) await page.send("HeapProfiler.collectGarbage");
  const { usedSize } = await page.send("Runtime.getHeapUsage");
  return {
    server: await heapOf(only(pid, "server/node.cjs")),
    "extension host": await heapOf(only(pid, "--type=extensionHost")),
    page: usedSize,
  };
}

function only(ancestor: number, words: string): number {
  const [found, ...more] = processesBelow(ancestor, words);
  if (found === undefined || more.length) throw new Error(`${1 + more.length} processes with ${words}, expected one`);
  return found;
}
