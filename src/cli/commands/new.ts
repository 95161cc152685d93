import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import {
  dayOf,
  type LogFolder,
  type NewRecord,
  newRecord,
  plainText,
  type RecordWish,
  templatesFor,
} from "../../core/index.ts";
import { t } from "../../l10n/index.ts";
import { BadUsage, type Command, exit, parse } from "../command.ts";
import { configFor } from "../config.ts";
import { configurationBelow } from "../configuration.ts";
import { authorOf, namesOnBranches } from "../git.ts";
import { filesOf, findLogFolder } from "../log-folder.ts";

const ids = templatesFor({ files: [] }).map(({ id }) => id);

export const command: Command = {
  synopsis: "TITLE [--template ID] [--folder DIR]",
  usage: () =>
    t(
      `Writes a new record and prints its path. The log is found from the working directory upward; number, file name, metadata and
sections follow its newest records. No file is ever overwritten.
  --template  {0};
              team for the template file of the log, house for the form of its newest records, workspace for the
              services and databases of docker-compose.yml, schema.prisma and application.yml below the working directory.
              Without it: what .adr-atlas.json says, else team, else house, else {1}
  --folder    the log's folder, instead of the one that is found`,
      ids.join(", "),
      ids[0] ?? "",
    ),
  async run(args, { out }) {
    const { values, positionals } = parse(args, { template: { type: "string" }, folder: { type: "string" } });
    const title = positionals.join(" ").trim();
    if (!title) throw new BadUsage(t('no TITLE given; adr-atlas new "{0}"', t("Use a database for each service")));
    const folder = values.folder === undefined ? await findLogFolder(".") : resolve(values.folder);
    const template = values.template ?? (await configFor(folder)).template;
    await mkdir(folder, { recursive: true });
    const author = await authorOf(folder);
    const wish = {
      title,
      date: dayOf(new Date()),
      ...(author && { author }),
      ...(template && { template }),
    };
    out(`${relative(".", await written(folder, wish))}\n`);
    return exit.success;
  },
};

/** Two commands at once may choose one number: whoever sees the other's file takes the next. */
async function written(folder: string, wish: RecordWish): Promise<string> {
  const configuration = wish.template === "workspace" ? await configurationBelow(".") : [];
  const project = { configuration, project: basename(resolve(".")) };
  for (;;) {
    const record = recordFor({ ...(await folderAt(folder)), ...project }, wish);
    const path = join(folder, record.name);
    if (!(await created(path, plainText(record.text)))) continue;
    const after = recordFor({ ...(await folderAt(folder, record.name)), ...project }, wish);
    if (after.number === record.number) return path;
    await rm(path);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
  }
}

async function folderAt(folder: string, except?: string): Promise<LogFolder> {
  const [files, elsewhere] = await Promise.all([filesOf(folder), namesOnBranches(folder)]);
  return { files: files.filter(({ name }) => name !== except), elsewhere };
}

function recordFor(folder: LogFolder, wish: RecordWish): NewRecord {
  const record = newRecord(folder, wish);
  if (record) return record;
  if (wish.template === "workspace")
    throw new BadUsage(
      t("no docker-compose.yml, schema.prisma or application.yml below the working directory tells of a database"),
    );
  const known = templatesFor(folder).map(({ id }) => id);
  throw new BadUsage(t("no {0} '{1}'; choose one of: {2}", "template", wish.template ?? "", known.join(", ")));
}

/** False where there is a file of that name. */
async function created(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new BadUsage(t("cannot write {0}: {1}", path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}
