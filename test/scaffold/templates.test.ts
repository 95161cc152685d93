// What a template writes is read back by our own parser as its author would read it, and breaks none of our own rules.
import { describe, expect, test } from "vitest";
import { check, type Document, newRecord, plainText, read, snippetText, templatesFor } from "../../src/core/index.ts";

const ids = templatesFor({ files: [] }).map(({ id }) => id);

function made(template: string, author?: string): { name: string; text: string; snippet: string } {
  const wish = { title: "Keep data apart", template, date: "2026-11-21", ...(author && { author }) };
  const record = newRecord({ files: [] }, wish);
  if (!record) throw new Error(`No template ${template}`);
  return { name: record.name, text: plainText(record.text), snippet: snippetText(record.text) };
}

function readBack(template: string): Document {
  const { name, text } = made(template);
  return read(name, text).model;
}

test("there is one for each kind of decision, and one for each tool", () => {
  expect(ids).toEqual([
    "database-per-service",
    "choose-a-database",
    "connection-pooling",
    "event-driven-sync",
    "migration",
    "nygard",
    "madr",
    "madr-minimal",
    "log4brains",
  ]);
});

describe.for(ids)("%s", (id) => {
  test("has no findings as it is, and tab stops that follow the text", () => {
    const { name, text, snippet } = made(id);
    const reading = read(name, text);
    expect(reading.model).toMatchObject({ isAdr: true, title: "Keep data apart" });
    expect(check(reading)).toEqual([]);
    const stops = [...snippet.matchAll(/\$\{(\d+):[^/+]/g)].map(([, number]) => Number(number));
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    expect(stops.length).toBeGreaterThan(2);
  });

  test("names the file and the people as its tool does", () => {
    const { name, text } = made(id, 'Ana "A" Silva');
    expect(name).toBe(id === "log4brains" ? "20261121-keep-data-apart.md" : "0001-keep-data-apart.md");
    const { deciders } = read(name, text).model;
    if (id === "madr") expect(deciders).toEqual(["Ana A Silva"]);
    else if (!["nygard", "madr-minimal"].includes(id)) expect(deciders).toEqual(['Ana "A" Silva']);
  });
});

test("database-per-service: stores, pools with their total, events, a saga, the choice", () => {
  const model = readBack("database-per-service");
  expect(model.databases.map(({ name, engine, port }) => [name, engine, port])).toEqual([
    ["ordering_db", "PostgreSQL", 5433],
    ["payment_db", "PostgreSQL", 5434],
    ["catalog_db", "MongoDB", 27018],
  ]);
  expect(model.access.map(({ service, relation }) => [service, relation])).toEqual([
    ["ordering", "owns"],
    ["payment", "owns"],
    ["catalog", "owns"],
  ]);
  expect(model.totals.map(({ stated, computed }) => [stated, computed])).toEqual([[60, 60]]);
  expect(model.events.map(({ publisher, consumers }) => [publisher, consumers.map(({ service }) => service)])).toEqual([
    ["ordering", ["payment", "catalog"]],
    ["payment", ["ordering"]],
  ]);
  expect(model.sagas.map(({ name, steps, compensations }) => [name, steps.length, compensations.length])).toEqual([
    ["Checkout saga", 2, 2],
  ]);
  expect(outcomes(model)).toEqual(["rejected", "chosen"]);
  expect(sides(model)).toEqual([1, 1]);
});

test("choose-a-database: the choice, and the store that follows from it", () => {
  const model = readBack("choose-a-database");
  expect(outcomes(model)).toEqual(["chosen", "rejected"]);
  expect(model.databases.map(({ name, engine }) => [name, engine])).toEqual([["catalog_db", "PostgreSQL"]]);
});

test("connection-pooling: pools, total, pooler", () => {
  const { pools, totals } = readBack("connection-pooling");
  expect(pools.filter(({ service }) => service)).toHaveLength(3);
  expect(pools.map(({ pooler }) => pooler)).toContain("PgBouncer");
  expect(totals.map(({ stated, computed }) => [stated, computed])).toEqual([[60, 60]]);
});

test("event-driven-sync: broker, events with both ends", () => {
  const { brokers, events, services } = readBack("event-driven-sync");
  expect(brokers.map(({ name }) => name)).toEqual(["RabbitMQ"]);
  expect(events.map(({ name, publisher }) => [name, publisher])).toEqual([
    ["article.changed", "Catalog"],
    ["article.removed", "Catalog"],
  ]);
  expect(services.map(({ name }) => name)).toEqual(["Catalog", "Ordering", "Search"]);
});

test("migration: the engine of today is none of the decided architecture", () => {
  const { databases } = readBack("migration");
  expect(databases.map(({ name, engine }) => [name, engine])).toEqual([["catalog_db", "PostgreSQL"]]);
});

test.for([
  ["nygard", "nygard"],
  ["madr", "madr"],
  ["madr-minimal", "madr"],
  ["log4brains", "log4brains"],
] as const)("%s is known as what it is", ([id, template]) => {
  expect(readBack(id).template).toBe(template);
});

const outcomes = ({ options }: Document) => options.map(({ outcome }) => outcome);
const sides = ({ consequences: { positive, negative } }: Document) => [positive.length, negative.length];
