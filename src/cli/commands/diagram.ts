import { type Reading, read, type ScopeChoice, textOf, views } from "../../core/index.ts";
import { BadUsage, type Command, exit, oneOf, parse } from "../command.ts";
import { readSources } from "../sources.ts";

export const command: Command = {
  usage: `FILE [--view ${Object.keys(views).join("|") || "VIEW"}] [--scope decided|current|future|option:N|change]

Prints the diagram of one record: Mermaid text, or Markdown tables for a view that is a table.
  --view   what to draw (architecture)
  --scope  which architecture to draw (decided); option:0 is the first of the record's options,
           change shows the way from the current to the decided one`,
  async run(args, { out, err }) {
    const { values, positionals } = parse(args, {
      view: { type: "string", default: "architecture" },
      scope: { type: "string", default: "decided" },
    });
    const view = views[oneOf("view", values.view, Object.keys(views))];
    const { sources, failures } = await readSources(positionals);
    failures.forEach(err);
    const [source] = sources;
    if (!source || !view) return exit.failure;
    if (sources.length > 1) throw new BadUsage(`${sources.length} files given; a diagram shows one`);
    const reading = read(source.path, source.text);
    const diagram = view.draw(reading, scopeOf(values.scope, reading));
    for (const note of diagram.notes) err(`note: ${note}`);
    out(textOf(diagram));
    return exit.success;
  },
};

function scopeOf(text: string, { model: { options } }: Reading): ScopeChoice {
  const number = /^option:(\d{1,6})$/.exec(text)?.[1];
  if (number === undefined) {
    if (text.startsWith("option")) throw new BadUsage(`no scope '${text}'; write option:0 for the first option`);
    return { scope: oneOf("scope", text, ["decided", "current", "future", "change"]) };
  }
  const option = Number(number);
  if (option < options.length) return { scope: "option", option };
  const titles = options.map(({ title }, index) => `option:${index} (${title})`).join(", ") || "none";
  throw new BadUsage(`no option ${option} in this record; it has: ${titles}`);
}
