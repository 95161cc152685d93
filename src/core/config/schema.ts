// The form of `.adr-atlas.json`.
import * as z from "zod/mini";
import { checks } from "../checks/index.ts";
import { logChecks } from "../log/checks/index.ts";
import { templates } from "../scaffold/templates/index.ts";

export const ruleIds: readonly string[] = [...checks, ...logChecks].map(({ id }) => id);

/** What the file may hold. It counts for the records in its folder and below, up to the next such file. */
export const ConfigFile = z.strictObject({
  $schema: z.optional(z.string()),
  /** Severities by rule; a rule that is not named keeps its own. */
  checks: z.optional(z.partialRecord(z.enum(ruleIds), z.enum(["off", "hint", "info", "warning", "error"]))),
  /** Folders that hold the records, as paths with slashes from the file's own folder. New records go into the first. */
  folders: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** The form that new records take. */
  template: z.optional(z.enum(["team", "house", ...templates.map(({ id }) => id)])),
});
