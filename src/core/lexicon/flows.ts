// How sentences speak of events, calls and sagas. One language a line.
import { phrasePattern, phrases } from "./match.ts";

const publishing = phrases(`
  publishes | publish | published | publishing | emits | emit | emitted | emitting | produces | produce | produced | producing
  raises | raised | raising | fires | fired | broadcasts | broadcast | broadcasting | dispatches | sends | sending
  veröffentlicht | veröffentlichen | publiziert | publizieren | sendet | senden | erzeugt
  publica | publican | emite | emiten | produce | producen | lanza | publicando
  publicam | emitem | dispara | envia
  publie | publient | émet | émettent | publiant
  phát | phát hành | phát ra | phát sự kiện | gửi sự kiện | xuất bản | publish event
  发布 | 发送 | 發布 | 發送 | 发出 | 产生
  публикует | публикуют | отправляет | отправляет событие
  yayınlar | yayınlıyor | yayınlamaktadır | gönderir`);

/** Verbs that also without an object mean the event that was just spoken of: "…, which Billing consumes". */
const hearing = phrases(`
  consumes | consume | consuming | subscribes | subscribe | subscribed | subscribes to | subscribe to | subscribed to
  subscribing to | listens | listen | listens to | listen to | listens for | listening to | reacts | react | reacts to
  react to | reacting to | responds to
  konsumiert | konsumieren | abonniert | abonnieren | hört auf | hören auf | lauscht auf | reagiert | reagieren
  reagiert auf | reagieren auf
  consume | consumen | escucha | escuchan | se suscribe a | se suscriben a | suscribe | reacciona a | reaccionan a
  consome | consomem | escuta | escutam | assina | assinam | reage a | reagem a | se inscreve em | consumindo
  consomme | consomment | écoute | écoutent | s'abonne à | s'abonnent à | réagit à
  lắng nghe | nghe | tiêu thụ | đăng ký | đăng ký nhận | subscribe
  消费 | 订阅 | 监听 | 消費 | 訂閱 | 監聽
  потребляет | потребляют | слушает | слушают | подписывается на | подписан на | подписаны на | реагирует на
  dinler | dinliyor | tüketir | tüketiyor | abone olur`);

const receiving = phrases(`
  receives | receive | receiving | handles | handle | handling | processes | process | picks up | is notified by
  is notified of | is triggered by | are triggered by | is informed by | gets
  empfängt | empfangen | verarbeitet | verarbeiten
  recibe | reciben | procesa | procesan | recebe | recebem | processa | processam
  reçoit | reçoivent | traite | traitent
  nhận | xử lý | nhận sự kiện | 接收 | 处理 | 收到 | получает | получают | обрабатывает | обрабатывают | alır | işler`);

const published = phrases(`
  published by | emitted by | produced by | raised by | sent by | fired by | broadcast by | published from | dispatched by
  veröffentlicht von | veröffentlicht vom | publiziert von | gesendet von
  publicado por | publicada por | emitido por | emitida por | publicado pelo | publicada pela | publicado pela
  emitido pelo | emitido pela | enviado por
  publié par | publiée par | émis par | émise par | được phát bởi | phát bởi | публикуется | издаётся`);

const consumed = phrases(`
  consumed by | handled by | received by | listened to by | subscribed by | subscribed to by | processed by | picked up by
  consumed independently by | read by
  konsumiert von | konsumiert vom | empfangen von | empfangen vom | abonniert von | verarbeitet von
  consumido por | consumida por | recibido por | escuchado por | procesado por
  consumido pelo | consumido pela | consumida pelo | consumida pela | recebido por | recebido pelo | consumido pelos
  consommé par | consommée par | reçu par | écouté par | traité par | được tiêu thụ bởi | được nhận bởi | tiêu thụ bởi
  потребляется | читается`);

export interface FlowVerb {
  readonly kind: "publish" | "consume";
  /** "published by": its party stands behind it. */
  readonly passive: boolean;
  /** Means the event just spoken of where no other follows. */
  readonly resumes: boolean;
  readonly start: number;
  readonly end: number;
}

type VerbForm = Omit<FlowVerb, "start" | "end">;

const forms = new Map<string, VerbForm>();
for (const [list, form] of [
  [published, { kind: "publish", passive: true, resumes: true }],
  [consumed, { kind: "consume", passive: true, resumes: true }],
  [hearing, { kind: "consume", passive: false, resumes: true }],
  [receiving, { kind: "consume", passive: false, resumes: false }],
  [publishing, { kind: "publish", passive: false, resumes: false }],
] as const satisfies readonly (readonly [readonly string[], VerbForm])[])
  for (const phrase of list) if (!forms.has(phrase)) forms.set(phrase, form);

const verbs = phrasePattern([...forms.keys()], "giu");

/** The verbs of publishing and consuming in a text, in its order. */
export const flowVerbsIn = (text: string): FlowVerb[] =>
  [...text.matchAll(verbs)].map((match) => ({
    ...(forms.get(match[0].toLowerCase()) as VerbForm),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** A word that takes up what was just spoken of: "…, which the Order Service publishes". */
export const relativePattern = phrasePattern(
  phrases(
    `which | that | den | die | das | welches | que | quem | qui | lequel | mà | 由 | 被 | который | которое | которую`,
  ),
);

/** At the beginning of a sentence, an event behind it sets off what follows: "On OrderPlaced, Billing …". */
export const triggerPattern = new RegExp(
  `^\\W*${
    phrasePattern(
      phrases(`
  on | upon | when | whenever | after | once | in response to | bei | nach | sobald | wenn | cuando | al recibir | tras
  quando | ao receber | após | lorsque | quand | après | à réception de | khi | sau khi | 当 | 收到 | при | когда | после`),
    ).source
  }`,
  "iu",
);

/** Words that make a sentence tell of what does not happen, or only could. */
export const deniedPattern = phrasePattern(
  phrases(`
  not | never | no longer | instead of | rather than | could | would | might | doesn't | don't | cannot | can't | previously
  nicht | nie | niemals | könnte | könnten | würde | würden | statt | anstatt | kein | keine | früher
  nunca | podría | podrían | en lugar de | antes | não | poderia | poderiam | em vez de | ne | pourrait | pourraient
  không | có thể | thay vì | không còn | 不 | 没有 | 如果 | 而不是 | не | никогда | мог бы | вместо`),
);

/** One service asks another and waits. */
export const callVerb =
  /(?<![\p{L}])(?:calls?|queries|requests?|asks?|invokes?|fetches(?: \p{L}+){0,3} from|reads(?: \p{L}+){0,3} from|ruft|fragt|llama(?: a)?|consulta(?: a)?|invoca(?: a)?|chama|appelle|interroge|gọi|вызывает|запрашивает|çağırır)(?![\p{L}])|调用|呼叫/iu;
export const protocolPattern = /(?<![\p{L}])(gRPC|REST|HTTP|HTTPS|GraphQL|SOAP|Feign|RPC|TCP)(?![\p{L}])/iu;

export const sagaPattern = /(?<![\p{L}])sagas?(?![\p{L}])|长事务|сага/iu;
export const compensationPattern =
  /(?<![\p{L}])(?:compensat\p{L}*|rollback|kompensation\p{L}*|ausgleich\p{L}*|compensaci\p{L}*|compensatori\p{L}*|compensaç\p{L}*|bù trừ|hoàn tác|компенс\p{L}*|telafi)(?![\p{L}])|补偿/iu;
export const eventWord =
  /(?<![\p{L}])(?:events?|domain events|topics?|messages?|routing keys?|ereignis(?:se)?|eventos?|tópicos?|événements?|sự kiện|chủ đề|событи\p{L}*|топик\p{L}*|olay\p{L}*)(?![\p{L}])|事件|主题|消息/iu;
