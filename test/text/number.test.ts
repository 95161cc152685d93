import { expect, test } from "vitest";
import { numberLike } from "../../src/core/text/number.ts";

test.for([
  ["75", 60, "60"],
  ["950", 1050, "1050"],
  ["1,200", 1300, "1,300"],
  ["1.200", 950, "950"],
  ["12\u00a0000", 1234567, "1\u00a0234\u00a0567"],
  ["7,5", 7.8, "7,8"],
  ["7.50", 8, "8.00"],
  ["1.234,5", 2345.25, "2.345,25"],
  ["five", 6, "6"],
] as const)("in the style of %s, %d is %s", ([written, value, like]) => {
  expect(numberLike(written, value)).toBe(like);
});
