import {
  connectionPattern,
  eachPattern,
  ownPattern,
  storeNounPattern,
  supposedPattern,
} from "../../lexicon/architecture.ts";
import { allOfThemPattern, directAccessPattern, exceptedPattern, forbiddenPattern } from "../../lexicon/norms.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { allServicesPattern, sharedStorePattern, shareVerbPattern } from "../../lexicon/sharing.ts";
import type { Section } from "../../parse/page.ts";
import { spanOf, wordsOf } from "../../parse/prose.ts";
import type { Claim, NormClaim } from "../claim.ts";
import { all, any, mentions } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { sentencesOf } from "../sentences.ts";
import { serviceNoun } from "../services/service-words.ts";
import { introducedBlocksIn, prosesIn } from "../walk.ts";

/** What the record demands of itself: "each service has its own PostgreSQL database", "no service reads another's tables". */
export const norms: Reader = {
  id: "norms",
  needs: any(mentions(eachPattern), all(mentions(forbiddenPattern), mentions(directAccessPattern))),
  *read(section) {
    yield* toldInItems(section);
    let told = false;
    for (const prose of prosesIn(section.blocks))
      for (const { start, end, text } of sentencesOf(prose)) {
        if (questionEnd.test(text)) continue;
        const span = wordsOf(prose, start, end).span;
        const engine = ruledEngine(text, (a, b) => spanOf(prose, start + a, start + b));
        if (told && allOfThemPattern.test(text.slice(0, enginesIn(text)[0]?.start ?? 0)))
          yield { kind: "norm", norm: "own-database", span, ...engine };
        const own: Claim | null =
          eachPattern.test(text.replace(timesPattern, "").replace(eachOfThem, "")) &&
          storeNounPattern.test(text) &&
          (ownPattern.test(text) || !isSupposed(text))
            ? {
                kind: "norm",
                norm: "own-database",
                span,
                ...engine,
              }
            : null;
        if (own) yield own;
        told ||= own !== null;
        if (forbiddenPattern.test(text) && directAccessPattern.test(text))
          yield { kind: "norm", norm: "no-direct-access", span };
      }
  },
};

const questionEnd = /[?？][\s*_]*$/u;

/** "Each service has:" above "- Its own PostgreSQL database". */
function* toldInItems({ heading, blocks }: Section): Generator<NormClaim> {
  for (const { block, lead } of introducedBlocksIn(blocks)) {
    const above = lead ? sentencesOf(lead).at(-1)?.text : block === blocks[0] ? heading?.text : undefined;
    if (block.kind !== "list" || !above || !introducesEach(above, lead !== null)) continue;
    for (const { prose } of block.items) {
      const [sentence] = sentencesOf(prose);
      if (!sentence || !ownPattern.test(sentence.text) || !storeNounPattern.test(sentence.text)) continue;
      if (eachPattern.test(sentence.text) || isSupposed(sentence.text)) continue;
      const { start, end, text } = sentence;
      const engine = engineOf(text, (a, b) => spanOf(prose, start + a, start + b));
      yield { kind: "norm", norm: "own-database", span: wordsOf(prose, start, end).span, ...engine };
    }
  }
}

const introducesEach = (text: string, mustEnd: boolean): boolean =>
  eachPattern.test(text.replace(timesPattern, "")) &&
  serviceNoun.test(text) &&
  !isSupposed(text) &&
  (!mustEnd || /[:：][\s*_]*$/u.test(text));

const isSupposed = (text: string): boolean =>
  tellsOfSharing(text) || supposedPattern.test(text) || connectionPattern.test(text);

/** "every night", "each schema migration", "cada lote": of times, kinds and deeds, which own nothing. */
const timesPattern =
  /(?<!\p{L})(?:each|every|per|jede[nrms]?|cada|chaque|ogni|każd\p{L}{1,3}|elke|iedere?|mỗi)\s(?:second|minute|hour|night|day|week|month|quarter|year|time|morning|evening|row|table|kind|type|sort|workload|use case|purpose|(?:(?:schema|database|data) )?(?:migration|change|update|upgrade)|alter table|statement|commit|deployment|deploy|release|build|test|request|query|write|read|transaction|batch|pull request|branch|environment|developer|backup|copy|job|umgebung|entwickler|kopie|entorno|rama|copia|desarrollador|ambiente|cópia|environnement|branche|copie|ramo|omgeving|instance|instanz|instância|instancia|lote|consulta|migración|migração|cambio|mudança|transacción|transação|requête|transaction|anfrage|abfrage|änderung|schreibvorgang|art(?= von)|tipo|sekunde|minute|stunde|nacht|tag|woche|monat|jahr|segundo|minuto|hora|noche|día|dia|semana|mes|mês|noite|seconde|heure|nuit|jour|semaine|mois|secondo|ora|notte|giorno|settimana|mese|noc|dzień|tydzień|godzin\p{L}|nachts?|dag|week|uur|maand|đêm|ngày|tuần|giờ)(?!\p{L})/giu;

/** "Orders, Billing and Shipping each have a store": of these, and not of all. */
const eachOfThem =
  /(?<=\p{Lu}[\p{L}\p{N}-]*(?:\s?[(（][^()（）]{1,60}[)）])?[*`]{0,3}\s)each(?=\s(?:ha[sv]e?|owns?|gets?|keeps?|runs?|uses?)\s)/gu;

/** "All services share one database" demands the contrary. */
const tellsOfSharing = (text: string): boolean =>
  allServicesPattern.test(text) && shareVerbPattern.test(text) && sharedStorePattern.test(text);

/** Behind an exception stands what those have for whom it is made. */
function ruledEngine(
  text: string,
  spanAt: Parameters<typeof engineOf>[1],
): ReturnType<typeof engineOf> & Pick<NormClaim, "except"> {
  const exception = exceptedPattern.exec(text);
  const engine = engineOf(exception ? text.slice(0, exception.index) : text, spanAt);
  return exception && engine.engine ? { ...engine, except: true } : engine;
}

/** Only where the sentence names one engine, with its version where it says so. */
function engineOf(
  text: string,
  spanAt: (start: number, end: number) => Claim["span"],
): Pick<NormClaim, "engine" | "version"> {
  const engines = enginesIn(text);
  const [first] = engines;
  if (!first || new Set(engines.map(({ name }) => name)).size > 1) return {};
  const { version } = first;
  return {
    engine: { value: first.name, span: spanAt(first.start, first.end) },
    ...(version ? { version: { value: version.text, span: spanAt(version.start, version.end) } } : {}),
  };
}
