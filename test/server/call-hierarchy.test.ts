import { expect, test } from "vitest";
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from "vscode-languageserver/node";
import { startClient } from "./client.ts";

const uri = "file:///log/0003-events.md";
const text = `# ADR-0003: Events

**Status:** Accepted

## Decision

| Service | Database |
| --- | --- |
| Order Service | order_db |
| Payment Service | payment_db |
| Mail Service | mail_db |

| Event | Producer | Consumers |
| --- | --- | --- |
| order.placed | Order Service | Payment Service, Mail Service |
| invoice.paid | Payment Service | Order Service |
`;

test("who tells whom of what, from a service and from an event", async () => {
  const { connection, open, result } = await startClient();
  expect(result.capabilities.callHierarchyProvider).toBe(true);
  await open(uri, text);
  const prepare = async (line: number, character: number): Promise<CallHierarchyItem> => {
    const position = { line, character };
    const items = await connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument: { uri }, position });
    return items?.[0] as CallHierarchyItem;
  };
  const order = await prepare(8, 4);
  expect(order.name).toBe("Order Service");
  expect((await prepare(14, 4)).name).toBe("Order Service");

  const outgoing = await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: order });
  expect(outgoing?.map(({ to }) => [to.name, to.detail])).toEqual([
    ["Payment Service", "order.placed"],
    ["Mail Service", "order.placed"],
  ]);
  expect(outgoing?.[0]?.fromRanges).toEqual([{ start: { line: 14, character: 2 }, end: { line: 14, character: 14 } }]);
  const incoming = await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: order });
  expect(incoming?.map(({ from }) => [from.name, from.detail])).toEqual([["Payment Service", "invoice.paid"]]);
});

test("a database tells nobody anything, and an item of another text has no calls", async () => {
  const { connection, open } = await startClient();
  await open(uri, text);
  const at = { textDocument: { uri }, position: { line: 8, character: 20 } };
  expect(await connection.sendRequest(CallHierarchyPrepareRequest.type, at)).toEqual([]);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const item = { name: "X", kind: 5, uri, range, selectionRange: range, data: "gone" } as const;
  expect(await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })).toEqual([]);
});
