// One mechanism for all contradictions: two places that state different values of one attribute of one thing.
import type { Statements } from "../resolve/reading.ts";

export type Statement<T> = Statements<T>[number];

/** Where people list what there is; a configuration or a picture only uses it. */
export const listing: ReadonlySet<string> = new Set(["table", "list", "heading", "arrow"]);

/** The first statement, and each later one in another form of writing that says something else. */
export function* disagreements<T>(
  statements: Statements<T>,
  same: (a: T, b: T) => boolean = Object.is,
): Generator<{ readonly first: Statement<T>; readonly other: Statement<T> }> {
  // Most things are stated once.
  const inOrder = statements.length > 1 ? [...statements].sort((a, b) => a.span.start - b.span.start) : [];
  const [first, ...others] = inOrder;
  if (!first) return;
  for (const other of others) if (!same(first.value, other.value)) yield { first, other };
}
