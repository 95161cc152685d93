// npm run fuzz: in one bundle, as users have it; half as fast again as file by file.
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { root } from "../../scripts/project.mjs";

const outfile = path.join(root, ".cache/fuzz.mjs");
await esbuild.build({
  entryPoints: [path.join(root, "test/fuzz/long.ts")],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  define: { "import.meta.dirname": JSON.stringify(import.meta.dirname) },
  packages: "external",
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
