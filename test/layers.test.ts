// Which room may know which: the direction of every import in src/, and that a breach is noticed.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

/** A room may import what stands to its left in a line. `core` is the door src/core/index.ts; the first line is behind it. */
const order = `
  l10n < model < text < lexicon < parse < readers < resolve < names < edit < diagrams < checks, scaffold < log < suggest, config < core
  l10n, core < service < server
  l10n, core, model, server < cli
  core < api
  protocol < server, extension, webview
  l10n < extension, webview
`;

/** Who may import a package, as rooms or as single files; a package that is not listed may be imported by nobody. */
const packages: readonly [pattern: RegExp, importers: readonly string[]][] = [
  [/^(unified|remark-parse|micromark.*|mdast.*|unist.*)$/, ["parse"]],
  [/^zod\/mini$/, ["model", "config", "protocol", "cli", "webview"]],
  [/^d3-(zoom|selection|transition)$/, ["webview"]],
  [/^tinyglobby$/, ["cli"]],
  [/^@vscode\/l10n$/, ["l10n"]],
  [/^yaml$/, ["readers", "cli"]],
  [/^jsonc-parser$/, ["config"]],
  [/^vscode-languageserver-types$/, ["service"]],
  [/^vscode-languageserver(-textdocument)?$/, ["server"]],
  [/^vscode-languageserver\/node$/, ["src/server/node.ts"]],
  [/^vscode-languageserver\/browser$/, ["src/server/worker.ts"]],
  [/^(vscode|vscode-languageclient)$/, ["extension"]],
  [/^vscode-languageclient\/node$/, ["src/extension/node.ts"]],
  [/^vscode-languageclient\/browser$/, ["src/extension/browser.ts"]],
  [/^elkjs\//, ["webview"]],
  [/^(mermaid(\/.*)?|@mermaid-js\/.*|@vscode\/codicons\/.*)$/, ["webview"]],
  [/^node:/, ["cli", "src/server/node.ts", "src/server/digest-thread.ts", "src/extension/node.ts"]],
];

interface Source {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

const allowed = allowedRooms(order);

describe("the rooms of src/", () => {
  const root = join(import.meta.dirname, "..");
  const paths = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.ts$/.test(path),
  );
  const sources = paths.map((path) => ({
    path: posix.join("src", path.replaceAll("\\", "/")),
    text: readFileSync(join(root, "src", path), "utf8"),
  }));

  test("import only what they may", () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.flatMap(breachesOf)).toEqual([]);
  });

  test("know no DOM, save for the page", () => {
    const rooms = ["l10n", "core", "service", "protocol", "server", "extension", "cli", "api"];
    const libraries = rooms.map((room) => readFileSync(join(root, "src", room, "tsconfig.json"), "utf8"));
    for (const text of libraries) expect(JSON.parse(text).compilerOptions.lib).toEqual(["ES2023"]);
  });
});

describe("a breach is noticed", () => {
  test.for([
    ["src/core/text/span.ts", 'import { x } from "../parse/page.ts";'],
    ["src/core/parse/page.ts", 'import type { Claim } from "../readers/claim.ts";'],
    ["src/core/readers/table.ts", 'import { x } from "../resolve/read.ts";'],
    ["src/core/readers/table.ts", 'import remarkParse from "remark-parse";'],
    ["src/core/resolve/read.ts", 'import { checks } from "../checks/index.ts";'],
    ["src/core/resolve/read.ts", 'import { unified } from "unified";'],
    ["src/core/diagrams/events.ts", 'import { checks } from "../checks/index.ts";'],
    ["src/core/checks/port-clash.ts", 'export { read } from "../index.ts";'],
    ["src/core/diagrams/events.ts", 'import { log } from "../log/index.ts";'],
    ["src/core/diagrams/events.ts", 'import { createService } from "../../service/index.ts";'],
    ["src/core/model/schema.ts", 'import { readFileSync } from "node:fs";'],
    ["src/core/model/schema.ts", 'import { readFileSync } from "fs";'],
    ["src/core/index.ts", 'import { window } from "vscode";'],
    ["src/service/hover.ts", 'import { spanOf } from "../core/parse/prose.ts";'],
    ["src/service/hover.ts", 'import { serve } from "../server/serve.ts";'],
    ["src/service/hover.ts", 'import { Range } from "../protocol/diagram.ts";'],
    ["src/server/serve.ts", 'import { createConnection } from "vscode-languageserver/node";'],
    ["src/server/serve.ts", 'const { readFile } = await import("node:fs/promises");'],
    ["src/server/worker.ts", 'import "node:process";'],
    ["src/protocol/page.ts", 'import { read } from "../core/index.ts";'],
    ["src/extension/panel.ts", 'import { read } from "../core/index.ts";'],
    ["src/extension/panel.ts", 'import { main } from "../webview/main.ts";'],
    ["src/extension/panel.ts", 'import { join } from "node:path";'],
    ["src/webview/main.ts", 'import { read } from "../core/index.ts";'],
    ["src/webview/main.ts", 'import { Uri } from "vscode";'],
    ["src/cli/main.ts", 'import { spanOf } from "../core/parse/prose.ts";'],
    ["src/cli/main.ts", 'import leftPad from "left-pad";'],
    ["src/api/index.ts", 'import { readFileSync } from "node:fs";'],
    ["src/api/index.ts", 'import { run } from "../cli/run.ts";'],
  ])("%s: %s", ([path, text]) => {
    expect(breachesOf({ path: path as string, text: text as string })).toHaveLength(1);
  });

  test.for([
    ["src/core/checks/port-clash.ts", 'import type { Reading } from "../resolve/reading.ts";'],
    ["src/core/parse/sections.ts", 'import { fromMarkdown } from "mdast-util-from-markdown";'],
    ["src/service/hover.ts", 'import { check } from "../core/index.ts";'],
    ["src/server/node.ts", 'import { createConnection } from "vscode-languageserver/node";'],
    ["src/webview/main.ts", 'import { ToPage } from "../protocol/page.ts";'],
  ])("%s may: %s", ([path, text]) => {
    expect(breachesOf({ path: path as string, text: text as string })).toEqual([]);
  });
});

function breachesOf({ path, text }: Source): string[] {
  const imported = [...text.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g)].map(
    (match) => match[1] as string,
  );
  return imported.filter((name) => !mayImport(path, name)).map((name) => `${path} imports ${name}`);
}

function mayImport(path: string, name: string): boolean {
  const room = roomOf(path);
  if (!name.startsWith(".")) {
    return packages.some(
      ([pattern, importers]) =>
        pattern.test(name) && importers.some((importer) => importer === room || importer === path),
    );
  }
  const target = roomOf(posix.join(posix.dirname(path), name));
  return target === room || (allowed.get(room)?.has(target) ?? false);
}

/** "l10n" for src/l10n/index.ts and for the bundles in l10n/, "text" for src/core/text/span.ts, "core" for its door, "server" for src/server/serve.ts. */
function roomOf(path: string): string {
  const [top = "", first = "", second = ""] = path.split("/");
  if (top !== "src") return top;
  return first === "core" && !second.endsWith(".ts") ? second : first;
}

function allowedRooms(text: string): Map<string, Set<string>> {
  const allowed = new Map<string, Set<string>>();
  for (const line of text.trim().split("\n")) {
    const steps = line.split("<").map((step) => step.split(",").map((room) => room.trim()));
    steps.forEach((step, index) => {
      const left = steps.slice(0, index).flat();
      for (const room of step) allowed.set(room, new Set([...(allowed.get(room) ?? []), ...left]));
    });
  }
  return allowed;
}
