import { folderOf, nameOf, relativePath } from "../../text/paths.ts";
import { nearest } from "../../text/spelling.ts";
import { anchorKey } from "../anchors.ts";
import type { LogCheck, LogReport } from "../check.ts";
import type { Entry } from "../entry.ts";
import type { Link } from "../links.ts";
import { type Log, targetPath } from "../log.ts";

/** A link to a file or a heading that is not there. */
export const linkBroken: LogCheck = {
  id: "link-broken",
  severity: "warning",
  *run(entry, log) {
    for (const link of entry.links) {
      const report = link.path ? fileReport(entry, link, log) : anchorReport(entry, entry, link);
      if (report) yield report;
    }
  },
};

/** Other files than Markdown, and folders that hold no records, are not known: whether something is there can't be told. */
function fileReport(entry: Entry, link: Link, log: Log): LogReport | null {
  const path = targetPath(entry, link.path);
  const name = nameOf(path);
  const target = log.at(path);
  if (target) return anchorReport(entry, target, link);
  if (!log.knows(folderOf(path)) || !/^[^.]*(?:\.(?:md|markdown))?$/i.test(name) || !/[\p{L}\p{N}]/u.test(name))
    return null;
  const [whole, cased] = [log.at(`${path}.md`), log.near(path)];
  // Sites that are made from the files link to pages, which have no extension.
  if (whole && !linksToFiles(entry)) return null;
  const meant = whole ?? cased ?? namedLike(entry, path, log);
  return {
    range: link.range,
    message: cased ? `The file is called ${nameOf(cased.path)}` : `There is no file ${link.path}`,
    ...(meant && { fixes: [leadingTo(meant, entry, link)] }),
  };
}

const linksToFiles = ({ links }: Entry): boolean => links.some(({ path }) => /\.(?:md|markdown)$/i.test(path));

/** "007-use-cqrs.md" for "0007-use-cqrs.md", and slips of the pen. */
function namedLike(entry: Entry, path: string, log: Log): Entry | undefined {
  const files = log.beside(entry).filter((it) => it.folder === folderOf(path));
  const bare = (name: string): string => name.replace(/^(?:adr[-_ ]?)?0*/i, "").toLowerCase();
  const same = files.filter((it) => bare(nameOf(it.path)) === bare(nameOf(path)));
  if (same.length === 1) return same[0];
  const near = nearest(
    nameOf(path),
    files.map((it) => nameOf(it.path)),
  );
  return near === null ? undefined : files.find((it) => nameOf(it.path) === near);
}

function leadingTo(
  meant: Entry,
  entry: Entry,
  { range, anchor }: Link,
): { title: string; edits: { span: { start: number; end: number }; text: string }[] } {
  const path = relativePath(folderOf(entry.path), meant.path).replace(/[\s()]/g, encodeURIComponent);
  const span = { start: range.start.offset, end: range.end.offset };
  return { title: `Change the link to ${path}`, edits: [{ span, text: anchor === null ? path : `${path}#${anchor}` }] };
}

/** Lines, texts to search for, and the top of a page are no headings. */
const noHeading = /^(?:$|top$|L\d|:~:|\/|!)/i;

function anchorReport(entry: Entry, target: Entry, { anchor, range }: Link): LogReport | null {
  if (anchor === null || noHeading.test(anchor)) return null;
  const key = anchorKey(anchor);
  if (target.anchors.has(key) || target.anchors.has(anchorKey(anchor.replace(/-\d+$/, ""))) || !target.anchors.size)
    return null;
  const where = target === entry ? "This record" : nameOf(target.path);
  return { range, message: `${where} has no heading “${anchor}”` };
}
