// Records of one log: what files that are not open tell of the one that is.
import { expect, test } from "vitest";
import { createService, type Service } from "../../src/service/index.ts";

const folder = "file:///shop/docs/adr";
const record = (title: string, head: string, text = "Events go over a broker."): string =>
  `# ${title}\n\n**Status:** Accepted\n${head}\n\n## Decision\n\n${text}\n`;

const queue = { uri: `${folder}/0001-queue.md`, text: record("ADR-0001: A queue", "", "Mail waits in a queue.") };
const broker = {
  uri: `${folder}/0002-broker.md`,
  text: record("ADR-0002: A broker", "**Supersedes:** ADR-0001", "See ADR-0001 and ADR-0009."),
};

function serviceWith(...files: { uri: string; text: string }[]): Service {
  const service = createService();
  for (const { uri, text } of files) service.files.read(uri, text);
  service.files.settle(true);
  return service;
}

const rulesOf = (service: Service, uri: string) => service.diagnostics(uri).map(({ code }) => code);

test("what other files tell is found in the open one, once all were read", () => {
  const service = serviceWith(queue, broker);
  service.files.settle(false);
  service.update(broker.uri, 1, broker.text);
  expect(rulesOf(service, broker.uri)).not.toContain("reference-broken");
  service.files.settle(true);
  expect(rulesOf(service, broker.uri)).toEqual(expect.arrayContaining(["reference-broken", "supersede-not-mirrored"]));
});

test("an open editor wins over its file until it is closed", () => {
  const service = serviceWith(queue, broker);
  service.update(queue.uri, 1, queue.text);
  expect(rulesOf(service, queue.uri)).toContain("superseded-still-accepted");
  service.update(broker.uri, 1, broker.text.replace("**Status:** Accepted", "**Status:** Proposed"));
  expect(rulesOf(service, queue.uri)).not.toContain("superseded-still-accepted");
  service.close(broker.uri);
  expect(rulesOf(service, queue.uri)).toContain("superseded-still-accepted");
});

test("a file that is gone is no target any more", () => {
  const third = { uri: `${folder}/0003-outbox.md`, text: record("ADR-0003: An outbox", "") };
  const service = serviceWith(queue, third, broker);
  service.update(broker.uri, 1, broker.text);
  const broken = () => service.diagnostics(broker.uri).filter(({ code }) => code === "reference-broken");
  expect(broken()).toHaveLength(1);
  service.files.drop(queue.uri);
  expect(broken()).toHaveLength(3);
});

test("a finding names places in other files by their URI", () => {
  const service = serviceWith(queue, broker);
  service.update(queue.uri, 1, queue.text);
  const [found] = service.diagnostics(queue.uri).filter(({ code }) => code === "superseded-still-accepted");
  expect(found?.relatedInformation?.map(({ location }) => location)).toEqual([
    { uri: broker.uri, range: { start: { line: 3, character: 16 }, end: { line: 3, character: 24 } } },
  ]);
});

test("a place in another file is where it stands after that was changed", () => {
  const service = serviceWith(queue, broker);
  service.update(queue.uri, 1, queue.text);
  const told = () =>
    service
      .diagnostics(queue.uri)
      .filter(({ code }) => code === "superseded-still-accepted")
      .flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => location.range.start.line));
  expect(told()).toEqual([3]);
  service.files.read(broker.uri, broker.text.replace("\n\n", "\n\nMail and events.\n\n"));
  expect(told()).toEqual([5]);
});

test("two decisions that disagree name each other's place, also after one of them has moved", () => {
  const owning = (engine: string) => `The Cart Service owns \`cart_db\` (${engine}).`;
  const carts = { uri: `${folder}/0003-carts.md`, text: record("ADR-0003: Carts", "", owning("PostgreSQL")) };
  const baskets = { uri: `${folder}/0004-baskets.md`, text: record("ADR-0004: Baskets", "", owning("MongoDB")) };
  const service = serviceWith(carts, baskets);
  service.update(carts.uri, 1, carts.text);
  const told = () =>
    service
      .diagnostics(carts.uri)
      .filter(({ code }) => code === "decision-conflict")
      .flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => location.range.start.line));
  const [before] = told();
  service.files.read(baskets.uri, baskets.text.replace("\n\n", "\n\nWhat is in a basket.\n\n"));
  expect(told()).toEqual([(before ?? 0) + 2]);
});

test("a number leads to its record, and says what stands there", () => {
  const service = serviceWith(queue, broker);
  service.update(broker.uri, 1, broker.text);
  const at = { line: 7, character: 6 };
  expect(service.definition(broker.uri, at)).toEqual([
    { uri: queue.uri, range: { start: { line: 0, character: 12 }, end: { line: 0, character: 19 } } },
  ]);
  expect(service.hover(broker.uri, at)?.contents).toEqual({
    kind: "markdown",
    value: "**ADR\\-1** — A queue\n\n- Accepted\n- Mail waits in a queue\\.\n- named by ADR\\-2 \\(supersedes\\)",
  });
  expect(service.links(broker.uri).map(({ range, target }) => [range.start, target])).toEqual([
    [{ line: 3, character: 16 }, queue.uri],
    [{ line: 7, character: 4 }, queue.uri],
  ]);
});

test("a record names another one as it names others", () => {
  const linking = { ...broker, text: broker.text.replace("See ADR-0001", "See [ADR-0001](0001-queue.md)") };
  const service = serviceWith(queue, broker);
  service.update(broker.uri, 1, broker.text);
  expect(service.linksTo(broker.uri, [queue.uri, `${folder}/gone.md`])).toEqual(["ADR-0001"]);
  service.update(broker.uri, 2, linking.text);
  expect(service.linksTo(broker.uri, [queue.uri])).toEqual(["[ADR-0001](0001-queue.md)"]);
  expect(service.linksTo(queue.uri, [broker.uri])).toBeNull();
});

test("a title tells who refers to the record", () => {
  const service = serviceWith(queue, broker);
  service.update(queue.uri, 1, queue.text);
  const at = { line: 0, character: 14 };
  expect(service.references(queue.uri, at).map(({ uri, range }) => [uri, range.start.line])).toEqual([
    [broker.uri, 3],
    [broker.uri, 7],
  ]);
  expect(service.hover(queue.uri, at)).toMatchObject({
    contents: { value: expect.stringContaining("named by ADR\\-2") },
  });
});

test("the other records complete a reference", () => {
  const service = serviceWith(queue, broker);
  service.update(broker.uri, 1, broker.text.replace("See ADR-0001", "See ADR-"));
  const { items } = service.completion(broker.uri, { line: 7, character: 8 }, true);
  expect(items.map(({ label }) => label)).toEqual(["ADR-0001"]);
});

test("the rows of a log: what it is, what was found, who refers to it", () => {
  const service = serviceWith(queue, broker);
  const rows = service.rows();
  expect(rows.map(({ number, title, status, inForce }) => [number, title, status, inForce])).toEqual([
    [1, "A queue", "accepted", false],
    [2, "A broker", "accepted", true],
  ]);
  expect(rows[0]?.mentions).toEqual([{ uri: broker.uri, relation: "supersedes" }]);
  service.update(broker.uri, 1, broker.text);
  expect(service.rows().map(({ findings }) => findings)).toEqual(rows.map(({ findings }) => findings));
});

test("a lens over the title counts the records that name this one", () => {
  const service = serviceWith(queue, broker);
  service.update(queue.uri, 1, queue.text);
  const lens = service.lenses(queue.uri).find(({ command }) => command?.command === "adrAtlas.showMentions");
  expect(lens?.command).toMatchObject({
    title: "named by 1 record",
    arguments: [queue.uri, { line: 0, character: 12 }],
  });
  service.update(broker.uri, 1, broker.text);
  expect(service.lenses(broker.uri).map(({ command }) => command?.command)).not.toContain("adrAtlas.showMentions");
});

test("what other files tell is counted anew where it may have changed, and only there", () => {
  const service = serviceWith(queue, broker);
  const total = () => service.rows().map(({ findings: { warning, info } }) => warning + info);
  const [ofQueue = 0, ofBroker = 0] = total();
  // ADR-0009 is written, then ADR-0001 says what has become of it.
  service.files.read(`${folder}/0009-outbox.md`, record("ADR-0009: An outbox", ""));
  expect(total().slice(0, 2)).toEqual([ofQueue, ofBroker - 1]);
  service.files.read(queue.uri, queue.text.replace("Accepted", "Superseded by ADR-0002"));
  expect(total().slice(0, 2)).toEqual([ofQueue - 1, ofBroker - 2]);
  service.files.read(queue.uri, `${queue.text.replace("Accepted", "Superseded by ADR-0002")}\nMore words.\n`);
  expect(total().slice(0, 2)).toEqual([ofQueue - 1, ofBroker - 2]);
});

test("another heading is another one for those who link to it or name it", () => {
  const outbox = record(
    "ADR-0003: An outbox",
    "**Related:** ADR-0001: Mail waits",
    "See [the steps](0002-broker.md#steps).",
  );
  const steps = { ...broker, text: `${broker.text}\n## Steps\n\nOne by one.\n` };
  const service = serviceWith(queue, steps, { uri: `${folder}/0003-outbox.md`, text: outbox });
  const ofOutbox = () => service.rows()[2]?.findings;
  const before = ofOutbox();
  service.files.read(broker.uri, steps.text.replace("## Steps", "## Phases"));
  expect(ofOutbox()).toEqual({ ...before, warning: (before?.warning ?? 0) + 1 });
  service.files.read(broker.uri, steps.text);
  expect(ofOutbox()).toEqual(before);
  service.files.read(queue.uri, queue.text.replaceAll(/A queue|Mail waits in a queue/g, "Zebra stripes"));
  expect(ofOutbox()).toEqual({ ...before, info: (before?.info ?? 0) + 1 });
});

test("a first look lists a record before it is read", () => {
  const service = createService();
  service.files.list(queue.uri, queue.text);
  expect(service.rows()).toMatchObject([{ number: 1, title: "A queue", status: "accepted", inForce: false }]);
});
