// Programs that are split into files, so that they load what they need and no more, and so that several hosts run the same ones.
// These are CommonJS: what is asked for is there at once.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { builtinModules, createRequire } from "node:module";
import path from "node:path";
import { parse } from "acorn";
import * as esbuild from "esbuild";
import { laterLoader } from "./later.mjs";

const urlOfModule = "urlOfModule";

/**
 * For a build that `asCommonJs` finishes: esbuild splits nothing but ECMAScript modules.
 * @type {import("esbuild").BuildOptions}
 */
export const program = {
  // A web worker has neither Node nor a DOM, and what it runs Node runs as well.
  platform: "browser",
  conditions: ["worker", "module"],
  target: ["node20", "es2022"],
  external: ["node:*", ...builtinModules],
  format: "esm",
  splitting: true,
  // Names are made short in the end, when it is known what each stands for.
  minify: false,
  write: false,
  outExtension: { ".js": ".cjs" },
  // All in one folder: then each can name each other.
  chunkNames: "[name]-[hash]",
  define: { "import.meta.url": urlOfModule },
};

/**
 * What these packages have for Node they give only to a bundler that makes something for Node alone.
 * @returns {import("esbuild").Plugin}
 */
export const nodeEntries = () => ({
  name: "node-entries",
  setup(build) {
    build.onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path: name, importer }) => ({
      path: createRequire(importer).resolve(name),
    }));
  },
});

/**
 * Writes the files of a build. For each entry point in `workers` there is a `<name>.json` beside it, by which a web worker
 * can be made: its `files`, all that it may ever need, and `build`, which differs where any of them does.
 *
 * @param {{ minify: boolean, workers?: readonly string[] }} options
 * @returns {import("esbuild").Plugin}
 */
export const asCommonJs = ({ minify, workers = [] }) => ({
  name: "as-common-js",
  setup(build) {
    const { absWorkingDir: root, outdir } = build.initialOptions;
    // In a file of its own it would be one of a file that is not written.
    build.initialOptions.sourcemap = minify ? false : "inline";
    build.onEnd(async ({ outputFiles = [], metafile, errors }) => {
      if (errors.length) return;
      refuseCircles(metafile);
      await mkdir(outdir, { recursive: true });
      const written = new Map();
      for (const { path: file, text } of outputFiles.sort((a, b) => (a.path < b.path ? -1 : 1))) {
        const code = await commonJsOf(text, minify);
        written.set(path.basename(file), code);
        await writeFile(file, code);
      }
      for (const worker of workers) {
        const files = filesOf(metafile, path.relative(root, path.join(outdir, `${worker}.cjs`)).replaceAll("\\", "/"));
        const hash = createHash("sha256");
        for (const file of files) hash.update(written.get(file));
        const list = { build: hash.digest("hex").slice(0, 16), files };
        await writeFile(path.join(outdir, `${worker}.json`), `${JSON.stringify(list)}\n`);
      }
    });
  },
});

async function commonJsOf(text, minify) {
  const url = `const ${urlOfModule} = require("node:url").pathToFileURL(__filename).href;`;
  const { code } = await esbuild.transform(withoutModules(text), {
    format: "cjs",
    platform: "node",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minify,
    sourcemap: minify ? false : "inline",
    define: { [laterLoader]: "require" },
    banner: text.includes(urlOfModule) ? url : "",
  });
  return code;
}

/**
 * What is imported becomes a constant of its own: esbuild would look it up in the other file at each use, which took a tenth of
 * the time that reading takes. That holds as long as no file gives away what changes later, and none needs one that needs it.
 */
function withoutModules(text) {
  const tree = parse(text, { ecmaVersion: "latest", sourceType: "module" });
  const changing = new Set();
  const code = [];
  let from = 0;
  /** As many lines as there were, so that source maps still hold. */
  const replace = ({ start, end }, by) => {
    code.push(text.slice(from, start), by, ...(text.slice(start, end).match(/\n/g) ?? []));
    from = end;
  };
  walk(tree, 0, (node, depth) => {
    if (node.type === "ImportDeclaration") replace(node, required(node));
    else if (node.type === "ExportNamedDeclaration") replace(node, given(node, changing));
    else if (/^Export(?:All|Default)/.test(node.type)) throw new Error(`no ${node.type} was expected`);
    else if (node.type === "ImportExpression" && node.source.value?.startsWith("./"))
      replace(node, `Promise.resolve().then(() => require(${node.source.raw}))`);
    else if (node.type === "AssignmentExpression" && depth) changing.add(node.left.name);
    else if (node.type === "UpdateExpression" && depth) changing.add(node.argument.name);
  });
  return ['"use strict"; ', ...code, text.slice(from)].join("");
}

/** Each node in the order of the text. `depth`: so many functions stand around it. */
function walk(node, depth, visit) {
  visit(node, depth);
  const below = /Function/.test(node.type) ? depth + 1 : depth;
  for (const part of Object.values(node).flat()) if (typeof part?.type === "string") walk(part, below, visit);
}

const nameOf = (it) => it.name ?? it.raw;
const tableOf = (entries) => `{ ${entries.map(([name, as]) => `${nameOf(name)}: ${nameOf(as)}`).join(", ")} }`;

function required({ specifiers, source: { raw } }) {
  if (!specifiers.length) return `require(${raw});`;
  const whole = specifiers.find(({ type }) => type !== "ImportSpecifier");
  const as = whole ? whole.local.name : tableOf(specifiers.map(({ imported, local }) => [imported, local]));
  return `const ${as} = require(${raw});`;
}

/** esbuild tells it at the end of a file. */
function given({ specifiers }, changing) {
  const late = specifiers.find(({ local }) => changing.has(local.name));
  if (late) throw new Error(`${late.local.name} changes after others have taken it`);
  return `module.exports = ${tableOf(specifiers.map(({ exported, local }) => [exported, local]))};`;
}

/** The entry point and all that it loads at once or later. */
function filesOf({ outputs }, entry) {
  const isRoom = ({ entryPoint }) => entryPoint?.startsWith("room:");
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path: imported, external } of outputs[file].imports) {
      if (external) throw new Error(`${file} needs ${imported}, which ${entry} has not`);
      visit(imported);
    }
  };
  visit(entry);
  for (const [file, output] of Object.entries(outputs)) if (isRoom(output)) visit(file);
  return [...seen].map((file) => path.posix.basename(file)).sort();
}

function refuseCircles({ outputs }) {
  const done = new Set();
  const visit = (file, above) => {
    if (above.includes(file)) throw new Error(`${[...above, file].join(" needs ")}`);
    if (done.has(file)) return;
    for (const { path: imported, kind } of outputs[file]?.imports ?? [])
      if (kind === "import-statement") visit(imported, [...above, file]);
    done.add(file);
  };
  for (const file of Object.keys(outputs)) visit(file, []);
}
