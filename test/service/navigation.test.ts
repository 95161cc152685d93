import { describe, expect, test } from "vitest";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { marked, wordsAt } from "./marked.ts";

const record = (prose: string) => `# ADR-0009: Databases of the shop

**Status:** Accepted

## Decision

| Service | Database | Engine |
| --- | --- | --- |
| Order Service | order_db | PostgreSQL |
| Billing Service | billing_db | MongoDB |

${prose}

| Event | Producer | Consumers |
| --- | --- | --- |
| order.placed | Order Service | Billing Service |
`;

describe("go to definition", () => {
  test.for([
    ["The order-▮svc keeps carts.", "9: Order Service"],
    ["Carts live in `order_▮db`.", "9: order_db"],
    ["It hears `Order▮Placed`.", "16: order.placed"],
  ] as const)("%s", ([prose, expected]) => {
    const { service, uri, text, at } = marked(record(prose));
    expect(service.definition(uri, at).map(({ range }) => wordsAt(text, range))).toEqual([expected]);
  });

  test("nowhere, from words that name nothing", () => {
    const { service, uri, at } = marked(record("Carts are ▮small."));
    expect(service.definition(uri, at)).toEqual([]);
  });
});

test("references and highlights are all spellings of one thing, and no other", () => {
  const { service, uri, text, at } = marked(record("The order-▮svc keeps carts; an order is no service."));
  const expected = ["9: Order Service", "12: order-svc", "16: Order Service"];
  expect(service.references(uri, at).map(({ range }) => wordsAt(text, range))).toEqual(expected);
  expect(service.highlights(uri, at).map(({ range }) => wordsAt(text, range))).toEqual(expected);
});

describe("rename", () => {
  test("offers the name under the cursor, and renames each spelling in one versioned edit", () => {
    const { service, uri, text, at } = marked(record("The order-▮svc keeps carts."));
    expect(service.renameRange(uri, at)).toMatchObject({ placeholder: "order-svc" });
    const edit = service.rename(uri, at, "cart-svc") as WorkspaceEdit | null;
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    const [change] = (edit?.documentChanges ?? []) as { edits: TextEdit[] }[];
    expect(change?.edits.map(({ range, newText }) => `${wordsAt(text, range)} → ${newText}`)).toEqual([
      "9: Order Service → Cart Service",
      "12: order-svc → cart-svc",
      "16: Order Service → Cart Service",
    ]);
  });

  test.for(["Carts are ▮small.", "All of it is Postgre▮SQL."])("not: %s", (prose) => {
    const { service, uri, at } = marked(record(prose));
    expect(service.renameRange(uri, at)).toBeNull();
    expect(service.rename(uri, at, "x")).toBeNull();
  });

  test("to nothing that is a name, never", () => {
    const { service, uri, at } = marked(record("The order-▮svc keeps carts."));
    for (const name of ["", "  ", "***", "a\nb"]) expect(service.rename(uri, at, name)).toBeNull();
  });
});

test("a broker and a status have a hover", () => {
  const broker = marked(record("Events go over Rabbit▮MQ."));
  expect(broker.service.hover(broker.uri, broker.at)?.contents).toMatchObject({ value: "**RabbitMQ** — broker\n" });
  const status = marked("# ADR-0001: X\n\n**Status:** Acc▮epted\n**Date:** 2026-02-03\n\n## Decision\n\nY.\n");
  expect(status.service.hover(status.uri, status.at)?.contents).toMatchObject({
    value: "**accepted** — decided, and in force\n\n- since 2026\\-02\\-03",
  });
});
