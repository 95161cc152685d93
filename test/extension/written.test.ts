import { expect, test } from "vitest";
import { asLabel, asMessage } from "../../src/extension/written.ts";
import { hostileNames } from "../hostile/names.ts";

/** As VS Code finds icons in a label; a backslash in front makes them words. */
const iconIn = /(?<!\\)\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

/** As VS Code finds links in a message. */
const linkIn = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

const names = [...hostileNames, "$(gear)", "a $(sync~spin) b", "$($(bug))", "[x](command:workbench.action.quit).md"];

test("no hostile name is an icon, turns the text around or goes over its line in a label", () => {
  for (const name of names) {
    expect(asLabel(name)).not.toMatch(iconIn);
    expect(asLabel(name)).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u);
    expect([...asLabel(name, 40)].length).toBeLessThanOrEqual(42);
  }
});

test("no hostile name is a link in a message", () => {
  expect(names.filter((name) => linkIn.test(name)).length).toBeGreaterThan(2);
  expect(names.map(asMessage).filter((name) => linkIn.test(name))).toEqual([]);
});

test("what is harmless is shown as it is written", () => {
  expect(asLabel("Accepted (2026-11-21), $5 each")).toBe("Accepted (2026-11-21), $5 each");
  expect(asLabel("a".repeat(50), 10)).toBe(`${"a".repeat(9)}…`);
});
