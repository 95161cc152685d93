import type { Page } from "../parse/page.ts";

/** Is the section the other one, or below it? */
export function isWithin(section: number, other: number, { sections }: Page): boolean {
  for (let at = section; at >= 0; at = sections[at]?.parent ?? -1) if (at === other) return true;
  return false;
}
