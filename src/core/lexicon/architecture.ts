// Nouns and verbs with which authors speak of services, stores and connections.
import { beginning, phrasePattern, phrases } from "./match.ts";

const words = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");

/** What is counted, by the name that count claims use. Singular forms are left out where they count nothing. */
export const countedNouns = {
  services: [
    "services",
    "service",
    "microservices",
    "micro-services",
    "backend services",
    "mikroservices",
    "dienste",
    "diensten",
    "microdienste",
    "servicios",
    "microservicios",
    "serviços",
    "servicos",
    "microsserviços",
    "microserviços",
    "dịch vụ",
    "microservice",
    "vi dịch vụ",
    "服务",
    "微服务",
    "服務",
    "微服務",
    "сервисов",
    "сервиса",
    "сервисы",
    "микросервисов",
    "микросервиса",
    "servis",
    "mikroservis",
  ],
  databases: [
    "databases",
    "database instances",
    "database",
    "dbs",
    "db instances",
    "data stores",
    "datastores",
    "datenbanken",
    "datenbankinstanzen",
    "bases de datos",
    "bancos de dados",
    "bancos",
    "bases de données",
    "cơ sở dữ liệu",
    "数据库",
    "資料庫",
    "баз данных",
    "базы данных",
    "бд",
    "veritabanı",
    "logical databases",
  ],
  events: [
    "events",
    "domain events",
    "event types",
    "ereignisse",
    "domain-events",
    "eventos",
    "événements",
    "sự kiện",
    "事件",
    "领域事件",
    "событий",
    "события",
    "topics",
  ],
  clusters: ["clusters", "database clusters"],
  options: ["options", "alternatives", "optionen", "alternativen", "opciones", "opções", "phương án", "个方案"],
  rows: ["rows", "zeilen", "filas", "linhas", "lignes", "hàng", "行"],
  tables: ["tables", "tabellen", "tablas", "tabelas"],
} as const;
export type CountedThing = keyof typeof countedNouns;

/** What is measured is not listed one by one. */
export const unitPattern =
  /(?<!\p{L})(?:milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|sprints?|percent|times|people|persons?|users?|engineers?|developers?|customers?|requests?|queries|connections?|lines?|rows?|columns?|instances?|replicas?|pods?|nodes?|cores?|cpus?|euros?|dollars?|sekunden|minuten|stunden|tagen?|wochen|monaten?|jahren?|prozent|personen|verbindungen|instanzen|segundos|minutos|horas|días|dias|semanas|meses|años|anos|personas|pessoas|conexiones|conexões|secondes|heures|jours|semaines|mois|ans|personnes|connexions|giây|phút|giờ|ngày|tuần|tháng|năm)$/iu;

export const serviceNounPattern = words(countedNouns.services);

const connectionNouns = [
  "connections",
  "connection",
  "conns",
  "conn",
  "max connections",
  "db connections",
  "verbindungen",
  "verbindung",
  "conexiones",
  "conexión",
  "conexões",
  "conexão",
  "connexions",
  "connexion",
  "kết nối",
  "连接",
  "個連線",
  "соединений",
  "соединения",
  "подключений",
  "подключения",
  "bağlantı",
];
/** Does the text speak of connections? */
export const connectionPattern = beginning(
  new RegExp(`(?<![\\p{L}])(?:${words(connectionNouns)})(?![\\p{L}])|连接|连线`, "iu"),
  connectionNouns,
);

const instanceNouns = [
  "экземпляр",
  "экземпляра",
  "экземпляров",
  "реплика",
  "реплики",
  "реплик",
  "kopya",
  "örnek",
  "instances",
  "instance",
  "replicas",
  "replica",
  "pods",
  "pod",
  "instanzen",
  "instanz",
  "replikas",
  "instancias",
  "instancia",
  "réplicas",
  "réplica",
  "instâncias",
  "instância",
  "bản sao",
  "个实例",
  "实例",
  "副本",
  "экземпляров",
  "экземпляра",
  "реплик",
  "реплики",
  "nodes",
  "containers",
  "function instances",
  "workers",
];
/** A number and the word for instances behind it: "3 instances", "2 × replicas". */
export const instancesPattern = new RegExp(
  `(\\d{1,4})\\s*(?:[x×]\\s*)?(?:(?!per|pro|por|par|je)\\p{L}+\\s+)?(?:${words(instanceNouns)})(?![\\p{L}])`,
  "iu",
);

/** A service "keeps … in", "uses", "owns" a store. */
export const storeVerbPattern = new RegExp(
  `^(?:${words(["uses", "use", "keeps", "keep", "stores", "store", "owns", "own", "persists", "persist", "runs on", "relies on", "is backed by", "are backed by", "has", "have", "writes to", "gets", "is on", "stays on", "moves to", "will use", "will own", "will have", "will keep", "nutzt", "nutzen", "verwendet", "verwenden", "speichert", "speichern", "besitzt", "hat", "hält", "bekommt", "erhält", "usa", "usan", "utiliza", "utilizan", "almacena", "guarda", "tiene", "posee", "mantiene", "persiste", "usam", "armazena", "possui", "tem", "mantém", "utilise", "utilisent", "stocke", "possède", "dispose de", "conserve", "s'appuie sur", "sử dụng", "dùng", "lưu trữ", "lưu", "có", "sở hữu", "使用", "采用", "拥有", "存储", "использует", "хранит", "владеет", "имеет", "kullanır", "saklar", "sahiptir"])})(?![\\p{L}])`,
  "iu",
);

const ownWords = [
  "its own",
  "their own",
  "own",
  "dedicated",
  "private",
  "separate",
  "exclusive",
  "eigene",
  "eigenen",
  "eigener",
  "eigenes",
  "dedizierte",
  "su propia",
  "su propio",
  "propia",
  "propio",
  "dedicada",
  "dedicado",
  "seu próprio",
  "sua própria",
  "próprio",
  "própria",
  "sa propre",
  "son propre",
  "propre",
  "dédiée",
  "dédié",
  "riêng",
  "của riêng",
  "独立",
  "自己",
  "自有",
  "专用",
  "собственную",
  "собственной",
  "собственная",
  "своей",
  "своя",
  "отдельная",
  "отдельную",
  "ayrı",
  "kendi",
];
export const ownPattern = beginning(
  new RegExp(`(?<![\\p{L}])(?:${words(ownWords)})(?![\\p{L}])|独立|自己|自有|专用`, "iu"),
  ownWords,
);

const eachWords = [
  "each",
  "every",
  "per service",
  "per-service",
  "per microservice",
  "all services",
  "all databases",
  "jeder",
  "jede",
  "jedes",
  "pro service",
  "pro dienst",
  "alle services",
  "cada",
  "por servicio",
  "por serviço",
  "todos los servicios",
  "todos os serviços",
  "chaque",
  "par service",
  "tous les services",
  "mỗi",
  "tất cả các",
  "каждый",
  "каждого",
  "каждому",
  "her servis",
  "her servise",
  "her bir",
];
export const eachPattern = beginning(
  new RegExp(`(?<![\\p{L}])(?:${words(eachWords)})(?![\\p{L}])|每个|各个|每服务|所有服务|各服务`, "iu"),
  eachWords,
);

const storeNouns = [
  "database",
  "databases",
  "db",
  "dbs",
  "instance",
  "instances",
  "server",
  "schema",
  "schemas",
  "cluster",
  "store",
  "datenbank",
  "datenbanken",
  "instanz",
  "base de datos",
  "bases de datos",
  "instancia",
  "banco",
  "bancos",
  "base de données",
  "bases de données",
  "base",
  "cơ sở dữ liệu",
  "csdl",
  "база",
  "базой",
  "базу",
  "базы",
  "базой данных",
  "veritabanı",
];
export const storeNounPattern = beginning(
  new RegExp(`(?<![\\p{L}])(?:${words(storeNouns)})(?![\\p{L}])|数据库|数据存储|实例|資料庫`, "iu"),
  storeNouns,
);

/** Words that make a statement a possibility, a wish or a thing of the past. */
export const hypotheticalPattern = beginning(
  /(?<![\p{L}])(?:could|would|might|may|can|if|instead of|rather than|no longer|previously|formerly|used to|without|never|not|cannot|könnte|würde|wenn|falls|früher|podría|podrían|si|poderia|poderiam|se|pourrait|pourraient|có thể|nếu|мог|бы|если|could be|e\.g\.)(?![\p{L}])|如果|可以|可能|假如/iu,
  phrases(`could | would | might | may | can | if | instead | rather | no | previously | formerly | used | without | never | not
    cannot | könnte | würde | wenn | falls | früher | podría | podrían | si | poderia | poderiam | se | pourrait | pourraient | có
    nếu | мог | бы | если | e`),
);

/** Someone keeps something: "holds", "speichert". */
export const keepingPattern = phrasePattern(
  phrases(`
  keeps | keep | holds | hold | stores | store | writes | saves | persists | records | maintains | puts
  speichert | hält | schreibt | legt | ablegt | führt | guarda | almacena | mantiene | persiste | escribe | registra
  armazena | mantém | grava | salva | escreve | stocke | conserve | enregistre | écrit | lưu | lưu trữ | ghi
  хранит | пишет | ведёт | saklar | tutar | yazar | 存储 | 保存 | 写入`),
);

/** What leads from the thing kept to its place: "in its own", "to". */
export const placePattern =
  /(?<!\p{L})(?:in|into|to|on|auf|en|em|na|no|dans|sur|trong|vào|в)\s+(?:(?:its own|its|a|an|the|own|seiner|seine|seinem|einer|einem|der|die|dem|su|una|un|la|el|sua|uma|um|sa|son|une)\s+)?(?=[`*"\p{L}])|(?:在|到)/iu;
