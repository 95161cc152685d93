// Paths with slashes, and URIs: records are compared by either.

/** What two spellings of one path have in common: "/docs/a%20b.md" and "/docs/a b.md". */
export function pathKey(path: string): string {
  return decodedPath(path).normalize("NFC");
}

export function decodedPath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Without its last part; "" for a bare name. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Where a relative path leads to from a folder; one that leads out of a path without a root keeps its dots. */
export function joined(folder: string, relative: string): string {
  const parts = folder ? folder.split("/") : [];
  for (const part of relative.split("/")) {
    if (part === "." || part === "") continue;
    if (part === ".." && parts.length && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** The path that leads from a folder to a file. */
export function relativePath(folder: string, path: string): string {
  const from = folder ? folder.split("/") : [];
  const to = path.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
