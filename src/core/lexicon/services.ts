// Words that make a name the name of a service, and words that look like one but are not.
import { latePattern, phrases } from "./match.ts";

/** Nouns that stand behind a service's name; without them the name still means the same service. */
export const serviceNouns: readonly string[] = [
  "service",
  "services",
  "svc",
  "srv",
  "microservice",
  "microservices",
  "micro-service",
  "ms",
  "api",
  "worker",
  "module",
  "app",
  "dienst",
  "dienste",
  "servicio",
  "servicios",
  "serviço",
  "serviços",
  "servico",
  "servicos",
  "servis",
  "servisi",
  "сервис",
  "dịch vụ",
  "服务",
  "服務",
  "微服务",
  "서비스",
  "サービス",
  "domain",
  "context",
  "bounded context",
  "consumer",
  "producer",
  "pod",
  "pods",
  "backend",
  "servizio",
  "servizi",
  "microservizio",
  "usługa",
  "usługi",
  "usług",
  "mikrousługa",
  "serwis",
  "serwisu",
  "serwisy",
  "mikroserwis",
  "microdienst",
  "マイクロサービス",
];

/** Nouns that stand in front: "Servicio de Pedidos", "Dịch vụ Thanh toán", "Service Commande". */
export const leadingServiceNouns: readonly string[] = [
  "servicio de",
  "servicio",
  "serviço de",
  "serviço",
  "serviço da",
  "serviço do",
  "servico de",
  "service de",
  "service des",
  "service",
  "lambda",
  "dịch vụ",
  "сервис",
  "dienst",
  "servizio di",
  "servizio dei",
  "servizio degli",
  "servizio delle",
  "servizio della",
  "servizio del",
  "servizio dell'",
  "servizio",
  "microservizio",
  "usługa",
  "usługi",
  "usługę",
  "usłudze",
  "usługą",
  "mikrousługa",
  "serwis",
  "serwisu",
  "mikroserwis",
];

/**
 * A service in the languages that put its noun first, as a sentence's subject: "il servizio Ordini", "De dienst Kassa". Group 1
 * is the noun and the name. Vietnamese names go on in lower case, and their end cannot be told from what follows.
 */
export const nounFirstSubject = latePattern(
  `^[\\s*]*(?:(?:[EeIi]l|[Ll][aeo]|[Oo]|[Dd]er|[Dd]e)\\s+)?((?:${leadingServiceNouns
    .filter((noun) => noun !== "dịch vụ")
    .sort((a, b) => b.length - a.length)
    .map((noun) => `[${noun.charAt(0).toUpperCase()}${noun.charAt(0)}]${noun.slice(1)}`)
    .join("|")})\\s+\\p{Lu}[\\p{L}\\p{N}]*(?:[ -]\\p{Lu}[\\p{L}\\p{N}]*){0,2})\\s+(?=\\p{Ll})`,
  "u",
);

/** Polish nouns for a service, behind which its name stands in a case. */
export const declining = /^(?:mikro)?(?:usłu(?:g[aięąo]|dze)|serwis(?:u|em|ie|owi)?)\s/iu;

/** A German compound with the noun at its end: "Karten-Dienst", "Auftragsdienst". */
export const jointing = /\p{L}-?[Dd]ienst(?:e?s)?$/u;

/** Articles and the like in front of a name. */
export const articles: readonly string[] = [
  "the",
  "a",
  "an",
  "our",
  "each",
  "der",
  "die",
  "das",
  "el",
  "la",
  "le",
  "les",
  "los",
  "las",
  "o",
  "os",
  "as",
  "l'",
  "il",
  "lo",
  "i",
  "gli",
  "un",
  "uno",
  "una",
  "de",
  "het",
  "een",
];

/** What stands in a service's place and means all of them. */
export const allServices: readonly string[] = [
  "all",
  "all services",
  "all microservices",
  "every service",
  "each service",
  "all modules",
  "alle",
  "alle dienste",
  "alle services",
  "todos",
  "todos los servicios",
  "todos os serviços",
  "tous",
  "tous les services",
  "tất cả",
  "tất cả các dịch vụ",
  "tất cả dịch vụ",
  "所有服务",
  "全部",
  "全部服务",
  "все",
  "все сервисы",
  "tümü",
  "tüm servisler",
  "shared",
  "shared by all",
  "tutti",
  "tutti i servizi",
  "wszyscy",
  "wszystkie",
  "wszystkie usługi",
  "wszystkie serwisy",
  "alle diensten",
  "allemaal",
  "すべて",
  "全て",
  "全サービス",
  "すべてのサービス",
];

/** First words of a "… service" that name no service of the architecture: kinds, patterns, commercial offers. */
export const notServices: ReadonlySet<string> = new Set([
  "self",
  "mature",
  "multi",
  "robust",
  "reliable",
  "proven",
  "stable",
  "popular",
  "simple",
  "small",
  "hosted",
  "serverless",
  "paid",
  "free",
  "third party",
  "standalone",
  "managed",
  "web",
  "cloud",
  "aws",
  "azure",
  "google",
  "gcp",
  "single",
  ...phrases(`
    ein | eine | einen | einem | einer | eines | kein | keine | keinen | keinem | jeder | jede | jeden | jedem | dieser | diese | diesen | diesem
    welcher | anderer | anderen | neuer | neue | eigener | pro | je | ogni | elke | elk | iedere | geen | een | każdy | każda | żaden
    un | une | le | la | les | du | des | chaque | ce | cet | cette | ces | notre | votre | leur | nos | leurs | tout | autre | nouveau
    el | una | uno | cada | este | ese | nuestro | otro | ningún | um | uma | o | esse | nosso | outro | nenhum | setiap | sebuah
    strong | weak | full | clear | loose | tight | background | mock`),
  "graphile",
  "cloudflare",
  ...phrases("pgbouncer | pgcat | pgpool | odyssey | proxysql"),
  "one",
  "each",
  "every",
  "any",
  "per",
  "database per",
  "cross",
  "inter",
  "other",
  "another",
  "new",
  "same",
  "this",
  "that",
  "which",
  "its",
  "own",
  "owning",
  "more",
  "many",
  "multiple",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "core",
  "domain",
  "backend",
  "business",
  "consuming",
  "consumer",
  "producing",
  "producer",
  "upstream",
  "downstream",
  "dependent",
  "individual",
  "specific",
  "independent",
  "separate",
  "stateless",
  "stateful",
  "internal",
  "external",
  "existing",
  "legacy",
  "affected",
  "customer support",
  "software as a",
  "as a",
  "platform as a",
  "database as a",
  "between",
  "across",
  "within",
  "of",
  "for",
  "by",
  "in",
  "and",
  "or",
  "to",
  "with",
  "respective",
  "target",
  "source",
  "calling",
  "called",
  "failed",
  "failing",
  "microservices",
  "public",
  "private",
  "shared",
  "common",
  "central",
  "dedicated",
  "your",
  "their",
  "all",
  "some",
  "most",
  "several",
  "few",
  "first",
  "second",
  "third",
  "foo",
  "bar",
  "example",
  "sample",
  "dependent",
  "distributed",
  "autonomous",
  "true",
  "out of",
  "no",
  "without",
  "extra",
  "additional",
  "only",
  "whole",
  "entire",
  "given",
  "resulting",
  "mentioned",
  "aucun",
  "aucune",
  "implementing",
  // Words that open a sentence.
  ...phrases(`
    finally | then | also | next | later | afterwards | first | second | third | last | meanwhile | today | tomorrow | now | otherwise
    however | here | there | after | before | again | still | once | since | because | so | thus | therefore | additionally | moreover
    schließlich | danach | dann | zuerst | heute | finalmente | luego | después | primero | hoy | depois | primeiro | hoje | por fim
    infine | poi | quindi | dopo | prima | oggi | domani | inoltre | następnie | potem | najpierw | dziś | dzisiaj | później | wreszcie
    ponadto | daarna | vervolgens | eerst | vandaag | morgen | later | tenslotte | bovendien
    enfin | ensuite | puis | d'abord | aujourd'hui | cuối cùng | sau đó | đầu tiên | hôm nay`),
  "nessun",
  "ogni",
  "żadna",
  "każda",
  "każdy",
  "elke",
  "geen",
  "andere",
  "hun",
  "zijn",
  "haar",
  "eigen",
  "各",
  "全",
  "他",
  "他の",
  "マイクロ",
  "ウェブ",
  "外部",
  ...phrases(
    "追加 | 新規 | 既存 | 下游 | 上游 | 内部 | 业务 | 相关 | 目标 | 新增 | 独立 | 核心 | 后端 | 基础 | 单一 | 進行 | 进行 | 需要 | 采用 | 提供 | 支持 | 属主 | 拆分",
  ),
]);

/**
 * "Native Azure service", "serviço ECS", "PostgreSQL-compatible service": which kind of service it is, and not which one;
 * "a Spring Boot service": what it is written with;
 * "OutboxRelayService": a class that runs in every one of them.
 */
export const ofPlatform =
  /^(?:Spring(?: Boot)?|Quarkus|Micronaut|NestJS|Express(?:\.?js)|FastAPI|Django|Flask|Laravel|ASP\.NET(?: Core)?|\.?NET(?: Core)?|Node(?:\.?js)|Go|Golang|Java|Kotlin|Python|Rust|Scala|TypeScript)$|(?<!\p{L})(?:Azure|AWS|Amazon|GCP|ECS|EKS|AKS|GKE|Fargate|Kubernetes|K8s|Docker|Systemd|Windows|Linux)(?!\p{L})|-(?:compatible|native|based|managed|hosted|like|ready|backed|driven|aware)$|^(?:Outbox|Inbox|Background|Hosted)\p{Lu}\p{Ll}|^(?:Prisma|Kafka|Redis|Rabbit|Mongo|Queue|Naive|Logger)(?:\p{Lu}\p{L}*)?$/u;

/** What somebody is called after who does something; a part of a program's name: "saga-orchestrator". */
export const agentNouns =
  "orchestrator|coordinator|builder|evaluator|dispatcher|processor|scheduler|aggregator|ingestor|indexer|importer|exporter|publisher|projector|matcher|notifier|collector|validator|generator|tracker|router";

/** What programs are called that have no other name: "the API", "the Worker". */
export const programNames: ReadonlySet<string> = new Set([
  "api",
  "worker",
  "backend",
  "api backend",
  "backend api",
  "api server",
]);

/** "BFF-to-service", "Queries Cross-Service": a way between services. */
export const betweenServices = /[\s_-](?:to|cross|inter|per|by)$/iu;

/** "… service boundaries": said of services at large. */
export const qualityOfServices =
  /^\s(?:autonomy|boundar(?:y|ies)|coupling|decoupling|decomposition|discovery|granularity|independence|isolation|mesh|ownership|separation)(?!\p{L})/iu;

/** Names of classes and annotations, which stand beside classes. */
export const besideClasses =
  /^(?:@\p{Lu}\p{L}*|\p{Lu}\p{L}*(?:Repository|Controller|Recorder|Poller|Factory|Mapper|Entity|Listener|Template|Test|Relay|Impl|Interceptor|Middleware))(?:\(.*\))?$/u;

/** Nouns that stand in front of a name with a hyphen: "service-commande". */
export const nounsInFront = "service|servicio|servico|servis|servizio|usluga|serwis|dienst";

/** Vietnamese names end in a word of lower case, which a verb behind a name looks like as well. */
export const verbsBehindNames =
  "phát|nhận|lắng|sử|dùng|gọi|lưu|có|là|và|sẽ|được|cần|tiêu|đăng|gửi|xử|cập|tạo|trả|với|cho|khi|để|không|theo|qua|trong|từ|đến|cũng|đã|đang|thì|phải|của|sau|rồi|tự|bị|truy|đọc|ghi|quản|chịu";

/** Parties that take part in flows without being services that anybody must list. */
export const clients: readonly string[] = [
  "client",
  "clients",
  "frontend",
  "front-end",
  "ui",
  "web",
  "web app",
  "browser",
  "mobile",
  "mobile app",
  "spa",
  "website",
  "webapp",
  "khách hàng",
  "客户端",
  "cliente",
  "kunde",
  "utente",
  "klient",
  "przeglądarka",
  "aplikacja mobilna",
  "klant",
  "クライアント",
  "ブラウザ",
  "フロントエンド",
  "利用者",
];

export const gatewayWords: readonly string[] = [
  "gateway",
  "api gateway",
  "bff",
  "reverse proxy",
  "网关",
  "ingress",
  "brama api",
  "ゲートウェイ",
  "apiゲートウェイ",
  "api ゲートウェイ",
];

/** Products that stand in front of services and pass calls on. */
export const proxies: readonly string[] = phrases(
  "nginx | envoy | traefik | kong | haproxy | istio | linkerd | ocelot | yarp | zuul | apisix | tyk | krakend | caddy | spring cloud gateway",
);

/** Behind what a service is called elsewhere: "(`desk` in the repo)". */
export const elsewherePattern =
  /^\s(?:in (?:the )?(?:repo(?:sitory)?|code(?: ?base)?|cluster|compose file)|im (?:repo(?:sitory)?|code)|en el (?:repo(?:sitorio)?|código)|no (?:repo(?:sitório)?|código)|dans le (?:dépôt|code)|nel (?:repo(?:sitory)?|codice)|in de (?:repo(?:sitory)?|code)|w (?:repozytorium|kodzie)|trong (?:repo|mã nguồn))[)）]$/iu;

/** What authors call their services where they do not say "service". */
export const programPattern =
  /(?<!\p{L})(?:programs?|programmes?|applications?|apps?|processes|daemons?|workers?|microservices?|services?|components?|programme?n?|anwendungen|dienste|komponenten|prozesse|programas|aplicaciones|aplicações|servicios|serviços|procesos|processos|composants|applications|programmi|applicazioni|servizi|processi|toepassingen|diensten|programma's|usługi|aplikacje|programy|layanan|aplikasi|ứng dụng|dịch vụ|программ\p{L}*|сервис\p{L}*)(?!\p{L})/iu;

/** A heading of nothing else: "The programs", "Unsere Dienste". */
export const programsAlone = latePattern(
  `^[^\\p{L}]*(?:(?:the|our|all|die|unsere|los|nuestros|las|os|nossos|as|les|nos|i|nostri|le|de|onze)\\s)?(?:${programPattern.source})\\W*$`,
  "iu",
);

/** The sentence that opens a roll of them: "Two programs.", "There are four that matter." Group 1 is the number. */
export const rollPattern =
  /^\s*(?:(?:so |today )?(?:there are|we have|we run|it is|these are|es gibt|wir haben|hay|tenemos|há|temos|são|il y a|nous avons|ci sono|abbiamo|er zijn|we hebben|są|mamy|ada|kami punya|có)\s+)?(\d{1,2}|\p{L}{2,9})(?:\s+(?!of\s)\p{L}+){1,4}[.:]\s*$/iu;

/** Ready-made programs and offers that take part in flows: nobody lists them among the services of a record. */
export const platformTools: readonly string[] = phrases(`
  debezium | kafka connect | maxwell | airbyte | flink | apache flink | spark | airflow | apache airflow | logstash | fluentd
  temporal | camunda | zeebe | conductor | step functions | aws step functions | keycloak | auth0 | okta | cognito | vault | consul
  prometheus | grafana | jaeger | loki | datadog | sentry | stripe | paypal | adyen | twilio | sendgrid | mailgun | firebase | fcm
  relay | outbox relay | message relay | outbox publisher | outbox poller | nginx | envoy | traefik | kong | haproxy | istio | linkerd | pgbouncer | pgpool | pgcat | proxysql | rds proxy`);

/** Parts of one application, which run together: "Map Module", "Módulo de Vendas". */
export const modulePattern =
  /(?:^|[\s_-])(?:modules?|moduli?|módulos?|moduł|модуль)$|^(?:module|modulo|módulo|moduł|mô-đun|модуль)\s|(?:模块|モジュール)$/iu;

/** In front of names side by side, up to the blank: "os serviços de", "the services", "die Dienste". The article says that they are known. */
export const servicesInFront =
  "(?:[Tt]he|[Dd]ie|[Dd]en|[Dd]er|[Ll]os|[Oo]s|[DdAaNn]os|[Ll]es|[Dd]es|[Aa]ux|[Ii]|[Dd]ei|[Dd]e|[Cc]ác) (?:micro|[Mm]ikro)?(?:[Ss]ervices|[Dd]iensten?|[Ss]ervicios|[Ss]erviços|[Ss]servi[cç]os|[Ss]ervizi|[Uu]sługi|dịch vụ)(?: (?:de|do|da|di|von|van|des|del))?";

/** Around names that are all there are: "split into A, B and C services", "A, B and C are separate services", "Each of A, B and C gets its own database". */
export const wholeOf = {
  into: "(?:split|divided|decomposed|broken|cut|separated) (?:up |down )?into|consists? of|composed of|comprises?|made up of",
  are: "(?:are|become|will be)(?: (?:all|separate|independent|distinct|individual|different|own))?",
  eachOf: "[Ee]ach of|[Jj]ede[rs]? von|[Cc]ada un[oa] de|[Cc]ada uma? de|[Cc]hacun de|[Oo]gnuno di|[Ee]lk van",
  keeps:
    "gets|has|owns|receives|keeps|will have|bekommt|hat|erhält|besitzt|tiene|recibe|tem|recebe|a|reçoit|ha|riceve|krijgt|heeft",
} as const;

/** Behind names side by side: "the Cellar and Press services". */
export const servicesBehind =
  "(?:micro)?(?:services|Services|-Dienste|-Services|diensten)(?![\\p{L}-]| (?:team|mesh|bus|layer)s?)";

/** What services are called by whoever thinks of what they are about, in front of a bracket with their names. */
export const domainNouns =
  "(?:bounded )?(?:domains?|contexts?|modules?|areas?)|domänen?|fachbereich(?:e|s)?|kontexte?|bereiche?|dominios?|contextos?|domínios?|módulos?|áreas?|domaines?|contextes?|domin[io]|contest[oi]|moduli|domen[ay]?|kontekst(?:y|u)?|domein(?:en)?|miền|домен(?:ы|а|ов)?|领域|ドメイン";

/** Characters of words that stand around a name where nothing parts them from it; of a class of a pattern. */
export const aroundHanNames = "由和与及当向被从给在是后时将让使各每个该多微所有这那其他前按任何禁止";
/** As many characters as such a name has in front of its noun. */
export const longestHanName = 4;
/** "独立业务服务", "聚合下游服务": services of a kind, and no one of them. */
export const kindInHan =
  /独立|[上下]游|[跨型]|外部|第三方|相关|对应|對應|不同|后端|後端|现有|現有|业务域|領域|业务$|業務$/u;

const opensSentence = phrases(`
  The | A | An | Our | Each | Every | Ein | Eine | Jeder | Kein | On | While | No | As | Is | But | With | Other | Many | Some | All | This | That | Update | Updates | Notify | Notifies | Trigger | Triggers | Call | Calls | Inform | Informs | When | If | And | Then | In | From | To | By | For | Via | Only | Der | Die | Das | El | La | Le | O | Both | Also | Send | Sends | Ask | Start | Tell | Il | Lo | Gli | Ogni | Anche | Se | Poi | De | Het | Elke | Ook | Als | Dan | Każda | Każdy | Gdy | Także | Tylko | Chỉ | Mỗi | Từng | Mọi | Những | Các | Let | Fix | Si | Cuando | Wenn | Falls | Sobald | Quand | Lorsque | Quando
  After | Before | Once | Whenever | Until | Since | Because | Although | Neither | Either | Not | Nachdem | Bevor | Weil | Nur | Después | Tras | Porque | Também | Após | Depois | Après | Avant | Dopo | Nadat
  Deployed | Added | Created | Updated | Migrated | Moved | Extracted | Introduced | Implemented | Refactored | Removed | Renamed`);
/** What one does to a service of which a name of two words is told: "Deploy Trip Service", and not "Deploy Service". */
const doneTo = phrases(`
  Deploy | Extract | Create | Add | Move | Migrate | Implement | Introduce | Refactor | Remove | Configure | Restart | Rewrite | Convert`);

/** Words of a sentence in front of a name: "Update Inventory Service". */
export const sentenceOpening = latePattern(
  `^(?:(?:(?:${opensSentence.join("|")}|API(?! (?:Gateway|Backend|Server)))|(?:${doneTo.join("|")})(?= \\p{Lu}[\\p{L}\\p{N}]* )) )+|^(?:调用|呼叫|请求|查询|访问|依赖|使用|通知|触发)(?!服务|服務|サービス)`,
  "u",
);

/** Around the name of a service that comes, in code: "a new service, `mail`", "ein neuer Dienst namens `mail`"; "a separate `mail` service". */
export const newService = {
  before:
    /(?<!\p{L})(?:new|separate|dedicated|neue[rnm]?|eigene[rnm]?|eigenständige[rnm]?|nuevo|novo|nouveau|nuovo) (?:micro-?)?(?:service|dienst|servicio|serviço|microsserviço|servizio)(?:,| called| named| namens| llamado| chamado| appelé| chiamato)?[\s(]{1,2}$/iu,
  around: /(?<!\p{L})(?:an?|one|the|our) (?:new|separate|dedicated|small) $/iu,
  noun: /^ (?:micro-?)?service(?!s?[\p{L}-])/iu,
} as const;
