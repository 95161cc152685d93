import { type ParseArgsConfig, parseArgs } from "node:util";
import { t } from "../l10n/index.ts";
import type { Terminal } from "./terminal.ts";

export const exit = { success: 0, findings: 1, failure: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** One word behind `adr-atlas`. */
export interface Command {
  /** What follows the command's name: "FILE… [--fix]". */
  readonly synopsis: string;
  /** What it does, then a line or more on each option. */
  usage(): string;
  /** `program`: what threads that help would have to run; without it everything is to happen in this one. */
  run(args: readonly string[], terminal: Terminal, program?: URL): Promise<ExitCode>;
}

/** What was asked for cannot be: `message` is one line that ends with the mend. */
export class BadUsage extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/** Throws BadUsage for options that are unknown or lack their value. */
export function parse<const T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new BadUsage(mendOf(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

function mendOf({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const all = known.map((name) => `--${name}`).join(", ") || t("none");
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return t("unknown option {0}; the options are: {1}", /'(.*?)'/.exec(message)?.[1] ?? "", all);
  const option = /^Option '(.*?)(?: <value>)?'/.exec(message)?.[1] ?? "";
  return /does not take/.test(message) ? t("{0} takes no value", option) : t("{0} needs a value", option);
}

/** The option's value where it is one of `choices`; throws BadUsage for any other. */
export function oneOf<const T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((it) => it === value);
  if (choice === undefined)
    throw new BadUsage(t("no {0} '{1}'; choose one of: {2}", option, value, choices.join(", ")));
  return choice;
}
