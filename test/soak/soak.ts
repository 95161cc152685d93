// npm test -- --only soak: an author writes in a real VS Code; memory has to stay where it is, and every log without an error.
// ADR_ATLAS_EDITS sets how often a record is changed.
import { expect, test } from "vitest";
import { withWorkbench } from "../ui/test.ts";
import { authorAt } from "./author.ts";
import { errorsIn } from "./logs.ts";
import { type Memory, memoryOf } from "./memory.ts";

const wanted = Number(process.env.ADR_ATLAS_EDITS ?? 10_000);
/** By then everything has been loaded, compiled and kept that ever will be. */
const warm = Math.min(1_000, wanted / 2);
const growth = 1.1;

test(`${wanted} edits`, async () => {
  await withWorkbench(async (workbench, server) => {
    const { page } = workbench;
    const thrown: string[] = [];
    page.on("pageerror", (error) => thrown.push(String(error)));
    const author = authorAt(workbench);
    const known = new Set(errorsIn(server.logFiles()));

    /** With nothing open, so that only what is never given back can differ. */
    async function measured(): Promise<Memory> {
      await workbench.command("View: Close All Editors");
      const session = await page.context().newCDPSession(page);
      const memory = await memoryOf(server.pid as number, session);
      await session.detach();
      const said = Object.entries(memory).map(([name, bytes]) => `${name} ${(bytes / 2 ** 20).toFixed(1)} MB`);
      console.log(`${author.edits()} edits: ${said.join(", ")}`);
      return memory;
    }

    async function until(edits: number): Promise<Memory> {
      while (author.edits() < edits) await author.work();
      return measured();
    }

    const first = await until(warm);
    for (let edits = 2 * warm; edits < wanted; edits += warm) await until(edits);
    const last = await until(wanted);

    for (const name of Object.keys(first) as (keyof Memory)[])
      expect.soft(last[name] / first[name], `growth of the ${name}`).toBeLessThan(growth);
    expect.soft(errorsIn(server.logFiles()).filter((line) => !known.has(line))).toEqual([]);
    expect.soft(thrown).toEqual([]);
  });
});
