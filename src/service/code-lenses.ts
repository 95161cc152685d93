import type { CodeLens, Command } from "vscode-languageserver-types";
import { t } from "../l10n/index.ts";
import { counted } from "../l10n/terms.ts";
import { rangeOf, type Snapshot } from "./snapshot.ts";

/** Commands of the client that lenses run: a client that has none of them gets no lenses. */
export const lensCommands = {
  status: "adrAtlas.changeStatus",
  diagram: "adrAtlas.openDiagram",
  problems: "adrAtlas.showProblems",
  mentions: "adrAtlas.showMentions",
} as const;

/** Above the title: the status, what the record decides and how much of it is at odds, who refers to it, and the way to its diagram. */
export function codeLensesOf(snapshot: Snapshot): CodeLens[] {
  const { reading } = snapshot;
  const title = reading.page.sections.find(({ heading }) => heading);
  if (!title?.heading) return [];
  const at = title.base + title.heading.span.start;
  const range = rangeOf(reading, { start: at, end: at });
  const commands = [
    statusCommand(snapshot),
    countsCommand(snapshot),
    mentionsCommand(snapshot),
    diagramCommand(snapshot),
  ];
  return commands.flatMap((command) => (command ? [{ range, command }] : []));
}

const statusCommand = ({ uri, reading: { model } }: Snapshot): Command => ({
  title: model.status?.text ?? t("No status"),
  tooltip: t("Change the status"),
  command: lensCommands.status,
  arguments: [uri],
});

/** "4 services · 4 databases · 2 problems" */
function countsCommand({ reading: { model }, findings }: Snapshot): Command | null {
  const services = model.services.filter(({ scope, kind }) => scope === "decided" && kind === "service").length;
  const databases = model.databases.filter(({ scope }) => scope === "decided").length;
  const problems = findings.filter(({ severity }) => severity === "error" || severity === "warning").length;
  const parts = [
    ...(services ? [counted.services(services)] : []),
    ...(databases ? [counted.databases(databases)] : []),
    ...(problems ? [counted.problems(problems)] : []),
  ];
  if (!parts.length) return null;
  return { title: parts.join(" · "), command: problems ? lensCommands.problems : lensCommands.diagram };
}

function mentionsCommand({ uri, inLog }: Snapshot): Command | null {
  const names = new Set(inLog?.log.mentionsOf(inLog.entry).map(({ from }) => from));
  if (!inLog || !names.size) return null;
  const { line, character } = inLog.entry.heading.start;
  return {
    title: t("named by {0}", counted.records(names.size)),
    command: lensCommands.mentions,
    arguments: [uri, { line, character }],
  };
}

const diagramCommand = ({ reading: { model } }: Snapshot): Command | null =>
  model.services.length || model.databases.length || model.events.length || model.options.length
    ? { title: t("Open diagram"), command: lensCommands.diagram }
    : null;
