// Options in groups: "#### Caches" below "Alternatives considered", with a list of products.
import { brokersIn, enginesIn } from "../../lexicon/products.ts";
import { sectionRole } from "../../lexicon/roles.ts";
import type { Prose, Section } from "../../parse/page.ts";

/** Does a section below the options only list products, each in bold? Then they are the options, and the heading is none. */
export function isProductGroup({ trail, blocks, heading }: Section): boolean {
  const [list, second] = blocks;
  if (!heading || sectionRole(trail.at(-1) ?? "") !== "options" || list?.kind !== "list" || second) return false;
  const named = list.items.filter(({ prose }) => leadsWithProduct(prose));
  return list.items.length >= 2 && named.length === list.items.length;
}

const leadsWithProduct = ({ text, marks }: Prose): boolean =>
  marks.some(({ kind, start, end }) => {
    const lead = text.slice(start, end);
    return kind === "strong" && start === 0 && [...enginesIn(lead), ...brokersIn(lead)].some((it) => it.start === 0);
  });
