// Making several fixes together.
import type { Edit, Finding, Fix } from "./check.ts";

/** The fixes that leave no choice: each the only one of its finding. */
export function onlyFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fixes = [] }) => (fixes.length === 1 ? fixes : []));
}

/** The edits of all fixes that can be made together: of two that contend for the same characters, the first. */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => contend(edit, other)))) taken.push(...edits);
  }
  return taken;
}

/** The text after all edits; no two of them may contend for the same characters. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

function contend(a: Edit, b: Edit): boolean {
  const same = a.span.start === b.span.start && a.span.end === b.span.end;
  return same || (a.span.start < b.span.end && b.span.start < a.span.end);
}
