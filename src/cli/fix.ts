import { chmod, lstat, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { edited, editsOf, safeFixes } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import { type Checked, checked, type FindingsOf } from "./checked.ts";

/** One fix may make another possible; fixes that undo each other must come to an end. */
const maximumPasses = 10;

export interface Fixed {
  readonly file: Checked;
  /** The line that says why the file could not be written. */
  readonly failure?: string;
}

/** Makes the fixes that leave no choice, in the file too. */
export async function fixed(file: Checked, findingsOf: FindingsOf): Promise<Fixed> {
  let now = file;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const edits = editsOf(safeFixes(now.findings));
    const text = edited(now.text, edits);
    if (text === now.text) break;
    now = checked({ path: file.path, text }, findingsOf);
  }
  if (now === file) return { file };
  const failure = await replaced(file.path, file.text, now.text);
  return failure ? { file, failure } : { file: { ...now, fixed: file.findings.length - now.findings.length } };
}

/**
 * Replaces the file as a whole, so that it holds the old text or the new one whenever the process is stopped. Gives the
 * line that says why it could not be written.
 */
export async function replaced(path: string, before: string, after: string): Promise<string | undefined> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    // In the place of a link there would be a file.
    if ((await lstat(path)).isSymbolicLink()) return t("cannot write {0}: it is a link", path);
    // A text that is not UTF-8 was read with replacement characters; writing them back would lose bytes.
    if (!(await readFile(path)).equals(Buffer.from(before)))
      return t("cannot write {0}: it is not UTF-8, or changed meanwhile", path);
    const { mode } = await stat(path);
    await writeFile(temporary, after, { flag: "wx" });
    await chmod(temporary, mode);
    await rename(temporary, path);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true });
    return t("cannot write {0}: {1}", path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
