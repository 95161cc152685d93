// How a sentence gives the size of a service's pool. Each pattern holds the number in its first group.
import { connectionPattern, instanceNouns } from "./architecture.ts";
import { latePattern } from "./match.ts";
import { countWords } from "./numbers.ts";

/** Connections of one instance: "a pool of 12", "10 connections each", "pool size of 5". */
export const poolSizePattern = latePattern(
  [
    "(?<!\\p{L})(?:connection )?pools? (?:size )?(?:of (?:up to )?|is |= ?|: ?)(\\d{1,4})(?![\\p{L}\\d%])",
    "(?<!\\p{L})one of (\\d{1,4})(?![\\p{L}\\d%])",
    "(?<!\\p{L})(?:max(?:imum)?[_.-]?)?pool[_. -]?(?:size|größe|grösse|max)[\"'`]?\\s?[:=]?\\s?[\"'`]?(\\d{1,4})(?![\\p{L}\\d%])",
    "(?<=(?:^|[,;:(（–—=→-])\\s?)(?:connection )?pool (\\d{1,4})(?![\\p{L}\\d%])",
    `(?<!\\p{L})(?:${instanceNouns.join("|")})(?:,|:| with| at| of| mit| con| com| avec| à| zu)? (?:je )?(\\d{1,4}) (?:each|apiece|jeweils|cada un[oa]|cada uma?|chacune?)(?!\\p{L})`,
    `(?<![\\p{L}\\d.,])(\\d{1,4}) (?:per|pro|por|par|je|mỗi) (?:\\p{L}+ )?(?:${instanceNouns.join("|")})(?!\\p{L})`,
    "(?<![\\p{L}\\d.])(\\d{1,4}) (?:per|pro|por|par|je|na) (?:instance|pod|replica|container|instanz|replikat|instancia|instância|réplica|istanza|instancję|replikę|instantie) (?:for|für|para|pour|per|dla|voor)",
    "(?<!\\p{L})(?:pool|pools|pula|pulę|puli|connexions|conexiones|conexões|verbindungen|connessioni) (?:von|mit|de(?: tamaño| tamanho| taille)?|à|da|di|o rozmiarze|po|z|wynosi|van|met) (?:je )?(\\d{1,4})(?![\\p{L}\\d%])",
    "(?<![\\d.])(\\d{1,4}) (?:\\p{L}+ )?(?:connections?|conns|verbindungen|conexiones|conexões|connexions|connessioni|połączeń|połączenia|verbindingen|kết nối) (?:each|apiece|per (?:instance|pod|replica|istanza|instantie)|na (?:instancję|replikę|pod)|ciascun[oa]?|każda|elk|(?:pro|je) (?:instanz|pod|replikat)|por (?:instancia|instância|pod|réplica)|par (?:instance|pod|réplica)|chacune|cada (?:una|uma)|mỗi (?:instance|pod))",
    "(?<!\\p{L})pul[aąęi](?: połączeń)? (?:(?:o rozmiarze|po|wynosi|ma|do) )?(\\d{1,4})(?![\\p{L}\\d%])",
    "(?:with|mit|con|com|avec|z|met) (?:(?:up to|je|bis zu|hasta|até|fino a|po|elk|tot) )?(\\d{1,4}) (?:\\p{L}+ )?(?:connections?|verbindungen|conexiones|conexões|connexions|connessioni|połączeniami|połączeń|verbindingen)",
    "(?<!\\p{L})(?:each (?:of them )?|jede[rs]? |cada un[oa] |cada uma? |chacune? )(?:keeps|has|holds|opens|gets|uses|hält|hat|öffnet|mantiene|tiene|abre|mantém|tem|garde|ouvre) (\\d{1,4}) (?:\\p{L}+ )?(?:connections?|conns|verbindungen|conexiones|conexões|connexions)",
    `(?<!\\p{L})(?:each|every|jede[rs]?|cada|chaque|ogni|elke|mỗi) (?:\\p{L}+ )?(?:${instanceNouns.join("|")})(?: (?:of|von|de|di|van|của) [\\p{L}\\p{N}_-]+)?(?: (?:keeps|has|holds|opens|gets|uses|maintains|hält|hat|öffnet|mantiene|tiene|abre|mantém|tem|garde|ouvre|giữ|mở|có))? (?:a pool of )?(\\d{1,4}) (?:\\p{L}+ )?(?:connections?|conns|verbindungen|conexiones|conexões|connexions|connessioni|verbindingen|kết nối)`,
    "(?<!\\p{L})(?:je|jeweils|cada|po) (\\d{1,4}) (?:\\p{L}+ )?(?:verbindungen|conexiones|conexões|połączeń)",
    "(?:连接池(?:大小)?(?:为|是)?|每(?:个)?实例|(?:プール(?:サイズ)?|インスタンスあたり)(?:は|が|を)?) ?(\\d{1,4})",
  ].join("|"),
  "iu",
);

/** "3 × 20 = 60 connections": instances, the size of each one's pool, and both together. */
export const poolFormula =
  /(?<![\d.,])(\d{1,4})\s*[×x*]\s*(\d{1,4})\s*=\s*(\d{1,5})(?=\s+(?:\p{L}+\s+)?(?:connections|conns|verbindungen|conexiones|conexões|connexions|connessioni|połączeń|połączenia|verbindingen|kết nối)|\s?(?:接続|コネクション))/iu;

const connectionNouns =
  "(?:connections|conns|conexiones|conexões|connexions|verbindungen|connessioni|połączeń|połączenia|verbindingen|kết nối)";
const atMost =
  "(?:(?:at most|up to|at peak|about|max\\.?|höchstens|maximal|bis zu|rund|hasta|como máximo|até|no máximo|jusqu'à|au plus|fino a|al massimo|najwyżej|do|hoogstens|tối đa) )?";

/** All instances together, behind what each of them opens: "which makes 48", "= 48 connections", "→ 48", ", 48 connections". */
export const poolProductPattern = latePattern(
  [
    "(?<!\\p{L})(?:which is|that is|that's|which are|makes?|making|gives?|giving|comes? to|adds? up to|das ergibt|ergibt|ergeben|das macht|machen|das sind|for a total of|a total of|totall?ing|in total|altogether|i\\.e\\.|zusammen|macht|insgesamt|lo que (?:da|hace|suma)|suman|hacen|en total|o que dá|somam|totalizando|ao todo|soit|ce qui fait|font|au total|tổng cộng|tức là|in totale|cioè|per un totale di|razem|łącznie|czyli|w sumie|in totaal|samen|oftewel|итого|共|合计|总计|合計)\\s*" +
      `(?::\\s*)?${atMost}(\\d{1,5})(?![\\p{L}\\d%]|[.,]\\d)`,
    `(?:=|→|⇒|[-=]>)\\s*${atMost}[~≈]?(\\d{1,5})(?![\\p{L}\\d%]|[.,]\\d)`,
    `(?<!\\p{L})(?:so|thus|hence|also|mithin|donc|luego|portanto|logo|quindi|dus|vậy) ${atMost}(\\d{1,5}) (?:\\p{L}+ )?${connectionNouns}(?=\\s*(?:$|[,.;)）]|in total|in all|together|altogether|insgesamt|en total|no total|au total))`,
    `, ${atMost}(\\d{1,5}) (?:\\p{L}+ )?${connectionNouns}(?=\\s*(?:$|[,.;)）]))`,
    `(?<![\\d.,])(\\d{1,5}) ${connectionNouns} (?:in total|in all|altogether|insgesamt|en total|no total|au total|in totale|łącznie|razem|in totaal)`,
    "[(（](\\d{1,5})[)）]\\s*\\.?$",
  ].join("|"),
  "giu",
);

/** "in both regions", "with overflow": a number has more to it than instances and the size of a pool. */
export const moreThanFactors = latePattern(
  `(?<!\\p{L})(?:both|twice|double[ds]?|overflow|plus|headroom|reserved?|spare|extra|surge|rolling|beide[rn]?|doppelt|zusätzlich|puffer|ambos|ambas|doble|más|extra|margen|reserva|dobro|mais|margem|deux|double|supplémentaires|marge|réserve|cả hai|gấp đôi|dự phòng|(?!(?:one|ein|eine|einen|un|una|une|um|uma|uno) )(?:${countWords}) (?!(?:${instanceNouns.join("|")})(?!\\p{L}))\\p{L}+)(?!\\p{L})|两个|备用|两`,
  "iu",
);

/** "40 connections (": in front of the brackets that explain what it comes to. Group 1 is the number. */
export const resultInFrontPattern = latePattern(
  `(?:[:：=→–—,]|(?<!\\p{L})(?:needs?|opens?|holds?|uses?|gets?|braucht|öffnet|hält|abre|necesita|usa|precisa de|ouvre|utilise))\\s?[~≈]?(\\d{1,5})(?: (?:\\p{L}+ )?${connectionNouns})?\\s?[(（]\\s?`,
  "iu",
);

/** "40 in total", "24 altogether": behind what each instance has. Group 1 is the number. */
export const poolSumPattern =
  /(?<![\d.,])(\d{1,5}) (?:\p{L}+ )?(?:in total|in all|total|altogether|insgesamt|zusammen|en total|no total|ao todo|au total|tổng cộng|всего|toplam|in totale|łącznie|razem|in totaal|samen)(?!\p{L})/giu;

const runs =
  "(?:gets?|has|have|holds?|keeps?|opens?|uses?|needs?|takes?|is given|bekommt|erhält|hat|hält|öffnet|braucht|recibe|tiene|abre|usa|obtiene|necesita|recebe|tem|mantém|precisa de|reçoit|obtient|garde|ouvre|utilise|riceve|apre|krijgt|heeft|dostaje|ma|nhận|có|dùng)";
const aPool =
  "(?:(?:a|an|one|einen|ein|un|uno|um|une|een) )?(?:(?:connection )?pools?|verbindungspool|pul[ęąi]|pool de (?:conexiones|conexões|connexions))";
const pool = "(?:(?:connection )?pools?|verbindungspool)";

/** "The 70 connections fit into": a number that was told before, of all. Group 1 is the number. */
export const thoseConnections =
  /^[\s*]*(?:the|these|all|die|diese|alle|las|estas|todas las|as|essas|les|ces|cả)\s(\d{2,6}) (?:database |db )?(?:connections|verbindungen|conexiones|conexões|connexions|kết nối) (?:fit|stay|remain|are (?:well )?(?:below|within|under)|leave|passen|bleiben|liegen|caben|quedan|cabem|ficam|tiennent|restent|nằm)(?!\p{L})/iu;

/** "The sum of all pools is": in front of the number. */
export const sumOfPools =
  /(?<!\p{L})(?:sum of (?:all |the )*(?:\p{L}+ )?pools|summe (?:aller|der) (?:verbindungs)?pools|suma de (?:todos )?(?:los )?pools|soma d(?:os|e todos os) pools|somme des pools|tổng (?:các |tất cả )?(?:các )?pool|连接池(?:的)?(?:总和|之和))[^\d.;]{0,24}[~≈]?$/iu;

/** "Cart gets a pool of 20", "Billing of 10", "the Search pool 5": a name, a number, and nothing else of weight. */
export const nameWithNumber = latePattern(
  `(?<name>[\\p{L}\\p{N}_-]+?)['\`"]?(?:['’]s)?(?:[ -]${pool})?(?: ${runs})?(?: (?:up to|at most|bis zu|hasta|até|jusqu'à|je))?(?: (?:one|einen|uno|um|un))?(?: ${aPool})?(?: (?:of|with|from|von|mit|de|con|com|avec|di|van|z|po))?[:=]? (?<digits>\\d{1,4})(?: ${connectionNouns})?(?<each> (?:each|apiece|per (?:pod|instance|replica)|(?:pro|je) (?:pod|instanz|replikat)|por (?:pod|instancia|instância|réplica)|par (?:pod|instance|réplica)))?\\s*(?:[.:]\\s*)?$`,
  "iu",
);

const altogether =
  "in all|in total|together|altogether|combined|all told|insgesamt|zusammen|in summe|en total|en conjunto|juntos|au total|ensemble|en tout|no total|ao todo|in totale|łącznie|razem|w sumie|in totaal|samen|tổng cộng|合计|共|合計";

/** ", in all 380 of the 800", "; 380 connections in total": behind the pools of a sentence. The number is in group 1 or 2. */
export const totalBehindPools = latePattern(
  `(?<!\\p{L})(?:${altogether}|total(?: of)?|totall?ing|sum|summe|suma|soma|somme|makes|that is|das sind|das macht|soit|son)[:,]? ?${atMost}[~≈]?(\\d{1,6})(?![\\p{L}\\d%]|[.,]\\d|\\s?[×x*+])|(?<![\\d×x*+=]\\s?|\\d[.,])(?<!\\d)(\\d{1,6})(?: (?:\\p{L}+ )?${connectionNouns})? (?:${altogether})(?!\\p{L})`,
  "giu",
);

/** "Cart (3 pods × 20) needs 60": behind the product. Group 1 is the number, at the end. */
export const behindBracketsPattern = latePattern(
  `^[^()（）\\d]{0,20}[)）](?: ${runs})?:? ${atMost}(\\d{1,5})(?= ${connectionNouns}|\\s?(?:$|[,.;]))`,
  "iu",
);

/** "Cart and Billing each run 3 pods": what is said of several is said of every one of them. */
export const holdsEach = latePattern(
  `(?<!\\p{L})(?:each|both|jeweils|je|beide|cada un[oa]|cada uma?|ambos|ambas|chacune?|tous deux|ciascun[oa]|elk) (?:of them )?(?:runs?|laufen|betreiben|corren|rodam|tournent|draaien|${runs})(?!\\p{L})|(?<!\\p{L})(?:run|have|hold|keep|open|get|use|haben|halten|öffnen|tienen|abren|têm|abrem|ont|ouvrent) (?:each|jeweils|je|cada un[oa]|cada uma?|chacune?)(?!\\p{L})`,
  "iu",
);

/** "Each replica" in front of "of Cellar". */
export const eachInstance = latePattern(
  `(?<!\\p{L})(?:each|every|jede[rs]?|cada|chaque|ogni|elke|mỗi) (?:${instanceNouns.join("|")})(?!\\p{L})`,
  "iu",
);

/** "The pool of" in front of a name. */
export const poolOfPattern =
  /^[\s*]*(?:(?:the|der|el|o|le) )?(?:(?:connection )?pool|verbindungspool|pool de (?:conexiones|conexões|connexions)) (?:of|for|von|für|de|do|da|du|pour|para|của) (?:the )?/iu;

/** "Quay and Berth each": between the names and what they run. */
export const eachBehindNames = /\s(?:each|both|jeweils|je|beide|cada un[oa]|cada uma?|ambos|ambas|chacune?)\s*$/iu;

/** Behind how many run: "12 pods of Cellar". */
export const instancesOfPattern =
  /^\s(?:of|for|von|vom|der|des|für|de|del|do|da|du|para|pour|di|van|của|dla)\s(?:(?:the|den|dem|la|el|o|a|le)\s)?/iu;

/** Behind who runs: "runs 4", "keeps". */
export const runsPattern =
  /(?<!\p{L})(?:runs?|has|have|keeps?|holds?|opens?|gets?|uses?|läuft|betreibt|hat|hält|öffnet|bekommt|corre|tiene|mantiene|abre|usa|roda|tem|mantém|tourne|garde|ouvre|utilise|gira|apre|draait|heeft|queda con|fica com|reste à|stays at|bleibt bei|chạy|có|运行|部署|使用|有)\s/iu;

/** A word that speaks of a pool, also within a setting's name: "pool", "max_pool_size". */
export const poolWordPattern = /pool|pul[aęąi](?!\p{L})|连接池|プール|커넥션 풀/iu;

/** Does a text speak of connections or of the pools that hold them? */
export const tellsOfPools = (text: string): boolean => connectionPattern.test(text) || poolWordPattern.test(text);

/** What runs and opens connections, where nobody calls it a service. */
export const processPattern =
  /^[\s*]*(?:(?:[\p{L}-]+ ){0,2}(?:api|worker|scheduler|backend|web ?server|daemon|cron ?job)|api[ -]server|hintergrundprozess|trabajador|trabalhador)[\s*]*$/iu;

/** "Pools are sized by tier:", "Je Mandant:": what stands below are tiers, and no services. */
export const tiersLead =
  /(?<!\p{L})(?:by|per|for each|for every|nach|je|pro|por|según|par|selon|per|wg|według|na|naar|theo)\s(?:(?:each|the|pricing|service|subscription|customer)\s)?(?:tiers?|plans?|editions?|tenants?|levels?|environments?|customers?|subscriptions?|tarif|stufe|mandanten?|umgebung|kunde|nivel|entorno|inquilino|cliente|nível|ambiente|offre|niveau|environnement|client|livello|piano|planu?|poziomu?|środowiska?|klienta?|omgeving|klant|gói|cấp|môi trường)\s?[:：]\s*$/iu;

/** "Small: 2 pods × 10", "Peak: 4 × 20": how big something is, or how much there is to do, and no service. */
export const tierName =
  /^(?:(?:extra |x-?)?(?:small|medium|large|big)|tiny|micro|low|high|normal|regular|peak|off-peak|idle|average|typical|best|worst|baseline|burst|klein|mittel|groß|pequeñ[oa]|median[oa]|grande|pequen[oa]|médi[oa]|petite?|moyenne?|piccol[oa]|medi[oa]|mał[ay]|średni[a]?|duż[ay]|nhỏ|vừa|lớn|小|中|大|小型|中型|大型)(?: (?:tiers?|sizes?|instances?|services?|deployments?|setups?|installations?|loads?|tenants?|plans?|cases?|days?|hours?|traffic))?$/iu;

/** "4 cores", "t3.small (2 vCPUs)". Group 1 is the number. */
export const coresPattern =
  /(?<![\p{L}\d.,–-])(\d{1,3})[ -]?(?:v?cpus?|(?:cpu |physical )?cores?|(?:cpu-)?kerne[n]?|prozessorkerne[n]?|núcleos|n[uú]cleo|cœurs|coeurs|kernen|rdzeni[ea]?|nhân|核|コア|코어)(?!\p{L})/giu;

/** "(4 × 2) + 1 = 9": twice the cores and the disks. Group 1 is the number of cores, at the beginning behind the bracket. */
export const coresFormula =
  /\(?(?<![\d.,])(\d{1,3})(?: cores?)?\s?[×x*]\s?2\)?\s?\+\s?\d{1,3}(?: [\p{L}]{1,20}){0,3}\s?=\s?(\d{1,4})(?!\d|[.,]\d)/iu;

const per = "per|for each|for every|pro|je|por|por cada|par|per ogni|na|mỗi|на|her";
const holders =
  "(?:(?:backend|application|app|api|worker)[ -])?(?:micro-?)?(?:services?|instances?|replicas?|pods?|workers?|process(?:es)?|containers?|nodes?|clients?|dienste?|instanz(?:en)?|replikate?|prozesse?|servicios?|instancias?|réplicas?|procesos?|serviços?|instâncias?|processos?|processus|serviz[io]|istanz[ae]|usług[aęi]|instanc(?:ję|je|ji)|replik[aęi]|diensten|instanties?|dịch vụ|сервиса?|сервисов|экземпляр(?:а|ов)?)";

/** "Pool: `max: 10` per service", "pool size 10 per pod". Group 1 is the number, group 2 who holds it. */
export const eachHolds = latePattern(
  `(?<!\\p{L})(?:max(?:imum)?|pool(?:[ _]?size)?|max_?connections|max_?conns?|pool_?max|connection_?limit)["\`']?\\s?(?:of|is|von|de|[:=])?\\s?(\\d{1,4})["\`']?(?: connections)? (?:${per}) (${holders})(?!\\p{L})`,
  "giu",
);

/** "8 services × 10": who holds, and what each is reckoned with. */
export const holdersTimes = latePattern(
  `(?<![\\p{L}\\p{N}.,×*+/-])\\d{1,4} (?<holder>${holders})\\s?[×x*]\\s?(?<size>\\d{1,4})(?![\\p{L}\\d%–-]|[.,]\\d|\\s?[×x*+/])`,
  "giu",
);
