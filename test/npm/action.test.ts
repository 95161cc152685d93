// What action.yml and .pre-commit-hooks.yaml have a shell run, with the packed command line in place of the registry's.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { manifest, npmFolder, root } from "../../scripts/project.mjs";

const yaml = (name: string) => parse(readFileSync(join(root, name), "utf8"));
const bin = mkdtempSync(join(tmpdir(), "adr-atlas-bin-"));
const command = join(npmFolder, "cli.mjs");
const expected = `adr-atlas@${manifest.version}`;
// Takes no other package than the one that is named.
writeFileSync(
  join(bin, "npx"),
  `#!/bin/sh\n[ "$1 $2" = "--yes ${expected}" ] || exit 70\nshift 2\nexec "${process.execPath}" "${command}" "$@"\n`,
);
chmodSync(join(bin, "npx"), 0o755);

const good = "# 1. Use Kafka\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use Kafka.\n";
const bad = readFileSync(join(root, "examples/docs/adr/0005-connection-pools.md"), "utf8");

/** A repository with these records; answers what running all steps of the action there says. */
function runAction(records: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "adr-atlas-action-"));
  mkdirSync(join(cwd, "docs/adr"), { recursive: true });
  for (const [name, text] of Object.entries(records)) writeFileSync(join(cwd, name), text);
  const { inputs: known, runs } = yaml("action.yml");
  const given = (name: string): string => inputs[name] ?? known[name].default;
  const env = (step: { env: Record<string, string> }) =>
    Object.fromEntries(
      Object.entries(step.env).map(([key, value]) => [
        key,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => given(name)),
      ]),
    );
  let output = "";
  for (const step of runs.steps) {
    if (step.if === "inputs.sarif != ''" && given("sarif") === "") continue;
    // As a runner starts a step of `shell: bash`.
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...env(step) },
    });
    output += stdout;
    if (status !== 0) return { status, output, stderr, cwd };
  }
  return { status: 0, output, stderr: "", cwd };
}

test("the action passes where all is right", () => {
  expect(runAction({ "docs/adr/0001-kafka.md": good })).toMatchObject({ status: 0, output: "" });
});

test("the action fails with annotations, having written SARIF", () => {
  const { status, output, cwd } = runAction({ "docs/adr/0005-pools.md": bad }, { sarif: "found.sarif" });
  expect(status).toBe(1);
  expect(output).toContain("::warning file=docs/adr/0005-pools.md,line=21,");
  const { results } = JSON.parse(readFileSync(join(cwd, "found.sarif"), "utf8")).runs[0];
  expect(results).toContainEqual(expect.objectContaining({ ruleId: "connection-total" }));
});

test("warnings can be let pass, and several folders named", () => {
  const records = { "docs/adr/0005-pools.md": bad, "docs/0001-kafka.md": good };
  const inputs = { files: "docs/adr\ndocs/0001-kafka.md", "max-warnings": "9" };
  expect(runAction(records, inputs)).toMatchObject({ status: 0 });
});

test("a folder without records is said to be one", () => {
  expect(runAction({}, { files: "nowhere", sarif: "found.sarif" })).toMatchObject({ status: 2 });
});

test("what is handed in is not run", () => {
  const { cwd, stderr } = runAction({}, { files: '$(touch hit) `touch hit` "; touch hit; "' });
  expect(stderr).toContain("touch");
  expect(() => readFileSync(join(cwd, "hit"))).toThrow();
});

test("the hook checks what it is given, and knows a log's folders", () => {
  const [hook] = yaml(".pre-commit-hooks.yaml");
  const cwd = mkdtempSync(join(tmpdir(), "adr-atlas-hook-"));
  writeFileSync(join(cwd, "0005-pools.md"), bad);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const { status, stdout } = spawnSync("sh", ["-c", `${hook.entry} "$@"`, "-", "0005-pools.md"], {
    cwd,
    env,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toContain("connection-total");
  const matching = [
    "docs/adr/0001-a.md",
    "adr/0001-a.md",
    "docs/decisions/0001-a.md",
    "docs/architecture-decisions/1.markdown",
  ];
  expect(matching.filter((path) => !new RegExp(hook.files).test(path))).toEqual([]);
  expect(["docs/index.md", "README.md", "adr/a.ts"].filter((path) => new RegExp(hook.files).test(path))).toEqual([]);
});
