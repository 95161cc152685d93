import { stat } from "node:fs/promises";
import { dirname } from "node:path";

/** A folder, the one above it, and so on to the root. */
export function* upward(folder: string): Generator<string> {
  for (let at = folder, last = ""; at !== last; at = dirname(at)) {
    yield at;
    last = at;
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
