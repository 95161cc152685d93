import fc from "fast-check";
import { expect, test } from "vitest";
import { touching } from "../../src/core/index.ts";

const spans = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

test("finds what looking at all of them would find", () => {
  fc.assert(
    fc.property(fc.array(spans), spans, (all, place) => {
      const expected = all.filter((span) => span.start <= place.end && place.start <= span.end);
      const found = touching(all.map((span) => ({ span })))(place).map(({ span }) => span);
      const inOrder = (list: typeof all) => list.map(({ start, end }) => start * 100 + end).sort((a, b) => a - b);
      expect(inOrder(found)).toEqual(inOrder(expected));
    }),
  );
});
