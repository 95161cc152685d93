// What a source file says to people: the keys of its texts, and words that look as if they went past them.
import { type AnyNode, type Program, parse, type TemplateLiteral } from "acorn";
import { transformSync } from "esbuild";

export interface Told {
  /** The first arguments of `t` and `l10n.t`. */
  readonly keys: readonly string[];
  /** Calls of `t` that no test and no translator can follow, with what is wrong. */
  readonly unclear: readonly string[];
  /** Literals outside of `t` that read like words for people. */
  readonly loose: readonly string[];
}

export function toldIn(source: string): Told {
  const { code } = transformSync(source, { loader: "ts", target: "esnext" });
  const told = { keys: [] as string[], unclear: [] as string[], loose: [] as string[] };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }), 0);
  return told;

  /** `depth`: how many functions stand around the node. */
  function visit(node: AnyNode | Program, depth: number): void {
    if (node.type === "CallExpression" && isT(node.callee)) {
      const [first, ...values] = node.arguments;
      const key = first && keyOf(first);
      if (key === undefined) told.unclear.push(`no plain text: ${code.slice(node.start, node.end)}`);
      else {
        told.keys.push(key);
        if (depth === 0) told.unclear.push(`said while the module loads: ${key}`);
        if (!fits(key, values.length, values[0]?.type)) told.unclear.push(`values for other placeholders: ${key}`);
      }
      for (const value of values) visit(value, depth);
      return;
    }
    if (node.type === "CallExpression" && isLog(node.callee)) return;
    if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration") return;
    if (node.type === "Literal" && typeof node.value === "string") add(node.value);
    if (node.type === "TemplateLiteral") add(node.quasis.map(({ value }) => value.cooked ?? "").join("{}"));
    const inner = depth + (/Function/.test(node.type) || node.type === "PropertyDefinition" ? 1 : 0);
    for (const child of childrenOf(node)) visit(child, inner);
  }

  function add(text: string): void {
    if (readsLikeWords(text)) told.loose.push(text);
  }
}

const isT = (callee: AnyNode): boolean =>
  (callee.type === "Identifier" && callee.name === "t") ||
  (callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    callee.object.name === "l10n" &&
    callee.property.type === "Identifier" &&
    callee.property.name === "t");

/** `log(…)`, `console.error(…)`, `server.log.warn(…)`: lines of the log are in English, for reports of defects. */
const isLog = (callee: AnyNode): boolean =>
  (callee.type === "Identifier" && callee.name === "log") ||
  (callee.type === "MemberExpression" &&
    /^(?:log|console)$/.test(nameOf(callee.object) ?? nameOf(callee.property) ?? ""));

function nameOf(node: AnyNode): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? nameOf(node.property) : undefined;
}

const keyOf = (node: AnyNode): string | undefined =>
  node.type === "Literal" && typeof node.value === "string" ? node.value : templateOf(node);

const templateOf = (node: AnyNode): string | undefined =>
  node.type === "TemplateLiteral" && node.expressions.length === 0 ? cookedOf(node) : undefined;

const cookedOf = ({ quasis }: TemplateLiteral): string => quasis.map(({ value }) => value.cooked ?? "").join("");

export const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{(\d+)\}/g)].map(([it]) => it).sort();

/** `{0}` to the last value, each at least once; values in an array or an object are not counted. */
function fits(key: string, count: number, first: string | undefined): boolean {
  if (first === "SpreadElement" || first === "ObjectExpression") return true;
  const wanted = Array.from({ length: count }, (_, index) => `{${index}}`);
  return [...new Set(placeholdersIn(key))].join() === wanted.sort().join();
}

function* childrenOf(node: AnyNode | Program): Generator<AnyNode> {
  for (const value of Object.values(node))
    for (const it of Array.isArray(value) ? value : [value])
      if (it && typeof it === "object" && typeof it.type === "string") yield it;
}

/** Two words with a blank between them, or one that begins with a capital letter as labels do. */
const readsLikeWords = (text: string): boolean =>
  /\p{L}{2,}[,;:.!?”)]* [“(]?(?:\p{L}{2,}|\{\})/u.test(text) ||
  /\{\}[,;:]? \p{L}{2,}/u.test(text) ||
  /^\p{Lu}\p{Ll}{2,}[….]?$/u.test(text);
