// No regular expression of the source can be made to try the same characters again and again in exponentially or
// polynomially many ways by quantifiers that stand beside or within each other. `npm test -- --only patterns` looks further.
import { analyse } from "scslre";
import { expect, test } from "vitest";
import { type Pattern, patternOf, patternsOfSource } from "./patterns.ts";

/** What backtracks: how, and between which parts of the pattern. */
function faultsOf({ source, flags, where }: Pattern): string[] {
  // Whether groups have indices and where a search begins changes nothing; the analysis knows neither flag. A search
  // that begins anew at each character costs the length of a line once more, and lines are not that long: "Move" is none.
  const { reports } = analyse({ source, flags: flags.replace(/[dy]/g, "") }, { reportTypes: { Move: false } });
  return reports.map((report) => {
    const parts = report.type === "Trade" ? [report.startQuant, report.endQuant] : [report.quant];
    const said = parts.map(({ start, end }) => source.slice(start, end)).join(" and ");
    return `${where}: ${said} in /${source}/${flags}`;
  });
}

test("no regular expression backtracks", async () => {
  const patterns = await patternsOfSource();
  expect(patterns.length).toBeGreaterThan(1_000);
  expect(patterns.filter(({ where }) => where === "built").length).toBeGreaterThan(200);
  expect(patterns.flatMap(faultsOf)).toEqual([]);
});

test.for([/^(a+)+$/, /^\s*a?\s*$/, /^[\w ]+\s*:/])("%s would be noticed", (planted) => {
  expect(faultsOf(patternOf(planted))).not.toEqual([]);
});
