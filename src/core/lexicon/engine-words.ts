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

/** "While all services use …, we may": what is conceded is so. Begins the text. */
export const concedingPattern =
  /^[\s*_]*(?:while|although|though|since|as|because|even if|obwohl|während|da|aunque|si bien|embora|ainda que|bien que|puisque|sebbene|anche se|chociaż|hoewel|mặc dù)\s/iu;

/** "This system has both": in front of the engines that the record runs on. Ends the text. */
export const hasAllPattern =
  /(?<!\p{L})(?:(?:this|the|our) (?:system|platform|project|stack|product) (?:has|uses|runs(?: on)?|keeps)|(?:das|unser) (?:system|projekt) (?:hat|nutzt|verwendet)|(?:el|este|nuestro) (?:sistema|proyecto) (?:tiene|usa|utiliza)|(?:o|este|nosso) (?:sistema|projeto) (?:tem|usa|utiliza)|(?:le|ce|notre) (?:système|projet) (?:a|utilise)|we (?:now )?(?:have|operate|run|maintain))(?: (?:both|sowohl|tanto|à la fois|now|today))?\s[`*_]{0,3}$/iu;

/** "Three engines have to be operated: ": in front of their names. Ends the text. */
export const engineListPattern =
  /(?<!\p{L})(?:engines|technologies|database systems|datenbanksysteme|technologien|motores|tecnologías|tecnologias|moteurs|motori|tecnologie|silniki|technologie)(?: [\p{L}-]+){0,6}[:：]\s[`*_]{0,3}$/iu;

/** "One shared", "a single": in front of the engine of the one server that all are on. Ends the text. */
export const oneServerBefore =
  /(?:^|[\s*_(])(?:one|single|a single|the same|ein(?:em?|en|er)?|einzige[rn]?|un|una|um|uma|une|één|jeden|один|một)(?: (?:shared|common|gemeinsame[rn]?|compartid[oa]|común|compartilhad[oa]|partagée?|commune?|condivis[oa]|wspólny|gedeelde))? [`*_]{0,3}$/iu;

/** Behind it: "instance", "-Cluster". Begins the text. */
export const serverBehind =
  /^[`*_]{0,3}[ -](?:(?:docker|kubernetes|db)[ -])?(?:cluster|server|instance|container|instanz(?:en)?|instancia|instância|servidor|serveur|conteneur|contenedor|istanz[ae]|klaster|kontener\p{L}*|instantie|transaction|transaktion|transacción|transação|transazione|transactie|session|sitzung|sesión|sessão|plan)s?(?!\p{L})/iu;

/** Who compares, leaves or only knows an engine does not run on it. */
export const besidePattern = latePattern(
  "(?<!\\p{L})(?:like|unlike|than|such as|similar|compatible|compared|versus|vs|import\\p{L}*|export\\p{L}*|migrat\\p{L}*|leav\\p{L}*|driver|former|legacy|old|learn\\p{L}*|know\\p{L}*|experience|support\\p{L}*|customer'?s?|partner'?s?|vendor'?s?|wie|anders als|ähnlich|verglichen|alte[nrs]?|migrier\\p{L}*|kennt|kennen|erfahrung\\p{L}*|como|comparad[oa]|antig\\p{L}+|viej[oa]|conoce\\p{L}*|conhece\\p{L}*|comme|comparé\\p{L}*|ancien\\p{L}*|connaît|connaissent|come|vecchi[oa]|conosc\\p{L}*|jak|stary|zna|znają|zoals|oude|kent|kennen|như|cũ|как|старый)(?!\\p{L})",
  "iu",
);

const servers =
  "(?:cluster|server|instance|container|node|instanz|instancia|instância|servidor|serveur|conteneur|contenedor|contêiner|contentor|istanza|klaster|kontener\\p{L}*|instancj\\p{L}+|instantie|transacción|transação|transazione|transaktion|máy chủ|сервер\\p{L}*|контейнер\\p{L}*|экземпляр\\p{L}*|connexion|conexion|conexão|conexõe|conexione|connessioni|połączeni\\p{L}+|verbinding|соединени\\p{L}+|(?:instância|instancia|instance)\\/(?:base|banco))s?";

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

/** "Is down", "fällt aus": behind what all that stands on it goes down with. Begins the text. */
export const downBehind = latePattern(
  "^[`*_]{0,3}(?:\\s(?:is|are|goes|go|falls|being|itself is)\\s(?:down|unavailable|offline|unreachable|out of service)|\\s(?:fails|crashes|restarts|outages?)|\\s(?:ausfällt|ausfaellt|fällt aus|faellt aus|steht|stillsteht|unerreichbar ist)|[ -]Ausfall|\\s(?:se cae|cae|falla|deja de responder|está caíd[oa])|\\s(?:cai|falha|está fora|fica fora|ficar fora|está indisponível)|\\s(?:tombe|est en panne|est indisponible|est hors service)|\\s(?:cade|è giù|è fuori servizio|si ferma)|\\s(?:padnie|pada|ulegnie awarii)|\\s(?:uitvalt|valt uit|plat ligt|onbereikbaar is)|\\s(?:chết|sập|ngừng)|\\s(?:упад[её]т|упал|недоступ\\p{L}*|падает))(?!\\p{L})",
  "iu",
);

/** "Is sufficient": behind what a record has settled on. Begins the text. */
export const enoughBehind = latePattern(
  "^[`*_]{0,3}\\s(?:is (?:sufficient|enough|all (?:that )?we need|our only)|suffices|reicht(?: aus)?|genügt|ist ausreichend|(?:es|resulta) suficiente|basta|alcanza|é suficiente|suffit|est suffisant|è sufficiente|wystarcz[ay]|volstaat|là đủ|достаточно)(?!\\p{L})",
  "iu",
);

/** "Database per tenant", "connections": behind an engine that each of several has. Begins the text. */
export const perEachBehind = latePattern(
  "^[`*_]{0,3}\\s(?:(?:database|schema|db|datenbank|schéma|base|container)s? (?:per|for each|for every|pro|je|für jede[ns]?|por|par|per ogni|dla każde\\p{L}+|voor elke?)(?!\\p{L})|(?:connections?|par (?:tenant|service|locataire|module|client)|por (?:tenant|servicio|serviço|cliente|inquilino|módulo)|per (?:tenant|servizio|modulo)))(?!\\p{L})",
  "iu",
);

/** "The jobs wait in", "its state is kept in": in front of where all that there is lies. Ends the text. */
export const keptInBefore = latePattern(
  "(?<!\\p{L})(?:jobs?|states?|data|events?|messages?|entries|rows|everything|outbox|they|zustand|daten|ereignisse|nachrichten|aufträge|estados?|datos|eventos|mensajes|trabajos|dados|mensagens|état|données|événements|stato|dati|eventi|stan|dane|zdarzenia|gegevens|berichten)\\s(?:(?:is|are|will|be|wird|werden|liegt|se|son|está|están|são|estão|fica|ficam|est|sont|è|sono|jest|są|wordt|worden)\\s){0,2}(?:waits?|lives?|stays?|persist(?:s|ed)?|stored|kept|saved|held|wartet|warten|liegen|liegt|espera|esperan|guarda[n]?|aguardam|attend(?:ent)?|restent|attendono|czekaj?ą?|wacht(?:en)?)\\s(?:in|on|inside|within|auf|en|em|no|dans|w|do)(?:\\s(?:the|our|der|dem|la|el|o|le|de))?\\s[`*_]{0,3}$",
  "iu",
);

const ways =
  "(?:via|through|over|on|to|by|with|using|mit|über|durch|auf|an|par|avec|sur|à|vers|mediante|a través de|por|con|a|en|na|no|em|para|com|pelo|pela|tramite|su|con|attraverso|przez|do|z|met|naar|qua|через|в|по)";
const messages =
  "(?:communicat\\p{L}*|asynchron\\p{L}*|event[- ]driven|events?|messag(?:es?|ing)|outbox|dispatcher|relay|kommunizier\\p{L}*|ereignis\\p{L}*|nachricht\\p{L}*|comunica\\p{L}*|as[ií]ncron\\p{L}*|assíncron\\p{L}*|eventos?|mensaj\\p{L}*|mensage\\p{L}*|communiqu\\p{L}*|événement\\p{L}*|évènement\\p{L}*|messages?|eventi|messaggi\\p{L}*|zdarze\\p{L}*|komunik\\p{L}*|gebeurtenis\\p{L}*|berichten|событи\\p{L}*|сообщени\\p{L}*|асинхронн\\p{L}*|sự kiện)";

/** "Communicates asynchronously through", "Asynchronous:": in front of the broker that all use. Ends the text. */
export const brokerBefore = latePattern(
  `(?<!\\p{L})${messages}(?:\\s[^\\s.;:()]+){0,7}\\s${ways}(?:\\s(?:the|an?|our|den|die|das|einen?|el|la|los?|un|uma?|le|une|il|het|een))?\\s[\`*_]{0,3}$|(?<!\\p{L})(?:asynchron|as[ií]ncron|assíncron|асинхронн)\\p{L}*[*_]{0,2}[:：][*_]{0,2}\\s[\`*_]{0,3}$`,
  "iu",
);

/** "As the message broker", "for events": behind it. Begins the text. */
export const asBrokerBehind = latePattern(
  "^[`*_]{0,3}\\s(?:as|als|como|comme|come|jako|làm)\\s(?:(?:the|our|an?|its|zentraler?|el|la|un|uma?|o|le|nuestro|nosso|notre|il|onze|de|het)\\s)?(?:(?:central|main|only|primary|message|messaging|event|zentraler?|único)[\\s-]){0,2}(?:broker|backbone|bus|middleware|nachrichtenbroker|messagebroker|event-?bus)(?!\\p{L})|^[`*_]{0,3}\\s(?:for|für|para|pour|per|dla|voor|для|cho)\\s(?:(?:all|alle|todos los|todos os|tous les|tutti gli|the|our|asynchronous|domain)\\s){0,2}(?:events?|messaging|messages|ereignisse|eventos|événements|eventi|событи\\p{L}*)(?!\\p{L})",
  "iu",
);

/** "Requires", "the choice of": in front of what cannot be done without. Ends the text. */
export const neededBefore =
  /(?<!\p{L})(?:requires?|needs?|depends? on|(?:the|our) choice (?:of|for)|benötigt|braucht|erfordert|(?:die|unsere) (?:wahl|entscheidung) (?:von|für)|requiere|necesita|depende de|la elección de|requer|precisa d[eo]|a escolha d[eo]|nécessite|requiert|dépend de|le choix de|richiede|la scelta di|wymaga|vereist|de keuze voor|cần|требует)\s[`*_]{0,3}$/iu;

/** Whoever weighs a product does not run on it yet. */
export const weighingPattern = latePattern(
  "(?<!\\p{L})(?:evaluat\\p{L}*|consider\\p{L}*|investigat\\p{L}*|explor\\p{L}*|prototyp\\p{L}*|between|reject\\p{L}*|alternativ\\p{L}*|prüf\\p{L}*|evaluier\\p{L}*|zwischen|erwäg\\p{L}*|verworfen|evalu\\p{L}*|consider\\p{L}*|entre|descart\\p{L}*|rechaz\\p{L}*|avali\\p{L}*|rejeit\\p{L}*|évalu\\p{L}*|envisag\\p{L}*|écart\\p{L}*|rejet\\p{L}*|valut\\p{L}*|scart\\p{L}*|rozważ\\p{L}*|odrzuc\\p{L}*|overw\\p{L}*|afgewezen)(?!\\p{L})",
  "iu",
);

/** Whoever leaves an engine had it: "is dropped", "ersetzt". */
export const leavingPattern = latePattern(
  "(?<!\\p{L})(?:drop\\p{L}*|replac\\p{L}*|retir\\p{L}*|remov\\p{L}*|decommission\\p{L}*|abandon\\p{L}*|eliminat\\p{L}*|shut|mov(?:e|es|ing) (?:off|away|from)|without|away from|no|abgelöst|ablös\\p{L}*|abgeschaltet|ersetz\\p{L}*|entf[aä]ll\\p{L}*|entfern\\p{L}*|ohne|weg von|reemplaz\\p{L}*|retira\\p{L}*|elimin\\p{L}*|sin|sem|substitu\\p{L}*|desativ\\p{L}*|remplac\\p{L}*|supprim\\p{L}*|sans|sostitu\\p{L}*|dismess\\p{L}*|senza|zastąp\\p{L}*|bez|vervang\\p{L}*|zonder|thay|bỏ|замен\\p{L}*|без|etc|e\\.g|for (?:example|instance)|beispielsweise|z\\.\\s?b|p\\.\\s?ej|por (?:ejemplo|exemplo)|par exemple|ad esempio|na przykład|np|bijvoorbeeld|bijv|ví dụ|например|test\\p{L}*|prueba\\p{L}*|prove|essai\\p{L}*)(?!\\p{L})|替换|取代|例如|例えば|廃止",
  "iu",
);

/** What stays or goes on elsewhere was there before: "the ledger stays on". */
export const stayingPattern = latePattern(
  "(?<!\\p{L})(?:stay\\p{L}*|remain\\p{L}*|keeps? (?:on )?(?:running|using)|continue\\p{L}*|bleib\\p{L}*|weiterhin|qued\\p{L}+|sigue\\p{L}*|permanece\\p{L}*|continua\\p{L}*|mant[eé]\\p{L}*|rest(?:e|ent|era)|riman\\p{L}*|resta|zosta\\p{L}+|blij\\p{L}+|vẫn|оста\\p{L}+|kal[ıi]\\p{L}*)(?!\\p{L})|仍然|残る",
  "iu",
);

/** "More than", "больше чем", "plus rapide que": right in front of what something is compared with, or a comparative before it. Ends the text. */
export const comparingBefore = latePattern(
  "(?<!\\p{L})(?:than|als|wie|que|como|che|come|чем|как|niż|jak|dan|zoals|hơn|so với|như|versus|vs\\.?|gegenüber|frente a|face à|rispetto a|tegenover|in contrast to|contrary to|relative to|equivalent to|closer to|equivalent of|alternative to|replacement for|comparable to|similar to)(?:\\s(?:the|an?|bei|mit|with|in|for|el|la|le|o|a|il|com|con|avec|en))?\\s[`*_(]*$|qu['’][`*_]*$|(?:比|和|与|跟)\\s?$|(?<!\\p{L})(?:larger|higher|lower|smaller|heavier|lighter|schneller|langsamer|einfacher|höher|niedriger|größer|kleiner|más|menos|mais|mayor|menor|maior|plus|moins|più|meno|больше|меньше|быстрее|медленнее|дешевле|проще|сложнее|выше|ниже|więcej|mniej|szybciej|wolniej|sneller|trager|nhanh|chậm)(?!\\p{L})[^.;:!?\\n]{0,60}$",
  "iu",
);

/** Sentences about what people know, what a licence costs, where one could go, or what somebody else's programs and teams run on. */
export const asidePattern = latePattern(
  "(?<!\\p{L})(?:users?|familiar\\p{L}*|unlearn\\p{L}*|knowledge|skills?|idioms?|syntax|dialects?|compatib\\p{L}*|portab\\p{L}*|ported|port(?:ing)?|adapters?|binlogs?|dumps?|licen[cs]\\p{L}*|lizenz\\p{L}*|kompatib\\p{L}*|vertraut\\p{L}*|wissen|syntax\\p{L}*|move|moved|switch\\p{L}*|wechsel\\p{L}*|umstieg|cambi\\p{L}*|mudança|trocar?|passage|passer|possib\\p{L}*|door|fallback|escape|exit|stand in|in (?:its|their) place|in place of|comparison|vergleich\\p{L}*|retrain\\p{L}*|should|coming from|days|default|ships|bundled|brings|provider'?s?|supplier'?s?|third[- ]party|external|extern\\p{L}*|team'?s|marketing|ci|laptops?|playground|tutorial|competitor'?s?|market|popular\\p{L}*|familiari\\p{L}*|conocimient\\p{L}*|conheciment\\p{L}*|connaissance\\p{L}*|conoscenz\\p{L}*|proveedor\\p{L}*|fornecedor\\p{L}*|fournisseur\\p{L}*|anbieter\\p{L}*|lieferant\\p{L}*|grafana|keycloak|airflow|wordpress|celery|debezium|gitlab|jira|metabase|superset|zabbix|sonarqube|nextcloud|strapi|magento|hibernate|dms|kubernetes operator)(?!\\p{L})|许可|兼容|熟悉|ライセンス|互換",
  "iu",
);

/** The same where the words stand behind it: "MySQL'e göre", "MySQLより", and what only the other one has: "MySQL's". Begins the text. */
export const comparingBehind =
  /^[`*_]{0,3}(?:['’]s\s|['’]?\p{L}{0,4}\s(?:göre|kıyasla|daha)(?!\p{L})|\s?(?:より|に比べ|相比|보다))/iu;

/** "Solr as the index", "MySQL schema migrations": behind a product, neither a comparison nor a move. */
export const asWhatPattern =
  /^[`*_]*\s(?:as|als|wie|como|comme|come|jak|jako|như|как)\s|(?<!\p{L})(?:schema|database) migrations?(?!\p{L})/iu;

/** What is only one of several that could be: "MySQL or MariaDB". Ends and begins the text. */
export const choicePattern = {
  before: /(?<!\p{L})(?:or|oder|o|ou|lub|albo|of|hoặc|или|veya)\s[`*_]{0,3}$|[/|]\s?$|或$/iu,
  behind: /^[`*_]{0,3}(?:\s(?:or|oder|o|ou|lub|albo|of|hoặc|или|veya)(?!\p{L})|\s?[/|]|或)/iu,
} as const;
