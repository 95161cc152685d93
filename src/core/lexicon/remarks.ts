// How a setting's own value is said again in words, behind the setting or elsewhere.
import { latePattern, phrases } from "./match.ts";

/** In front of a number that somebody keeps to. */
const boundWords = phrases(
  `up to | at most | maximum | maximum of | max | max of | max. | no more than | accepts | supports | allows | keeps | holds | maintains | opens | serves | handles
  | capped at | limited to | caps at | limits to | bis zu | höchstens | maximal | hält | öffnet | erlaubt | akzeptiert | begrenzt auf | hasta | como máximo | máximo
  | acepta | admite | mantiene | abre | permite | opera con | trabaja con | limitado a | até | no máximo | aceita | mantém | opera com | trabalha com
  | jusqu'à | au plus | accepte | garde | maintient | ouvre | permet | limité à | limitée à | fino a | al massimo | accetta | tiene | apre | consente | limitato a
  | tot | hoogstens | maximaal | accepteert | houdt | opent | beperkt tot | do | najwyżej | maksymalnie | przyjmuje | utrzymuje | otwiera | tối đa | chấp nhận | giữ | mở`,
);
const bound = `(?<!\\p{L})(?:${boundWords.join("|")}) (?:of |a |the |de |only )?`;
const nouns =
  "(?:(?:connections?|conns?|verbindung(?:en)?|conexiones|conexões|connexions|connessioni|verbindingen|połączeń|kết nối)(?!\\p{L}))";

/** "accepts up to 400 client connections". Group 1 is the number. */
export const boundConnections = latePattern(
  `(?:${bound}|(?:最多|最大|接受|保持|允许)\\s?)(\\d{1,6})(?:(?: [\\p{L}-]{1,20}){0,3} ${nouns}|\\s?(?:个|個)?(?:客户端|服务器)?(?:连接|接続))`,
  "iu",
);

/**
 * What a pooler opens to its server, whoever comes: "at most 20 server-side connections", "20 conexiones reales", "the connection count
 * is capped at 20 regardless of load". The number is in group 1 or 2.
 */
export const serverConnections = latePattern(
  `${bound}(\\d{1,6})(?= (?:(?:server-side|server|backend|real|actual|physical|echte|physische|reële|rzeczywistych)(?: \\p{L}{1,20})? ${nouns}|${nouns} (?:reales|reais|réelles|reali|físicas|physiques|fisiche)(?!\\p{L})))` +
    `|${nouns}[^.;:\\d]{0,40}?${bound}(\\d{1,6})(?= (?:regardless|no matter|independently of|whatever|unabhängig|egal|independientemente|independentemente|quel que soit|quels que soient|indipendentemente|ongeacht|niezależnie|bất kể)(?!\\p{L}))`,
  "iu",
);

/** What a pooler takes from its clients: "up to 400 client connections". Group 1 is the number. */
export const clientConnections = latePattern(
  `${bound}(\\d{1,6})(?= (?:(?:client-side|client|incoming|application|app|logical|frontend|eingehende|inkomende)(?: \\p{L}{1,20})? ${nouns}|client-verbindungen(?!\\p{L})|${nouns} (?:de |des |di |van |od )?(?:clientes?|clients?|client|klientów|entrantes)(?!\\p{L})))`,
  "iu",
);

/** Words with which a remark speaks of another value: how it was, would be or is elsewhere. */
export const otherValuePattern =
  /(?<!\p{L})(?:defaults?|was|were|previous(?:ly)?|before|old|former(?:ly)?|instead|rather|raised?|increase\p{L}{0,2}|lower\p{L}{0,3}|reduc\p{L}{1,3}|dev|development|local|tests?|testing|staging|e\.g|recommend\p{L}{0,4}|suggest\p{L}{0,3}|would|could|should|might|may|if|unless|not|never|than|less|more|shorter|longer|leav\p{L}{1,3}|other|standard\p{L}{0,5}|früher|vorher|statt|als|wenn|nicht|weniger|mehr|por defecto|antes|que|menos|más|padrão|mais|par défaut|avant|moins|plus|di default|prima|meno|più|domyśln\p{L}{1,3}|wcześniej|mniej|więcej|standaard|voorheen|minder|meer|dan|mặc định|trước|hơn)(?!\p{L})|默认|之前|デフォルト|以前/iu;

/** Of one among several, or of what is left of all. */
export const ofPartPattern =
  /(?<!\p{L})(?:per|each|every|reserv\p{L}{1,3}|left|spare|headroom|admin\p{L}{0,3}|pro|je|por|cada|par|chaque|ogni|elke?|na|każd\p{L}{1,3}|mỗi)(?!\p{L})|每|あたり/iu;

/** "30 s", "half of it is 5 minutes", "30초". Groups: the number, the unit. */
export const durations =
  /(?<![\p{L}\d.,:/~≈-])(\d{1,7})\s?(ms|millis|milliseconds?|s|secs?|seconds?|sekunden?|segundos?|secondes?|secondi|seconden|sekund|mins?|minutes?|minuten?|minutos?|minuti|minut|h|hours?|stunden?|horas?|heures?|ore|uur|godzin|秒|分钟|分|小时|時間|초|분|시간)(?!\p{L})/giu;

/** "10%". Group 1 is the number. */
export const percents = /(?<![\p{L}\d.,–-])(\d{1,3})\s?%/gu;

/** "Default: 20", "defaults to 20" in a comment above what it speaks of. Group 1 is the number. */
export const defaultTold =
  /(?<!\p{L})(?:defaults?(?: value)?(?: to| is)?|default value|standardwert|valor por defecto|por defecto|valor padrão|padrão|par défaut|valore predefinito|predefinito|standaard|domyślnie|mặc định|默认值?|デフォルト|기본값)\s?[:：=]?\s?(\d{1,7})(?![\p{L}\d%]|[.,:]\d|\s?[+×x*/])/iu;
