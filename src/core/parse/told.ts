// What the sections of a document tell, each by itself: found out once a section, for it stays as it is while others are edited.
import { keptFor } from "../text/kept.ts";
import { moved } from "../text/span.ts";
import type { Block, Page, Prose, Section } from "./page.ts";

/** How many can be asked of a section. */
let questions = 0;

/**
 * Of every section what `toldIn` finds in its blocks, and in its heading where it asks for that: plain data, whose spans count from the
 * section there and from the document here.
 */
export const toldBySections = <T>(
  toldIn: (blocks: readonly Block[], heading: Prose | null) => readonly T[],
): ((page: Page) => T[]) => bySections(({ blocks, heading }) => toldIn(blocks, heading));

/**
 * What `foundIn` finds in the source of the document, marks and code and front matter and all: looked for section by section, so in
 * nothing that reaches from one into the next.
 */
export function foundInSource<T>(foundIn: (source: string) => readonly T[]): (page: Page) => T[] {
  const inSections = bySections(({ base, span }, { text }) => foundIn(text.slice(base, base + span.end)));
  return (page) => {
    const { frontMatter } = page;
    const inFront = frontMatter ? foundIn(frontMatter.text).map((it) => moved(it, frontMatter.base)) : [];
    return [...inFront, ...inSections(page)];
  };
}

/** What `find` finds in a section, unmoved: for what is no plain data. */
export function foundInSection<T>(find: (section: Local) => T): (section: Local) => T {
  const question = questions++;
  return (section) => {
    const told = toldOf(section.blocks);
    told[question] ??= find(section);
    return told[question] as T;
  };
}

/** What stays as it is while a section is moved. */
type Local = Pick<Section, "heading" | "blocks">;

/** What a section has told already, by the number of the question. All are asked of all sections, after each edit. */
const toldOf = keptFor((_: readonly Block[]): unknown[] => []);

const toldIn = keptFor(({ sections }: Page) => sections.map((section) => ({ section, told: toldOf(section.blocks) })));

function bySections<T>(find: (section: Section, page: Page) => readonly T[]): (page: Page) => T[] {
  const question = questions++;
  return (page) => {
    const all: T[] = [];
    for (const { section, told } of toldIn(page)) {
      told[question] ??= find(section, page);
      // Most tell nothing of what is asked.
      const found = told[question] as readonly T[];
      for (let at = 0; at < found.length; at++) all.push(moved(found[at] as T, section.base));
    }
    return all;
  };
}
