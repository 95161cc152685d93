import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type * as z from "zod/mini";
import { t } from "../../l10n/index.ts";
import type { Span } from "../text/span.ts";
import { nearest } from "../text/spelling.ts";
import { asking } from "../text/wording.ts";
import { type Config, noConfig } from "./agreed.ts";
import { ConfigFile, ruleIds } from "./schema.ts";

export interface ConfigProblem {
  readonly span: Span;
  /** One sentence without a full stop. */
  readonly message: string;
}

/** Reads the file's text: JSON, in which comments may stand. What makes no sense is left out and told. */
export function parseConfig(text: string): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, " "), errors);
  if (errors.length || !tree) return { config: noConfig, problems: errors.slice(0, 1).map(brokenJson) };
  const read = ConfigFile.safeParse(getNodeValue(tree));
  if (read.success) return { config: configOf(read.data), problems: [] };
  const problems = read.error.issues
    .flatMap((issue) => problemsOf(issue, tree))
    .sort((a, b) => a.span.start - b.span.start);
  const rest = ConfigFile.safeParse(pruned(getNodeValue(tree), read.error.issues));
  return { config: rest.success ? configOf(rest.data) : noConfig, problems };
}

const configOf = ({ checks = {}, folders = [], template }: z.infer<typeof ConfigFile>): Config => ({
  checks,
  folders,
  template: template ?? null,
});

function brokenJson({ offset, length, error }: ParseError): ConfigProblem {
  const words = printParseErrorCode(error)
    .replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
  return { span: { start: offset, end: offset + length }, message: t("This is no JSON: {0}", words) };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, tree: Node): ConfigProblem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const [message, known] = path.length
        ? [t("There is no rule “{0}”", key), ruleIds]
        : [t("There is no setting “{0}”", key), Object.keys(ConfigFile.shape)];
      return { span: spanOfKey(tree, [...path, key]), message: asking(message, nearest(key, known)) };
    });
  const node = findNodeAtLocation(tree, path) ?? tree;
  return [{ span: { start: node.offset, end: node.offset + node.length }, message: wanted(issue, getNodeValue(node)) }];
}

/** What should stand in the place of `value`. */
function wanted({ path: [setting, entry], ...issue }: Issue, value: unknown): string {
  if (issue.code === "invalid_value") {
    const known = issue.values?.map(String) ?? [];
    return asking(t("{0} is none of {1}", JSON.stringify(value), known.join(", ")), nearest(String(value), known));
  }
  if (setting === undefined) return t("The file needs an object: { … }");
  if (setting === "folders" && entry !== undefined) return t("A folder is a path with slashes, such as docs/adr");
  if (setting === "checks") return t("“{0}” needs an object: { … }", setting);
  if (setting === "folders") return t("“{0}” needs a list: [ … ]", setting);
  return t("“{0}” needs a text", String(setting));
}

/** The key's own characters; the value's where there is no key. */
function spanOfKey(tree: Node, path: (string | number)[]): Span {
  const value = findNodeAtLocation(tree, path);
  const { offset, length } = value?.parent?.children?.[0] ?? value ?? tree;
  return { start: offset, end: offset + length };
}

/** The value without what the issues are about. */
function pruned(value: unknown, issues: readonly Issue[]): unknown {
  for (const issue of issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.at(-1)];
    const path = issue.code === "unrecognized_keys" ? issue.path : issue.path.slice(0, -1);
    const holder = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
    if (!isObject(holder)) continue;
    for (const key of keys) if (key !== undefined) delete holder[key];
  }
  return Array.isArray(value) ? value : isObject(value) ? withoutHoles(value) : {};
}

/** A list that lost an entry has a hole in its place. */
const withoutHoles = (value: Record<PropertyKey, unknown>): object =>
  Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, Array.isArray(it) ? it.filter((entry) => entry !== undefined) : it]),
  );

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === "object" && value !== null;
