import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { scriptOf } from "../../src/extension/server-script.ts";

const scriptFrom = (files: Readonly<Record<string, string>>): string =>
  scriptOf(Object.entries(files).map(([name, code]) => [name, new TextEncoder().encode(code)] as const))
    .map((part) => new TextDecoder().decode(part))
    .join("");

test("the worker's file runs, and once each that it asks for", () => {
  const told: string[] = [];
  const script = scriptFrom({
    "later.cjs": '"use strict"; tell("later"); module.exports = { word: "Ärger" };',
    "never.cjs": 'tell("never");',
    "worker.cjs": `const { word } = require("./shared-1.cjs");
tell(word);
tell(require("./later.cjs").word + require("./later.cjs").word); // to the end`,
    "shared-1.cjs": 'tell("shared"); exports.word = "first";',
  });
  runInNewContext(script, { tell: (word: string) => told.push(word) });
  expect(told).toEqual(["shared", "first", "later", "ÄrgerÄrger"]);
});

test("a file that is not there is told by its name", () => {
  expect(() => runInNewContext(scriptFrom({ "worker.cjs": 'require("./gone.cjs");' }), {})).toThrow("./gone.cjs");
});
