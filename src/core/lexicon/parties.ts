import type { ServiceKind } from "../model/types.ts";
import { phrases, remembered } from "./match.ts";
import { clients, gatewayWords, platformTools, proxies } from "./services.ts";

const clientWords = new Set(clients);
const toolNames = new Set(platformTools);

/** What part a party of this name plays: "API Gateway" is a gateway, "frontend" a client. */
export const kindOfName = remembered((name): ServiceKind => {
  const text = name.toLowerCase().replace(/[-_]/g, " ").trim();
  if (gatewayWords.some((word) => text === word || text.endsWith(` ${word}`) || text === `${word} service`))
    return "gateway";
  if (toolNames.has(text)) return "external";
  return clientWords.has(text) ? "client" : "service";
});

const proxyNames = new Set(proxies);

/** Does it only pass calls on: a gateway, or a product that is one? */
export const isProxy = (name: string): boolean =>
  kindOfName(name) === "gateway" || proxyNames.has(name.toLowerCase().trim());

const generic =
  /^(?:kein|keine|keiner|keinem|keinen|ningún|ninguno|nenhum|nenhuma|aucun|aucune|không|tous|todos|alle|each|every|any|both|no|other|another|all|some|most|this|that|these|those|one|two|three|single|multiple|various|several|many|different|diverse|mehrere|verschiedene|diverse|varios|varias|vários|várias|diversos|plusieurs|divers|différents|vari|diversi|różne|wiele|verschillende|meerdere|разные|несколько|nhiều|new|existing|own|its|their|your|chaque|cada|jeder|jede|jedes|mỗi|các|một|каждый|her|nessun[oa]?|ogni|ciascun[oa]?|tutti|tutte|altr[oi]|nuov[oi]|żadn[ay]|każd[aey]|wszystkie|inn[aey]|now[aey]|geen|elke?|iedere?|andere?|nieuwe?|cross|inter|per|non|sub|adr|option|step|phase|service(?!-)|future|current|cross|shared|use(?! case)|using|adopt|adopting)(?:[\s-]|$)/iu;
/** "Service Réservations", "Service d'inventaire": in French and Vietnamese the noun comes first. */
const nounFirst =
  /^Service (?:(?:de la |de l['’]|des |du |de |d['’])\p{L}|\p{Lu})[\p{L}\p{N}]+(?: (?:de |des |du |d['’])?\p{L}+)?$/u;
const notNoun =
  /^(?:port|adr[\s-]?\d+|services?|microservices?|service-to-service|\d.*|database|table|event|decision|status)$/iu;
const patterns =
  /\b(?:service[- ](?:oriented|specific|based|side|wide|level|mesh|discovery|registry|database|isolation|boundar\w+|layer|bus|catalog|worker|account|provider|to-service|owner\w*|areas?|hours?|desk|windows?|times?|calls?|names?|code|accounts?|local|facing|planning|related|aware|grade|agnostic|centric|driven|granular|scoped)|[-_ .](?:queue|exchange|topic|dlq|commands?)$|(?<!-)(?:per|of|the|and|or|in|for|to|by|with|from)$)/iu;

/** Words that hold a sentence together and name nobody: "…, but sends the link", "Se mantiene". */
const functionWords = new Set(
  phrases(`
  a | an | the | der | die | den | dem | ein | eine | einer | el | los | las | un | una | uno | les | des | une | il | gli | um | uma | os | as | het | een
  and | or | but | nor | so | yet | then | thus | hence | also | only | just | not | which | who | that | this | these | those | it | its | they | them
  i | we | you | he | she | there | here | nobody | none | everyone | everybody | someone | somebody | what | where | when | while | if | because | since | after
  good | bad | neutral | pro | con | pros | cons | contra | positive | negative | gut | schlecht | bueno | malo | bom | ruim | bon | mauvais | buono | cattivo
  goed | slecht | dobrze | źle | tốt | xấu
  before | until | later | now | again | still | instead | otherwise | therefore | however | meanwhile | finally
  und | oder | aber | sondern | dann | danach | auch | nur | nicht | wer | das | dies | diese | er | sie | es | ihr | wir | man | niemand | jemand | wenn | weil
  y | o | pero | sino | entonces | luego | también | sólo | solo | no | que | quien | se | lo | le | la | los | las | él | ella | ellos | ellas | esto | eso | nosotros | nadie | si | porque
  e | ou | mas | então | também | só | não | quem | ele | ela | eles | elas | nós | ninguém | isso | isto | porém
  et | mais | donc | puis | aussi | ne | qui | il | elle | ils | elles | on | nous | personne | cela | ça | ceci | ensuite
  và | hoặc | nhưng | rồi | cũng | chỉ | không | nó | họ | chúng ta | chúng tôi | и | или | но | а | затем | потом | также | только | не | он | она | они | мы | это | который
  quando | cuando | quand | lorsque | sobald | wanneer | gdy | kiedy | khi | appena | mentre | mientras | enquanto | pendant | während | bis | dopo | finché
  perché | poiché | parce | pois | dove | donde | onde | où | wo | waar | gdzie | omdat | terwijl | ponieważ | porque | come | como | comme | wie
  ve | veya | ama | sonra | ayrıca | sadece | o | bu | şu | biz | onlar`),
);

/** "SI" in capitals is a system and no word of a sentence. */
const isAbbreviation = (text: string): boolean =>
  /^(?!AND|OR|NOT|BUT|THE|YES|NO|UND|OU?|ET|NON|IF)\p{Lu}{2,3}$/u.test(text);

/** "ChargeCard", "ReserveStock": two words in one that tell somebody to do something. */
const command =
  /^(?:Charge|Reserve|Process|Create|Send|Update|Cancel|Confirm|Refund|Notify|Validate|Capture|Authori[sz]e|Allocate|Generate|Publish|Reject|Approve|Deduct|Release|Restore|Debit|Revoke|Expire|Complete)\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)*(?<!(?<!Ord|Us|Custom|Transf|Vouch|Off)er|or|Service|Svc|Api|Saga|Job|Lambda|Function)$/u;

/** Can these words be the name of one service? "Each service", "Service Mesh" and "Port" can't. */
export const canNameService = remembered((name): boolean => {
  const text = name.trim();
  return (
    text !== "" &&
    (!functionWords.has(text.toLowerCase()) || isAbbreviation(text)) &&
    (!generic.test(text) || nounFirst.test(text)) &&
    !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$|^[A-Z]\w+\.[a-z]\w*$/.test(text) &&
    !/(?<!\p{L})(?:per|por|par|je|na|theo)(?!\p{L})|^(?:publishes|consumes|handles)\s/iu.test(text) &&
    !notNoun.test(text) &&
    !command.test(text) &&
    !patterns.test(text) &&
    !/[│|<>{}=;]/.test(text)
  );
});
