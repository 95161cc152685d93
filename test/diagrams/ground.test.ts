import { expect, test } from "vitest";
import { type Document, type ScopeChoice, views } from "../../src/core/index.ts";
import { documentOf, moving, readingOf, shop } from "./documents.ts";
import { understood } from "./understood.ts";

function draw(model: Document, scope: ScopeChoice) {
  const diagram = views.architecture?.draw(readingOf(model), scope, { held: true });
  if (!diagram) throw new Error("there is no such view");
  return diagram;
}

const namesIn = async (text = ""): Promise<(readonly [string, string])[]> =>
  [...(await understood(text)).vertices].map(
    ([
      id,
      {
        lines: [name = ""],
      },
    ]) => [id, name.replace(/^[+−±] /, "")] as const,
  );

test("architectures of the same things are drawn on one ground, each with its own parts in sight", async () => {
  for (const scope of ["current", "decided", "change"] as const) {
    const { ground, elements } = draw(moving, { scope });
    const nodes = await namesIn(ground?.text);
    expect(nodes.map(([, name]) => name)).toEqual([
      ...["Orders", "Billing", "Search", "orders_db", "monolith", "billing_db", "search index"],
    ]);
    const seen = new Set(elements.map(({ id }) => id));
    const unseen = nodes.flatMap(([id, name]) => (seen.has(id) ? [] : [name]));
    const own = { current: ["orders_db", "billing_db", "search index"], decided: ["monolith"], change: [] }[scope];
    expect(unseen).toEqual(own);
    expect(Object.keys(ground?.tiers ?? {}).sort()).toEqual(nodes.map(([id]) => id).sort());
  }
});

test("what is drawn without a ground stays as it is", () => {
  const { drawing, elements } = draw(moving, { scope: "decided" });
  const alone = views.architecture?.draw(readingOf(moving), { scope: "decided" });
  expect(alone?.ground).toBeUndefined();
  expect(alone?.drawing).toEqual(drawing);
  expect(alone?.elements).toEqual(elements);
});

test("one architecture has no ground to share, nor have two of different things", () => {
  expect(draw(shop, { scope: "decided" }).ground).toBeUndefined();
  const apart = documentOf({
    services: [{ name: "Monolith", scope: "current" }, { name: "Orders" }, { name: "Billing" }],
    databases: [{ name: "all", scope: "current" }, { name: "orders_db" }],
  });
  expect(draw(apart, { scope: "current" }).ground).toBeUndefined();
  expect(draw(apart, { scope: "decided" }).ground).toBeUndefined();
});
