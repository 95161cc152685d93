// What package.json promises VS Code: commands that are there, pictures and pages that exist, settings that are described.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const texts: Record<string, string> = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
/** In English, as VS Code puts the texts in. */
const { contributes } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8").replace(/"%([\w.-]+)%"/g, (_, key) => JSON.stringify(texts[key])),
);
const commands: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: Readonly<Record<string, string>>;
  readonly completionEvents: readonly string[];
}

describe.each<Step>(contributes.walkthroughs[0].steps)("the walkthrough's step $id", (step) => {
  const links = [...step.description.matchAll(/\]\(command:([\w.]+)(?:\?([^)]*))?\)/g)];

  test("leads to commands that are there, and to records that are", () => {
    expect(links.length).toBeGreaterThan(0);
    expect(links.map(([, command]) => command).filter((command) => !commands.includes(command ?? ""))).toEqual([]);
    for (const [, , given] of links)
      if (given) {
        const [record] = JSON.parse(decodeURIComponent(given));
        expect(existsSync(join(root, "examples/docs/adr", record))).toBe(true);
      }
  });

  test("is done by a command of ours, or by what the extension notices", () => {
    const known = ["onContext:adrAtlas.mended", ...commands.map((command) => `onCommand:${command}`)];
    expect(step.completionEvents.filter((event) => !known.includes(event))).toEqual([]);
  });

  test("shows what is in the package", () => {
    const path = step.media.image ?? step.media.markdown ?? "";
    expect(existsSync(join(root, path)), path).toBe(true);
  });
});

describe("the settings", () => {
  interface Setting {
    readonly markdownDescription?: string;
    readonly default?: unknown;
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly enumDescriptions?: readonly string[];
    readonly markdownEnumDescriptions?: readonly string[];
  }
  const groups: { title: string; properties: Record<string, Setting> }[] = contributes.configuration;
  const settings = groups.flatMap(({ properties }) => Object.entries(properties));

  test("name no program, no address and no switch that opens one: all but names of folders and rules is chosen from a list", () => {
    const free = settings.filter(([, { type, enum: choices }]) => type !== "boolean" && !choices).map(([name]) => name);
    expect(free).toEqual(["adrAtlas.checks", "adrAtlas.folders"]);
  });

  test("stand in groups", () => expect(groups.length).toBeGreaterThan(1));

  test.each(settings)("%s has a description, a default, and a word on each choice", (_name, setting) => {
    expect(setting.markdownDescription).toBeTruthy();
    expect(setting).toHaveProperty("default");
    const told = setting.enumDescriptions ?? setting.markdownEnumDescriptions ?? [];
    expect(told).toHaveLength(setting.enum?.length ?? 0);
  });
});

test("the extension promises to work in restricted mode and in workspaces of no disk, as a whole", () => {
  const { capabilities, extensionDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  expect(extensionDependencies).toBeUndefined();
});

test("every command that the palette hides or shows is one", () => {
  const shown: { command: string }[] = contributes.menus.commandPalette;
  expect(shown.map(({ command }) => command).filter((command) => !commands.includes(command))).toEqual([]);
});

test("the README tells of every check and every snippet", () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const checks = readdirSync(join(root, "docs/checks")).flatMap((name) => /^([a-z-]+)\.md$/.exec(name)?.[1] ?? []);
  const snippets: { prefix: string }[] = Object.values(
    JSON.parse(readFileSync(join(root, "snippets/adr.code-snippets"), "utf8")),
  );
  const untold = (names: readonly string[]): string[] => names.filter((name) => !text.includes(`\`${name}\``));
  expect(untold(checks)).toEqual([]);
  expect(untold(snippets.map(({ prefix }) => prefix))).toEqual([]);
});

test("the README tells of every command of the palette and every setting", () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const hidden: { command: string; when: string }[] = contributes.menus.commandPalette;
  const offered: { command: string; title: string }[] = contributes.commands.filter(
    ({ command }: { command: string }) => !hidden.some((it) => it.command === command && it.when === "false"),
  );
  const settings: string[] = contributes.configuration.flatMap((it: { properties: object }) =>
    Object.keys(it.properties),
  );
  expect(offered.map(({ title }) => `**ADR: ${title}**`).filter((title) => !text.includes(title))).toEqual([]);
  expect(settings.filter((name) => !text.includes(`"${name}"`))).toEqual([]);
});

test("every view has its picture in the README and its section in the docs, and every setting its line", () => {
  const [text, views, configuration] = ["README.md", "docs/views.md", "docs/configuration.md"].map((path) =>
    readFileSync(join(root, path), "utf8"),
  );
  const groups: { properties: Record<string, { enum?: string[] }> }[] = contributes.configuration;
  const all = groups.flatMap(({ properties }) => properties["adrAtlas.diagram.firstView"]?.enum ?? []);
  expect(all).toContain("architecture");
  const pictures = all.map((view) => `media/pictures/${view === "architecture" ? "diagram" : view}.png`);
  expect(pictures.filter((path) => !text?.includes(path))).toEqual([]);
  expect(all.filter((view) => !views?.includes(`\n## ${view}\n`))).toEqual([]);
  const settings = groups.flatMap(({ properties }) => Object.keys(properties));
  expect(settings.filter((name) => !configuration?.includes(`\`${name}\``))).toEqual([]);
});

test("the pictures of the README are there, and none is heavier than 3 MB", () => {
  const shown = readFileSync(join(root, "README.md"), "utf8").matchAll(/!\[[^\]]*\]\(([^)]+)\)/g);
  const sizes = [...shown].map(([, path = ""]) => statSync(join(root, path)).size);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.filter((size) => size > 3_000_000)).toEqual([]);
});
