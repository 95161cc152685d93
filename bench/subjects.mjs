// What is compared. Each is loaded in a process of its own: several configurations of one parser in one process slow each
// other down. Gives a function of a text.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/project.mjs";
import { disagreeing, record, servicesListed } from "./texts.mjs";

const require = createRequire(import.meta.url);
const bundleOf = (name) => join(root, `.cache/bench/${name}.cjs`);

/** Bundles what is measured of this project, once for all processes. `before`: a folder with another state of it. */
export const prepare = (before) =>
  build({
    entryPoints: {
      core: join(root, "src/core/index.ts"),
      parse: join(root, "src/core/parse/parse.ts"),
      ...(before && { before: join(resolve(before), "src/core/index.ts") }),
    },
    outdir: join(root, ".cache/bench"),
    outExtension: { ".js": ".cjs" },
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    logLevel: "error",
  });

const path = "0001-record.md";

export const subjects = {
  "remark-parse": async () => {
    const { unified } = await import("unified");
    const { default: remarkParse } = await import("remark-parse");
    const processor = unified().use(remarkParse).freeze();
    return (text) => processor.parse(text);
  },
  markdownlint: async () => {
    const { lint } = await import("markdownlint/sync");
    return (text) => lint({ strings: { [path]: text } });
  },
  "remark-lint": async () => {
    const { remark } = await import("remark");
    const { default: recommended } = await import("remark-preset-lint-recommended");
    const processor = remark().use(recommended).freeze();
    return (text) => processor.processSync(text);
  },
  "vscode-markdown-languageservice": async () => (await import("./language-service.mjs")).diagnose(),
  "adr-atlas, parsing": async () => {
    const { parse } = require(bundleOf("parse"));
    return (text) => parse(text);
  },
  "adr-atlas": async () => {
    const core = require(bundleOf("core"));
    return (text) => whole(core, text);
  },
  "adr-atlas, before": async () => {
    const core = require(bundleOf("before"));
    return (text) => whole(core, text);
  },
  "adr-atlas, an edit": async () => editing(oneMore),
  "adr-atlas, an edit, before": async () => editing(oneMore, "before"),
  "adr-atlas, opening a fence": async () =>
    editing((text) => {
      const at = text.indexOf("\n", text.length / 10) + 1;
      return `${text.slice(0, at)}\`\`\`\n${text.slice(at)}`;
    }),
  "adr-atlas, of many services": async () => ({ ...reading(), text: servicesListed }),
  "adr-atlas, of many findings": async () => ({ ...reading(), text: disagreeing }),
  "adr-atlas, all that a log says": async () => log(),
};

const oneMore = (text, at) => `${text.slice(0, at)}x${text.slice(at)}`;

function reading() {
  const core = require(bundleOf("core"));
  return { run: (text) => whole(core, text) };
}

/** Here a size is a number of records; they are read outside the measured time. */
function log() {
  const { read, entryOf, logOf, checkLog } = require(bundleOf("core"));
  const entry = (number) => entryOf(read(`docs/adr/${String(number).padStart(5, "0")}-record.md`, record(number)));
  return {
    text: (size) => size,
    prepare: (count) => Array.from({ length: count }, (_, index) => entry(index + 1)),
    run: (_, entries) => {
      const all = logOf(entries);
      for (const one of entries) checkLog(one, all, {});
    },
  };
}

function whole({ read, check, views, scopesOf }, text, previous) {
  const reading = read(path, text, previous);
  check(reading);
  const [scope = { scope: "decided" }] = scopesOf(reading.model);
  views.architecture.draw(reading, scope);
  return reading;
}

/** Reads the text outside the measured time, and again after the edit within. */
function editing(edit, bundle = "core") {
  const core = require(bundleOf(bundle));
  return {
    prepare: (text) => [whole(core, text), edit(text, Math.floor(Math.random() * text.length))],
    run: (_, [previous, edited]) => whole(core, edited, previous),
  };
}
