// Whose code a fence shows: a comment says so, or what introduces it, or the heading.
import { flowColumn, isConsumersLabel } from "../../lexicon/flows.ts";
import { canNameService } from "../../lexicon/parties.ts";
import type { CodeLine, Prose, Section } from "../../parse/page.ts";
import { sliceOf, wordsOf } from "../../parse/prose.ts";
import type { Words } from "../../text/span.ts";
import type { Party } from "../claim.ts";
import { isProperName, nameIn, namesIn } from "../names.ts";
import { nameAlone, servicesIn } from "../services/service-words.ts";
import { introducedBlocksIn, isPlainFence, proseOfLine } from "../walk.ts";

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
    const told = ownerOf(section, lead);
    let services = told;
    let bad = false;
    for (const line of block.lines) {
      if (comment.test(line.text)) {
        services = subjectsOf(line) ?? (told.length ? null : nameOf(line)) ?? services;
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
  const owner = ownerOfPath(prose);
  if (owner) return [owner];
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

/** "// Billing", "# orders": a name alone, of which the roster decides. */
function nameOf(line: CodeLine): readonly Party[] | null {
  const prose = proseOfLine(line);
  const name = nameAlone(sliceOf(prose, comment.exec(line.text)?.[0].length ?? 0));
  // "// Publisher" tells its part, and nobody's name.
  return name && !flowColumn(name.words.text) ? [name.words] : null;
}

/** "// Subscribers (Billing, Mail)", "# Consumers: billing, mail": who hears of what the code above publishes. */
export function listenersIn(line: CodeLine): readonly Words[] {
  const label = /^\s*(?:\/\/|#|\/\*|\*)[\s*]*(\p{L}[\p{L} ]{3,30}?)\s*(?:[:：]\s*|[(（])(?=\p{L})/u.exec(line.text);
  if (!label?.[1] || !isConsumersLabel(label[1])) return [];
  const end = line.text.length - (/[)）]?[\s*/]*$/u.exec(line.text)?.[0].length ?? 0);
  const names = namesIn(proseOfLine(line), label[0].length, end);
  return names.every(({ text }) => isProperName(text) && canNameService(text)) ? names : [];
}

/** "// Consumers" with "// - Billing Service: writes the invoice" in the lines below. */
export function listenersBelow(lines: readonly CodeLine[], at: number): readonly Words[] {
  const label = /^\s*(?:\/\/|#|\/?\*)[\s*]*(\p{L}[\p{L} ]{3,30}?)[:：]?$/u.exec(lines[at]?.text.trimEnd() ?? "");
  if (!label?.[1] || !isConsumersLabel(label[1])) return [];
  const names: Words[] = [];
  for (const line of lines.slice(at + 1)) {
    const item = /^\s*(?:\/\/|#|\*)\s*(?:[-*•]|\d[.)])\s+(?=\p{L})/u.exec(line.text);
    const name = item && nameIn(proseOfLine(line), item[0].length);
    if (!name || !isProperName(name.text) || !canNameService(name.text)) break;
    names.push(name);
  }
  return names;
}

/** The project that a file of code stands in: "Lending.Api/Program.cs", "services/order-service/app.py". */
function ownerOfPath(prose: Prose): Words | null {
  const path =
    /(?<![\w./-])(?:[\w.-]{1,40}\/){0,5}(\p{Lu}\w{1,30}\.(?:API|Api|Worker|Host)|[a-z][a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,3}-(?:service|svc|api|worker))\/(?:[\w.-]{1,40}\/){0,8}[\w-]{1,40}\.(?:cs|ts|js|mjs|java|kt|go|py|rb|php|rs|scala)(?!\w)/u.exec(
      prose.text,
    );
  if (!path?.[1]) return null;
  const at = path.index + path[0].indexOf(`${path[1]}/`);
  return wordsOf(prose, at, at + path[1].length);
}

function ownerOf({ heading }: Section, lead: Prose | null): readonly Words[] {
  const project = (lead && ownerOfPath(lead)) ?? (heading && ownerOfPath(heading));
  if (project) return [project];
  const own = lead ? servicesIn(lead) : [];
  const above = heading ? servicesIn(heading) : [];
  const [owner, another] = own.length === 1 ? own : above;
  return owner && !another ? [owner.words] : [];
}
