// What an author does all day, by keyboard, in a real VS Code.
import { placeOf } from "../ui/place.ts";
import type { Workbench } from "../ui/workbench.ts";

export interface Author {
  /** How often a record was changed so far. */
  edits(): number;
  /** Writes, takes back, renames, and looks around, for some hundred edits. */
  work(): Promise<void>;
}

const records = [
  { name: "0004-database-per-service.md", service: "payment_db" },
  { name: "0005-connection-pools.md", service: "Payment Service" },
  { name: "0003-rabbitmq-as-event-broker.md", service: null },
  { name: "0006-ordering-saga.md", service: null },
  { name: "0007-suche-mit-opensearch.md", service: null },
] as const;

const themes = ["Dark Modern", "Light Modern", "Dark High Contrast", "Solarized Light"];

const lines = [
  "- Refund Service: refund_db, PostgreSQL 16, port 5460",
  "| Refund Service | refund_db | PostgreSQL 16 | 5461 |",
  "Refund Service publishes RefundMade, which Order Service consumes.",
  "**Total:** 120 connections, see ADR-0005 and [ADR-0002](0002-one-shared-database.md).",
  "Kötü ad → naïve `name`, 数据库 {} <b>[x](y)</b> %%",
];

export function authorAt(workbench: Workbench): Author {
  const { page } = workbench;
  const { keyboard } = page;
  let edits = 0;
  let turn = 0;

  async function press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await keyboard.press(key);
  }

  /** Types a line below the last one, and takes most of it back. */
  async function write(line: string): Promise<void> {
    await press("Control+End");
    await press("Enter");
    await keyboard.type(line);
    edits += line.length + 1;
    await press("Backspace", 5);
    edits += 5;
    // VS Code takes back a word or a line at a time.
    await press("Control+Z", 3);
    await press("Control+Y", 2);
    edits += 5;
  }

  async function takeAllBack(): Promise<void> {
    await workbench.command("File: Revert File");
    edits++;
  }

  async function rename(name: string, service: string): Promise<void> {
    const { line, column } = placeOf(service, name);
    await workbench.goToLine(line);
    await press("ArrowRight", column);
    await press("F2");
    const box = page.locator(".rename-box input");
    await box.waitFor();
    await box.fill(`${service}-${turn}`);
    await press("Enter");
    await box.waitFor({ state: "hidden" });
    await applied(name);
    await press("Control+Z");
    edits += 2;
  }

  /** Where other records name it, too, VS Code first shows what would be changed in which; those are left as they are. */
  async function applied(name: string): Promise<void> {
    const changed = page.locator(".tabs-container .tab.active.dirty", { hasText: name });
    const apply = page.locator(".bulk-edit-panel").getByRole("button", { name: "Apply" });
    await changed.or(apply).first().waitFor();
    if (await changed.isVisible()) return;
    await apply.click();
    await changed.waitFor();
    await workbench.openFile(name);
  }

  async function lookAround(): Promise<void> {
    if (turn % 2) await workbench.command("ADR: Open Architecture Diagram to the Side");
    else await workbench.command("View: Close Editors in Other Groups");
    if (turn % 4 === 0) await workbench.setTheme(themes[(turn / 4) % themes.length] as string);
  }

  return {
    edits: () => edits,
    async work() {
      const record = records[turn % records.length] as (typeof records)[number];
      await workbench.openFile(record.name);
      for (const line of lines) await write(line);
      await takeAllBack();
      if (record.service) await rename(record.name, record.service);
      await lookAround();
      turn++;
    },
  };
}
