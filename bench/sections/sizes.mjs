// Bytes of what users load, of the production build.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, vsixPath } from "../../scripts/project.mjs";

const outputsOf = (bundle) => {
  const path = join(root, ".cache/meta", `${bundle}.json`);
  if (!existsSync(path)) throw new Error(`there is no ${path}: npm run build -- --production`);
  return JSON.parse(readFileSync(path, "utf8")).outputs;
};
const sum = (outputs) =>
  Object.entries(outputs).reduce((bytes, [path, output]) => (path.endsWith(".map") ? bytes : bytes + output.bytes), 0);

/** The page's entry, and what it imports before it does anything. */
function startOf(outputs) {
  const seen = new Set();
  const visit = (path) => {
    if (seen.has(path) || !outputs[path]) return;
    seen.add(path);
    for (const { path: imported, kind } of outputs[path].imports) if (kind === "import-statement") visit(imported);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === "src/webview/main.ts") visit(path);
  return [...seen].reduce((bytes, path) => bytes + outputs[path].bytes, 0);
}

export async function sizesOfBuild() {
  const page = outputsOf("webview");
  const rows = [
    ["client", sum(outputsOf("extension-node.cjs"))],
    ["server", sum(outputsOf("server-node.cjs"))],
    ["page, at its start", startOf(page)],
    ["page, everything", sum(page)],
    ...(existsSync(vsixPath) ? [["VSIX", statSync(vsixPath).size]] : []),
  ];
  return rows.map(([subject, bytes]) => ({ title: "Size", subject, size: "", kilobytes: bytes / 1000 }));
}
