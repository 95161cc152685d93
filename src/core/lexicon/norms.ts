// What records demand of all services and databases: who may reach into which, and what all of them run on.
import { latePattern } from "./match.ts";

export const forbiddenPattern =
  /(?<![\p{L}])(?:cannot|can't|can not|must not|may not|should not|never|no service|nobody|no one|not allowed|forbidden|prohibited|no direct|without direct|do not|does not|don't|not directly|only through|only via|exclusively|darf|dürfen|kein|keine|niemals|nicht direkt|no puede|no pueden|ningún|nunca|prohibido|não pode|não podem|nenhum|jamais|aucun|ne peut|ne lit pas|interdit|không được|không thể|никогда|не через|запрещ\p{L}*|нельзя|hiçbir|bağlanmayacak|non (?:può|possono|deve|devono|accede|accedono|legge|scrive|apre)|nessun[oa]?|vietat[oa]|mai|żadn[aey]|żadnej|nie (?:może|mogą|wolno|czyta|sięga|ma dostępu)|zabronion[aey]|niedozwolon[aey]|nigdy|geen enkele|geen|nooit|mag niet|mogen niet|niet (?:rechtstreeks|direct)|verboden|mag (?:een|de|in)|uitsluitend)(?![\p{L}])|禁止|不得|不能|不允许|不可|してはならない|しない|できない/iu;

export const directAccessPattern =
  /(?<![\p{L}])(?:(?:(?<!not )another|other|others'?|other service'?s?|each other'?s?) (?:service'?s?|services'?)?.{0,24}(?:database|store|stores|databases|tables|data|schema)|directly? (?:access|read|write|query|database)|direct (?:database )?access|accessed exclusively|(?:database|db|data store|store|schema|tables?) of (?:(?:an)?other|somebody else|someone else)|cross-(?:service|db|database) (?:queries|joins|access)|fremde\p{L}* (?:datenbank|daten)\p{L}*|(?:datenbank(?:en)?|daten|tabellen) (?:ein(?:es|er)|von) andere[nrs]|datenbank\p{L}* anderer|base de datos de otr[oa]|datos de otr[oa]|bases de datos de otros|banco de (?:dados )?(?:de |do )?outro|base de outro|base de données d'un autre|tables d'un autre|données d'un autre|base d'un autre|(?:cơ sở dữ liệu|database|db|dữ liệu) của (?:dịch vụ|service) khác|базе данных другого|birbirinin|(?:base (?:di )?dati|basi (?:di )?dati|database|banca dati|dati|tabelle) (?:di un altr[oa]|degli altri|altrui|di altri)|(?:quella|quelle|i dati) (?:di un altro|degli altri|altrui|di altri)|(?:accesso|accede|legge|scrive) diret\p{L}*|cudz\p{L}* (?:baz|dan|tabel)\p{L}*|(?:baz\p{L}*|dan\p{L}*|tabel\p{L}*)(?: danych)? (?:inn\p{L}+|cudz\p{L}+)|bezpośredni\p{L}* (?:dostęp|czyta|sięga|zapis)\p{L}*|(?:database|databank|data|gegevens|tabellen|opslag) van (?:een )?andere?|andermans (?:database|data|gegevens|tabellen))|直接(?:访问|讀寫|读写|存取)|其他服务的数据库|他人資料|(?:他|別|ほか)の?サービスの(?:データ|テーブル|ＤＢ|DB)|直接(?:アクセス|参照|読み書き)/iu;

/** "All of them run on …": of the databases that were just demanded, up to the engine. */
export const allOfThemPattern =
  /^[\s*]*(?:all (?:of them|two|three|four|five|six|seven|eight|\d{1,2}|(?:the )?(?:databases|stores))|they all|alle (?:von ihnen|zwei|drei|vier|fünf|sechs|Datenbanken)|tod[oa]s(?: ell[oa]s| las bases)?|tod[oa]s el[ae]s|tou(?:te)?s|tutt[ie]|allemaal|tất cả(?: đều)?)\s(?:(?:run|are|live|sit|laufen|sind|corren|son|rodam|são|tournent|sont|girano|sono|draaien|chạy) (?:on|in|auf|mit|en|em|com|sur|su|op|trên)|use|nutzen|usan|usam|utilisent|usano|gebruiken|dùng)\s$/iu;

const number =
  "(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|dos|tres|cuatro|cinco|seis|siete|ocho|dois|duas|três|quatro|sete|oito|deux|trois|quatre|cinq|sept|huit|due|tre|quattro|cinque|sei|sette|otto|hai|ba|bốn|năm|sáu)";
const being =
  "(?:(?:currently|now|today|derzeit|heute|aktuell|actualmente|hoy|atualmente|hoje|actuellement|attualmente|obecnie|momenteel|hiện) )?(?:run|runs|are|is|use|uses|laufen|läuft|sind|nutzen|nutzt|verwenden|verwendet|corren|corre|son|usan|usa|utilizan|utiliza|rodam|roda|são|usam|utilizam|tournent|tourne|sont|utilisent|utilise|girano|sono|usano|utilizzano|draaien|draait|zijn|gebruiken|gebruikt|chạy|dùng|sử dụng)";
const within =
  "(?:(?: (?:both|all|each|alle|jeweils|todos|todas|tous|đều))?(?: (?:on|in|auf|mit|en|em|com|sur|su|op|trên|an?|eine?|its own|their own|un|una|um|uma|une|een))*)";

/** "All databases run on", "Every service uses", "The three databases are": in front of the engine, from the start of the sentence. */
export const allThingsPattern = latePattern(
  `^[\\s*_-]*(?:(?:all|every|each|both|alle|jede[rs]?|beide|tod[oa]s|cada|tou(?:te)?s|chaque|tutt[ie]|ogni|elke?|tất cả|mỗi)(?: (?:of )?(?:the|our|die|unsere|l[oa]s|nuestr[oa]s|os|as|nossos|les|nos|i|gli|le|de|onze|các))?(?: ${number})?|(?:the|die|l[oa]s|os|as|les|i|gli|le|de) ${number}) (?:of the )?(?:(?:micro)?services?|databases?|stores?|instances?|schemas?|dienste?|datenbank(?:en)?|instanzen|(?:micro)?servicios?|(?:las )?bases? de datos|instancias|(?:micro)?serviços?|bancos?(?: de dados)?|instâncias|bases? de données|instances|servizi|servizio|database|diensten|dienst|dịch vụ|cơ sở dữ liệu) ${being}${within} $`,
  "iu",
);

/** "All three on", "All of them are", "Both run on": of those that were just listed. */
export const allThesePattern = latePattern(
  `^[\\s*_-]*(?:(?:all|alle|tod[oa]s(?: l[oa]s| [oa]s)?|tou(?:te)?s(?: les)?|tutt[ie](?: e)?|allemaal|cả) ${number}|all(?: of them)?|both|they all|alle|beide|todos|todas|tous|toutes|tutti|tutte|tất cả)(?: ${being})?${within} $`,
  "iu",
);

/** "All services fail if", "Each service has": what a sentence that holds for all of them begins with. */
export const allOfThingsPattern = latePattern(
  "^[^\\p{L}]*(?:(?:all|every|each|both|alle|jede[rs]?|beide|tod[oa]s(?: l[oa]s| [oa]s)?|cada|tou(?:te)?s(?: les)?|chaque|tutt[ie](?: i| gli| le)?|ogni|każd[ay]|wszystkie|elke?|tất cả(?: các)?|mỗi|все|каждый)\\s)(?:(?:micro|mikro)?(?:services?|dienste?|servicios?|serviços?|serviciós|servizio|servizi|usługa|usługi|diensten|сервисы?|dịch vụ|módulos?|modules?)(?!\\p{L}))",
  "iu",
);

/** Behind the engine: "is used for all services", "for every database", "everywhere". */
export const everywherePattern = latePattern(
  `^(?: (?:is|will be|wird|se|é|est|è|wordt|được))?(?: (?:used|chosen|verwendet|eingesetzt|usa|utiliza|usado|utilizado|utilisé|usato|gebruikt|dùng|sử dụng))? (?:(?:for|in|across|für|in|para|en|em|pour|dans|per|voor|cho) (?:all|every|each|both|alle|jede[ns]?|beide|tod[oa]s|cada|tou(?:te)?s|chaque|tutt[ie]|ogni|elke?|tất cả|mỗi)(?: (?:of )?(?:the|our|die|unsere|l[oa]s|nuestr[oa]s|os|as|nossos|les|nos|i|gli|le|de|onze|các))?(?: ${number})? (?:(?:micro)?services?|databases?|stores?|instances?|schemas?|dienste?|datenbank(?:en)?|(?:micro)?servicios?|bases? de datos|(?:micro)?serviços?|bancos?(?: de dados)?|bases? de données|servizi|servizio|database|diensten|dienst|dịch vụ)|throughout|everywhere|across the board|überall|durchgehend|en todas partes|partout|ovunque|overal)(?=[\\s.,;:(–—]|$)(?! (?:cach|session|log|test|event|report|search|analy|that |which |who |with |die |que |qui |che |mà ))`,
  "iu",
);

/** "One PostgreSQL cluster, a database per service": in front of the engine, right behind it, and anywhere in the sentence. */
export const oneServerPattern = {
  before:
    /(?:^|\s)(?:one|a single|single|the same|ein(?:em?|en)?|einzige[rn]?|demselben|un|una|um|uma|une|één|jeden|một|один) (?:shared |gemeinsame[rn]? |compartid[oa] )?$/iu,
  behind:
    /^[ -](?:cluster|server|instance|container|instanz|instancia|instância|servidor|serveur|istanza|klaster)(?!\p{L})/iu,
  perService:
    /(?<!\p{L})(?:per|pro|jede[mnrs]?|je|each|every|cada|por|par|chaque|mỗi|ogni|elke?|dla każdej) (?:micro)?(?:service|dienst|servicio|serviço|dịch vụ|servizio|usługi)(?!\p{L})/iu,
} as const;

/** "each service has its own", "jeder Dienst bekommt eine eigene": what is given to each by itself. */
export const ownForEachPattern =
  /(?<!\p{L})(?:each|every|jede[rsmn]?|cada|chaque|ogni|każd\p{L}{1,3}|elke?|iedere?|mỗi)\s[^.]{0,60}?(?<!\p{L})(?:own|dedicated|separate|private|exclusive|eigen\p{L}*|propi[oa]|propri[oa]|própri[oa]|dedicad[oa]|propre|dédiée?|dedicat[oa]|własn\p{L}+|osobn\p{L}+|riêng)(?!\p{L})|(?:每个|各)(?:微)?(?:服务|サービス).{0,20}(?:独立|自己|专用|専用|独自)/iu;

/** "a future record will address it": not what holds today. */
export const somedayPattern =
  /(?<!\p{L})(?:future|later|some ?day|eventually|when needed|not yet|künftig\p{L}*|zukünftig\p{L}*|später|irgendwann|futur[oae]?s?|más adelante|todavía no|mais tarde|ainda não|plus tard|pas encore|in seguito|più avanti|w przyszłości|później|later|toekomst|sau này|trong tương lai)(?!\p{L})/iu;
