// Whose code a fence shows: a comment says so, or what introduces it, or the heading.
import { flowColumn } from "../lexicon/flows.ts";
import { canNameService } from "../lexicon/parties.ts";
import type { CodeLine, Prose, Section } from "../parse/page.ts";
import type { Words } from "../text/span.ts";
import { isProperName, namesIn } from "./names.ts";
import { servicesIn } from "./service-words.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "./walk.ts";

export interface OwnedLine {
  readonly line: CodeLine;
  readonly service: Words;
  /** All of them, where the comment names several: "// Billing Service and Mail Service". */
  readonly services: readonly Words[];
}

const settings = /^(?:ya?ml|json|sql|ini|mermaid|prisma|properties|toml)$/;

/** The lines of application code that belong to one service, each with it; what a comment calls bad is left out. */
export function* ownedCode(section: Section): Generator<OwnedLine> {
  for (const { block, lead } of introducedBlocksIn(section.blocks)) {
    if (block.kind !== "fence" || isPlainFence(block) || settings.test(block.language)) continue;
    let services = ownerOf(section, lead);
    let bad = false;
    for (const line of block.lines) {
      if (comment.test(line.text)) {
        services = subjectsOf(line) ?? services;
        if (/❌|(?<!\p{L})(?:bad|wrong|avoid|anti-?pattern|don't)(?!\p{L})/iu.test(line.text)) bad = true;
        else if (/✅|(?<!\p{L})(?:good|better|instead|right)(?!\p{L})/iu.test(line.text)) bad = false;
      } else if (services[0] && !bad) yield { line, service: services[0], services };
    }
  }
}

export const comment = /^\s*(?:\/\/|#|\/\*|\*)/;

/** "// User Service maintains a cache", "# services/order-service/app.py"; not "// Fetch from User Service". */
function subjectsOf(line: CodeLine): readonly Words[] | null {
  const prose = proseOfLine(line);
  const heard = listenersIn(line);
  if (heard.length) return heard;
  const [first, ...others] = servicesIn(prose);
  const isObject =
    first &&
    /(?<!\p{L})(?:from|to|by|via|with|call|calls|ask|asks)\s+(?:the )?$/iu.test(line.text.slice(0, first.start));
  if (!first || isObject) return null;
  const named = [first];
  for (const next of others) {
    if (!joint.test(line.text.slice(named.at(-1)?.end, next.start))) break;
    named.push(next);
  }
  return named.map(({ words }) => words);
}

const joint = /^\s*(?:[,/&+]|(?:and|und|y|e|et|i|en|và|и|ve|と|和)(?=\s))\s*$/u;

/** "// Subscribers (Billing, Mail)", "# Consumers: billing, mail": who hears of what the code above publishes. */
export function listenersIn(line: CodeLine): readonly Words[] {
  const label = /^\s*(?:\/\/|#|\/\*|\*)[\s*]*(\p{L}[\p{L} ]{3,30}?)\s*(?:[:：]\s*|[(（])(?=\p{L})/u.exec(line.text);
  if (!label?.[1] || flowColumn(label[1]) !== "consumers") return [];
  const end = line.text.length - (/[)）]?[\s*/]*$/u.exec(line.text)?.[0].length ?? 0);
  const names = namesIn(proseOfLine(line), label[0].length, end);
  return names.every(({ text }) => isProperName(text) && canNameService(text)) ? names : [];
}

function ownerOf({ heading }: Section, lead: Prose | null): readonly Words[] {
  const own = lead ? servicesIn(lead) : [];
  const above = heading ? servicesIn(heading) : [];
  const [owner, another] = own.length === 1 ? own : above;
  return owner && !another ? [owner.words] : [];
}
