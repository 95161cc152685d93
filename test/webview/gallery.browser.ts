// Every view of whole records in every architecture that they speak of, light and dark: measured, and left in
// .cache/gallery for eyes to look at. Records are the example log and those that are at hand beside the project.
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScopeChoice } from "../../src/core/index.ts";
import { ToPage } from "../../src/protocol/page.ts";
import { createService, type Service } from "../../src/service/index.ts";
import { faults } from "./faults.ts";
import type { DiagramMessage } from "./messages.ts";
import { closeAll, openPage, type Stage } from "./page.ts";
import type { ThemeName } from "./themes.ts";

const root = join(import.meta.dirname, "../..");
const gallery = join(root, ".cache/gallery");
const folders = [join(root, "examples/docs/adr"), join(root, "../../shared/corpus/seeds")].filter(existsSync);
beforeAll(() => mkdirSync(gallery, { recursive: true }));
afterAll(closeAll);

interface Picture {
  readonly name: string;
  readonly message: DiagramMessage;
}

/** A picture of nothing is drawn only where the reader would look first. */
const isTold = ({ view, scope, drawing }: DiagramMessage): boolean =>
  (view === "architecture" && scope.scope === "decided") ||
  (drawing.kind === "mermaid" ? drawing.text !== "" : drawing.tables.length > 0);

function picturesOf(service: Service, uri: string, title: string): Picture[] {
  const first = service.diagram(uri, "architecture", { scope: "decided" });
  if (!first) return [];
  const decided: ScopeChoice = { scope: "decided" };
  const choices = first.views.flatMap((view) =>
    (["architecture", "events"].includes(view) ? first.scopes : [decided]).map((scope) => ({ view, scope })),
  );
  return choices.flatMap(({ view, scope: { scope, option } }) => {
    const choice = { scope, ...(option !== undefined && { option }) };
    const diagram = service.diagram(uri, view, choice);
    const message = diagram && (ToPage.parse({ type: "diagram", ...diagram }) as DiagramMessage);
    if (!message || !isTold(message)) return [];
    return [
      { name: [title, view, scope === "decided" ? "" : `${scope}${option ?? ""}`].filter(Boolean).join(" "), message },
    ];
  });
}

function picturesIn(folder: string): Picture[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const service = createService();
  const uriOf = (name: string) => `file:///${basename(folder)}/${name}`;
  for (const name of names) {
    const text = readFileSync(join(folder, name), "utf8");
    service.files.read(uriOf(name), text);
    service.update(uriOf(name), 1, text);
  }
  return names.flatMap((name) => picturesOf(service, uriOf(name), basename(name, ".md")));
}

async function hang(stage: Stage, { name, message }: Picture, theme: ThemeName, version: number): Promise<string[]> {
  await stage.send({ ...message, version });
  const answer = await stage.rendered(version);
  await stage.page.screenshot({ path: join(gallery, `${name} ${theme}.png`.replaceAll(/[^\w.-]+/g, "-")) });
  return [...(answer.ok ? [] : [answer.error ?? ""]), ...(await faults(stage))].map((fault) => `${name}: ${fault}`);
}

test.each(["light", "dark"] as const)("%s", async (theme) => {
  const stage = await openPage({ theme, reducedMotion: "reduce" });
  const found: string[] = [];
  let version = 0;
  for (const picture of folders.flatMap(picturesIn)) found.push(...(await hang(stage, picture, theme, ++version)));
  expect(found).toEqual([]);
  expect(stage.troubles).toEqual([]);
  await stage.close();
});
