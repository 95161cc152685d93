import { expect, test } from "vitest";
import { parseConfig } from "../../src/core/index.ts";

/** Each problem as the characters that it marks, and its message. */
const told = (text: string): string[] =>
  parseConfig(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)} → ${message}`);

test("a team's file is read, comments included", () => {
  const text = `\uFEFF{
    // Two hosts publish the same port.
    "checks": { "port-clash": "off", "missing-date": "error" },
    "folders": ["docs/adr", "services/cart/adr"],
    "template": "madr"
  }`;
  expect(parseConfig(text)).toEqual({
    config: {
      checks: { "port-clash": "off", "missing-date": "error" },
      folders: ["docs/adr", "services/cart/adr"],
      template: "madr",
    },
    problems: [],
  });
});

test("an empty object says nothing", () => {
  expect(parseConfig("{}")).toEqual({ config: { checks: {}, folders: [], template: null }, problems: [] });
});

test.for([
  ['{ "checks": { "port-clsh": "off" } }', '"port-clsh" → There is no rule “port-clsh”; did you mean port-clash?'],
  ['{ "check": {} }', '"check" → There is no setting “check”; did you mean checks?'],
  ['{ "checks": { "port-clash": "of" } }', '"of" → "of" is none of off, hint, info, warning, error; did you mean off?'],
  ['{ "checks": [] }', "[] → “checks” needs an object: { … }"],
  ['{ "folders": "docs" }', '"docs" → “folders” needs a list: [ … ]'],
  ['{ "folders": ["docs", 3] }', "3 → A folder is a path with slashes, such as docs/adr"],
  ['{ "$schema": 3 }', "3 → “$schema” needs a text"],
  ["[]", "[] → The file needs an object: { … }"],
  ['{ "checks": {}', " → This is no JSON: close brace expected"],
  ["", " → This is no JSON: value expected"],
] as const)("%s is told where it stands", ([text, line]) => {
  expect(told(text)).toEqual([line]);
});

test("what is wrong takes nothing else with it", () => {
  const text = `{ "checks": { "no-such": "off", "port-clash": "loud", "port-mismatch": "error" },
    "folders": ["", "docs/adr"], "template": "none", "other": 1 }`;
  expect(told(text)).toHaveLength(5);
  expect(parseConfig(text).config).toEqual({
    checks: { "port-mismatch": "error" },
    folders: ["docs/adr"],
    template: null,
  });
});
