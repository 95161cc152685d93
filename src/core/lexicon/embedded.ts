// The comments between which a record keeps a diagram of itself.
import { latePattern } from "./match.ts";

const opening = "adr-atlas-diagram";

/** Opens a kept diagram; in brackets its view and its scope. */
export const diagramStart = latePattern(
  `<!--[ \\t]*${opening}(?:[ \\t]+([a-z]+))?(?:[ \\t]+([a-z]+)(?::(\\d{1,4}))?)?[ \\t]*-->`,
  "g",
);
export const diagramEnd = `<!-- ${opening}-end -->`;

export const isDiagramStart = (comment: string): boolean => /^<!--[ \t]*adr-atlas-diagram(?![\w-])/.test(comment);

/** `what`: "architecture decided", "events option:1". */
export const diagramComment = (what: string): string => `<!-- ${opening} ${what} -->`;
