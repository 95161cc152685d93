// Bundles everything that ships into dist/. Options: --production (minified, no source maps), --watch.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { leanClient } from "./client.mjs";
import { later, laterEntries } from "./later.mjs";
import { licencesOf } from "./licences.mjs";
import { leanMermaid } from "./mermaid.mjs";
import { asCommonJs, nodeEntries, program } from "./programs.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

// "module" first: some packages have a body for `require` that finds its own files only while it runs.
const node = { platform: "node", target: "node20", mainFields: ["module", "main"] };
// "worker": a web worker has no DOM, and some packages ship a second body for such hosts.
const worker = { platform: "browser", target: "es2022", conditions: ["worker", "module"] };

// What has been compiled once is kept by Node itself, where it can, as for other commands.
const commandStart = `#!/usr/bin/env node
import module from "node:module";

module.enableCompileCache?.();
module.createRequire(import.meta.url)("./command/main.cjs");
`;

/** @type {Record<string, esbuild.BuildOptions & { entry: string }>} */
const bundles = {
  "extension/node.cjs": {
    entry: "src/extension/node.ts",
    ...node,
    format: "cjs",
    external: ["vscode"],
    plugins: [leanClient()],
  },
  // CommonJS that ends in .js: VS Code 1.100 finds no web extension by another ending, and newer ones take a .js file
  // for an ECMAScript module, which a web extension must not be, where package.json has `"type": "module"`.
  "extension/browser.js": {
    entry: "src/extension/browser.ts",
    ...worker,
    format: "cjs",
    external: ["vscode"],
    plugins: [leanClient()],
  },
  // One body for both hosts.
  server: {
    entry: "src/server/serve.ts",
    ...program,
    entryPoints: { node: "src/server/node.ts", worker: "src/server/worker.ts", ...laterEntries },
    outdir: join(root, "dist/server"),
    plugins: [nodeEntries(), later(root), asCommonJs({ minify: production, workers: ["worker"] })],
  },
  command: {
    entry: "src/cli/main.ts",
    ...program,
    entryPoints: { main: "src/cli/main.ts", ...laterEntries },
    outdir: join(root, "dist/command"),
    plugins: [nodeEntries(), later(root), asCommonJs({ minify: production })],
  },
  // For programs of any kind, those in a browser too.
  "api.mjs": { entry: "src/api/index.ts", ...worker, format: "esm" },
  // Split, so that Mermaid and each of its diagram kinds load when they are first needed.
  webview: {
    entry: "src/webview/main.ts",
    platform: "browser",
    target: "es2022",
    format: "esm",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    loader: { ".svg": "text" },
    plugins: [leanMermaid()],
  },
};

function optionsOf(name, { entry, plugins = [], ...own }) {
  const output = own.splitting ? { outdir: join(root, "dist", name) } : { outfile: join(root, "dist", name) };
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    minify: production,
    sourcemap: production ? false : "linked",
    metafile: true,
    plugins: [...plugins, report(name)],
    ...output,
    ...own,
  };
}

/** Keeps the bundle's metafile in .cache/meta/ and prints a line with its size. */
function report(name) {
  return {
    name: "report",
    setup(build) {
      build.onEnd(async ({ metafile }) => {
        if (!metafile) return;
        await writeFile(join(root, ".cache/meta", `${name.replaceAll("/", "-")}.json`), JSON.stringify(metafile));
        console.log(`${name.padEnd(24)} ${describe(metafile)}`);
      });
    },
  };
}

function describe(metafile) {
  const outputs = Object.entries(metafile.outputs).filter(([path]) => !path.endsWith(".map"));
  const total = outputs.reduce((sum, [, output]) => sum + output.bytes, 0);
  const size = `${(total / 1024).toFixed(0).padStart(6)} kB`;
  return outputs.length === 1 ? size : `${size} in ${outputs.length} files`;
}

async function main() {
  // Names of chunks change with their content: old ones would pile up.
  for (const folder of production ? ["dist"] : ["dist/webview", "dist/server", "dist/command"])
    await rm(join(root, folder), { recursive: true, force: true });
  await mkdir(join(root, ".cache/meta"), { recursive: true });
  const found = Object.entries(bundles).filter(([name, { entry }]) => {
    if (existsSync(join(root, entry))) return true;
    console.warn(`${name.padEnd(24)} skipped: there is no ${entry}`);
    return false;
  });
  const all = found.map(([name, bundle]) => optionsOf(name, bundle));
  if (!watch) {
    // One bundle that fails leaves the others whole.
    const results = await Promise.allSettled(all.map((options) => esbuild.build(options)));
    if (results.some(({ status }) => status === "rejected")) process.exitCode = 1;
    for (const { reason } of results) if (reason) console.error(reason.message);
    const metafiles = results.flatMap(({ value }) => value?.metafile ?? []);
    await writeFile(join(root, "dist/licences.txt"), licencesOf(root, metafiles));
    await writeFile(join(root, "dist/cli.mjs"), commandStart);
    return;
  }
  const contexts = await Promise.all(all.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
}

await main();
