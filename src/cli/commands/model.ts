import { read } from "../../core/index.ts";
import { type Command, exit, oneOf, parse } from "../command.ts";
import { readSources } from "../sources.ts";

export const command: Command = {
  usage: `[FILE…] [--format json]

Prints { "schema": "adr-atlas/model@1", "documents": […] }: one model for each FILE; without FILE,
for each record in the folders that .adr-atlas.json names.`,
  async run(args, { out, err }) {
    const { values, positionals } = parse(args, { format: { type: "string", default: "json" } });
    oneOf("format", values.format, ["json"]);
    const { sources, failures } = await readSources(positionals);
    failures.forEach(err);
    const documents = sources.map(({ path, text }) => read(path, text).model);
    out(`${JSON.stringify({ schema: "adr-atlas/model@1", documents }, null, 2)}\n`);
    return failures.length ? exit.failure : exit.success;
  },
};
