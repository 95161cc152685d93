// What the records of one folder say of the same service, database or event.
import { describe, expect, test } from "vitest";
import type {
  AnnotatedTextEdit,
  CallHierarchyItem,
  MarkupContent,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { createService, type Service } from "../../src/service/index.ts";
import type { ServiceOptions } from "../../src/service/service.ts";
import { wordsAt } from "./marked.ts";

const folder = "file:///shop/docs/adr";
type Files = Readonly<Record<string, string>>;

const adr = (title: string, status: string, text: string): string =>
  `# ADR-${title}\n\n**Status:** ${status}\n\n## Decision\n\n${text}\n`;

const table = `| Service | Database | Engine |
| --- | --- | --- |
| User Service | user_db | PostgreSQL |
| Order Service | order_db | PostgreSQL |`;

const stores = `${folder}/0001-stores.md`;
const events = `${folder}/0002-events.md`;
const broker = `${folder}/0003-broker.md`;
const backups = `${folder}/0004-backups.md`;
const elsewhere = "file:///shop/mobile/adr/0001-app.md";
const log: Files = {
  [stores]: adr("0001: Stores", "Accepted", table),
  [events]: adr(
    "0002: Events",
    "Accepted",
    "| Event | Producer | Consumers |\n| --- | --- | --- |\n| user.created | `user-svc` | Order Service |",
  ),
  [broker]: adr(
    "0003: Broker",
    "Proposed",
    "The **User** Service publishes `UserCreated` to Kafka, see ADR-1 and ADR-0001.",
  ),
  [backups]: adr("0004: Backups", "Accepted", "Each night `user-db` is copied."),
  [elsewhere]: adr("0001: App", "Accepted", "The User Service keeps `user_db` (SQLite)."),
};

/** All files in the log, one of them open. */
function opened(files: Files, uri: string, options: ServiceOptions = {}): Service {
  const service = createService(options);
  for (const [file, text] of Object.entries(files)) service.files.read(file, text);
  service.files.settle(true);
  service.update(uri, 1, files[uri] ?? "");
  return service;
}

/** A character within the first place of these words. */
function within(text = "", words: string) {
  const before = text.slice(0, text.indexOf(words) + 1).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length };
}

const nameOf = (uri: string) => uri.slice(uri.lastIndexOf("/") + 1, -3);

function referencesIn(files: Files, uri: string, words: string): string[] {
  const found = opened(files, uri).references(uri, within(files[uri], words));
  return found.map((it) => `${nameOf(it.uri)} ${wordsAt(files[it.uri] ?? "", it.range)}`);
}

describe("references", () => {
  test.for([
    [
      stores,
      "User Service",
      ["0001-stores 9: User Service", "0002-events 9: user-svc", "0003-broker 7: User** Service"],
    ],
    [broker, "User", ["0003-broker 7: User** Service", "0001-stores 9: User Service", "0002-events 9: user-svc"]],
    [events, "user.created", ["0002-events 9: user.created", "0003-broker 7: UserCreated"]],
    [stores, "user_db", ["0001-stores 9: user_db", "0004-backups 7: user-db"]],
    [backups, "user-db", ["0004-backups 7: user-db", "0001-stores 9: user_db"]],
    [stores, "order_db", ["0001-stores 10: order_db"]],
  ] as const)("%s: %s", ([uri, words, expected]) => {
    expect(referencesIn(log, uri, words)).toEqual(expected);
  });

  test("an engine is no database that two records share", () => {
    const postgres = {
      ...log,
      [broker]: adr("0003: Broker", "Proposed", "The Order Service has a PostgreSQL database."),
    };
    expect(referencesIn(postgres, broker, "PostgreSQL").every((place) => place.startsWith("0003"))).toBe(true);
  });

  test("stand where an open editor has them, and are gone with the file", () => {
    const service = opened(log, stores);
    service.update(broker, 7, `${log[broker]}`.replace("The **User**", "In short: the **User**"));
    const found = () =>
      service
        .references(stores, within(log[stores], "User Service"))
        .flatMap(({ uri, range }) => (uri === broker ? [range.start.character] : []));
    expect(found()).toEqual(["In short: the **".length]);
    service.close(broker);
    expect(found()).toEqual(["The **".length]);
    service.files.drop(broker);
    expect(found()).toEqual([]);
  });

  test("a name that goes on in the next line, after carriage returns", () => {
    const wrapped = {
      ...log,
      [broker]: adr("0003: Broker", "Proposed", "Whatever it is, the User\nService publishes `UserCreated`."),
    };
    const files = Object.fromEntries(
      Object.entries(wrapped).map(([uri, text]) => [uri, text.replaceAll("\n", "\r\n")]),
    );
    const found = opened(files, stores).references(stores, within(files[stores], "User Service"));
    expect(found.at(-1)).toEqual({
      uri: broker,
      range: { start: { line: 6, character: 20 }, end: { line: 7, character: 7 } },
    });
  });
});

test("a hover names the other records", () => {
  const service = opened(log, stores);
  const hover = (words: string) =>
    (service.hover(stores, within(log[stores], words))?.contents as MarkupContent | undefined)?.value;
  expect(hover("User Service")).toMatch(/\n- also in ADR\\-2, ADR\\-3$/);
  expect(hover("user_db")).toMatch(/\n- also in ADR\\-4$/);
  expect(hover("order_db")).not.toContain("also in");
});

test("a hover over what only another record knows says where", () => {
  const hover = opened(log, backups).hover(backups, within(log[backups], "user-db"));
  expect(hover?.contents).toHaveProperty("value", "**user\\-db** — database\n\n- also in ADR\\-1");
});

test("a number of another record is highlighted wherever that record is named", () => {
  const service = opened(log, broker);
  const found = service.highlights(broker, within(log[broker], "ADR-1"));
  expect(found.map(({ range }) => wordsAt(log[broker] ?? "", range))).toEqual(["7: ADR-1", "7: ADR-0001"]);
});

describe("definition", () => {
  test.for([
    [broker, "User", ["0001-stores 9: User Service"]],
    [backups, "user-db", ["0001-stores 9: user_db"]],
    [broker, "UserCreated", ["0002-events 9: user.created"]],
    [events, "user.created", ["0002-events 9: user.created"]],
    [stores, "User Service", ["0001-stores 9: User Service"]],
  ] as const)("%s: %s", ([uri, words, expected]) => {
    const found = opened(log, uri).definition(uri, within(log[uri], words));
    expect(found.map((it) => `${nameOf(it.uri)} ${wordsAt(log[it.uri] ?? "", it.range)}`)).toEqual(expected);
  });

  test("is no record that another one has taken the place of", () => {
    const old = { ...log, [stores]: `${log[stores]}`.replace("Accepted", "Superseded by ADR-0003") };
    const found = opened(old, broker).definition(broker, within(log[broker], "User"));
    expect(found.map(({ uri }) => uri)).not.toContain(stores);
  });
});

test("who tells whom of what, over all records in force", () => {
  const mail = `${folder}/0005-mail.md`;
  const flow = "| Event | Producer | Consumers |\n| --- | --- | --- |\n| order.placed | Order Service | Mail Service |";
  const files: Files = { ...log, [mail]: adr("0005: Mail", "Accepted", flow) };
  const service = opened(files, stores);
  const at = (words: string) =>
    service.callHierarchy(stores, within(files[stores], words))[0] ?? expect.fail(`no item at ${words}`);
  const told = ({ name, detail, uri }: CallHierarchyItem) => [name, detail, nameOf(uri)];
  expect(service.outgoingCalls(at("Order Service")).map(({ to }) => told(to))).toEqual([
    ["Mail Service", "order.placed, ADR-5", "0005-mail"],
  ]);
  const [user] = service.incomingCalls(at("Order Service"));
  expect(user && told(user.from)).toEqual(["user-svc", "user.created, ADR-2", "0002-events"]);
  // On from there, in a record that is not open.
  expect(user && service.outgoingCalls(user.from).map(({ to }) => told(to))).toEqual([
    ["Order Service", "user.created, ADR-2", "0002-events"],
  ]);
  expect(service.incomingCalls(at("User Service"))).toEqual([]);
});

describe("completion", () => {
  const offered = (text: string, files: Files = log) => {
    const uri = `${folder}/0009-next.md`;
    const source = adr("0009: Next", "Proposed", text);
    const service = opened({ ...files, [uri]: source.replace("▮", "") }, uri);
    const at = within(source, "▮");
    return service.completion(uri, { ...at, character: at.character - 1 }, true);
  };
  const row =
    "| Service | Database | Engine | Port |\n| --- | --- | --- | --- |\n| Mail Service | mail_db | MongoDB | 27018 |\n";

  test("services, databases and events of the other records in force, each with the record that decided it", () => {
    const services = offered(`${row}| ▮`).items.map(({ label, labelDetails }) => [label, labelDetails?.description]);
    expect(services).toEqual([
      ["Mail Service", undefined],
      ["User Service", "ADR-1"],
      ["Order Service", "ADR-1"],
    ]);
    const databases = offered(`${row}| X | ▮`).items.map(({ label, labelDetails }) => [
      label,
      labelDetails?.description,
    ]);
    expect(databases).toContainEqual(["user_db", "PostgreSQL · ADR-1"]);
    expect(offered("It hears `user.▮`").items.map(({ label }) => label)).toContain("user.created");
  });

  test("no port that another record has given away", () => {
    const other = { ...log, [stores]: adr("0001: Stores", "Accepted", row.replace("27018", "27019")) };
    expect(offered(`${row}| X | x_db | MongoDB | ▮`, other).items[0]?.label).toBe("27020");
  });

  test("people who have decided in other records", () => {
    const other = {
      ...log,
      [stores]: `${log[stores]}`.replace("\n\n## Decision", "\n**Deciders:** Ana, Ben\n\n## Decision"),
    };
    const uri = `${folder}/0009-next.md`;
    const text = "# ADR-0009: Next\n\n**Deciders:** Ana, \n\n## Decision\n\nX.\n";
    const { items } = opened({ ...other, [uri]: text }, uri).completion(uri, { line: 2, character: 19 }, true);
    expect(items.map(({ label }) => label)).toEqual(["Ben"]);
  });

  test("of very many names those that fit what was typed, and the editor is told to ask again", () => {
    const many = Array.from(
      { length: 300 },
      (_, at) => `| Shop${at} Service | shop${at}_db | MySQL | ${at + 3400} |`,
    ).join("\n");
    const files = { ...log, [stores]: adr("0001: Stores", "Accepted", `${row}${many}`) };
    const { isIncomplete, items } = offered(`${row}| Shop299▮`, files);
    expect([isIncomplete, items.map(({ label }) => label)]).toEqual([true, ["Shop299 Service"]]);
  });
});

describe("rename", () => {
  /** "0001-stores 9: User Service → Account Service", and in brackets what the client is to ask about. */
  function renamedIn(service: Service, files: Files, uri: string, words: string, to: string): string[] {
    const edit = service.rename(uri, within(files[uri], words), to) as WorkspaceEdit;
    return (edit.documentChanges as TextDocumentEdit[]).flatMap(({ textDocument, edits }) =>
      (edits as Partial<AnnotatedTextEdit>[]).map(({ range, newText, annotationId = "" }) => {
        const asked = edit.changeAnnotations?.[annotationId];
        const place = `${nameOf(textDocument.uri)} ${wordsAt(files[textDocument.uri] ?? "", range as Range)} → ${newText}`;
        return asked ? `${place} (${asked.label}${asked.needsConfirmation ? "?" : ""})` : place;
      }),
    );
  }

  const past = { ...log, [events]: `${log[events]}`.replace("Accepted", "Superseded by ADR-0003") };

  test("in each spelling of each record; the client asks about all that is not open here, by what speaks against it", () => {
    const known = { ...past, [backups]: adr("0004: Names", "Accepted", "The Account Service asks the `user-svc`.") };
    const service = opened(known, stores, { confirms: true });
    expect(renamedIn(service, known, stores, "User Service", "Account Service")).toEqual([
      "0001-stores 9: User Service → Account Service",
      "0002-events 9: user-svc → account-svc (Superseded and rejected records?)",
      "0003-broker 7: User** Service → Account Service** (Other records?)",
      "0004-backups 7: user-svc → account-svc (Records that know Account Service already?)",
    ]);
  });

  test("a client that cannot ask leaves alone what was, and what may be another thing", () => {
    expect(renamedIn(opened(past, stores), past, stores, "User Service", "Account Service")).toEqual([
      "0001-stores 9: User Service → Account Service",
      "0003-broker 7: User** Service → Account Service**",
    ]);
  });

  test("asked about in the record itself, too, where that calls something else so already", () => {
    const service = opened(log, stores, { confirms: true });
    expect(renamedIn(service, log, stores, "user_db", "order_db").slice(0, 1)).toEqual([
      "0001-stores 9: user_db → order_db (Records that know order_db already?)",
    ]);
    expect(renamedIn(service, log, stores, "user_db", "user-db")[0]).toBe("0001-stores 9: user_db → user-db");
  });

  test("from a record that only mentions it", () => {
    expect(renamedIn(opened(log, backups), log, backups, "user-db", "account-db")).toEqual([
      "0004-backups 7: user-db → account-db",
      "0001-stores 9: user_db → account_db",
    ]);
  });

  test("edits of open records are of their versions, and of no version for files", () => {
    const service = opened(log, stores);
    service.update(broker, 7, log[broker] ?? "");
    const { documentChanges = [] } = service.rename(stores, within(log[stores], "User"), "x") as WorkspaceEdit;
    expect(documentChanges).toMatchObject([
      { textDocument: { uri: stores, version: 1 } },
      { textDocument: { uri: events, version: null } },
      { textDocument: { uri: broker, version: 7 } },
    ]);
    expect(service.renamedWith(stores, within(log[stores], "User"))).toEqual([events]);
  });

  test("never before all records were read", () => {
    const service = opened(log, stores);
    service.files.settle(false);
    expect(service.rename(stores, within(log[stores], "User"), "x")).toEqual({
      refused: "Not all records have been read yet: try again when they are",
    });
  });
});
