// Makes what says the same of the rules in other places: docs/checks/ and the settings schema in package.json.
// With --check it writes nothing, and fails where something is out of date.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./project.mjs";

const check = process.argv.includes("--check");
const bundle = join(root, ".cache/core.cjs");
await build({
  entryPoints: [join(root, "src/core/index.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "cjs",
  logLevel: "error",
});
const { checks } = (await import(pathToFileURL(bundle).href)).default;

const pages = checks.map(({ id, severity }) => {
  const text = readFileSync(join(root, `src/core/checks/${id}.md`), "utf8");
  const [, summary = ""] = /^# .*\n\n([\s\S]*?)\n\n/.exec(text) ?? [];
  return { id, severity, text, summary: summary.replace(/\s+/g, " ") };
});

const index = `# Checks

Every rule, what it reports, and how severe it is unless \`adrAtlas.checks\` says otherwise. Each page is made from the one beside
the rule's source, and its examples are the rule's tests.

| Rule | Severity | Reports |
| --- | --- | --- |
${pages.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`).join("\n")}
`;

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { "adrAtlas.checks": setting } = manifest.contributes.configuration.find(({ id }) => id === "checks").properties;
const { enum: levels, enumDescriptions } = setting.additionalProperties;
setting.properties = Object.fromEntries(
  pages.map(({ id, severity, summary }) => [
    id,
    { type: "string", enum: levels, enumDescriptions, default: severity, markdownDescription: summary },
  ]),
);

const files = new Map([
  ["docs/checks/README.md", index],
  ...pages.map(({ id, text }) => [`docs/checks/${id}.md`, text]),
  ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
]);
mkdirSync(join(root, "docs/checks"), { recursive: true });
const stale = [...files].filter(([path, text]) => current(path) !== text);
if (check && stale.length) {
  console.error(`Out of date, run \`npm run docs\`: ${stale.map(([path]) => path).join(", ")}`);
  process.exit(1);
}
for (const [path, text] of stale) writeFileSync(join(root, path), text);

function current(path) {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}
