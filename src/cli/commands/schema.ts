import * as z from "zod/mini";
import * as model from "../../core/model/schema.ts";
import { type Command, exit, parse } from "../command.ts";

export const command: Command = {
  usage: `

Prints the JSON Schema (draft 2020-12) of what \`model\` and \`check\` print.`,
  async run(args, { out }) {
    parse(args, {});
    out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    return exit.success;
  },
};

/** Each schema of the contract is a definition under the name that it has there. */
function jsonSchema(): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(model)) names.add(schema, { id });
  return z.toJSONSchema(z.union([model.ModelOutput, model.LogOutput, model.CheckOutput]), { metadata: names });
}
