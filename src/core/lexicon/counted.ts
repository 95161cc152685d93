// Words around a number that say: this many there are, all of them.
import { countedNouns } from "./architecture.ts";
import { latePattern } from "./match.ts";
import { countPattern } from "./numbers.ts";

/** What records list one by one, beside services, databases and events. */
const listedNouns = [
  ...["queues", "messages", "commands", "schemas", "schemata", "steps", "consumers", "producers", "owners", "channels"],
  ...["engines", "technologies", "modules", "components", "applications", "apps", "systems", "clusters", "instances"],
  ...["types", "names", "entries", "ports", "roles", "endpoints", "roles", "fields", "rules", "collections", "streams"],
  ...["nachrichten", "befehle", "schritte", "schemas", "themen", "warteschlangen", "anwendungen", "module", "systeme"],
  ...["mensajes", "colas", "pasos", "esquemas", "tópicos", "temas", "aplicaciones", "módulos", "sistemas", "motores"],
  ...["mensagens", "filas", "passos", "etapas", "aplicações", "files", "étapes", "sujets", "schémas", "applications"],
  ...["moteurs", "messaggi", "code", "passi", "schemi", "topic", "applicazioni", "moduli", "motori", "applicativi"],
  ...[
    "komunikaty",
    "komunikatów",
    "kolejki",
    "kolejek",
    "kroki",
    "kroków",
    "schematy",
    "schematów",
    "tematy",
    "tematów",
  ],
  ...[
    "aplikacje",
    "aplikacji",
    "berichten",
    "wachtrijen",
    "stappen",
    "schema's",
    "topics",
    "applicaties",
    "toepassingen",
  ],
];

const kinds = ["services", "databases", "events", "tables"] as const;
const kindPatterns = kinds.map((kind) => [kind, latePattern(`^(?:${countedNouns[kind].join("|")})$`, "iu")] as const);

const kindOf = (noun: string) => kindPatterns.find(([, pattern]) => pattern.test(noun))?.[0];

/** "microservices" → "services", "topics" → "events"; what has no name of its own is called as it is written. */
export const countedKind = (noun: string): string => kindOf(noun) ?? noun;

/** "topics", "event types", "Dienste", without a word that picks out some of them. */
export const isListedNoun = (noun: string): boolean => kindOf(noun) !== undefined || listedNounPattern.test(noun);

const listedNounPattern = latePattern(`^(?:${listedNouns.join("|")})$`, "iu");

const article =
  "(?:(?:the|our|all|these|those|die|unsere|alle|los|las|nuestros|nuestras|os|as|nossos|nossas|les|nos|ces|i|gli|le|de|onze|nasze|wszystkie)\\s+){0,2}";

/** "Session topics (4)", "Events [6]": a heading with the number of what stands below it. */
export const headingInBrackets = /(?<![\p{L}'-])(\p{L}[\p{L}'-]{2,30})\s?[([](\d{1,3})[)\]]\s*$/u;

/** "🧩 The five services": a heading that says nothing else. */
export const headingOfCount = latePattern(
  `^[^\\p{L}\\p{N}]*(?:\\d+(?:\\.\\d+)*[.)]?\\s+(?=\\p{L}))?${article}(${countPattern})\\s+((?:\\p{L}[\\p{L}-]*\\s){0,2}?\\p{L}[\\p{L}'-]{2,})[^\\p{L}\\p{N}'-]*$`,
  "iu",
);

/** "There are eleven of them:", "Es sind elf:", "Son once:": in front of what is counted, at the end of a text. */
export const thereAre = latePattern(
  `(?<!\\p{L})(?:there (?:are|will be)|(?:we|they|these|those) (?:are|have|use|start with|begin with)|which makes|(?:it|this|that) (?:makes|is)|es (?:gibt|sind)|(?:davon|wir) (?:gibt es|haben)|hay|son|tenemos|há|são|temos|il y en a|ce sont|nous en avons|ce ne sono|sono|ne abbiamo|jest ich|są|mamy(?: ich)?|er zijn(?: er)?|het zijn er|we hebben er)\\s+(?:now |today |currently |heute |derzeit )?(${countPattern})((?: of (?:them|these|those)| davon| de ellos| de ellas| deles| delas| di essi| di esse)?)\\s*[:：]\\s*$`,
  "iu",
);

/** "These 9 topics cover …", "All four schemas are …": behind the list or the table, and at the beginning. */
export const pointingBack = latePattern(
  `^[^\\p{L}\\p{N}]*(these|those|all(?: of)?(?: the| these| those)?|the|diese|alle|die|est[ao]s|tod[oa]s (?:l[oa]s|[oa]s|est[oa]s|est[ae]s)|l[oa]s|ess[ae]s|ces|tou(?:s|tes) (?:les|ces)|les|quest[ie]|tutt[ie] (?:e|i|gli|le)|[ig]|gli|le|te|wszystkie(?: te)?|deze|alle|de)\\s+(${countPattern})\\s+((?:\\p{L}[\\p{L}-]*\\s){0,2}?\\p{L}[\\p{L}'-]{2,})(?![\\p{L}-])`,
  "iu",
);

/** "Eleven tables in total.", "Ten tables so far.", "In total eleven tables." */
export const countedInAll = [
  latePattern(
    `(?:^|[.!?\\n]\\s*|,\\s)[*_]*(?:(?:that|this|which|it) (?:is|makes) |das sind |son |são |c'est |sono |to )?(${countPattern})\\s+((?:\\p{L}[\\p{L}-]*\\s){0,2}?\\p{L}[\\p{L}'-]{2,})\\s+(?:in total|in all|altogether|overall|all told|so far|to date|insgesamt|zusammen|bisher|en total|hasta ahora|no total|ao todo|au total|en tout|pour l'instant|in totale|in tutto|finora|łącznie|razem|w sumie|in totaal|tot nu toe)(?!\\p{L})`,
    "iu",
  ),
  latePattern(
    `(?:^|[.!?\\n]\\s*)[*_]*(?:in total|in all|altogether|all told|insgesamt|en total|no total|ao todo|au total|en tout|in totale|in tutto|łącznie|razem|in totaal)[,:]?\\s+(?:(?:there are|that is|it is|we have|sind es|sind das|hay|son|são|há|ci sono|sono) )?(${countPattern})\\s+((?:\\p{L}[\\p{L}-]*\\s){0,2}?\\p{L}[\\p{L}'-]{2,})(?![\\p{L}-])`,
    "iu",
  ),
];
