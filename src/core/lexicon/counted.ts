// Words around a number that say: this many there are, all of them.
import { countedNouns } from "./architecture.ts";
import { latePattern, phrases } from "./match.ts";
import { countPattern, numberNamed } from "./numbers.ts";

/** What records list one by one, beside services, databases and events. */
const listedNouns = [
  ...["states", "zustände", "estados", "états", "stati", "stany", "stanów", "toestanden", "phases", "fases", "phasen"],
  ...["fasi", "fazy", "bước", "trạng thái", "шага", "шагов", "этапа", "этапов", "adım", "aşama", "durum"],
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

/** "four contexts, each deployed on its own: …": what is said of each of them, up to what is listed. Starts behind a comma. */
export const ofEachClause =
  "(?:each|every one|one|all|both|jede[rs]?|alle|beide|amb[oa]s|cada|tod[oa]s|chacune?|tou(?:s|tes)|ognuno|tutt[ie]|każd[aey]|elk|elke|allemaal|mỗi)\\s[^.:;\\n]{3,80}";

/** "Session topics (4)", "Events [6]": a heading with the number of what stands below it. */
export const headingInBrackets = /(?<![\p{L}'-])(\p{L}[\p{L}'-]{2,30})\s?[([](\d{1,3})[)\]]\s*$/u;

/** "Lending a tool (6 steps)": the same with what is counted in the brackets. Group 1 is the number, group 2 the noun. */
export const countInBrackets = latePattern(
  `[([（](${countPattern})\\s(\\p{L}[\\p{L}'-]{2,30}(?: \\p{L}{3,20})?)[)\\]）]\\s*$`,
  "iu",
);

/** "States (5): ", "Trạng thái (4): ": a label with the number of what is told off behind it. Group 1 is the noun, group 2 the number. */
export const labelWithCount =
  /^\s*((?:\p{L}[\p{L}'’-]*\s){0,3}?\p{L}[\p{L}'’-]{2,30})\s?[(（](\d{1,2})[)）]\s?[:：]\s*/u;

/** "🧩 The five services": a heading that says nothing else. */
export const headingOfCount = latePattern(
  `^[^\\p{L}\\p{N}]*(?:\\d+(?:\\.\\d+)*[.)]?\\s+(?=\\p{L}))?(?:\\p{L}+ \\d+: )?${article}(${countPattern})\\s+((?:\\p{L}[\\p{L}-]*\\s){0,2}?\\p{L}[\\p{L}'-]{2,})(?:\\s(?:on|in|over|across|for|auf|über|für|en|em|sur|pour|su|per|na|dla|op|voor)\\s[^:,()]{3,30})?[^\\p{L}\\p{N}'-]*$`,
  "iu",
);

/** "There are eleven of them:", "Es sind elf:", "Son once:": in front of what is counted, at the end of a text. */
export const thereAre = latePattern(
  `(?<!\\p{L})(?:there (?:are|will be)|(?:we|they|these|those) (?:are|have|use|start with|begin with)|which makes|(?:it|this|that) (?:makes|is)|es (?:gibt|sind)|(?:davon|wir) (?:gibt es|haben)|hay|son|tenemos|há|são|temos|il y en a|ce sont|nous en avons|ce ne sono|sono|ne abbiamo|jest ich|są|mamy(?: ich)?|er zijn(?: er)?|het zijn er|we hebben er)\\s+(?:now |today |currently |heute |derzeit )?(${countPattern})((?: of (?:them|these|those)| davon| de ellos| de ellas| deles| delas| di essi| di esse)?)\\s*[:：]\\s*$`,
  "iu",
);

/** "There are three aggregates", "the move has four phases": at the end of its clause or in front of what is said of each. */
export const thereAreThings = latePattern(
  `(?<!\\p{L})(?:there (?:are|will be)|has|have|consists? of|(?:split|divided|cut|broken) (?:up )?into|(?:happens?|goes|comes|done|proceeds?|runs?) in|es gibt|hat|besteht aus|gliedert sich in|hay|tiene|consta de|se divide en|há|tem|consiste em|divide-se em|il y a|comporte|compte|se divise en|ci sono|ha|consiste in|si divide in|są|składa się z|er zijn|heeft|bestaat uit)\\s+(${countPattern})\\s+((?:\\p{L}[\\p{L}-]*\\s)?\\p{L}[\\p{L}-]{3,})(?=\\s?(?:[.:;–—]|$)|,\\s(?:each|with|jede[rs]?|mit|cada|con|com|chacune?|avec|ognuno|każd[aey]|elk|met)\\s)`,
  "giu",
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

/** "The saga has 5 steps": beside the table of them. */
export const havingCount = latePattern(
  `(?<!\\p{L})(?:has|have|consists of|takes|runs in|hat|besteht aus|tiene|consta de|tem|possui|a|compte|comporte|ha|conta|ma|heeft|telt) (${countPattern}) (\\p{L}[\\p{L}'-]{2,})(?![\\p{L}-])`,
  "iu",
);

/** In front of a number: "all five", "our five", "there are five". */
const wholeBefore = latePattern(
  "(?<!\\p{L})(?:all|our|(?:each|every one|any) of (?:the|our|its)|there (?:are|were)|alle|unsere[nr]?|jede[rsmn]? (?:der|unserer)|es gibt|tod[oa]s l[oa]s|nuestr[oa]s|cada un[oa] de l[oa]s|hay|tod[oa]s [oa]s|noss[oa]s|cada uma? d[oa]s|há|tou(?:s|tes) les|nos|chacune? des|il y a|tutt[ie] (?:i|gli|le)|nostr[ie]|ciascun[oa] de(?:i|gli|lle)|ci sono|wszystkie|nasze|każd[aey] z|onze|elk van de|er zijn)\\s+(?:(?:now|today|by now|currently|only|just|exactly|heute|jetzt|ahora|hoy|hoje|agora|aujourd'hui|oggi|dziś|nu)\\s+)?[*_]*$",
  "iu",
);

/** In front of a number: all of them, whatever is told around. */
export const saysAll = latePattern(
  "(?<!\\p{L})(?:all|each of the|alle|jede[rsmn]? der|tod[oa]s l[oa]s|tod[oa]s [oa]s|tou(?:s|tes) les|tutt[ie] (?:i|gli|le)|wszystkie|wszystkich|tất cả)\\s+[*_]*$",
  "iu",
);

/** "runs five services", "is made of five services": of the subject, which is the system unless it is said to be less. */
const madeOf = latePattern(
  "(?<!\\p{L})(?:runs?|operates?|has|have|is|are|consists? of|comprises?|(?:made|built)(?: up)? of|(?:split|cut|divided|broken|taken apart|broken up) (?:up )?into|betreibt|umfasst|hat|sind|besteht aus|(?:aufgeteilt|zerlegt|zerschnitten) in|tiene|tenemos|son|se compone de|consta de|dividid[oa] en|tem|temos|são|compost[oa] por|dividid[oa] em|compte|comporte|sont|composée? de|découpée? en|ha|sono|compost[oa] da|suddivis[oa] in|ma|są|jest|składa się z|podzielon[aey] na|heeft|zijn|bestaat uit|opgedeeld in)\\s+(?:(?:now|today|by now|currently|only|just|exactly|heute|jetzt|ahora|hoy|hoje|agora|aujourd'hui|oggi|dziś|nu)\\s+)?[*_]*$",
  "iu",
);

/** "The shop comprises nine services with data of many shapes": what a whole is made of, whatever is said of its parts. */
const composedOf =
  /(?<!\p{L})(?:consists? of|comprises?|(?:made|built)(?: up)? of|is composed of|besteht aus|umfasst|se compone de|consta de|compost[oa] por|compreende|composée? de|comprend|compost[oa] da|comprende|składa się z|bestaat uit|omvat|состоит из)\s+[*_]*$/iu;

/** Who has less than the system: "team Red runs three services", "each region has four services", "the old one had two services". */
const lesser =
  /(?<!\p{L})(?:teams?|squads?|domains?|groups?|regions?|tenants?|sites?|clusters?|each|every|per|one|old|former|pilots?|phases?|steps?|first|other|option|gruppen?|bereiche?|jede[rs]?|alte[rs]?|equipos?|grupos?|cada|equipes?|times?|équipes?|groupes?|chaque|squadr[ae]|grupp[oi]|ogni|zespół|zespoły|grupa|każd[aey]|groep(?:en)?|elke?)(?!\p{L})/iu;

/** "five databases to back up", "four engines instead of one", "six services in total". */
const wholeBehind =
  /^[*_]*\s+(?:to (?:back up|patch|operate|run|monitor|watch|look after|know|learn|maintain|keep|care for|administer|upgrade|host|manage|restore|secure|deploy|release|pay for|take care of|support|set up|test|tune|start|update|document)(?!\p{L})|(?:have|need|are|has) to be (?:backed up|patched|operated|run|monitored|maintained|kept|upgraded|hosted|managed|restored|secured|supported|tested|updated)(?!\p{L})|müssen (?:gesichert|betrieben|gepflegt|überwacht|gewartet|gepatcht|betreut|verwaltet|aktualisiert) werden|in place of (?:one|1)(?!\p{L})|instead of (?:one|1)(?!\p{L})|in (?:total|all)(?!\p{L})|altogether|all told|insgesamt|statt (?:einer|einem|1)(?!\p{L})|zu (?:sichern|betreiben|pflegen|überwachen|warten|patchen|betreuen|verwalten|kennen|aktualisieren)|en total|en lugar de un[oa]|en vez de un[oa]|(?:que|por|para) (?:respaldar|mantener|operar|administrar|cuidar|vigilar|actualizar|monitorear)|en lugar de 1(?!\d)|en vez de 1(?!\d)|no total|ao todo|em vez de uma?|para (?:manter|operar|fazer backup|cuidar|monitorar|administrar|atualizar)|em vez de 1(?!\d)|au (?:total|lieu d'une?)|à (?:sauvegarder|exploiter|maintenir|surveiller)|in (?:totale|tutto)|invece di un[oa]?|al posto di un[oa]?|da (?:gestire|mantenere|salvare)|łącznie|razem|zamiast jedn\p{L}+|do (?:utrzymania|backupu)|in totaal|in plaats van (?:één|1)|te (?:beheren|onderhouden|back-uppen))/iu;

/** "the three services that write", "all two services on MongoDB": those of some kind. */
const keepingData =
  /^[*_]*(?:\s(?:of|der|des|de la|del|da|do|della|van de) [^.,;:]{3,40}?)?\s(?:each |all |brauchen |müssen )?(?:need|have to keep|keep|have to store|store|own|persist|necesitan|guardan|precisam|guardam|manipulent|stockent|gardent|conservano|przechowują|bewaren|halten|speichern)\s(?:(?:own|persistent|its own|their own|to keep|des|dos?|eigene|el|los|sus?)\s){0,2}(?:data|state|persistence|storage|daten|datos|dados|données|dati|dane|gegevens)/iu;

/** "14 services require monitoring and alerting": what running all of them takes. */
const toOperate =
  /^[*_]*\s(?:each |all )?(?:require|need|demand|mean|must be|have to be|müssen|brauchen|erfordern|requieren|necesitan|exigen|precisam|exigem|requerem|nécessitent|demandent|exigent|richiedono|wymagają|vereisen)\s[^.;:]{0,30}?(?:monitor|deploy|observab|operat|pipeline|maint|backup|überwach|betr(?:ieb|eu)|wartung|despl|despleg|mantén|mantenim|implant|manuten|surveill|exploit|manutenz|utrzym|onderhoud)/iu;

/** Behind a comma "which is" tells of all of them, and picks out none. */
const narrowed =
  /^(?![*_]*,\swhich\s(?:is|are|was|were|makes?|means?)\s)[*_]*,?\s+(?:that|which|who|whose|on|behind|with|without|in|from|for|of|at|under|per|die|der|auf|mit|ohne|im|von|aus|que|con|sin|com|sem|de|en|em|qui|avec|sans|sur|che|con|senza|su|di|których|które|z|bez|na|w|die|met|zonder|op|van)(?!\p{L})/iu;

/** Of another time or of others. */
export const elsewherePattern =
  /(?<!\p{L})(?:will|later|planned|soon|after|years?|months?|others?|another|wird|werden|später|geplant|bald|nach|jahren?|andere\p{L}{0,2}|será\p{L}?|después|años?|meses|otr[oa]s?|depois|anos?|outr[oa]s?|sera|seront|plus tard|après|ans|autres?|sarà|saranno|dopo|anni|altr[eioa]|będzie|będą|później|lat|inn[eay]\p{L}?|zullen|zal|later|jaar|andere)(?!\p{L})/iu;

/** Of what may come, or of what others have, whatever verb says so. */
export const laterPattern = latePattern(
  "(?<!\\p{L})(?:later|planned|soon|one day|some ?day|eventually|others?|another|später|geplant|bald|eines Tages|andere\\p{L}{0,2}|después|más adelante|otr[oa]s?|depois|mais tarde|outr[oa]s?|plus tard|autres?|più avanti|dopo|altr[eioa]|później|inn[eay]\\p{L}?|andere|sau này|khác|позже|потом|друг\\p{L}+)(?!\\p{L})|以后|将来|その後|他の|其他",
  "iu",
);

/** In front of a number that counts things known to the reader. */
const definite =
  /(?<!\p{L})(?:the|our|all|alle|die|den|unsere[nr]?|los|las|nuestr[oa]s|os|as|noss[oa]s|les|nos|i|gli|le|de|onze|wszystkie|nasze|tất cả)\s+[*_]*$/iu;

export const isDefinite = (before: string): boolean => definite.test(before);

/** "Three engines plus Kafka": what is told behind comes on top. */
export const besidesPattern =
  /^[*_]*,?\s+(?:plus|and|besides|next to|und|sowie|neben|más|y|además de|mais|e|além de|et|ainsi que|più|oltre a|oraz|i|plus|en|naast|và|cùng)\s+[*_]*/iu;

/** "three customer-facing services", "die zwei internen Dienste": a word beside the noun by which some differ from the others. */
export const picksOut = latePattern(
  `(?<!\\p{L})(?:\\p{L}+-(?:backed|based|facing|critical|heavy|bound|intensive|sensitive|owning|driven|side|only)|${phrases(`
    internal|external|public|private|stateful|stateless|critical|non-critical|transactional|analytical|upstream|downstream|legacy
    remaining|affected|existing|migrated|smaller|larger|biggest|busiest|relational|synchronous|asynchronous
    interne[nr]?|externe[nr]?|kritische[nr]?|übrige[nr]?|restliche[nr]?|betroffene[nr]?|bestehende[nr]?|zustandslose[nr]?|zustandsbehaftete[nr]?
    intern[oa]s|extern[oa]s|crític[oa]s|restantes|afectad[oa]s|afetad[oa]s|existentes|transaccionales|transacionais
    internes|externes|critiques|restants|concernés|existants|interni|esterni|critici|rimanenti|wewnętrzn\\p{L}+|zewnętrzn\\p{L}+|krytyczn\\p{L}+|pozostał\\p{L}+
    kritieke|overige|bestaande
  `).join("|")})(?![\\p{L}-])`,
  "iu",
);

/** "six deployables: five services and a gateway": of what kinds they are is told behind the number. */
export const sumBehind = latePattern(
  `^[^.;:\\n]{0,30}[:：(（–—,]\\s?(?:${countPattern})\\s[^.;\\n]{3,40}\\s(?:and|und|y|e|et|ed|oraz|i|en|và|и|plus|\\+)\\s`,
  "iu",
);

/** "Seven stores become four": of what was. */
export const becomingBehind =
  /^\s(?:\p{L}+\s)?(?:becomes?|became|(?:turn|turned|merged?|shr[aiu]nk|collapsed?|folded)\s(?:in)?to|werden zu|wurden zu|se convierten en|pasan a ser|viram|passam a ser|deviennent|diventano|worden|thành|становятся|变成|合并为)(?!\p{Ll})/iu;

export const isNarrowed = (behind: string): boolean => narrowed.test(behind);

/** "entre os três serviços", "With five services": those that the reader knows, in front of a number of services or databases. */
const knownBefore = latePattern(
  "(?<!\\p{L})(?:the|die|der|den|los|las|os|les|gli|onze|wszystkich|wszystkimi|cả|toàn bộ)\\s+[*_]*$|^[^\\p{L}]*(?:with|given|mit|bei|con|com|para|avec|met|przy|với)\\s+[*_]*$",
  "iu",
);

/** Do the words around a number say that it counts everything there is of a kind? `before`: from the beginning of the sentence. */
export const countsWhole = (before: string, behind: string, kind: string): boolean =>
  wholeBehind.test(behind) ||
  (kind === "services" && /^[^\p{L}]*$/u.test(before) && (keepingData.test(behind) || toOperate.test(behind))) ||
  (kind === "services" && composedOf.test(before) && !lesser.test(before)) ||
  (!narrowed.test(behind) &&
    (wholeBefore.test(before) ||
      (kind === "services" && madeOf.test(before) && !lesser.test(before)) ||
      ((kind === "services" || kind === "databases") && knownBefore.test(before))));

/** What has no names and is told as a list: ways, reasons, kinds, steps. */
const abstractNouns = phrases(`
  ways|reasons|elements|factors|aspects|findings|details|lessons|insights|ideas|observations|pitfalls|surprises|kinds|types|sorts|patterns|problems|issues|drawbacks|benefits|advantages|disadvantages|requirements
  goals|principles|rules|points|things|facts|questions|phases|stages|steps|parts|layers|categories|scenarios|cases|criteria
  outcomes|mechanisms|measures|consequences|risks|guarantees|properties|changes|tasks|concerns|levels|strategies|techniques
  constraints|drivers|forces|sources|settings|waves|areas|roads|routes|roles|queues|schemas|streams|channels|exchanges|topics
  Arten|Gründe|Elemente|Faktoren|Aspekte|Wege|Typen|Muster|Probleme|Nachteile|Vorteile|Anforderungen|Ziele|Prinzipien|Regeln|Punkte|Dinge|Fragen|Phasen
  Stufen|Schritte|Teile|Schichten|Kategorien|Szenarien|Fälle|Kriterien|Ergebnisse|Maßnahmen|Folgen|Risiken|Eigenschaften
  Änderungen|Aufgaben|Strategien|Bedingungen|Kräfte|Quellen|Wellen|Schemata|Rollen|Bereiche
  formas|maneras|elementos|factores|aspectos|razones|motivos|tipos|clases|patrones|problemas|desventajas|ventajas|requisitos|objetivos|principios|reglas
  puntos|cosas|preguntas|fases|etapas|pasos|partes|capas|categorías|casos|criterios|resultados|mecanismos|medidas|riesgos
  cambios|tareas|estrategias|esquemas|colas|fuerzas|fuentes
  maneiras|fatores|razões|padrões|desvantagens|vantagens|princípios|regras|pontos|coisas|perguntas|passos|camadas|categorias|critérios
  riscos|mudanças|tarefas|estratégias|filas|esquemas|forças|fontes
  façons|manières|éléments|facteurs|aspects|constats|raisons|motifs|sortes|modèles|problèmes|inconvénients|avantages|exigences|objectifs|principes|règles|points
  choses|phases|étapes|parties|couches|catégories|scénarios|critères|résultats|mécanismes|mesures|conséquences|risques
  changements|tâches|stratégies|schémas|forces|sources
  modi|maniere|elementi|fattori|aspetti|ragioni|motivi|tipi|modelli|problemi|svantaggi|vantaggi|requisiti|obiettivi|principi|regole|punti|cose|domande
  fasi|tappe|passi|parti|strati|categorie|casi|criteri|risultati|meccanismi|misure|rischi|cambiamenti|compiti|strategie|schemi|forze|fonti
  sposoby|sposobów|powody|powodów|rodzaje|rodzajów|typy|wzorce|problemy|wady|zalety|wymagania|cele|zasady|reguły|punkty|rzeczy
  pytania|fazy|etapy|kroki|kroków|części|warstwy|kategorie|scenariusze|kryteria|ryzyka|zmiany|zadania|strategie|siły|źródła
  redenen|soorten|problemen|nadelen|voordelen|eisen|doelen|regels|punten|dingen|vragen|fasen|stappen|delen|lagen|categorieën
  gevallen|maatregelen|gevolgen|wijzigingen|taken|strategieën|krachten|bronnen
  cách|lý do|loại|vấn đề|yêu cầu|mục tiêu|nguyên tắc|quy tắc|câu hỏi|giai đoạn|bước|phần|lớp|trường hợp|tiêu chí|hướng
  cara|pilihan|alasan|jenis|langkah|masalah|opsi`);

/** "Six units + shared kernel": a sum opens with all of them. */
const opensSum = (before: string, behind: string): boolean =>
  /^[^\p{L}\p{N}]*$/u.test(before) && /^[*_]*\s\+\s\p{L}/u.test(behind);

/** "all four domains", "four domains in total", "has four domains": whatever they are, these are all. */
export const isWhole = (before: string, behind: string): boolean =>
  wholeBehind.test(behind) ||
  opensSum(before, behind) ||
  (!narrowed.test(behind) &&
    (wholeBefore.test(before) || knownBefore.test(before) || (madeOf.test(before) && !lesser.test(before))));

const apart = latePattern(
  "(?<![\\p{L}-])(?:teams?|squads?|regions?|tenants?|sites?|old|former|pilots?|phase|wave|option|per|pro|je|alte[rsn]?|ehemals|antigu[oa]s?|antig[oa]s?|ancien\\p{L}*|vecchi[oae]?|star[ey]|oude|gruppen?|grupos?|groupes?|gruppi|welle|vague)(?!\\p{L})",
  "iu",
);

/** Of another time, of others, of one group of several. */
export const isElsewhere = (text: string): boolean => {
  const told = text.replace(comparing, "");
  return elsewherePattern.test(told) || apart.test(told);
};

/** "More than any other service carries": of what is told, in comparison. */
const comparing =
  /(?<!\p{L})(?:than any other|like any other|als jede\p{L}? andere\p{L}?|que ning\p{L}+ otr[oa]|do que qualquer outr[oa]|que tout(?:e)? autre|di qualsiasi altr[oa]|dan (?:elke|enig) andere?)(?!\p{L})/giu;

/** A number and what it counts, at the beginning of a text. */
export interface CountedHead {
  readonly value: number;
  /** As they are written. */
  readonly number: string;
  readonly noun: string;
  /** In front of the noun: "separate"; or "". */
  readonly quality: string;
  /** The same for "services" and "microservices". */
  readonly of: string;
  /** Of the number and the noun in the text. */
  readonly length: number;
}

const headWords = latePattern(`^(${countPattern})[ \\u00a0]((?:\\p{L}[\\p{L}'-]*\\s){0,3}\\p{L}[\\p{L}'-]*)`, "iu");

/** What comes in kinds is counted by the kind: "kinds of data". */
const kindPattern =
  /^(?:kinds?|types?|sorts?|Arten|tipos|clases|sortes|tipi|rodzaje|rodzajów|soorten|loại)\s(?:of|von|de|di|van)?\s?\p{L}+/iu;

/** One topic may carry many events. */
const kindApart = (noun: string): string => (countedKind(noun) === "events" ? noun : countedKind(noun));

/** "three kinds of databases": as many engines, or categories of them. */
export const kindsOfDatabases =
  /(?<!\p{L})(?:kinds|types|sorts|Arten|Typen|tipos|clases|sortes|types|tipi|rodzaj\p{L}*|typ[óy]\p{L}*|soorten|loại|вид\p{L}*|тип\p{L}*)(?!\p{L})/iu;

/** "database technologies", "motores de base de datos": no broker is among them. */
const ofDatabases =
  /^(?:\S+\s)?(?:database|storage|db)[ -]|(?<!\p{L})(?:datenbank\p{L}*|(?:de|di) (?:banc[oa]s?|bas[ei]s?|armazenamento|almacenamiento|stockage|dati)|baz danych|cơ sở dữ liệu|баз данных)(?!\p{L})/iu;

/** Do the words, with what stands right behind them, count engines of databases alone? */
export const countsDatabasesOnly = (words: string, behind: string): boolean =>
  kindsOfDatabases.test(words) ||
  ofDatabases.test(words) ||
  ofDatabases.test(/^\s\p{L}+\s\p{L}+/u.exec(behind)?.[0] ?? "");

/** "database technologies", "storage engines", "motores de base de datos": what databases run on, and no databases. */
const productsPattern =
  /^(?:different )?(?:(?:database|storage|data store|persistence|db) (?:technologies|engines|products|systems)|(?:motores|tecnologías) de (?:bases? de datos|almacenamiento)|(?:motores|tecnologias) de (?:bancos? de dados|armazenamento)|moteurs de base de données|motori di database|tecnologie di database|Datenbanktechnologien|Datenbanksysteme|technologie baz danych)(?!\p{L})/iu;

function nounAmong(words: readonly string[]): Pick<CountedHead, "noun" | "quality" | "of"> | null {
  const behind = words.join(" ");
  const kind = kindPattern.exec(behind)?.[0];
  if (kind) return { noun: kind, quality: "", of: kind.toLowerCase() };
  const products = productsPattern.exec(behind)?.[0];
  if (products) return { noun: products, quality: "", of: "engines" };
  for (let at = 0; at < Math.min(3, words.length); at++)
    for (const noun of [words.slice(at, at + 2).join(" "), words[at] as string])
      if (isListedNoun(noun))
        return { noun, quality: words.slice(0, at).join(" ").toLowerCase(), of: kindApart(noun.toLowerCase()) };
  const [noun = ""] = words;
  return /^\p{Ll}{3,}s$|^\p{Lu}\p{Ll}{3,}$/u.test(noun) ? { noun, quality: "", of: noun.toLowerCase() } : null;
}

/** "four separate databases keep": a number, qualities, and the first noun that the lexicon knows, or the word right behind it. */
export function countedHead(text: string): CountedHead | null {
  const words = headWords.exec(text);
  const value = numberNamed(words?.[1] ?? "");
  if (!words?.[1] || !words[2] || value === null) return null;
  const [, number, rest] = words;
  const found = nounAmong(rest.split(/\s/));
  return found
    ? { ...found, value, number, length: number.length + 1 + found.quality.length + found.noun.length }
    : null;
}

/** The services, and what each of them has one of: "seven schemas", "die vier Datenbanken". Group 1 is the number, group 2 the noun. */
export const ownedByEach = latePattern(
  `^(${countPattern})\\s(?:(?:(?:separate|own|logical|individual|dedicated|distinct|independent|private|persistent|business|backend|domain|core|new|database|getrennte|eigene|logische|einzelne)n?)\\s){0,2}(${[...countedNouns.services, ...countedNouns.databases, "schemas", "schemata", "schémas", "esquemas", "schemi", "schematy", "schematów"].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}-])`,
  "iu",
);

/** The servers that these run on, where an engine is named beside them: "seven Postgres containers", "dos contenedores PostgreSQL". */
export const serversOfEach = latePattern(
  `^(${countPattern})\\s((?:[\\p{L}\\d.]+\\s){0,2}?)(containers?|instances?|servers?|container|instanzen|server|contenedores|instancias|servidores|contêineres|instâncias|conteneurs|serveurs|istanze|kontenery|kontenerów|instancje|instancji|instanties)(?![\\p{L}-])((?:\\s(?:de|of|von|di|d'))?\\s[\\p{L}]+)?`,
  "iu",
);

/** What a decision was made between: "four alternatives", "three ways". */
const comparedNouns = [
  ...["options", "alternatives", "approaches", "ways", "candidates", "variants", "solutions", "possibilities"],
  ...["optionen", "alternativen", "varianten", "wege", "ansätze", "lösungen", "kandidaten", "möglichkeiten"],
  ...["opciones", "alternativas", "variantes", "caminos", "enfoques", "candidatos", "soluciones"],
  ...["opções", "abordagens", "caminhos", "soluções", "pistes", "voies", "approches", "candidats"],
  ...["opzioni", "alternative", "varianti", "strade", "soluzioni", "approcci", "opcje", "opcji", "warianty"],
  ...["wariantów", "alternatywy", "alternatyw", "rozwiązania", "rozwiązań", "podejścia", "podejść"],
  ...["opties", "alternatieven", "manieren", "oplossingen", "phương án", "lựa chọn", "giải pháp", "вариантов"],
  ...["варианта", "альтернативы", "seçenek", "alternatif"],
].join("|");

/** "candidates": what a decision is made between. */
export const isCompared = (noun: string): boolean => comparedPattern.test(noun);
const comparedPattern = latePattern(`(?:^|\\s)(?:${comparedNouns})$`, "iu");

/** "four alternatives", "drei ernsthafte Varianten", "三つの案". Group 1 is the number. */
export const comparedCount = latePattern(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,/×*-])(${countPattern})(?:(?: (?!of )\\p{L}+)? (?:${comparedNouns})(?!\\p{L})|\\s?(?:个|種類の|つの)\\s?(?:备选)?(?:方案|选项|案|選択肢))`,
  "giu",
);

/** Between what is counted and what is told off: "by now", "share", "of the harvest", "each deployed on its own". */
export const behindCounted = `(?: by now| today| now| in total| in all| share| use| have| need| teilen(?: sich)?| comparten| compartilham| partagent| (?:of|in|von|der|des|im|de|del|da|do|du|della|dello|van|w|z) (?:\\p{L}+ ){0,2}\\p{L}+|, ${ofEachClause})`;

/** "If step 3 fails": one of the numbered steps above. Group 1 is its number. */
export const stepNumber =
  /(?<!\p{L})(?:steps?|schritte?s?|pasos?|passos?|etapas?|étapes?|passi|passo|kroku?|stap(?:pen)?|bước|步骤|шаг\p{L}*)\s(\d{1,2})(?![\d.:-]|\s?(?:of|von|de|di|in|to|bis|a)\s)/giu;

/** What arrows lead from one to the next of: "steps", "participants", "services". */
export const nodeNouns =
  "(?:(?:micro)?services|participants|parties|actors|systems|components|modules|steps|stages|states|phases|(?:micro)?dienste|teilnehmer|beteiligte|schritte|zustände|phasen|(?:micro)?servicios|participantes|pasos|etapas|estados|fases|(?:micros)?serviços|passos|étapes|états|(?:micro)?servizi|partecipanti|passi|fasi|stati|usługi|kroki|etapy|stany|deelnemers|stappen|bước|dịch vụ)";

/** Ends what stands in front of the last name: "and", "as well as". */
export const alsoNamed =
  /(?:,\s|\s)(?:and|und|sowie|y|e|et|ed|oraz|i|en|và|и|or|oder|o|u|ou|lub|of|hoặc|или|as well as|así como|bem como|ainsi que|nonché)\s$/iu;

/** Of a clause, and so of no name. */
export const clauseWords =
  /(?<!\p{L})(?:is|are|was|were|be|it|its|we|they|this|that|which|who|can|must|will|may|has|have|not|ist|sind|war|wird|werden|es|wir|sie|das|kann|muss|hat|nicht|es|está|son|se|que|no|puede|debe|tiene|é|são|não|pode|deve|tem|est|sont|on|il|ne|peut|doit|qui|è|sono|si|che|non|può|deve|ha|jest|są|nie|się|może|który|zijn|wordt|niet|dat|kan|moet|là|được|có|không)(?!\p{L})/iu;

/** "Today these are three: ", "Hoy son tres: ": in front of their names. Group 1 is the number. */
export const nounlessCount = latePattern(
  `(?<!\\p{L})(?:(?:there|these|those|they|we) are|es (?:sind|gibt)|heute sind es|son|são|ce sont|(?:ce ne )?sono|jest ich|są to|het zijn er)\\s(?:now |today |currently |just )?(${countPattern}): (?=[\\p{Lu}\`*])`,
  "giu",
);

const listableNoun = `(?<noun>(?:\\p{L}[\\p{L}-]*\\s){0,2}?(?:${comparedNouns}|${abstractNouns.join("|")})(?!\\p{L})(?:(?<=kinds|types|sorts|tipos|clases|sortes|tipi|Arten|soorten) (?:of|von|de|di|van) \\p{L}+)?)`;

/** The word that the last of what is counted is called by, as \`countedHead\` gives it: "domains" for "business domains". */
export const countedAs = (noun: string): string => {
  const words = noun.split(/\s/);
  return nounAmong(words)?.of ?? noun.toLowerCase();
};

/** "Two details worth knowing", "Twee bronnen van gegevens": a heading with the number of what stands below it. Group 1 is the number. */
export const headingOfThings = latePattern(
  `^[^\\p{L}\\p{N}]*(?:\\d+(?:\\.\\d+)*[.)]?\\s+(?=\\p{L}))?${article}(${countPattern})\\s${listableNoun}(?:\\s[^:,()\\d]{2,40})?$`,
  "iu",
);

const beside = "(?<![\\p{L}\\p{N}.,/×*-])";

/** A sentence that ends in a colon, and the number in it that counts what is listed below, in a group of its own. */
interface Announcement {
  readonly pattern: RegExp;
  /** Of options and services too: as a subject they are what the list holds. */
  readonly ofThings?: true;
  /** Where no noun stands beside the number. */
  readonly of?: string;
}

/** "four in all:" at its end; right in front of the colon, with what is said of each; as its subject; behind "there are". */
export const announcements: readonly Announcement[] = [
  {
    pattern: latePattern(
      `, (?<number>${countPattern}) (?<noun>in all|in total|altogether|insgesamt|zusammen|en total|ao todo|no total|en tout|au total|in tutto|in totale|łącznie|razem|in totaal)\\s?[:：]\\s*$`,
      "iu",
    ),
    of: "entries",
  },
  {
    pattern: latePattern(
      `${beside}(?<number>${countPattern}) (?<noun>(?:[\\p{L}-]+ ){0,2}[\\p{L}-]{3,})(?:, (?:(?:${countPattern}) of (?:them|which)|each|all|most of them)\\b[^.:;\\n]{0,60})?[*\\s]*[:：]\\s*$`,
      "iu",
    ),
  },
  {
    pattern: latePattern(
      `^[^\\p{L}\\p{N}]*${article}(?<number>${countPattern})\\s${listableNoun}[^.:：;()\\d]{0,80}[:：]\\s*$`,
      "iu",
    ),
    ofThings: true,
  },
  {
    pattern: latePattern(
      `(?<!\\p{L})(?:there (?:are|were)|terdapat|ada|es gibt|hay|existen|há|existem|il y a|il existe|ci sono|esistono|są|istnieją|er zijn|có) (?<number>${countPattern})\\s${listableNoun}[^.,:：;()\\d]{0,60}[:：]\\s*$`,
      "iu",
    ),
    ofThings: true,
  },
];

/** "left two options open: ", "Two ways: ": in front of what can be taken. Groups: the number, the noun. */
export const comparedAndTold = latePattern(
  `${beside}(${countPattern}) ((?:\\p{L}+ )?(?:${comparedNouns}))(?:\\s\\p{L}+){0,3}: (?=[\\p{L}\`])`,
  "giu",
);

/** What was done with all of them. */
export const comparingPattern = latePattern(
  "(?<!\\p{L})(?:considered|looked (?:at|into)|compared|evaluated|assessed|examined|weighed|discussed|investigated|reviewed|studied|analy[sz]ed|on the table|verglichen|betrachtet|geprüft|bewertet|untersucht|erwogen|abgewogen|diskutiert|angesehen|zur (?:Wahl|Auswahl|Debatte)|(?:mira|compara|evalua|considera|analiza|estudia|valora|baraja)(?:ron|mos|d[oa]s)|(?:avalia|compara|considera|analisa|estuda)(?:ram|mos|d[oa]s)|(?:comparé|étudié|examiné|évalué|envisagé|considéré|regardé)e?s?|(?:confronta|valuta|considera|esamina|analizza)t[eio]|(?:rozważ|porówna|przeanalizowa|oceni|rozpatrz)\\p{L}+|bekeken|vergeleken|overwogen|beoordeeld|onderzocht|afgewogen|xem xét|so sánh|đánh giá|cân nhắc|phân tích|(?:рассмотр|сравни|оцени)\\p{L}+|(?:değerlendiril|karşılaştırıl|incelen)\\p{L}+)(?!\\p{L})|比较|比較|评估|考虑|对比|評価|検討",
  "iu",
);

/** Some of them only: looked at longer than the others, or after them. */
export const comparedInPart =
  /(?<!\p{L})(?:serious(?:ly)?|in (?:depth|detail)|closely|closer|further|more|other|others|also|first|initially|at first|remaining|of (?:the|these|them)|shortlist\p{L}*|ernsthaft\p{L}*|näher|genauer|weitere|andere|zunächst|auch|übrigen|davon|en serio|en detalle|más|otr[oa]s|también|primero|a sério|mais|outr[oa]s|também|primeiro|sérieusement|en détail|autres?|aussi|d'abord|d'entre|seriamente|nel dettaglio|altr[ei]|anche|dapprima|poważnie|szczegółowo|inne|innych|także|też|najpierw|serieus|nader|andere|overige|ook|eerst|khác|nghiêm túc)(?!\p{L})|認真|认真|其他|他の|ほかの/iu;

/** "four of the five", "vier der oben genannten fünf": what is counted is all, and what is told of it a part. Ends the text. */
export const partOfPattern = latePattern(
  `(?<![\\p{L}\\p{N}.,-])(?!jeden)(?:${countPattern})[*_]{0,2}\\s(?:\\p{L}+\\s)?(?:of|out of|der|von|de|dos|das|des|delle?|dei|degli|z|ze|van|trong|из)(?:\\s(?:the|these|those|our|its|den|diesen|los|las|les|nos|de|abovementioned|above|oben|genannten|erwähnten|said|citad[oa]s|mencionad[oa]s)){0,3}\\s[*_]{0,2}$`,
  "iu",
);

/** A list that is not told to its end. */
export const breaksOff =
  /…|\.\.\.|(?<!\p{L})(?:etc|so on|so forth|usw|so weiter|u\. ?a|ecc|itd|enz|v\. ?v|и т\. ?д|vb)(?!\p{L})|等|など/iu;
