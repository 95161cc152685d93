import { createHash } from "node:crypto";
import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Check, checks, type Finding, logChecks, type Range, type Severity, type Span } from "../../core/index.ts";
import { language } from "../../l10n/index.ts";
import type { Checked } from "../checked.ts";
import { manifest, pageOf } from "../package.ts";
import { jsonOf } from "../terminal.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note", hint: "note" };

const rules: readonly Pick<Check, "id" | "severity">[] = [...checks, ...logChecks];

/** SARIF 2.1.0, in the part of it that GitHub code scanning reads. */
export function sarif(files: readonly Checked[]): string {
  const { version, homepage } = manifest();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ADR Atlas",
            semanticVersion: version,
            ...(homepage && { informationUri: homepage }),
            rules: rules.map((rule) => ruleOf(rule, homepage)),
          },
        },
        columnKind: "utf16CodeUnits",
        language: language(),
        results: files.flatMap(resultsOf),
      },
    ],
  };
  return jsonOf(log);
}

function ruleOf({ id, severity }: Pick<Check, "id" | "severity">, homepage: string | undefined): object {
  const page = pageOf(id);
  // The first paragraph below the page's title says what the rule finds.
  const summary = page?.split(/\n\s*\n/)[1]?.replace(/\s+/g, " ") ?? id;
  return {
    id,
    shortDescription: { text: summary },
    help: page ? { text: page, markdown: page } : { text: summary },
    ...(homepage && { helpUri: `${homepage}/docs/checks/${id}.md` }),
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultsOf(file: Checked): object[] {
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const line = hash(`${finding.rule}\n${lineOf(file, finding.span)}`);
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    return resultOf(file, finding, `${line}:${count}`);
  });
}

/** `fingerprint` stays the same when lines above are added or taken away. */
function resultOf(
  file: Checked,
  { rule, severity, message, span, related = [] }: Finding,
  fingerprint: string,
): object {
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(file.path, file.lines.range(span)) }],
    relatedLocations: related.map(({ span, message, elsewhere }, id) => ({
      id,
      message: { text: message },
      physicalLocation: elsewhere
        ? locationOf(elsewhere.path, elsewhere.range)
        : locationOf(file.path, file.lines.range(span)),
    })),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  };
}

const locationOf = (path: string, range: Range): object => ({
  artifactLocation: uriOf(path),
  region: regionOf(range),
});

/** Below the working directory a relative URI, which GitHub joins to the repository's root. */
function uriOf(path: string): object {
  const local = relative(process.cwd(), path);
  if (local.startsWith("..") || isAbsolute(local)) return { uri: pathToFileURL(path).href };
  return { uri: local.split(sep).map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}

/** Lines and columns count from one. */
const regionOf = ({ start, end }: Range): object => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

function lineOf({ text, lines }: Checked, span: Span): string {
  const { line } = lines.position(span.start);
  return text.slice(lines.offset(line, 0), lines.offset(line + 1, 0)).trim();
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
