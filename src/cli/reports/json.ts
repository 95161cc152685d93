import type { FindingOutput } from "../../core/index.ts";
import type { Checked } from "../checked.ts";
import { jsonOf } from "../terminal.ts";

/** By the model contract: { "schema": "adr-atlas/check@1", "findings": […] }. */
export function json(files: readonly Checked[]): string {
  return jsonOf({ schema: "adr-atlas/check@1", findings: files.flatMap(findingsOf) });
}

const findingsOf = ({ path, lines, findings }: Checked): FindingOutput[] =>
  findings.map(({ rule, severity, message, span, related = [], fixes = [] }) => ({
    path,
    rule,
    severity,
    message,
    range: lines.range(span),
    related: related.map(({ message, span, elsewhere = { path, range: lines.range(span) } }) => ({
      message,
      ...elsewhere,
    })),
    fixable: fixes.length > 0,
  }));
