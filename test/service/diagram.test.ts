import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createService } from "../../src/service/index.ts";

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
const uri = "file:///log/0001.md";
const text = `# ADR-0001: Ports

## Status

Accepted

## Decision

| Service | Database | Engine | Port |
| --- | --- | --- | --- |
| Booking Service | booking_db | PostgreSQL | 5433 |
| Payment Service | payment_db | PostgreSQL | 5433 |
| Catalog Service | catalog_db | MongoDB | 27018 |
`;

test("findings stand on the elements whose words they are about, and on no other", () => {
  const service = createService();
  service.update(uri, 1, text);
  const elements = service.diagram(uri, "architecture", { scope: "decided" })?.elements ?? [];
  const clashing = elements.filter(({ findings }) => findings.some(({ rule }) => rule === "port-clash"));
  expect(clashing.filter(({ kind }) => kind === "database").map(({ label }) => label)).toEqual([
    "booking_db",
    "payment_db",
  ]);
});

test("findings of the writing stand on nothing", () => {
  const service = createService();
  service.update(uri, 1, text.replace("Catalog Service |", "Catalog Service â€” new |"));
  expect(service.diagnostics(uri).map(({ code }) => code)).toContain("mojibake");
  const elements = service.diagram(uri, "architecture", { scope: "decided" })?.elements ?? [];
  expect(elements.flatMap(({ findings }) => findings).map(({ rule }) => rule)).not.toContain("mojibake");
});

const counted = `# ADR-0002: Split the shop

## Status

Accepted

## Context

The shop runs 6 services (Cart, Billing, Stock, Search, Mail).

## Decision

Each service gets a database of its own.
`;

test("of six services with five names the sixth is a ghost, with the finding on it", () => {
  const service = createService();
  service.update(uri, 1, counted);
  const ghostsIn = (scope: "decided" | "current") => {
    const { elements = [] } = service.diagram(uri, "architecture", { scope }) ?? {};
    return elements.filter(({ missing }) => missing);
  };
  const [ghost, ...others] = [...ghostsIn("decided"), ...ghostsIn("current")];
  expect(others).toEqual([]);
  expect(ghost).toMatchObject({
    kind: "service",
    label: "?",
    ranges: [{ start: { line: 8, character: 14 } }],
    findings: [{ rule: "count-mismatch" }],
  });
  service.update(uri, 2, counted.replace("6", "5"));
  expect(ghostsIn("decided")).toEqual([]);
});

test("a wrong sum is a finding of the whole picture, not of each of its parts", () => {
  const service = createService();
  const pools = readFileSync(join(import.meta.dirname, "../../examples/docs/adr/0005-connection-pools.md"), "utf8");
  service.update(uri, 1, pools);
  const { elements = [], findings } = service.diagram(uri, "architecture", { scope: "decided" }) ?? {};
  expect(findings).toMatchObject([{ rule: "connection-total", range: { start: { line: 20, character: 13 } } }]);
  expect(elements.flatMap((element) => element.findings)).toEqual([]);
});

test("what has a name says where it stands", () => {
  const service = createService();
  service.update(uri, 1, text);
  const elements = service.diagram(uri, "architecture", { scope: "decided" })?.elements ?? [];
  for (const { label, name, from } of elements) {
    const { start, end } = name ?? {};
    const words = start && end ? text.split("\n")[start.line]?.slice(start.character, end.character) : undefined;
    expect(words).toBe(from ? undefined : label);
  }
});

test("the log: every record of the folder, each leading to its own words", () => {
  const service = createService();
  const record = (number: number, title: string, status: string) =>
    `# ADR-000${number}: ${title}\n\n## Status\n\n${status}\n\n## Decision\n\nWe do it.\n`;
  service.files.read(uri, "as it was on the disk");
  service.files.read("file:///log/0002.md", record(2, "Caches", "Superseded by ADR-0003"));
  service.files.read("file:///log/0003.md", record(3, "Caches no more", "Accepted"));
  service.files.read("file:///log/README.md", "# Decisions\n\n- [Caches](0002.md)\n");
  service.files.read("file:///elsewhere/0004.md", record(4, "Another log", "Accepted"));
  service.update(uri, 7, text);
  const { elements = [], ...diagram } = service.diagram(uri, "log", { scope: "decided" }) ?? {};
  expect(diagram).toMatchObject({
    view: "log",
    uri,
    version: 7,
    scopes: [{ scope: "decided" }, { scope: "decided", merged: true }],
  });
  const nodes = elements.filter(({ from }) => !from);
  expect(nodes.map(({ label, uri, faded }) => [label, uri, faded])).toEqual([
    ["1. Ports", undefined, undefined],
    ["2. Caches", "file:///log/0002.md", true],
    ["3. Caches no more", "file:///log/0003.md", undefined],
  ]);
  expect(nodes[1]?.ranges[0]?.start).toEqual({ line: 4, character: 0 });
  expect(elements.filter(({ from }) => from).map(({ kind, label, uri }) => [kind, label, uri])).toEqual([
    ["reference", "supersedes", "file:///log/0002.md"],
  ]);
});

test("the architecture after all decisions of the folder: each part leads to the record that decided it last", () => {
  const service = createService();
  const record = (number: number, status: string, rows: string) =>
    `# ADR-${number}: Stores\n\n**Status:** ${status}\n\n## Decision\n\n| Service | Database | Engine |\n| --- | --- | --- |\n${rows}\n`;
  const [orders, carts, stock] = [1, 2, 3].map((number) => `file:///log/000${number}.md`) as [string, string, string];
  service.files.read(orders, record(1, "Accepted", "| Order Service | orders_db | MySQL |"));
  service.files.read(carts, record(2, "Superseded by ADR-3", "| Cart Service | carts_db | Redis |"));
  service.files.read(
    stock,
    record(3, "Accepted", "| Stock Service | stock_db | MongoDB |\n| Order Service | orders_db | PostgreSQL |"),
  );
  service.files.read("file:///elsewhere/0004.md", record(4, "Accepted", "| Mail Service | mail_db | MySQL |"));
  service.update(orders, 1, record(1, "Accepted", "| Order Service | orders_db | MySQL |"));
  const { elements = [], scope, drawing } = service.diagram(orders, "log", { scope: "current", merged: true }) ?? {};
  expect(scope).toEqual({ scope: "current", merged: true });
  expect(drawing?.kind === "mermaid" && drawing.text).toContain("PostgreSQL");
  expect(elements.map(({ kind, label, uri, details }) => [kind, label, uri, details[0]])).toEqual([
    ["service", "Stock Service", stock, "decided in ADR-3"],
    ["service", "Order Service", stock, "decided in ADR-3, ADR-1"],
    ["database", "stock_db", stock, "decided in ADR-3"],
    ["database", "orders_db", stock, "decided in ADR-3, ADR-1"],
    ["owns", "", stock, "Stock Service owns stock_db"],
    ["owns", "", stock, "Order Service owns orders_db"],
  ]);
  const places = elements.map(({ ranges }) => ranges[0]?.start.line);
  expect(places.every((line) => line === 8 || line === 9)).toBe(true);
});

test("a record's diagrams are written into it and kept up to date, in the version that was read", () => {
  const service = createService();
  service.update(uri, 3, text);
  expect(service.embed(uri)).toBeNull();
  const [change, ...others] =
    service.embed(uri, { view: "architecture", scope: { scope: "decided" } })?.documentChanges ?? [];
  expect(others).toEqual([]);
  expect(change).toMatchObject({ textDocument: { uri, version: 3 }, edits: [{ range: { start: { line: 12 } } }] });
  expect(service.embed(uri, { view: "facts", scope: { scope: "decided" } })).toBeNull();
});

test("the setting of the first view knows every view", () => {
  const service = createService();
  service.update(uri, 1, text);
  const groups: { properties: Record<string, { enum: string[] }> }[] = manifest.contributes.configuration;
  const properties = Object.assign({}, ...groups.map((group) => group.properties));
  const { views } = service.diagram(uri, "architecture", { scope: "decided" }) ?? {};
  expect(properties["adrAtlas.diagram.firstView"].enum).toEqual(views);
});

test("every view of a real record can be asked for, and each element stands in the text", () => {
  const path = "../fixtures/workspace/docs/adr/0001-database-per-service.md";
  const service = createService();
  service.update(uri, 1, readFileSync(join(import.meta.dirname, path), "utf8"));
  const views = service.diagram(uri, "architecture", { scope: "decided" })?.views ?? [];
  expect(views).toContain("architecture");
  for (const view of views) {
    const diagram = service.diagram(uri, view, { scope: "decided" });
    expect(diagram?.view).toBe(view);
    for (const { ranges } of diagram?.elements ?? []) expect(ranges.length).toBeGreaterThan(0);
  }
});
