import { t } from "../../l10n/index.ts";
import { BadUsage, type Command, parse } from "../command.ts";

export const command: Command = {
  synopsis: "--stdio",
  usage: () => t("Speaks the Language Server Protocol on standard input and output."),
  async run(args) {
    const { values } = parse(args, { stdio: { type: "boolean" }, clientProcessId: { type: "string" } });
    if (!values.stdio) throw new BadUsage(t("the language server needs a connection: adr-atlas lsp --stdio"));
    await import("../../server/node.ts");
    // The server ends with its connection, and the process with it.
    return new Promise(() => undefined);
  },
};
