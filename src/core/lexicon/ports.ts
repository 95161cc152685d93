// Words of a map of ports.
import { latePattern, phrasePattern, phrases } from "./match.ts";

/** What stands where nothing listens. */
export const unusedPort = phrasePattern(
  phrases(`
  reserved | free | unused | spare | unassigned | future | reserviert | frei | unbenutzt | reservado | libre | livre | futuro | réservé
  riservato | libero | zarezerwowany | wolny | gereserveerd | vrij | dự phòng | để trống | 预留 | 空闲 | 予約`),
);

/** In front of an engine's name they tell which server it is, and not whose. */
export const notOwners = phrasePattern(
  phrases(`
  primary | main | shared | common | central | replica | standby | secondary | test | local | legacy | old | new | dev | staging
  haupt | gemeinsame | zentrale | principal | compartido | compartida | central | común | partagé | principale | condiviso | główny
  wspólny | gedeelde | centrale | chính | chung | 主 | 从 | 共享`),
);

/** "on 5435", "publishes 8180", "port 5433": words that make the number behind them a port. Group 1 is the number, at the end. */
export const portInSentence = latePattern(
  "(?<!\\p{L})(?:ports?|on|publish(?:es|ed)?|exposes?|says?|listens? (?:on|at)|auf|port[áa]|puertos?|portas?|poort|en|em|sur|le port|su|na|op|cổng|trên|порт[еау]?|на|portu|端口|ポート)\\s?[:=]?\\s?[*`]{0,3}(\\d{4,5})(?![\\d\\p{L}]|[-/.:,]\\d)",
  "giu",
);

/** "Guest Service will use port 8081", "(standardise on 8082)": what ends in the number gives the port to the one in front of it. */
export const givenPort =
  /\p{Lu}[\p{L}\d]*[*`]{0,3}\s(?:(?:will|shall|must|should|is to|wird|soll|muss)\s)?(?:(?:now|always)\s)?(?:uses?|listens? (?:on|at)|runs? on|gets?|keeps?|takes?|moves? to|stays? (?:on|at)|belegt|bekommt|nutzt|läuft auf|usa|usará|utiliza|utilizará|escucha en|utilise|utilisera|écoute sur)\s(?:(?:the|den|el|a|le)\s)?(?:[Pp]orta?|puerto)\s?[*`]{0,3}\d{4,5}$|[(（](?:we\s)?(?:standardi[sz]ed? on|settled? on|fixed (?:at|to)|vereinheitlicht auf|unificado en|unificado em)\s(?:port\s)?[*`]{0,3}\d{4,5}$/u;

/** Words of a sentence about a port that somebody had, or still takes for the right one. */
export const formerPort = phrasePattern(
  phrases(`
  still | was | were | had | used to | previously | formerly | before | old | instead of | from | by default | default | tries | try | habit | wrong
  noch | früher | bisher | vorher | war | hatte | statt | alt | alte | antes | todavía | aún | sigue | era | viejo | vieja | por defecto
  ainda | velho | por padrão | avant | encore | était | ancien | ancienne | par défaut | prima | ancora | vecchia | vecchio
  dawniej | jeszcze | był | była | stary | vroeger | nog | oude | was | trước | vẫn | cũ | раньше | ещё | старый | eski | hâlâ`),
);

/** `"mongo_port": "27017"`, `POSTGRES_PORT=5437`, `${MONGO_PORT:-27017}`. Group 1 is whose, group 2 the number, at the end. */
export const portSetting =
  /(?<![\p{L}\d])([a-z][a-z\d]{1,24}(?:_[a-z\d]{2,24}){0,3})_port["']?\s?(?::-|[:=])\s?["']?(\d{4,5})(?!\d)/giu;

/** "psql -h localhost -p 5437". Group 1 is the program, group 2 the number, at the end. */
export const portOfClient =
  /(?<![\p{L}/_-])(psql|pg_dump|pg_restore|pg_isready|mysql|mysqldump|mongosh?|mongodump|redis-cli)\s(?:-[-\w.=@ ]{0,60}?\s)?(?:-p|-P|--port[= ])\s?(\d{4,5})(?!\d)/gu;

/** "amqp://guest@localhost:5673", "mqtt://mosquitto:1883". Group 1 is the scheme, 2 the host, 3 the port, at the end. */
export const portInUrl =
  /(?<![\w+])([a-z]{4,10})(?:\+\w{2,8})?:\/\/(?:[^\s/@"'`]{1,60}@)?([a-z][\w.-]{1,60}):(\d{4,5})(?!\d)/giu;

/** Where servers listen that have no table of their own, by the scheme of their addresses. */
export const portOfScheme: Readonly<Record<string, number>> = { amqp: 5672, mqtt: 1883, nats: 4222, pulsar: 6650 };

/** Addresses of servers that a container runs, and not of a page that somebody looks at. */
export const serverScheme =
  /^(?:amqp|mqtt|nats|pulsar|stomp|postgres|postgresql|mysql|mariadb|mongodb|redis|sqlserver|clickhouse)$/i;

/** `- "5673:5672"`, `- "${PG_PORT:-5433}:5432"` below `ports`. Group 1 is published, group 2 the one inside. */
export const portMapping =
  /^\s*-\s*["']?(?:[\d.]{7,15}:)?(?:\$\{\w{1,40}:-)?(\d{2,5})\}?:(\d{2,5})(?:\/tcp)?["']?\s*(?:#|$)/u;

/** "db:5432", "broker.shop.local:9092". Group 1 is the host, group 2 the port, at the end. */
export const portOfHost = /(?<![\p{L}\p{N}_.-])([a-z][a-z0-9.-]{0,60}[a-z0-9]):(\d{4,5})(?![\p{N}.:])/gu;

/** `"PORT": 6033`, `Port=5432`, `-p 5432`: a port of whatever the lines around are about. Group 1 is the number, at the end. */
export const portByItself = /(?<![\p{L}\p{N}_])(?:["']?port["']?\s?[:=]\s?["']?|-p\s)(\d{4,5})(?![\p{N}.:])/giu;

/** One server that listens on several ports says so in such words. */
export const severalPorts =
  /listener|controller|quorum|external|internal|admin|manage|replica|standby|metrics|shard|ssl|tls|sasl|secure|node[-_]?\d/iu;

/** `port: 5432`, `"PORT": "5432",`. Group 1 is the number. */
export const portOfSetting = /^\s*["']?port["']?\s*[:=]\s*["']?(\d{4,5})(?!\d)/iu;

/** `POSTGRES_DB: stock`, `- MYSQL_ROOT_PASSWORD=x`. Group 1 is the product whose image reads it. */
export const variableOf =
  /^\s*(?:-\s+)?["']?([A-Z]{4,12})_(?:INITDB_)?(?:DB|DATABASE|USER|PASSWORD|ROOT_[A-Z]+)["']?\s*[:=]/;

/** `type: 'mysql'`, `"ENGINE": "django.db.backends.postgresql"`. Group 1 is the engine. */
export const engineKind =
  /^\s*["']?(?:type|dialect|client|adapter|engine|driver)["']?\s*[:=]\s*["'](?:django\.db\.backends\.)?([a-z]{5,12})["']/iu;

/** What only the container of one engine has: folders of its data, programs that ask for its health. */
export const engineTools: readonly (readonly [RegExp, string])[] = [
  [/\/var\/lib\/postgresql|pg_isready/, "PostgreSQL"],
  [/\/var\/lib\/mysql|mysqladmin/, "MySQL"],
  [/:\/data\/db(?![\w/])|mongosh|db\.adminCommand/, "MongoDB"],
  [/redis-cli/, "Redis"],
];

/** "Postgres Parcels   :5434" in a drawing. Group 1 is the name, group 2 the number, at the end. */
export const portOfDrawn =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]{1,30}(?:[ -]\p{L}[\p{L}\p{N}]{1,30}){0,3})\s{1,12}:(\d{4,5})(?![\p{N}.:])/gu;

/** "PgBouncer `:6432`", "the `pgbouncer` service (…, `:6432`)", "PgBouncer on port 6432". Group 1 is the pooler, 2 the number, at the end. */
export const portOfPooler =
  /(?<![\p{L}\p{N}_/.-])(pgbouncer|pgcat|pgpool|odyssey|proxysql)(?![\p{L}\p{N}_-])(?:(?!postgres|mysql|→|->)[^.;|\n\d]){0,50}?(?:[\s`(]:|(?<!\p{L})port |(?<!\p{L})puerto |(?<!\p{L})porta )(\d{4,5})(?!\p{N}|[.:/]\d)/giu;

/** "### 2. Tolls (Port 8102)", "### Tolls – :8102". Group 1 is the name, 2 the number, at the end. */
export const portInHeading =
  /^(?:\d{1,2}[.)]\s{1,2})?(\p{L}[^(（:：—–]{1,50}?)\s?[(（:：—–-]\s?(?:(?:ports?|puertos?|portas?|porte?|poort|cổng|порт|端口|ポート)\s?[:：]?\s?|:)(\d{4,5})(?=\W{0,3}$)/iu;
