// Numbers told of events, calls and sagas. Groups: the number, its noun, and whom it is told of.
import { latePattern } from "./match.ts";
import { countPattern } from "./numbers.ts";

const number = `(?<number>${countPattern})`;
const consumers =
  "(?<noun>consumers|subscribers|listeners|Konsumenten|Abonnenten|Empfänger|consumidores|suscriptores|assinantes|consommateurs|abonnés|consumatori|consumenten|konsumentów|odbiorców|потребител\\p{L}+|подписчик\\p{L}+)";

/** Right behind the name of an event: "has two consumers". */
export const consumersCounted = latePattern(
  `^[\`*"]{0,3}\\s(?:has|have|hat|tiene|tem|possui|a|ha|heeft|ma|имеет)\\s(?:(?:now|exactly|genau|exactamente|exatamente)\\s)?${number}\\s${consumers}(?!\\p{L})`,
  "iu",
);

/** "Two synchronous calls remain", "Only three REST calls": calls that wait, all of them. */
export const countedCalls = latePattern(
  `(?:^|[.;:]\\s)[*_]{0,2}(?:(?:only|just|there are(?: only)?|nur|es gibt(?: nur)?|solo|sólo|hay|apenas|só|há|seulement|il y a|il reste)\\s)?(?:(?:the|los|las|os|as|les|die)\\s)?${number}\\s(?<noun>(?:synchronous|sync|blocking|REST|gRPC|HTTP)\\scalls|synchrone\\sAufrufe|(?:llamadas|chamadas|appels)\\s(?:síncron[ao]s|sincrónicas|synchrones|REST|gRPC|HTTP))(?!\\p{L}|\\s(?:per|for each|pro|por|par)(?!\\p{L}))`,
  "iu",
);

/** "Three compensations must be idempotent." */
export const undoingCounted = latePattern(
  `(?:^|[.;:]\\s|(?<=\\p{L}\\s))(?:(?:the|all|die|alle|las|los|as|les)\\s)?${number}\\s(?<noun>compensations|compensating (?:actions|transactions|steps)|Kompensationen|compensaciones|acciones compensatorias|compensações|ações compensatórias|compensazioni|compensaties)(?!\\p{L})`,
  "iu",
);

const name = "(?<subject>(?:\\p{Lu}[\\p{L}\\p{N}]*(?:[ -]\\p{Lu}[\\p{L}\\p{N}]*){0,2}|[a-z]+(?:-[a-z]+)+))";
const events = "(?<noun>events|topics|Ereignisse|eventos|événements|eventi|zdarzenia|gebeurtenissen)";
const told = (verbs: string): RegExp =>
  latePattern(
    `(?:^|[.;:]\\s)[*\`]{0,3}(?:(?:The|Der|El|O|Le|Il)\\s)?${name}[*\`]{0,3}\\s(?:${verbs})\\s${number}\\s${events}(?!\\p{L})`,
    "u",
  );

/** "Tracking hears three events and …", "Orders publishes two events": of one service. */
export const eventsOfOne = {
  heard: told(
    "hears|consumes|listens to|subscribes to|receives|hört auf|konsumiert|abonniert|escucha|consume|recibe|consome|escuta|recebe|consomme|écoute|reçoit|consuma|ascolta",
  ),
  published: told("publishes|emits|produces|raises|veröffentlicht|sendet|publica|emite|publie|émet|pubblica|emette"),
} as const;
