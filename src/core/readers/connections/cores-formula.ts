import { coresFormula, coresPattern } from "../../lexicon/pools.ts";
import type { Prose } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Stated } from "../../text/span.ts";
import type { EquationClaim } from "../claim.ts";
import { maximumLine } from "../code.ts";
import { all, digits, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn, proseOfLine, prosesIn } from "../walk.ts";

/** A pool sized by the cores of its server, which are told beside it: "With 4 cores: (4 × 2) + 1 = 9". */
export const coresFormulas: Reader = {
  id: "cores-formula",
  needs: all(digits, mentions(coresFormula)),
  *read(section) {
    const proses = [
      ...prosesIn(section.blocks),
      ...blocksIn(section.blocks).flatMap((block) =>
        block.kind === "fence" ? block.lines.filter(({ text }) => text.length <= maximumLine).map(proseOfLine) : [],
      ),
    ];
    const cores = proses.flatMap(coresIn);
    const [told] = cores;
    // Of two machines each may have its own formula.
    if (told && cores.every(({ value }) => value === told.value))
      for (const prose of proses) yield* formulaIn(prose, told);
  },
};

/** The numbers of cores that words tell, and not the formula itself. */
const coresIn = (prose: Prose): Stated<number>[] =>
  coresFormula.test(prose.text)
    ? []
    : matchesOf(prose.text, coresPattern).map(({ 1: digits = "", index }) => ({
        value: Number(digits),
        span: spanOf(prose, index, index + digits.length),
      }));

function* formulaIn(prose: Prose, cores: Stated<number>): Generator<EquationClaim> {
  const match = coresFormula.exec(prose.text);
  const [whole, factor = "", result = ""] = match ?? [];
  if (!match || !whole) return;
  const end = match.index + whole.length;
  const stated = { value: Number(result), span: spanOf(prose, end - result.length, end) };
  const worked = whole.slice(0, whole.lastIndexOf("=")).trim().replace(factor, String(cores.value));
  yield {
    kind: "equation",
    quantity: "connections",
    worked: { value: worked, span: cores.span },
    found: stated.value + 2 * (cores.value - Number(factor)),
    stated,
    span: wordsOf(prose, match.index, end).span,
  };
}
