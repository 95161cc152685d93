// How the names of services are made: a word and a noun that all of them share.
import { latePattern } from "./match.ts";

const own = "\\p{Lu}(?:[\\p{L}\\p{N}]{2,20}|\\p{Lu})";
const plain = "[a-z][a-z0-9]{2,20}";
const noWord = "(?<![\\p{L}\\p{N}_./-])";
const noMore = "(?![\\p{L}\\p{N}_/-]|\\.\\p{L})";
/** "True Service Independence", "Clear service boundaries": what services have, and no name. */
const noQuality =
  "(?! (?:[Ii]ndependence|[Aa]utonomy|[Ii]solation|[Oo]wnership|[Bb]oundar(?:y|ies)|[Dd]iscovery|[Mm]esh|[Rr]egistry|[Dd]ecomposition|[Gg]ranularity|[Cc]ommunication|[Ll]ayer|[Ll]evel|[Cc]ontracts?)(?!\\p{L}))";
/** In front of a name: a word in small letters, "the Order Service", but not "Water Quality Service". */
const led =
  "(?<=(?<![\\p{L}\\p{N}_./-])(?:[Tt]he|[Dd]er|[Dd]en|[Dd]em|[Dd]es|[Dd]ie|[Ee]l|[Ll]e|[Ii]l|[Oo]|Only|Nur|Both|Beide|In|On|At|From|To|For|With|When|While|If|Since|Because|After|Before|Call|Calls|Ask|Query|Wenn|Wo|Im|Cuando|Si|En|No|Na|Quando|Se|Quand|\\p{Ll}{1,20}) )";
/**
 * What services of a business are for. Where nothing but an article stands in front, any other word may say which one is meant
 * ("the calling service"), or what is bought ("the mail service").
 */
const business =
  "accounting|analytics|billing|booking|cart|catalog|catalogue|checkout|customer|delivery|dispatch|dispute|fulfil?lment|inventory|invoice|invoicing|ledger|loyalty|matching|messaging|order|orders|payment|payments|pricing|product|recommendation|reporting|review|settlement|shipment|shipping|subscription|warehouse";
const alone = "(?<![\\p{L}\\p{N}-] |[\\p{L}\\p{N}_./-])";

/** "Order Service", "Menus API", "the order service", `order-service`, `svc-order`, "OrderService", "Order-Dienst": each shape is a family of its own. */
export const serviceShapes: readonly RegExp[] = [
  latePattern(`(?:${alone}|${led})${own} Service${noMore}${noQuality}|(?<=[:：] )${own} ${own} Service(?=\\s*$)`, "gu"),
  latePattern(`(?:${alone}|${led})${own} service${noMore}${noQuality}`, "gu"),
  latePattern(`${noWord}${own} API${noMore}`, "gu"),
  latePattern(
    `(?<=(?<!\\p{L})[Tt]he )(?:${business}) service${noMore}(?! (?:of|from|by|at|provider)(?!\\p{L})| ?[(（])`,
    "gu",
  ),
  latePattern(`${noWord}${plain}(?:-${plain}){0,2}-service${noMore}`, "gu"),
  latePattern(`${noWord}${plain}(?:-${plain}){0,2}-(?:svc|api|srv|ms)${noMore}`, "gu"),
  latePattern(`${noWord}${plain}(?:_${plain})?_(?:service|svc)${noMore}`, "gu"),
  latePattern(
    `(?<=(?<![\\p{L}\\p{N}_-])(?:services|apps|backend|packages)/|http://)${plain}(?:-${plain}){0,2}(?<!config|discovery|registry)-(?:service|svc|api)(?=[/:"'\`?]|\\s|$)`,
    "gu",
  ),
  latePattern(`${noWord}(?:svc|srv|ms)-${plain}(?:-${plain}){0,2}${noMore}`, "gu"),
  latePattern(`${noWord}\\p{Lu}\\p{Ll}{3,20}Service(?![\\p{L}\\p{N}_(.])`, "gu"),
  latePattern(`${noWord}${own}\\.(?:API|Api|Worker|Service)(?![\\p{L}\\p{N}_(/-]|\\.\\p{L})`, "gu"),
  latePattern(`${noWord}\\p{Lu}[\\p{L}\\p{N}]{1,12}\\.${own}(?![\\p{L}\\p{N}_(/-]|\\.\\p{L})`, "gu"),
  latePattern(`${noWord}${own}-(?:Dienst|Service)(?=e?s?(?!\\p{L}))`, "gu"),
  latePattern(`${noWord}\\p{Lu}\\p{Ll}{3,20}dienst(?=e?s?(?!\\p{L}))`, "gu"),
  latePattern(
    `${noWord}(?:[Mm]icro)?[Ss]ervi(?:cio|ço|zio)(?: d(?:[eoai]s?|el|ei|egli|elle|ella))? ${own}(?! \\p{Lu})${noMore}`,
    "gu",
  ),
  latePattern(`${noWord}[Ss]ervice(?: (?:de |des |du |d['’]))? ${own}(?! \\p{Lu})${noMore}`, "gu"),
  latePattern(`${noWord}[Ll]ayanan ${own}(?! \\p{Lu})${noMore}`, "gu"),
];

/** `price-service`, "Price Service", "the price service": names wherever they stand; "Need API" and "First service" may just begin a sentence. */
export const isPlainlyName = (text: string): boolean =>
  /^\p{Lu}\p{L}+\.\p{Lu}|^[a-z][a-z0-9_-]+$|^[a-z]+ service$| Service$/u.test(text);

/** In front of a name that may be any, or is none yet: "a", "each", "another", "future". Ends the text. */
export const unsureBefore =
  /(?<!\p{L})(?:an?|each|every|any|no|another|other|external|third-party|future|upcoming|planned|possible|künftige[rnms]?|zukünftige[rnms]?|geplante[rnms]?|futur[oae]?|planificad[oa]|planejad[oa]|prévue?|przyszł\p{L}+|toekomstige|geplande|будущ\p{L}+|ein(?:e[nrm]?)?|jede[rnms]?|kein(?:e[nr]?)?|externe[rn]?|una?|cada|ningún|otr[oa]|extern[oa]|uma?|nenhum|outr[oa]|une?|chaque|aucune?|autre|externe|un['oa]?|ogni|nessun|altr[oa]|estern[oa]|(?:bukan|instead of|rather than|statt|en lugar de|em vez de|au lieu de)(?: \p{L}+){0,2}|każd[ay]|żad\p{L}+|inn[ay]|een|elke?|geen|ander|một|mỗi|khác)\s[`*_"“]{0,3}$/iu;

/** Of `Yard.Gate` what its names have in common: `Yard.`; of other names nothing. */
export const familyOf = (name: string): string => /^\p{Lu}[\p{L}\p{N}]*\./u.exec(name)?.[0] ?? "";

/** `Yard.IntegrationTests`: parts of a solution that are no services. */
export const isLibrary = (name: string): boolean =>
  /\.(?:\p{L}*Tests?|BuildingBlocks|Shared|SharedKernel|Common|Contracts|Core|Infrastructure|Domain|Application|Persistence|ServiceDefaults|AppHost|Abstractions)$/u.test(
    name,
  );

/** What makes no name of its own: providers, kinds, words that sentences begin with. In an identifier a kind may be a name. */
export const isStrangerWord = (name: string): boolean =>
  general.test(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")) || kinds.test(name);

const general =
  /^(?:within|across|between|inside|outside|multi|inter|intra|cross|non|sub|in|on|at|by|from|to|with|for|and|or|zwischen|innerhalb|pro|je|entre|por|par|per|tra|między|tussen|giữa|the|this|that|each|every|our|all|these|micro|azure|aws|amazon|google|gcp|ibm|oracle|microsoft|windows|new|old|rest|http|kubernetes|docker|k8s|hosted|self|per|one|single|another|other|which|if|when|der|die|das|jeder|kein|ein|ce|cette|chaque|une|un|el|la|los|cada|ningún|um|uma|nenhum|il|lo|ogni|nessun|każda|żadna|elke|geen|mỗi|bounded|producer|consumer|publisher|subscriber|upstream|downstream|owning|calling|user-facing|stateless|legacy|monolith|micro-?)[ -]/iu;

const kinds =
  /^(?:web|cloud|domain|application|app|backend|frontend|managed|simple|external|internal|core|public|private|admin|shared|data|database|sql|search|customer(?! API)|source|target|owner) |^(?:application|shared|internal|external|domain|core|cloud|web)-/iu;

/** "e.g.": what follows is an example, and need not be of this record. */
export const exampleBefore =
  /(?<!\p{L})(?:e\.g\.|for example|for instance|such as|like|z\. ?B\.|etwa|por ejemplo|por exemplo|par exemple|per esempio|np\.|bijvoorbeeld|ví dụ|mis\.|misalnya|contohnya|например)(?!\p{L})|例如|比如|例えば/iu;

/** What makes the name of a service that of its database. */
export const databaseEndings: readonly string[] = ["_db", "-db", "db`", "_database", "_schema"];

/** A word of a name that says what a service is for, and neither what kind of thing it is nor where it stands. */
export const changeableWord =
  /^(?!(?:services?|svc|api|app|web|ui|client|server|worker|jobs?|db|database|data|store|schema|cache|queue|topic|events?|messages?|commands?|consumers?|producers?|handler|gateway|proxy|type|types|id|key|name|url|host|user|users|role|test|tests|old|new|dev|prod|stage|staging|local|main|read|write|primary|replica|per|cross|inter|multi|non|sub|v\d+|\d+)$)[a-z0-9]{3,}$/;

/** In front of a folder that is not there. */
export const noFolderBefore =
  /(?<!\p{L})(?:no|not|without|kein(?:e[nmr]?)?|ohne|sin|ningún|sem|nenhum|não há|pas de|sans|aucune?|senza|nessun[oa]?|bez|geen|zonder|không có|нет)\s[`*"“]{0,3}$/iu;

/** The folder of a service, or of several. Group 1 is what stands in front of the names, 2 one name, 3 several. */
export const serviceFolder =
  /^((?:\.?\/)?(?:services|microservices|servicios|microservicios|servicos|dienste|usługi)\/\{?)(?:([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?<=\{)([a-z][a-z0-9-]*(?:,\s?[a-z][a-z0-9-]*)+)\})\/?$/u;

/** "domain-oriented services (finance, orders, identity)": kinds that a record's own services are of, in front of the noun and behind it. */
export const ownKind = {
  before:
    /(?<!\p{L})(?:domain(?:[- ](?:oriented|driven|specific|aligned))?|business|core|fachliche[nr]?|domänenorientierte[nr]?|доменны[ех]|бизнес)[\s-]$/iu,
  behind:
    /^\s(?:de (?:dominio|negocio)|de (?:domínio|negócio)|du domaine|métiers?|di (?:dominio|business)|domenow\p{L}{1,2}|biznesow\p{L}{1,2}|nghiệp vụ)\s?[(（]/iu,
} as const;
