import { RelativePattern, type Uri, workspace } from "vscode";
import type { LogFolder } from "../protocol/scaffold.ts";
import { textOf } from "./workspace-files.ts";

/** Docker Compose, Prisma and Spring. */
const names = [
  ...["docker-compose", "compose"].flatMap((name) => [`${name}.yml`, `${name}.yaml`]),
  "schema.prisma",
  ...["yml", "yaml", "properties"].map((ending) => `application.${ending}`),
];
const elsewhere = "**/{node_modules,target,build,dist,test,tests}/**";

/** As many files are read. */
const most = 60;

/** The configuration of the project that a folder belongs to. */
export async function configurationAround(folder: Uri): Promise<NonNullable<LogFolder["configuration"]>> {
  const root = workspace.getWorkspaceFolder(folder)?.uri;
  if (!root) return [];
  const found = await workspace.findFiles(new RelativePattern(root, `**/{${names.join(",")}}`), elsewhere, most);
  return Promise.all(
    found.map(async (uri) => ({
      path: uri.path.slice(root.path.length + 1),
      text: (await textOf(uri)) ?? "",
    })),
  );
}
