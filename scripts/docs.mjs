// Makes what says the same in other places: of the rules docs/checks/, the settings schema in package.json with its texts in
// package.nls.json, and the schema of `.adr-atlas.json`; of the model contract its JSON Schema and its types; of the
// imports in src/ the picture in docs/architecture.md.
// With --check it writes nothing, and fails where something is out of date.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { root } from "./project.mjs";

const check = process.argv.includes("--check");
await build({
  entryPoints: {
    core: join(root, "src/core/index.ts"),
    contract: join(root, "src/core/model/json-schema.ts"),
    graph: join(root, "src/core/diagrams/graph.ts"),
    flowchart: join(root, "src/core/diagrams/flowchart.ts"),
  },
  outdir: join(root, ".cache"),
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  mainFields: ["module", "main"],
  logLevel: "error",
});
const bundled = async (name) => (await import(pathToFileURL(join(root, ".cache", `${name}.cjs`)).href)).default;
const { checks, logChecks, ConfigFile, templatesFor } = await bundled("core");
const contract = (await bundled("contract")).contractSchema();

const pageIn = (folder) => {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return ({ id, severity }) => {
    const path = paths.find((path) => basename(path) === `${id}.md`);
    const text = readFileSync(join(root, folder, path), "utf8");
    const [, summary = ""] = /^# .*\n\n([\s\S]*?)\n\n/.exec(text) ?? [];
    const source = posix.join(folder, path.replaceAll("\\", "/"));
    return { id, severity, text: shortened({ text, source }), summary: summary.replace(/\s+/g, " ") };
  };
};
/** So many examples tell a reader what a part of a page is about. */
const shown = 6;

/** An example, which may hold headings of its own: a document, and what is said of it. */
const example = /````md\n[\s\S]*?\n````\n(?:\n```text\n[\s\S]*?\n```\n)?/g;

/** The page with the first examples of each part, and where the others are. */
function shortened({ text, source }) {
  const examples = text.match(example) ?? [];
  const parts = text.replace(example, "\0").split(/^(?=## )/m);
  const kept = parts.map((part) => {
    const [own, ...between] = part.split("\0");
    const its = examples.splice(0, between.length);
    const all = between.slice(0, shown).map((behind, at) => its[at] + (at + 1 < shown ? behind : ""));
    const more = between.length - shown;
    const last = more < 0 ? "" : (between.at(-1) ?? "");
    const note = `\nFurther examples (${more}) stand beside the rule's source, in \`${source}\`.\n\n`;
    return own + all.join("") + (more > 0 ? note : last);
  });
  return kept.join("").trimEnd().concat("\n");
}

const pages = [...checks.map(pageIn("src/core/checks")), ...logChecks.map(pageIn("src/core/log/checks"))];

const index = `# Checks

Every rule, what it reports, and how severe it is unless \`adrAtlas.checks\` says otherwise. Each page is made from the one beside
the rule's source, with the first of its examples: all of them are the rule's tests.

| Rule | Severity | Reports |
| --- | --- | --- |
${pages.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`).join("\n")}
`;

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const texts = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
const isOfCheck = (key) => key.startsWith("check.");
const textsWithChecks = {
  ...Object.fromEntries(Object.entries(texts).filter(([key]) => !isOfCheck(key))),
  ...Object.fromEntries(pages.map(({ id, summary }) => [`check.${id}`, summary])),
};
/** What stands in package.json as a key of package.nls.json, in words. */
const inWords = (text) => textsWithChecks[text.slice(1, -1)];
const { "adrAtlas.checks": setting } = manifest.contributes.configuration.find(({ id }) => id === "checks").properties;
const { enum: levels, enumDescriptions } = setting.additionalProperties;
setting.properties = Object.fromEntries(
  pages.map(({ id, severity }) => [
    id,
    { type: "string", enum: levels, enumDescriptions, default: severity, markdownDescription: `%check.${id}%` },
  ]),
);

/** The words that the editor shows beside what the schema of the file allows. */
function configSchema() {
  const schema = { $schema: "http://json-schema.org/draft-07/schema#", ...structuredClone(ConfigFile) };
  const { checks: rules, folders, template, $schema } = schema.properties;
  $schema.description = "The address of this schema, for editors that do not know the file.";
  rules.markdownDescription = `How severe the findings of each check are, by the check's id. A check that is not listed keeps its own severity; \`off\` switches it off.`;
  rules.properties = Object.fromEntries(
    Object.entries(setting.properties).map(([id, { enumDescriptions: told, markdownDescription, ...known }]) => [
      id,
      {
        ...known,
        enumDescriptions: told.map(inWords),
        markdownDescription: inWords(markdownDescription),
      },
    ]),
  );
  folders.markdownDescription =
    "The folders that hold the records, as paths with slashes from this file's own folder. New records go into the first; `adr-atlas check` without a file checks them all.";
  const forms = new Map(templatesFor({ files: [] }).map(({ id, about }) => [id, about]));
  forms.set("team", "the template file of the log").set("house", "the form of the log's newest records");
  template.markdownDescription = "The form that new records take, unless another one is asked for.";
  template.enumDescriptions = template.enum.map((id) => forms.get(id));
  return { title: "ADR Atlas: the settings of a decision log", ...schema, allowComments: true };
}

/** Types for programs that use the npm package: the schemas' own would need zod to be read. */
const contractTypes = await compile(structuredClone(contract), "Output", {
  bannerComment: "// Made from the model contract by `npm run docs`.",
  additionalProperties: false,
  style: { printWidth: 120 },
});

/** Who imports whom in src/, drawn by the code that draws architectures; what another room brings along has no line. */
async function picture() {
  const { sketch } = await bundled("graph");
  const { flowchart } = await bundled("flowchart");
  const rooms = importsOfRooms();
  const reaches = (from, to) => [...rooms.get(from)].some((next) => next === to || reaches(next, to));
  const { graph, node, edge } = sketch();
  const plain = { details: [], spans: [] };
  const ids = new Map([...rooms.keys()].map((room) => [room, node({ kind: "service", lines: [room], ...plain })]));
  for (const [from, all] of rooms)
    for (const to of all)
      if (![...all].some((other) => other !== to && reaches(other, to)))
        edge({ kind: "call", from: ids.get(from), to: ids.get(to), lines: [], ...plain });
  return flowchart(graph).text;
}

/** By the first folder of src/: the others that its files import from. */
function importsOfRooms() {
  const paths = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((it) =>
    it.replaceAll("\\", "/"),
  );
  const rooms = new Map([...new Set(paths.map((it) => it.split("/")[0]))].sort().map((room) => [room, new Set()]));
  for (const path of paths.filter((it) => it.endsWith(".ts"))) {
    const [room] = path.split("/");
    for (const [, name] of readFileSync(join(root, "src", path), "utf8").matchAll(
      /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g,
    )) {
      const [other] = posix.join(posix.dirname(path), name).split("/");
      if (other !== room && rooms.has(other)) rooms.get(room).add(other);
    }
  }
  return rooms;
}

const drawn = await picture();
const architecture = readFileSync(join(root, "docs/architecture.md"), "utf8").replace(
  /(<!-- made by npm run docs -->\n)[\s\S]*?(?=<!-- end -->)/,
  (_, mark) => `${mark}\n\`\`\`mermaid\n${drawn}\`\`\`\n\n`,
);

const files = new Map([
  ["docs/checks/README.md", index],
  ...pages.map(({ id, text }) => [`docs/checks/${id}.md`, text]),
  ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
  ["package.nls.json", `${JSON.stringify(textsWithChecks, null, 2)}\n`],
  ["docs/architecture.md", architecture],
  ["schemas/model.json", `${JSON.stringify(contract, null, 2)}\n`],
  ["src/api/contract.generated.ts", contractTypes],
  ["schemas/adr-atlas.json", `${JSON.stringify(configSchema(), null, 2)}\n`],
]);
for (const folder of ["docs/checks", "schemas"]) mkdirSync(join(root, folder), { recursive: true });
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
