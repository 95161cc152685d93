// Patterns with classes of letters are made when they are first searched for, as the source makes those late that it puts together
// itself (`latePattern`): an engine puts each such class together when it meets a pattern, and most records need few of them.
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
  if (!rooms.test(file) || !hasClass.test(source)) return asItIs;
  const { code } = await esbuild.transform(source, {
    loader: "ts",
    target: "esnext",
    sourcefile: path.basename(file),
    sourcemap: "inline",
  });
  const patterns = patternsAtLoad(code);
  if (!patterns.length) return asItIs;
  const from = path.posix.relative(path.posix.dirname(file), latePattern);
  const door = from.startsWith(".") ? from : `./${from}`;
  let contents = `import { latePattern as __late } from "${door}"; `;
  let at = 0;
  for (const { start, end, regex } of patterns) {
    contents += `${code.slice(at, start)}__late(${JSON.stringify(regex.pattern)}, "${regex.flags}")`;
    at = end;
  }
  return { contents: contents + code.slice(at), loader: "js" };
}

/** The literals that are evaluated while the module loads. */
function patternsAtLoad(code) {
  const found = [];
  const visit = (node) => {
    if (node.type === "Literal" && node.regex && hasClass.test(node.regex.pattern)) found.push(node);
    if (/Function/.test(node.type)) return;
    for (const part of Object.values(node).flat()) if (typeof part?.type === "string") visit(part);
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return found;
}
