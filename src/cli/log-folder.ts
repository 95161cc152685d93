// The folder of the decision log, as seen from the working directory.
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  conventionFiles,
  foldersNamedIn,
  isTemplateFile,
  type LogFile,
  recordFolders,
  usualFolders,
} from "../core/index.ts";
import { configFor } from "./config.ts";
import { exists, textOf, upward } from "./files.ts";

/** The first folder that `.adr-atlas.json` names; else, upward, that of another tool, one with records, a usual one. */
export async function findLogFolder(from: string): Promise<string> {
  const { folders, folder: base } = await configFor(from);
  if (folders[0]) return resolve(base, folders[0]);
  for (const folder of upward(resolve(from))) {
    const found = (await named(folder))[0] ?? (await holding(folder));
    if (found) return found;
    // What lies above a repository is another project.
    if (await exists(join(folder, ".git"))) return join(folder, usualFolders[0] as string);
  }
  return join(resolve(from), usualFolders[0] as string);
}

/** The Markdown files right in a folder, and the template that adr-tools keeps below it. No such folder: none. */
export async function filesOf(folder: string): Promise<LogFile[]> {
  const entries = await readdir(folder).catch(() => []);
  const names = [...entries, "templates/template.md"].filter((name) => /\.(?:md|markdown)$/i.test(name));
  const files = names.map(async (name) => ({ name, text: await textOf(join(folder, name)) }));
  return (await Promise.all(files)).flatMap(({ name, text }) =>
    text === null && isTemplateFile(name) ? [] : [{ name, text: text ?? "" }],
  );
}

/** The folders that files of other tools name, from a folder upward: those of the first place where any does. */
export async function foldersOfTools(from: string): Promise<string[]> {
  for (const folder of upward(resolve(from))) {
    const found = await named(folder);
    if (found.length) return found;
    if (await exists(join(folder, ".git"))) break;
  }
  return [];
}

async function named(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of conventionFiles) {
    const text = await textOf(join(folder, name));
    if (text !== null) found.push(...foldersNamedIn(name, text).map((it) => resolve(folder, it)));
  }
  return found;
}

/** The folder itself where it holds records, or a usual folder below it. */
async function holding(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const paths = names.filter((name) => /\.(?:md|markdown)$/i.test(name)).map((name) => join(folder, name));
  if (recordFolders(paths).length) return folder;
  for (const usual of usualFolders) if (await exists(join(folder, usual))) return join(folder, usual);
  return null;
}
