import { speak, t } from "../l10n/index.ts";
import { BadUsage, type Command, type ExitCode, exit } from "./command.ts";
import type { Terminal } from "./terminal.ts";

interface Entry {
  about(): string;
  /** A command loads what it needs and no more. */
  load(): Promise<{ readonly command: Command }>;
}

const entries: Readonly<Record<string, Entry>> = {
  model: { about: () => t("what the records say, as JSON"), load: () => import("./commands/model.ts") },
  check: { about: () => t("what is at odds in them"), load: () => import("./commands/check.ts") },
  diagram: { about: () => t("a picture of one record, as Mermaid text"), load: () => import("./commands/diagram.ts") },
  explain: { about: () => t("what was understood, line by line"), load: () => import("./commands/explain.ts") },
  new: { about: () => t("a new record, in the form of its log"), load: () => import("./commands/new.ts") },
  schema: {
    about: () => t("the JSON Schema of what model and check print"),
    load: () => import("./commands/schema.ts"),
  },
  lsp: { about: () => t("the language server, for editors"), load: () => import("./commands/lsp.ts") },
};

/**
 * Runs one command line; never throws. `--locale de` and `--profile FILE` may stand anywhere in it. A profile is one of this thread,
 * in which then everything happens.
 */
export async function run(given: readonly string[], terminal: Terminal, program?: URL): Promise<ExitCode> {
  const { value: locale = terminal.locale, rest: spoken } = optionIn(given, "--locale");
  const { value: profile, rest: args } = optionIn(spoken, "--profile");
  await speak(locale);
  const [name = "", ...rest] = args;
  try {
    if (isHelp(name)) return await help(rest[0], terminal);
    if (name === "--version" || name === "-v") return await version(terminal);
    const { command } = await entryOf(name).load();
    if (rest.some((it) => it === "--help" || it === "-h")) return await help(name, terminal);
    if (profile === undefined) return await command.run(rest, terminal, program);
    if (!profile) throw new BadUsage(t("{0} needs a value", "--profile"));
    const { profiled } = await import("./profile.ts");
    return await profiled(profile, () => command.run(rest, terminal));
  } catch (error) {
    if (!(error instanceof BadUsage)) terminal.err(t("{0} failed, which is a defect: {1}", name, String(error)));
    else terminal.err(error.message);
    return exit.failure;
  }
}

/** What an option of every command gives, and the command line without it. What stands behind `--` is no option. */
function optionIn(
  given: readonly string[],
  name: string,
): { readonly value?: string; readonly rest: readonly string[] } {
  const end = given.includes("--") ? given.indexOf("--") : given.length;
  const at = given.slice(0, end).findLastIndex((it) => it === name || it.startsWith(`${name}=`));
  if (at < 0) return { rest: given };
  const value = given[at]?.slice(name.length + 1);
  return given[at] === name
    ? { value: given[at + 1] ?? "", rest: given.toSpliced(at, 2) }
    : { value: value ?? "", rest: given.toSpliced(at, 1) };
}

const isHelp = (name: string): boolean => ["help", "--help", "-h"].includes(name);

function entryOf(name: string): Entry {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry) return entry;
  const known = Object.keys(entries).join(", ");
  throw new BadUsage(
    name
      ? t("no command '{0}'; the commands are: {1} (adr-atlas --help)", name, known)
      : t("no command given; the commands are: {0} (adr-atlas --help)", known),
  );
}

async function help(name: string | undefined, { out }: Terminal): Promise<ExitCode> {
  if (name === undefined) {
    out(overview());
    return exit.success;
  }
  const { synopsis, usage } = (await entryOf(name).load()).command;
  out(`adr-atlas ${name} ${synopsis}\n\n${usage()}\n`);
  return exit.success;
}

function overview(): string {
  const lines = Object.entries(entries).map(([name, { about }]) => `  ${name.padEnd(9)} ${about()}`);
  return [
    `adr-atlas COMMAND …: ${t("reads database-architecture decision records in Markdown")}`,
    "",
    ...lines,
    "",
    t("FILE may be a file, a folder or a glob. `adr-atlas COMMAND --help` tells more."),
    t("`--locale de` speaks German; without it, what LC_ALL, LC_MESSAGES or LANG name."),
    t("`--profile FILE` writes a CPU profile of the command, which Chrome and VS Code show."),
    t("Exit status: 0 all right, 1 findings, 2 bad usage or unreadable input."),
    "",
  ].join("\n");
}

async function version({ out }: Terminal): Promise<ExitCode> {
  out(`${(await import("./package.ts")).manifest().version}\n`);
  return exit.success;
}
