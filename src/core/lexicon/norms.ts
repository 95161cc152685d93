// What records demand of all services and databases: who may reach into which, and what all of them run on.
import { latePattern } from "./match.ts";

export const forbiddenPattern =
  /(?<![\p{L}])(?:cannot|can't|can not|must not|may not|should not|never|no service|nobody|no one|not allowed|forbidden|prohibited|no direct|without direct|do not|does not|don't|not directly|only through|only via|exclusively|darf|dürfen|kein|keine|niemals|nicht direkt|no puede|no pueden|ningún|nunca|prohibido|não pode|não podem|nenhum|jamais|aucun|ne peut|ne lit pas|interdit|không được|không thể|никогда|не через|запрещ\p{L}*|нельзя|hiçbir|bağlanmayacak|non (?:può|possono|deve|devono|accede|accedono|legge|scrive|apre)|nessun[oa]?|vietat[oa]|mai|żadn[aey]|żadnej|nie (?:może|mogą|wolno|czyta|sięga|ma dostępu)|zabronion[aey]|niedozwolon[aey]|nigdy|geen enkele|geen|nooit|mag niet|mogen niet|niet (?:rechtstreeks|direct)|verboden|mag (?:een|de|in)|uitsluitend)(?![\p{L}])|禁止|不得|不能|不允许|不可|してはならない|しない|できない/iu;

export const directAccessPattern =
  /(?<![\p{L}])(?:(?:(?<!not )another|other|others'?|other service'?s?|each other'?s?) (?:service'?s?|services'?)?.{0,24}(?:database|store|stores|databases|tables|data|schema)|directly? (?:access|read|write|query|database)|direct (?:database )?access|accessed exclusively|(?:database|db|data store|store|schema|tables?) of (?:(?:an)?other|somebody else|someone else)|cross-(?:service|db|database) (?:queries|joins|access)|fremde\p{L}* (?:datenbank|daten)\p{L}*|(?:datenbank(?:en)?|daten|tabellen) (?:ein(?:es|er)|von) andere[nrs]|datenbank\p{L}* anderer|base de datos de otr[oa]|datos de otr[oa]|bases de datos de otros|banco de (?:dados )?(?:de |do )?outro|base de outro|base de données d'un autre|tables d'un autre|données d'un autre|base d'un autre|(?:cơ sở dữ liệu|database|db|dữ liệu) của (?:dịch vụ|service) khác|базе данных другого|birbirinin|(?:base (?:di )?dati|basi (?:di )?dati|database|banca dati|dati|tabelle) (?:di un altr[oa]|degli altri|altrui|di altri)|(?:quella|quelle|i dati) (?:di un altro|degli altri|altrui|di altri)|(?:accesso|accede|legge|scrive) diret\p{L}*|cudz\p{L}* (?:baz|dan|tabel)\p{L}*|(?:baz\p{L}*|dan\p{L}*|tabel\p{L}*)(?: danych)? (?:inn\p{L}+|cudz\p{L}+)|bezpośredni\p{L}* (?:dostęp|czyta|sięga|zapis)\p{L}*|(?:database|databank|data|gegevens|tabellen|opslag) van (?:een )?andere?|andermans (?:database|data|gegevens|tabellen))|直接(?:访问|讀寫|读写|存取)|其他服务的数据库|他人資料|(?:他|別|ほか)の?サービスの(?:データ|テーブル|ＤＢ|DB)|直接(?:アクセス|参照|読み書き)/iu;

/** "All of them run on …": of the databases that were just demanded, up to the engine. */
export const allOfThemPattern =
  /^[\s*]*(?:all (?:of them|two|three|four|five|six|seven|eight|\d{1,2}|(?:the )?(?:databases|stores))|they all|alle (?:von ihnen|zwei|drei|vier|fünf|sechs|Datenbanken)|tod[oa]s(?: ell[oa]s| las bases)?|tod[oa]s el[ae]s|tou(?:te)?s|tutt[ie]|allemaal|tất cả(?: đều)?)\s(?:(?:run|are|live|sit|laufen|sind|corren|son|rodam|são|tournent|sont|girano|sono|draaien|chạy) (?:on|in|auf|mit|en|em|com|sur|su|op|trên)|use|nutzen|usan|usam|utilisent|usano|gebruiken|dùng)\s$/iu;

/** "All services fail if", "Each service has": what a sentence that holds for all of them begins with. */
export const allOfThingsPattern = latePattern(
  "^[^\\p{L}]*(?:(?:all|every|each|both|alle|jede[rs]?|beide|tod[oa]s(?: l[oa]s| [oa]s)?|cada|tou(?:te)?s(?: les)?|chaque|tutt[ie](?: i| gli| le)?|ogni|każd[ay]|wszystkie|elke?|tất cả(?: các)?|mỗi|все|каждый)\\s)(?:(?:micro|mikro)?(?:services?|dienste?|servicios?|serviços?|serviciós|servizio|servizi|usługa|usługi|diensten|сервисы?|dịch vụ|módulos?|modules?)(?!\\p{L}))",
  "iu",
);

/** "each service has its own", "jeder Dienst bekommt eine eigene": what is given to each by itself. */
export const ownForEachPattern =
  /(?<!\p{L})(?:each|every|jede[rsmn]?|cada|chaque|ogni|każd\p{L}{1,3}|elke?|iedere?|mỗi)\s[^.]{0,60}?(?<!\p{L})(?:own|dedicated|separate|private|exclusive|eigen\p{L}*|propi[oa]|propri[oa]|própri[oa]|dedicad[oa]|propre|dédiée?|dedicat[oa]|własn\p{L}+|osobn\p{L}+|riêng)(?!\p{L})|(?:每个|各)(?:微)?(?:服务|サービス).{0,20}(?:独立|自己|专用|専用|独自)/iu;

/** "a future record will address it": not what holds today. */
export const somedayPattern =
  /(?<!\p{L})(?:future|later|some ?day|eventually|when needed|not yet|künftig\p{L}*|zukünftig\p{L}*|später|irgendwann|futur[oae]?s?|más adelante|todavía no|mais tarde|ainda não|plus tard|pas encore|in seguito|più avanti|w przyszłości|później|later|toekomst|sau này|trong tương lai)(?!\p{L})/iu;

/** Where a rule for all names those for whom it does not hold: ", except Catalogue, which …". */
export const exceptedPattern =
  /[,;(]?\s\(?(?:except(?:ing)?(?: for)?|apart from|aside from|other than|save for|with the exception of|außer|bis auf|mit Ausnahme|ausgenommen|excepto|salvo|a excepción de|con la excepción de|exceto|com exceção d[eoa]|à exceção d[eoa]|sauf|excepté|hormis|à l['’]exception|trừ|ngoại trừ|tranne|eccetto|z wyjątkiem|behalve|met uitzondering van|кроме)(?=\s\p{L})/iu;

/** Between a naming pattern and what is called after it: " — e.g., ", ", for example ", "Example: ". */
export const exampleInFront =
  /^(?:[\s,;:.–—(-]|\*\*){0,4}(?:e\.\s?g\.,?|eg\.?|ex\.?:?|examples?:?|for example,?|for instance,?|such as|like|z\.\s?b\.|(?:zum )?beispiele?:?|wie|por ejemplo,?|p\.\s?ej\.,?|ejemplos?:?|por exemplo,?|p\.\s?ex\.,?|exemplos?:?|par exemple,?|exemples?\s?:?|per esempio|esempi[oi]?:?|np\.|przykład\p{L}*:?|bijv\.|voorbeeld\p{L}*:?|ví dụ:?|ej\.:?|例如|例)\s?[:：]?\s*$/iu;
