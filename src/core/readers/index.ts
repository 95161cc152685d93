import type { Reader } from "./reader.ts";

/** Every way of writing that is read. The order does not matter: no reader knows another. */
export const readers: readonly Reader[] = [];
