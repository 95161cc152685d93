import type { SectionRole } from "../../lexicon/headings.ts";
import { conMarkers, proMarkers } from "../../lexicon/options.ts";
import { leadRole, sectionRole, wholeRole } from "../../lexicon/roles.ts";
import type { List, Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import type { ConsequenceClaim } from "../claim.ts";
import type { Reader } from "../reader.ts";

type Side = ConsequenceClaim["side"];

/** What follows: lists below "Consequences", "Positive" and "Negative", as headings or as lead-ins. */
export const consequences: Reader = {
  id: "consequences",
  *read({ heading, trail, blocks }) {
    const roles = [...trail, heading?.text ?? ""].map((title) => sectionRole(title));
    const named =
      /conse[cq]uen|konsequen|folgen|conséquence|hệ quả|hậu quả|后果|影响|последств|conseguen|skutk|gevolg|結果|影響|帰結/iu.test(
        heading?.text ?? "",
      );
    if (!roles.includes("consequences") && !named) return;
    const own = roles.at(-1) ?? null;
    let side: Side | null = sideOf(own) ?? "neutral";
    for (const block of blocks) {
      if (block.kind === "paragraph") side = sideBelow(block.prose, side);
      else if (block.kind === "list" && side) yield* readList(block, side);
    }
  },
};

function* readList(list: List, side: Side): Generator<ConsequenceClaim> {
  for (const { prose } of list.items) {
    const text = wordsOf(prose);
    const marked = proMarkers.test(prose.text) ? "positive" : conMarkers.test(prose.text) ? "negative" : null;
    if (text.text)
      yield { kind: "consequence", side: side === "neutral" ? (marked ?? side) : side, text, span: text.span };
  }
}

/** "**Positive**", "**Drawbacks:**"; null below the label of another part: "**Alternatives considered:**". */
function sideBelow(prose: Prose, above: Side | null): Side | null {
  const role = leadRole(prose) ?? (isBold(prose) ? wholeRole(prose.text) : null);
  return sideOf(role) ?? (role && elsewhere.has(role) ? null : above);
}

const isBold = ({ marks, text }: Prose): boolean =>
  marks.some(({ kind, start, end }) => kind === "strong" && !/\p{L}/u.test(text.slice(0, start) + text.slice(end)));

/** Parts that tell nothing of what follows from the decision. */
const elsewhere: ReadonlySet<SectionRole> = new Set<SectionRole>(["options", "references", "related", "rationale"]);

function sideOf(role: string | null): Side | null {
  if (role === "positive" || role === "pros") return "positive";
  if (role === "negative" || role === "cons") return "negative";
  return role === "neutral" ? "neutral" : null;
}
