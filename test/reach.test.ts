// How far the product's own code can reach: which of Node's modules it knows, and that nothing in it asks the network or starts a program.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

/** The modules that reach beyond memory, and who may import them; one that is not listed may be imported by nobody. */
const reaching: Readonly<Record<string, readonly string[]>> = {
  "node:fs": ["src/cli/", "src/server/node.ts"],
  "node:fs/promises": ["src/cli/", "src/server/node.ts", "src/extension/node.ts"],
  // git, for `adr-atlas new` alone: docs/adr/0007.
  "node:child_process": ["src/cli/git.ts"],
  "node:worker_threads": ["src/cli/main.ts", "src/cli/side-by-side.ts", "src/server/digest-thread.ts"],
  "node:inspector/promises": ["src/cli/profile.ts"],
};

const harmless = /^node:(?:crypto|os|path|url|util|v8)$/;

/** What reaches out without an import, or makes code of words. */
const words =
  /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|openExternal|createTerminal|executeTask|ShellExecution|ProcessExecution|createTelemetryLogger|TelemetryReporter)\b|(?<![.\w|(])fetch\((?!\?)|\beval\(|\bnew Function\b/;

interface Source {
  readonly path: string;
  readonly text: string;
}

function breachesOf({ path, text }: Source): string[] {
  const modules = [...text.matchAll(/["'](node:[\w/]+)["']/g)].map(([, name = ""]) => name);
  const foreign = modules.filter(
    (name) => !harmless.test(name) && !reaching[name]?.some((place) => path.startsWith(place)),
  );
  const told = words.exec(text.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, ""))?.[0];
  return [...foreign, ...(told ? [told] : [])].map((it) => `${path}: ${it}`);
}

test("nothing in src/ reaches further than it may", () => {
  const root = join(import.meta.dirname, "..");
  const paths = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((it) =>
    it.endsWith(".ts"),
  );
  const sources = paths.map((path) => ({
    path: posix.join("src", path.replaceAll("\\", "/")),
    text: readFileSync(join(root, "src", path), "utf8"),
  }));
  expect(sources.length).toBeGreaterThan(400);
  expect(sources.flatMap(breachesOf)).toEqual([]);
});

describe("a breach is noticed", () => {
  test.for([
    ["src/extension/panel.ts", 'await fetch("https://example.org")'],
    ["src/webview/main.ts", "new WebSocket(address)"],
    ["src/extension/activate.ts", "void env.openExternal(uri)"],
    ["src/extension/activate.ts", 'window.createTerminal("a")'],
    ["src/server/node.ts", 'import { spawn } from "node:child_process";'],
    ["src/server/node.ts", 'const { request } = await import("node:https");'],
    ["src/cli/commands/check.ts", 'import { connect } from "node:net";'],
    ["src/core/index.ts", 'new Function("return 1")'],
  ])("%s: %s", ([path = "", text = ""]) => {
    expect(breachesOf({ path, text })).toHaveLength(1);
  });
});
