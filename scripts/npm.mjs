// Packs the npm package into adr-atlas-<version>.tgz at the top of the project: the command line, the core for programs, the
// schemas and the pages of the checks. What it is made of is gathered in .cache/npm/; --gather leaves it there unpacked.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cache, installDependencies, main, manifest, mustRun, npmFolder, root, tool } from "./project.mjs";

/** As they lie in the project. */
const shipped = ["CHANGELOG.md", "LICENSE", "docs/checks", "schemas"];
const built = ["cli.mjs", "command", "api.mjs", "licences.txt"];
const types = path.join(root, ".cache/types/api/index.d.ts");
const contract = path.join(root, "src/api/contract.generated.ts");

await main(async () => {
  await installDependencies();
  await mustRun([process.execPath, "scripts/build.mjs", "--production"]);
  await mustRun(tool("tsc", "-b", "src/api"));
  gather();
  if (!process.argv.includes("--gather"))
    await mustRun(["npm", "pack", "--pack-destination", root, "--cache", path.join(cache, "npm-cache")], {
      cwd: npmFolder,
    });
});

function gather() {
  rmSync(npmFolder, { recursive: true, force: true });
  mkdirSync(npmFolder, { recursive: true });
  const copy = (from, to) => cpSync(path.join(root, from), path.join(npmFolder, to), { recursive: true });
  for (const name of shipped) copy(name, name);
  for (const name of built) copy(path.join("dist", name), name);
  copy("docs/npm.md", "README.md");
  const write = (name, text) => writeFileSync(path.join(npmFolder, name), text);
  write("api.d.mts", readFileSync(types, "utf8").replaceAll("./contract.generated.ts", "./contract.d.mts"));
  write("contract.d.mts", readFileSync(contract, "utf8"));
  write("package.json", `${JSON.stringify(packageJson(), null, 2)}\n`);
}

function packageJson() {
  const { name, version, license, keywords, engines } = manifest;
  return {
    name,
    version,
    description: "Reads database-architecture decision records in Markdown: their model, findings and diagrams.",
    license,
    keywords,
    type: "module",
    bin: { [name]: "cli.mjs" },
    exports: {
      ".": { types: "./api.d.mts", default: "./api.mjs" },
      "./schemas/*": "./schemas/*",
      "./package.json": "./package.json",
    },
    engines: { node: engines.node },
  };
}
