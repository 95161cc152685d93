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
  /^[`*_]{0,3}[ -](?:cluster|server|instance|container|instanz|instancia|instância|servidor|serveur|istanza|klaster|instantie)(?!\p{L})/iu;

/** Who compares, leaves or only knows an engine does not run on it. */
export const besidePattern = latePattern(
  "(?<!\\p{L})(?:like|unlike|than|such as|similar|compatible|compared|versus|vs|import\\p{L}*|export\\p{L}*|migrat\\p{L}*|leav\\p{L}*|driver|former|legacy|old|learn\\p{L}*|know\\p{L}*|experience|support\\p{L}*|customer'?s?|partner'?s?|vendor'?s?|wie|anders als|ähnlich|verglichen|alte[nrs]?|migrier\\p{L}*|kennt|kennen|erfahrung\\p{L}*|como|comparad[oa]|antig\\p{L}+|viej[oa]|conoce\\p{L}*|conhece\\p{L}*|comme|comparé\\p{L}*|ancien\\p{L}*|connaît|connaissent|come|vecchi[oa]|conosc\\p{L}*|jak|stary|zna|znają|zoals|oude|kent|kennen|như|cũ|как|старый)(?!\\p{L})",
  "iu",
);
