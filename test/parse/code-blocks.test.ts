// What stands in a code block stands at its place in the text, whatever it is indented with.
import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

test.each([
  "---\n-\t\t Status: Accepted",
  "-\t\t Status: Accepted\n\t\t Date: 2026-01-17",
  "> -\t\tStatus: Accepted",
  "\t\tStatus: Accepted",
])("tabs of which a list takes a part leave the words where they are: %j", (text) => {
  const { claims } = read("0001-x.md", text);
  const status = claims.find(({ kind }) => kind === "status");
  if (status?.kind === "status") expect(text.slice(status.words.span.start, status.words.span.end)).toBe("Accepted");
  for (const { span } of claims) expect(span.end).toBeLessThanOrEqual(text.length);
});
