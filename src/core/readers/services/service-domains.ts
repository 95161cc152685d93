import { serviceNounPattern } from "../../lexicon/architecture.ts";
import { latePattern } from "../../lexicon/match.ts";
import { countPattern, numberNamed } from "../../lexicon/numbers.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { domainNouns } from "../../lexicon/services.ts";
import type { Prose } from "../../parse/page.ts";
import type { Claim } from "../claim.ts";
import { kindOf, namesIn } from "../names.ts";
import { all, mentions, serviceNouns } from "../needs.ts";
import { isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";

/**
 * Services counted, and told off as domains in a bracket: "Three services keep data. Each domain (press, cellar, labels) has …".
 * As many names as services.
 */
export const serviceDomains: Reader = {
  id: "service-domains",
  needs: all(serviceNouns, mentions(/[(（]/u)),
  *read(section) {
    for (const block of blocksIn(section.blocks)) if (block.kind === "paragraph") yield* readProse(block.prose);
  },
};

const counted = latePattern(`(?<![\\p{L}\\p{N}.,-])(${countPattern})\\s(?:${serviceNounPattern})(?!\\p{L})`, "iu");
const bracket = latePattern(`(?<!\\p{L})(?:${domainNouns})\\s?[(（]([^()（）;]{5,200})[)）]`, "iu");

function* readProse(prose: Prose): Generator<Claim> {
  const count = counted.exec(prose.text);
  const each = eachHasOne.exec(prose.text);
  const told = each ?? (count && bracket.exec(prose.text));
  if (!told?.[1]) return;
  const end = told.index + told[0].length - 1;
  const names = namesIn(prose, end - told[1].length, end);
  const fit = each ? names.length > 2 : names.length > 1 && names.length === numberNamed(count?.[1] ?? "");
  if (!fit || !names.every(({ text }) => isName.test(text) && canNameService(text) && !isEngine(text))) return;
  for (const name of names)
    yield { kind: "service", name, standing: "listed", role: kindOf(name.text), span: name.span };
}

/** "Each service owns a distinct domain (press, cellar, …)" */
const eachHasOne = latePattern(
  `(?<!\\p{L})(?:each|every|jeder?|cada|chaque|ogni|każd[ya]|elke|mỗi)\\s(?:${serviceNounPattern})\\s(?:owns|has|covers|serves|besitzt|hat|posee|tiene|cubre|possui|tem|cobre|possède|a|couvre|possiede|ha|copre|ma|posiada|bezit|heeft|có)\\s(?:[\\p{L}-]+\\s){1,3}?(?:${domainNouns})\\s?[(（](?!(?:e\\.g|i\\.e|z\\.B|p\\.\\s?ej|np)\\.)([^()（）;]{5,200})[)）]`,
  "iu",
);

const isName = /^\p{L}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*)?$/u;
