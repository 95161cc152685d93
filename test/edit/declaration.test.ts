import { expect, test } from "vitest";
import { check, edited, read } from "../../src/core/index.ts";

/** The record after `name` was listed among its services; null where that is not offered. */
function listing(name: string, text: string): string | null {
  const fixes = check(read("0001-events.md", text)).flatMap(({ fixes = [] }) => fixes);
  const fix = fixes.find(({ title }) => title === `List ${name} among the services`);
  return fix ? edited(text, fix.edits) : null;
}

const record = (services: string, title = "Events between services") => `# ADR-1: ${title}

## Status

Accepted

## Services

${services}

## Events

| Event | Producer | Consumers |
| --- | --- | --- |
| CartClosed | Cart Service | Billing Service |
| InvoicePaid | Billing Service | Parcel Post Service |
`;

test.for([
  [
    "a bullet, with a database called as the others are",
    "- Cart Service → cart_db\n- Billing Service → billing_db\n- Stock Service → stock_db (MySQL)",
    "- Parcel Post Service → parcel_post_db",
  ],
  [
    "behind what is nested in the last bullet",
    "* **Cart**: `cart_db`\n* **Billing**: `billing_db`\n* **Stock**: `stock_db`\n  - counts goods",
    "* **Parcel Post**: `parcel_post_db`",
  ],
  [
    "a number",
    "1. `cart-service`: cart_db\n2. `billing-service`: billing_db\n3. `stock-service`: stock_db",
    "4. `parcel-post-service`: parcel_post_db",
  ],
  [
    "a row, whose other cells stay empty",
    "| Service | Database | Port |\n| --- | --- | --- |\n| Cart Service | cart_db | 5433 |\n| Billing Service | billing_db | 5434 |\n| **Stock Service** | `stock_db` | 5435 |",
    "| **Parcel Post Service** | `parcel_post_db` |      |",
  ],
] as const)("a service is declared as the others are: %s", ([, services, added]) => {
  const text = record(services);
  expect(listing("Parcel Post Service", text)).toBe(text.replace(services, `${services}\n${added}`));
});

test.for([
  ["We run 3 services (Cart, Billing, Stock).", "We run 4 services (Cart, Billing, Stock, Parcel Post)."],
  ["Our services: Cart, Billing and Stock.", "Our services: Cart, Billing, Parcel Post and Stock."],
  ["Our services: `cart`, `billing`, `stock`.", "Our services: `cart`, `billing`, `stock`, `parcel-post`."],
] as const)("in a sentence: %s", ([services, declared]) => {
  expect(listing("Parcel Post Service", record(services))).toBe(record(declared));
});

test("is not offered where the next finding would be that it has no database", () => {
  const services = "Our services: Cart, Billing and Stock.";
  expect(listing("Parcel Post Service", record(services, "A database per service"))).toBeNull();
});
