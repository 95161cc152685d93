// Rounds: in each, every subject is asked once, in random order, so that a busy machine is busy for all.
import { fork } from "node:child_process";
import { join } from "node:path";

/**
 * @param {Readonly<Record<string, readonly [subject: string, size: number]>>} asked by name
 * @returns {Promise<Record<string, number[]>>} milliseconds by name, one a round
 */
export async function rounds(asked, count) {
  const processes = new Map();
  const names = Object.keys(asked);
  try {
    for (const [name, [subject, size]] of Object.entries(asked)) {
      const child = fork(join(import.meta.dirname, "process.mjs"), [subject, String(size)]);
      processes.set(name, child);
      await answerOf(child);
    }
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 1; round <= count; round++)
      for (const name of shuffled(names)) {
        const child = processes.get(name);
        child.send(round);
        times[name].push(await answerOf(child));
      }
    return times;
  } finally {
    for (const child of processes.values()) child.kill();
  }
}

const answerOf = (child) =>
  new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`${child.spawnargs.slice(2).join(" ")} ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      resolve(answer);
    });
  });

const shuffled = (list) =>
  list
    .map((value) => ({ value, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The median of the ratios round by round, and their range. */
export function ratio(times, base) {
  const ratios = times.map((time, round) => time / base[round]);
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}
