// Edits for a text that is another one by now would land in the wrong words.
import { expect, test } from "vitest";
import { unlessChanged } from "../../src/extension/meanwhile.ts";

test("an answer counts for the text that was asked about, and for no other", async () => {
  const document = { version: 1 };
  expect(await unlessChanged([document], () => "edits")).toBe("edits");
  const typing = async (): Promise<string> => {
    document.version++;
    return "edits";
  };
  expect(await unlessChanged([{ version: 1 }, document], typing)).toBeUndefined();
});
