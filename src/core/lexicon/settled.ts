// Where a record tells in passing on what it runs: words around the name of a product that nobody writes of one that was not taken.
import { latePattern } from "./match.ts";

const name = "([\\p{Lu}\\p{Ll}][\\p{L}\\d.-]{1,30}(?: [\\p{Lu}\\d][\\p{L}\\d.-]{0,20}){0,2})";
const article = "(?:(?:the|an?|our|one|a single|die|den|das|eine?[nr]?|el|la|un|una|o|a|um|uma|le|l['’]|une)\\s)?";
const maker = "(?:(?:AWS|Amazon|Azure|RDS|Aurora|managed|primary|production|new)\\s){0,3}";
const verbBehind =
  "(?:has|gives|provides|offers|supports|runs|handles|stores|keeps|holds|scales|adds|covers|lets|makes|remains|is (?:battle[- ]tested|mature|well[- ]\\p{L}+|proven|stable|reliable|robust|fast|cheap|free|open source|simple|easy|boring|familiar|our|the (?:only|single|one)|now (?:our|the)|a single)|hat|bietet|läuft|speichert|skaliert|ist (?:ausgereift|bewährt|bekannt|unser\\p{L}*)|tiene|ofrece|soporta|es (?:maduro|madura|robusto|robusta|conocido|nuestr[oa])|tem|oferece|suporta|é (?:maduro|madura|robusto|robusta|conhecido|noss[oa])|offre|gère|est (?:mature|éprouvé\\p{L}*|notre))(?!\\p{L})";

/** "SQLite is battle-tested", "Redis on ElastiCache adds 1 ms": what a consequence begins with. Group 1 is the name. */
export const openingSlot = latePattern(
  `^(?:[^\\p{L}\\n]{0,6}|[^\\n:：.]{2,40}[:：][*_]{0,2}\\s)${name}[*_]{0,2}\\s${verbBehind}`,
  "u",
);

/** "PostgreSQL on Amazon RDS with read replicas": the same in front of where it runs. */
export const hostedSlot = latePattern(
  `^[^\\p{L}\\n]{0,6}${name}[*_]{0,2}\\s(?:on|auf|en|em|no|sur|su|na)\\s(?:the\\s)?(?:AWS|Amazon|Azure|GCP|Google|RDS|Aurora|ElastiCache|Cloud SQL|Kubernetes|k8s|EC2|Atlas|Heroku|Fly|Hetzner|bare metal)(?!\\p{L})`,
  "u",
);

/** "Everything goes through the Redis client", "Create RDS PostgreSQL instance", "to add Redis caching": what is done with it. */
export const actingSlots: readonly RegExp[] = [
  latePattern(
    `(?<!\\p{L})(?:(?:all|every|each|any|alle|jede[rns]?|todas?|todos?|cada|tous|toutes|tout) (?:\\p{L}+ ){0,2}(?:accesse?s?|connections?|reads?|writes?|quer(?:y|ies)|traffic|requests?|calls?|zugriffe?|verbindungen|acceso|conexiones|acesso|conexões|accès|connexions)|everything|it all)\\s(?:(?:must|will|shall|has to|have to|muss|müssen|va|vai)\\s)?(?:(?:go(?:es)?|is|are|routed|läuft|laufen|pasan?|passam?|passent?|gehen|geht)\\s){0,2}(?:through|via|by way of|über|durch|por|pelo|pela|par)\\s${article}[*_\`]{0,3}${name}(?!\\s\\p{L}+\\sof\\s)`,
    "iu",
  ),
  latePattern(
    `(?<!\\p{L})(?:create|set ?up|provision|deploy|install|launch|configure|back up|monitor|upgrade|einrichten|crear|criar|créer)\\s${article}${maker}${name}\\s(?:instance|cluster|server|database|container|node|replica|deployment)s?(?!\\p{L})`,
    "iu",
  ),
  latePattern(
    `(?<!\\p{L})(?:add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|need(?:s|ed)?|use[sd]?)\\s${article}[*_\`]{0,3}${name}[*_\`]{0,3}\\s(?:cach(?:e|ing)|read-through|write-through|pooling|connection pooling|storage|persistence)(?!\\p{L})`,
    "iu",
  ),
  latePattern(
    `(?<!\\p{L})(?:use|adopt|choose|chose|selected|take|nehmen|verwenden|nutzen|wählen|usamos|usaremos|utilizamos|elegimos|adoptamos|adotamos|utilisons|choisissons)\\s${article}[*_]{0,2}${name}[*_]{0,2}\\s(?:via|as|als|como|comme)(?!\\p{L})`,
    "iu",
  ),
  latePattern(
    `(?:^|[\\s*_,;(])${name}[*_]{0,2}\\s(?:won|wins|was chosen|is chosen|was selected|was picked|prevailed|came out ahead|hat gewonnen|gewinnt|setzte sich durch|ganó|gana|fue elegid[oa]|venceu|ganhou|foi escolhid[oa]|l['’]emporte|a gagné)(?!\\p{L})`,
    "u",
  ),
];

/** Not where it is told what was, what may come, what is left or what something else would be like. */
export const notSettled = latePattern(
  "(?<!\\p{L})(?:than|whereas|unlike|instead|rather|compared|versus|more|less|fewer|better|worse|cheaper|faster|slower|simpler|easier|harder|bigger|smaller|also|too|same|similar|next|out|mehr|weniger|besser|günstiger|schneller|auch|más|menos|mejor|también|mais|melhor|também|plus|moins|mieux|aussi|swap\\p{L}*|switch\\p{L}*|if|when|once|unless|until|already|existing|legacy|current(?:ly)?|today|still|later|future|former\\p{L}*|old|previous\\p{L}*|tests?|testing|local(?:ly)?|dev|development|analytics|reporting|als ob|wenn|falls|früher|heute|noch|später|bisher|si|cuando|hoy|todavía|antes|se|quando|hoje|ainda|quand|aujourd['’]hui|encore|avant)(?!\\p{L})",
  "iu",
);
