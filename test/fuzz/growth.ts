// How the time to read a document grows with it.
import { faultsOf } from "./sound.ts";

type Work = (text: string) => unknown;

/** Milliseconds of the processor: how busy others keep the machine shows in them least. */
function costOf(text: string, work: Work): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What grows with the square of the text takes four times of what is allowed for one that is four times as long. */
const slack = 2.5;
/** Below it, milliseconds tell nothing. */
const least = 400;
/** A machine that is busy with other things makes one measure longer, but not all of them. */
const tries = 5;

/** The same text in two lengths: does the longer one cost more than its length accounts for, whenever it is tried? Says by how much. */
export function outgrows(short: string, long: string, work: Work = (text) => faultsOf(text)): string | null {
  const allowed = (slack * long.length) / short.length;
  let [less, more] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let time = 1; time <= tries; time++) {
    more = Math.min(more, costOf(long, work));
    if (more < least) return null;
    less = Math.min(less, costOf(short, work));
    if (more <= allowed * less) return null;
  }
  return `${long.length} characters took ${Math.round(more)} ms, ${short.length} of them ${Math.round(less)} ms`;
}
