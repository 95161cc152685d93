import { entryOf, logOf, logOutput, read } from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import { type Command, exit, oneOf, parse } from "../command.ts";
import { readSources } from "../sources.ts";
import { jsonOf } from "../terminal.ts";

export const command: Command = {
  synopsis: "[FILE…] [--log] [--format json]",
  usage: () =>
    t(
      `Prints { "schema": "adr-atlas/model@1", "documents": […] }: one model for each FILE; without FILE,
for each record in the folders that .adr-atlas.json names.
  --log  all records as one: which of them hold, how they refer to each other, and the architecture that is decided
         today, each fact with the records that decided it: { "schema": "adr-atlas/log@1", … }`,
    ),
  async run(args, { out, err }) {
    const { values, positionals } = parse(args, {
      format: { type: "string", default: "json" },
      log: { type: "boolean", default: false },
    });
    oneOf("format", values.format, ["json"]);
    const { sources, failures } = await readSources(positionals);
    failures.forEach(err);
    const readings = sources.map(({ path, text }) => read(path, text));
    const documents = readings.map(({ model }) => model);
    const output = values.log ? logOutput(logOf(readings.map(entryOf))) : { schema: "adr-atlas/model@1", documents };
    out(jsonOf(output));
    return failures.length ? exit.failure : exit.success;
  },
};
