import { expect, test } from "vitest";
import { read } from "../../src/core/index.ts";

const services = (text: string) =>
  read("0001-shop.md", `# ADR-0001: Shop\n\n**Status:** Accepted\n\n## Decision\n\n${text}`).model.services;

test("one service is one service, however it is spelled", () => {
  const found = services(
    "| Service | Database |\n| --- | --- |\n| Product Delivery | delivery_db |\n| user-svc | user_db |\n| Payments | payment_db |\n\n" +
      "The Delivery Service waits for the User Service and for the Payment Service. UserService is small.\n",
  );
  expect(found.map(({ name, aliases }) => [name, aliases])).toEqual([
    ["Product Delivery", ["Delivery Service"]],
    ["user-svc", ["User Service", "UserService"]],
    ["Payments", ["Payment Service"]],
  ]);
});

test("a name that fits two services is left alone", () => {
  const found = services(
    "| Service | Database |\n| --- | --- |\n| Product Delivery | a_db |\n| Product Selection | b_db |\n\nThe Product Service waits.\n",
  );
  expect(found.map(({ name, declared }) => [name, declared])).toEqual([
    ["Product Delivery", true],
    ["Product Selection", true],
    ["Product Service", false],
  ]);
});

test("where no service is named, whoever publishes is one", () => {
  const publishing = "- Press → emits `TankFilled`\n- Cellar → emits `CaskTurned`\n";
  expect(services(publishing).map(({ name }) => name)).toEqual(["Press", "Cellar"]);
  expect(services(`The Label Service prints.\n\n${publishing}`).map(({ name }) => name)).toEqual(["Label Service"]);
});
