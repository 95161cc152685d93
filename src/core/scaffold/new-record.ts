import { t } from "../../l10n/index.ts";
import type { Draft } from "./draft.ts";
import { type House, houseOf, type LogFile } from "./house.ts";
import { fileName, nextNumber, numbered } from "./naming.ts";
import { isTemplateFile, teamTemplate } from "./team.ts";
import { headOf, type Template } from "./template.ts";
import { fromWorkspace } from "./templates/from-workspace.ts";
import { templates } from "./templates/index.ts";
import { type ConfigurationFile, workspaceIn } from "./workspace.ts";

/** A folder that holds a log, or will. */
export interface LogFolder {
  /** The Markdown files right in it, and `templates/template.md`; paths count from the folder. */
  readonly files: readonly LogFile[];
  /** Names of files that the folder has on other branches. */
  readonly elsewhere?: readonly string[];
  /** The project's own configuration, for a record that starts from it. */
  readonly configuration?: readonly ConfigurationFile[];
  /** What the project's folder is called. */
  readonly project?: string;
}

export interface NewRecord {
  /** The file's name. */
  readonly name: string;
  readonly number: number | null;
  readonly text: Draft;
}

export interface RecordWish {
  readonly title: string;
  /** Id of one of `templatesFor`; without one its first. */
  readonly template?: string;
  /** Today, as ISO 8601. */
  readonly date: string;
  readonly author?: string;
}

/** Every template for a folder: the team's own, the form of its records, what the project tells of itself, then ours. Never empty. */
export function templatesFor(folder: LogFolder, house: House = houseOf(folder.files)): Template[] {
  const { files, configuration = [], project } = folder;
  const workspace = fromWorkspace(workspaceIn(configuration, project));
  const own = files.find(({ name }) => isTemplateFile(name));
  return [
    ...(own ? [teamTemplate(own.name, own.text)] : []),
    ...(house.newest === null ? [] : [houseTemplate(house)]),
    ...(workspace ? [workspace] : []),
    ...templates,
  ];
}

const houseTemplate = (house: House): Template => ({
  id: "house",
  get name() {
    return t("Like {0}", house.newest ?? "");
  },
  get about() {
    return t("the headings and metadata that the newest records of this log have");
  },
  naming: house.naming ?? numbered,
  write: (subject) => [...headOf(subject, house), "\n\n", ...house.sections, "\n"],
});

/** A record that the folder has not yet; undefined where it knows no such template. */
export function newRecord(folder: LogFolder, wish: RecordWish): NewRecord | undefined {
  const house = houseOf(folder.files);
  const offered = templatesFor(folder, house);
  const template = wish.template === undefined ? offered[0] : offered.find(({ id }) => id === wish.template);
  if (!template) return undefined;
  const naming = house.naming ?? template.naming;
  const taken = [...folder.files.map(({ name }) => name), ...(folder.elsewhere ?? [])];
  const number = naming.by === "number" ? nextNumber(taken) : null;
  const title = wish.title.replace(/\s+/g, " ").trim();
  const subject = { number, title, date: wish.date, author: wish.author ?? null };
  const name = freeName(fileName(naming, number ?? 0, title, wish.date), taken);
  return { name, number, text: template.write(subject, house) };
}

/** Two records of one day may have one title. */
function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((it) => it.toLowerCase()));
  const [, stem = name, extension = ""] = /^(.*)(\.\w+)$/.exec(name) ?? [];
  let free = name;
  for (let count = 2; names.has(free.toLowerCase()); count++) free = `${stem}-${count}${extension}`;
  return free;
}
