import { timer } from "./timers.ts";

/** Notices a page that no longer answers. */
export interface Watchdog {
  /** The page is asked for something, known by this key; what it was asked before no longer matters. */
  asked(key: string): void;
  /** A sign of life; with the key of what was asked, the answer. */
  heard(key?: string): void;
  /** Nobody can expect an answer: the page is hidden, and its scripts stand still. */
  rest(): void;
}

/** In milliseconds: much longer than the largest picture takes on a slow machine. */
const patience = 30_000;

/** A page that never comes up is not to be called forever. */
const mostCalls = 3;

/** `stuck` is called when an answer is overdue, and again if that does not help. */
export function watchdog(stuck: () => void): Watchdog {
  let awaited: string | undefined;
  let calls = 0;
  const overdue = timer(patience, () => {
    if (++calls > mostCalls) return;
    stuck();
    overdue.start();
  });
  return {
    asked(key) {
      awaited = key;
      overdue.start();
    },
    heard(key) {
      if (key === awaited) {
        awaited = undefined;
        calls = 0;
      }
      if (awaited === undefined) overdue.stop();
      else overdue.start();
    },
    rest() {
      awaited = undefined;
      overdue.stop();
    },
  };
}
