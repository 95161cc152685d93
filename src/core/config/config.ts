import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { t } from "../../l10n/index.ts";
import type { Span } from "../text/span.ts";
import { nearest } from "../text/spelling.ts";
import { asking } from "../text/wording.ts";
import { type Config, noConfig } from "./agreed.ts";
import { ConfigFile, type Form } from "./schema.ts";

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
  const problems: ConfigProblem[] = [];
  const told = saidBy(tree, { form: ConfigFile }, ({ offset, length }, message) =>
    problems.push({ span: { start: offset, end: offset + length }, message }),
  );
  return { config: configOf(told as Partial<Config> | undefined), problems };
}

const configOf = ({ checks, folders, template }: Partial<Config> = {}): Config => ({
  checks: checks ?? noConfig.checks,
  folders: folders ?? noConfig.folders,
  template: template ?? noConfig.template,
});

function brokenJson({ offset, length, error }: ParseError): ConfigProblem {
  const words = printParseErrorCode(error)
    .replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
  return { span: { start: offset, end: offset + length }, message: t("This is no JSON: {0}", words) };
}

/** A value's place in the file. */
interface Place<F extends Form = Form> {
  readonly form: F;
  /** Its key, or its number in a list; none: it is the whole file. */
  readonly key?: string | number;
}

type Complain = (node: Node, message: string) => void;

/** What a node says in its form; undefined where it has another one. */
function saidBy(node: Node, { form, key }: Place, complain: Complain): unknown {
  if (form.type === "object" && node.type === "object") return settingsIn(node, { form, key }, complain);
  if (form.type === "array" && node.type === "array")
    return (node.children ?? [])
      .map((it, index) => saidBy(it, { form: form.items, key: index }, complain))
      .filter((it) => it !== undefined);
  const value: unknown = getNodeValue(node);
  if (form.type === "string" && typeof value === "string" && isOf(form, value)) return value;
  complain(node, wanted({ form, key }, value));
  return undefined;
}

const isOf = ({ enum: words, minLength = 0 }: Form & { type: "string" }, value: string): boolean =>
  value.length >= minLength && (!words || words.includes(value));

function settingsIn(node: Node, { form, key: setting }: Place<Form & { type: "object" }>, complain: Complain): object {
  const told: Record<string, unknown> = {};
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    const own = Object.hasOwn(form.properties, name) ? form.properties[name] : undefined;
    const read = own && saidBy(value, { form: own, key: name }, complain);
    if (read !== undefined) told[name] = read;
    if (own) continue;
    const message = setting === undefined ? t("There is no setting “{0}”", name) : t("There is no rule “{0}”", name);
    complain(key, asking(message, nearest(name, Object.keys(form.properties))));
  }
  return told;
}

/** What should stand in the place of `value`. */
function wanted({ form, key }: Place, value: unknown): string {
  if (key === undefined) return t("The file needs an object: { … }");
  if (form.type === "object") return t("“{0}” needs an object: { … }", key);
  if (form.type === "array") return t("“{0}” needs a list: [ … ]", key);
  if (typeof key === "number") return t("A folder is a path with slashes, such as docs/adr");
  if (!form.enum) return t("“{0}” needs a text", key);
  const known = form.enum.join(", ");
  return asking(t("{0} is none of {1}", JSON.stringify(value), known), nearest(String(value), form.enum));
}
