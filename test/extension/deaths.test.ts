// Whom a death of the language server is laid to, and what is done about it.
import { expect, test } from "vitest";
import { createDeaths } from "../../src/extension/deaths.ts";

const [poison, calm, other] = ["file:///poison.md", "file:///calm.md", "file:///other.md"];

test("a document that was being read three times is set aside, and given another chance when it is opened anew", () => {
  const deaths = createDeaths();
  for (let death = 1; death <= 2; death++) {
    deaths.given(poison);
    expect(deaths.died(0)).toEqual({ restart: true });
  }
  deaths.given(poison);
  expect(deaths.died(0)).toEqual({ restart: true, setAside: poison });
  expect(deaths.isSetAside(poison)).toBe(true);
  deaths.closed(poison);
  expect(deaths.isSetAside(poison)).toBe(false);
});

test("one that is read in between is innocent", () => {
  const deaths = createDeaths();
  for (let death = 1; death <= 9; death++) {
    deaths.given(calm);
    deaths.read(calm);
    deaths.given(calm);
    expect(deaths.died(0)).toEqual({ restart: true });
    deaths.read(calm);
  }
  expect(deaths.isSetAside(calm)).toBe(false);
});

test("the others, which a server that starts again is given too, are not set aside in its stead", () => {
  const deaths = createDeaths();
  deaths.given(poison);
  deaths.died(0);
  for (let death = 2; death <= 3; death++) {
    for (const uri of [calm, poison, other]) deaths.given(uri);
    expect(deaths.died(0).setAside).toBe(death === 3 ? poison : undefined);
  }
  for (const uri of [calm, other]) deaths.read(uri);
  expect([calm, other].map(deaths.isSetAside)).toEqual([false, false]);
});

test("of several it is the one that was given last", () => {
  const deaths = createDeaths();
  for (let death = 1; death <= 2; death++) {
    for (const uri of [calm, poison]) deaths.given(uri);
    deaths.died(0);
  }
  for (const uri of [calm, poison]) deaths.given(uri);
  expect(deaths.died(0).setAside).toBe(poison);
});

test("a server that stops again and again for no reason stays down, one that stops now and then does not", () => {
  const often = createDeaths();
  expect([1, 2, 3, 4, 5].map((minute) => often.died(minute * 30_000).restart)).toEqual([true, true, true, true, false]);
  const seldom = createDeaths();
  expect([1, 2, 3, 4, 5, 6].every((hour) => seldom.died(hour * 3_600_000).restart)).toBe(true);
});
