// What stands above a list of services: "The platform consists of the following services:", "### Core services", "Each service owns its data:".
import { serviceNounPattern } from "./architecture.ts";
import { latePattern, phrasePattern, phrases } from "./match.ts";
import { countPattern } from "./numbers.ts";

/** More than one: below "The service:" stands what it does. */
const nouns = `(?:service boundaries|(?!(?:micro-?|mikro)?servi[cs]e?(?!\\p{L}))(?:${serviceNounPattern}|bounded contexts|(?:deployable|deployment) units|units of deployment|deploybare[nr]? einheiten|unidades (?:desplegables|implantáveis|de despliegue|de implantação)|unités (?:déployables|de déploiement)|unità (?:distribuibili|di rilascio)|(?:микро)?сервис(?:ы|ов|ами|ах)))`;

/** "the following services", "les services suivants", "these core services". */
const pointing =
  "следующ\\p{L}+|эти|these|the following|following|folgende[nr]?|diese[nr]?|(?:los )?siguientes|estos|(?:os )?seguintes|estes|ces|(?:i )?seguenti|questi|następując\\p{L}+|te|de volgende|deze|các";
const pointingBehind = "suivants|siguientes|seguintes|seguenti|dưới đây|sau|sau đây";

/** "consists of several services", "was split into services". */
const composing =
  "consists? of|comprises?|includes?|contains?|have|has|there are|(?:is|are|was|were|be)? ?(?:split(?:ting)?|divided?|decomposed?|decomposed|broken(?: down| up)?|separated?) (?:(?!into)[\\p{L}-]+ ){0,4}?(?:into|in)|map(?:s|ped)? (?:(?!to|onto)[\\p{L}-]+ ){0,4}?(?:on)?to|besteht (?:aus|derzeit aus)|umfasst|gliedert sich in|wird (?:zerlegt|aufgeteilt) in|se compone de|consta de|se divide en|tiene|incluye|[ée] compost[oa] (?:por|de)|consiste (?:em|di|en)|se divide em|tem|inclui|se compose de|comprend|comporte|si compone di|comprende|składa się z|bestaat uit|omvat|gồm|bao gồm|состоит из|состоящ\\p{L}{2} из|(?:разбит|раздел[её]н|разделена|разбита) на|включает";

const few =
  "several|multiple|various|many|some|mehrere\\p{L}?|verschiedene\\p{L}?|vari[oa]s|vários|diversos|plusieurs|différents|diversi|kilka|meerdere|nhiều|несколько|нескольких";

const article = "the|our|den|die|unsere|los|nuestros|os|nossos|les|nos|des|i|de|onze";
const adjectives = "(?:[\\p{L}-]+\\s){0,2}?";

/** "Microservices to be built:", "Zu bauende Dienste" and "Servicios por implementar:". */
const planned =
  "to (?:be )?(?:implement(?:ed)?|buil[dt]|created?|develop(?:ed)?|deploy(?:ed)?|extract(?:ed)?|introduced?)|(?:that )?we (?:will|are going to) (?:build|implement|create|develop|deploy)|a (?:implementar|construir|crear|criar|desarrollar|desenvolver)|por implementar|a serem (?:implementados|construídos|criados)|à (?:implémenter|développer|construire|créer|mettre en place)|da (?:implementare|realizzare|creare|sviluppare)|do (?:zaimplementowania|wdrożenia|zbudowania)|te (?:bouwen|implementeren)|(?:cần|sẽ) (?:triển khai|xây dựng)";

const led = latePattern(
  `(?:^[*_]*(?:(?:${article}|${few}|${countPattern})\\s)?(?:(?!(?:for|of|to|in|on|with|by|from|für|von|mit|bei|para|por|de|pour|avec)\\s)[\\p{L}-]+\\s)?|(?<!\\p{L})(?:${composing})\\s${adjectives}(?:(?:${few}|${article}|${countPattern})\\s)?${adjectives}|(?<!\\p{L})(?:${pointing})\\s${adjectives})${nouns}(?:\\s(?:${planned}))?(?:\\s(?:${pointingBehind}|are|sind|son|são|sont|sono|są|zijn|là|is))?(?:\\s(?:as|als|como|comme|come|jako)\\s[^.:：]{3,40})?[*_]*\\s?[:：]\\s*$`,
  "iu",
);

/** "our clients are split into these services:" is fine; "between services:", "all services:", "cloud services:" tell of something else. */
const otherwise =
  /(?<!\p{L})(?:external|third[- ]party|other|another|cloud|managed|hosted|aws|azure|gcp|google|web|backing|infrastructure|platform|legacy|optional|future|no|without|between|across|all|each|every|any|per|among|both|extern\p{L}*|dritt\p{L}*|andere\p{L}?|alle\p{L}?|zwischen|keine|otros|todos los|entre|externos|outros|todos os|autres|tous les|externes|altri|tutti i|esterni|inne|zewnętrzn\p{L}*|wszystki\p{L}*|alle|andere|khác|should|must|may|can|could|would|soll\p{L}*|muss|müssen|deben?|devem?|doivent|shared|running|independent\p{L}*|stateless)\s(?:[\p{L}-]+\s){0,3}[\p{L}*_-]*\s?[:：]\s*$/iu;

/** Does the sentence in front of a list announce that services are listed? */
export const announcesServices = (text: string): boolean => {
  const sentence = text.slice(Math.max(text.search(/[^.!?。]*$/u), 0));
  return led.test(sentence) && !otherwise.test(sentence);
};

const singular =
  "services?|microservices?|micro-services?|bounded context|dienst|servicio|microservicio|serviço|microsserviço|microserviço|servizio|microservizio|usługa|mikroserwis|dịch vụ|microdienst";
const every = "each|every|jede[rs]?|cada|chaque|ogni|każd[ya]|elke?|iedere?|mỗi";
const keeping =
  "manages|owns|has|holds|keeps|stores|handles|is responsible for|governs|verwaltet|besitzt|hat|hält|gestiona|posee|tiene|administra|guarda|gerencia|possui|tem|gère|possède|détient|a|gestisce|possiede|ha|zarządza|posiada|ma|beheert|bezit|heeft|quản lý|sở hữu|có";
const data =
  "data|domains?|entities|tables|information|concerns?|daten|tabellen|datos|tablas|entidades|dados|tabelas|données|tables|entités|dati|tabelle|entità|dane|danych|tabele|gegevens|tabellen|dữ liệu|bảng";

/** "Each service manages distinct business data:": whose data, and below it which. */
const eachKeeps = latePattern(
  `(?<!\\p{L})(?:${every})\\s(?:\\p{L}+\\s)?(?:${singular})\\s(?:${keeping})\\s(?:[\\p{L}-]+\\s){0,4}?(?:${data})(?:\\s[\\p{L}-]+)?\\s?[:：]\\s*$`,
  "iu",
);

/** Does the sentence in front of a list announce whose data are told of? */
export const announcesOwners = (text: string): boolean => eachKeeps.test(text);

/** One language a row: that several keep something, and that it is their own. */
const keepingOwn = [
  ["(?:each )?(?:keep|own|have|hold|manage|store)", "(?:their|its) own"],
  ["(?:haben|behalten|besitzen|halten|führen)(?: jeweils| je)?", "(?:ihren?|eigenen?|eine eigene)(?: eigenen?)?"],
  ["(?:tienen|guardan|mantienen|conservan|poseen)(?: cada uno)?", "(?:su propi[oa]|sus propi[oa]s)"],
  ["(?:têm|guardam|mantêm|possuem)(?: cada um)?", "(?:o |a )?(?:seu próprio|sua própria|seus próprios|suas próprias)"],
  ["(?:ont|gardent|possèdent|conservent)(?: chacun)?", "(?:sa propre|son propre|leur propre|leurs propres)"],
  ["(?:hanno|tengono|mantengono|possiedono)(?: ciascuno)?", "(?:il proprio|la propria|i propri|le proprie)"],
  ["(?:hebben|houden|bewaren|bezitten)(?: elk| ieder)?", "(?:hun|een) eigen"],
  ["(?:mają|trzymają|przechowują)", "(?:własn\\p{L}{1,2}|swoj\\p{L}{1,3})"],
];
const stores =
  "databases?|schemas?|stores?|storage|state|persistence|datenbank(?:en)?|schemata|zustand|bases? de datos|esquemas?|estado|bancos?(?: de dados)?|bases? de dados|bases?(?: de données)?|schémas?|état|database|schem[ai]|stato|databanken?|toestand|baz[ęy](?: danych)?|schemat\\p{L}?|stan";

const ownStore = `(?:[\\p{L}-]+\\s){0,2}?(?:\\p{L}+-)?(?:${stores})(?!\\p{L})`;

/** Behind names side by side, where the sentence goes on: "… each keep their own business state." */
export const keepTheirOwn = latePattern(
  `^\\s(?:${keepingOwn.map(([keeps, own]) => `${keeps} ${own}`).join("|")})\\s${ownStore}`,
  "iu",
);
/** Behind names in code: "… each own a separate MySQL database." */
export const eachHasSeparate = latePattern(
  `^\\s(?:will\\s)?(?:each|both)\\s(?:own|have|get|keep|use)\\s(?:a|their)\\s(?:separate|dedicated|private)\\s${ownStore}`,
  "iu",
);
/** Without one of these, nobody keeps anything of his own. */
export const ownWord = /own|separate|dedicated|private|eigen|propi|própri|propri|propre|własn|swoj/iu;

const around =
  "core|main|affected|involved|participating|business|domain|backend|proposed|target|planned|our|the|beteiligte|betroffene|fachliche|die|los|os|les|i|de";
const aroundBehind =
  "involved|affected|concerned|overview|list|inventory|catalog(?:ue)?|boundaries|in scope|afectados|involucrados|implicados|principales|envolvidos|afetados|principais|concernés|impliqués|principaux|coinvolti|principali|im überblick|core|clave|centrales|nucleares|essenciais|clés|chiave|основные";

const heading = latePattern(
  `^[\\s\\d.)]*(?:(?:list of|${around})\\s){0,3}${nouns}(?:\\s(?:${aroundBehind}))?\\s?[:：]?\\s*$`,
  "iu",
);

/** A heading that says no more than that services stand below it. */
export const headsServices = (text: string): boolean => heading.test(text);

const groups =
  "clusters?|groups?|groupings|domains?|sub-?domains?|areas?|categories|category|teams?|squads?|bounded contexts?|contexts?|zones?|families|gruppen?|bereiche?|domänen?|teams?|kategorien?|kontexte?|grupos?|dominios?|áreas?|categorías?|equipos?|contextos?|domínios?|categorias?|equipes?|groupes?|domaines?|catégories?|équipes?|contextes?|grupp[oi]|domin[io]|are[ae]|categori[ae]|squadr[ae]|contest[oi]|grupy?|domeny?|obszary?|zespoł\\p{L}*|groepen?|domeinen?|gebieden|nhóm|miền|lĩnh vực";
const grouped =
  "organi[sz]ed|grouped|divided|split|arranged|clustered|categori[sz]ed|structured|assigned|fall|belong|gegliedert|gliedern sich|gruppiert|aufgeteilt|eingeteilt|verteilen sich|agrupad[oa]s|organizad[oa]s|dividid[oa]s|repartid[oa]s|se agrupan|se dividen|se organizan|se agrupam|se dividem|distribuíd[oa]s|regroupés|organisés|répartis|se répartissent|raggruppat[ie]|organizzat[ie]|suddivis[ie]|pogrupowan[ey]|podzielon[ey]|gegroepeerd|verdeeld|ingedeeld|được chia|được nhóm|chia thành";
const by = "by|per|in|nach|je|pro|por|par|per|wg|według|na|theo";

const groupsOfServices = latePattern(
  `^[*_]*(?:(?:${article}|all|alle|todos|tous|tutti)\\s)?(?:(?:${countPattern})\\s)?(?:[\\p{L}-]+\\s)?${nouns}(?:\\s[^.:：!?]{0,40}?(?<!\\p{L})(?:${grouped})\\s[^.:：!?]{0,30}?|,?\\s(?:${by})\\s)(?<!\\p{L})(?:${groups})(?!\\p{L})[^.:：!?]{0,20}[:：][\\s*_]*$`,
  "iu",
);

/** "The 12 services fall into three domains:", "Dienste nach Team:": below it, the services of each group. */
export const announcesGroups = (text: string): boolean =>
  groupsOfServices.test(text.slice(Math.max(text.search(/[^.!?。]*$/u), 0)).trimStart());

/** "Services by domain", as a heading. */
export const headsGroups = (text: string): boolean => groupsOfServices.test(`${text.replace(/[:：]\s*$/u, "")}:`);

const groupNoun = latePattern(`^[\\s*_]*(?:[\\p{L}-]+\\s)?(?:${groups})[\\s*_]*$`, "iu");

/** Is a column called after what services are grouped by? */
export const isGroupColumn = (heading: string): boolean => groupNoun.test(heading);

const severalServices = latePattern(`^[\\s*_]*(?:[\\p{L}-]+\\s)?${nouns}[\\s*_]*$`, "iu");

/** A column that says that each of its cells holds several: "Services". */
export const isServicesColumn = (heading: string): boolean => severalServices.test(heading);

const duty = phrasePattern(
  phrases(`
  responsibility | responsibilities | responsible for | duties | bounded context | domain | message topology | topology | messaging
  zuständigkeit | zuständig für | verantwortung | verantwortlichkeit | aufgabe | aufgaben | fachgebiet | domäne | topologie
  responsabilidad | responsabilidades | dominio | topología | responsabilidade | responsabilidades | domínio | topologia
  responsabilité | responsabilités | domaine | responsabilità | dominio | odpowiedzialność | domena | verantwoordelijkheid | domein
  trách nhiệm | nhiệm vụ | 职责 | 责任 | 領域 | 領域 | 責務 | 責任 | 担当 | 책임 | обязанности | ответственность | sorumluluk`),
);

/** "Responsibility", "Domain": only services, and nothing that they run on, have such a column beside them. */
export const isDutyColumn = (heading: string): boolean => duty.test(heading);

const library =
  "librar(?:y|ies)|packages?|sdk|bibliothek(?:en)?|paket|biblioteca|librería|paquete|pacote|bibliothèque|paquet|libreria|pacchetto|biblioteka|pakiet|bibliotheek|pakket|thư viện|библиотека|пакет|ライブラリ|库|라이브러리";

/** "Shared library (no runtime deployment)", beside a name in a table: it runs nowhere by itself. */
export const describesLibrary = latePattern(
  `^[\\s*_]*(?:(?:an?|the|our|eine?|una?|une|uma|shared|common|internal|gemeinsame|geteilte|compartida|común|compartilhada|comum|partagée|commune|condivisa|wspólna|gedeelde)\\s){0,3}(?:${library})(?!\\p{L})|^[\\s*_]*(?:${library})\\s(?:compartida|común|compartilhada|comum|partagée|commune|condivisa|wspólna)(?!\\p{L})`,
  "iu",
);

/** "BFF for case workers": it only passes on what others keep. */
export const describesGateway =
  /^[\s*_]*(?:(?:an?|the)\s)?(?:BFF|backends?[- ]for[- ]frontends?|API[- ]gateway)(?!\p{L})/iu;

/** A group of what is no service: "Shared packages", "Infrastructure". */
export const otherGroup =
  /(?<!\p{L})(?:packages?|librar(?:y|ies)|libs?|modules shared|infrastructure|infra|tool(?:s|ing)?|front-?ends?|clients?|external|third[- ]part(?:y|ies)|data ?stores?|databases?|storage|messaging|observability|monitoring|technolog(?:y|ies)|pakete?|bibliothek(?:en)?|infrastruktur|werkzeuge|externe?|datenbanken|paquetes|librerías|infraestru(?:c)?tura|herramientas|extern[oa]s|bibliotecas|pacotes|ferramentas|paquets|bibliothèques|outils|externes|pacchetti|librerie|infrastruttura|strumenti|estern[ie]|pakiety|biblioteki|narzędzia|pakketten|bibliotheken|infrastructuur|hạ tầng|thư viện)(?!\p{L})/iu;
