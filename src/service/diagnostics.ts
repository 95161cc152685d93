import type { Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Finding, Severity } from "../core/index.ts";
import { plainRange, rangeOf, type Snapshot } from "./snapshot.ts";

export const source = "ADR Atlas";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** `pages`: the folder of the rules' pages, as a URI that ends in a slash; without one diagnostics carry no link. */
export function diagnosticsOf(snapshot: Snapshot, pages?: string): Diagnostic[] {
  return snapshot.findings.map((finding) => diagnosticOf(snapshot, finding, pages));
}

export function diagnosticOf({ uri, reading }: Snapshot, finding: Finding, pages?: string): Diagnostic {
  const { span, rule, severity, message, related = [] } = finding;
  return {
    range: rangeOf(reading, span),
    severity: severities[severity],
    source,
    code: rule,
    ...(pages && { codeDescription: { href: `${pages}${rule}.md` } }),
    message,
    relatedInformation: related.map(({ span, message, elsewhere }) => ({
      location: elsewhere
        ? { uri: elsewhere.path, range: plainRange(elsewhere.range) }
        : { uri, range: rangeOf(reading, span) },
      message,
    })),
  };
}
