import * as z from "zod/mini";
import * as model from "./schema.ts";

/** The contract as JSON Schema, draft 2020-12: each of its schemas is a definition under the name that it has there. */
export function contractSchema(): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(model)) names.add(schema, { id });
  return z.toJSONSchema(z.union([model.ModelOutput, model.LogOutput, model.CheckOutput]), { metadata: names });
}
