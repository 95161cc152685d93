// `.adr-atlas.json` on disk: the nearest one counts, from a record's folder upward to the root of its repository.

import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { type Config, configName, linesOf, noConfig, parseConfig } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { BadUsage } from "./command.ts";
import { exists, upward } from "./files.ts";

/** A configuration and the folder that its paths count from. */
export interface PlacedConfig extends Config {
  readonly folder: string;
}

/** The configuration for what stands in `folder`. Throws BadUsage for a file that makes no sense. */
export async function configFor(folder: string): Promise<PlacedConfig> {
  for (const at of upward(resolve(folder))) {
    const path = join(at, configName);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text !== null) return { ...understood(path, text), folder: at };
    // What lies above a repository is another project.
    if (await exists(join(at, ".git"))) break;
  }
  return { ...noConfig, folder: resolve(folder) };
}

/** Asks the disk once for each folder. */
export function configsByFile(): (path: string) => Promise<Config> {
  const known = new Map<string, Promise<Config>>();
  return (path) => {
    const folder = dirname(resolve(path));
    const config = known.get(folder) ?? configFor(folder);
    known.set(folder, config);
    return config;
  };
}

/** The folders that the configuration above the working directory names, as seen from there. */
export async function configuredFolders(): Promise<string[]> {
  const { folders, folder } = await configFor(".");
  return folders.map((it) => relative(".", join(folder, it)) || ".");
}

/** CI must not go on with rules that nobody meant, so what an editor would only point at ends the command. */
function understood(path: string, text: string): Config {
  const { config, problems } = parseConfig(text);
  const [first, ...others] = problems;
  if (!first) return config;
  const { line, character } = linesOf(text).position(first.span.start);
  const message = others.length ? t("{0} (and {1} more)", first.message, others.length) : first.message;
  throw new BadUsage(`${relative(".", path)}:${line + 1}:${character + 1}: ${message}`);
}
