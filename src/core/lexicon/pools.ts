// How a sentence gives the size of a service's pool. Each pattern holds the number in its first group.
import { connectionPattern } from "./architecture.ts";
import { latePattern } from "./match.ts";

/** Connections of one instance: "a pool of 12", "10 connections each", "pool size of 5". */
export const poolSizePattern = latePattern(
  [
    "(?<!\\p{L})(?:connection )?pools? (?:size )?(?:of (?:up to )?|is |= ?|: ?)(\\d{1,4})(?![\\p{L}\\d%])",
    "(?<!\\p{L})one of (\\d{1,4})(?![\\p{L}\\d%])",
    "(?<![\\p{L}\\d.])(\\d{1,4}) (?:per|pro|por|par|je|na) (?:instance|pod|replica|container|instanz|replikat|instancia|instância|réplica|istanza|instancję|replikę|instantie) (?:for|für|para|pour|per|dla|voor)",
    "(?<!\\p{L})(?:pool|pools|pula|pulę|puli|connexions|conexiones|conexões|verbindungen|connessioni) (?:von|mit|de(?: tamaño| tamanho| taille)?|à|da|di|o rozmiarze|po|z|wynosi|van|met) (?:je )?(\\d{1,4})(?![\\p{L}\\d%])",
    "(?<![\\d.])(\\d{1,4}) (?:\\p{L}+ )?(?:connections?|conns|verbindungen|conexiones|conexões|connexions|connessioni|połączeń|połączenia|verbindingen|kết nối) (?:each|apiece|per (?:instance|pod|replica|istanza|instantie)|na (?:instancję|replikę|pod)|ciascun[oa]?|każda|elk|(?:pro|je) (?:instanz|pod|replikat)|por (?:instancia|instância|pod|réplica)|par (?:instance|pod|réplica)|chacune|cada (?:una|uma)|mỗi (?:instance|pod))",
    "(?<!\\p{L})pul[aąęi](?: połączeń)? (?:(?:o rozmiarze|po|wynosi|ma|do) )?(\\d{1,4})(?![\\p{L}\\d%])",
    "(?:with|mit|con|com|avec|z|met) (?:(?:up to|je|bis zu|hasta|até|fino a|po|elk|tot) )?(\\d{1,4}) (?:\\p{L}+ )?(?:connections?|verbindungen|conexiones|conexões|connexions|connessioni|połączeniami|połączeń|verbindingen)",
    "(?<!\\p{L})(?:each (?:of them )?|jede[rs]? |cada un[oa] |cada uma? |chacune? )(?:keeps|has|holds|opens|gets|uses|hält|hat|öffnet|mantiene|tiene|abre|mantém|tem|garde|ouvre) (\\d{1,4}) (?:\\p{L}+ )?(?:connections?|conns|verbindungen|conexiones|conexões|connexions)",
    "(?:连接池(?:大小)?(?:为|是)?|每(?:个)?实例|(?:プール(?:サイズ)?|インスタンスあたり)(?:は|が|を)?) ?(\\d{1,4})",
  ].join("|"),
  "iu",
);

/** "3 × 20 = 60 connections": instances, the size of each one's pool, and both together. */
export const poolFormula =
  /(?<![\d.,])(\d{1,4})\s*[×x*]\s*(\d{1,4})\s*=\s*(\d{1,5})(?=\s+(?:\p{L}+\s+)?(?:connections|conns|verbindungen|conexiones|conexões|connexions|connessioni|połączeń|połączenia|verbindingen|kết nối)|\s?(?:接続|コネクション))/iu;

/** All instances together: "which makes 48", "= 48 connections". */
export const poolProductPattern =
  /(?<=[(,（]\s?\d{1,3}\s(?:pods?|instances?|replicas?|instancias|instâncias|instanzen|istanze|instancje|instancji|instanties),\s)(\d{1,5})\s+(?:connections|conexiones|conexões|connexions|verbindungen|connessioni|połączeń|połączenia|verbindingen)|(?<!\p{L})(?:which makes|that makes|making|which gives|giving|das ergibt|ergibt|das macht|das sind|for a total of|a total of|totall?ing|in total|altogether|i\.e\.|zusammen|macht|insgesamt|lo que (?:da|hace|suma)|en total|o que dá|totalizando|ao todo|soit|au total|tổng cộng|tức là|in totale|cioè|per un totale di|razem|łącznie|czyli|w sumie|in totaal|samen|oftewel|итого|共|合计|总计|合計)\s*(?::\s*)?(\d{1,5})(?![\p{L}\d%])|=\s*(\d{1,5})(?![\p{L}\d%])|(?<![\d.,])(\d{1,5}) (?:connections|verbindungen|conexiones|conexões|connexions|connessioni|połączeń|połączenia|verbindingen) (?:in total|in all|altogether|insgesamt|en total|no total|au total|in totale|łącznie|razem|in totaal)/iu;

/** "40 in total", "24 altogether": behind what each instance has. Group 1 is the number. */
export const poolSumPattern =
  /(?<![\d.,])(\d{1,5}) (?:\p{L}+ )?(?:in total|in all|total|altogether|insgesamt|zusammen|en total|no total|ao todo|au total|tổng cộng|всего|toplam|in totale|łącznie|razem|in totaal|samen)(?!\p{L})/iu;

/** Behind who runs: "runs 4", "keeps". */
export const runsPattern =
  /(?<!\p{L})(?:runs?|has|have|keeps?|holds?|opens?|gets?|uses?|läuft|betreibt|hat|hält|öffnet|bekommt|corre|tiene|mantiene|abre|usa|roda|tem|mantém|tourne|garde|ouvre|utilise|gira|apre|draait|heeft|chạy|có)\s/iu;

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
