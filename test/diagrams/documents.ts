// Documents and readings made by hand, so that a picture can be tested without the text it comes from.
import type { Document, Range, Reading } from "../../src/core/index.ts";

type Facts = {
  [K in keyof Document]?: Document[K] extends readonly (infer T)[] ? readonly Partial<T>[] : Document[K];
};

const blank = {
  services: { name: "", aliases: [], kind: "service", declared: true, instances: null, tables: [] },
  databases: {
    name: "",
    named: true,
    aliases: [],
    engine: null,
    version: null,
    category: null,
    port: null,
    cluster: null,
  },
  access: { relation: "owns" },
  pools: { service: null, database: null, pooler: null, instances: null, size: null, connections: null },
  totals: { quantity: "connections", approximate: false, comparator: "=", computed: null },
  brokers: {},
  events: { publisher: null, consumers: [], broker: null },
  calls: { protocol: null },
  sagas: { steps: [], compensations: [] },
  options: { label: null, outcome: "undecided", current: false, pros: [], cons: [] },
  references: { number: null, path: null, relation: "relates", placeholder: false },
} as const;

/** A whole document from the facts that matter. Each fact gets a range of its own: ten characters, twenty apart. */
export function documentOf(facts: Facts): Document {
  let offset = 0;
  const nextRange = (): Range => {
    offset += 20;
    return {
      start: { line: 0, character: offset, offset },
      end: { line: 0, character: offset + 10, offset: offset + 10 },
    };
  };
  const lists = Object.entries(blank).map(([name, defaults]) => {
    const given = (facts[name as keyof Facts] ?? []) as readonly object[];
    return [name, given.map((fact) => ({ scope: "decided", range: nextRange(), ...defaults, ...fact }))];
  });
  const record = {
    path: "0001-record.md",
    isAdr: true,
    number: 1,
    title: "A record",
    template: "nygard",
    status: null,
    date: null,
    deciders: [],
    decision: null,
    consequences: { positive: [], negative: [], neutral: [] },
  };
  return { ...record, ...facts, ...Object.fromEntries(lists) } as Document;
}

/** A reading that holds nothing but the document. */
export function readingOf(model: Document): Reading {
  return {
    path: model.path,
    page: { text: "", frontMatter: null, sections: [] },
    lines: {
      count: 1,
      position: (offset) => ({ line: 0, character: offset, offset }),
      range: ({ start, end }) => ({
        start: { line: 0, character: start, offset: start },
        end: { line: 0, character: end, offset: end },
      }),
      offset: (_line, character) => character,
    },
    claims: [],
    model,
    services: [],
    databases: [],
    events: [],
    serviceNamed: () => null,
    databaseNamed: () => null,
    claimsOf: () => [],
    slice: () => "",
  };
}

/** A web shop: every kind of thing that a picture can show, once. */
export const shop = documentOf({
  title: "A database for each service of the shop",
  services: [
    { name: "Web Client", kind: "client" },
    { name: "API Gateway", kind: "gateway", instances: 2 },
    { name: "Catalogue", instances: 2, aliases: ["catalogue-svc"] },
    { name: "Basket", instances: 4 },
    { name: "Orders", instances: 3, tables: ["orders", "order_lines"] },
    { name: "Billing", instances: 2 },
    { name: "Search" },
    { name: "Reporting", declared: false },
    { name: "Mail Provider", kind: "external" },
  ],
  databases: [
    {
      name: "catalogue_db",
      engine: "PostgreSQL",
      version: "16",
      category: "relational",
      port: 5433,
      cluster: "Main cluster",
    },
    { name: "basket cache", engine: "Redis", version: "7", category: "cache", port: 6379 },
    {
      name: "orders_db",
      engine: "PostgreSQL",
      version: "16",
      category: "relational",
      port: 5434,
      cluster: "Main cluster",
    },
    {
      name: "billing_db",
      engine: "PostgreSQL",
      version: "16",
      category: "relational",
      port: 5435,
      cluster: "Main cluster",
    },
    { name: "Search Elasticsearch", named: false, engine: "Elasticsearch", category: "search" },
    { name: "invoices", engine: "Amazon S3", category: "object" },
  ],
  access: [
    { service: "Catalogue", database: "catalogue_db" },
    { service: "Basket", database: "basket cache" },
    { service: "Orders", database: "orders_db" },
    { service: "Billing", database: "billing_db" },
    { service: "Billing", database: "invoices", relation: "writes" },
    { service: "Search", database: "Search Elasticsearch" },
    { service: "Reporting", database: "orders_db", relation: "reads" },
  ],
  pools: [
    { service: "Catalogue", database: "catalogue_db", instances: 2, size: 10, connections: 20 },
    { service: "Orders", database: "orders_db", pooler: "PgBouncer", instances: 3, size: 10, connections: 30 },
    { service: "Billing", size: 15, instances: 2, connections: 20, database: "billing_db" },
  ],
  totals: [{ stated: 80, computed: 70 }],
  brokers: [{ name: "RabbitMQ" }],
  events: [
    {
      name: "OrderPlaced",
      publisher: "Orders",
      broker: "RabbitMQ",
      consumers: [
        { service: "Billing", action: "charge" },
        { service: "Reporting", action: null },
      ],
    },
    {
      name: "OrderCancelled",
      publisher: "Orders",
      broker: "RabbitMQ",
      consumers: [{ service: "Billing", action: "refund" }],
    },
    {
      name: "ProductChanged",
      publisher: "Catalogue",
      broker: "RabbitMQ",
      consumers: [{ service: "Search", action: "index" }],
    },
    {
      name: "InvoiceSent",
      publisher: "Billing",
      broker: null,
      consumers: [{ service: "Mail Provider", action: "deliver" }],
    },
  ],
  calls: [
    { from: "Web Client", to: "API Gateway", protocol: "http" },
    { from: "API Gateway", to: "Catalogue" },
    { from: "API Gateway", to: "Basket" },
    { from: "API Gateway", to: "Orders" },
    { from: "Orders", to: "Billing", protocol: "grpc" },
  ],
  sagas: [
    {
      name: "Place an order",
      steps: [
        { action: "Create the order", service: "Orders" },
        { action: "Charge the card", service: "Billing" },
        { action: "Send the receipt", service: null },
      ],
      compensations: [
        { action: "Refund the card", service: "Billing" },
        { action: "Cancel the order", service: "Orders" },
      ],
    },
  ],
});

/** Today one database for all, tomorrow one each. */
export const moving = documentOf({
  services: ["Orders", "Billing", "Search"].flatMap((name) => [
    { name, scope: "current" as const },
    { name, instances: 2 },
  ]),
  databases: [
    { name: "monolith", engine: "MySQL", version: "5.7", scope: "current" },
    { name: "orders_db", engine: "PostgreSQL", version: "16" },
    { name: "billing_db", engine: "PostgreSQL", version: "16" },
    { name: "search index", engine: "Elasticsearch", category: "search" },
  ],
  access: [
    ...["Orders", "Billing", "Search"].map((service) => ({
      service,
      database: "monolith",
      relation: "shares" as const,
      scope: "current" as const,
    })),
    { service: "Orders", database: "orders_db" },
    { service: "Billing", database: "billing_db" },
    { service: "Search", database: "search index" },
  ],
});
