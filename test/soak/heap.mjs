// The memory of a running Node process that did not expect to be asked: what is in use after a full collection.
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Where a process listens for a debugger once it is sent SIGUSR1. */
const address = "127.0.0.1:9229";

const readOf = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
};

const parentOf = (pid) => Number(/^\d+ \(.*\) \S (\d+) /s.exec(readOf(pid, "stat"))?.[1] ?? 0);

/** @returns {number[]} the processes below `ancestor` in whose command line the words stand */
export function processesBelow(ancestor, words) {
  const isBelow = (pid) => pid > 1 && (pid === ancestor || isBelow(parentOf(pid)));
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && readOf(name, "cmdline").includes(words))
    .map(Number)
    .filter((pid) => isBelow(pid));
}

/** @returns {Promise<number>} bytes that are in use on the heap after a full collection */
export async function heapOf(pid) {
  process.kill(pid, "SIGUSR1");
  const { call, close } = await connected(await socketOf(pid));
  try {
    const { result } = await call("Runtime.evaluate", { expression: "process.pid" });
    if (result.value !== pid) throw new Error(`Another process listens on ${address}: ${result.value}`);
    for (let round = 0; round < 2; round++) await call("HeapProfiler.collectGarbage");
    return (await call("Runtime.getHeapUsage")).usedSize;
  } finally {
    // The next process needs the port.
    await call("Runtime.evaluate", { expression: "setTimeout(() => process._debugEnd(), 50)" });
    close();
    await pause(200);
  }
}

async function socketOf(pid) {
  for (let attempt = 0; attempt < 100; attempt++) {
    await pause(100);
    const targets = await fetch(`http://${address}/json/list`)
      .then((it) => it.json())
      .catch(() => []);
    if (targets[0]) return targets[0].webSocketDebuggerUrl;
  }
  throw new Error(`Process ${pid} does not listen on ${address}`);
}

async function connected(url) {
  const socket = new WebSocket(url);
  const waiting = new Map();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(data);
    waiting.get(id)?.(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error(`No debugger at ${url}`)));
  });
  let last = 0;
  const call = (method, params = {}) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { call, close: () => socket.close() };
}
