// `.adr-atlas.json`: what a team agrees on for its decision log, the same for every editor and for CI.
import type { Level } from "../checks/run.ts";

export const configName = ".adr-atlas.json";

/** What a `.adr-atlas.json` says; absent parts say nothing. */
export interface Config {
  readonly checks: Readonly<Record<string, Level | undefined>>;
  /** From the file's own folder, with slashes. */
  readonly folders: readonly string[];
  /** A template's id. */
  readonly template: string | null;
}

export const noConfig: Config = { checks: {}, folders: [], template: null };
