// Names in a row.
import { latePattern } from "./match.ts";

const capital = "\\p{Lu}[\\p{L}\\p{N}]+(?:[ -]\\p{Lu}[\\p{L}\\p{N}]+)?";
const hyphened = "\\p{Ll}[\\p{Ll}\\p{N}]+(?:-[\\p{Ll}\\p{N}]+)*-(?:service|svc|api)";
const plain = "\\p{Ll}[\\p{Ll}\\p{N}]{2,20}(?:-[\\p{Ll}\\p{N}]{2,20}){0,2}";
const name = `(?:${capital}|${hyphened})`;
const and = "(?:and|or|und|oder|y|e|o|et|ou|và|en|i|ed|dan)";
const notInWord = "(?<![\\p{L}\\p{N}/-])";
const endOfWord = "(?![\\p{L}\\p{N}/-])";

/** The names of a row, each. */
export const namePattern = new RegExp(name, "gu");

/** "Bay, Billing and Customer". */
export const rowPattern = new RegExp(`${notInWord}${name}(?:(?:, |/)${name})*(?:,? ${and} ${name})?${endOfWord}`, "gu");

/** The names of a row that only services stand in, each. */
export const plainNamePattern = new RegExp(`${name}|${plain}`, "gu");

/** In front of a row of two who have something between them. Ends the text. */
export const rowBetween =
  /(?<!\p{L})(?:between|zwischen|entre|tra|fra|między|tussen|giữa) (?:the |den |der |die |os |as |o |a |el |la |les? |il |lo )?$/iu;

/** Behind a row of those who act. */
export const rowActs =
  /^ (?:(?:will|can|must|may|should|do|now|still) )?(?:each|both|have|own|use|keep|run|share|need|store|deploy|scale|exchange|communicate|werden|haben|besitzen|nutzen|behalten|teilen|brauchen|tienen|usan|comparten|guardan|necesitan|têm|usam|compartilham|guardam|precisam|ont|utilisent|partagent|possèdent|hanno|usano|condividono|mają|używają|hebben|gebruiken|delen|đều|dùng|at the same time|gleichzeitig|al mismo tiempo|ao mesmo tempo|en même temps)(?!\p{L})/u;

const arrow = " ?(?:→|⟶|->|=>|➜|>) ?";

/** Rows that end where their last name ends: "Bay/Billing/Notice", "bay → billing → notice", "Bay + Billing". */
export const closedRowPatterns: readonly RegExp[] = [
  latePattern(`${notInWord}${capital}(?:/${capital}){2,8}${endOfWord}`, "gu"),
  latePattern(`${notInWord}${capital}(?: \\+ ${capital}){1,8}${endOfWord}`, "gu"),
  latePattern(`(?<=[(（])${name}(?:, ${name}){1,8}(?:,? ${and} ${name})?(?=[)）])`, "gu"),
  latePattern(`${notInWord}(?:${name}|${plain})(?:${arrow}(?:${name}|${plain})){2,8}(?![\\p{L}\\p{N}/_.(-])`, "gu"),
];

/** "(bay, billing, notice)": words in brackets, of services or of anything. */
export const plainRowPattern = latePattern(
  `(?<=(?<!(?<!\\p{L})(?:words|terms|tables?|schemas?|entit(?:y|ies)|fields?|columns?|events?|topics?|concepts?|objects?|resources?|records?|rows?|types?|keys?|tags?|labels?|states?|status|domains?|areas?|endpoints?|routes?|paths?|models?|documents?|collections?|queries|pages|roles?|teams?|Begriffe|Tabellen|Felder|Ereignisse|tablas?|entidades|campos|eventos|conceptos?|estados?|tabelas?|dados|datos|domínios?|dominios?|tabl(?:e|eau)x?|entités|champs|événements|bảng|thực thể) ?)[(（])${plain}(?:, ${plain}){1,8}(?:,? ${and} ${plain})?(?=[)）])`,
  "gu",
);

const services =
  "(?:micro)?services|(?:micro)?dienste[n]?|(?:micro)?servicios(?: afectados| críticos)?|(?:micro)?serviços(?: afetados| críticos)?|(?:micro)?servizi|usługi|diensten|dịch vụ|layanan|сервисы";
const ofOthers =
  "external|third-party|partner|managed|cloud|shared|other|infrastructure|platform|support(?:ing)?|legacy|downstream|upstream|azure|aws|gcp|google|extern\\p{L}{0,2}|andere[nr]?";

/**
 * Names of which the words around say that they are services': "asks bay and billing over HTTP", "the Bay and Billing services",
 * "the busy services (bay, billing)".
 */
export const calledRowPatterns: readonly RegExp[] = [
  latePattern(
    `(?<=(?<!\\p{L})(?:asks?|calls?|quer(?:y|ies)|fragt|ruft|pregunta a|llama a|consulta a|pergunta a|chama|appelle|interroge|chiama|vraagt|pyta|gọi) )(?:${name}|${plain}) ${and} (?:${name}|${plain})(?= (?:over|via|by|through|über|por|par|tramite|przez|qua|melalui) )`,
    "giu",
  ),
  latePattern(
    `(?<=(?<!\\p{L})(?:the|The|[Bb]oth|[Bb]eide|die|Die|der|den) )${capital} ${and} ${capital}(?= (?:[Mm]icro)?[Ss]ervices(?!\\p{L})|-?[Dd]ienste)`,
    "gu",
  ),
  latePattern(
    `(?<=(?<!\\p{L})(?:[Ss]ervicios|[Ss]erviços(?: de)?|[Ss]ervices|[Ss]ervizi|[Dd]ịch vụ|[Ll]ayanan) )${capital} ${and} ${capital}${endOfWord}`,
    "gu",
  ),
  latePattern(
    `(?<=(?<!(?:${ofOthers}) )(?<!\\p{L})(?:${services}) [(（])(?:${name}|${plain})(?:, (?:${name}|${plain})){1,8}(?:,? ${and} (?:${name}|${plain}))?(?=[)）])`,
    "giu",
  ),
];

/** "Bay holds the slot → Billing takes the fee → Notice writes": each part begins with a name. */
export const partArrow = /\s*(?:→|⟶|->|=>|➜)\s*/gu;
export const partPattern = new RegExp(`^(?:[-*•]\\s|\\d+[.)]\\s)?\\s*(${capital})(?= \\p{Ll}[\\p{L} ]{1,60}$)`, "u");

/** What a line, an item or a paragraph begins with, in front of a colon or a dash; group 1 is its number, group 2 the name. */
export const labelPattern = new RegExp(
  `^\\s*(?:(\\d+)[.)]\\s+|[-*•]\\s+)?(${capital}|${plain})(?: \\p{Ll}{3,15})?\\s?(?::|：| [–—-] )`,
  "u",
);
