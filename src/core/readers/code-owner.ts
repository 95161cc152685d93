// Whose code a fence shows: a comment says so, or what introduces it, or the heading.
import type { CodeLine, Prose, Section } from "../parse/page.ts";
import type { Words } from "../text/span.ts";
import { servicesIn } from "./service-words.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "./walk.ts";

export interface OwnedLine {
  readonly line: CodeLine;
  readonly service: Words;
}

const settings = /^(?:ya?ml|json|sql|ini|mermaid|prisma|properties|toml)$/;

/** The lines of application code that belong to one service, each with it; what a comment calls bad is left out. */
export function* ownedCode(section: Section): Generator<OwnedLine> {
  for (const { block, lead } of introducedBlocksIn(section.blocks)) {
    if (block.kind !== "fence" || isPlainFence(block) || settings.test(block.language)) continue;
    let service = ownerOf(section, lead);
    let bad = false;
    for (const line of block.lines) {
      if (comment.test(line.text)) {
        service = subjectOf(line) ?? service;
        if (/❌|(?<!\p{L})(?:bad|wrong|avoid|anti-?pattern|don't)(?!\p{L})/iu.test(line.text)) bad = true;
        else if (/✅|(?<!\p{L})(?:good|better|instead|right)(?!\p{L})/iu.test(line.text)) bad = false;
      } else if (service && !bad) yield { line, service };
    }
  }
}

const comment = /^\s*(?:\/\/|#|\/\*|\*)/;

/** "// User Service maintains a cache", "# services/order-service/app.py"; not "// Fetch from User Service". */
function subjectOf(line: CodeLine): Words | null {
  const [first] = servicesIn(proseOfLine(line));
  const isObject =
    first &&
    /(?<!\p{L})(?:from|to|by|via|with|call|calls|ask|asks)\s+(?:the )?$/iu.test(line.text.slice(0, first.start));
  return first && !isObject ? first.words : null;
}

function ownerOf({ heading }: Section, lead: Prose | null): Words | null {
  const own = lead ? servicesIn(lead) : [];
  if (own.length === 1) return own[0]?.words ?? null;
  const above = heading ? servicesIn(heading) : [];
  return above.length === 1 ? (above[0]?.words ?? null) : null;
}
