// The examples as they are drawn. A change of a picture on purpose: npx vitest run test/diagrams -u, and look at what changed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawLog, read, textOf, views } from "../../src/core/index.ts";
import { understood } from "./understood.ts";

const folder = join(import.meta.dirname, "../../examples/docs/adr");
const golden = join(import.meta.dirname, "golden");
const records = readdirSync(folder)
  .filter((name) => /^\d+-.*\.md$/.test(name))
  .map((name) => read(name, readFileSync(join(folder, name), "utf8")));

const drawn = records.flatMap((record) =>
  ["architecture", "events", "sagas", "connections", "options"].map((view) => [record.path, view, record] as const),
);

test.each(drawn)("%s as %s", async (path, view, record) => {
  const diagram = views[view]?.draw(record, { scope: "decided" });
  const text = diagram ? textOf(diagram) : "";
  if (text === "") return;
  const ending = diagram?.drawing.kind === "mermaid" ? "mmd" : "md";
  await expect(text).toMatchFileSnapshot(join(golden, `${path.replace(".md", "")}.${view}.${ending}`));
  if (text.startsWith("flowchart")) await understood(text);
});

test("the log", async () => {
  const text = textOf(drawLog(records.map(({ model }) => model)));
  await expect(text).toMatchFileSnapshot(join(golden, "log.mmd"));
  await understood(text);
});
