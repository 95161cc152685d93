// The npm package as its users have it: packed, installed without a network, run and imported.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "acorn";
import { beforeAll, describe, expect, test } from "vitest";
import { manifest, npmPath, root } from "../../scripts/project.mjs";

const folder = mkdtempSync(join(tmpdir(), "adr-atlas-npm-"));
const command = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, "node_modules/adr-atlas/cli.mjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
const run = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return execFileSync(process.execPath, [name], { cwd: folder, encoding: "utf8" });
};

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", npmPath], { cwd: folder, stdio: "pipe" });
});

test("it has no dependencies and no scripts", () => {
  const installed = JSON.parse(readFileSync(join(folder, "node_modules/adr-atlas/package.json"), "utf8"));
  expect(installed.dependencies ?? {}).toEqual({});
  expect(installed.scripts ?? {}).toEqual({});
});

describe("the command", () => {
  test("tells its version", () => expect(command("--version").stdout).toBe(`${manifest.version}\n`));

  test("checks the examples and names the pages of their rules in SARIF", () => {
    const { stdout, status } = command("check", "--format", "sarif", join(root, "examples/docs/adr"));
    expect(status).toBe(1);
    expect(JSON.parse(stdout).runs[0].tool.driver.rules[0].help.markdown).toContain("## Reported");
  });

  test("every command starts", () => {
    for (const name of ["model", "check", "diagram", "explain", "new", "schema", "lsp"])
      expect(command(name, "--help").status).toBe(0);
  });
});

describe("the library", () => {
  test("the page's example works", () => {
    const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "docs/npm.md"), "utf8")) ?? [];
    const said = run(
      "example.mjs",
      `${example}\nconsole.log(JSON.stringify([status.value, databases[0].port, mermaid]));`,
    );
    const [status, port, mermaid] = JSON.parse(said);
    expect({ status, port }).toEqual({ status: "accepted", port: 5432 });
    expect(mermaid).toContain("flowchart");
  });

  test("its types are those of the example", () => {
    const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "docs/npm.md"), "utf8")) ?? [];
    writeFileSync(
      join(folder, "good.mts"),
      `${example}\nexport const said: string = status?.text ?? findings[0]?.rule ?? mermaid + mended + services.length + databases.length;\n`,
    );
    writeFileSync(
      join(folder, "bad.mts"),
      'import { readRecord } from "adr-atlas";\nreadRecord("a.md", "# A").servces;\n',
    );
    const compile = (file: string) =>
      spawnSync(
        process.execPath,
        [join(root, "node_modules/.bin/tsc"), "--noEmit", "--strict", "--module", "nodenext", "--types", "", file],
        { cwd: folder, encoding: "utf8" },
      );
    expect(compile("good.mts").stdout).toBe("");
    expect(compile("bad.mts").stdout).toContain("servces");
  });

  test("imports nothing, so that it runs anywhere", () => {
    const text = readFileSync(join(folder, "node_modules/adr-atlas/api.mjs"), "utf8");
    const { body } = parse(text, { ecmaVersion: "latest", sourceType: "module" });
    expect(body.filter(({ type }) => type === "ImportDeclaration")).toEqual([]);
  });

  test("the schema of the contract can be imported", () => {
    expect(
      run(
        "schema.mjs",
        'import schema from "adr-atlas/schemas/model.json" with { type: "json" };\nconsole.log(Object.keys(schema.$defs).length > 20);',
      ),
    ).toBe("true\n");
  });
});
