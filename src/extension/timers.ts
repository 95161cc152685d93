// Both extension hosts have them; their types belong to libraries that neither this folder nor VS Code's types include.
declare const setTimeout: (run: () => void, milliseconds: number) => object | number;
declare const clearTimeout: (timer: object | number) => void;

/** Runs once, this many milliseconds after it was last asked to, unless it is stopped before. */
export interface Timer {
  start(): void;
  stop(): void;
}

export function timer(milliseconds: number, run: () => void): Timer {
  let running: object | number | undefined;
  const stop = () => {
    if (running !== undefined) clearTimeout(running);
    running = undefined;
  };
  return {
    start() {
      stop();
      running = setTimeout(run, milliseconds);
    },
    stop,
  };
}
