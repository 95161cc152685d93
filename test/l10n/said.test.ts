// What is really said goes through `t`: in a language of brackets, nothing of a message stands outside of them. And some German.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
} from "vscode-languageserver/node";
import { check, checkLog, checks, entryOf, type Finding, logChecks, logOf, read } from "../../src/core/index.ts";
import { speak, speakBy, t } from "../../src/l10n/index.ts";
import { folderOf, recorded } from "../cli/recorded.ts";
import { examplesOf, logExamplesOf } from "../examples.ts";
import { startClient } from "../server/client.ts";

const brackets = new Proxy<Record<string, string>>({}, { get: (_, key) => `⟦${String(key)}⟧` });

afterEach(() => speak("en"));

/** Without all that stands in brackets, which may stand in one another. */
function outside(text: string): string {
  const inner = text.replace(/⟦[^⟦⟧]*⟧/g, "");
  return inner === text ? text : outside(inner);
}

/** What a finding says in our words; a place that is only named says it in the record's. */
function said({ message, fixes = [], related = [], mutual }: Finding, documents: string): string[] {
  const named = (words: string): boolean => words.split(/[:,] /).every((part) => documents.includes(part));
  const fixed = fixes.map(({ title }) => title);
  const places = related.map((it) => it.message).filter((words) => !named(words) && /\p{L}/u.test(words));
  return [message, ...fixed, ...places, ...(mutual ? [mutual.title] : [])];
}

describe("in a language of brackets", () => {
  beforeEach(() => speakBy(brackets));

  test("a text is in brackets", () => {
    expect(t("Change {0} to {1}", 80, t("today"))).toBe("⟦Change 80 to ⟦today⟧⟧");
    expect(outside("⟦Change 80 to ⟦today⟧⟧")).toBe("");
  });

  test.each(checks.map(({ id }) => id))("%s says nothing outside of them", (rule) => {
    for (const { document } of examplesOf("src/core/checks", rule))
      for (const finding of check(read("0001-example.md", document), { today: "2026-05-04" }))
        expect(said(finding, document).map(outside)).toEqual(said(finding, document).map(() => ""));
  });

  test.each(logChecks.map(({ id }) => id))("%s says nothing outside of them", (rule) => {
    for (const { files } of logExamplesOf("src/core/log/checks", rule)) {
      const entries = files.map(({ path, text }) => entryOf(read(path, text)));
      const all = files.map(({ path, text }) => `${path}\n${text}`).join("\n");
      for (const entry of entries)
        for (const finding of checkLog(entry, logOf(entries), {}))
          expect(said(finding, all).map(outside)).toEqual(said(finding, all).map(() => ""));
    }
  });
});

const record = `# ADR-0007: Pools

## Status

Accepted

## Decision

| Service | Database | Connections |
| --- | --- | --- |
| Basket Service | basket_db | 20 |
| Parcel Service | parcel_db | 30 |
| **Total** | | 80 |
`;

describe("in German", () => {
  test("the command line speaks", async () => {
    const folder = await folderOf({ "docs/adr/0007-pools.md": record });
    const { out, status } = await recorded("check", "--locale", "de", `${folder}/docs/adr/0007-pools.md`);
    expect(status).toBe(1);
    expect(out).toContain("Warnung: 80 Verbindungen angegeben, die 2 Teile ergeben zusammen 50 [connection-total]");
    expect(out).toContain("--fix: 80 in 50 ändern");
    expect(out).toMatch(/1 Warnung.* in 1 ADR\n$/);
  });

  test("ids, severities and the shape of JSON and SARIF stay what programs know", async () => {
    const folder = await folderOf({ "0007-pools.md": record });
    const { findings } = JSON.parse((await recorded("check", "--format=json", "--locale=de", folder)).out);
    expect(findings[0]).toMatchObject({ rule: "connection-total", severity: "warning" });
    const { runs } = JSON.parse((await recorded("check", "--format=sarif", "--locale=de", folder)).out);
    expect(runs[0].language).toBe("de");
    expect(runs[0].results[0]).toMatchObject({ ruleId: "connection-total", level: "warning" });
    expect(runs[0].results[0].message.text).toContain("angegeben");
  });

  test("what is typed wrong is told, and the shell's language is left when another one is asked for", async () => {
    expect((await recorded("--locale=de", "chek")).err[0]).toContain("kein Befehl 'chek'");
    expect((await recorded("--locale", "en", "chek")).err[0]).toContain("no command 'chek'");
    expect((await recorded("--locale", "de", "--help")).out).toContain("was in ihnen nicht zusammenpasst");
  });

  test.each(["model", "check", "diagram", "explain", "new", "schema", "lsp"])(
    "%s --help has no English left",
    async (name) => {
      const english = (await recorded(name, "--help")).out;
      const german = (await recorded("--locale=de", name, "--help")).out;
      const [synopsis] = german.split("\n");
      expect(english.split("\n")[0]).toBe(synopsis);
      expect(
        german
          .split("\n")
          .slice(2, -1)
          .filter((line) => english.split("\n").includes(line) && !/^ {2}--template/.test(line)),
      ).toEqual([]);
    },
  );

  test("a diagram that is written into a record is the same for all", async () => {
    const folder = await folderOf({ "a/0007.md": record, "b/0007.md": record });
    await recorded("diagram", "--embed", `${folder}/a/0007.md`);
    await recorded("diagram", "--embed", "--locale=de", `${folder}/b/0007.md`);
    const found = (await recorded("check", "--rule=diagram-outdated", "--locale=de", folder)).status;
    expect(found).toBe(0);
  });

  test("the language server speaks it to a client that does", async () => {
    const { connection, open, diagnostics } = await startClient({
      locale: "de",
      initializationOptions: {
        commands: ["adrAtlas.changeStatus", "adrAtlas.openDiagram", "adrAtlas.showProblems"],
      },
    });
    const textDocument = { uri: "file:///log/0007-pools.md" };
    await open(textDocument.uri, record);
    const [wrong] = (await diagnostics(textDocument.uri)).items;
    expect(wrong?.message).toBe("80 Verbindungen angegeben, die 2 Teile ergeben zusammen 50");
    const range = wrong?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    expect(actions?.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["80 in 50 ändern", "connection-total hier abschalten"]),
    );
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 4, character: 2 },
    });
    expect(JSON.stringify(hover?.contents)).toContain("entschieden und in Kraft");
    const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument });
    expect(lenses?.map(({ command }) => command?.title)).toEqual([
      "Accepted",
      "2 Services · 2 Datenbanken · 1 Problem",
      "Diagramm öffnen",
    ]);
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect((symbols as DocumentSymbol[]).map(({ name, detail }) => `${name}: ${detail}`)).toContain(
      "basket_db: Datenbank",
    );
  });
});
