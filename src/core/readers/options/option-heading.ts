import { optionLabel, sideHeading } from "../../lexicon/options.ts";
import { asksWhy, isAboutRival, sectionRole, wholeRole } from "../../lexicon/roles.ts";
import type { Section } from "../../parse/page.ts";
import type { Reader } from "../reader.ts";
import { argumentsIn } from "./arguments.ts";
import { isProductGroup } from "./option-group.ts";
import { optionTitleOf } from "./option-title.ts";

/** A heading for each option: "### Option 3: T ⭐ **RECOMMENDED**", "### 2. T (Chosen)", any heading below "Alternatives". */
export const optionHeading: Reader = {
  id: "option-heading",
  *read(section) {
    const { heading, trail } = section;
    if (!heading) return;
    const under = trail.map((title) => sectionRole(title));
    const place = under.findLastIndex((role) => role === "options" || role === "arguments");
    const labelled = optionLabel.test(heading.text);
    const direct = place >= 0 && place === under.length - 1 && wholeRole(heading.text) === null;
    if ((!labelled && !direct) || isProductGroup(section)) return;
    // "Why we chose PostgreSQL" sums up; "Why not MySQL" is about an option.
    if (asksWhy(heading.text) && !isAboutRival(heading.text)) return;
    if (/[?？]\s*$/.test(heading.text) || isSummary(heading.text) || (!labelled && sideHeading.test(heading.text)))
      return;
    const option = optionTitleOf(heading);
    if (!option) return;
    const told = argumentsIn(section.blocks);
    const isWeighed = told.pros.length > 0 || told.cons.length > 0;
    if (!labelled && tradeOffs.test(trail.at(-1) ?? "") && (!isWeighed || difficulties.test(heading.text))) return;
    const verdict = option.verdict ?? told.verdict;
    yield {
      kind: "option",
      ...option,
      ...(verdict ? { verdict } : {}),
      form: "heading",
      pros: told.pros,
      cons: told.cons,
      inner: isInner(section, labelled),
      span: heading.span,
    };
  },
};

/** Below "Trade-offs" stand the difficulties that are accepted as well as the options that were weighed. */
const tradeOffs = /^[^\p{L}]*trade-?\s?offs?(?!\p{L})|^权衡|^トレードオフ/iu;

/** "Challenges we accept", "Risiken" */
const difficulties =
  /(?<!\p{L})(?:challenges?|risks?|limitations?|difficult(?:y|ies)|costs?|mitigations?|compromises?|sacrifices?|(?:what )?we (?:accept|give up|lose|gain|get)|herausforderungen|risiken|einschränkungen|nachteile|kosten|desafíos|riesgos|limitaciones|costes|desafios|riscos|limitações|custos|défis|risques|limites|coûts|sfide|rischi|limiti|wyzwania|ryzyka|uitdagingen|risico's|thách thức|rủi ro|hạn chế|вызовы|риски|ограничения)(?!\p{L})|挑战|风险|限制|課題|リスク/iu;

const isSummary = (text: string): boolean =>
  /^(?:[\d.]+\s+)?(?:scores?|ratings?|ranking|weighting|when to|quand|wann|comparison|summary|evaluation|criteria|scoring|decision matrix|overview|conclusion|recommendation|vergleich|bewertung|comparaison|comparación|comparação|so sánh|confronto|valutazione|porównanie|ocena|vergelijking|beoordeling|对比|比较|比較|評価)\b/iu.test(
    text,
  );

/** A choice inside a part of the solution: an option below another one, or below a section that is about something else. */
function isInner(section: Section, labelled: boolean): boolean {
  const outside = section.trail.slice(1).map((title) => sectionRole(title) ?? "other");
  if (section.trail.some((title) => optionLabel.test(title))) return true;
  if (!labelled) return false;
  return (
    outside.length > 0 &&
    !outside.some((role) => role === "options" || role === "arguments" || role === "decision" || role === "context") &&
    outside.some(
      (role) => role === "implementation" || role === "example" || role === "migration" || role === "monitoring",
    )
  );
}
