// The form of `.adr-atlas.json`.
import { checks } from "../checks/index.ts";
import { logChecks } from "../log/checks/index.ts";
import { templates } from "../scaffold/templates/index.ts";

/** As much of JSON Schema as the file needs: it is read before the first record is, so what reads it has to be there at once. */
export type Form =
  | {
      readonly type: "object";
      readonly properties: Readonly<Record<string, Form>>;
      readonly additionalProperties: false;
    }
  | { readonly type: "array"; readonly items: Form }
  | { readonly type: "string"; readonly enum?: readonly string[]; readonly minLength?: number };

const text: Form = { type: "string" };
const oneOf = (words: readonly string[]): Form => ({ ...text, enum: words });
const only = (properties: Readonly<Record<string, Form>>): Form & { type: "object" } => ({
  type: "object",
  properties,
  additionalProperties: false,
});

const level = oneOf(["off", "hint", "info", "warning", "error"]);

/** What the file may hold. It counts for the records in its folder and below, up to the next such file. */
export const ConfigFile = only({
  $schema: text,
  /** Severities by rule; a rule that is not named keeps its own. */
  checks: only(Object.fromEntries([...checks, ...logChecks].map(({ id }) => [id, level]))),
  /** Folders that hold the records, as paths with slashes from the file's own folder. New records go into the first. */
  folders: { type: "array", items: { ...text, minLength: 1 } },
  /** The form that new records take. */
  template: oneOf(["team", "house", ...templates.map(({ id }) => id)]),
});
