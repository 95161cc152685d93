// Names in a row.

const name =
  "(?:\\p{Lu}[\\p{L}\\p{N}]+(?:[ -]\\p{Lu}[\\p{L}\\p{N}]+)?|\\p{Ll}[\\p{Ll}\\p{N}]+(?:-[\\p{Ll}\\p{N}]+)*-(?:service|svc|api))";

/** The names of a row, each. */
export const namePattern = new RegExp(name, "gu");

/** "Bay, Billing and Customer". */
export const rowPattern = new RegExp(
  `(?<![\\p{L}\\p{N}/-])${name}(?:(?:, |/)${name})*(?:,? (?:and|or|und|oder|y|e|o|et|ou|và|en|i|ed) ${name})?(?![\\p{L}\\p{N}/-])`,
  "gu",
);
