import { read } from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import { type Command, exit, parse } from "../command.ts";
import { explanation } from "../explanation.ts";
import { readSources } from "../sources.ts";

export const command: Command = {
  synopsis: "[FILE…]",
  usage: () =>
    t("Prints what was understood of each FILE, line by line, and what looked like a fact but could not be placed."),
  async run(args, { out, err }) {
    const { positionals } = parse(args, {});
    const { sources, failures } = await readSources(positionals);
    failures.forEach(err);
    out(sources.map(({ path, text }) => explanation(read(path, text))).join("\n"));
    return failures.length ? exit.failure : exit.success;
  },
};
