// What the columns of architecture tables are called. Adding a language is adding words.
import { latePattern, matcher, phrasePattern, phrases, plain } from "./match.ts";

export type ColumnRole =
  | "service"
  | "database"
  | "engine"
  | "port"
  | "version"
  | "instances"
  | "pool"
  | "connections"
  | "tables"
  | "cluster"
  | "host"
  | "total";

const columnWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  service: phrases(`
    service | services | service name | program | programs | programme | programm | programma | programa | microservice | microservices | component | components | owner | owning service
    owned by | used by | service owner | bounded context | consumer service | application | applications | app | apps | dienst | dienste
    komponente | besitzer | servicio | servicios | microservicio | componente | serviço | serviços | microsserviço | microsserviços | microserviço | microserviços
    anwendung | anwendungen | aplicación | aplicaciones | aplicação | aplicações | приложение | приложения | ứng dụng | 应用 | uygulama
    propriétaire | composant | dịch vụ | thành phần | 服务 | 服务名 | 服务名称 | 微服务 | 服務 | 组件 | сервис | микросервис
    компонент | владелец | servis | bileşen | services using it | module | project | projects | deployable | deployables | workload | projekt | proyecto | projeto | projet
    servizio | servizi | microservizio | microservizi | nome del servizio | proprietario | applicazione | modulo
    usługa | usługi | serwis | serwisy | mikrousługa | mikrousługi | mikroserwis | mikroserwisy | nazwa usługi | komponent | właściciel | aplikacja | moduł
    diensten | microdienst | servicenaam | naam van de service | eigenaar | applicatie | onderdeel
    서비스 | 서비스명 | 마이크로서비스 | サービス | サービス名 | マイクロサービス | コンポーネント | 所有者 | 所有サービス | アプリケーション | モジュール | 担当サービス
    tjeneste | tjenester | eier | ejer | tjänst | tjänster | ägare | applikasjon | applikation`),
  database: phrases(`
    database | databases | database name | db | db name | db / store | store | stores | data store | datastore
    persistence | storage | data storage | schema | database/schema | schema name | database (schema)
    shard | shards | partition | fragment | fragmento | logical database | datenbank | datenbankname | speicher | persistenz | base de datos | base | bd | almacén
    almacenamiento | persistencia | banco | banco de dados | base de dados | bases de dados | armazenamento | persistência | esquema | schéma | schémas | schemas | esquemas | base de données
    bdd | stockage | persistance | cơ sở dữ liệu | csdl | cơ sở dữ liệu (db) | lưu trữ | 数据库 | 数据库名 | 数据库名称 | 存储 | 資料庫
    база | база данных | бд | хранилище | veritabanı | vt
    base dati | base di dati | basi dati | banca dati | nome del database | nome database | archiviazione | persistenza
    baza danych | bazy danych | nazwa bazy | nazwa bazy danych | magazyn danych | schemat | składowanie
    databank | databanken | databasenaam | naam van de database | opslag | gegevensopslag
    데이터베이스 | 데이터베이스명 | 저장소 | データベース | データベース名 | ｄｂ | db名 | データストア | スキーマ | 保存先 | 永続化
    databas | databaser | lagring | datalager`),
  engine: phrases(`
    engine | technologies | tech stack | technology stack | stack | technologien | tecnologías | tecnologias | tecnologie | technologieën | 技术栈 | database engine | db engine | technology | db technology | database technology | type | database type
    db type | dbms | rdbms | image | docker image | container image | tech | product | technologie | technik | typ | motor | tecnología | tipo | tecnologia
    moteur | sgbd | công nghệ | loại | 引擎 | 技术 | 类型 | 数据库类型 | движок | субд | технология | teknoloji | tür | motoru | veritabanı motoru
    motore | motore di database | motore database | tipo di database
    silnik | silnik bazy | silnik bazy danych | technologia | typ bazy | rodzaj | rodzaj bazy
    database-engine | soort | databasetype | type database
    엔진 | db 엔진 | 기술 | エンジン | データベースエンジン | dbエンジン | 技術 | 種類 | 種別 | タイプ | 製品
    databasemotor | databasmotor | teknologi | teknik`),
  port: phrases(`
    port | ports | db port | database port | host port | published port | external port | puerto | porta | cổng | 端口
    порт | dış port
    porta esterna | port zewnętrzny | numer portu | poort | externe poort | databasepoort | poortnummer | 포트 | ポート | ポート番号 | 公開ポート`),
  version: phrases(`
    version | versión | versão | phiên bản | 版本 | версия | sürüm
    versione | wersja | versie | 버전 | バージョン | 版
    versjon`),
  instances: phrases(`
    instances | instance count | replicas | service instances | pods | instanzen | replikas | instancias | réplicas
    instâncias | bản sao | số instance | 实例 | 实例数 | 副本 | 副本数 | экземпляры | реплики | nodes | scale | kopya
    kopya sayısı | örnek sayısı
    istanze | repliche | numero di istanze | numero istanze | copie
    instancje | repliki | liczba instancji | liczba replik
    instanties | replica's | aantal instanties | aantal replica's | aantal instances
    インスタンス | インスタンス数 | レプリカ | レプリカ数 | 台数
    instanser | replikaer | replikor`),
  pool: phrases(`
    pool | pool size | connection pool | connections per instance | pool per instance | max pool size | maximum pool size | hikari max | hikari pool | pool max
    pool size per instance | per instance | poolgröße | pool-größe | poolgrösse | verbindungen pro instanz
    tamaño del pool | tamaño de pool | conexiones por instancia | tamanho do pool | conexões por instância
    taille du pool | connexions par instance | kích thước pool | kết nối mỗi instance | 连接池 | 连接池大小 | 每实例连接数
    размер пула | pool_size | default_pool_size | maximumpoolsize | maximum-pool-size | max pool | connection_limit | connection limit | pool per pod | pool per replica | client pool per pod | max_pool_size | maxpoolsize | db_pool_max | db_pool_size | pool_max | db_max_pool_size | hikari_maximum_pool_size | havuz | havuz boyutu
    bağlantı havuzu
    dimensione del pool | dimensione pool | pool di connessioni | connessioni per istanza | pool per istanza
    pula | rozmiar puli | pula połączeń | połączeń na instancję | połączenia na instancję | pula na instancję
    poolgrootte | pool-grootte | verbindingen per instantie | pool per instantie | grootte van de pool
    プール | プールサイズ | 接続プール | コネクションプール | インスタンスあたりの接続数 | プール数`),
  connections: phrases(`
    connections | max connections | total connections | connection count | db connections | max. connections | peak connections | connections at peak | connections needed | connection budget
    verbindungsbudget | verbindungen max | verbindungen maximal | presupuesto de conexiones | orçamento de conexões | budget de connexions
    verbindungen | verbindungen gesamt | gesamtverbindungen | conexiones | conexiones máximas | total de conexiones
    conexões | conexões máximas | total de conexões | connexions | connexions max | connexions totales | kết nối
    số kết nối | tổng kết nối | 连接数 | 最大连接数 | 总连接数 | соединения | подключения | bağlantılar
    bağlantı | bağlantı sayısı | toplam bağlantı
    connessioni | connessioni massime | connessioni totali | totale connessioni | numero di connessioni
    połączenia | liczba połączeń | maksymalna liczba połączeń | połączenia łącznie | suma połączeń
    verbindingen | maximaal aantal verbindingen | totaal verbindingen | verbindingen totaal | aantal verbindingen
    接続数 | 最大接続数 | 総接続数 | 合計接続数 | コネクション数 | 接続
    tilkoblinger | forbindelser | anslutningar`),
  tables: phrases(`
    tables | main tables | tables moved | moved tables | its tables | key tables | owned tables | tabellen | tablas | tabelas | tables principales | bảng | 表
    主要表 | таблицы | tablolar | collections
    tabelle | tabelle principali | tabele | główne tabele | belangrijkste tabellen | テーブル | 主要テーブル
    tabeller`),
  cluster: phrases(`
    cluster | database cluster | db cluster | server | clúster | cụm | 集群 | кластер
    klaster | クラスタ | クラスター`),
  host: phrases(`
    host | hostname | container | container name | host name | contenedor | contêiner | conteneur | 容器 | konteyner | контейнер | sunucu
    nome host | nazwa hosta | kontener | hostnaam | ホスト | ホスト名 | コンテナ`),
  total: phrases(`
    total | sum | in total | in all | altogether | together | insgesamt | zusammen | en total | no total | ao todo | au total
    gesamt | summe | suma | soma | somme | tổng | tổng cộng | 合计 | 总计 | итого | всего | toplam
    totale | totali | in totale | complessivamente | somma | razem | łącznie | ogółem | w sumie | totaal | in totaal | samen | som | opgeteld | 合計 | 総計 | 計
    totalt | sammenlagt | tilsammen | sammanlagt | i alt`),
};

const columns = matcher(columnWords);

/** "System", "Context", "Domain": whoever has a database beside it is a service, and may be anything else where there is none. */
export const systemColumn = latePattern(
  `^\\W*(?:${phrases(`
    (?:sub)?systems? | (?:teil)?systeme? | (?:sub)?sistemas? | systèmes? | sistem[ai] | systemy? | (?:под)?система | hệ thống | 系统 | 系統 | システム | sistem
    (?:(?:bounded|business|service|domain) )?contexts? | (?:(?:business|service) |sub)?domains? | (?:business )?capabilit(?:y|ies) | kontexte? | (?:fach)?domänen? | fachbereich
    contextos?(?: delimitados?)? | dominios? | domínios? | contextes?(?: délimités?)? | domaines? | contesto | contesti | domini[oi]? | kontekst | domen[ay] | dziedzina
    domein | domeinen | контекст | домен | ngữ cảnh | miền | 上下文 | 领域 | 限界上下文 | 領域 | コンテキスト | ドメイン | 境界づけられたコンテキスト | bağlam | alan`).join(
    "|",
  )})\\W*$`,
  "iu",
);

/** Beside whose a store is, who else reads it: "Readers", "Read by", "Also reads". */
export const readersColumn =
  /^\W*(?:(?:also |other |further )?read(?:ers?|s)|(?:also )?read by|read(?:[- ]only)? (?:access|users|consumers)|(?:weitere )?leser|gelesen von|lesend|lesezugriff|lectores|le[ií]d[oa] por|lectura|leitores|lid[oa] por|leitura|lecteurs|lue? par|lecture|lettori|lett[oa] da|czytelnicy|lezers|gelezen door)\W*$/iu;

/** "Today" beside "Proposed", "Development" beside "Production": columns of one thing in several cases, and of no services. */
export const caseColumn =
  /^\W*(?:(?:as-is|to-be|today|now|currently|current(?: state)?|before|after(?:wards)?|old|new|previous|proposed|planned|target|future|decided|default|recommended|value|dev|develop(?:ment)?|local|test(?:ing)?|ci|stag(?:e|ing)|qa|prod(?:uction)?|option \w|variant \w|phase \d|heute|bisher|derzeit|aktuell|vorher|nachher|neu|alt|künftig|geplant|ziel|entwicklung|produktion|hoy|actual|antes|después|nuevo|propuesto|desarrollo|producción|hoje|atual|depois|novo|proposto|desenvolvimento|produção|aujourd['’]hui|actuel(?:le)?|avant|après|nouveau|proposé|développement|oggi|attuale|prima|dopo|nuovo|sviluppo|produzione|dziś|obecnie|przed|po|nowe|docelowo|vandaag|huidig|vóór|voor|na|nieuw|ontwikkeling|productie|hiện tại|trước|sau|сегодня|сейчас|до|после|bugün|önce|sonra|i dag|idag|nå|nu|før|etter|efter|före)(?: (?:setup|environment|env|state|architecture|design|value|system))?|(?:现状|当前|之前|之后|以前|以后|现在|目标|开发|生产|変更前|変更後|現在|現行|今後|開発|本番|현재|이전|이후|변경 전|변경 후))\W*(?:[(（].{0,40})?$/iu;

/** A schema is a part of a database, and listens nowhere. */
export const schemaColumn =
  /^[^\p{L}/]*(?:(?:pg|postgres|postgresql|sql|db|mysql)[ -])?(?:schemas?|schémas?|esquemas?|schemat)(?![\p{L}/])(?!.*\/)/iu;

const portNouns = phrases(
  `port | ports | puerto | puertos | porta | portas | cổng | 端口 | порт | portu | poort | poorten | ポート`,
);
/** Does the heading say that its cells hold a port as well? */
export const tellsPort = (heading: string): boolean => portPattern.test(heading);
const portPattern = phrasePattern(portNouns);

/** Beside what kind of store each is, what it is called: "Name", "Schema", "Instance / Port", "Bucket". */
export const storeNameColumn = headed(`
  name | names | identifier | id | database name | db name | db | dbname | store name | datastore name | database id | logical name | logical database
  logical db | schema | schema name | db schema | keyspace | bucket | catalog | namespace | resource | resource name | physical name | database
  name der datenbank | bezeichnung | bezeichner | kennung | datenbankname | db-name | schemaname | datenbankschema | datenbank | logischer name
  nombre | nombre de la base | nombre de la base de datos | nombre de base de datos | nombre de la bd | nombre bd | nombre lógico | esquema | identificador | base de datos | bd
  nome | nome do banco | nome do banco de dados | nome da base | nome da base de dados | nome do bd | nome lógico | banco | banco de dados | base de dados
  nom | nom de la base | nom de la base de données | nom de base | nom bdd | nom de la bdd | nom logique | schéma | identifiant | base | base de données
  nome del database | nome database | nome db | nome della base dati | nome logico | identificativo
  nazwa | nazwa bazy | nazwa bazy danych | nazwa schematu | schemat | identyfikator | baza | baza danych
  naam | databasenaam | naam van de database | schemanaam | databank
  tên | tên csdl | tên cơ sở dữ liệu | tên database | tên db | tên schema | lược đồ
  名称 | 名字 | 库名 | 数据库名 | 数据库名称 | 模式 | 标识
  名前 | データベース名 | db名 | ｄｂ名 | スキーマ | スキーマ名 | 論理名
  имя | название | имя базы | имя базы данных | имя бд | название базы | схема
  ad | adı | isim | veritabanı adı | veritabanı ismi | şema | şema adı
  이름 | 데이터베이스명 | 데이터베이스 이름 | db명 | db 이름 | 스키마 | nama | nama database | nama db | skema`);

/** Where it runs, which is called like the database where it runs alone: "Instance", "Container". */
export const storePlaceColumn = headed(`
  instance | instance name | db instance | database instance | instance id | rds instance | container | container name | db container | database container | docker container
  host | hostname | host name | db host | connection | connection name | endpoint | service name | k8s service | compose service
  instanz | instanzname | datenbankinstanz | containername | instancia | nombre de la instancia | contenedor | instância | nome da instância | contêiner
  nom de l'instance | conteneur | nom du conteneur | istanza | nome dell'istanza | nome del container | instancja | nazwa instancji | kontener | nazwa kontenera
  instantie | naam van de instantie | instantienaam | thực thể | thể hiện | tên container | 实例 | 实例名 | 实例名称 | 容器 | 容器名 | 容器名称
  インスタンス | インスタンス名 | コンテナ | コンテナ名 | экземпляр | инстанс | контейнер | örnek | konteyner | 인스턴스 | 컨테이너 | instans | kontainer`);

/** A heading of one of the phrases, and of a port beside it at most: "Instance / Port", "Schema (port)". */
function headed(list: string): RegExp {
  const names = phrases(list)
    .sort((a, b) => b.length - a.length)
    .join("|");
  return latePattern(
    `^[^\\p{L}]*(?:${names})[^\\p{L}]*(?:[/&+,(（|:]\\s?(?:(?:db|host)[\\s-])?(?:${portNouns.join("|")})[^\\p{L}]*)?$`,
    "iu",
  );
}

/** What a column of this heading holds, or null. Notes in brackets and units do not count: "Port (host)". */
export const columnRole = (heading: string): ColumnRole | null =>
  propertyRole(heading) ?? (hostedPattern.test(heading) ? null : byHeadWord(unnoted(heading)));

/** "GCP service", "Managed service": what a provider calls its product. */
const hostedPattern = /(?<!\p{L})(?:gcp|google|aws|amazon|azure|cloud|managed|hosted|provider|alibaba|oci)(?!\p{L})/iu;

/** The same for the label of a row, where any sentence may stand: only whole phrases count. */
export function propertyRole(label: string): ColumnRole | null {
  const short = unnoted(label);
  return (
    columns.whole(label) ??
    columns.whole(short) ??
    columns.whole(short.replace(narrowing, "")) ??
    numberless(columns.whole(short.replace(narrowingBehind, "").replace(narrowingThings, "")))
  );
}

/** "Initial pool" is another number than the pool; the initial store is the store. */
const numberless = (role: ColumnRole | null): ColumnRole | null =>
  role === "service" || role === "database" || role === "engine" ? role : null;

const unnoted = (heading: string): string => heading.replace(/[([（].*$/u, "");

/** Words in front that say which of several: "Primary database", "Chosen engine". */
const narrowing =
  /^[^\p{L}\p{N}]*(?:primary|main|chosen|selected|recommended|proposed|target|new|dedicated|own|assigned|logical|owning|backend|principale|nuovo|nuova|główna|główny|nowa|docelowa|wybrany|wybrana|primaire|nieuwe|gekozen|eigen)\s+/iu;

const narrowingThings =
  /^[^\p{L}\p{N}]*(?:initial|preferred|suggested|planned|default|intended|first|responsible|assigned|logical|physical|vorläufige[rs]?|geplante[rs]?|gewählte[rs]?|vorgeschlagene[rs]?|bevorzugte[rs]?|zuständige[rs]?|eigene[rs]?|początkowa|wybrana|proponowana|initiële|voorgestelde|verantwoordelijke)\s+/iu;

/** The same where it stands behind: "Persistencia inicial", "Banco escolhido", "Stockage retenu". */
const narrowingBehind =
  /\s+(?:inicial|principal|elegid[oa]|escogid[oa]|escolhid[oa]|seleccionad[oa]|selecionad[oa]|adoptad[oa]|adotad[oa]|propuest[oa]|propost[oa]|recomendad[oa]|previst[oa]|definid[oa]|dedicad[oa]|propi[oa]|própri[oa]|lógic[oa]|físic[oa]|responsable|responsável|dueñ[oa]|don[oa]|utilizad[oa]|usad[oa]|initiale?|choisie?|retenue?|adoptée?|proposée?|recommandée?|prévue?|dédiée?|logique|iniziale|scelt[oa]|adottat[oa]|consigliat[oa]|previst[oa]|dedicat[oa]|logic[oa]|ban đầu|được chọn|đề xuất|riêng|chính)\s*$/iu;

/** Columns of numbers go by the one word that says which, whatever stands around it: "Pool je Instanz", "Host-Port". */
const numberWords: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    "pool",
    phrasePattern(
      phrases(`
    pool | pools | pool size | poolgröße | per instance | per pod | per replica | je instanz | pro instanz | por instancia
    por instância | par instance | mỗi instance | per istanza | na instancję | per instantie | puli | pula | poolgrootte | プール | 每实例 | 连接池 | пул | пула | на экземпляр | havuz | havuzu
    kopya başına`),
    ),
  ],
  [
    "connections",
    phrasePattern(
      phrases(`
    connections | conns | verbindungen | conexiones | conexões | connexions | kết nối | 连接数 | соединений | подключений
    connessioni | połączenia | połączeń | verbindingen | 接続数
    bağlantı | bağlantılar`),
    ),
  ],
  [
    "instances",
    phrasePattern(
      phrases(`
    instances | replicas | pods | instanzen | replikate | instancias | réplicas | instâncias | 实例数 | 副本数 | реплик | kopya
    istanze | repliche | instancje | instancji | repliki | replik | instanties | インスタンス数 | レプリカ数`),
    ),
  ],
  ["port", portPattern],
];

/** Of another time, another purpose or another side than what the record counts. */
const besides = phrasePattern(
  phrases(`
    idle | min | minimum | reserved | timeout | mode | type | string | current | actual | before | old | previous | peak
    used | active | free | spare | internal | inner | container | http | app | api | grpc | range | % | ms
  attuale | attuali | prima | minimo | interna | obecnie | wewnętrzny | minimalna | huidig | huidige | intern | minimaal | 現在 | 最小 | 内部`),
);

/** Columns of names go by their noun: "Target database", "Zieldatenbank", "Base de datos principal". */
const nameWords: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    "engine",
    /(?:engine|technology|technologie|tecnología|tecnologia|motor|dbms|motore|silnik|technologia|引擎|エンジン)$/iu,
  ],
  [
    "database",
    /(?:database|datenbank|data ?store|(?<!\p{L})db|databank|数据库|資料庫|データベース|veritabanı|(?<!\p{L})(?:pg|postgres|postgresql|sql|db|mysql)[ -]schema)$|^(?:schéma|esquema|schema) (?:pg|postgres|postgresql|sql|db|bd|mysql)$|^(?:base (?:di )?dati|banca dati|baza danych|base de da[td]os|banco de dados|base de données|cơ sở dữ liệu|база данных)(?!\p{L})/iu,
  ],
  [
    "service",
    /(?:(?<!\p{L})(?:micro)?service|dienst|服务|サービス|сервис)$|^(?:(?:micro)?servizio|(?:mikro)?usługa|(?:micro)?dienst|(?:micro)?servicio|(?:micros)?serviço|dịch vụ)(?!\p{L})/iu,
  ],
];

/** "Databases per service" counts, and names none. */
const perEach = /(?<!\p{L})(?:per|pro|je|por|par|each|mỗi|na każdą|ogni|elke?)(?!\p{L})|每|あたり|ごと/iu;

function byHeadWord(heading: string): ColumnRole | null {
  const words = plain(heading);
  if (words.split(" ").length > 4 || besides.test(words)) return null;
  const patterns = perEach.test(words) ? numberWords : [...numberWords, ...nameWords];
  const role = patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  return role === "instances" && ofData.test(words) ? null : role;
}

/** "Read replicas", "DB instances": copies of the data, and none of the service. */
const ofData = phrasePattern(
  phrases(`
    read | reading | db | database | data | standby | hot | shard | shards | datenbank | lectura | leitura | lecture | lettura | bd | 只读 | 読み取り`),
);

/** Does a row of this first cell sum up the rows above it? "**Total**", "Gesamt:", "Total connections". */
export const isTotalRow = (cell: string): boolean =>
  totals.leading(cell) !== null || /^(?:grand |overall )total\b/i.test(cell);

const totals = matcher({ total: columnWords.total });

/** In a table about connections: who opens them, and how many at most. */
export const clientColumn =
  /^[\s*]*(?:clients?|consumers?|callers?|applications?|apps?|anwendung(?:en)?|clientes?|aplicaci(?:ón|ones)|aplicaç(?:ão|ões)|applicazion[ei]|klienci|klient|toepassing(?:en)?|客户端|应用|クライアント)[\s*]*$/iu;
export const demandColumn =
  /^[\s*]*(?:max(?:imum|\.)?(?: concurrent| concurrency| demand)?|(?:peak|concurrent)(?: demand| load)?|demand|maximal|spitze|bedarf|gleichzeitig|m[áa]xim[oa](?: simult[âá]neo)?|pico|demanda|maximum simultané|pointe|besoin|massimo|picco|szczyt|piek|最大|峰值|最大並列数|ピーク)[\s*]*$/iu;

/** "Tables per service", "Tabellen je Dienst": what is told below is which tables each service has. */
export const tablesHeading =
  /^[^\p{L}]*(?:(?:tables?|table ownership|tabellen|tablas|tabelas|tabelle|tabele|bảng)(?: \p{L}+)? (?:per|by|of each|for each|je|pro|nach|por|de cada|par|de chaque|per ogni|na|według|van elke|theo|của từng|của mỗi) (?:micro)?(?:services?|dienst|modul[eo]?|modules?|contexts?|servicio|serviço|servizio|usług[ęi]|dịch vụ)|各?服务的?表|サービスごとのテーブル|サービス別テーブル)/iu;
