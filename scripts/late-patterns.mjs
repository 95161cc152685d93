// Patterns with classes of letters, and those that take capitals and small letters for the same, are made when they are first
// searched for, as the source makes those late that it puts together itself (`latePattern`): an engine puts each such class together
// when it meets a pattern, even in a function that is never called, and most records need few of them.
import path from "node:path";
import { parse } from "acorn";
import * as esbuild from "esbuild";

const latePattern = "src/core/text/late.ts";
const rooms = /^src\/core\/(?!text\/late|text\/latin)/;
const hasClass = /(?<!\\)(?:\\\\)*\\p\{/;

/**
 * What esbuild is to load instead of a module's source.
 * @param {string} file from the top of the project, with slashes
 */
export async function withLatePatterns(source, file) {
  const asItIs = { contents: source, loader: "ts" };
  if (!rooms.test(file)) return asItIs;
  const { code } = await esbuild.transform(source, {
    loader: "ts",
    target: "esnext",
    sourcefile: path.basename(file),
    sourcemap: "inline",
  });
  const patterns = latePatternsIn(code);
  if (!patterns.length) return asItIs;
  const from = path.posix.relative(path.posix.dirname(file), latePattern);
  const door = from.startsWith(".") ? from : `./${from}`;
  const top = [`import { latePattern as __late } from "${door}";`];
  const rest = [];
  let at = 0;
  for (const { start, end, regex, isInFunction } of patterns) {
    const made = `__late(${JSON.stringify(regex.pattern)}, "${regex.flags}")`;
    const name = `__late${top.length}`;
    if (isInFunction) top.push(`const ${name} = ${made};`);
    rest.push(code.slice(at, start), isInFunction ? name : made);
    at = end;
  }
  return { contents: `${top.join(" ")} ${rest.join("")}${code.slice(at)}`, loader: "js" };
}

/** The literals that are made late. */
function latePatternsIn(code) {
  const found = [];
  const visit = (node, isInFunction) => {
    if (node.type === "Literal" && node.regex && isWorthIt(node.regex, isInFunction))
      found.push({ ...node, isInFunction });
    // What splits is made anew each time.
    if (node.type === "CallExpression" && node.callee.property?.name === "split")
      return visit(node.callee, isInFunction);
    const isInside = isInFunction || /Function/.test(node.type);
    for (const part of Object.values(node).flat()) if (typeof part?.type === "string") visit(part, isInside);
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }), false);
  return found;
}

const isWorthIt = ({ pattern, flags }, isInFunction) =>
  (hasClass.test(pattern) || flags.includes("i")) &&
  // That of a function is one for all calls, and must not remember where it stopped.
  !(isInFunction && /[gy]/.test(flags));
