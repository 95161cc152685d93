// Services named inside a line, where the words themselves say that they are services.

import { flowVerbsIn } from "../../lexicon/flows.ts";
import { latePattern } from "../../lexicon/match.ts";
import { canNameService } from "../../lexicon/parties.ts";
import { brokersIn } from "../../lexicon/products.ts";
import {
  agentNouns,
  aroundHanNames,
  besideClasses,
  betweenServices,
  kindInHan,
  longestHanName,
  notServices,
  nounsInFront,
  ofPlatform,
  programNames,
  qualityOfServices,
  sentenceOpening,
  verbsBehindNames,
} from "../../lexicon/services.ts";
import type { Prose } from "../../parse/page.ts";
import { isMarked, wordsOf } from "../../parse/prose.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Words } from "../../text/span.ts";
import type { Party } from "../claim.ts";
import { isEngine } from "../phrase.ts";

export interface ServiceWords {
  readonly words: Party;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

/** Each with the letters without which it finds nothing, which are looked for first; `bare`: any words could be meant. */
const patterns: readonly { readonly needs: RegExp; readonly pattern: RegExp; readonly bare?: true }[] = [
  {
    needs: /service|svc|dienst|servisi/i,
    pattern:
      /(?<![\p{L}\p{N}_-])((?:\p{Lu}[\p{L}\p{N}]*[ &-]{1,3}){0,3}?\p{Lu}[\p{L}\p{N}]*(?:-\p{Ll}{2,})?)[ \n-](?:[Ss]ervice|[Ss]vc|[Mm]icroservice|-?Dienst(?:e?s(?!\p{L}))?|[Ss]ervisi|SERVICE)(?![\p{L}\p{N}_-]|(?<=service) (?:autonomy|isolation|ownership|boundar(?:y|ies)|independence|decomposition|granularity|communication|discovery)(?!\p{L})| (?:Bus|Mesh|Discovery|Level|Layer|Catalog|Registry|Worker|Oriented|Account|Provider|Fabric|Boundar(?:y|ies)|Autonomy|Ownership|Isolation|Independence)\b)/gu,
  },
  {
    needs: /service|svc|servis|-api|_api|worker|gateway/,
    pattern:
      /(?<![\p{L}\p{N}_./-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*)[-_](?:service|svc|servisi|servis|api|worker|gateway)(?![\p{L}\p{N}_/.-](?!\s|$))/gu,
  },
  {
    needs: /Service|Svc/,
    pattern:
      /(?<![\p{L}\p{N}_.])(\p{Lu}[\p{Ll}\p{N}]+(?:\p{Lu}[\p{Ll}\p{N}]+){0,2})(?:Service|Svc)(?![\p{L}\p{N}_(#]|\.[\p{L}])/gu,
  },
  {
    needs: /servici|serviç|servico|serviz|сервис/i,
    pattern:
      /(?<![\p{L}])(?:[Ss]ervicio|[Ss]erviço|[Ss]ervico|(?:[Mm]icros|[Ss])ervizio|[Сс]ервис)(?: d(?:[eoa]s?|i|e[il]|egli|ell[ae]))? (\p{Lu}[\p{L}\p{N}]+(?:[ -]\p{Lu}[\p{L}\p{N}]+)?)/gu,
  },
  {
    needs: /usług|usłudz|serwis|dienst /i,
    pattern:
      /(?<![\p{L}])(?:(?:[Mm]ikrou|[Uu])słu(?:g[aięąo]|dze)|(?:[Mm]ikros|[Ss])erwis(?:u|em|ie|owi)?|(?:micro)?dienst) (\p{Lu}[\p{L}\p{N}]+(?:[ -]\p{Lu}[\p{L}\p{N}]+)?)/gu,
  },
  {
    needs: / service /,
    pattern: /(?<=(?<!\p{L})(?:[Ll]e|[Dd]u|[Aa]u|[Uu]n) service )(\p{Lu}[\p{L}\p{N}]+(?:[ -]\p{Lu}[\p{L}\p{N}]+)?)/gu,
  },
  {
    needs: /-/,
    pattern: latePattern(
      `(?<![\\p{L}\\p{N}_/-])(?:${nounsInFront})-([\\p{Ll}]+(?:-[\\p{Ll}]+)?)(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`,
      "gu",
    ),
  },
  {
    needs: /dịch vụ/i,
    pattern: latePattern(
      `(?<![\\p{L}])[Dd]ịch vụ (\\p{Lu}\\p{L}*(?: (?!(?:${verbsBehindNames})(?!\\p{L}))\\p{Ll}+)?)`,
      "gu",
    ),
  },
  {
    needs: /he\s[a-z]+\sservice/,
    pattern: /(?<=(?<!\p{L})[Tt]he[ \n])([a-z]{3,})[ \n]service(?![\p{L}\p{N}_/-])/gu,
    bare: true,
  },
  {
    // What does something by its name: "a dedicated saga-orchestrator service".
    needs: /-[a-z]+ service/,
    pattern: latePattern(
      `(?<![\\p{L}\\p{N}_./-])([a-z][a-z0-9]*(?:-[a-z0-9]+){0,2}-(?:${agentNouns})) service(?![\\p{L}\\p{N}_/-])`,
      "gu",
    ),
  },
  {
    needs: /dienst|service/,
    pattern: /(?<![\p{L}])(\p{Lu}\p{Ll}{2,})(?:dienst|service)(?![\p{L}])/gu,
  },
  {
    needs: /服务|服務/,
    // What runs on in front of the name is a word of which it would be the end: "核心计算密集型服务".
    pattern: latePattern(
      `(?<!(?![${aroundHanNames}])\\p{Script=Han})((?:(?![${aroundHanNames}])\\p{Script=Han}){2,${longestHanName}})(?:服务|服務)`,
      "gu",
    ),
  },
  {
    needs: /サービス/,
    pattern:
      /(?<![\p{Script=Katakana}ー])((?:(?![各全他別同本当該両数]|マイクロ)[\p{Script=Han}\p{Script=Katakana}ー]){2,12})サービス/gu,
  },
  {
    // As .NET projects are called: "Dispatch.API", "Invoicing.Worker"; "HttpContext.Request.Host" is a property.
    needs: /\.(?:API|Api|Worker|Host|Grpc|Jobs?)/,
    pattern:
      /(?<![\p{L}\p{N}_./-])((?!\p{L}{0,24}(?:Context|Request|Response|Uri|Url)\.)\p{Lu}[\p{L}\p{N}]*(?:\.\p{Lu}[\p{L}\p{N}]*)?)\.(?:API|Api|Worker|Host|Grpc|Jobs?)(?![\p{L}\p{N}_(/-]|\.\p{L})/gu,
  },
  {
    needs: /Gateway/,
    pattern: /(?<![\p{L}\p{N}_-])API[ -]Gateway(?![\p{L}\p{N}_-])/gu,
  },
];
/** Words without which no pattern can match. */
export const serviceNoun =
  /service|svc|gateway|servici|servizi|serviço|servico|usług|usłudz|serwis|サービス|dịch vụ|dienst|servis|сервис|服务|服務|-api|-worker|\.(?:api|worker|host|grpc|job)/iu;
/** The services that words hold, by their nouns ("Service", "svc", "-api"), in the order of the text. */
export const servicesIn = (prose: Prose, start = 0, end = prose.text.length): readonly ServiceWords[] =>
  start === 0 && end === prose.text.length
    ? allServicesIn(prose)
    : namesService(prose)
      ? search(prose, start, end)
      : [];

const namesService = keptFor<Prose, boolean>(({ text }) => serviceNoun.test(text));

const allServicesIn = keptFor<Prose, readonly ServiceWords[]>((prose) =>
  namesService(prose) ? search(prose, 0, prose.text.length) : [],
);

function search(prose: Prose, start: number, end: number): ServiceWords[] {
  const text = prose.text.slice(start, end);
  const found = new Map<number, ServiceWords>();
  for (const { needs, pattern, bare } of patterns) {
    if (!needs.test(text)) continue;
    for (const match of matchesOf(text, pattern)) {
      const to = start + match.index + match[0].length;
      const from = start + match.index + (sentenceOpening.exec(match[0])?.[0].length ?? 0);
      if (found.has(to) || !isName(prose.text.slice(from, to), match[1])) continue;
      if (isMarked(prose, "struck", from, to) || insidePath(prose, from, to)) continue;
      if (tellsOfAll(prose, from, to) || isClass(prose, from, to)) continue;
      const { text: name, span } = wordsOf(prose, from, to);
      // A line may end between a name and its noun, and a noun be in the genitive: "des Messwert-Dienstes".
      found.set(to, {
        words: { text: name.replace(/\s+/g, " ").replace(/(?<=Dienst)e?s$/, ""), span, ...(bare ? { bare } : {}) },
        start: from,
        end: to,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** "Strong service isolation": what services have, and no name. */
const tellsOfAll = ({ text }: Prose, from: number, to: number): boolean =>
  /[ \n]service$/.test(text.slice(from, to)) && qualityOfServices.test(text.slice(to, to + 20));

/** `TransferService` beside `OutboxPoller` and `@Scheduled` is a class of one service's code. */
const isClass = (prose: Prose, from: number, to: number): boolean =>
  /^\p{Lu}\p{L}*Service$/u.test(prose.text.slice(from, to)) &&
  isMarked(prose, "code", from, to) &&
  prose.marks.some(({ kind, start, end }) => kind === "code" && besideClasses.test(prose.text.slice(start, end)));

/** A name of two words may have its second one in small letters, where it stands between commas: "Rate engine". */
const bare =
  /(?<![\p{L}\p{N}_-])(?:(?<=^[\s*`]*|,\s)\p{Lu}\p{Ll}+ \p{Ll}{3,}(?=[\s*`]*(?:,|$))|\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*|-\p{Ll}{2,}){0,2}|[a-z]+(?:-[a-z]+)+)(?![\p{L}\p{N}_.-]|\/(?!\p{Lu}))/gu;
/** What may stand between names and beside them: nothing but a list. */
const aroundNames =
  /^(?:[\s,;:：、，`*"/&+]|(?<!\p{L})(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve|the|der|die|das|el|la|o|a|le|les|il|gli|de|het|both)(?!\p{L})|[和与及と])*$/iu;

/** "orders, billing": nothing but words in lower case. */
const plainName = /[a-z][a-z0-9]{2,}(?:-[a-z0-9]+)*/gu;
const plainNames =
  /^[\s`*]*[a-z][a-z0-9]{2,}(?:-[a-z0-9]+)*[`*]*(?:(?:\s*,\s*|\s+(?:and|und|y|e|et|ed|oraz|i|en|và)\s+)[`*]*[a-z][a-z0-9]{2,}(?:-[a-z0-9]+)*[`*]*)*\s*$/u;

/** Names without a noun that fill a stretch by themselves: "Checkout", "Inventory and Search". */
export function bareNamesIn(prose: Prose, start: number, end: number): ServiceWords[] {
  const text = prose.text.slice(start, end);
  const plain = text.length <= 60 && plainNames.test(text);
  const matches = text.length > 200 ? [] : matchesOf(text, plain ? plainName : bare);
  if (!plain && !aroundNames.test(text.replace(bare, ""))) return [];
  // "Trip created", "Billing consumes": what happens, and what somebody does.
  if (matches.some(([name]) => / \p{Ll}/u.test(name) && (/(?:ed|en|ing)$/.test(name) || flowVerbsIn(name).length)))
    return [];
  return matches.flatMap(({ 0: name, index }) => bareAt(prose, start + index, name));
}

/** Those with a noun; where there are none, names that fill the stretch by themselves. */
export function partiesIn(prose: Prose, start: number, end: number): readonly ServiceWords[] {
  const services = servicesIn(prose, start, end);
  return services.length ? services : bareNamesIn(prose, start, end);
}

/** "**Cart**:", "- Cart": a line that is one name without a noun, of which the roster decides. */
export function nameAlone(prose: Prose): ServiceWords | null {
  const [only, second] = bareNamesIn(prose, 0, prose.text.replace(/[\s`*:：]*$/u, "").length);
  return only && !second ? only : null;
}

const nameInList =
  "(?:\\p{Lu}[\\p{L}\\p{N}]*(?:[ \\n-]\\p{Lu}[\\p{L}\\p{N}]*){0,2}(?:[ -](?:service|svc))?|[a-z]+(?:-[a-z]+)+)";
const article = '(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Ee]l|[Ll]a|[Ll]e|[Ll]os|[Ll]as|[Oo]s?|[Bb]oth)\\s+)?[`*"]*';
const listJoint =
  '[`*"]*(?:\\s*,\\s*(?:(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve)\\s+)?|\\s+(?:and|und|y|e|et|ed|oraz|i|en|và|и|ve|as well as)\\s+)';
const coordination = `${article}${nameInList}(?:${listJoint}${article}${nameInList})*`;
const atEnd = latePattern(`(?<![\\p{L}\\p{N}_./-])(${coordination})[\`*"]*\\s*$`, "u");
const atStart = latePattern(`^\\s*(${coordination})(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`, "u");
const eachName = latePattern(`(?<![\\p{L}\\p{N}_-])${nameInList}`, "gu");

/**
 * The names side by side at one end of a stretch: "… in order the Gate Service and Billing". One without a noun counts
 * only where the roster has it.
 */
export function namesAt(prose: Prose, side: "start" | "end", start: number, end: number): ServiceWords[] {
  const text = prose.text.slice(start, end);
  const match = (side === "end" ? atEnd : atStart).exec(text);
  if (!match?.[1]) return [];
  const from = start + match.index + match[0].indexOf(match[1]);
  const to = from + match[1].length;
  const touched = servicesIn(prose, start, end).filter((it) => it.start < to && from < it.end);
  const nouns = touched.filter((it) => it.start >= from && it.end <= to);
  // "el Servicio de Pedidos" is longer than what looks like a name here.
  if (nouns.length < touched.length) return [];
  const bare = matchesOf(match[1], eachName).flatMap(({ 0: name, index }) => bareAt(prose, from + index, name));
  const rest = bare.filter((it) => !nouns.some((noun) => noun.start < it.end && it.start < noun.end));
  return [...nouns, ...rest].sort((a, b) => a.start - b.start);
}

/** Without the words that open a sentence: "Then Billing" is Billing. */
function bareAt(prose: Prose, at: number, name: string): ServiceWords[] {
  const led = sentenceOpening.exec(name)?.[0].length ?? 0;
  const text = name.slice(led).replace(/\s+/g, " ");
  if (!canNameService(text) || brokersIn(text).length || isEngine(text) || notServices.has(text.toLowerCase()))
    return [];
  const [start, end] = [at + led, at + name.length];
  const words = { text, span: wordsOf(prose, start, end).span };
  // "… and the Worker consumes them"
  const isProgram = /^\p{Lu}/u.test(text) && programNames.has(text.toLowerCase());
  return [{ words: isProgram ? words : { ...words, bare: true }, start, end }];
}

/** The services that words hold, as words alone. */
export const serviceNamesIn = (prose: Prose): Words[] => servicesIn(prose).map(({ words }) => words);

function isName(text: string, stem: string | undefined): boolean {
  if (stem === undefined) return true;
  const name = text.replace(/[-_ ](?:[Ss]ervice|[Ss]vc|[Mm]icroservice|api|worker|gateway|SERVICE)$/u, "");
  const plain = name.replace(/[-_]/g, " ").trim().toLowerCase();
  if (!plain || notServices.has(plain) || notServices.has(stem.toLowerCase()) || !canNameService(text)) return false;
  if (ofPlatform.test(stem) || ofPlatform.test(name) || kindInHan.test(stem) || betweenServices.test(stem))
    return false;
  return !isEngine(plain) && !brokersIn(`${plain} service`).length && !/^(?:per|database per|x|y|z|a|b|c)$/.test(plain);
}

/** In "src/user-service/main.ts" or a link's address the words name a folder. */
const insidePath = (prose: Prose, start: number, end: number): boolean =>
  prose.text[start - 1] === "/" || prose.text[end] === "/";
