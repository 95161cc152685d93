import { dirname } from "node:path";
import {
  architectureOfLog,
  type Diagram,
  drawLog,
  drawLogArchitecture,
  edited,
  embedded,
  entryOf,
  logOf,
  type Reading,
  read,
  type ScopeChoice,
  textOf,
  views,
} from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import { BadUsage, type Command, type ExitCode, exit, oneOf, parse } from "../command.ts";
import { replaced } from "../fix.ts";
import { readSources, type Source } from "../sources.ts";

const names = [...Object.keys(views), "log"];

export const command: Command = {
  synopsis: `FILE [--view ${names.join("|")}] [--scope decided|current|future|option:N|change] [--log] [--embed]`,
  usage: () =>
    t(
      `Prints the diagram of one record, or of a whole log: Mermaid text, or Markdown tables for a view that is a table.
  --view   what to draw (architecture); log draws all records of the folder that FILE is, or is in
  --scope  which architecture to draw (decided); option:0 is the first of the record's options,
           change shows the way from the current to the decided one
  --log    the architecture that all records of the folder that FILE is, or is in, make together
  --embed  write it into the record instead, between two comments, or bring it up to date there`,
    ),
  async run(args, { out, err }) {
    const { values, positionals } = parse(args, {
      view: { type: "string", default: "architecture" },
      scope: { type: "string", default: "decided" },
      embed: { type: "boolean", default: false },
      log: { type: "boolean", default: false },
    });
    const view = oneOf("view", values.view, names);
    const ofLog = values.log || view === "log";
    if (values.log && view !== "log" && view !== "architecture") throw new BadUsage(t("--log has no view '{0}'", view));
    const { sources, failures } = await readSources(ofLog ? positionals.map(folderOf) : positionals);
    failures.forEach(err);
    if (sources.length === 0) return exit.failure;
    if (values.embed) return embed(sources, view, values.scope, err);
    const diagram = ofLog ? drawnLog(sources, view) : oneOfRecord(sources, view, values.scope);
    for (const note of diagram.notes) err(t("note: {0}", note));
    out(textOf(diagram));
    return exit.success;
  },
};

const folderOf = (path: string): string => (/\.(md|markdown)$/i.test(path) ? dirname(path) : path);

function drawnLog(sources: readonly Source[], view: string): Diagram {
  const readings = sources.map(({ path, text }) => read(path, text));
  if (view === "log") return drawLog(readings.map(({ model }) => model).filter(({ isAdr }) => isAdr));
  const log = logOf(readings.map(entryOf));
  return drawLogArchitecture(architectureOfLog(log.records, log), true);
}

function oneOfRecord(sources: readonly Source[], view: string, scope: string): Diagram {
  const { path, text } = onlyOne(sources);
  const reading = read(path, text);
  const drawn = views[view]?.draw(reading, scopeOf(scope, reading));
  if (!drawn) throw new BadUsage(t("no view '{0}'", view));
  return drawn;
}

async function embed(
  sources: readonly Source[],
  view: string,
  scope: string,
  err: (line: string) => void,
): Promise<ExitCode> {
  const { path, text } = onlyOne(sources);
  const reading = read(path, text);
  const edits = embedded(reading, view, scopeOf(scope, reading));
  if (!edits) throw new BadUsage(t("the view '{0}' of {1} has no picture to embed; choose another --view", view, path));
  const failure = edits.length === 0 ? undefined : await replaced(path, text, edited(text, edits));
  if (failure) err(failure);
  return failure ? exit.failure : exit.success;
}

function onlyOne([source, ...others]: readonly Source[]): Source {
  if (!source || others.length > 0) throw new BadUsage(t("{0} files given; a diagram shows one", others.length + 1));
  return source;
}

function scopeOf(text: string, { model: { options } }: Reading): ScopeChoice {
  const number = /^option:(\d{1,6})$/.exec(text)?.[1];
  if (number === undefined) {
    if (text.startsWith("option")) throw new BadUsage(t("no scope '{0}'; write option:0 for the first option", text));
    return { scope: oneOf("scope", text, ["decided", "current", "future", "change"]) };
  }
  const option = Number(number);
  if (option < options.length) return { scope: "option", option };
  const titles = options.map(({ title }, index) => `option:${index} (${title})`).join(", ") || t("none");
  throw new BadUsage(t("no option {0} in this record; it has: {1}", option, titles));
}
