// What we write in a language, we read.
import { describe, expect, test } from "vitest";
import { read } from "../../src/core/index.ts";
import { languageOf, languages } from "../../src/core/lexicon/writing.ts";

describe.for(languages.map((language) => [language.sections.context, language] as const))("%s", ([, language]) => {
  const { sections, statuses, relations } = language;
  const record = (head: string) =>
    read("0009-x.md", `# ADR-0009: X\n\n${head}\n\n## ${sections.context}\n\nY.\n\n## ${sections.decision}\n\nZ.\n`)
      .model;

  test.for(Object.entries(statuses))("%s is “%s”", ([value, word]) => {
    expect(record(`**${sections.status}:** ${word}`).status).toMatchObject({ value, text: word });
    expect(record(`## ${sections.status}\n\n${word}`).status).toMatchObject({ value, text: word });
  });

  test.for(Object.entries(relations))("%s is “%s”", ([relation, words]) => {
    expect(record(`**${words}:** [ADR-0004](0004-y.md)`).references).toMatchObject([{ relation, number: 4 }]);
  });

  test("a status that names its successor", () => {
    const { status, references } = record(
      `**${sections.status}:** ${relations["superseded-by"]} [ADR-0004](0004-y.md)`,
    );
    expect(status?.value).toBe("superseded");
    expect(references).toMatchObject([{ relation: "superseded-by", number: 4 }]);
  });

  test("is told by its headings", () => {
    expect(languageOf([sections.context, sections.decision, sections.consequences])).toBe(language);
  });
});
