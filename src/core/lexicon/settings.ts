// Names of the settings of pools, poolers and servers, as files and sentences spell them, and what sets one statement of them apart.
import { keyName } from "./config.ts";
import { latePattern } from "./match.ts";

/** Settings that mean the same behind every product's name, with their other spellings. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  poolmode: ["poolingmode", "defaultpoolmode"],
  defaultpoolsize: [],
  poolsize: ["basepoolsize", "corepoolsize"],
  minpoolsize: ["minimumpoolsize"],
  maxpoolsize: ["maximumpoolsize"],
  reservepoolsize: ["reservepool"],
  maxclientconn: ["maxclientconns", "maxclientconnections"],
  maxdbconnections: ["maxdbconns", "maxdatabaseconnections"],
  maxconnections: [],
  minimumidle: ["minidle"],
  maxopenconns: ["maxopenconnections"],
  maxidleconns: ["maxidleconnections"],
  maxconns: [],
  minconns: [],
  minconnections: [],
  maxsize: [],
  minsize: [],
  maxidle: [],
  maxactive: [],
  maxtotal: [],
};

const known = new Map(
  Object.entries(spellings).flatMap(([name, others]) => [name, ...others].map((spelling) => [spelling, name] as const)),
);

const products =
  /^(?:set|with|pg|bouncer|pgcat|pooler|hikari|spring|quarkus|datasource|jdbc|sqlalchemy|postgres|postgresql|mysql|db|database|server)+(?=[a-z])/;

/** What all spellings of one setting have in common: `PGBOUNCER_POOL_MODE`, `pool_mode` and "Pooling mode" are `poolmode`. */
export function settingName(key: string): string {
  const name = keyName(key);
  return known.get(name) ?? known.get(name.replace(products, "")) ?? name;
}

/** How many connections one instance opens at most, and how many more where all are taken. */
export const isPoolSize = (name: string): boolean =>
  /^(?:poolsize|maxpoolsize|maxsize|maxopenconns|maxconns|connectionlimit|maxactive|maxtotal)$/.test(name);
export const isOverflow = (name: string): boolean => name === "maxoverflow";

/** "5 base + 10 overflow": what is always open, and what may be opened beside it. Groups 1 and 2. */
export const baseAndOverflow =
  /(?<![\p{L}\d.,])(\d{1,4}) (?:base|core|permanent|persistent|fixed|feste|permanentes|permanenti|stałych|vaste)(?: \p{L}{1,20})? ?\+ ?(\d{1,4}) (?:overflow|extra|burst|temporary|zusätzliche|temporales|temporários|temporaires|temporanee|dodatkowych)(?!\p{L})/iu;

/** Its value is a number of connections. */
export const countsConnections = (name: string): boolean =>
  isPoolSize(name) || isOverflow(name) || /(?:poolsize|conns?|connections?)$/.test(name);

/** Its value is a time. */
export const isTimed = (name: string): boolean =>
  /(?:timeout|lifetime|recycle|interval|ttl|threshold|retention|delay|backoff|maxwait|maxage)(?:ms|millis|milliseconds|secs?|seconds|mins?|minutes)?$/.test(
    name,
  );

/** The unit that a setting's name ends on: `idleTimeoutMillis`. */
export const unitInName = (name: string): string | null =>
  unitNamed(/(?:ms|millis|milliseconds|secs?|seconds|mins?|minutes)$/.exec(name)?.[0] ?? "");

/** Of one unit of time, in milliseconds. */
export const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** The lower bound and the upper one that it must not exceed. */
export const bounds: readonly (readonly [lower: string, upper: string])[] = [
  ["minpoolsize", "maxpoolsize"],
  ["minimumidle", "maxpoolsize"],
  ["maxidleconns", "maxopenconns"],
  ["minconns", "maxconns"],
  ["minconnections", "maxconnections"],
  ["minsize", "maxsize"],
  ["maxidle", "maxactive"],
  ["maxidle", "maxtotal"],
  ["minpoolsize", "defaultpoolsize"],
  ["defaultpoolsize", "maxdbconnections"],
];

const settingParts = new Set(
  `pool pools pooling conn conns connection connections max maximum min minimum timeout retention replicas replication partitions
  factor interval ttl idle lifetime overflow buffers mem memory threads concurrency prefetch acks insync statements idempotence
  commit attempts retries backoff lag slots senders heartbeat`.split(/\s+/),
);

/** Parts of names that data has, too: every record of it has a value of its own. */
const dataParts = new Set(
  "id ids name page count status state price amount date total score user customer order".split(" "),
);

const alone = new Set(["prepare", "acks", "pgbouncer"]);

/** Is it a setting of what runs, and no field of data? What it holds for, as in `maxConnectionsPerUser`, is neither. */
export function isSettingKey(key: string): boolean {
  if (alone.has(key.toLowerCase())) return true;
  const parts = key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/(?<=[a-z\d])[ _-]per[ _-][a-z]+$/, "")
    .split(/[^a-z\d]+/);
  return (
    (parts.length > 1 || known.has(keyName(key))) &&
    parts.some((part) => settingParts.has(part)) &&
    !parts.some((part) => dataParts.has(part))
  );
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:s|secs?|seconds?|sekunden?|segundos?|secondes?|secondi|seconden|sekund|秒|초)$/i, "s"],
  [/^(?:ms|millis|milliseconds?)$/i, "ms"],
  [/^(?:m|mins?|minutes?|minuten?|minutos?|minuti|minut|分钟?|분)$/i, "min"],
  [/^(?:h|hours?|stunden?|horas?|heures?|ore|uur|godzin|小时|時間|시간)$/i, "h"],
  [/^(?:d|days?|tage?|días|dias|jours?)$/i, "d"],
  [/^(?:k|kb|m|mb|g|gb)$/i, "bytes"],
];

export const unitNamed = (word: string): string | null => units.find(([pattern]) => pattern.test(word))?.[1] ?? null;

const switches: Readonly<Record<string, string>> = {
  true: "true",
  on: "true",
  yes: "true",
  false: "false",
  off: "false",
  no: "false",
};

/** What a word says of a setting: on or off, or how a pooler shares its connections; else nothing that could be held against another. */
export const wordValue = (name: string, word: string): string | null =>
  name === "poolmode" ? modeNamed(word) : (switches[word.toLowerCase()] ?? null);

const modes: Readonly<Record<string, readonly string[]>> = {
  session: [
    "session",
    "sessions",
    "sitzung",
    "sitzungs",
    "sesión",
    "sessão",
    "sessione",
    "sessie",
    "sesji",
    "sesyjnym",
    "сессий",
    "сессионный",
    "сессионном",
    "会话",
    "セッション",
    "phiên",
  ],
  transaction: [
    "transaction",
    "transactions",
    "transaktion",
    "transaktions",
    "transacción",
    "transação",
    "transazione",
    "transactie",
    "transakcji",
    "transakcyjnym",
    "транзакций",
    "транзакционный",
    "транзакционном",
    "事务",
    "トランザクション",
    "giao dịch",
  ],
  statement: ["statement"],
};

/** The mode of a pooler that a word of any language names: session, transaction or statement. */
export const modeNamed = (word: string): string | null =>
  Object.keys(modes).find((mode) => modes[mode]?.includes(word.toLowerCase())) ?? null;

const modeWord = Object.values(modes)
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|");
const modeNoun =
  "(?:mode|modus|modo|modalità|trybie?|tryb|режиме?|chế độ|模式|モード|pooling(?: mode)?|pool mode|level pooling)";

/** "transaction mode", "Session-Modus", "transaction-level pooling", "modo `session`". Groups 1 and 2 hold the mode. */
export const poolModePattern = latePattern(
  `(?<![\\p{L}])(?:(${modeWord})(?:[ \\n-]?(?:mode|modus|modalità|режиме?|pooling)(?![\\p{L}])|[ -](?:mode|level|pool) pooling(?![\\p{L}])|(?:模式|モード))|(?:pool(?:ing)? )?${modeNoun}[ :=]{1,3}(?:de |di |da |do )?["']?(${modeWord})(?![\\p{L}_]))`,
  "iu",
);
export const poolModes = latePattern(poolModePattern.source, "giu");

/** A line that gives the mode: "Mode `transaction`", "Pool mode: session". */
export const modeLabel = latePattern(
  `^[\\s*]*(?:pool(?:ing)?[ -])?${modeNoun}[\\s:*="'\`]{1,6}(${modeWord})(?![\\p{L}_])`,
  "iu",
);

/** In front of the mode in which something is run. */
export const runInPattern =
  /[(（]\s?["'`]?$|(?<!\p{L})(?:in|im|en|em|mit|with|using|uses?|cho(?:o?se|sen)|select(?:ed)?|pick(?:ed)?|adopt(?:ed)?|met|avec|con|com|w|в|set to|ở|theo|dùng)\s(?:(?:the|a|der|dem|den|el|la|le|o|het)\s)?["'`]?$/iu;

/** "Transaction mode was chosen", "… wurde gewählt": behind the mode. */
export const modeChosenPattern =
  /^\s(?:pooling )?(?:was|is|wurde|wird|fue|foi|a été|è stata?|został|is|werd) (?:chosen|selected|picked|preferred|adopted|gewählt|elegid[oa]|escolhid[oa]|choisi|scelt[oa]|wybrany|gekozen)/iu;

/** Words that set a statement apart: how it was, may be or is elsewhere, and what somebody else has. */
export const otherwisePattern =
  /(?<![\p{L}_])(?:defaults?(?! pool)|by default|was|were|previous(?:ly)?|before|old|former(?:ly)?|initial(?:ly)?|originally|instead|rather|raise[ds]?|raising|increas\w{0,3}|lower(?:ed|ing|s)?|reduc\w{1,3}|bump\w{0,3}|shrinks?|grows?|tun(?:e|ed|ing)|chang(?:e|ed|ing)|dev|development|local(?:ly|host)?|tests?|testing|staging|demo|ci|sandbox|prod|production|e\.g|(?:for )?examples?|for instance|beispiele?|ejemplos?|exemplos?|exemples?|esempi?o?|przykład|voorbeeld|ví dụ|пример|recommend\w{0,4}|suggest\w{0,3}|typical(?:ly)?|usual(?:ly)?|would|could|should|might|may|if|unless|not|never|no longer|cannot|too|vs|versus|compared|than|unlike|others?|another|second|separate|only|except|phase|later|eventually|next|until|migrate|legacy|(?:for|on|by|in|für|para|pour|per|dla|voor)\s(?:(?:the|our|all|die|den|las?|los|les|i|le|de)\s)?(?:\p{L}{2,20}[ -])?(?:replicas?|workers?|migrations?|migration\p{L}{0,3}|batch\p{L}{0,3}|report\p{L}{0,4}|analytics|jobs?|admin\p{L}{0,3}|cron\w{0,4})|avoid\w{0,3}|reject\w{0,3}|considered|alternativ\w{0,3}|fallback|switch\w{0,3}|los[et]s?|losing|breaks?|broke|fail(?:s|ed|ing)|exhaust\w{0,5}|caus(?:e|es|ed|ing)|risk\w{0,3}|verlor\p{L}{0,3}|verlier\p{L}{1,3}|perd\p{L}{1,6}|standardmäßig|standard|früher|bisher|vorher|statt|anstatt|erhöh\p{L}{0,4}|senk\p{L}{0,4}|lokal|entwicklung|würde|könnte|falls|wenn|nicht|kein\p{L}{0,2}|sonst|por defecto|antes|anterior|en lugar|aument\p{L}{0,4}|reduc\p{L}{0,4}|desarrollo|pruebas|producción|podría|si|no|nunca|padrão|em vez|desenvolvimento|testes|produção|poderia|não|par défaut|avant|au lieu|augment\p{L}{0,4}|développement|serait|pourrait|pas|di default|prima|invece|sviluppo|produzione|potrebbe|non|domyśln\p{L}{1,3}|wcześniej|zamiast|nie|standaard|voorheen|niet|mặc định|trước|không)(?![\p{L}_])|默认|之前|如果|不|デフォルト|以前|場合/iu;

/** The same for what introduces a file or stands above it: a whole file is seldom told of by what it is not. */
export const otherFilePattern =
  /(?<![\p{L}_])(?:defaults?|before|old|former|previous|initial|today|current|dev|development|local|tests?|testing|staging|demo|ci|sandbox|example|sample|e\.g|legacy|alternativ\p{L}{0,3}|rejected|wrong|bad|incorrect|migrations?|workers?|batch|if|vorher|früher|bisher|lokal|entwicklung|beispiel|antes|desarrollo|pruebas|ejemplo|exemplo|desenvolvimento|testes|avant|développement|exemple|prima|sviluppo|esempio|wcześniej|przykład|voorheen|voorbeeld|ví dụ)(?!\p{L})|默认|之前|示例|以前|例/iu;

/** A consequence that tells of the mode that was not taken: "transaction mode stays possible later", "than in session mode". */
export const otherModePattern =
  /(?<!\p{L})(?:would|could|if|unlike|than|instead|switch\w{0,3}|fall ?back|(?:cannot|can.t|won.t|not) (?:use|run|take)|later|yet|possible|revisit\w{0,3}|move to|migrat\w{1,5}|future|würde|könnte|wenn|statt|später|möglich|als|podría|que|futuro|después|poderia|depois|serait|pourrait|plus tard|zamiast|niż|później|dan|later|hơn|sau này)(?!\p{L})/iu;
