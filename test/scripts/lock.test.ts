import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { readonly optionalDependencies?: Record<string, string> };
const file = new URL("../../package-lock.json", import.meta.url);
const packages: Record<string, Locked> = JSON.parse(readFileSync(file, "utf8")).packages;

test("package-lock.json names the binaries of every platform, without which npm ci refuses it", () => {
  const optional = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ at, name })),
  );
  expect(optional.length).toBeGreaterThan(0);
  expect(optional.filter(({ at, name }) => !isLocked(at, name))).toEqual([]);
});

/** As Node looks for a package: beside its dependent, then one folder up after the other. */
function isLocked(at: string, name: string): boolean {
  if (`${at ? `${at}/` : ""}node_modules/${name}` in packages) return true;
  return at !== "" && isLocked(at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/"))), name);
}
