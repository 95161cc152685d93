// How authors reckon: what multiplies, what a result is said with, and what makes more or less of a number than its factors.
import { instanceNouns } from "./architecture.ts";
import { latePattern, phrases } from "./match.ts";

const anyOf = (text: string): RegExp => latePattern(`^(?:${phrases(text).join("|")})$`, "iu");

/** "6 times 30": between two numbers. */
export const timesWord = anyOf(
  "times | mal | fois | veces | vezes | volte | razy | keer | maal | lần | nhân | 乘以 | 乘 | 곱하기",
);

/** "6 × 30 makes 180", ", so 180": in front of what a product comes to. */
export const resultWord = anyOf(
  `is | are | that's | makes? | making | gives? | giving | equals? | yields? | totals? | totall?ing | so | thus | hence | i\\.e\\.? | that | which | ergibt | ergeben
  | macht | machen | sind | das | also | mithin | soit | donc | fait | font | donne | es | son | hace | hacen | da | dan | suman | suma | decir | resulta | resultan | dá | dão | são
  | sees | see | sieht | ve | vê | voit | vede | ziet | 共 | 共计 | 一共 | 合计 | 合計 | 총 | é | seja | portanto | totalizando | fa | fanno | danno | sono | quindi | cioè | ossia | maakt | maken | dus | geeft | oftewel | là | bằng | tức | vậy | czyli | daje`,
);

/** "= about 60": the number is a rounded one. */
export const aboutWord = anyOf(
  "about | around | roughly | approx\\.? | approximately | ca\\.? | circa | rund | etwa | ungefähr | unos | unas | cerca | aproximadamente | uns | umas | environ | ongeveer | khoảng | około | 约 | 約 | 大约 | 약",
);

/** "= up to 60", "= 60 at most": words between the sign and the number that leave it what it is. */
export const hedgeWord = anyOf(
  `up | to | at | most | a | the | total | of | max\\.? | maximum | only | just | in | all | bis | zu | höchstens | maximal | insgesamt | zusammen | hasta | un | máximo | máxima | de | en | como | até | no | jusqu'à
  | jusqu’à | au | plus | maximale | fino | ad | al | massimo | massimale | tot | hoogstens | maximaal | tối | đa | tổng | cộng | do | 最大 | 最多 | 合計 | 共 | 总共 | 최대`,
);

/** Behind one of these something is added that is not spelled out. */
export const conjunction = anyOf(
  "plus | minus | and | or | und | oder | y | o | más | e | ou | mais | et | ed | più | i | lub | en | of | và | cộng",
);

/** With one of these a number has more to it than its factors. */
export const reserveWord = anyOf(
  "headroom | reserved? | spare | buffer | margin | overhead | rounded | puffer | reserve | aufgerundet | réserve | marge | margen | reserva | margem | riserva | dự | cores? | spindles? | disks?",
);

/** "120 possible", "60 direct": a number of connections, whatever else is said of it. */
export const amountWord = anyOf(
  "possible | potential | concurrent | simultaneous | direct | client-side | server-side | client | server | backend | open | slots? | in | total | all | overall | altogether | max | maximum | peak | pooled | zusammen | insgesamt | möglich | gesamt | au | en | total | no | ao | todo | totale | posibles | possíveis | possibles | tổng",
);

/** "5 for jobs", "10 of the pods": what stands behind is not what is counted. */
export const preposition = anyOf(
  "for | of | in | on | from | to | für | von | in | auf | para | por | de | en | del | em | pour | par | per | di | da | voor | van | op | cho | của | dla | na | z",
);

/** Who opens connections. */
export const holderWord = anyOf(
  `${instanceNouns.join(" | ")} | services? | microservices? | apps? | applications? | apis? | clients? | processes | threads? | servers? | backends? | machines? | vms? | deployments?
  | shards? | regions? | jobs? | lambdas? | dienste?n? | prozesse?n? | anwendungen | servicios | microservicios | aplicaciones | procesos | servidores | serviços | microsserviços | aplicações | processos | processus | serveurs
  | servizi | microservizi | processi | diensten | processen | dịch vụ | tiến trình | máy chủ`,
);

/** "(per service instance)" */
export const perInstancePattern = latePattern(
  `(?<!\\p{L})(?:per|each|every|pro|je|jede[rs]?|por|cada|par|chaque|ogni|elke?|na|mỗi)\\s(?:\\p{L}+\\s)?(?:${instanceNouns.join("|")})(?!\\p{L})|每个?(?:实例|副本)|(?:インスタンス|レプリカ)(?:あたり|ごと)`,
  "iu",
);

/** The same in scripts that join what follows to the noun. */
export const joinedHolder =
  /^(?:个|個|台|つの|개)?の?(?:实例|實例|副本|服务|微服务|服務|进程|节点|インスタンス|レプリカ|サービス|プロセス|ポッド|인스턴스|레플리카|서비스|파드)/u;

/** "3 services with 20 connections each need 60": behind them stands what all need. */
export const needWord = anyOf(
  "needs? | requires? | opens? | uses? | consumes? | holds? | means? | takes? | brauchen | benötigen | öffnen | belegen | bedeute[nt] | necesitan | abren | usan | significan? | precisam | abrem | usam | ouvrent | utilisent | exigent | aprono | usano | richiedono | openen | gebruiken | nodig",
);

/** "The server allows 100": a bound, and no result. */
export const limitWord =
  /limit|max_?conn|allow|permit|erlaub|grenze|límite|autoris|accept|capp?ed|availab|verfügbar|disponib|超过|上限|instead|statt|anstatt|lugar|vez|before|previously|vorher|zuvor|antes|avant|prima/iu;

/** A unit that is no count. */
export const measureWord =
  /^(?:[kmgt]i?b|bytes?|ms|s|secs?|seconds?|min|mins|minutes?|hours?|h|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tagen?|segundos|minutos|horas|secondes|heures|usd|eur|rps|qps|tps|iops|requests?|queries|rows?|v?cpus?|percent|prozent)$/iu;

/** "~10 MB", "5–10MB", "1.5 GB": the sign of about, the number, the upper one of a range, the unit. */
export const memoryPattern =
  /([~≈]\s?)?(?<![\d.,])(\d{1,6}(?:[.,]\d{1,2})?)(?:\s?[–-]\s?(\d{1,6}(?:[.,]\d{1,2})?))?\s?([KMG])i?B(?![\p{L}\d])/giu;

const connection =
  "(?:\\p{L}+ ){0,2}(?:connections?|verbindung(?:en)?|conexi(?:ón|ones)|conexão|conexões|connexions?|connession[ei]|verbinding(?:en)?|kết nối|połączeni[ea])";

/** "10 MB per connection", "each connection takes": in front of the amount, or behind it. */
export const perConnectionBefore = latePattern(
  `(?<!\\p{L})(?:per|each|every|an?|one|pro|je|jede|eine|por|cada|una?|uma|par|chaque|une|ogni|elke|een|mỗi|một) ${connection}(?!\\p{L})[^.;:=→]{0,50}$|connections?, each (?:\\p{L}+ )?$|[×x*] ?$|每个?连接[^。，]{0,12}$|接続あたり[^。、]{0,8}$`,
  "iu",
);
export const perConnectionBehind = latePattern(
  `^[^.;:=→\\d]{0,24}?(?:(?<!\\p{L})(?:per|each|every|pro|je|por|cada|par|chaque|ogni|elke|mỗi)(?!\\p{L})|/) ?${connection}(?!\\p{L})`,
  "iu",
);

/** "400 × 10MB = 4GB". Groups: how many, the amount and unit of each, the amount and unit of all. */
export const memoryProduct =
  /(?<![\d.,×x*]\s?)(\d{1,3}(?:[,.]\d{3})+|\d{1,6})\s?[×x*]\s?[~≈]?(\d{1,5}(?:[.,]\d{1,2})?)\s?([KMG])i?B\s?[=≈→]\s?[~≈]?(\d{1,6}(?:[.,]\d{1,2})?)\s?([KMGT])i?B(?![\p{L}\d])/giu;

/** In front of the memory that all connections take. */
export const memoryTold = latePattern(
  `(?:=|→|⇒|≈|(?<!\\p{L})(?:is|are|means|makes|takes?|needs?|uses?|costs?|consumes?|consuming|eats?|sind|braucht?|brauchen|belegen|kosten|macht|also|son|consumen|usan|ocupan|são|consomem|usam|ocupam|soit|font|consomment|sono|occupano|usano|kosten|gebruiken|là|tốn|chiếm|to))\\s(?:(?:up to|about|around|roughly|approximately|some|a|bis zu|rund|etwa|circa|unos|cerca de|uns|environ|ongeveer|khoảng)\\s){0,2}[~≈]?$`,
  "iu",
);
