import { join } from "node:path";
import { type ConfigurationFile, configurationGlobs } from "../core/index.ts";
import { glob, textOf } from "./files.ts";

/** What tells of services and databases below a folder: Docker Compose, Prisma, Spring. */
export async function configurationBelow(folder: string): Promise<ConfigurationFile[]> {
  const paths = await glob(configurationGlobs, { cwd: folder });
  return Promise.all(paths.map(async (path) => ({ path, text: (await textOf(join(folder, path))) ?? "" })));
}
