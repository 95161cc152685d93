import { mkdtempSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run.ts";

/** What a command line printed, and its exit status. */
export async function recorded(...args: string[]): Promise<{ out: string; err: string[]; status: number }> {
  let out = "";
  const err: string[] = [];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (line: string) => void err.push(line),
    colour: false,
    columns: 100,
  };
  const status = await run(args, terminal);
  return { out, err, status };
}

/** A new folder that holds these files; returns its path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "adr-atlas-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
