import type { Section } from "../parse/page.ts";
import type { Claim } from "./claim.ts";

/**
 * One way of writing facts. `read` sees one section and nothing else, so that its claims can be kept
 * for as long as that section and the headings above it stay the same.
 */
export interface Reader {
  /** The file's name; its page beside it is `<id>.md`. */
  readonly id: string;
  read(section: Section): Iterable<Claim>;
}
