// What VS Code's own Git extension knows; everything is empty where it is off, or has no repository for a folder.
import { extensions, type Uri } from "vscode";

/** The part that we need of `vscode.git`, version 1 of its interface. */
interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  getBranches(query: { remote: boolean; sort: "committerdate"; count: number }): Promise<readonly { name?: string }[]>;
  diffBetween(from: string, to: string): Promise<readonly { uri: Uri }[]>;
}

interface Git {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

/** How many branches are asked, from the one that was changed last. */
const branches = 20;

export interface GitFacts {
  readonly author: string | null;
  /** Names of files that other branches have added to the folder. */
  readonly elsewhere: readonly string[];
}

export async function gitFacts(folder: Uri): Promise<GitFacts> {
  const repository = await repositoryOf(folder).catch(() => null);
  if (!repository) return { author: null, elsewhere: [] };
  const [author, elsewhere] = await Promise.all([authorOf(repository), addedElsewhere(repository, folder)]);
  return { author, elsewhere };
}

async function repositoryOf(folder: Uri): Promise<Repository | null> {
  const extension = extensions.getExtension<Git>("vscode.git");
  const git = extension && (extension.isActive ? extension.exports : await extension.activate());
  return git?.enabled ? git.getAPI(1).getRepository(folder) : null;
}

async function authorOf(repository: Repository): Promise<string | null> {
  const own = await repository.getConfig("user.name").catch(() => "");
  return own || (await repository.getGlobalConfig("user.name").catch(() => "")) || null;
}

async function addedElsewhere(repository: Repository, folder: Uri): Promise<string[]> {
  const query = { remote: true, sort: "committerdate", count: branches } as const;
  const names = (await repository.getBranches(query).catch(() => [])).flatMap(({ name }) => name ?? []);
  const changes = await Promise.all(names.map((name) => repository.diffBetween("HEAD", name).catch(() => [])));
  const within = `${folder.path}/`;
  return changes
    .flat()
    .flatMap(({ uri: { path } }) => (path.startsWith(within) ? [path.slice(within.length)] : []))
    .filter((name) => !name.includes("/"));
}
