// Where in a file a link can lead to.

import { remembered } from "../lexicon/match.ts";
import type { Page } from "../parse/page.ts";
import { matchesOf } from "../text/matches.ts";
import { decodedPath } from "../text/paths.ts";

/**
 * Renderers do not agree on how a heading becomes an anchor, so only letters without their accents and digits are compared, and the counter that
 * a second heading of the same words gets does not count.
 */
export const anchorKey = remembered((anchor) =>
  decodedPath(anchor)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, ""),
);

export function anchorsOf({ text, sections }: Page): Set<string> {
  const keys = new Set<string>();
  for (const { heading } of sections) if (heading) keys.add(anchorKey(heading.text));
  // Headings in quotes and in HTML, ids of elements, and those that some renderers let an author choose.
  for (const match of matchesOf(
    text,
    /^[ \t>]{0,20}#{1,6}[ \t]+(\S.*)$|<h[1-6][^>\n]{0,200}>(.{0,200}?)<\/h|\b(?:id|name)=["']([^"'\n]{1,200})|\{:?[ \t]?#([^}\n]{1,200})\}/gimu,
  ))
    keys.add(
      anchorKey((match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").replace(/\{:?[ \t]?#[^}]*\}|<[^<>]*>/g, "")),
    );
  return keys;
}
