// How records say that all their databases run on one engine.
import { latePattern, phrases } from "./match.ts";
import { numberNamed } from "./numbers.ts";

const oneOf = (list: string): string =>
  `(?:${phrases(list)
    .sort((a, b) => b.length - a.length)
    .join("|")})`;

const number = oneOf(`
  two | three | four | five | six | seven | eight | nine | ten | \\d{1,2} | zwei | drei | vier | fünf | sechs | sieben | acht
  dos | tres | cuatro | cinco | seis | siete | ocho | dois | duas | três | quatro | sete | oito
  deux | trois | quatre | cinq | sept | huit | due | tre | quattro | cinque | sei | sette | otto
  dwie | trzy | cztery | pięć | sześć | siedem | osiem | twee | drie | vijf | zes | zeven | hai | ba | bốn | năm | sáu | две | три | четыре | пять`);

const all = oneOf(`
  all | every | each | both | any | alle | aller | allen | jede | jeder | jedes | jeden | beide | beiden | todo | toda | todos | todas | cada | ambos | ambas
  tout | toute | tous | toutes | chaque | tutti | tutte | ogni | entrambi | entrambe | wszystkie | wszystkich | każda | każdy | obie | elke | elk | beide
  tất cả | mỗi | cả | все | всех | каждый | каждая | обе | tüm | bütün | her`);

const the = oneOf(`
  the | our | of the | of our | die | der | den | unsere | unserer | los | las | nuestros | nuestras | os | as | nossos | nossas | les | nos | des | i | gli | le | de | onze | các | наши`);

const things = oneOf(`
  (?:micro)?services? | databases? | stores? | instances? | schemas? | modules? | dienste?n? | datenbank(?:en)? | instanzen | schemata
  (?:micro)?servicios? | (?:las )?bases(?: de datos)? | base de datos | instancias | esquemas? | (?:micros?)?serviços? | bancos?(?: de dados)? | bases? de dados | instâncias
  bases? de données | instances | schémas | servizi | servizio | database | basi di dati | schemi | usługi | usług | bazy(?: danych)? | baz(?: danych)? | schematy
  diensten | dienst | databanken | dịch vụ | cơ sở dữ liệu | (?:микро)?сервисы | (?:микро)?сервисов | базы(?: данных)? | баз(?: данных)? | servisler | veritabanları | (?:micro)?servisler`);

const being = `(?:${oneOf("currently | now | today | derzeit | heute | aktuell | actualmente | hoy | atualmente | hoje | actuellement | attualmente | obecnie | momenteel | hiện")} )?${oneOf(`
  run | runs | are | is | use | uses | live | lives | reside | sit | sits | are hosted | is hosted | laufen | läuft | sind | nutzen | nutzt | verwenden | verwendet | liegen | liegt
  corren | corre | son | usan | usa | utilizan | utiliza | viven | residen | están | rodam | roda | são | usam | utilizam | vivem | ficam | residem | estão
  tournent | tourne | sont | utilisent | utilise | vivent | résident | girano | sono | usano | utilizzano | risiedono | stanno
  działają | działa | są | używają | korzystają | draaien | draait | zijn | gebruiken | gebruikt | staan | chạy | dùng | sử dụng | nằm
  работают | используют | использует | находятся | хранятся`)}`;

/** "on a single shared", "en un único contenedor": up to the engine. */
const within = `(?: ${oneOf(`
  both | all | each | alle | jeweils | todos | todas | tous | đều | on | in | auf | mit | en | em | com | sur | dans | su | op | trên | na | z | w | на | в
  an? | eine[rmn]? | its own | their own | un | una | um | uma | une | een | one | the | same | single | shared | common | einzigen? | gemeinsamen? | derselben | demselben
  único | única | mismo | misma | mesmo | mesma | seul | seule | même | unico | unica | jednym | jednej | één | dezelfde | một | одном | одной
  instance | instances | container | server | cluster | instancia | contenedor | servidor | instância | contêiner | conteneur | serveur | istanza | instancji | serwerze | kontenerze | instantie`)}){0,6}`;

/** "All databases run on", "Every service uses", "The three databases are": in front of the engine, from the start of the sentence. */
export const allThingsPattern = latePattern(
  `^[\\s*_-]*(?:${all}(?: ${the})?(?: ${number})?|${the} ${number}) (?:of the )?${things} ${being}${within} [\`"'*]*$`,
  "iu",
);

/** The same where no blanks part the words, and where the verb stands at the end: "所有服务使用", "すべてのサービスは", "Tüm servisler". */
export const allThingsBeforePattern =
  /^[\s*_-]*(?:(?:所有|全部|各|每个|每個|全)(?:的)?(?:微)?(?:服务|服務|数据库|資料庫|实例)(?:都|均|统一|統一|皆)?(?:使用|采用|採用|运行在|基于|跑在|用)|(?:すべての|全ての|全|各)(?:マイクロ)?(?:サービス|データベース|DB)(?:は|が|で)(?:すべて|共通して)?|(?:tüm|bütün) (?:mikro)?(?:servisler|veritabanları)(?:de|da)? |(?:모든|각) (?:마이크로)?(?:서비스|데이터베이스)(?:는|은|가|이)) ?[`"'*]*$/iu;

/** How many "all three" and "both" are; null where it is not said. */
export function howMany(words: string): number | null {
  if (twoPattern.test(words)) return 2;
  const [, counted] = countedPattern.exec(words) ?? [];
  return counted === undefined ? null : (numberNamed(counted) ?? Number(counted));
}
const twoPattern = /(?<!\p{L})(?:both|beide[nr]?|ambos|ambas|obie|entrambe|entrambi|cả hai|les deux)(?!\p{L})/iu;
const countedPattern = latePattern(`(?<![\\p{L}\\d])(${number})(?![\\p{L}\\d])`, "iu");

/** "The engine is": of those that were just told. */
export const theEnginePattern =
  /^[\s*_-]*(?:(?:the|its|their|die|das|der|el|la|le|o|a|il|lo) )?(?:(?:database|db|storage) )?(?:engine|database system|dbms|datenbanksystem|motor|moteur|sgbd|motore|silnik)(?: (?:for|of|für|de|para|pour|per|dla) (?:all|both|each|alle|beide|todas|todos|tous|toutes|tutti|tutte)(?: (?:of them|three|four|five))?)? (?:is|ist|es|é|est|è|jest) [`"'*]*$/iu;

/** "All three on", "All of them are", "Both run on": of those that were just listed. */
export const allThesePattern = latePattern(
  `^[\\s*_-]*(?:${oneOf("all | alle | todos(?: los| os)? | todas(?: las| as)? | tous(?: les)? | toutes(?: les)? | tutti(?: e)? | tutte(?: e)? | wszystkie | allemaal | cả")} ${number}|${oneOf("all(?: of them)? | both | they all | alle | beide | todos | todas | ambas | tous | toutes | tutti | tutte | entrambe | wszystkie | obie | tất cả")})(?: ${being})?${within} [\`"'*]*$`,
  "iu",
);

const ofAll = `(?:(?:for|in|across|of|für|in|aller|de|para|en|em|pour|dans|per|di|dla|voor|van|cho|для) ${all}(?: ${the})?(?: ${number})? ${things})`;
/** "for the whole platform", "para todo o ecossistema" */
const everyPart = `(?:(?:for|across|in|of|für|in|para|en|em|pour|de|per|di|dla|voor|in|cho|для) (?:the (?:whole|entire)|(?:das|die|den|der|dem) (?:ganze|gesamte)[nmrs]?|tod[oa] (?:el|la|o|a)|tout(?:e)? (?:le|la|l['’])|l['’]ensemble d(?:u|e la|e l['’])|tutt[oa] (?:il|la|lo|l['’])|l['’]inter[oa]|cał\\p{L}{1,4}|heel (?:het|de)|(?:het|de) hele|toàn bộ|всей|всего) ?${oneOf("system | platform | ecosystem | architecture | landscape | plattform | systemlandschaft | sistema | plataforma | ecosistema | ecossistema | arquitetura | arquitectura | système | plateforme | écosystème | architecture | piattaforma | architettura | platform\\p{L}{0,3} | systemu? | hệ thống | nền tảng | платформы | системы")})`;
const everywhere = oneOf(
  "throughout | everywhere | across the board | überall | durchgehend | durchgängig | en todas partes | em todo lado | partout | ovunque | wszędzie | overal | везде",
);
/** What all databases are not kept for: "for all services that write invoices", "for all database caches". */
const narrowed =
  "(?! (?:cach|session|log|test|event|report|search|analy|that |which |who |with |die |que |qui |che |mà ))";

/** Behind the engine: "is used for all services", "for every database", "everywhere". */
export const everywherePattern = latePattern(
  `^[\`"'*]*(?: (?:is|will be|wird|se|é|est|è|jest|wordt|được))?(?: (?:used|chosen|verwendet|eingesetzt|usa|utiliza|usado|utilizado|utilisé|usato|używany|gebruikt|dùng|sử dụng))? (?:${ofAll}|${everyPart}|${everywhere})(?=[\\s.,;:(–—]|$)${narrowed}`,
  "iu",
);

/** Behind the engine and in front of that: "is the database", "as our relational database management system". */
export const dutyPattern = latePattern(
  `^[\`"'*]* ${oneOf("is | will be | as | ist | als | wird | es | como | é | será | est | sera | comme | è | come | jest | jako | wordt | là | làm | служит")}(?! (?:not|nicht|no|não|pas|non|nie|niet|không)(?!\\p{L}))(?: (?!report|cach|session|search|analy|event|log|test|vector|graph)[\\p{L}-]+){0,4}? ${oneOf(`
  database | databases | database engine | database system | database server | dbms | rdbms | engine | store | datastore | data store | datenbank | datenbanksystem | datenbankserver | dbms
  base de datos | sistema de gestión de bases? de datos | motor(?: de bases? de datos)? | sgbd | banco | banco de dados | base de dados | sistema de gestão de bases? de dados
  base de données | système de gestion de bases? de données | moteur | base dati | database | silnik | baza(?: danych)? | silnik bazy(?: danych)? | databank | cơ sở dữ liệu | hệ quản trị cơ sở dữ liệu`)}(?: ${oneOf("relational | relacional | relationnelle? | relazionale | relacyjna | principal | primary | standard | único | única | unique | chính | management system | engine")})?(?= )`,
  "iu",
);

const one =
  "(?:one|a single|single|the same|the only|ein(?:em?|en|er)?|eine|einzige[rn]?|gemeinsame[rn]?|demselben|derselben|un|una|um|uma|une|único|única|unico|unica|seule?|één|jeden|jedna|một|один|одна|단일|单个|单一)";
const server = oneOf(
  "cluster | server | instance | container | instanz | instancia | instância | contenedor | contêiner | conteneur | servidor | serveur | istanza | klaster | serwer | instancja | instantie | kontener",
);
/** "One PostgreSQL cluster, a database per service": in front of the engine, right behind it, and anywhere in the sentence. */
export const oneServerPattern = {
  before: new RegExp(`(?:^|\\s)${one} (?:shared |gemeinsame[rn]? |compartid[oa] )?[\`"'*]*$`, "iu"),
  behind: new RegExp(`^[\`"'*]*[ -]${server}(?!\\p{L})`, "iu"),
  perService:
    /(?<!\p{L})(?:per|pro|jede[mnrs]?|je|each|every|cada|por|par|chaque|mỗi|ogni|elke?|dla każdej|na) (?:micro)?(?:service|dienst|servicio|serviço|dịch vụ|servizio|usługi|usługę|modul[eo]?|module)(?!\p{L})/iu,
} as const;

/** "PostgreSQL 16: one instance, isolated schemas", "MySQL 8 — eine Instanz mit vier Datenbanken": right behind the engine. */
export const itsOnePattern = new RegExp(
  `^[\`"'*]* ?[:：,(（–—-] ?${one} (?:\\p{L}+ )?${server}(?!\\p{L})[^.;]{0,40}?(?<!\\p{L})(?:databases|schemas|datenbanken|schemata|bases|esquemas|bancos|schémas|schemi|database|bazy|schematy|databanken|schema's)(?!\\p{L})`,
  "iu",
);

/** "PostgreSQL 16, eine Datenbank je Dienst": right behind the engine, and in front of who has one each. */
export const oneEachPattern =
  /^[`"'*]* ?[,:：(（–—-] ?(?:with |mit |con |com |avec |met |z )?(?:one|an?|its own|their own|own|ein[e]?|eigene[s]?|un|una|uno|um|uma|une|één|een|jedna|một) (?:\p{L}+ )?(?:logical |separate )?(?:database|db|schema|datenbank|base de datos|esquema|banco|base de dados|base de données|base|schéma|baza|schemat|databank|cơ sở dữ liệu) /iu;

/** Behind the engine: "hosts all four databases", "container hospeda quatro databases", "ospita tutti i database". */
export const hostsAllPattern = latePattern(
  `^[\`"'*]*(?:[ -]${server}(?: [\\p{L}-]+)?)? ${oneOf("hosts? | holds? | serves? | houses? | hospeda | aloja | alberga | abriga | héberge | accueille | beherbergt | enthält | ospita | contiene | hostuje | mieści | herbergt | bevat | chứa | хранит")} (?:${all}(?: ${the})?(?: ${number})?|${number}|${the}(?: ${number})?) (?:\\p{L}+ )?${things}(?!\\p{L})`,
  "iu",
);
