// Words around an engine's name that say that the record runs on it.
import { latePattern } from "./match.ts";

/** What runs inside a program, or is somebody else's: a record that decides on other engines may well name one of them. */
export const sidelines: ReadonlySet<string> = new Set([
  ...["SQLite", "H2", "HSQLDB", "Apache Derby", "DuckDB", "RocksDB", "LevelDB", "LMDB", "PouchDB", "etcd"],
  ...["Snowflake", "BigQuery", "Redshift", "Databricks", "Teradata", "Vertica", "Prometheus", "VictoriaMetrics"],
]);

/** In front of the engine that "stays", or on which a service runs: "must stay on", "runs in", "no". Ends the text. */
export const ontoPattern = latePattern(
  "[`*_]{0,3}(?:\\s(?:must|has to|will|shall|can only|muss|soll|debe|deve|doit|musi|moet))?(?:\\s(?:stays?|remains?|runs?|lives?|bleib\\p{L}{1,3}|läuft|laufen|se queda|permanece|corre|roda|fica|reste|tourne|rimane|gira|zostaje|działa|blijft|draait|chạy))?\\s(?:on|in|onto|to|auf|nach|en|a|em|no|na|para o|para a|sur|sous|su|w|op|trên|sang)(?:\\s(?:the|den|dem|einer|einem|el|la|o|le))?\\s[`*_]{0,3}$",
  "iu",
);

/** Behind an engine, in front of whose it is: "for", "für die". Begins the text. */
export const engineForPattern = latePattern(
  "^[`*_]{0,3}\\s(?:for|für|para|pour|per|dla|voor|cho|для)(?:\\s(?:the|den|die|das|el|la|o|a|os|as|le|les|il|lo|de|het))?\\s[`*_]{0,3}(?=\\p{L})",
  "iu",
);

/** What ends in front of the engine that is taken for a reason: ", therefore". */
export const thereforePattern =
  /(?<!\p{L})(?:therefore|hence|thus|so we (?:use|take)|deshalb|daher|also|por eso|por lo tanto|por isso|portanto|donc|d['’]où|perciò|quindi|dlatego|więc|daarom|dus|nên|vì vậy|поэтому|bu yüzden)\s[`*_]{0,3}$|(?:因此|所以|したがって)$/iu;

/** "One shared", "a single": in front of the engine of the one server that all are on. Ends the text. */
export const oneServerBefore =
  /(?:^|[\s*_(])(?:one|single|a single|the same|ein(?:em?|en|er)?|einzige[rn]?|un|una|um|uma|une|één|jeden|один|một)(?: (?:shared|common|gemeinsame[rn]?|compartid[oa]|común|compartilhad[oa]|partagée?|commune?|condivis[oa]|wspólny|gedeelde))? [`*_]{0,3}$/iu;

/** Behind it: "instance", "-Cluster". Begins the text. */
export const serverBehind =
  /^[`*_]{0,3}[ -](?:(?:docker|kubernetes|db)[ -])?(?:cluster|server|instance|container|instanz(?:en)?|instancia|instância|servidor|serveur|conteneur|contenedor|istanz[ae]|klaster|kontener\p{L}*|instantie|transaction|transaktion|transacción|transação|transazione|transactie|session|sitzung|sesión|sessão)s?(?!\p{L})/iu;

/** Who compares, leaves or only knows an engine does not run on it. */
export const besidePattern = latePattern(
  "(?<!\\p{L})(?:like|unlike|than|such as|similar|compatible|compared|versus|vs|import\\p{L}*|export\\p{L}*|migrat\\p{L}*|leav\\p{L}*|driver|former|legacy|old|learn\\p{L}*|know\\p{L}*|experience|support\\p{L}*|customer'?s?|partner'?s?|vendor'?s?|wie|anders als|ähnlich|verglichen|alte[nrs]?|migrier\\p{L}*|kennt|kennen|erfahrung\\p{L}*|como|comparad[oa]|antig\\p{L}+|viej[oa]|conoce\\p{L}*|conhece\\p{L}*|comme|comparé\\p{L}*|ancien\\p{L}*|connaît|connaissent|come|vecchi[oa]|conosc\\p{L}*|jak|stary|zna|znają|zoals|oude|kent|kennen|như|cũ|как|старый)(?!\\p{L})",
  "iu",
);

const servers =
  "(?:cluster|server|instance|container|node|instanz|instancia|instância|servidor|serveur|conteneur|contenedor|contêiner|contentor|istanza|klaster|kontener\\p{L}*|instancj\\p{L}+|instantie|transacción|transação|transazione|transaktion|máy chủ|сервер\\p{L}*|контейнер\\p{L}*|экземпляр\\p{L}*)s?";

/** What it runs in, in front of the engine: "instance of", "Docker-Container für". Ends the text. */
export const serverBefore = latePattern(
  `(?:(?<=[\\s*_-])|^)${servers}(?: (?:of|de|für|for|with|mit|von|para|com|con|pour|avec|di|z|dla|van|voor|cho|với))? [\`*_]{0,3}$|(?:インスタンス|コンテナ|实例|容器)[はのを：:]?\\s?$`,
  "iu",
);

/** "Its own", "one shared", "an empty": in front of the engine. Ends the text. */
export const ownBefore = latePattern(
  "(?:(?<=[\\s*_(:])|^)(?:own|private|dedicated|single|one|one shared|the same|eigene[nrs]?|eigenes|einzige[nrs]?|ein(?:em|en|er)? (?:gemeinsame|eigene|einzige)[nrs]?|propi[oa]|dedicad[oa]|únic[oa]|un solo|una sola|mism[oa]|própri[oa]|uma única|um único|mesm[oa]|propre|dédié[e]?|un seul|une seule|même|propri[oa]|dedicat[oa]|un unic[oa]|stess[oa]|własn\\p{L}+|jed(?:en|na|no)|wspóln\\p{L}+|eigen|één|één gedeelde|riêng|một) [`*_]{0,3}$",
  "iu",
);

/** Whoever leaves an engine had it: "is dropped", "ersetzt". */
export const leavingPattern = latePattern(
  "(?<!\\p{L})(?:drop\\p{L}*|replac\\p{L}*|retir\\p{L}*|remov\\p{L}*|decommission\\p{L}*|abandon\\p{L}*|eliminat\\p{L}*|shut|mov(?:e|es|ing) (?:off|away|from)|without|away from|no|abgelöst|ablös\\p{L}*|abgeschaltet|ersetz\\p{L}*|entf[aä]ll\\p{L}*|entfern\\p{L}*|ohne|weg von|reemplaz\\p{L}*|retira\\p{L}*|elimin\\p{L}*|sin|sem|substitu\\p{L}*|desativ\\p{L}*|remplac\\p{L}*|supprim\\p{L}*|sans|sostitu\\p{L}*|dismess\\p{L}*|senza|zastąp\\p{L}*|bez|vervang\\p{L}*|zonder|thay|bỏ|замен\\p{L}*|без|etc|e\\.g|for (?:example|instance)|beispielsweise|z\\.\\s?b|p\\.\\s?ej|por (?:ejemplo|exemplo)|par exemple|ad esempio|na przykład|np|bijvoorbeeld|bijv|ví dụ|например|test\\p{L}*|prueba\\p{L}*|prove|essai\\p{L}*)(?!\\p{L})|替换|取代|例如|例えば|廃止",
  "iu",
);

/** What is only one of several that could be: "MySQL or MariaDB". Ends and begins the text. */
export const choicePattern = {
  before: /(?<!\p{L})(?:or|oder|o|ou|lub|albo|of|hoặc|или|veya)\s[`*_]{0,3}$|[/|]\s?$|或$/iu,
  behind: /^[`*_]{0,3}(?:\s(?:or|oder|o|ou|lub|albo|of|hoặc|или|veya)(?!\p{L})|\s?[/|]|或)/iu,
} as const;
