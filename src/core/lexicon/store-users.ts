// How a sentence leads from those who use a store to the store: "runs on", "is backed by", "’s data is kept in".
import { latePattern, phrases } from "./match.ts";

const alternatives = (text: string): string =>
  phrases(text)
    .sort((a, b) => b.length - a.length)
    .join("|");

/** With the word that leads to the store, where the verb needs one. */
const verbs = alternatives(`
  use | uses | own | owns | get | gets | has | have | takes | take | keep | keeps | receives | receive | needs | will use | will run on | run on | runs on | rely on | relies on
  is on | are on | sits on | sit on | lives on | live on | lives in | live in | stays on | stay on | moves to | move to | goes to | go to | is backed by | are backed by | is powered by
  connects to | connect to | persists to | persist to | persists in | persist in | writes to | write to | stores data in | store data in | is built on | are built on
  nutzt | nutzen | verwendet | verwenden | bekommt | bekommen | erhält | erhalten | hat | haben | besitzt | besitzen | läuft auf | laufen auf | liegt in | liegen in | liegt auf | speichert in
  speichern in | setzt auf | setzen auf | basiert auf | wechselt zu
  usa | usan | utiliza | utilizan | tiene | tienen | posee | poseen | corre en | corren en | corre sobre | corren sobre | funciona con | se apoya en | se apoyan en | guarda en | guardan en | pasa a
  usam | utilizam | tem | têm | possui | possuem | roda em | rodam em | roda no | rodam no | fica com | ficam com | fica no | ficam no | grava em | persiste em
  utilise | utilisent | possède | possèdent | dispose de | tourne sur | tournent sur | repose sur | reposent sur | s['’]appuie sur | s['’]appuient sur | stocke dans
  dùng | sử dụng | chạy trên | lưu trong | lưu vào | sở hữu
  使用 | 采用 | 运行在 | 存储在 | 拥有
  utilizza | utilizzano | gira su | girano su | używa | używają | korzysta z | korzystają z | działa na | działają na | gebruikt | gebruiken | draait op | draaien op`);

/** What is kept: "stores its sessions in", "speichert seine Daten in". */
const keeping = alternatives(`
  keeps | keep | stores | store | has | have | indexes | index | archives | archive | records | tracks | puts | projects | holds | hold | persists | persist | writes | write | saves | caches | cache | speichert | speichern | hält | halten | legt | guarda | guardan | almacena | almacenan
  armazena | armazenam | mantém | grava | stocke | stockent | conserve | garde | lưu | lưu trữ | 存储 | conserva | salva | przechowuje | trzyma | bewaart | bewaren`);
/** What leads to the store tells what is kept there, which need not be all. */
export const tellsWhatIsKept = latePattern(`(?<!\\p{L})(?:${keeping}|has|have|hat|haben|tiene|tem|a|có)\\s`, "iu");
const kept =
  "(?:(?:its|their|the|all|an?|ihre?n?|seine?n?|alle|die|das|den|sus?|l[oa]s|seus?|suas?|os|as|ses|ces|leurs?|les|cả)\\s)?\\p{Ll}[\\p{L}-]+(?:\\s\\p{Ll}[\\p{L}-]+)?|(?:(?:die|das|den|ihre?n?|seine?n?|alle)\\s)?\\p{Lu}\\p{Ll}+";
const into = "(?:in|into|to|on|with|auf|en|em|no|na|dans|sur|trong|vào|su|nel|nella|w|op)";

/** "Orders' data is kept in", "Orders’ state lives in". */
const possession =
  "['’]s?\\s(?:database|store|engine|data ?store|db|is)(?:\\s(?:is|will be|runs on))?(?:\\s(?:in|on))?|['’]s?\\s(?:own\\s)?(?:data|state|records?|tables|database|store|rows|entities)\\s(?:is|are|lives?|sits?|stays?|goes|go|runs?|resides?)(?:\\s(?:stored|kept|held|persisted|saved))?\\s(?:in|on|to)";

const relative = "(?:,\\s(?:which|that|die|der|das|que|qui|che|której|który)\\s|\\s(?:which|that)\\s)?";
const adverb = "(?:(?:each|both|all|now|always|jeweils|beide|alle|ambos|todos|tous|chacun|đều|都)\\s)?";
/** "its own", "a dedicated", "eine eigene". */
const determiners =
  "(?:(?:an?|one|the|its|their|eine?[nrms]?|ihre?n?|seine?n?|una?|uma?|su|seus?|sua|une?|le|la|el|o|um|een|own|dedicated|separate|private|managed|relational|single|eigene?[nrms]?|dedizierte?[nrms]?|propi[oa]|própri[oa]|propre|riêng)\\s){0,3}";

/** Between a name and its store where several stand so side by side: "Orders – PostgreSQL, Billing – MySQL", "Orders=PostgreSQL". */
export const signToStore = /(?:\s?(?:→|->|=>|=)|\s[–—-]|:)\s?$/u;

/** "We run Orders on …, Billing on …": in front of the first of them. */
export const weRun =
  /^[^\p{L}]*(?:we|wir|nosotros|nós|nous)\s(?:run|keep|put|move|host|place|store|back|betreiben|halten|legen|speichern|guardamos|corremos|ejecutamos|rodamos|mantemos|hébergeons|gardons)\s(?:(?:the|den|die|das|el|la|o|a|le)\s)?$/iu;

/** Ends the words in front of a store. The verb, or what stands for it. */
export const leadsToStore = latePattern(
  `(?:${possession}|${relative}\\s?(?<![\\p{L}\\p{N}'’])${adverb}(?:(?:stays?|remains?|are|is|bleib(?:en|t)|siguen?|sigue siendo|ficam?|restent|reste)\\s\\p{Ll}{4,20}\\s(?:and|und|y|e|et)\\s)?(?:(?:${verbs})|(?:${keeping})\\s(?:${kept})\\s${into}))\\s${determiners}$`,
  "iu",
);

/** The same of those who come after the first: "…, Billing on MySQL 8", "…, Shipping MongoDB", "…, Billing's data in MySQL". */
export const leadsOnToStore = latePattern(
  `(?:['’]s?(?:\\s(?:data|state|records?))?)?\\s(?:(?:on|by|auf|von|en|em|no|por|sur|par|trên|su|na|op|in|to)\\s)?${determiners}$`,
  "iu",
);

/** In front of the names: "For Orders we choose PostgreSQL, for Billing MySQL". */
export const forUsers =
  /^[^\p{L}]*(?:(?:and|und|y|e|et|và|oraz|i|en)\s)?(?:for|für|para|pour|cho|per|dla|voor)\s(?:(?:the|den|die|das|el|la|le|o|a)\s)?(?=[`*]*\p{L})/iu;
/** Between those names and the store: nothing, "we choose", "nehmen wir". */
export const choosesStore = latePattern(
  `^[\`*]*(?:,?\\s(?:we|wir|nous|chúng tôi)\\s(?:will\\s)?(?:choose|chose|use|take|pick|picked|keep|select|selected|adopt|run|go with|have|nehmen|wählen|nutzen|verwenden|utilisons|choisissons|prenons|adoptons|retenons|dùng|chọn)|,?\\s(?:nehmen|wählen|nutzen|verwenden) wir|,?\\s(?:elegimos|usamos|utilizamos|tomamos|escolhemos|adotamos|adoptamos|scegliamo|usiamo|wybieramy|kiezen we)|:)?\\s${determiners}$`,
  "iu",
);

/** What a store is, what it is called and where it listens, right behind its engine or its name. */
export const toldOfStore =
  /^(?:[ -](?:database|db|instance|cluster|server|index|cache|datenbank|instanz|databank)|\sbucket(?:\s[a-z0-9][a-z0-9.-]*)?)?(?:,?\s(?:(?:database|db|datenbank|base de da[td]os|banco|base)\s)?(?:(?:called|named|namens)\s)?`?[a-z][\w-]*_[\w-]+`?)?(?:\s?[(（][^()（）]{1,80}[)）])?(?:,?\s(?:(?:on|at|auf|an|en el|na|sur le|trên|op)\s)?(?:port|puerto|porta|poort|cổng)\s\d{2,5})?(?:\s(?:too|as well|also|auch|también|também|aussi)(?!\p{L}))?/iu;

/** In front of a store, behind what a service does: nothing, a dash, "in", "stored in a". Ends the text. */
export const keptInStore = latePattern(
  `(?:^|[.,;:)）]\\s|\\s[–—-]\\s|\\s(?:in|on|into|to|uses|use|using|owns|runs on|auf|mit|nutzt|en|usa|con|em|com|no|dans|sur|avec|utilise|dùng|trong)\\s|^(?:uses|use|using|owns|runs on|nutzt|usa|utiliza|utilise|dùng)\\s)\\s?${determiners}(?:\\p{Lu}\\p{Ll}+\\s(?:RDS|Aurora|ElastiCache)\\s)?$`,
  "iu",
);

/** How the sentence may go on: "PostgreSQL for carts", not "PostgreSQL advisory locks". */
export const endsStore =
  /^(?:\s*(?:$|[.,;:!?)）。，；、—–])|\s(?:and|und|y|e|et|và|oraz|i|en|while|whereas|während|mientras|enquanto|tandis|for|für|para|pour|per|cho|dla|voor|as|als|como|comme|with|mit|con|com|avec|because|since|weil|porque|car|but|aber|pero|mas|mais|to|plus|both)(?!\p{L}))/iu;

/** Between a store and the next who use one: ", and ", "; ", " while ". Purposes may stand in front. */
export const besideUsers =
  /^(?:\s(?:for|as|with|to|für|als|para|como|pour|comme|cho)\s[^.,;:()]{2,60}?)?(?:\s?[,;，；]\s?|\s)(?:(?:and|und|y|e|et|và|oraz|i|en|while|whereas|während|mientras(?: que)?|enquanto|tandis que)\s)?(?:(?:the|der|die|das|el|la|le|o|a)\s)?$/iu;

/** Between two stores of one: "PostgreSQL and Redis", and in front of a second verb: "…, and caches carts in Redis". */
export const besideStore =
  /^(?:,\s|,?\s(?:and|und|y|e|et|và|oraz|i|en|plus|\+|with|mit|con|com|avec)\s?)(?:an?\s|eine[mnr]?\s|una?\s|uma?\s|une\s)?$/iu;

/** What opens a sentence in front of its subject: a label, "For consistency,". */
export const opensSentence =
  /^[^\p{L}]*(?:(?:the|der|die|das|el|la|le|o|a|both|our)\s)?$|^[^.;:]{0,80}(?:[:;]|\s[–—])\s(?:(?:the|der|die|das|el|la|le)\s)?$|^\s*\p{Lu}\p{Ll}*(?:\s\p{Ll}+){0,4},\s(?:the\s)?$|[,;]\s(?:except(?: for)?|only|but|außer|nur|excepto|salvo|solo|exceto|só|sauf|seul|trừ|chỉ)\s(?:the\s)?$/u;

/** Not the architecture that is decided: a test, another time, a comparison. */
export const elsewhereUsed =
  /(?<!\p{L})(?:staging|tests?|testing|locally|local|laptops?|development|dev|until|today|currently|still|so far|at present|formerly|legacy|old|example|heute|derzeit|noch|bisher|lokal|hoy|actualmente|todavía|hoje|atualmente|ainda|aujourd['’]hui|actuellement|encore|hiện nay|hiện tại|目前|现在)(?!\p{L})/iu;
