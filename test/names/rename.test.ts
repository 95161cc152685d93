import { describe, expect, test } from "vitest";
import { edited, read, renameEdits, thingAt } from "../../src/core/index.ts";
import { inSentences, respelled } from "../../src/core/names/respelled.ts";

describe("a new name in the spelling of the old", () => {
  test.for([
    ["service", "user-svc", "Account Service", "account-svc"],
    ["service", "User Service", "account-svc", "Account Service"],
    ["service", "UserService", "Account", "AccountService"],
    ["service", "User", "account-service", "Account"],
    ["service", "userService", "Customer Account", "customerAccountService"],
    ["service", "USER_SERVICE", "customer account", "CUSTOMER_ACCOUNT_SERVICE"],
    ["service", "CRM Service", "sales", "Sales Service"],
    ["service", "Orders.API", "Checkout", "Checkout.API"],
    ["service", "user-svc", "Customer Account", "customer-account-svc"],
    ["service", "User Svc", "IdP", "IdP Svc"],
    ["service", "Servicio de Pedidos", "Cobros", "Servicio de Cobros"],
    ["service", "用户服务", "账户服务", "账户服务"],
    ["service", "注文サービス", "決済サービス", "決済サービス"],
    ["service", "Betaaldienst", "Kassa", "Kassadienst"],
    ["service", "Servizio Ordini", "Cassa", "Servizio Cassa"],
    ["service", "usługa Wizyty", "Apteka", "usługa Apteka"],
    ["database", "user_db", "Account DB", "account_db"],
    ["database", "userdb", "customer account", "customeraccountdb"],
    ["database", "User DB", "account_db", "Account DB"],
    ["event", "OrderPlaced", "order.created", "OrderCreated"],
    ["event", "order.placed.v1", "OrderCreated", "order.created.v1"],
    ["event", "OrderPlacedEvent", "order-created", "OrderCreatedEvent"],
    ["event", "ORDER_PLACED", "order.created", "ORDER_CREATED"],
  ] as const)("%s %s → %s: %s", ([kind, written, to, expected]) => {
    expect(respelled(kind, written, to)).toBe(expected);
  });
});

describe("how sentences write a name", () => {
  test.for([
    ["User Service", ["user service", "User service"]],
    ["user-svc", ["user service", "User service"]],
    ["Servicio de Pedidos", ["servicio de pedidos", "Servicio de pedidos"]],
    ["Payments API", ["payments api", "Payments api"]],
    ["User", []],
    ["注文サービス", []],
  ] as const)("%s", ([name, expected]) => {
    expect(inSentences("service", name)).toEqual(expected);
  });
});

const text = `# ADR-0009: Databases of the shop

**Status:** Accepted

## Decision

| Service | Database | Engine |
| --- | --- | --- |
| User Service | user_db | PostgreSQL |
| Order Service | order_db | PostgreSQL |

The **User** Service publishes \`UserCreated\`. The user-svc is small, and a user is a person.

User service instances keep a cache; the user service's own data is what a user of the service sees.

| Event | Producer | Consumers |
| --- | --- | --- |
| user.created | User Service | Order Service |

\`\`\`yaml
services:
  user-svc:
    image: user-svc:3
    environment:
      POSTGRES_DB: user_db
\`\`\`

\`\`\`java
class UserService { String url = "http://user-svc:8080/users"; int user; }
\`\`\`
`;

function renamed(words: string, to: string): string {
  const reading = read("0009-x.md", text);
  const found = thingAt(reading, text.indexOf(words) + 1);
  const thing = found?.things[0];
  if (!thing) throw new Error(`${words} names nothing`);
  return edited(text, renameEdits(reading, thing, words, to));
}

/** The lines that differ from the text. */
const changes = (after: string) => {
  const before = text.split("\n");
  return after.split("\n").filter((line, index) => line !== before[index]);
};

test("a service, in each spelling, in code too; nothing else", () => {
  expect(changes(renamed("User Service", "Account Service"))).toEqual([
    "| Account Service | user_db | PostgreSQL |",
    "The **Account Service** publishes `UserCreated`. The account-svc is small, and a user is a person.",
    "Account service instances keep a cache; the account service's own data is what a user of the service sees.",
    "| user.created | Account Service | Order Service |",
    "  account-svc:",
    "    image: account-svc:3",
    'class AccountService { String url = "http://account-svc:8080/users"; int user; }',
  ]);
});

test("a database", () => {
  expect(changes(renamed("user_db", "account_db"))).toEqual([
    "| User Service | account_db | PostgreSQL |",
    "      POSTGRES_DB: account_db",
  ]);
});

test("an event, in words and in capitals", () => {
  expect(changes(renamed("user.created", "account.opened"))).toEqual([
    "The **User** Service publishes `AccountOpened`. The user-svc is small, and a user is a person.",
    "| account.opened | User Service | Order Service |",
  ]);
});

test("once renamed and renamed back, the text is what it was", () => {
  const there = renamed("Order Service", "Basket Service");
  const reading = read("0009-x.md", there);
  const thing = thingAt(reading, there.indexOf("Basket Service") + 1)?.things[0];
  expect(thing && edited(there, renameEdits(reading, thing, "Basket Service", "Order Service"))).toBe(text);
});
