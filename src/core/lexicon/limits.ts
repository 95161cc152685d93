// Words that make a bound a bound on everything, or on a part only.
import { latePattern } from "./match.ts";
import { countPattern } from "./numbers.ts";

export const overallPattern =
  /(?<![\p{L}])(?:total|overall|whole (?:budget|platform|system|fleet|cluster|thing)|budget as a whole|all services|altogether|together|combined|in all|across|über alle|entre tod[oa]s|sur (?:tous|l'ensemble)|su tutti|over alle|ze wszystkich|adds? up to|sums? (?:up )?to|amounts? to|insgesamt|gesamt|zusammen|en total|no total|au total|tổng|всего|toplam|in totale|totale|complessivamente|tutti i servizi|łącznie|razem|ogółem|w sumie|wszystkie usługi|totaal|samen)(?![\p{L}])|总|合计|合計|総/iu;

const services = "(?:micro)?(?:services?|diensten?|servicios|serviços|microsserviços|servizi|usług|dịch vụ)";
const verbs =
  "(?:need|open|use|hold|require|consume|take|keep|have|brauchen|öffnen|belegen|halten|benötigen|necesitan|abren|usan|precisam(?: de)?|abrem|ouvrent|utilisent|demandent|aprono|usano|openen|gebruiken|otwierają|cần|mở|dùng)";

/** "the three services need", "all pools hold at most": in front of what all of them come to. */
export const ofAllPattern = latePattern(
  `(?<!\\p{L})(?:(?:${countPattern}|all|our|these|alle|todos|todas|tous|toutes|tutti|cả|各) (?:\\p{L}+ )?${services}|(?:the|die|los|os|les|i) (?:(?:connection )?pools|services|dienste|servicios|serviços|servizi))(?: (?:together|therefore|thus|also|zusammen|juntos|ensemble|hence))? ${verbs}(?: (?:therefore|thus|also|together|zusammen|at most|up to|at peak|about|höchstens|bis zu|hasta|como máximo|até|no máximo|jusqu'à|au plus|donc))*\\s*[~≈]?$|(?:个|各)(?:微)?服务(?:一?共|总共)?(?:需要?|使用|占用|打开)?\\s*$`,
  "iu",
);
/** "8 services × 10": what a service opens times how many there are. */
export const timesServices = latePattern(`(?<![\\p{L}\\p{N}.,])\\d{1,3} ${services}\\s?[×x*]`, "iu");

/** "That is 175 connections": below the list or table that it sums up. */
const summingUp =
  /^[^\p{L}\d]*(?:(?:so |and |und |y |e |et )?(?:(?:that|this|these|they|it|which|das|dies|eso|esto|isso|isto|cela|ça|ce|dat|dit|to|questo|đó|như vậy)(?: (?:all|alles|todo|tudo|tout))? (?:is|are|makes?|gives?|means|comes? to|adds? up to|totals?|amounts? to|sums? to|sind|macht|ergibt|bedeutet|son|da|dan|hace|hacen|suman?|dá|dão|são|somam?|soma|fait|font|donne|donnent|sont|représente|maakt|is|zijn|daje|to|sono|fa|fanno|là)|das (?:macht|ergibt|sind)|son|suman|são|somam|soit|tức là)(?!\p{L})|共|一共|即)/iu;

/** Do the words begin as those that tell what the numbers above them come to? */
export const sumsUp = (text: string): boolean => summingUp.test(text) || overallPattern.test(text);

export const perPartPattern =
  /(?<![\p{L}])(?:per|each|every|apiece|pro|je|jeweils|jede[rsn]?|por(?! defecto)|cada|par(?! défaut)|chaque|chacune?s?|mỗi|на каждый|her|başına|ogni|ciascun[oa]?|każd[aey]|każdej|na (?:instancję|usługę|pod|replikę)|elke?|ieder[e]?)(?![\p{L}])|每|各|あたり|ごと/iu;

/** "Its database accepts 100", "…, and so do the others": the bound of one server among several. */
export const ofOnePattern =
  /(?<!\p{L})(?:(?:its|their|sa|leur|su|seine|ihre|deren|dessen|sua|zijn|haar|jej|jego)\s(?:own |propre |propia |eigene |própri[oa] |propri[oa] )?(?:server|database|instance|cluster|datenbank|instanz|servidor|base|banco|serveur|istanza|serwer|baza)|(?:the others?|les autres|die anderen|l[oa]s (?:demás|otr[oa]s)|[oa]s (?:outr[oa]s|demais)|gli altri|le altre|de andere|inne)\s(?:too|as well|do too|aussi|auch|también|también lo|também|anche|ook|też))(?!\p{L})/iu;

/** A number that something allows, or had, or leaves is no sum of what the services open. */
export const boundPattern =
  /(?<![\p{L}])(?:allows?|permits?|limits?|limited|max|max_connections|maximum|up to|supports?|handles?|capacity|available|before|previously|leaves?|leaving|remaining|peak|spare|reserved?|erlaubt|erlauben|höchstens|maximal|früher|bisher|übrig|permite|admite|máximo|antes|permet|autorise|avant|cho phép|tối đa|trước|permette|consente|ammette|massimo|prima|restano|pozwala|dopuszcza|maksymalnie|maksimum|wcześniej|zostaje|staat toe|toegestaan|maximum|voorheen|blijven)(?![\p{L}])|上限|許容|最大|允许|最多|上限/iu;

/** "The server allows 100", "le serveur accepte 200". Group 1 is the number, at the end. */
export const allowancePattern =
  /(?:(?<!\p{L})(?:server|cluster|database|instance|postgres(?:ql)?|mysql|mariadb|oracle|datenbank|instanz|servidor|base de da[td]os|banco|serveur|base|máy chủ|сервер|istanza|serwer|baza|instancja|instantie|plan|tier|provider|hoster)(?!\p{L})[^.;:]{0,24}?\s(?:allows?(?: us)?|permits?|gives us|accepts?|takes?|erlaubt|lässt|akzeptiert|permite|admite|acepta|aceita|autorise|accepte|cho phép|допускает|permette|consente|accetta|ammette|pozwala na|dopuszcza|przyjmuje|staat|accepteert|laat)\s+(?:(?:up to|at most|bis zu|höchstens|hasta|até|jusqu'à|fino a|al massimo|do|najwyżej|maksymalnie|hoogstens|maximaal|no more than|only|nur|just)\s+)?|サーバー?の最大接続数[はを]\s?)(\d{2,5})(?=\s*(?:[.,;)。、でに]|$|connections|clients|verbindungen|conexiones|conexões|connexions|connessioni|połączeń|verbindingen|kết nối))/iu;

/** "PostgreSQL is configured for 100 connections". Group 1 is the number. */
export const configuredPattern =
  /(?<!\p{L})(?:server|cluster|database|instance|postgres(?:ql)?|mysql|mariadb|datenbank|instanz|servidor|base de da[td]os|banco|serveur|máy chủ)(?!\p{L})[^.;:]{0,16}?\s(?:(?:is|are) (?:configured|sized|set up|provisioned|limited|capped) (?:for|to|at|with)|ist (?:auf|für)|est[áà] (?:configurado|configurada|limitado|limitada|dimensionado) (?:para|a)|est (?:configuré|limité|dimensionné)e? (?:pour|à)|được cấu hình(?: cho| với)?)\s+(?:(?:at most|up to|höchstens|hasta|até|tối đa) )?(\d{2,6})(?= (?:max |maximum )?(?:connections|verbindungen (?:ausgelegt|begrenzt|eingestellt)|conexiones|conexões|connexions|kết nối))/iu;

/** "in all 380 of the 800 available", "(limit 50)", "(the server's limit is 50)": beside a total, what it has to keep to. The number is in one of the groups. */
export const besideTotalPattern =
  /(?<=\d)(?: \p{L}+){0,3} (?:out of|of|von|de|trong(?: số)?) (?:(?:the|our|its|den|las|los|as|os|les) )?(\d{2,6}) (?:(?:database |db )?connections? )?(?:available|possible|allowed|permitted|verfügbaren|möglichen|erlaubten|disponibles|permitidas|posibles|disponíveis|possíveis|autorisées|possibles|khả dụng|that (?:\p{L}+ ){1,3}(?:allows?|permits?|accepts?))(?! (?!connections|verbindungen|conexiones|conexões|connexions)\p{L})|[(（,]\s?(?:(?:the|our|das|el|o|la|le) )?(?:(?:server|cluster|database|hard|connection)(?:['’]s)? )?(?:limit|grenze|límite|limite|giới hạn|上限)(?: (?:is|of|at|ist|liegt bei|es|é|est|là)|:| =)? ?(\d{2,6})(?=\s?[)）.,;]|\s?$)|(?:within|below|under|unter|innerhalb von|dentro de|por debajo de|abaixo d[eo]|sous|dưới) (?:(?:the|der|dem|el|la|o|le) )?(?:default(?: limit)?|vorgabe|valor por defecto|padrão|valeur par défaut|mặc định)(?: (?:of|von|de|là))? (\d{2,6})(?![\p{L}\d%]|[.,]\d)/iu;

/** "The server allows 100": one server, which all share. */
export const oneServerPattern =
  /(?<!\p{L})(?:the|one|single|same|shared|common|der|den|dem|ein|eine[rnm]?|gemeinsame[rnm]?|el|la|un|una|mismo|compartid[oa]|o|um|uma|mesmo|compartilhado|le|même|partagé) (?:\p{L}+ ){0,2}(?:server|cluster|instance|instanz|datenbankserver|servidor|instancia|clúster|instância|serveur|máy chủ)(?!\p{L})/iu;

/** "a server that takes at most 80 connections": the verb may come last. Group 1 is the number. */
export const allowanceBehindPattern =
  /(?<!\p{L})(?:server|cluster|instanz|datenbank|postgres(?:ql)?|mysql)(?!\p{L})[^.;:]{0,24}?\s(?:höchstens|maximal|bis zu|nur)\s+(\d{2,5})(?=\s+verbindungen\s+(?:zulässt|erlaubt|annimmt|verträgt|aufnimmt|zu(?!\p{L})))/iu;

const connections =
  "(?:(?:database |db |server )?(?:connections?|verbindungen|conexiones|conexões|connexions|connessioni|verbindingen|połączeń|kết nối))";

/** "20 connections unused", "leaves 20 connections", "20 connections of headroom": what is left of a limit. The number is in one of the groups. */
export const leftPattern = latePattern(
  [
    `(?<![\\d.,~≈-]\\s?)(?<![\\p{L}\\d])(\\d{1,5}) ${connections} (?:are |bleiben |quedan |restent |sind |sono )?(?:still |noch |encore )?(?:unused|left|free|spare|to spare|remaining|of headroom|in reserve|frei|ungenutzt|übrig|libres|restantes|sin usar|livres|sobrando|de folga|inutilisées|libere|rimanenti|inutilizzate|vrij|ongebruikt|wolnych|còn lại|dư)(?!\\p{L})`,
    `(?<!\\p{L})(?:leaves?|leaving|headroom of|lässt|lassen|bleiben|quedan|deja|restam|sobram|laisse|restano|lascia|blijven|còn) (?:us )?(\\d{1,5}) (?:\\p{L}+ )?${connections}(?!\\p{L})`,
  ].join("|"),
  "iu",
);

/** "a hard connection limit (~100 by default)", "a 100-connection limit": what a server allows. The number is in group 1 or 2. */
export const connectionLimitPattern =
  /(?<!\p{L})(?:connection limit|limit on connections|verbindungslimit|verbindungsgrenze|límite de conexiones|limite de conexões|limite de connexions|limite di connessioni|verbindingslimiet|limit połączeń|giới hạn kết nối)(?: (?:of|is|von|ist|liegt bei|de|es|es de|é|é de|est de|è di|van|wynosi|là))?\s?[:(]?\s?[~≈]?(\d{2,6})(?![\p{L}\d%–-]|[.,]\d)|(?<![\p{L}\d.,~–-])(\d{2,6})[- ]connection limit(?!\p{L})/iu;

const server =
  "postgres(?:ql)?|mysql|mariadb|oracle|sql server|aurora|rds|database|server|cluster|datenbank|base de da[td]os|banco|servidor|serveur|base de données|serwer|baza danych|máy chủ";
const bound =
  "(?:default|connection|server)[ -](?:limit|maximum|cap|value)|default|limit|maximum|cap|ceiling|standard(?:wert|grenze|limit)?|obergrenze|límite(?: por defecto)?|valor por defecto|valor predeterminado|padrão|limite(?: padrão| par défaut)?|valeur par défaut|valore predefinito|standaardwaarde|domyślny limit";
/** Nothing else than connections is counted by it. */
const ofConnections = `(?!\\d|[.,]\\d|[ -]?%)(?=(?: \\p{L}+)? ${connections}(?!\\p{L})|\\s?(?:[.,;:)–—]|$))`;

/** "below the Postgres 16 default of 100", "PostgreSQL's 100 limit", "limit of 100 of the server": where connections are told of. The number is in one of the groups. */
export const serverBoundPattern = latePattern(
  [
    `(?<!\\p{L})(?:${server})(?:['’]s?)?(?: v?\\d{1,2}(?:\\.\\d{1,2})?)? (?:${bound}) (?:of|is|von|ist|de|es|é|van|di) [~≈]?(\\d{2,6})${ofConnections}`,
    `(?<!\\p{L})(?:${server})['’]s? [~≈]?(\\d{2,6}) (?:${bound})(?=\\s?(?:[.,;:)–—]|$))`,
    `(?<!\\p{L})(?:${bound}) (?:of|von|de|van|di) [~≈]?(\\d{2,6})(?: ${connections})? (?:of|von|vom|de|del|do|da|du|van|di) (?:(?:the|our|la|el|o|a|le|dem|der) )?(?:${server})(?!\\p{L})`,
  ].join("|"),
  "iu",
);

/** Whose limit it is, where it is a server's. */
export const serverPattern = latePattern(`(?<!\\p{L})(?:${server})(?!\\p{L})`, "iu");
