import { t } from "../../../l10n/index.ts";
import { groupedBy } from "../../text/grouped.ts";
import { spanOfRange } from "../../text/lines.ts";
import { folderOf, nameOf, relativePath } from "../../text/paths.ts";
import { nearest } from "../../text/spelling.ts";
import { anchorKey } from "../anchors.ts";
import type { LogCheck, LogReport } from "../check.ts";
import type { Entry } from "../entry.ts";
import type { Link } from "../links.ts";
import { keptForOutline, type Log } from "../log.ts";

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
  const path = link.key;
  const name = nameOf(path);
  const target = log.withKey(path);
  if (target) return anchorReport(entry, target, link);
  if (!log.knows(folderOf(path)) || !/^[^.]*(?:\.(?:md|markdown))?$/i.test(name) || !/[\p{L}\p{N}]/u.test(name))
    return null;
  const [whole, cased] = [log.at(`${path}.md`), log.near(path)];
  // Sites that are made from the files link to pages, which have no extension.
  if (whole && !linksToFiles(entry)) return null;
  const meant = whole ?? cased ?? namedLike(path, log);
  // Without an extension it may be a folder, or a page of a site.
  if (!/\.\w+$/.test(name) && !whole) return null;
  return {
    range: link.range,
    message: cased ? t("The file is called {0}", nameOf(cased.path)) : t("There is no file {0}", link.path),
    ...(meant && { fixes: [leadingTo(meant, entry, link)] }),
  };
}

const linksToFiles = ({ links }: Entry): boolean => links.some(({ path }) => /\.(?:md|markdown)$/i.test(path));

/** "007-use-cqrs.md" or "use-cqrs.md" for "0007-use-cqrs.md", and slips of the pen. */
function namedLike(path: string, log: Log): Entry | undefined {
  const folder = folderOf(path);
  const [same, ...others] = byBareName(log).get(`${folder}\n${bareName(path)}`) ?? [];
  if (same) return others.length ? undefined : log.withKey(same);
  const keys = byFolder(log).get(folder) ?? [];
  // Each of them is compared letter by letter; among so many there is always one that looks alike.
  if (keys.length > 500) return undefined;
  const [whole, ...more] = keys.filter((key) => nameOf(key).endsWith(`-${nameOf(path)}`));
  if (whole) return more.length ? undefined : log.withKey(whole);
  const near = nearest(nameOf(path), keys.map(nameOf));
  return near === null ? undefined : log.withKey(`${folder}/${near}`);
}

const bareName = (path: string): string =>
  nameOf(path)
    .replace(/^(?:adr[-_ ]?)?0*/i, "")
    .toLowerCase();

/** Keys of records. */
const byFolder = keptForOutline(({ records }) =>
  groupedBy(
    records.map(({ key }) => key),
    folderOf,
  ),
);

const byBareName = keptForOutline(({ records }) =>
  groupedBy(
    records.map(({ key }) => key),
    (key) => `${folderOf(key)}\n${bareName(key)}`,
  ),
);

function leadingTo(
  meant: Entry,
  entry: Entry,
  { range, anchor }: Link,
): { title: string; edits: { span: { start: number; end: number }; text: string }[] } {
  const path = relativePath(folderOf(entry.path), meant.path).replace(/[\s()]/g, encodeURIComponent);
  const span = spanOfRange(range);
  return {
    title: t("Change the link to {0}", path),
    edits: [{ span, text: anchor === null ? path : `${path}#${anchor}` }],
  };
}

/** Lines, texts to search for, and the top of a page are no headings. */
const noHeading = /^(?:$|top$|L\d|:~:|\/|!|_?fn)/i;

function anchorReport(entry: Entry, target: Entry, { anchor, range }: Link): LogReport | null {
  if (anchor === null || noHeading.test(anchor)) return null;
  const key = anchorKey(anchor);
  if (target.anchors.has(key) || target.anchors.has(anchorKey(anchor.replace(/-\d+$/, ""))) || !target.anchors.size)
    return null;
  const message =
    target === entry
      ? t("This record has no heading “{0}”", anchor)
      : t("{0} has no heading “{1}”", nameOf(target.path), anchor);
  return { range, message };
}
