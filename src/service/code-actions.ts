import type { CodeAction, Range } from "vscode-languageserver-types";
import { editsOf, type Finding, onlyFixes, safeFixes, silencingEdits } from "../core/index.ts";
import { t } from "../l10n/index.ts";
import type { AcrossFiles } from "./across-files.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { rewritesOf } from "./rewrites.ts";
import { type Snapshot, spanOf, touches, workspaceEdit } from "./snapshot.ts";

export const fixAllKind = "source.fixAll.adrAtlas";
export const codeActionKinds: readonly string[] = ["quickfix", "refactor.rewrite", fixAllKind];

export interface Across {
  fixesOf(finding: Finding): readonly AcrossFiles[];
  rewritesAt(range: Range): readonly AcrossFiles[];
}

const nothingAcross: Across = { fixesOf: () => [], rewritesAt: () => [] };

/**
 * What can be done about the findings that `range` touches. `only`: the kinds the client asks for; without it, quick
 * fixes and what can be written in another way. `pages` as for diagnostics. `across`: what is done over several files.
 */
export function codeActionsOf(
  snapshot: Snapshot,
  range: Range,
  only: readonly string[] = ["quickfix", "refactor"],
  pages?: string,
  across: Across = nothingAcross,
): CodeAction[] {
  const wanted = (kind: string) => only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wanted("quickfix")) {
    const here = findingsAt(snapshot, range);
    for (const finding of here) actions.push(...quickFixes(snapshot, finding, pages, across.fixesOf(finding)));
    for (const rule of new Set(here.map((finding) => finding.rule))) actions.push(...fixAllOf(snapshot, rule));
    for (const finding of here) actions.push(...silencing(snapshot, finding, pages));
  }
  if (wanted("refactor.rewrite")) {
    actions.push(...rewritesOf(snapshot, range));
    actions.push(...across.rewritesAt(range).map((action) => ({ ...action, kind: "refactor.rewrite" })));
  }
  if (wanted(fixAllKind)) actions.push(...fixAll(snapshot));
  return actions;
}

export function findingsAt({ reading, findings }: Snapshot, range: Range): Finding[] {
  const asked = spanOf(reading, range);
  return findings.filter((finding) => touches(finding.span, asked));
}

function quickFixes(
  snapshot: Snapshot,
  finding: Finding,
  pages: string | undefined,
  across: readonly AcrossFiles[],
): CodeAction[] {
  const own = (finding.fixes ?? []).map(({ title, edits }) => ({ title, edit: workspaceEdit(snapshot, edits) }));
  const fixes = [...own, ...across];
  const diagnostics = [diagnosticOf(snapshot, finding, pages)];
  return fixes.map((fix) => ({ ...fix, kind: "quickfix", diagnostics, isPreferred: fixes.length === 1 }));
}

function silencing(snapshot: Snapshot, finding: Finding, pages?: string): CodeAction[] {
  const edits = silencingEdits(snapshot.reading, finding);
  if (!edits.length) return [];
  return [
    {
      title: edits.length === 1 ? t("Disable {0} for this line", finding.rule) : t("Disable {0} here", finding.rule),
      kind: "quickfix",
      diagnostics: [diagnosticOf(snapshot, finding, pages)],
      edit: workspaceEdit(snapshot, edits),
    },
  ];
}

function fixAllOf(snapshot: Snapshot, rule: string): CodeAction[] {
  const fixes = onlyFixes(snapshot.findings.filter((finding) => finding.rule === rule));
  if (fixes.length < 2) return [];
  const edit = workspaceEdit(snapshot, editsOf(fixes));
  return [{ title: t("Fix all {0} of {1}", fixes.length, rule), kind: "quickfix", edit }];
}

function fixAll(snapshot: Snapshot): CodeAction[] {
  const fixes = safeFixes(snapshot.findings);
  if (!fixes.length) return [];
  return [{ title: t("Fix all"), kind: fixAllKind, edit: workspaceEdit(snapshot, editsOf(fixes)) }];
}
