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

/** The key of the path that a link in a file of this folder leads to; null for another site. `folder`: a key, too. */
export function linkedKey(folder: string, link: string): string | null {
  const path = pathKey(link.replace(/[#?].*$/, ""));
  return isAddress(path) ? keyOfPage(folder, path) : joined(folder, path);
}

/**
 * Of a file's page on the site that keeps its repository, "…/shop/blob/main/docs/adr/0001-x.md", where the folder lies in
 * a clone of it: that is called like the repository, or ends in its name.
 */
function keyOfPage(folder: string, address: string): string | null {
  const parts = address.split("/").filter((part) => part !== "-");
  const at = parts.findIndex((part, index) => index > 3 && (part === "blob" || part === "src"));
  const repository = parts[at - 1]?.toLowerCase();
  for (let above = folder; at > 0 && repository && above; above = folderOf(above)) {
    const name = nameOf(above).toLowerCase();
    const isClone = name.endsWith(repository) && !/[\p{L}\p{N}]$/u.test(name.slice(0, -repository.length));
    if (isClone) return joined(above, parts.slice(at + 2).join("/"));
  }
  return null;
}

/** A scheme in front: "https:". */
export const isAddress = (path: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(path);

/** The path that leads from a folder to a file. */
export function relativePath(folder: string, path: string): string {
  const from = folder ? folder.split("/") : [];
  const to = path.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
