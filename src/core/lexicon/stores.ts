// What stores are for, how they are introduced, and which of them are only thought of.
import { latePattern, phrasePattern, phrases } from "./match.ts";

/** What a store does: "primary data store", "as cache", "für Volltextsuche". */
export const storeDutyPattern = phrasePattern(
  phrases(`
  data store | datastore | database | source of truth | system of record | storage | persistence | store | event store | cache
  caching | caching layer | session store | sessions | search | search engine | full-text search | analytics | reporting
  read model | read models | write model | warehouse | data warehouse | object storage | time series | time-series | vectors
  embeddings | graph | queue store | relational data | structured data | documents | binaries | metadata
  datenbank | datenspeicher | speicher | speicherung | zwischenspeicher | suche | volltextsuche | auswertungen | lesemodell
  base de datos | almacén | almacenamiento | caché | búsqueda | analítica | modelo de lectura
  banco de dados | base de dados | banco | armazenamento | busca | modelo de leitura
  base de données | stockage | recherche | modèle de lecture | analytique
  cơ sở dữ liệu | lưu trữ | bộ nhớ đệm | tìm kiếm | база данных | хранилище | кэш | поиск | аналитика | модель чтения | read-модель
  veritabanı | önbellek | arama | 数据库 | 存储 | 缓存 | 搜索 | 检索 | 分析 | 主库 | 读模型
  base dati | archivio | archiviazione | memoria | ricerca | analisi | modello di lettura
  baza danych | magazyn danych | pamięć podręczna | wyszukiwanie | wyszukiwarka | analityka | raportowanie | model odczytu
  opslag | zoeken | zoekindex | rapportage | leesmodel | データベース | ストレージ | キャッシュ | 検索 | 読み取りモデル`),
);

/** Not yet: "(planned)", "später". */
export const postponedPattern = phrasePattern(
  phrases(`
  planned | future | later | optional | optionally | not yet | under consideration | if needed | when needed | eventually | maybe
  possibly | evaluate | candidate | geplant | zukünftig | später | bei bedarf | previsto | futuro | más adelante | opcional
  planejado | futuramente | prévu | plus tard | optionnel | facultatif | dự kiến | tương lai | sau này | планируется | позже
  planlanan | 计划 | 将来 | 未来 | 可选
  pianificato | più avanti | in seguito | opzionale | se necessario | planowane | planowany | później | w przyszłości | opcjonalnie | w razie potrzeby
  gepland | toekomstig | optioneel | indien nodig | 予定 | 今後 | 任意 | 検討中`),
);

/** Between a thing and its name: "called", "that everybody calls", or a comma. */
export const namingPattern =
  /(?:[,(（]?\s*(?:(?:(?:which|that) )?(?:\p{L}+ ){1,3}calls?|called|named|known as|llamad[oa]s?|denominad[oa]|chamad[oa]s?|nommée?s?|appelée?s?|dénommée?|chiamat[oaie]|denominat[oaie]|di nome|nominat[oa]|o nazwie|zwan[aey]j?|nazywan[aey]j?|nazwan[aey]j?|genaamd|geheten|met de naam|namens|genannt|mit (?:dem )?Namen|tên(?: là)?|gọi là|под названием|adlı|という名前の|名为|叫做?|名叫)\s*|\s*[,(（]\s*)$/iu;

/** An article or a number at the end of what stands in front of a thing that is told of for the first time. */
export const introduced =
  /(?<!\p{L})(?:an?|one|single|the same|shared|eine?[nrm]?|einzige[nrs]?|un[ao]?|una sola|um[a]?|une|seule|một|один|одна|bir|uno|un'unica|una stessa|jedn[aąeoy]j?|jednym|wspóln[aąeoy]j?|een|één|dezelfde|gedeelde)\s+(?:\p{L}+\s+)?(?:(?:base|banco|database|databank|datenbank)(?:\s(?:di?e?\s)?(?:datos|dados|données|dati))?\s+)?$|一个\s*$/iu;

/** In front of the name of the only database: "One database, ", "Eine gemeinsame Datenbank namens ". */
export const oneDatabase =
  /(?<!\p{L})(?:one|a single|the only|the|eine?|die|una|un|la|el|uma|um|a|o|une|le|một|одна|bir)\s+(?:(?!per\s)\p{L}+\s+)?(?:database|db|datenbank|base de da[td]os|base|banco(?: de dados)?|base de données|cơ sở dữ liệu|база данных|veritabanı)(?:,|:)?\s+(?:\p{L}+\s+){0,2}[*`]*$/iu;

/** Between databases and their names: "the database it has (…)", "three databases inside it: …". */
export const havingWords =
  "(?:\\s(?:per|je|pro|por|par|cho mỗi|cho từng|na)\\s\\p{L}{3,12}|,\\s(?:die|das|den)\\s(?:er|sie|es)\\s\\p{L}{2,12}|\\s(?:(?:that\\s|which\\s)?(?:it|they|each|we|he|sie|er|es|wir|que|qu'il|che|die)\\s\\p{L}{2,12}|inside(?: it| them)?|in it|on it|within(?: it)?|dentro (?:del[ea]s?|de él|de ella)|darin|darauf|dedans|al suo interno|bên trong))?";

/** "named `shop_<context>`": the rule that names follow, between a noun and names that show it. */
export const namedByRule =
  "(?:,?\\s(?:named|called|following|namens|genannt|nach dem Muster|llamad[oa]s?|denominad[oa]s?|con (?:el )?nombre|chamad[oa]s?|com (?:o )?nome|nommée?s?|appelée?s?|chiamat[oaie]|o nazwie|genaamd|tên(?: là)?)\\s[\\w.-]{0,24}[<{*\\[][\\w.<>{}*\\[\\]-]{0,30})?";

/** Between an engine and the services that it serves, each with the blank behind it. */
export const listedBehindEngine = {
  preposition:
    "(?:for|in|at|with|für|bei|beim|im|para|en|em|no|na|nos|nas|pour|chez|dans|per|nel|nella|dla|w|voor|bij|cho|для|в)\\s",
  verb: "(?:serves|backs|powers|carries|is used by|bedient|trägt|wird (?:genutzt|verwendet) von|sirve a|da servicio a|es usad[oa] por|lo usan|serve|atende|é usad[oa] por|sert|est utilisée? par|phục vụ)\\s",
  article: "(?:the|der|die|den|dem|das|el|la|los|las|o|a|os|as|le|les|il|lo|i|gli|de|het)\\s",
  joint: "(?:,\\s(?:and|und|y|e|et|oraz|i|en|và|и)\\s|,\\s|\\s(?:and|und|y|e|et|oraz|i|en|và|и)\\s)",
} as const;

/** "… lives in ", "… is kept in the database ": what is kept, and the store follows. */
export const leadsIntoStore =
  /(?<!\p{L})(?:lives?|sits?|stays?|resides?|is|are|goes|kept|stored|held|persisted|saved|written|liegt|liegen|steht|stehen|gespeichert|abgelegt|está|están|vive|viven|guarda|guardan|se guardan?|almacena|fica|ficam|mora|guardad[oa]s?|salv[oa]s?|se trouve|réside|stockée?s?|conservée?s?|nằm|lưu)\s(?:in|on|en|em|no|na|dans|trong|auf)\s(?:(?:the|its|a|der|die|einer|la|el|o|a|le|un|uma?|una)\s)?(?:(?:database|store|datenbank|base de da[td]os|banco|base)\s)?[`*]*$/iu;

const languages =
  "Go|Golang|Java|Kotlin|Scala|Python|Ruby|Ruby on Rails|Rails|Rust|PHP|Laravel|Symfony|Elixir|Phoenix|Node(?:\\.?js)?|Bun|Deno|TypeScript|JavaScript|NestJS|Express|C#|\\.NET(?: Core)?|ASP\\.NET(?: Core)?|Spring(?: Boot)?|Quarkus|Micronaut|Ktor|Django|Flask|FastAPI|Clojure|Perl|C\\+\\+";
/** What a service is written in, in front of its store: "our Go service, ", "Kotlin 2 / Spring Boot, ". */
export const writtenInPattern = latePattern(
  `^(?:(?:our|an?|the|eine?|un|una|uma?|une)\\s)?(?:(?:${languages})(?:\\s\\d[\\d.]{0,6})?(?:[\\s-](?:services?|apps?|applications?|monolith|dienst|anwendung))?(?:\\s?[,;/+&·|]\\s?|\\s(?:and|with|on|und|mit|auf|y|con|com|e|et|avec)\\s)){1,4}$`,
  "iu",
);

const serverNouns =
  "(?:cluster|server|instance|instanz|servidor|serveur|clúster|istanza|serwer|klaster|instancia|instância)";
/** Between databases and the server that they are on: " live on the one cluster ". Ends the text. */
export const onServer = latePattern(
  `\\s(?:live|lives|run|runs|are|is|sit|sits|stay|stays|liegen|liegt|laufen|läuft|sind|ist|están|está|viven|vive|corren|corre|ficam|fica|estão|rodam|sont|tournent|tourne|se trouvent)\\s(?:(?:all|both|alle|beide|todas|ambas|tous|together)\\s)?(?:on|in|auf|en|em|no|sur|dans)\\s(?:(?:the|one|same|shared|der|dem|einem|einer|selben|el|la|mismo|o|mesmo|le|un|même|PostgreSQL|MySQL|Postgres)\\s){0,4}${serverNouns}\\s$`,
  "iu",
);
/** Behind the name of a server: " holds the databases ". */
export const serverHolds =
  /^\s(?:holds|hosts|contains|carries|has|serves|enthält|hält|beherbergt|trägt|contiene|alberga|aloja|contém|hospeda|contient|héberge|chứa)\s/iu;

/** What an engine runs in: "its own Postgres container (…)". */
export const containerNouns =
  "containers?|contenedor(?:es)?|contêiner(?:es)?|conteneurs?|kontener(?:y|ów)?|contenitor[ei]|instances?|instanz(?:en)?|instancias?|instâncias?|istanz[ae]|servers?|servidor(?:es)?|serveurs?";

/** In front of the name of a store of files. */
export const bucketBefore = /(?<!\p{L})(?:buckets?|balde|cubo)\s?[:：]?\s?$/iu;
/** ", which only Lab may use": group 1 is who. */
export const onlyUser =
  /(?:only|nur|s[oó]lo|só|apenas|seul)\s(?:the\s)?(\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2})\s(?:may|can|uses?|opens?|reads?|writes?|darf|kann|nutzt|puede|usa|pode|peut|utilise)(?!\p{L})/u;
/** "Las imágenes de Catálogo se guardan", "The scans of Lab go": group 1 is whose they are. */
export const thingsOf =
  /^[^\p{L}]*(?:The|Die|Las|Los|As|Os|Les)?\s?\p{L}+\s(?:of|von|de|do|da)\s(\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,2})\s(?=\p{Ll})/u;

/** "each one's address points at a different container" */
export const differentPattern =
  /(?<!\p{L})(?:different|ander(?:e[nrm]?)|verschiedene[nrm]?|distint[oa]s?|diferentes?|différente?s?|divers[oiae]|inn[aey]|verschillende|khác nhau|разн\p{L}{2})(?!\p{L})/iu;

/** Behind a list: "respectively", "in that order". */
export const inOrder =
  /^\s*(?:respectively|in (?:that|this) order|(?:in )?dieser reihenfolge|respectivamente|(?:en )?ese orden|nessa ordem|respectivement|dans cet ordre|rispettivamente|nell'ordine|odpowiednio|respectievelijk|theo thứ tự)\s*$/iu;

/** Right behind a store's name: "listens on 5433", "is reachable at port 5433". Group 1 is the port, at the end. */
export const listeningPattern =
  /[*_]{0,2}\s(?:listens|runs|is (?:reachable|published|exposed|served)|lauscht|läuft|hört|ist erreichbar|escucha|corre|está publicad[ao]|escuta|roda|écoute|tourne|ascolta|gira|nasłuchuje|działa|luistert|draait|lắng nghe|chạy|слушает)\s(?:(?:internally|externally|extern|intern)\s)?(?:on|at|auf|unter|en|em|na|no|sur|su|sulla|op|trên|ở|на)\s(?:(?:the |dem |el |la |o |a |le )?(?:host )?(?:ports?|puerto|porta|poort|portcie|cổng|порту?)\s)?(\d{4,5})(?![\d:]|\.\d)/giu;

/** "The new database is called ": its name follows. */
export const christenedPattern =
  /(?<!\p{L})(?:the|our|its|die|unsere|la|nuestra|a|o|nossa|il|de|baza|cơ sở dữ liệu)\s(?:new|neue|nueva|nova|novo|nouvelle|nuova|nuovo|nieuwe|mới)?\s?(?:database|db|server|store|datenbank|base(?: de datos| de données)?|banco(?: de dados)?|dati|baza)\s(?:nueva\s|nouvelle\s|mới\s)?(?:is|will be|gets|heißt|wird|se llama|se llamará|chama-se|se chama|s'appelle|s'appellera|si chiama|heet|nazywa się|tên là)(?:\s(?:called|named|the name))?\s/iu;

/** "We replace MongoDB by ", "moves from MongoDB to ". */
export const replacedByPattern =
  /(?<!\p{L})(?:(?:replace|swap|ersetzen|reemplazamos|sustituimos|substituímos|remplaçons|sostituiamo|vervangen)\s[^.;]{2,40}?\s(?:by|with|for|durch|por|par|con|door)|(?:move|migrate|wechseln|migramos|pasamos|passamos|migrons)\s[^.;]{2,60}?\s(?:to|onto|zu|auf|a|para|vers))\s[*_]*/iu;

/** What a bracket behind a store tells of its inside: "one schema, 214 tables, 1.9 TB". */
export const storeSizePattern =
  /(?<!\p{L})(?:schemas?|schemata|tables?|collections?|rows|[GMT]B|tabellen|zeilen|tablas|filas|esquemas?|tabelas|linhas|lignes|tabelle|righe|tabele|tabel|bảng|таблиц\p{L}*)(?!\p{L})/iu;

/** "writes a row to": what it is written to is a table. */
export const rowPattern =
  /(?<!\p{L})(?:rows?|Zeilen?|filas?|linhas?|lignes?|rig(?:a|he)|wiersz\p{L}*|rij(?:en)?|строк\p{L}*|hàng|dòng)(?!\p{L})/iu;
/** "`orders_db`": a name that says so itself. */
export const storeEnding = /(?:db|database|store|ledger)$/iu;

/** Things inside a store, at the end of what stands in front of a name, or as the word behind one: "a PostgreSQL function". */
export const innerThing =
  /(?<!\p{L})(?:tables?|functions?|collections?|indexe?s?|columns?|fields?|keys?|views?|extensions?|users?|roles?|procedures?|triggers?|queues?|topics?|buckets?|tabellen?|spalten?|tablas?|colección|columnas?|tabelas?|colunas?|coleção|tables?|colonnes?|bảng|cột|таблиц\p{L}*|tablo|tabell[ae]|colonn[ae]|indic[ei]|funzion[ei]|collezion[ei]|cod[ae]|tabel\p{L}*|kolumn\p{L}*|indeks\p{L}*|kolekcj\p{L}*|kolejk\p{L}*|kolom(?:men)?|functies?|wachtrij(?:en)?)\s*$|(?:表|字段|索引|集合|テーブル|カラム|列|インデックス)\s*$/iu;

/** Someone settles on something: "We use …", "Chọn …". */
export const choosingPattern = phrasePattern(
  phrases(`
  use | uses | using | implement | implements | adopt | adopts | adopted | choose | chose | chosen | select | selected | pick | picked | go with | going with | going for | went with | deploy | run
  introduce | standardize on | standardise on | opt for | settle on | nutzen | nutzt | verwenden | verwendet | setzen | wählen | einsetzen
  usar | usamos | usaremos | utilizar | utilizamos | utilizaremos | elegimos | adoptar | adoptamos | adotar | adotamos | escolhemos
  utiliser | utilisons | utiliserons | choisissons | adopter | adoptons | retenons | sử dụng | chọn | dùng | lựa chọn
  использовать | используем | выбираем | выбрать | kullanıyoruz | kullanacağız
  adottiamo | scegliamo | usiamo | utilizziamo | useremo | adottare | scegliere | usare | utilizzare | abbiamo scelto
  wybieramy | używamy | stosujemy | przyjmujemy | wybraliśmy | użyjemy | stosować | używać | wdrażamy
  kiezen | gebruiken | nemen | gekozen | inzetten | zetten | を採用 | を使用 | を選択 | を利用`),
);

/** Between an engine and the services that it is chosen for: "as the primary database for the". */
export const purposePattern =
  /^[`*"]*(?![^.;:!?]{0,160}(?<!\p{L})(?:cache|caching|sessions?|backups?|logs?|testing|tests|events?|messages?)(?!\p{L}))[^.;:!?\n]{0,80}?(?<!\p{L})(?:for|für|para|pour|cho|для|dla|voor|per(?= (?:il|lo|la|i|gli|le) ))\s+(?:the |our |den |die |das |el |la |los |las |le |les |l'|o |a |os |as |il |lo |i |gli |de |het )?[`*"]*$/iu;

/** A verb of having right in front of an identifier: "uses `billing_db`". */
export const usesPattern =
  /(?<!\p{L})(?:uses?|owns?|has|have|gets?|takes?|nutzt|verwendet|besitzt|hat|bekommt|erhält|usa|utiliza|tiene|posee|recibe|tem|possui|recebe|utilise|possède|reçoit|dùng|sử dụng|có|sở hữu|использует|имеет|kullanır|utilizza|possiede|ha|riceve|używa|posiada|ma|dostaje|gebruikt|heeft|krijgt|bezit)\s+[`*"]*(?=\p{L}[\p{L}\p{N}]*_[\p{L}\p{N}_]+)/iu;

/** A verb of having in front of a name of any form: "gets `weighbridge`". */
export const gettingPattern =
  /(?<!\p{L})(?:uses?|owns?|has|have|gets?|takes?|keeps?|nutzt|verwendet|besitzt|hat|bekommt|erhält|behält|usa|utiliza|tiene|posee|recibe|tem|possui|recebe|utilise|possède|reçoit|dùng|sử dụng|có|sở hữu|использует|имеет|получает|kullanır|alır|utilizza|possiede|riceve|używa|posiada|dostaje|gebruikt|krijgt|bezit)\s+(?=[a-z])/iu;

/** "keeps an OpenSearch index": what is kept is the store, as its noun behind the engine says. */
export const keptStorePattern =
  /^(?:keeps|has|maintains|holds|owns|hält|hat|führt|tiene|mantiene|tem|mantém|garde|possède|ha|ma|heeft|có)\s+(?=(?:an?|its own|a single|eine?n?|una?|uma?|une?|een|một)\s[\p{L}\p{N}. -]{2,30}\s(?:database|index|store|cache|schema|datenbank|base|banco|índice|indice|cơ sở dữ liệu)(?!\p{L}))/iu;

/** Words in front of an engine that another thing than the record's own stores is about, one kind a line. */
const elsewhere = [
  "than|like|unlike|as|not|instead",
  "old|former|formerly|previous|previously|legacy|until|still|today|currently|later|future|one day",
  "migrat\\p{L}*|mov(?:e|es|ed|ing)|replac\\p{L}*|switch\\p{L}*|away|off|came|come from|left|leave|retire\\p{L}*|decommission\\p{L}*",
  "stays?|remains?|keeps?|other|another|external|vendor",
  "team|people|knows?|knowledge|experience|expert\\p{L}*|skills?|learn\\p{L}*|train\\p{L}*|developers?",
  "licen[cs]\\p{L}*|cost|price|driver|clients?|compatib\\p{L}*|dialect|syntax|features?|extension|versions?|upgrade\\p{L}*|support\\p{L}*",
  "cop(?:y|ies|ied)|exports?|imports?|dumps?|backups?|archives?|warehouse|lake|analytics|reports?|reporting|logs?|metrics|monitoring",
  "staging|tests?|tested|local|laptop",
  "alt\\p{L}*|bisher|früher|noch|bleib\\p{L}*|antes|antiguo|sigue|todavía|antigo|ainda|fica|ancien\\p{L}*|encore|reste",
];

/** The past, another system, a comparison, what people know, what something costs. */
export const elsewherePattern = latePattern(`(?<!\\p{L})(?:${elsewhere.join("|")})(?!\\p{L})`, "iu");

/** In front of the name of a database that is told of for the first time: "a new database", "eine eigene Datenbank". */
export const newStorePattern =
  /(?<!\p{L})(?:(?:an?|one|its|their|eine?r?|una?|uma?|une|een|jedn[aą])\s(?:new|separate|dedicated|second|fresh|own|neue[nr]?|eigene[nr]?|zweite[nr]?|nuev[ao]|segund[ao]|nov[ao]|nouvelle|nuov[ao]|nieuwe|now[aąey]j?)\s(?:\p{L}+\s)?(?:database|datenbank|base de da[td]os|base de dados|base de données|banco(?: de dados)?|database|databank|baz[aęy](?: danych)?)|(?:yeni|kendi|ayrı)\s(?:bir\s)?(?:db|veritabanı)(?:['’]?\p{L}{1,5})?|(?:нов|отдельн|собственн)(?:ая|ую|ой)\sбаз[аеуы]й?(?:\sданных)?)(?:,?\s(?:called|named|llamada|chamad[ao]|nommée|genannt|namens|genaamd))?/iu;

/** At the start of a sentence that goes on about what the one before it has named: "It runs on …". */
export const goesOnPattern =
  /^\s*(?:It|This(?: database)?|Es|Sie|Diese|Ella|Esta|Ela|Elle|Celle-ci|Essa|Questa)\s(?:runs|is|lives|sits|will|läuft|ist|liegt|corre|funciona|está|es|roda|fica|é|tourne|est|gira|è)\s/u;

/** "only the Locker Service has a password for it": nobody else can open it. */
export const onlyHolderPattern =
  /(?<!\p{L})(?:only|nur|solo|sólo|só|apenas|seul)\s[^.;,]{3,50}?\s(?:has|have|holds|knows|gets|hat|kennt|tiene|conoce|tem|conhece|a|connaît|ha|conosce)\s(?:(?:an?|the|its|das|ein|la|una|el|a|o|le|un|il)\s)?(?:passwords?|credentials?|keys?|account|access|login|passwort|zugang|zugangsdaten|contraseña|credenciales|acceso|senha|credenciais|acesso|mot de passe|accès|password)(?!\p{L})/iu;

/** The plural, in front of the names. */
export const severalDatabases =
  "databases|schemas|datenbanken|schemata|bases de da[td]os|esquemas|bancos(?: de dados)?|bases de dados|bases de données|schémas|basi (?:di )?dati|bazy danych|schematy|databanken|schema's|các cơ sở dữ liệu|базы данных|схемы";

/** Between the plural and the names: "are called", "heißen". */
export const areCalled =
  "(?:are|will be) (?:called|named)|heißen|se llaman|se llamarán|chamam-se|se chamam|s['’]appellent|si chiamano|nazywają się|heten|tên là|называются";

/** "`compute` and `gateway` are stateless": a verb behind several services, and what they have not. */
export const areStateless =
  /^\s*(?:(?:services?|dienste|servicios|serviços|servizi|usługi|diensten)\s)?(?:(?:are|stay|remain|sind|bleiben|son|siguen|são|ficam|sont|restent|sono|restano|są|zijn|blijven|là|являются)\s(?:all |both |alle |beide |todos |ambos |tous |tutti )?(?:stateless|zustandslos|sin estado|sem estado|sans état|senza stato|bezstanow\p{L}+|phi trạng thái|không lưu trạng thái|без состояния)|(?:have|keep|own|need|haben|brauchen|halten|tienen|guardan|têm|guardam|ont|gardent|hanno|nie mają|hebben|không có)\s(?:no|keine?n?|ningun[ao]|nenhum[a]?|aucune?|nessun[a]?|własnych|własnej|geen)\s(?:own )?(?:databases?|stores?|schemas?|data|state|datenbank(?:en)?|speicher|base de da[td]os|banco(?: de dados)?|base de données|baz(?:y|) danych|databank|cơ sở dữ liệu)|(?:no tienen|no guardan|não têm|não guardam|non hanno|n'ont pas d[e'’]?|nie mają|имеют не)\s?(?:estado|état|stato|stanu)|не имеют состояния)(?!\p{L})/iu;

/** What a service has in a database's place: "flat file", "files on disk", "in memory", "stateless", "no database". */
export const noDatabasePattern =
  /^[\s*_`]*(?:(?:a |one |ein |eine |un |une |uma? |una )?(?:(?:flat|plain|csv|json|xml|text|local|einfache|fichero|archivo)[ -]?)?(?:files?|datei(?:en)?|ficheros?|archivos?|arquivos?|fichiers?|bestand(?:en)?|pliki?)(?: (?:on|auf|en|em|sur|su|na|op)(?: \p{L}+){1,3})?|in[- ]memory|memory only|stateless|none|no (?:database|store|storage|db|persistence|state)|(?:keine|ohne) (?:datenbank|speicherung)|zustandslos|sin (?:base de da[td]os|estado)|sem (?:banco(?: de dados)?|estado)|sans (?:base(?: de données)?|état)|senza (?:database|stato)|nessun database|bez (?:bazy|stanu)|geen database|không có (?:cơ sở dữ liệu|database)|无状态|无数据库|文件|ファイル|ステートレス)[\s*_`.]{0,4}(?:[(（][^()（）]{1,60}[)）][\s*_`.]{0,4})?$/iu;

/** A bracket behind the noun of a store. Group 1 is its inside. */
export const behindStore =
  /(?<!\p{L})(?:stores?|databases?|ledger|journal|speicher|datenbank|almacén|base de da[td]os|banco(?: de dados)?|base de données|magasin|archivio|baza(?: danych)?|opslag|databank)[*`]{0,2}\s?[(（]([^()（）\n]{8,80})[)）]/giu;

/** Between a service and the engine of what is its own, in Chinese and Japanese: "（points-service）自己的", "は専用の". */
export const ownsBetween =
  /^(?:\s?[（(][^()（）]{1,40}[)）])?\s?(?:使用|拥有|持有|采用|有|擁有|は|が)?\s?(?:其|它)?(?:自己的?|自有的?|独立的?|独占的?|专属的?|专用的?|獨立的?|的|自身の|専用の|独自の|の)\s?$/u;
/** Between that engine and the name. */
export const ownedBetween = /^\s?(?:\d[\d.]{0,5}\s?)?(?:库|数据库|資料庫|实例|データベース|DB)?\s?[「『]?$/u;

/** Near a service's name: it is said to have no store. */
export const withoutStore =
  /stateless|no (?:own )?(?:database|store|storage)(?![\p{L}])|has none|keeps? no (?:state|data)|keeps nothing|không lưu|stores nothing|[|│]\s*[–—-]\s*[|│]|does not (?:store|persist)|zustandslos|sin estado|no tiene (?:ninguna )?base|não tem (?:nenhum )?banco|hat keine (?:eigene )?Datenbank|n'a pas de base|không có (?:database|cơ sở)|sem estado|sans état|senza stato|non ha (?:una |nessuna )?(?:propria )?base|non (?:conserva|salva)|bezstanow|nie ma (?:własnej )?bazy|nie przechowuje|staatloos|zonder (?:eigen )?(?:database|opslag)|heeft geen (?:eigen )?(?:database|opslag)|无状态|ステートレス|データベースを持たない|DBなし|(?:ohne|keine) (?:eigene )?Datenbank|sin (?:una )?base de da[td]os|sem (?:base de dados|banco de dados)|sans base de données|senza (?:base di dati|database)|bez (?:własnej )?bazy|uten (?:egen )?database|utan (?:egen )?databas|[|│]\s*(?:none|n\/a|keine|ningun[ao]|nenhum[ao]?|aucune?|nessun[oa]?|brak|geen|ingen)\s*[|│]|无数据库|没有数据库/iu;

/** "Hosting platform:", "Estrategia de concurrencia:": a label that tells how something is run. */
export const propertyLabel =
  /(?:^|\s)(?:strategy|hosting platform|hosting|provider|driver|concurrency|locking|isolation|runtime|tier|dialect|compatibility|extensions?|migrations?|strategie|treiber|anbieter|proveedor|controlador|provedor|fournisseur|pilote|fornitore|dostawca|sterownik|leverancier)$|^(?:estrategia|estratégia|stratégie|strategia|plataforma|plateforme|piattaforma|hosting|deployment)(?=\s|$)/iu;

/** A line that says what a store is taken for: "**Usage**: …". */
export const useLabel =
  /^[\s*]*(?:usage|used for|use(?: case)?s?|purpose|stores|holds|data|verwendung(?:szweck)?|einsatz|zweck|nutzung|daten|uso|usos|casos? de uso|propósito|finalidad|datos|utilização|finalidade|dados|utilisation|cas d['’]usage|données|utilizzo|casi d['’]uso|scopo|dati|zastosowanie|przeznaczenie|dane|gebruik|toepassing|doel|mục đích|dùng cho|sử dụng cho|用途|用于|使用场景|用途・目的|назначение|kullanım)[*\s]*[:：]/iu;

/** A store that need not be there: "optional small Postgres for jobs". */
export const optionalStore =
  /^[\s(]*(?:(?:and|und|y|e|et|en|oraz|và)\s)?(?:an?\s|eine?\s|una?\s|um\s|une?\s)?(?:optional(?:ly|e[rsn]?)?|possibly|perhaps|maybe|opcional(?:mente)?|eventuell|optionnel(?:lement)?|facultatif|opzionale|opzionalmente|optioneel|opcjonaln\p{L}{1,3}|tùy chọn)(?!\p{L})/iu;

/** What a cell says where it names neither a database nor an engine: "Own database", "Dedicated schema", "Banco de leitura/projeções". */
export const someStorePattern =
  /^[\s*_]*(?:(?:an?|its|one|eine?|seine|una?|uma?|une|son|sa|un|il|een)\s)?(?:(?:(?:own|dedicated|separate|private|isolated|independent|exclusive|individual|read|write|relational|document|local|embedded|sql|nosql|eigene[nrs]?|separate[nrs]?|dedizierte[nrs]?|isolierte[nrs]?|private[nrs]?|relationale[nrs]?|lokale[nrs]?|aparte|własna|osobna|dedykowana|relacyjna|relationele|lokale)[\s/]){1,3}(?:database|db|data ?store|store|schema|instance|datenbank|instanz|databank|baza(?: danych)?|schemat)|(?:banco|base|bd|esquema|schema|almacén|instancia|instância|instance|istanza|database)(?: de (?:dados|datos|données)| (?:di )?dati)?\s(?:propi[oa]|própri[oa]|propre|propri[oa]|dedicad[oa]|dédiée?|dedicat[oa]|separad[oa]|séparée?|separat[oa]|isolad[oa]|aislad[oa]|isolée?|isolat[oa]|independiente|independente|indépendante?|indipendente|exclusiv[oa]|relaciona[l]|relationnelle|relazionale|local[e]?|de (?:leitura|lectura|lecture)|di lettura)|(?:cơ sở dữ liệu|csdl) (?:riêng|độc lập)|独立(?:的)?数据库|专用数据库|(?:専用|独自)の?(?:データベース|DB))(?![\p{L}_-])/iu;

/** "PostgreSQL + pgvector", "MongoDB + RocksDB" (the state of a stream): what goes along with an engine is no store beside it. */
export const engineExtension = /^[\s(]*(?:pgvector|postgis|pg_trgm|pg_cron|rocksdb)(?![\p{L}\d_-])/iu;

const sharedWord =
  "(?:(?:shared|distributed|central|global|common|in-memory|verteilter|gemeinsamer|zentraler|compartid[oa]|distribuid[oa]|distribuíd[oa]|partagé|distribué|condivisa) )?";
/** A row that tells of a store nobody owns: "Cache (sessions)", "Object storage", "Armazenamento de objetos". */
export const storeKindPattern = latePattern(
  `^[^\\p{L}]*${sharedWord}(?:${phrases(`
  cache | caches | caching | caching layer | cache layer | object storage | object store | file storage | blob storage | session store | session storage | session cache
  sessions | rate limiting | distributed locks? | locks? and cache | sessions? and cache | cache and sessions? | cache & sessions? | data warehouse | data lake | message store | backups?
  zwischenspeicher | objektspeicher | dateiablage | sitzungen | sitzungsspeicher | caché | almacenamiento de objetos | sesiones | armazenamento de objetos | sessões
  stockage d'objets | stockage objet | archiviazione oggetti | sessioni | pamięć podręczna | magazyn obiektów | sesje | objectopslag | sessies | bộ nhớ đệm | lưu trữ đối tượng | phiên
  кэш | объектное хранилище | сессии | önbellek | nesne depolama | nesne deposu | 缓存 | 快取 | 对象存储 | 会话 | キャッシュ | オブジェクトストレージ | セッション`).join(
    "|",
  )})(?:\\s?[(（][^()（）]{0,60}[)）])?[^\\p{L}]*$`,
  "iu",
);

/** "owned by no service": what the row tells of has nobody. */
export const ownedByNobody =
  /(?<!\p{L})(?:owned by (?:no|none)|no service owns|belongs to no|gehört (?:keinem|niemandem)|no (?:pertenece a|es de) ning[uú]n|não pertence a nenhum|n['’]appartient à aucun|non appartiene a nessun|nie należy do żadn|van geen enkele)(?!\p{L})/iu;

/** Between an engine and the services that own what is kept in it: "holds the orders, owned by". */
export const ownedByPattern =
  /^[`*]{0,3}(?:\s[^.;:：!?]{0,100}?)?[\s,](?:(?:is|are|ist|es|é|est|è|jest) )?(?:owned by|belong(?:s|ing) to|gehört|gehören|propiedad de|pertenecientes? a|pertenec[ei]n? a|de propriedade d[aeo]s?|pertencentes? a(?:o|os)?|pertence[m]? a(?:o|os)?|appartenant (?:à|aux?)|propriété d[eu]|appartien(?:t|nent) (?:à|aux?)|di proprietà di|appart(?:iene|engono) a|należąc\p{L} do|należ[yą] do|eigendom van|thuộc sở hữu của|thuộc về)\s(?=[`*]{0,3}\p{L})/iu;

/** Words with which names of stores begin or end that are cut short from nothing: `main_db` is not the Maintenance Service's. */
export const plainStarts: ReadonlySet<string> = new Set(
  phrases("main | data | prod | test | core | info | temp | back | base | stag | user"),
);

/** `get_db` is a function, `orders.customer_id` a column. */
export const notStoreName =
  /^(?:get|open|close|create|connect|init|make|use|with|check|reset|seed|wait_for)_|\.\w*_(?:id|at|key|uuid)$|[a-z][_-]per[_-]|^max_|_(?:connections|size|timeout|mode)$/;

/** "If Rules changes its `alert_rules` schema": what a table looks like, and no store. */
export const alteredSchema =
  /(?<!\p{L})(?:alter|break|chang|evolv|extend|migrat|modif|refactor)\p{L}*\s(?:its|the|their|\S+['’]s)\s[^\s]+\sschema(?!\p{L})/iu;

/** `orders_db`, `orders-db`, `OrdersDB`, `db_orders`: no path, host or variable, of which it is only a part. */
export const databaseName =
  /(?<![\p{L}\p{N}_./@$:{<-])(?:\p{L}[\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)*[_-](?:db|DB|database)|\p{L}{3,30}(?:db|DB)|[bd][bd]_\p{Ll}[\p{Ll}\p{N}]*(?:_[\p{Ll}\p{N}]+)*)(?![\p{L}\p{N}_(-]|[./:=]\p{L})/gu;

/** Variables of the environment, functions, and what it takes to connect: `ORDERS_DB`, `get_db`, `db_user`. */
export const notDatabaseName =
  /^[\p{Lu}\p{N}_]+$|^(?:get|open|close|create|connect|init|make|use|with|check|reset|seed|wait|backup|restore|dump|migrate)_|^[bd][bd]_(?:user|users|username|name|host|hosts|port|pass|password|url|uri|connections?|pool|type|engine|schema|config|session|client|id)$/u;

/** Words about what a database holds or who opens it: what they introduce are no databases. */
export const aboutInnerThings =
  /(?<!\p{L})(?:tables?|collections?|columns?|views?|indexes|users?|roles?|accounts?|queues?|topics?|jobs?|metrics?|tabellen|spalten|sammlungen|nutzer|benutzer|rollen|konten|tablas|colecciones|columnas|usuarios|cuentas|tabelas|coleções|colunas|usuários|contas|collections|colonnes|utilisateurs|rôles|comptes|bảng|người dùng|vai trò|таблиц\p{L}*|коллекци\p{L}*|пользовател\p{L}*|рол[иьея]\p{L}*|tablolar\p{L}*|kullanıcı\p{L}*|tabelle|collezioni|colonne|utenti|ruoli|tabel\p{L}*|kolekcj\p{L}*|użytkowni\p{L}*|kolom\p{L}*|gebruikers)(?!\p{L})|表|集合|用户|角色|テーブル|ユーザー/iu;

/** A database that is gone then: "is merged into", "löschen wir". */
export const endedPattern =
  /(?<!\p{L})(?:delet\p{L}*|merg(?:e|es|ed|ing)|dissolv\p{L}*|gelöscht|löschen|löscht|zusammengelegt|zusammenlegen|borra\p{L}*|fusion\p{L}*|apaga\p{L}*|fundi\p{L}*|cancell\p{L}*|usun\p{L}*|usuwa\p{L}*|scal\p{L}*|verwijder\p{L}*|samengevoegd|xo[áa]|xóa|gộp|удал\p{L}*|объедин\p{L}*|silin\p{L}*|birleştir\p{L}*)(?!\p{L})|删除|合并|削除|統合/iu;

/** Right in front of a name, or of the first of several: what is called so is no database. Ends the text. */
export const otherThing =
  /(?<!\p{L})(?:jobs?|roles?|users?|accounts?|queues?|topics?|exchanges?|metrics?|variables?|functions?|tables?|views?|buckets?|exporters?|labels?|tags?|branch(?:es)?|modules?|packages?|folders?|rollen?|nutzer|benutzer|konto|konten|warteschlangen?|variablen?|tabellen?|rol|roles|usuarios?|cuentas?|colas?|tablas?|usuários?|contas?|filas?|tabelas?|tópicos?|variáve(?:l|is)|rôles?|utilisateurs?|comptes?|files?|ruol[oi]|utent[ei]|cod[ae]|tabelle?|rol[aeię]|użytkownik\p{L}*|kolejk\p{L}*|tabel\p{L}*|gebruikers?|wachtrij(?:en)?|bảng|người dùng|vai trò|hàng đợi|таблиц\p{L}*|рол[ьией]\p{L}*|пользовател\p{L}*|очеред\p{L}*|kullanıcı\p{L}*|kuyruk\p{L}*|tablo\p{L}*|rolü)[\s:：]*[`*("'“]*$|(?:表|用户|角色|队列|テーブル|ユーザー|ロール)[\s:：`]*$/iu;

/** Named after what uses a database, or what is sent: no database. */
export const partOfName =
  /(?:[_-]|(?<=\p{Ll})(?=\p{Lu}))(?:svc|services?|api|workers?|app|rw|ro|queue|topic|exchange|context|repository)$/iu;

/** `orders_db`, `pg-main`, `core-primary`: a name of several words of which one says that it is a store, and none that it is a program. */
export const calledAsStore =
  /^(?!.*(?:service|svc|api|worker|app|gateway|exporter|operator|proxy|pool|role|user|secret)s?(?![a-z]))(?:(?:[a-z0-9]+[-_])+(?:db|pg|postgres|mysql|mariadb|mongo|mongodb|redis|primary|replica|rw|ro|cache|warehouse|dwh)(?:[-_]?\d+)?|(?:(?:db|postgres|mysql|mongo|redis)[-_]|pg-)[a-z0-9]+(?:[-_][a-z0-9]+)*)$/;

/** " will each own", " haben je eine eigene", " tienen cada uno su": behind the names of several services. */
export const eachHasOwn =
  /\s(?:(?:will|shall|must) )?(?:(?:each|both) (?:own|get|have|use|keep|receive|run on|hold)|(?:own|get|have|receive)(?=\s(?:[^,;:.\s]+\s){1,6}?(?:each|of (?:its|their) own)(?!\p{L}))|(?:haben|bekommen|erhalten|besitzen|nutzen) (?:je|jeweils|jede[rs]?)|tienen cada (?:uno|una)|têm cada (?:um|uma)|ont chacune?|hanno ciascun[oa]|mają każd[aey]|hebben elk)(?!\p{L})/iu;

/** "It listens on port 5433", "Sie ist unter Port 5433 erreichbar", "Its port is 5433": of what the sentence in front tells. Group 1 is the port. */
export const itsPortPattern =
  /^[\s*_]*(?:(?:it|er|sie|es|él|ella|ele|ela|il|elle|esso|essa|ona|on|hij|zij|nó) (?:\p{L}+ ){1,4}?(?:port|puerto|(?:à )?porta|le port|porcie|poort|cổng) |(?:escucha|escuta|écoute|ascolta) (?:\p{L}+ ){1,3}?(?:puerto|porta|port) |(?:its|der|su|sua|son|il suo) (?:port|puerto|porta) (?:is|ist|es|é|est|è) |listens on (?:port )?)(\d{4,5})(?!\d|\.\d)/iu;

/** "Each of ": in front of their names. */
export const eachOf = /^[\s*_]*(?:each of|every one of|jeder von|cada uno de|cada um de|chacun de)\s/iu;
/** " has": behind them. */
export const eachOfHas =
  /\s(?:(?:will|shall|must) )?(?:owns?|gets?|has|have|uses?|keeps?|receives?|hat|bekommt|erhält|tiene|recibe|tem|recebe|a|reçoit)(?=\s)/iu;
/** Without these words no sentence gives something to each of several. */
export const eachWord =
  /(?<!\p{L})(?:each|both|every one|of (?:its|their) own|je|jeweils|jede[rs]?|cada|chacune?|ciascun[oa]|każd[aey]|elk)(?!\p{L})/iu;
