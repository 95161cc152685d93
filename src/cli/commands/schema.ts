import { contractSchema } from "../../core/model/json-schema.ts";
import { t } from "../../l10n/index.ts";
import { type Command, exit, parse } from "../command.ts";

export const command: Command = {
  synopsis: "",
  usage: () => t("Prints the JSON Schema (draft 2020-12) of what `model` and `check` print."),
  async run(args, { out }) {
    parse(args, {});
    out(`${JSON.stringify(contractSchema(), null, 2)}\n`);
    return exit.success;
  },
};
