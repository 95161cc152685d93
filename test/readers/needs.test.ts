// What a reader says that it needs must hold for every section in which it finds something: else it would never find it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Reader, read, readers } from "../../src/core/index.ts";
import { examplesOf, pagesIn } from "../examples.ts";

const examplesIn = (folder: string): string[] =>
  pagesIn(folder).flatMap((page) => examplesOf(folder, page).map(({ document }) => document));

const recordsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) =>
    name.endsWith(".md") ? [readFileSync(join(folder, name), "utf8")] : [],
  );

const texts = [
  ...examplesIn("src/core/readers"),
  ...examplesIn("src/core/checks"),
  ...["test/golden", "examples", "docs/adr"].flatMap(recordsIn),
];
const sections = texts
  .flatMap((text) => [text, text.replace(/\n/g, "\r\n"), text.normalize("NFD")])
  .flatMap((text) => read("0001-record.md", text).page.sections);

/** The sections that the reader would be kept from although it finds something there. */
const missed = ({ needs, read }: Pick<Reader, "needs" | "read">): string[] =>
  sections.flatMap((section) =>
    needs && !needs(section) && [...read(section)].length ? [section.heading?.text ?? ""] : [],
  );

test.for(readers.map((reader) => [reader.id, reader] as const))("%s needs no more than it says", ([, reader]) => {
  expect(missed(reader)).toEqual([]);
});

test("a need that is too much is noticed", () => {
  for (const reader of readers.filter(({ needs }) => needs))
    expect(missed({ ...reader, needs: () => false }), reader.id).not.toEqual([]);
});
