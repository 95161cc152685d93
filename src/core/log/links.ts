// Links from one file to another, and within one.
import type { Block, Prose } from "../parse/page.ts";
import { spanOf } from "../parse/prose.ts";
import { blocksIn } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import { keptFor } from "../text/kept.ts";
import type { Range } from "../text/lines.ts";
import { folderOf, linkedKey, pathKey } from "../text/paths.ts";

/** A link whose target lies beside the file: a path without a scheme and without a slash in front, an anchor, or both. */
export interface Link {
  /** As written, without the anchor; "" for one within the file. */
  readonly path: string;
  /** The key of the file that it leads to. */
  readonly key: string;
  /** Without the "#"; null where there is none. */
  readonly anchor: string | null;
  /** The target as it stands between the brackets. */
  readonly range: Range;
}

/** In one paragraph; to place one more takes the longer the more there are. */
const most = 1000;

export function linksOf({ path, page, lines }: Reading): Link[] {
  const links: Link[] = [];
  const folder = folderOf(pathKey(path));
  for (const { heading, blocks, base } of page.sections)
    for (const { prose, end, url } of heading?.marks.length
      ? [...linksIn(heading), ...linksBelow(blocks)]
      : linksBelow(blocks)) {
      const after = base + spanOf(prose, end, end).end;
      const found = page.text.slice(after, after + url.length + 4).indexOf(url);
      // A link by reference, or one written with escapes, has its target somewhere else.
      if (found < 0) continue;
      const start = after + found;
      const cut = url.indexOf("#");
      const target = cut < 0 ? url : url.slice(0, cut);
      links.push({
        path: target,
        key: linkedKey(folder, target) ?? "",
        anchor: cut < 0 ? null : url.slice(cut + 1),
        range: lines.range({ start, end: start + url.length }),
      });
    }
  return links;
}

/** What is linked leads beside the file: `end` characters of the prose stand before the end of its words. */
interface LinkedWords {
  readonly prose: Prose;
  readonly end: number;
  readonly url: string;
}

const linksIn = (prose: Prose): LinkedWords[] =>
  prose.marks
    .slice(0, most)
    .flatMap(({ kind, end, url }) =>
      (kind === "link" || kind === "image") && url && isRelative(url) ? [{ prose, end, url }] : [],
    );

/** Of an author's text most blocks stay the same from one character to the next. */
const linksBelow = keptFor((blocks: readonly Block[]): readonly LinkedWords[] =>
  [...prosesBelow(blocks)].flatMap(linksIn),
);

const isRelative = (url: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|\\|\?|<|\{)/i.test(url);

/** The cells of tables included. */
function* prosesBelow(blocks: readonly Block[]): Generator<Prose> {
  for (const block of blocksIn(blocks)) {
    if (block.kind === "paragraph") yield block.prose;
    else if (block.kind === "list") for (const item of block.items) yield item.prose;
    else if (block.kind === "table") for (const row of [block.header, ...block.rows]) yield* row;
  }
}
