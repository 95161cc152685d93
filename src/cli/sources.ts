import { readFile, stat } from "node:fs/promises";
import { isAbsolute, posix, relative, resolve, sep } from "node:path";
import { t } from "../l10n/index.ts";
import { BadUsage } from "./command.ts";
import { configuredFolders } from "./config.ts";
import { glob } from "./files.ts";
import { foldersOfTools } from "./log-folder.ts";

export interface Source {
  /** As given on the command line; below a folder, that folder's path as given and the rest with slashes. */
  readonly path: string;
  readonly text: string;
  /** It was read as a part of a folder, all of whose Markdown files were read. */
  readonly inFolder: boolean;
}

export interface Sources {
  readonly sources: readonly Source[];
  /** One line for each argument or file that could not be read. */
  readonly failures: readonly string[];
}

const markdown = "**/*.{md,markdown}";

/**
 * Reads files, folders (the Markdown files below them) and globs, each file once, in the order given; without any, the
 * folders that `.adr-atlas.json` names, or else the files of other tools.
 */
export async function readSources(args: readonly string[]): Promise<Sources> {
  const given = args.length ? args : await foldersHere();
  if (!given.length) throw new BadUsage(t("no FILE given; name a file, a folder or a glob"));
  const failures: string[] = [];
  const paths = new Map<string, Omit<Source, "text">>();
  for (const arg of given) {
    const found = await pathsOf(arg);
    if (typeof found === "string") failures.push(found);
    else
      for (const path of found.paths) {
        const known = paths.get(resolve(path));
        paths.set(
          resolve(path),
          known && !found.inFolder ? known : { path: known?.path ?? path, inFolder: found.inFolder },
        );
      }
  }
  const sources: Source[] = [];
  for (const { path, inFolder } of paths.values()) {
    try {
      sources.push({ path, inFolder, text: await readFile(path, "utf8") });
    } catch (error) {
      failures.push(t("cannot read {0}: {1}", path, (error as NodeJS.ErrnoException).code ?? String(error)));
    }
  }
  return { sources, failures };
}

async function foldersHere(): Promise<string[]> {
  const configured = await configuredFolders();
  return configured.length ? configured : (await foldersOfTools(".")).map((folder) => relative(".", folder) || ".");
}

/** The files that an argument stands for, or the line that says why there are none. */
async function pathsOf(arg: string): Promise<{ paths: readonly string[]; inFolder: boolean } | string> {
  const entry = await stat(arg).catch(() => null);
  if (entry && !entry.isDirectory()) return { paths: [arg], inFolder: false };
  const found = entry ? await below(arg) : /[*?[{(]/.test(arg) ? await matching(arg) : [];
  if (found.length) return { paths: found, inFolder: entry !== null };
  if (entry) return t("no Markdown file in {0}; name another folder, a file or a glob", arg);
  return t("no such file or folder: {0}; name a file, a folder or a glob", arg);
}

async function below(folder: string): Promise<string[]> {
  const paths = await glob(markdown, { cwd: folder });
  return paths.map((path) => posix.join(folder.replaceAll(sep, "/"), path));
}

const matching = (pattern: string): Promise<string[]> =>
  glob(pattern.replaceAll(sep, "/"), { dot: true, absolute: isAbsolute(pattern) });
