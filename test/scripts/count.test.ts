import { expect, test } from "vitest";
import { countTests } from "../../scripts/test/count.mjs";

test.each([
  ["Vitest", 0, " Test Files  2 passed (2)\n      Tests  12 passed (12)\n", { passed: 12, failed: 0 }],
  [
    "Vitest in colour",
    1,
    "\x1b[2m      Tests \x1b[22m \x1b[31m1 failed\x1b[39m | 12 passed (13)\n",
    { passed: 12, failed: 1 },
  ],
  ["Mocha", 1, "  9 passing (21s)\n  2 failing\n", { passed: 9, failed: 2 }],
  ["a command without tests", 0, "Checked 17 files in 47ms.\n", { passed: 1, failed: 0 }],
  ["a command that failed", 2, "src/a.ts(1,1): error\n", { passed: 0, failed: 1 }],
  ["tests that passed in a run that crashed", 1, "      Tests  12 passed (12)\n", { passed: 12, failed: 1 }],
])("counts the tests of %s", (_, code, output, expected) => {
  expect(countTests({ code, output })).toEqual(expected);
});
