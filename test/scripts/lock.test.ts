import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}
const file = new URL("../../package-lock.json", import.meta.url);
const packages: Record<string, Locked> = JSON.parse(readFileSync(file, "utf8")).packages;

test("package-lock.json names the binaries of every platform, without which npm ci refuses it", () => {
  const optional = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ at, name })),
  );
  expect(optional.length).toBeGreaterThan(0);
  expect(optional.filter(({ at, name }) => !isLocked(at, name))).toEqual([]);
});

const installed = Object.entries(packages).filter(([at]) => at !== "");

test("every package comes from the registry, and is held to its checksum", () => {
  // Where no address is told, it is that of the registry.
  const isHeld = ({ resolved = "https://registry.npmjs.org/", integrity = "", dev, optional }: Locked): boolean =>
    resolved.startsWith("https://registry.npmjs.org/") &&
    // Of other platforms' binaries, which none of what is bundled has, npm knows the sum only there.
    (integrity.startsWith("sha512-") || (dev === true && optional === true));
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, it]) => !isHeld(it)).map(([at]) => at)).toEqual([]);
});

test("nothing that is bundled wants to run a script when it is installed, and nothing else may", () => {
  expect(installed.filter(([, it]) => it.hasInstallScript && !it.dev).map(([at]) => at)).toEqual([]);
  expect(readFileSync(new URL("../../.npmrc", import.meta.url), "utf8")).toContain("ignore-scripts=true");
});

test("docs/dependencies.md says of every dependency why it is there", () => {
  const page = readFileSync(new URL("../../docs/dependencies.md", import.meta.url), "utf8");
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const bundled = page.split("\n").filter((line) => line.startsWith("| "));
  const names = (cells: readonly string[]): string[] => cells.flatMap((line) => line.split("|")[1]?.split(",") ?? []);
  const told = new Set(
    names(bundled).map((name) => name.replace(/[`\s]|\(.*\)/g, "").replace(/^-/, "vscode-languageserver-")),
  );
  expect(Object.keys(dependencies).filter((name) => !told.has(name))).toEqual([]);
  const isTold = (name: string): boolean => page.toLowerCase().includes(name.replace(/^@types\/|^@biomejs\//, ""));
  expect(Object.keys(devDependencies).filter((name) => !name.startsWith("@types/") && !isTold(name))).toEqual([]);
});

/** As Node looks for a package: beside its dependent, then one folder up after the other. */
function isLocked(at: string, name: string): boolean {
  if (`${at ? `${at}/` : ""}node_modules/${name}` in packages) return true;
  return at !== "" && isLocked(at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/"))), name);
}
