// `npm test -- --only patterns`: what repeats something that itself varies is put to recheck, which tries to build a text
// that such a regular expression fails on in exponential time, or proves that there is none.
import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { check, type Diagnostics } from "recheck";
import { describe, expect, test } from "vitest";
import { type Pattern, patternOf, patternsOfSource } from "./patterns.ts";

const parser = new RegExpParser();
/** Fewer repetitions than that are no danger. */
const many = 10;
/** Milliseconds for one pattern, fewer in CI; what is not decided by then was attacked for so long in vain. */
const timeout = process.env.CI ? 2_000 : 15_000;

/** Does it repeat something that can match in several ways, so that scanning each pair of quantifiers is not enough? */
function isNested({ source, flags }: Pattern): boolean {
  let nested = false;
  visitRegExpAST(parser.parsePattern(source, 0, source.length, flags.includes("u")), {
    onQuantifierEnter: (quantifier) => {
      if (quantifier.max >= many && varies(quantifier)) nested = true;
    },
  });
  return nested;
}

function varies(quantifier: AST.Quantifier): boolean {
  let found = false;
  const branches = ({ alternatives }: AST.Group | AST.CapturingGroup): void => {
    if (alternatives.length > 1) found = true;
  };
  visitRegExpAST(quantifier, {
    onQuantifierEnter: (inner) => {
      if (inner !== quantifier && inner.max !== inner.min) found = true;
    },
    onGroupEnter: branches,
    onCapturingGroupEnter: branches,
  });
  return found;
}

const verdict = ({ source, flags }: Pattern): Promise<Diagnostics> =>
  check(source, flags.replace("d", ""), { timeout });

/** Exponential, or proved to be worse than quadratic. Of bounded repetitions attacks alone can't tell the degree. */
const isCatastrophic = (found: Diagnostics): boolean => {
  if (found.status !== "vulnerable") return false;
  const { complexity, checker } = found;
  return complexity.type === "exponential" || (checker === "automaton" && complexity.degree > 2);
};

const nested = (await patternsOfSource()).filter(isNested);

describe(`${nested.length} regular expressions that repeat what varies`, { timeout: 60_000 }, () => {
  test("are some", () => expect(nested.length).toBeGreaterThan(20));
  test.for(nested)("$where: $source", async (pattern) => {
    const found = await verdict(pattern);
    expect(isCatastrophic(found), JSON.stringify(found.status === "vulnerable" && found.attack.pattern)).toBe(false);
  });
});

test.for([/^(?:a|a?b?)*$/, /^(?:\p{L}+ly\s*)*$/u])("%s would be noticed", async (planted) => {
  expect(isNested(patternOf(planted))).toBe(true);
  expect(isCatastrophic(await verdict(patternOf(planted)))).toBe(true);
});
