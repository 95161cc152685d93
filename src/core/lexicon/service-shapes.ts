// How the names of services are made: a word and a noun that all of them share.
import { latePattern } from "./match.ts";

const own = "\\p{Lu}[\\p{L}\\p{N}]{2,20}";

/** "Order Service", "Menus API", `order-service`, "OrderService": each shape is a family of its own. */
export const serviceShapes: readonly RegExp[] = [
  latePattern(
    `(?<![\\p{L}\\p{N}-] |[\\p{L}\\p{N}_./-])${own} [Ss]ervice(?![\\p{L}\\p{N}_-])|(?<=(?:[Tt]he|[Dd]er|[Dd]en|[Dd]em|[Ee]l|[Ll]e|[Ii]l|[Oo]|[Nn]ur|[Oo]nly|thì|by|from|to|and|und|y|et|e) )${own} [Ss]ervice(?![\\p{L}\\p{N}_-])`,
    "gu",
  ),
  latePattern(`(?<![\\p{L}\\p{N}_./-])${own} API(?![\\p{L}\\p{N}_-])`, "gu"),
  latePattern("(?<![\\p{L}\\p{N}_./-])[a-z]{3,20}(?:-[a-z]{3,20}){0,2}-service(?![\\p{L}\\p{N}_/.-]|\\.\\p{L})", "gu"),
  latePattern(`(?<![\\p{L}\\p{N}_./-])\\p{Lu}\\p{Ll}{3,20}Service(?![\\p{L}\\p{N}_(.])`, "gu"),
];

/** In front of a name that may be any: "a", "each", "another". Ends the text. */
export const unsureBefore =
  /(?<!\p{L})(?:an?|each|every|any|no|another|other|external|third-party|ein(?:e[nrm]?)?|jede[rnms]?|kein(?:e[nr]?)?|externe[rn]?|una?|cada|ningún|otr[oa]|extern[oa]|uma?|nenhum|outr[oa]|une?|chaque|aucune?|autre|externe|un['oa]?|ogni|nessun|altr[oa]|estern[oa]|każd[ay]|żad\p{L}+|inn[ay]|een|elke?|geen|ander|một|mỗi|khác)\s[`*_"“]{0,3}$/iu;

/** What makes no name of its own: providers, kinds, words that sentences begin with. */
export const isStrangerWord = (name: string): boolean => general.test(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "));

const general =
  /^(?:within|across|between|inside|outside|multi|inter|intra|cross|non|sub|in|on|at|by|from|to|with|for|and|or|zwischen|innerhalb|pro|je|entre|por|par|per|tra|między|tussen|giữa|the|this|that|each|every|our|all|these|web|micro|cloud|azure|aws|amazon|google|gcp|ibm|oracle|microsoft|windows|domain|application|app|backend|frontend|managed|simple|external|internal|core|new|old|rest|http|public|private|admin|kubernetes|docker|k8s|hosted|shared|data|database|sql|search|customer|self|per|one|single|another|other|which|if|when|der|die|das|jeder|kein|ein|ce|cette|chaque|une|un|el|la|los|cada|ningún|um|uma|nenhum|il|lo|ogni|nessun|każda|żadna|elke|geen|mỗi|bounded|producer|consumer|publisher|subscriber|source|target|upstream|downstream|owner|owning|calling|user-facing|stateless|legacy|monolith|micro-?)[ -]/iu;
