// What the sections of a document tell, each by itself: found out once a section, for it stays as it is while others are edited.
import { keptFor } from "../text/kept.ts";
import { moved } from "../text/span.ts";
import type { Block, Page } from "./page.ts";

/** Of every section what `toldIn` finds in its blocks: plain data, whose spans count from the section there and from the document here. */
export function toldBySections<T>(toldIn: (blocks: readonly Block[]) => readonly T[]): (page: Page) => T[] {
  const kept = keptFor(toldIn);
  return ({ sections }) => sections.flatMap(({ blocks, base }) => kept(blocks).map((told) => moved(told, base)));
}
