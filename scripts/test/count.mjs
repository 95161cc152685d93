import { stripVTControlCharacters } from "node:util";

/** The summary lines of Vitest ("Tests  1 failed | 12 passed (13)") and Mocha ("12 passing (2s)", "1 failing"). */
const summaries = {
  passed: [/^\s*Tests\s.*?(\d+) passed/gm, /^\s*(\d+) passing\b/gm],
  failed: [/^\s*Tests\s.*?(\d+) failed/gm, /^\s*(\d+) failing\b/gm],
};

/**
 * How many tests a command ran. One that runs no tests, such as the compiler, counts as a single test.
 * @returns {{ passed: number, failed: number }}
 */
export function countTests({ code, output }) {
  const text = stripVTControlCharacters(output);
  const passed = sum(text, summaries.passed);
  const failed = sum(text, summaries.failed);
  if (code === 0) return { passed: Math.max(passed, 1), failed };
  return { passed, failed: Math.max(failed, 1) };
}

function sum(text, patterns) {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .reduce((total, [, count]) => total + Number(count), 0);
}
