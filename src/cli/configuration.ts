import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { type ConfigurationFile, configurationGlobs } from "../core/index.ts";

/** What tells of services and databases below a folder: Docker Compose, Prisma, Spring. */
export async function configurationBelow(folder: string): Promise<ConfigurationFile[]> {
  const ignore = ["**/node_modules/**", "**/.git/**"];
  const paths = await glob([...configurationGlobs], { cwd: folder, ignore });
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8").catch(() => "") })),
  );
}
