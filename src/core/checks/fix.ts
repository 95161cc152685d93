// Making several fixes together.
import type { Edit } from "../text/edit.ts";
import type { Finding, Fix } from "./check.ts";

/** The fixes that leave no choice: each the only one of its finding. */
export function onlyFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fixes = [] }) => (fixes.length === 1 ? fixes : []));
}

/** Those of them that may be made unasked. */
export const safeFixes = (findings: readonly Finding[]): Fix[] =>
  onlyFixes(findings).filter(({ onRequest }) => !onRequest);

/** The edits of all fixes that can be made together: of two that contend for the same characters, the first. */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => contend(edit, other)))) taken.push(...edits);
  }
  return taken;
}

function contend(a: Edit, b: Edit): boolean {
  const same = a.span.start === b.span.start && a.span.end === b.span.end;
  return same || (a.span.start < b.span.end && b.span.start < a.span.end);
}
