import type { Section } from "../parse/page.ts";
import type { Claim } from "./claim.ts";
import type { Need } from "./needs.ts";

/**
 * One way of writing facts. `read` sees one section and nothing else, so that its claims can be kept
 * for as long as that section and the headings above it stay the same.
 */
export interface Reader {
  /** The file's name; its page beside it is `<id>.md`. */
  readonly id: string;
  /** What every section holds in which it finds something: it is not asked about any other. Where none is said, about all. */
  readonly needs?: Need;
  read(section: Section): Iterable<Claim>;
}
