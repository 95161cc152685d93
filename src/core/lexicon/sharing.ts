// How authors say that services share one store.
import { beginning, latePattern, phrases } from "./match.ts";

const few =
  "\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|dos|tres|cuatro|cinco|seis|siete|ocho|dois|três|quatro|sete|oito|deux|trois|quatre|cinq|sept|huit|due|tre|quattro|cinque|sei|sette|otto|dwie|trzy|cztery|pięć|sześć|siedem|osiem|twee|drie|vijf|zes|zeven";

/** "All our services", one language a line. */
const everyService = [
  "all (?:\\p{L}+ ){0,2}(?:(?:micro)?services|applications)|every (?:(?:micro)?service|application)|they all|all of them",
  "alle (?:(?:micro)?(?:services|dienste)|anwendungen)",
  "todos los (?:micro)?servicios|todas las aplicaciones",
  "todos os (?:micro)?serviços|todas as aplicações",
  "tous les (?:micro)?services|toutes les applications",
  "tất cả (?:các )?dịch vụ",
  "все сервисы",
  "tüm servisler",
  "tutti i (?:micro)?servizi|i (?:due|tre|quattro|cinque|sei|sette|otto) (?:(?:micro)?servizi|moduli)",
  "wszystkie (?:mikro)?(?:usługi|serwisy)|te (?:dwie|trzy|cztery) (?:mikro)?(?:usługi|serwisy)",
  "alle (?:micro)?diensten|de (?:twee|drie|vier|vijf|zes|zeven|acht) (?:micro)?(?:diensten|services|modules)",
];

/** "The four services", "alle vier Dienste". */
const countedServices = `(?:all |the |all the |die |alle |os |los |les |tutti (?:e |i )|wszystkie )(?:${few}) (?:micro|mikro)?(?:services|modules|dienste[n]?|module|servicios|módulos|serviços|servizi|moduli|usług|usługi|serwisy|serwisów)`;

/** "All four log in to …": without the noun only in front of a verb of using; "all five of them"; "They share …". */
const meantServices = [
  "(?:all|alle) (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht)(?= (?:of them |still |now |today |noch |heute )*(?:sit|log|share|use|connect|write|read|live|run|talk|access|hang|work|open|schreib|lesen|nutz|teil|greif|lieg|arbeit))",
  "alle (?:twee|drie|vier|vijf|zes|zeven|acht)(?= (?:(?:nu|nog|vandaag|steeds) )*(?:schrijv|lez|gebruik|del|werk))",
  "wszystkie(?= (?:(?:dziś|dzisiaj|nadal|wciąż) )*(?:korzyst|pisz|łącz|używ|czyt|sięg|dziel|współdziel|zapis))",
  "tutti(?: e \\p{L}+)?(?= (?:(?:oggi|ancora|adesso) )*(?:legg|scriv|us|utilizz|condivid|acced))",
  "tất cả(?= (?:đang|đều|cùng|dùng))|cả (?:\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám) (?:dịch vụ|(?:micro)?services?)",
  `(?:${few}) (?:micro)?(?:services|components|applications|modules)(?: of (?:the|our) [\\p{L} ]{3,30}?)?(?= stop sharing )`,
  "(?:everything|alles|todo|tudo|tutto|wszystko)(?= (?:(?:still|now|today|noch|heute|hoy|hoje|oggi|nog|wciąż) )*(?:sits|lives|lies|is stored|is kept|liegt|steckt|está|vive|fica|mora|sta|zit|leży) )",
  "(?<=(?:greifen|nutzen|teilen) )alle(?= (?:auf|sich|ein))",
  `(?:all|alle|los|las|os|as|les|tous les|toutes les) (?:${few})(?= (?:of them|von ihnen|de ellos|de ellas|deles|delas|d'entre eux) )`,
  "(?:they|ils|elles|sie|ellos|ellas|eles|elas)(?<=(?:^\\s*|[.;:] |\\n)\\p{L}+)(?= (?:all |still |now |today |alle |heute |noch )*(?:share|teilen|comparten|compartilham|partagent|utilisent (?:tous|la même)))",
];

/** The same where words have no ends. */
const ideographs =
  "所有(?:微)?服务|[一二三四五六七八九十\\d]+个(?:微)?服务(?=共用|共享|都)|服务(?=虽然|都|却|全都)|(?:すべて|全て)の(?:マイクロ)?サービス|全(?:マイクロ)?サービス|数据(?=却还在|都还在|仍在|都在)";

export const allServicesPattern = latePattern(
  `(?<!\\p{L})(?:${[...everyService, countedServices, ...meantServices].join("|")})(?!\\p{L})|${ideographs}`,
  "iu",
);

/** "the database remained one: …", "o banco continuou sendo um só: …" */
export const stayedOnePattern =
  /(?<!\p{L})(?:databases?|datenbank|base(?: de (?:dados|datos|données))?|banco(?: de dados)?|database|baza(?: danych)?|cơ sở dữ liệu)\s(?:\p{L}+\s){1,3}(?:a single one|only one|one|nur eine|eine einzige|eine|una sola|uma só|um só|une seule|una sola|jedna|một)\s?[:：,]\s/iu;

export const shareVerbPattern =
  /(?<![\p{L}])(?:connects? to|opens? connections? to|share|shares|sharing|uses?|access|read and write|read\/write|sits? (?:on|in)|(?:lies|is (?:stored|kept)) in|logs? in(?:to| to)|logs? on(?:to| to)|logs? in as|hangs? off|lives? (?:in|on)|works? on|writes? (?:in)?to|reads? from|talks? to|opens? the same|schreiben(?: \p{L}+){0,3} in|lieg(?:en|t) (?:in|auf)|steckt in|está en|vive en|fica n[oa]|sta in|zit in|leży w|arbeiten(?: \p{L}+){0,2} (?:auf|mit)|escriben en|leen de|guardan(?: \p{L}+){0,3} en|gravam (?:em|na|no)|escrevem (?:em|na|no)|écrivent dans|greifen(?: \p{L}+){0,2} auf|greifen|nutzen|teilen|comparten|usan|acceden|compartilham|usam|acessam|partagent|utilisent|accèdent|dùng chung|sử dụng|используют|подключаются|paylaşır|condividono|usano|utilizzano|scrivono(?: \p{L}+){0,3} (?:in|su|nella|nel)|leggono|accedono|lavorano (?:su|con)|si (?:appoggiano|collegano)|korzystają|współdzielą|dzielą|używają|piszą|zapisują|czytają|łączą się|sięgają|delen|gebruiken|schrijven(?: \p{L}+){0,3} (?:in|naar)|lezen|werken (?:op|met))(?![\p{L}])|共享|共用|连接|使用|(?:还|都|仍)(?:在|放在|存在)|共有|接続/iu;

export const sharedStorePattern = beginning(
  /(?<![\p{L}])(?:single|shared|one|the same|common|monolithic|einzige[nrs]?|gemeinsame[nrs]?|geteilte[nrs]?|dieselbe|derselben|únic[oa]|compartid[oa]|la misma|el mismo|compartilhado|o mesmo|a mesma|unique|partagée|la même|dùng chung|cùng một|duy nhất|единая|общая|tek|ortak|unica|unico|sola|solo|stess[oa]|condivis[oa]|comune|jedn(?:a|ą|ej|o|ym)|wspóln(?:a|ą|ej|y|ym|e)|t(?:a|ę|ą|ej) sam(?:a|ą|ej)|współdzielon[aąe]j?|één|enkele|gedeelde|gemeenschappelijke|dezelfde|hetzelfde)(?![\p{L}])|单一|共享|共用|统一|同一|単一|共有|共通|一つの|1つの/iu,
  phrases(`single | shared | one | the | common | monolithic | einzige | einzigen | einziger | einziges | gemeinsame | gemeinsamen
    gemeinsamer | gemeinsames | geteilte | geteilten | geteilter | geteiltes | dieselbe | derselben | única | único | unica | unico
    compartida | compartido | la | el | compartilhado | o | a | unique | partagée | dùng | cùng | duy | единая | общая | tek | ortak
    unico | sola | solo | stesso | stessa | condivisa | condiviso | comune | jedna | jedną | jednej | jedno | jednym | wspólna | wspólną
    wspólnej | wspólny | wspólnym | wspólne | ta | tę | tą | tej | współdzielona | współdzieloną | współdzielonej | współdzielone | współdzieloną
    één | enkele | gedeelde | gemeenschappelijke | dezelfde | hetzelfde`),
);

/** "The `shop` database has to be cut into six": what is told of its end tells nothing of what it is. */
export const endingPattern =
  /(?<!\p{L})(?:has to be|will be|is|gets|wird|muss|viene|verrà|será|sera|sera|zostanie|wordt) (?:\p{L}+ ){0,2}(?:cut|split|dropped|archived|retired|switched off|decommissioned|shut down|aufgeteilt|zerlegt|abgeschaltet|archiviert|archiviato|spento|dividid[oa]|apagad[oa]|archivad[oa]|découpée?|supprimée?|archivée?|podzielon[aey]|wyłączon[aey]|opgesplitst|uitgezet)(?!\p{L})/iu;

/** "connect to it": to the store that the sentence in front tells of. */
export const usesItPattern =
  /(?<!\p{L})(?:(?:connects? to|uses?|shares?|writes? to|reads? from|logs? in(?:to| to)|works? on) (?:it|this one)|logs? in as|connects? as|melden sich als|se conectan como|(?:nutzen|verwenden|teilen(?: sich)?) (?:sie|diese)|greifen darauf|la usan|la comparten|o usam|a usam|l'utilisent|la usano)(?!\p{L})/iu;

/** "share all tables": group 1 is what they share. */
export const shareAllPattern =
  /(?:share|teilen(?: sich)?|comparten|compartilham|partagent|condividono|delen|współdzielą|dùng chung)\s((?:all (?:the |its )?tables|the (?:same )?(?:tables|database|schema)|one (?:database|schema)|alle tabellen|(?:die(?:selbe)?|eine) datenbank|todas las tablas|la (?:misma )?base de da[td]os|todas as tabelas|o mesmo banco|toutes les tables|la même base|tutte le tabelle|la stessa base|alle tabellen|wszystkie tabele))(?!\p{L})/iu;

const share =
  "share|teilen sich|teilen|die sich|comparten|compartilham|partagent|se partagent|condividono|delen|współdzielą|dùng chung|共享|共用";
/** Behind those who share, and up to the store: " share the database". */
export const sharingPattern = latePattern(
  `\\s?(?:(?:both|all|still|today|currently|beide|alle|ambos|todos|tous|cùng)\\s)?(?:${share})(?=\\s|[\`*])`,
  "iu",
);
/** Behind a store, and up to those who share it: " is shared by", " wird gemeinsam genutzt von". */
export const sharedByPattern =
  /\s(?:(?:is|are|stays|remains|ist|es|está|é|est|è)\s)?(?:shared (?:by|between|among)|used (?:jointly )?by both|geteilt von|wird (?:von(?=.{3,60}\s(?:geteilt|gemeinsam genutzt))|(?:gemeinsam )?(?:genutzt|geteilt) von)|compartid[oa] (?:por|entre)|la comparten|compartilhad[oa] (?:por|entre)|partagée? (?:par|entre)|condivis[oa] (?:da|tra)|gedeeld door)\s(?:both\s)?/iu;
/** Words without which nobody is said to share something. */
export const betweenSharers = latePattern(
  `${share}|shared|jointly|geteilt|genutzt|compartid|compartilhad|partagé|condivis|gedeeld`,
  "iu",
);

/** What a cell of a table of accesses says: who owns, who may write, who may only read. */
export const accessGrade =
  /^[\s*_`✅✓✔]*(?:(?<owns>owner|owns|eigentümer|besitzt|dueñ[oa]|propietari[oa]|don[oa]|propriétaire|proprietari[oa]|eigenaar|właściciel|chủ sở hữu|所有|所有者)|(?<writes>(?:r\s?[/+]?\s?w|w|rw|read\s?(?:[/+&]|and)\s?write|read-write|writes?|l\s?\/\s?[se]|lesen\s?(?:[/+&]|und)\s?schreiben|schreibt|schreiben|lectura\s?(?:[/+&]|y)\s?escritura|escritura|leitura\s?(?:[/+&]|e)\s?escrita|escrita|lecture\s?(?:[/+&]|et)\s?écriture|écriture|đọc\s?\/\s?ghi|读写))|(?<reads>r|ro|read|reads|read-only|read only|lesen|liest|nur lesen|lectura|sólo lectura|solo lectura|leitura|somente leitura|lecture|lecture seule|đọc|只读|读))[\s*_`]*(?:[(（][^()（）]{1,40}[)）]\s*)?$/iu;

/** All that were just named use one store: "Both use the one", "Alle drei teilen sich". */
export const bothPattern =
  /^[\s*]*(?:both|all (?:of them|two|three|four|five|six)|they (?:both|all)|beide|alle (?:zwei|drei|vier|fünf|sechs)|amb[oa]s|l[oa]s (?:dos|tres|cuatro|cinco)|[oa]s (?:dois|duas|três|quatro|cinco)|tod[oa]s|les (?:deux|trois|quatre|cinq)|entrambi|tutt[ie] e (?:due|tre|quattro))\s+(?:use|share|work on|write to|read and write|nutzen|teilen(?: sich)?|schreiben in|usan|comparten|usam|compartilham|utilisent|partagent|usano|condividono)\s/iu;

/** "Only `shop` talks to": group 1 is who, and the store follows. */
export const soleUserPattern =
  /^[\s*]*(?:Only|Nur|Solo|Sólo|Solamente|Só|Somente|Apenas|Seule?|Soltanto|Alleen|Tylko|Hanya|Chỉ)\s(?:the |der |die |das |el |la |le |o |a |il |lo |het |de |có )?[*`]*([\p{L}\p{N}][\p{L}\p{N} -]{1,40}?)[*`]*\s(?:(?:may|can|must|is allowed to|has credentials to) (?:talk to|connect to|access|use|open|read and write|write to|touch)|has (?:access|credentials) (?:to|for)|darf auf|puede (?:acceder a|conectarse a|usar)|pode (?:acessar|usar)|peut (?:accéder à|utiliser)|talks? to|connects? to|touches|uses|reads? and writes?|accesses|keeps data in|spricht mit|nutzt|verwendet|habla con|usa|utiliza|accede a|fala com|acessa|parle à|utilise|accède à|usa|parla con|gebruikt|praat met|używa|korzysta z|menggunakan|dùng|sử dụng)\s+(?:the |den |die |das |el |la |le |o |a |il |het |de )?(?=[*`]*[\p{L}])/u;

/** Whoever is given access to a store does not own it: "has read-only access to". */
export const accessNoun =
  /(?<!\p{L})(?:access|permissions?|privileges|grants?|\p{L}*zugriff|leserechte?|rechte|acceso|permisos?|acesso|permissão|accès|droits?|accesso|permess[oi]|(?:lees)?toegang|rechten|dostęp|uprawnieni\p{L}+|quyền|доступ)(?!\p{L})/iu;

/** The same right behind the verb: " read-only access to". */
export const accessFirst = latePattern(`^(?:\\s[\\p{L}-]+){0,4}?\\s${accessNoun.source}`, "iu");

/** "may read": allowed, and so done. */
export const permittedPattern =
  /(?<!\p{L})(?:may|is allowed to|is permitted to)(?= (?:only |also |still )?(?:read|query|select)(?!\p{L}))/giu;

/** "has read-only access to", up to the store. */
const mayRead =
  "(?:may|is allowed to|is permitted to) (?:only |also |still )?(?:read|query|select)|(?:has|have|gets?|receives?) (?:only )?(?:an? )?(?:read(?:-only)?|select|query) access (?:to|on)|(?:hat|bekommt|erhält) (?:nur )?(?:(?:nur )?lesenden Zugriff|Lesezugriff|Leserechte) auf|(?:tiene|recibe) (?:s[oó]lo )?acceso de (?:s[oó]lo )?lectura (?:a|sobre)|(?:tem|recebe) (?:apenas |somente )?acesso (?:de |apenas de |somente de |só de )?(?:somente[ -])?leitura (?:a|ao|à)|(?:a|reçoit) (?:seulement )?(?:un )?accès en lecture(?: seule)? (?:à|sur)|ha (?:solo )?(?:un )?accesso (?:in|di) (?:sola )?lettura (?:a|al|su)|heeft (?:alleen )?(?:leestoegang|leesrechten) (?:tot|op)|ma (?:tylko )?(?:prawo|dostęp(?: tylko)?) do odczytu|(?:chỉ )?có quyền đọc";
export const reading = `${mayRead}|reads?|quer(?:y|ies)|selects?|joins?|accesses|polls|liest|lesen|fragt|lee|leen|consultan?|accede|lê|leem|acessa|lit|lisent|interroge(?:nt)?|accède|đọc|truy vấn|legge|leggono|interroga|czyta|odczytuje|odpytuje|leest|bevraagt|raadpleegt|读取|查询|读|查|читает|запрашивает`;
export const writing =
  "writes?|updates?|inserts?|modifies|schreibt|escribe|modifica|escreve|grava|écrit|modifie|ghi|scrive|aggiorna|zapisuje|pisze|aktualizuje|schrijft|wijzigt|写入|пишет";
/** What is as often done through others: these reach into a store only where the words say that nobody stands between. */
export const fetching =
  "looks? (?:(?:it|them|this) )?(?:up|into|at)|looks?|fetch(?:es)?|takes?|gets?|pulls?|loads?|counts?|checks?|verif(?:ies|y)|finds?|sums?|draws?|picks?|goes|holt|zählt|prüft|sieht|greift|schaut|nimmt|lädt|bezieht|sucht|toma|obtiene|cuenta|saca|mira|comprueba|carga|busca|recoge|pega|obtém|conta|verifica|carrega|tira|prend|récupère|compte|cherche|vérifie|charge|va chercher|prende|recupera|cerca|carica|pobiera|bierze|sprawdza|liczy|sięga|haalt|telt|kijkt|controleert|zoekt|pakt|lấy|kiểm tra|берёт|получает|取|获取|拉取";

export const directly =
  "directly|straight|direkt|directamente|diretamente|directement|direttamente|bezpośrednio|rechtstreeks|direct|langsung|trực tiếp|thẳng|напрямую|直接";
const also = "also|still|only|both|auch|también|também|aussi|anche|także|również|ook|cũng|также";

/** A service "reads", "queries" or "writes" a store; the first group reads, the second writes, the third fetches. */
export const accessVerbPattern = latePattern(
  `^(?:(?:${also}|${directly})\\s+|[也还]|直接)*(?:(${reading})|(${writing})|(${fetching}))(?:\\s+(?:${directly}))?(?:\\s+(?:from|to|into|with|aus|in|de|del|en|em|a|à|dans|no|na|vào|từ|из|в|da|dalla|dal|nella|nel|su|sulla|z|ze|w|do|uit|naar|op))?(?!(?!\\p{Script=Han})\\p{L})`,
  "iu",
);
/** The verbs alone. */
export const accessVerbs = latePattern(`${reading}|${writing}|${fetching}`, "iu");

/** Nobody stands between: "straight", "with a SELECT on", "with a query of its own". */
export const directPattern = latePattern(
  `(?<!\\p{L})(?:${directly}|(?:with|by|mit|con|com|avec|z|met) (?:an?|one|its own|eine[mr]?|una?|uma?|une?|een)? ?(?:read-only |own |SQL |sql |direct )*(?:SELECT|JOIN|query|account|login|user|SQL|Abfrage|consulta|requête|zapytaniem))(?!\\p{L})|直接`,
  "u",
);

/** What is so for a time only, or is not so any more. */
export const passingPattern =
  /(?<!\p{L})(?:today|currently|at present|so far|until|till|for now|for the time being|during|meanwhile|interim|temporar\p{L}*|initially|at first|while we|phase \d|heute|bisher|derzeit|aktuell|vorerst|bis|während|vorläufig|hoy|actualmente|hasta|mientras|durante|hoje|atualmente|até|enquanto|aujourd['’]hui|actuellement|jusqu\p{L}*|pendant|oggi|attualmente|finora|fino|mentre|dziś|obecnie|dotąd|dopóki|podczas|na razie|vandaag|momenteel|tot|tijdens|voorlopig|hiện (?:nay|tại)|cho đến|сейчас|сегодня|пока|до)(?!\p{L})|今日|現在|目前|现在|暂时|期间|まで|当面/iu;

/** "one database", and no server, instance or pool of them. */
export const oneForAllPattern =
  /^\p{L}[^.;:]*?(?:database|db|schema|datenbank|base d\p{L}+|banco|databank|baz\p{L}+|cơ sở dữ liệu|データベース|数据库)(?![ -]?(?:server|instanc|instanz|cluster|container|engine|host|pool|user|technolog|system|manag|产品|类型)|\p{L})/iu;

const oneStore =
  "(?:one|a single|the same|a|eine|dieselbe|einzige|una|la misma|una misma|um|o mesmo|um mesmo|uma|une|la même|une seule|lo stesso|la stessa|un unico|una sola|één|dezelfde|jedną|tę samą|một|cùng một|satu)(?: \\p{L}+)? (?:database|schema|datenbank|base de da[td]os|esquema|banco(?: de dados)?|base(?: de données)?|base dati|databank|bazę(?: danych)?|cơ sở dữ liệu|basis data)(?![ -]?(?:server|instan|cluster|container|engine|host|pool|system|technolog)|\\p{L})";

/** "share one database", "compartilham o mesmo banco de dados", "one schema shared by all": no server, instance or product. */
export const shareOnePattern = latePattern(
  `(?<!\\p{L})(?:shares?|teilen(?: sich)?|comparten|compartilham|partagent|condividono|delen|współdzielą|dùng chung|berbagi) ${oneStore}|(?<!\\p{L})${oneStore} (?:(?:is|ist|wird|es) )?(?:shared by|geteilt von|compartid[oa] por|compartilhad[oa] por|partagée? par)(?!\\p{L})`,
  "iu",
);

/** "Both services": of two, both. */
export const bothServicesPattern =
  /(?<!\p{L})(?:both|beide|amb[oa]s(?: l?os)?|les deux|entrambi i|beide|oba|cả hai|kedua)\s(?:micro)?(?:services|dienste|servicios|serviços|servizi|diensten|serwisy|dịch vụ|layanan)(?!\p{L})|(?:by|por|von|par) (?:all|todos|allen|tous)(?!\p{L})/iu;

/** Who may only read: "-. read only .->". */
export const readOnlyPattern =
  /read[- ]only|nur lesend|s[oó]lo lectura|somente leitura|lecture seule|sola lettura|tylko do odczytu|alleen[- ]lezen|只读|読み取り専用/iu;

/** What its author has thought of as one that differs. */
export const exceptionPattern =
  /(?<!\p{L})(?:except(?:ion(?:s|ally)?)?|apart from|allowed|permitted|tolerated|accepted|grant(?:s|ed)?|Ausnahme\p{L}*|ausnahmsweise|außer|erlaubt|excepci\p{L}*|salvo|permitid[oa]|exceção|exceto|exception\p{L}*|sauf|autorisé\p{L}*|eccezion\p{L}*|tranne|consentit\p{L}*|wyjąt\p{L}*|oprócz|dozwolon\p{L}*|uitzondering\p{L}*|behalve|toegestaan|ngoại lệ|исключени\p{L}*|кроме)(?!\p{L})|例外|除外/iu;

/** Nobody does what the sentence tells of. */
export const nobodyPattern =
  /(?<!\p{L})(?:no(?! (?:banco|esquema|servidor|[a-z]+_))|nor|neither|nobody|kein\p{L}*|nie|niemand|ningún|ninguno|nadie|nenhum|ninguém|aucun|personne|ne|n['’]\p{L}+|nessun[oa]?|non|żad\p{L}*|nikt|geen|niet|nooit|không)(?!\p{L})|никто|禁止|不|ない|せん/iu;

/** "We rejected that billing-service reads …". */
export const reportedPattern =
  /(?<!\p{L})(?:(?<!(?:for|with|after|before|from) )that|whether|why|how|dass|daß|ob|warum|(?<!,\s)(?:que|che)|por qué|porqué|pourquoi|perché|że|czy|dat|waarom|rằng|liệu|что|почему)\s+(?:(?:the|der|die|das|el|la|o|a|le|il|lo|de|het)\s+)?[`*"]*$/iu;

const ownStore =
  "database|schema|data ?store|store|db|datenbank|base de (?:datos|dados|données)|banco(?: de dados)?|base dati|baza(?: danych)?|databank|cơ sở dữ liệu";

/** "(the PostgreSQL database of ", "the same schema as ": the name of its owner follows. */
export const othersStoreLead = latePattern(
  `^[\\s(（,–—-]{0,4}(?:(?:in|on|uses|shares|im|nutzt|en|usa|em|dans|utilise)\\s)?(?:(?:the|der|die|das|el|la|o|a|le|il|het|de)\\s)?(?:same\\s)?(?:[\\p{L}\\d.]{2,14}\\s)?(?:${ownStore})\\s(?:of|as|from|von|des|der|de|del|do|da|du|di|van)\\s(?:the\\s|the service\\s)?`,
  "iu",
);

/** Right behind an engine, " of ": the name of its owner follows. */
export const ofOthersLead = /^\s(?:of|from|von|des|der|de|del|do|da|du|di|van|của)\s(?:the\s|the service\s)?[`*]*/iu;

/** Behind the owner's name: "'s PostgreSQL database". */
export const othersStoreNoun = latePattern(
  `^[\`*]{0,3}['’]s?\\s(?:own\\s)?(?:[\\p{L}\\d.]{2,14}\\s)?(?:${ownStore})(?!\\p{L})`,
  "iu",
);

/** "Keycloak uses its own database (`keycloak_db`)": who is named, up to the name of what is told to be theirs alone. Starts a sentence. */
export const ownNamed = latePattern(
  "^[^\\p{L}]*(?!(?:it|this|that|each|every|the|all|they|both|one|nobody|everybody|everyone|niemand|jeder|nadie|todos|ninguém|personne|nessuno|tutti|nikt|iedereen|không ai|der|die|das|jede[rs]?|alle|er|sie|es|cada|todos?|el|la|los|o|a|os|as|le|les|chaque|il|ogni|de|het|elke|każd[aey]|mỗi) )(?<subject>[\\p{L}\\p{N}-]{3,30}(?: [\\p{L}\\p{N}-]{3,30})?) (?:uses|has|keeps|gets|owns|nutzt|hat|bekommt|erhält|verwendet|usa|tiene|utiliza|tem|utilise|a|possède|ha|utilizza|używa|ma|gebruikt|heeft|dùng|có) (?:\\p{L}{2,6} ){0,2}?(?:own|eigene[ns]?|propi[oa]|própri[oa]|propre|propri[oa]|własn(?:ą|ej)|eigen|riêng) (?:\\p{L}+ ){0,1}?(?:database|schema|datenbank|base|banco|bazę|bazy|databank)(?: (?:de datos|de dados|de données|danych|di dati))?,? ?[(:]? ?$",
  "iu",
);
