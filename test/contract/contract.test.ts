// The model contract as it was last released (released.json, which a major version alone replaces) is still kept.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractSchema } from "../../src/core/model/json-schema.ts";
import { breaches, type Schema } from "./breaches.ts";

const released: Schema = JSON.parse(readFileSync(join(import.meta.dirname, "released.json"), "utf8"));

/** The parts that the planted changes reach into. */
interface Definition {
  properties: Record<string, { type?: unknown; const?: unknown; items: { type: unknown } }>;
  required: string[];
  enum: string[];
}
type Change = (definitions: Record<string, Definition>) => void;

function changed(change: Change): Schema {
  const copy = structuredClone(released);
  change(copy.$defs as unknown as Record<string, Definition>);
  return copy;
}

test("nothing that was released is broken", () => {
  expect(breaches(released, contractSchema())).toEqual([]);
});

const number = { type: "number" };

test.for<[string, Change]>([
  ["Service: gone", (all) => delete all.Service],
  ["Service.name: gone", ({ Service }) => delete Service?.properties.name],
  ["Service.name: was string, is number", ({ Service }) => Object.assign(Service?.properties.name ?? {}, number)],
  [
    "Service.aliases[]: was string, is number",
    ({ Service }) => Object.assign(Service?.properties.aliases?.items ?? {}, number),
  ],
  ["Service.name: no longer always there", ({ Service }) => Service?.required.shift()],
  [
    "Service.instances: was null or number, is null or number or string",
    ({ Service }) => Object.assign(Service?.properties.instances ?? {}, { type: ["number", "null", "string"] }),
  ],
  ['Severity: "hint" is gone', ({ Severity }) => Severity?.enum.pop()],
  [
    'ModelOutput.schema: was "adr-atlas/model@1", is "adr-atlas/model@2"',
    ({ ModelOutput }) => Object.assign(ModelOutput?.properties.schema ?? {}, { const: "adr-atlas/model@2" }),
  ],
])("%s", ([line, change]) => {
  expect(breaches(released, changed(change))).toEqual([line]);
});

test("news break nothing", () => {
  const grown = changed((all) => {
    Object.assign(all.Service?.properties ?? {}, { team: { type: "string" } });
    all.Service?.required.push("team");
    all.Severity?.enum.push("fatal");
    Object.assign(all, { Team: { type: "object" } });
  });
  expect(breaches(released, grown)).toEqual([]);
});
