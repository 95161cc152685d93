// How a finding names another record.
import { decodedPath, nameOf } from "../text/paths.ts";
import type { Entry } from "./entry.ts";

/** "ADR-7", or the file's name where the log has no numbers. */
export const nameFor = ({ number, path }: Entry): string =>
  number === null ? nameOf(decodedPath(path)) : `ADR-${number}`;
