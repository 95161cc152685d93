import { latePattern } from "../../lexicon/match.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import { notServices, servicesBehind, servicesInFront, wholeOf } from "../../lexicon/services.ts";
import type { Prose } from "../../parse/page.ts";
import { wordsOf } from "../../parse/prose.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Claim, Standing } from "../claim.ts";
import { kindOf } from "../names.ts";
import { any, mentions, serviceNouns } from "../needs.ts";
import { isEngine } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { prosesIn } from "../walk.ts";

const eachOfWord = latePattern(`(?<!\\p{L})(?:${wholeOf.eachOf}) \\p{Lu}`, "u");

/** Services that share one noun: "the Cellar and Press services", "os serviços de Adega e Prensa". */
export const servicesTogether: Reader = {
  id: "services-together",
  needs: any(serviceNouns, mentions(eachOfWord)),
  *read(section) {
    for (const prose of [...(section.heading ? [section.heading] : []), ...prosesIn(section.blocks)])
      yield* readProse(prose);
  },
};

const name = "[`*]{0,3}\\p{Lu}[\\p{L}\\p{N}]+(?: \\p{Lu}[\\p{L}\\p{N}]+)?[`*]{0,3}";
const last = "(?:,? (?:and|und|y|e|et|oraz|i|en|và) )";
const names = `(${name}(?:, ${name}){0,8}${last}${name})`;
const together = [
  latePattern(`(?<!\\p{L})${servicesInFront} ${names}(?![\\p{L}\\p{N}_-])`, "gu"),
  latePattern(`(?<!\\p{L})[Tt]he ${names} ${servicesBehind}`, "gu"),
];
/** All there are: "is split into Cellar, Press and Yard services", "Cellar, Press and Yard are separate services", "each of Cellar, …". */
const namesOfAll = `(${name}(?:, ${name}){1,12}${last}${name})`;
const whole = [
  latePattern(`(?<!\\p{L})(?:${wholeOf.into}) ${namesOfAll} ${servicesBehind}`, "gu"),
  latePattern(`(?<=^[\\s*]*|[.:] )${namesOfAll} (?:${wholeOf.are}) ${servicesBehind}`, "gu"),
  latePattern(`(?<!\\p{L})(?:${wholeOf.eachOf}) ${namesOfAll}(?= (?:${wholeOf.keeps})(?!\\p{L}))`, "gu"),
];
const eachName = latePattern(`(?:^|, |${last})[\`*]{0,3}(\\p{Lu}[\\p{L}\\p{N}]+(?: \\p{Lu}[\\p{L}\\p{N}]+)?)`, "gu");

function* readProse(prose: Prose): Generator<Claim> {
  const text = prose.text.replace(/\n/g, " ");
  for (const pattern of together) yield* readNames(prose, text, pattern, "mentioned");
  for (const pattern of whole) yield* readNames(prose, text, pattern, "listed");
}

function* readNames(prose: Prose, text: string, pattern: RegExp, standing: Standing): Generator<Claim> {
  for (const { index, 0: words, 1: told = "" } of matchesOf(text, pattern)) {
    const found = namesOf(prose, index + words.indexOf(told), told);
    if (found.every(isService))
      for (const it of found) yield { kind: "service", name: it, standing, role: kindOf(it.text), span: it.span };
  }
}

const namesOf = (prose: Prose, from: number, listed: string): Words[] =>
  matchesOf(listed, eachName).map(({ index, 0: whole, 1: it = "" }) => {
    const start = from + index + whole.length - it.length;
    return { ...wordsOf(prose, start, start + it.length), text: it };
  });

const isService = ({ text }: Words): boolean =>
  canNameService(text) &&
  !isEngine(text) &&
  !brokersIn(text).length &&
  !text.split(" ").some((word) => notServices.has(word.toLowerCase()));
