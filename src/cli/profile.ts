import { writeFile } from "node:fs/promises";
import { Session } from "node:inspector/promises";
import { t } from "../l10n/index.ts";
import { BadUsage } from "./command.ts";

/** Writes a CPU profile of the work to a file, which Chrome and VS Code show. */
export async function profiled<T>(path: string, work: () => Promise<T>): Promise<T> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  try {
    return await work();
  } finally {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    await writeFile(path, JSON.stringify(profile)).catch(({ message }: Error) => {
      throw new BadUsage(t("the profile cannot be written: {0}", message));
    });
  }
}
