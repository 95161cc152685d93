// How authors speak of events, calls and sagas, in columns, in labels and in sentences. One language a line.
import { matchesOf } from "../text/matches.ts";
import { latePattern, matcher, phrasePattern, phrases } from "./match.ts";

export type FlowColumn =
  | "event"
  | "publisher"
  | "consumers"
  | "publishes"
  | "consumes"
  | "broker"
  | "service"
  | "step"
  | "action"
  | "compensation";

const flowWords: Readonly<Record<FlowColumn, readonly string[]>> = {
  event: phrases(`
    event | events | event name | event type | event-name | topic | topics | topic name | domain event | domain events
    integration event | routing key | routing keys | message | message type | subject | stream | event / topic | event/topic | event/message
    topic / event | event (topic) | kafka topic | kafka topics | bound to | binding | bindings | binding key | routing keys bound | gebunden an | vinculada a | enlazada a | liée à | привязка
    ereignis | ereignisse | ereignisname | thema
    evento | eventos | evento de dominio | tema | nombre del evento
    tópico | tópicos | evento de domínio | nome do evento
    événement | événements | sujet | nom de l'événement
    sự kiện | chủ đề | tên sự kiện
    事件 | 事件名 | 事件名称 | 主题 | 领域事件 | 消息
    событие | события | топик | топики | имя события
    olay | olaylar | konu | olay adı | mesaj | mesajlar
    eventi | nome evento | nome dell'evento | evento di dominio | argomento | messaggio
    zdarzenie | zdarzenia | nazwa zdarzenia | zdarzenie domenowe | temat | komunikat
    gebeurtenis | gebeurtenissen | event-naam | eventnaam | onderwerp | bericht
    イベント | イベント名 | トピック | トピック名 | ドメインイベント | メッセージ
    이벤트 | 이벤트명 | 이벤트 이름 | 토픽 | 토픽명 | 메시지`),
  publisher: phrases(`
    producer | producers | publisher | publishers | published by | produced by | emitted by | emitter | source | from | sender
    source service | producer service | producing service | publishing service | publisher service | emitting service
    issuer | raised by | fired by | sent by | writer | writers | who sends | who publishes | who emits | who produces | who raises it | written by | who writes
    produzent | erzeuger | herausgeber | absender | auslöser | veröffentlicht von | ausgelöst von | gesendet von | quelle | sender
    wer sendet | wer veröffentlicht | quién publica | quién emite | quién envía | quem publica | quem emite
    qui publie | qui émet | ai phát | 谁发布 | 谁发送
    publican | productor | publicador | publicado por | origen | emisor | emitido por | servicio emisor | escrito por | geschrieben von | écrit par
    produtor | emissor | origem | serviço produtor
    producteur | éditeur | émetteur | publié par | émis par
    nguồn | nhà phát hành | phát hành | người phát | bên phát | dịch vụ phát | service phát | nơi phát
    生产者 | 生產者 | 发布者 | 发布方 | 发送方 | 发布服务 | 生产服务
    издатель | производитель | отправитель | источник
    yayıncı | üretici | yayınlayan
    produttore | pubblicatore | editore | mittente | pubblicato da | emesso da | emittente | sorgente | origine | chi pubblica | chi emette | servizio produttore
    producent | wydawca | nadawca | publikujący | publikowane przez | emitowane przez | źródło | kto publikuje | kto wysyła | usługa publikująca
    uitgever | afzender | zender | gepubliceerd door | verstuurd door | bron | wie publiceert | wie verstuurt | publicerende dienst
    発行元 | 発行者 | 発行サービス | 送信元 | パブリッシャー | パブリッシャ | プロデューサー | プロデューサ | 発信元
    프로듀서 | 생산자 | 발행자 | 퍼블리셔 | 발신자 | 발행 서비스`),
  consumers: phrases(`
    consumer | consumers | consumer(s) | consumer group | consumer groups | subscriber | subscribers | subscriber(s)
    subscribed by | consumed by | listener | listeners | receiver | receivers | received by | to | target | targets
    handler | handlers | handled by | event handlers | consumer service | consumer services | consuming service
    reader | readers | who listens | who consumes | who receives | who reacts | who reads | who handles it | heard by | read by | used by | picked up by
    consuming services | subscribing service | subscribing services | subscriber service | target service | target services
    konsument | konsumenten | empfangen von | gehört von | zieldienst | zieldienste | abonnent | abonnenten | empfänger | verbraucher | konsumiert von
    wer hört | wer empfängt | wer konsumiert | quién escucha | quién consume | quién recibe | quem consome | quem escuta
    qui écoute | qui consomme | qui reçoit | ai nhận | ai nghe | 谁消费 | 谁订阅 | 谁接收
    consumen | escuchan | reciben | quiénes consumen | consumidor | consumidores | suscriptor | suscriptores | consumido por | recibido por | receptor | receptores
    assinante | assinantes | consumidor(es) | recebido por
    consommateur | consommateurs | consommateur(s) | abonnés | consommé par | reçu par | reçus par | écouté par | traité par | destinataires
    người nhận | bên nhận | người tiêu thụ | bên tiêu thụ | dịch vụ nhận | service nhận | service nghe | nơi nhận | tiêu thụ | nơi tiêu thụ
    消费者 | 消費者 | 订阅者 | 消费方 | 订阅方 | 接收方 | 消费服务 | 订阅服务
    потребитель | потребители | подписчик | подписчики | получатель | получатели
    tüketici | tüketiciler | abone | aboneler | dinleyenler
    consumatore | consumatori | abbonato | abbonati | iscritti | sottoscrittore | sottoscrittori | destinatario | destinatari | ricevente | riceventi | ascoltatori | consumato da | ricevuto da | chi ascolta | chi consuma | chi riceve
    konsumenci | odbiorca | odbiorcy | subskrybent | subskrybenci | słuchacze | konsumowane przez | odbierane przez | kto słucha | kto odbiera | kto konsumuje
    consument | consumenten | afnemer | afnemers | ontvanger | ontvangers | abonnees | luisteraars | geconsumeerd door | ontvangen door | wie luistert | wie ontvangt | wie consumeert
    소비자 | 컨슈머 | 구독자 | 수신자 | 소비 서비스 | 구독 서비스
    購読者 | 購読元 | 購読側 | 受信者 | 受信側 | 受信サービス | 購読サービス | コンシューマー | コンシューマ | サブスクライバー | サブスクライバ | 受信先 | 購読先`),
  publishes: phrases(`
    publishes | produces | emits | raises | publish | produce | publishes events | emits events | events published
    published events | events produced | produced events | events emitted | emitted events | outgoing | outgoing events
    outbound events | outbound | outbound topics | outbound messages | output topic | output topics | events out | published event | event published | emitted event | event emitted | outgoing event
    ausgehend | ausgehende ereignisse | ausgang | veröffentlicht | publiziert | sendet | veröffentlichte ereignisse | veröffentlichtes ereignis | gesendetes ereignis
    saliente | salientes | eventos salientes | mensajes salientes | eventos de saída | mensagens de saída | saída | publica | emite | eventos publicados | eventos emitidos | publica eventos | evento publicado | evento emitido
    produz | eventos produzidos | evento produzido
    sortant | sortants | événements sortants | messages sortants | publie | émet | événements publiés | événements émis | événement publié | événement émis
    phát | phát sự kiện | sự kiện phát | sự kiện phát ra
    发布 | 发布事件 | 发布的事件 | 生产 | 发送 | 產生 | 發布 | 产生事件
    публикует | отправляет | публикуемые события | исходящие | исходящие события
    yayınlar | yayınladığı olaylar
    pubblica | emette | eventi pubblicati | eventi emessi | evento pubblicato | evento emesso
    publikuje | emituje | wysyła | publikowane zdarzenia | wysyłane zdarzenia | publikowane zdarzenie | wysyłane zdarzenie
    publiceert | verstuurt | stuurt | gepubliceerde events | gepubliceerde gebeurtenissen
    발행 | 발행 이벤트
    発行 | 発行イベント | 発行するイベント | 送信`),
  consumes: phrases(`
    consumes | subscribes | subscribes to | listens | listens to | listens for | handles | receives | reacts to | consume
    subscribe | consumes events | events consumed | consumed events | events subscribed | subscribed events | subscriptions
    incoming | incoming events | inbound events | inbound | inbound topics | inbound messages | input topic | input topics | events in | consumed event | event consumed | received event | event received | incoming event
    eingehend | eingehende ereignisse | eingang | konsumiert | abonniert | empfängt | hört auf | reagiert auf | abonnierte ereignisse | abonniertes ereignis | empfangenes ereignis
    entrante | entrantes | eventos entrantes | mensajes entrantes | eventos de entrada | mensagens de entrada | escucha | recibe | se suscribe a | eventos consumidos | suscrito a | evento consumido | evento recibido
    consome | escuta | recebe | assina | evento recebido | eventos recebidos
    entrant | entrants | événements entrants | messages entrants | consomme | consommation | écoute | reçoit | événements consommés | événement consommé | événement reçu
    lắng nghe | nhận | đăng ký | sự kiện nhận | nghe
    消费 | 消费事件 | 消费的事件 | 订阅 | 订阅事件 | 监听 | 消費 | 接收
    потребляет | слушает | подписан на | получает | входящие | входящие события
    dinler | tüketir | dinlediği olaylar
    consuma | ascolta | riceve | si abbona a | sottoscrive | eventi consumati | eventi ricevuti | evento consumato | evento ricevuto
    konsumuje | nasłuchuje | słucha | odbiera | subskrybuje | konsumowane zdarzenia | odbierane zdarzenia | konsumowane zdarzenie | odbierane zdarzenie
    consumeert | luistert naar | ontvangt | abonneert op | geconsumeerde events | geconsumeerde gebeurtenissen
    구독 | 구독 이벤트
    購読 | 購読イベント | 購読するイベント | 受信 | 受信イベント`),
  broker: phrases(
    `broker | message broker | exchange | transport | channel | queue | kanal | canal | очередь | 队列 | kuyruk | canale | coda | kanał | kolejka | wachtrij | kanaal
      ブローカー | メッセージブローカー | キュー`,
  ),
  service: phrases(`
    service | services | service name | microservice | module | bounded context | participant | component | owner
    dienst | servicio | microservicio | serviço | microsserviço | dịch vụ | 服务 | 微服务 | 模块 | сервис | модуль | servis | mikroservis
    servizio | microservizio | usługa | serwis | mikrousługa | サービス | マイクロサービス | 서비스 | 마이크로서비스`),
  step: phrases(`
    step | steps | # | no | no. | nr | nr. | schritt | paso | passo | passos | étape | bước | 步骤 | шаг | adım
    krok | nr kroku | stap | ステップ | 手順`),
  action: phrases(`
    action | forward action | forward | transaction | forward transaction | local transaction | local action | operation
    activity | forward operation | happy path
    aktion | vorgang | lokale transaktion
    acción | operación | transacción | transacción local | acción local
    ação | operação | transação | transação local
    action locale | transaction locale | opération
    hành động | giao dịch | thao tác
    操作 | 动作 | 正向操作 | 本地事务 | 事务
    действие | операция | транзакция
    eylem | işlem
    azione | operazione | transazione | transazione locale | azione locale
    akcja | działanie | operacja | transakcja | transakcja lokalna | czynność
    actie | handeling | transactie | lokale transactie
    処理 | アクション | 動作 | トランザクション | ローカルトランザクション`),
  compensation: phrases(`
    compensation | compensating action | compensating transaction | compensations | compensate | rollback | undo
    compensation actions | compensating actions | compensating transactions | compensation steps | compensating steps | rollback actions | undo actions
    compensation action | compensation transaction | compensation path | compensating step | rollback action | on failure | undo action
    compensating command | compensating commands | compensation command | compensating request | undo command | reverse command | rollback command | compensated by
    if a later step fails | if it fails | when it fails | if this fails | if something fails later | undone by | reversed by | taken back by | way back
    kompensation | kompensationen | ausgleich | rückabwicklung | kompensationsaktion | kompensierender befehl | kompensationsbefehl | kompensationsaktionen | kompensierende aktion | kompensierende aktionen
    compensación | compensaciones | acción compensatoria | comando compensatorio | comando de compensación | acciones compensatorias | acción de compensación | acciones de compensación | transacción compensatoria
    compensação | compensações | ação compensatória | comando compensatório | comando de compensação | ações compensatórias | ação de compensação | ações de compensação | transação compensatória
    action compensatoire | commande compensatoire | commande de compensation | actions compensatoires | action de compensation | actions de compensation | transaction compensatoire
    bù trừ | hành động bù | lệnh bù | lệnh bù trừ | hành động bù trừ | giao dịch bù | hoàn tác
    补偿 | 补偿操作 | 补偿动作 | 补偿命令 | 补偿指令 | 补偿事务 | 回滚
    компенсация | компенсирующее действие | компенсирующая транзакция | откат
    telafi | telafi işlemi | geri alma
    compensazione | compensazioni | azione compensativa | azioni compensative | azione di compensazione | azioni di compensazione | transazione compensativa | transazione di compensazione | annullamento
    kompensacja | kompensacje | akcja kompensująca | akcje kompensujące | działanie kompensujące | operacja kompensująca | transakcja kompensująca | akcja kompensacyjna | wycofanie
    compensatie | compensaties | compenserende actie | compenserende acties | compenserende transactie | compensatieactie | terugdraaien
    補償 | 補償処理 | 補償アクション | 補償トランザクション | ロールバック | 取り消し`),
};
const flowColumns = matcher<FlowColumn>(flowWords);

/** In front of who hears of something: "Multiple consumers", "Mehrere Konsumenten". */
const several =
  /^(?:multiple|several|many|other|further|all|the|mehrere|alle|weitere|andere|varios|múltiples|otros|vários|múltiplos|outros|plusieurs|autres|più|diversi|altri|wiele|kilku|inni|meerdere|andere|nhiều|các|несколько|другие|多个|複数の)[\s·]?/iu;
export const isConsumersLabel = (label: string): boolean =>
  flowColumn(label.trim().replace(several, "")) === "consumers";

/** The part that a column, or a label in front of a colon, plays in a flow of events or in a saga. */
export function flowColumn(heading: string): FlowColumn | null {
  const plain = heading.replace(/[([（].*$/u, "").replace(/(?<=\p{L})\s?\d$/u, "");
  return flowColumns.whole(heading) ?? flowColumns.whole(plain) ?? partyIn(plain.replace(foremost, ""));
}

/** "Primary consumers", "Hauptkonsumenten": the foremost of those that take part are all that the table tells of. */
const foremost =
  /^[^\p{L}\p{N}]*(?:(?:primary|main|key|typical|known|expected|current|initial|wichtigste|bekannte|principales|principais|principaux|principali|główni|belangrijkste|основные|主要)\s?|haupt-?)/iu;

function partyIn(heading: string): FlowColumn | null {
  const role = flowColumns.whole(heading);
  return role === "publisher" || role === "consumers" ? role : null;
}

/** "Von | An": in a table of events, from whom and to whom. */
const directions = matcher<"publisher" | "consumers">({
  publisher: phrases("von | aus | de | desde | da | od | z | van | từ | из | от | 从 | から"),
  consumers: phrases("an | nach | para | hacia | a | à | vers | do | naar | aan | đến | tới | в | кому | 到 | 至 | へ"),
});
export const directionColumn = (heading: string): FlowColumn | null => directions.whole(heading);

/** "command (compensation)", in a cell of its own: the row's message asks for something, and nothing has happened yet. */
export const saysCommand = (cell: string): boolean => commandKind.test(cell);
const commandKind =
  /^[\s*`]*(?:commands?|requests?|quer(?:y|ies)|befehle?|kommandos?|anfragen?|comandos?|solicitud(?:es)?|commandes?|requêtes?|richiest[ae]|komut|polecenie|opdracht|lệnh|команда|命令|コマンド|명령)[\s*`]*(?:[(（].*)?$/iu;

/** Beside the events that a service consumes: from whom. */
const sources = matcher<"publisher">({
  publisher: phrases(
    "source | sender | quelle | absender | fuente | origen | fonte | origem | origine | źródło | bron | nguồn | источник | 来源 | 送信元",
  ),
});
export const sourceColumn = (heading: string): "publisher" | null => sources.whole(heading);

/** Beside a step: what has to happen before it. */
const triggers = matcher<"trigger">({
  trigger: phrases(`
    trigger | triggers | triggered by | started by | starts on | starts when | starts after | runs after | waits for | on | on event
    auslöser | ausgelöst durch | wartet auf | disparador | disparado por | espera | se dispara con | gatilho | acionado por | aguarda
    déclencheur | déclenché par | attend | innesco | attivato da | attende | wyzwalacz | wyzwalane przez | czeka na | aanleiding | wacht op
    触发 | 触发条件 | 触发事件 | 等待 | トリガー | 契機 | 起動条件 | 待機 | kích hoạt | kích hoạt bởi | chờ | триггер | tetikleyici`),
});
export const isTriggerField = (label: string): boolean => triggers.whole(label) !== null;

/** Finds the words of such columns. */
export const flowLabels = (...columns: readonly FlowColumn[]): RegExp =>
  phrasePattern(columns.flatMap((column) => flowWords[column]));

const publishing = phrases(`
  publishes | publish | published | publishing | emits | emit | emitted | emitting | produces | produce | produced | producing
  raises | raised | raising | fires | fired | has published | have published | has emitted | has sent | broadcasts | broadcast | broadcasting | dispatches | sends | sending
  answers with | answer with | replies with | reply with | responds with | respond with
  veröffentlicht | veröffentlichen | publiziert | publizieren | sendet | senden | erzeugt | antwortet mit | antworten mit
  publica | publican | emite | emiten | produce | producen | lanza | publicando
  publicam | emitem | dispara | envia
  publie | publient | émet | émettent | publiant
  phát | phát hành | phát ra | phát sự kiện | gửi sự kiện | gửi event | phát event | bắn event | đẩy event | gửi message | xuất bản | publish event
  发布 | 发送 | 發布 | 發送 | 发出 | 产生
  публикует | публикуют | отправляет | отправляет событие
  yayınlar | yayınlıyor | yayınlamaktadır | gönderir
  pubblica | pubblicano | emette | emettono | producono | invia | inviano | lancia
  publikuje | publikują | emituje | emitują | wysyła | wysyłają | zgłasza | rozgłasza
  publiceert | publiceren | verstuurt | versturen | stuurt | sturen | zendt
  を発行 | を送信 | を配信 | をパブリッシュ`);

/** Verbs that also without an object mean the event that was just spoken of: "…, which Billing consumes". */
const hearing = phrases(`
  consumes | consume | consuming | subscribes | subscribe | subscribes to | subscribe to | subscribed to
  subscribing to | listens | listen | listens to | listen to | listens for | listening to | reacts | react | reacts to
  react to | reacting to | responds to | acts on | act on | is interested in | are interested in
  konsumiert | konsumieren | abonniert | abonnieren | hört auf | hören auf | lauscht auf | reagiert | reagieren
  reagiert auf | reagieren auf
  consume | consumen | escucha | escuchan | se suscribe a | se suscriben a | suscribe | reacciona a | reaccionan a
  consome | consomem | escuta | escutam | assina | assinam | reage a | reagem a | se inscreve em | consumindo
  consomme | consomment | écoute | écoutent | s'abonne à | s'abonnent à | s'y abonne | s'y abonnent | réagit à
  lắng nghe | nghe | tiêu thụ | đăng ký | đăng ký nhận | subscribe
  消费 | 订阅 | 监听 | 消費 | 訂閱 | 監聽
  потребляет | потребляют | слушает | слушают | подписывается на | подписан на | подписаны на | реагирует на
  dinler | dinliyor | tüketir | tüketiyor | abone olur
  consuma | consumano | ascolta | ascoltano | si iscrive a | si iscrivono a | si abbona a | si abbonano a | sottoscrive | sottoscrivono | reagisce a | reagiscono a
  konsumuje | konsumują | nasłuchuje | nasłuchują | słucha | słuchają | subskrybuje | subskrybują | reaguje na | reagują na
  consumeert | consumeren | luistert naar | luisteren naar | luisteren ernaar | luistert ernaar | luistert daarnaar | luisteren daarnaar | luistert op | abonneert zich op | abonneren zich op | reageert op | reageren op
  を購読 | が購読 | をサブスクライブ | を監視`);

const receiving = phrases(`
  receives | receive | receiving | handles | handle | handling | processes | process | picks up | is notified by
  is notified of | is triggered by | are triggered by | is informed by | gets
  empfängt | empfangen | verarbeitet | verarbeiten
  recibe | reciben | procesa | procesan | recebe | recebem | processa | processam
  reçoit | reçoivent | traite | traitent
  nhận | xử lý | nhận sự kiện | 接收 | 处理 | 收到 | получает | получают | обрабатывает | обрабатывают | alır | işler
  riceve | ricevono | gestisce | gestiscono | elabora | elaborano
  odbiera | odbierają | otrzymuje | otrzymują | przetwarza | przetwarzają | obsługuje zdarzenie
  ontvangt | ontvangen | verwerkt | verwerken | を受信 | を受け取 | を処理`);

const published = phrases(`
  published by | emitted by | produced by | raised by | sent by | fired by | broadcast by | published from | dispatched by
  veröffentlicht von | veröffentlicht vom | publiziert von | gesendet von
  publicado por | publicada por | emitido por | emitida por | publicado pelo | publicada pela | publicado pela
  emitido pelo | emitido pela | enviado por
  publié par | publiée par | émis par | émise par | được phát bởi | phát bởi | публикуется | издаётся
  pubblicato da | pubblicata da | pubblicato dal | pubblicato dalla | emesso da | emesso dal | emessa da | inviato da | inviato dal
  publikowane przez | publikowany przez | publikowana przez | opublikowane przez | emitowane przez | wysyłane przez | wysyłany przez
  gepubliceerd door | verstuurd door | verzonden door`);

const consumed = phrases(`
  consumed by | handled by | received by | listened to by | subscribed by | subscribed to by | processed by | picked up by
  consumed independently by | read by | heard by | taken up by | observed by
  konsumiert von | konsumiert vom | gehört von | gelesen von | empfangen von | empfangen vom | abonniert von | verarbeitet von
  consumido por | consumida por | recibido por | escuchado por | leído por | procesado por
  consumido pelo | consumido pela | consumida pelo | consumida pela | recebido por | recebido pelo | consumido pelos | lido por | lido pelo | ouvido por | ouvido pelo
  consommé par | consommée par | reçu par | écouté par | traité par | lu par | được tiêu thụ bởi | được nhận bởi | tiêu thụ bởi
  потребляется | читается
  consumato da | consumato dal | consumata da | ricevuto da | ricevuto dal | ascoltato da | ascoltato dal | letto da | elaborato da | gestito da
  konsumowane przez | konsumowany przez | odbierane przez | odbierany przez | odczytywane przez | przetwarzane przez | obsługiwane przez
  geconsumeerd door | ontvangen door | gelezen door | verwerkt door | beluisterd door`);

/** Behind who does it: "wird von Cart veröffentlicht", "wordt door Cart gepubliceerd". Some are verbs of their own as well. */
const publishedAtEnd = phrases(`
  veröffentlicht | publiziert | gesendet | versendet | ausgelöst | erzeugt | gemeldet | gepubliceerd | verstuurd | verzonden | uitgezonden`);

const consumedAtEnd = phrases(`
  konsumiert | verarbeitet | empfangen | abonniert | gelesen | gehört | ausgewertet | geconsumeerd | verwerkt | ontvangen | gelezen | beluisterd`);

/** A log is written and read: only with an event right behind, for tables are written and read as well. */
const writing = phrases(`
  writes | write | wrote | appends | append | schreibt | schreiben | escribe | escriben | escreve | escrevem | écrit | écrivent
  scrive | scrivono | schrijft | schrijven`);

const reading = phrases(`
  reads | read | liest | lesen | lee | leen | lê | leem | lit | lisent | legge | leggono | leest | lezen | đọc`);

/** "… keeps the name, updated from the `member.renamed` events of Members" */
const updating = phrases(`
  updated from | kept current from | kept up to date from | kept up to date by | refreshed from | filled from | fed from | fed by | built from | synced from
  gespeist aus | gefüllt aus | aktuell gehalten durch | aktualisiert durch
  actualizado con | actualizada con | actualizados con | actualizadas con | actualizado desde | alimentado por | alimentada por
  atualizado a partir de | atualizada a partir de | atualizado por | atualizada por
  mis à jour par | mise à jour par | mis à jour depuis | mise à jour depuis | alimenté par | alimentée par
  aggiornato da | aggiornata da | aggiornato con | aggiornata con | alimentato da | alimentata da
  bijgewerkt vanuit | bijgewerkt door | gevoed door | gevoed vanuit | cập nhật từ`);

export interface FlowVerb {
  readonly kind: "publish" | "consume";
  /** "published by": its party stands behind it. */
  readonly passive: boolean;
  /** "von Cart veröffentlicht": its party may stand in front of it, behind "von". */
  readonly atEnd?: boolean;
  /** Only so: "gesendet" is no verb of its own. */
  readonly onlyAtEnd?: boolean;
  /** Means the event just spoken of where no other follows. */
  readonly resumes: boolean;
  /** Tells of an event only where one follows at once. */
  readonly close?: boolean;
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
  [writing, { kind: "publish", passive: false, resumes: false, close: true }],
  [reading, { kind: "consume", passive: false, resumes: false, close: true }],
  [updating, { kind: "consume", passive: false, resumes: false, close: true }],
] as const satisfies readonly (readonly [readonly string[], VerbForm])[])
  for (const phrase of list) if (!forms.has(phrase)) forms.set(phrase, form);

for (const [list, kind] of [
  [publishedAtEnd, "publish"],
  [consumedAtEnd, "consume"],
] as const)
  for (const phrase of list) {
    const own = forms.get(phrase);
    forms.set(
      phrase,
      own ? { ...own, atEnd: true } : { kind, passive: true, resumes: true, atEnd: true, onlyAtEnd: true },
    );
  }

const verbs = phrasePattern([...forms.keys()], "giu");

/** One of the verbs of publishing and consuming. */
export const flowVerbPattern = phrasePattern([...forms.keys()]);

/** The verbs of publishing and consuming in a text, in its order. */
export const flowVerbsIn = (text: string): FlowVerb[] => flowFormsIn(text).filter(({ onlyAtEnd }) => !onlyAtEnd);

/** The same with what is one only behind who does it. */
export const flowFormsIn = (text: string): FlowVerb[] =>
  matchesOf(text, verbs).map((match) => ({
    ...(forms.get(match[0].toLowerCase()) as VerbForm),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** In front of who does it, at the end of a text: "wird von der ". */
export const agentInFront = /(?<!\p{L})(?:von|vom|durch|door)\s(?:(?:der|dem|den|die|das|de|het)\s)?[`*"]*$/iu;

/** A word that takes up what was just spoken of: "…, which the Order Service publishes". */
export const relativePattern = phrasePattern(
  phrases(
    `which | that | den | die | das | welches | que | quem | qui | lequel | mà | 由 | 被 | который | которое | которую
    che | cui | który | które | która | którą | welke | dat`,
  ),
);

/** Behind a verb it stands for the event of the sentence before: "Billing listens to it". */
export const resumedPattern = latePattern(
  `^\\s*(?:${
    phrasePattern(
      phrases(`
  it | them | both | either of them | either of those | either of these | any of them | each of them | this event | that event | the event | the same event | the same events | these events | those events
  es | dieses | dieses ereignis | das ereignis | dieses event | das event | diese nachricht | darauf | este evento | ese evento | el evento | esse evento | o evento
  cet événement | l'événement | ces événements | nó | sự kiện này | sự kiện đó | event này | event đó | message này | 它 | 该事件 | 此事件 | это событие | его
  questo evento | l'evento | lo stesso evento | quest'evento | to zdarzenie | tego zdarzenia | dit event | deze gebeurtenis | hetzelfde event | dit`),
    ).source
  }|that(?=\\s?(?:[.,;:)]|$)))`,
  "iu",
);

/** Behind a verb it stands for all events that the sentence has named: "Points Service consumes both topics". */
export const allResumedPattern =
  /^\s*(?:beide|ambos|os dois|les deux|entrambi|oba|alle beide)(?=\s?(?:[.,;)]|$))|^\s*(?:both(?: (?:events|topics|messages))?|(?:these|those)(?: (?:two|three|four|\d))? (?:events|topics|messages)|(?:diese(?: (?:beiden|zwei|drei|vier))?|beide) (?:events|ereignisse|topics|nachrichten)|(?:(?:estos|esos)(?: (?:dos|tres|cuatro))?|ambos|los (?:dos|tres|cuatro)) (?:eventos|mensajes|temas)|(?:(?:esses|estes)(?: (?:dois|três|quatro))?|ambos os|os (?:dois|três|quatro)) (?:eventos|tópicos)|(?:ces(?: (?:deux|trois|quatre))?|les deux) (?:événements|messages|topics)|(?:questi(?: (?:due|tre|quattro))?|entrambi gli) eventi|(?:te(?: (?:dwa|trzy|cztery))?|oba) zdarzenia|(?:deze(?: (?:twee|drie|vier))?|beide) (?:events|gebeurtenissen|berichten)|(?:hai|cả hai|các) sự kiện này|(?:эти(?: (?:два|три))?|оба) события|bu (?:iki |üç )?olayı)(?!\p{L})|^\s*(?:这|以上)(?:[两二三四]个|些)?(?:主题|事件|消息)|^(?:この|これらの|両)(?:[二三]つの|2つの)?(?:イベント|トピック)/iu;

/** At the beginning of a sentence, an event behind it sets off what follows: "On OrderPlaced, Billing …". */
export const triggerPattern = latePattern(
  `^[^\\p{L}\\p{N}]*${
    phrasePattern(
      phrases(`
  on | upon | when | whenever | after | once | in response to | bei | nach | sobald | wenn | cuando | al recibir | tras
  quando | ao receber | após | lorsque | quand | après | à réception de | khi | sau khi | 当 | 收到 | при | когда | после
  alla ricezione di | dopo | appena | all'arrivo di | po | po otrzymaniu | gdy | kiedy | bij | na | zodra | wanneer | na ontvangst van`),
    ).source
  }`,
  "iu",
);

/** Words that make a sentence tell of what does not happen, or only could. */
export const deniedPattern = phrasePattern(
  phrases(`
  not | never | neither | nor | no longer | instead of | rather than | could | would | might | doesn't | don't | cannot | can't | previously
  nicht | nie | niemals | weder | könnte | könnten | würde | würden | statt | anstatt | kein | keine | früher
  nunca | podría | podrían | en lugar de | antes | não | poderia | poderiam | em vez de | ne | pourrait | pourraient
  không | thay vì | không còn | non pubblica | non consuma | non ascolta | mai più | potrebbe | potrebbero | invece di | prima | nie | nigdy | mógłby | mogłaby | mogłyby | zamiast | wcześniej
  niet | nooit | zou | zouden | kunnen worden | in plaats van | voorheen | geen | しない | ではなく | 不 | 没有 | 如果 | 而不是 | не | никогда | мог бы | вместо`),
);

/** "… publishes `order.placed` instead of calling Mail": what somebody does not do stands behind what is done. */
export const notDoneBehind =
  /,?\s(?:instead of|rather than|anstatt|statt|en lugar de|en vez de|em vez de|au lieu de|plutôt que de|invece di|anziché|zamiast|in plaats van|thay vì|вместо того чтобы)\s.*$/su;

/** "Instead of calling Mail, Cart publishes …": the same in front. */
export const notDoneInFront =
  /^[\s*]*(?:Instead of|Rather than|Anstatt|Statt|En lugar de|En vez de|Em vez de|Au lieu de|Plutôt que de|Invece di|Anziché|Zamiast|In plaats van|Thay vì|Вместо того чтобы)\s[^,.;]{3,90},\s/u;

/** "no events", "keine Nachrichten", at the end of a text. */
export const noneInFront =
  /(?<!\p{L})(?:no|keine[nr]?|ningún|ninguna?|nenhuma?|aucune?|nessun[oa]?|żadn\p{L}{1,3}|geen|không có|никаких|没有|無)\s{0,2}[*`]{0,2}[\p{L}-]{1,20}[*`]{0,2}\s?$/iu;

/** What a party consumes that consumes whatever is published: "Audit listens to everything." */
export const everyEvent = phrasePattern(
  phrases(`
  everything | all events | all domain events | all business events | every domain event | alle domänenereignisse | alle domain events | alle fachlichen ereignisse
  todos los eventos de dominio | todos los eventos de negocio | todos os eventos de domínio | todos os eventos de negócio | tous les événements métier | tous les événements du domaine | tutti gli eventi di dominio
  all of them | every event | all messages | every message | each event | alles | alle events | alle ereignisse
  alle nachrichten | sämtliche ereignisse | todo | todos los eventos | todos los mensajes | todos ellos | tudo | todos os eventos
  todas as mensagens | tout | tous les événements | tous les messages | tutto | tutti gli eventi | tutti i messaggi
  wszystko | wszystkie zdarzenia | wszystkich zdarzeń | alle gebeurtenissen | alle berichten | tất cả | mọi sự kiện | tất cả sự kiện
  tất cả các sự kiện | всё | все события | her şeyi | tüm olayları | 所有事件 | 全部事件 | すべてのイベント | 全イベント`),
  "giu",
);

/** "All events", and nothing else, as an answer. */
export const meansEveryEvent = (answer: string): boolean =>
  matchesOf(answer, everyEvent).some(([words]) => answer.replace(/[*_`.\s]+/g, " ").trim().length === words.length);

/** Where a verb of consuming has every event for its object and the clause ends: "all events of the week" are not all. */
export const everyEventIn = (text: string): { readonly start: number; readonly end: number }[] =>
  matchesOf(text, everyEvent).flatMap(({ 0: words, index: start }) => {
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 40), start);
    const verb = flowVerbsIn(before).at(-1);
    const isObject = verb?.kind === "consume" && /^ ?$/.test(before.slice(verb.end));
    return (isObject && clauseEnds.test(text.slice(end))) || /^[をが]/u.test(text.slice(end)) ? [{ start, end }] : [];
  });

const clauseEnds = /^[\s*`]*(?:[.,;:!。，、；()（）–—]|$)/u;

/** "…, and nobody listens to it for now" */
export const nobodyPattern = phrasePattern(
  phrases(`
  nobody | no one | no service | niemand | kein dienst | nadie | ningún servicio | ninguém | nenhum serviço | personne | aucun service
  nessuno | nessun servizio | nikt | żadna usługa | geen enkele dienst | không ai | không dịch vụ nào | никто | hiç kimse
  没有人 | 没有服务 | 誰も`),
);

/** "… have no consumer yet", "is not consumed so far": what is published, and nobody hears it. */
export const unheardPattern =
  /(?<!\p{L})(?:(?:no|without(?: any)?|kein\p{L}*|ohne|sin|ningún|sem|nenhum|sans|aucun|nessun|senza|żadn\p{L}*|bez|geen|zonder|нет|không có) (?:\p{Ll}+ )?(?:consum\p{L}+|subscribers?|listeners?|konsument\p{L}*|abonnent\p{L}*|suscriptor\p{L}*|assinantes?|consommateurs?|abonnés?|iscritt\p{L}|odbiorc\p{L}*|потребител\p{L}*)|(?:not|nicht|não|non|nie|niet|no se) (?:(?:yet|noch|todavía|ainda|encore|ancora|jeszcze|nog) )?(?:consumed|konsumiert|consum\p{L}+|consommé\p{L}*))(?!\p{L})|(?:尚无|没有)消费者|コンシューマ(?:ー)?(?:は|が)?(?:なし|ない|いない)/iu;

/** "All of them are published by the ", in front of who publishes the events just told of. */
export const publisherOfAll =
  /(?:^|[.;:]\s)[*_]*(?:(?:They|All(?: of them| (?:these |those |the )?(?:events|messages|topics))|These events) are (?:all )?(?:published|emitted|raised|produced|sent) by (?:the )?|(?:Sie|Alle(?: Ereignisse| Events)?|Diese Ereignisse) (?:alle )?werden (?:alle )?von (?:der |dem )?|Todos (?:los |os )?(?:eventos )?(?:los |são |son )?(?:publica(?:dos por)?|emite|emitidos por) (?:el |o )?|(?:Ils|Tous(?: les événements)?) sont (?:tous )?(?:publiés|émis) par (?:le )?)(?=[`*\p{L}])/u;

/** That one alone publishes, in front of its name and behind it: "Nur Kasse veröffentlicht", "Caja es el único que publica". */
export const solePublisher = {
  before:
    /(?:^|[.;:] )(?:only|nur|s[oó]lo|únicamente|só|somente|apenas|seule?|solo|soltanto|alleen|tylko|chỉ(?: có)?)\s(?:(?:the|der|die|das|el|la|o|a|le|il|lo|de|het)\s)?$/iu,
  verb: /^\s(?:publishes|veröffentlicht|publiziert|publica|publie|pubblica|publiceert|publikuje|phát|publish)(?:\s(?:events|messages|ereignisse|nachrichten|eventos|mensajes|mensagens|événements|messages|eventi|messaggi|gebeurtenissen|berichten|zdarzenia|sự kiện|event))?(?=\s?(?:[.;,]|$))/iu,
  behind:
    /^\s(?:alone publishes|is the (?:only|sole|single) (?:one that publishes|(?:service|one) that publishes|publisher|producer)|ist der einzige(?: Dienst)?, der (?:veröffentlicht|publiziert)|es el únic[oa](?: servicio)? que publica|é o únic[oa](?: serviço)? que publica|est (?:le seul|la seule)(?: service)? (?:qui publie|à publier)|è l['’]unic[oa](?: servizio)? (?:che pubblica|a pubblicare)|is de enige(?: dienst)? die publiceert)(?=\s?(?:[.;,]|$))/iu,
} as const;

/** What takes an event from a database to a broker: "cart_db.outbox", "Debezium". */
export const relays = /(?<!\p{L})(?:outbox|debezium|cdc|change data capture|relay|kafka connect)(?!\p{L})/iu;

/** Ways of messages. */
export const channelPattern =
  /(?<!\p{L})(?:exchange|queue|topic|broker|(?:event|message|command|service)[ -]?bus|bus|event[ -]?hub|stream)(?!\p{L})|队列|总线|消息|キュー|トピック|メッセージ/iu;

export const sagaPattern = /(?<![\p{L}])sagas?(?![\p{L}])|长事务|сага|サーガ/iu;
const commands = matcher({
  command: phrases(`
  command | commands | step command | saga command | forward command | request | befehl | kommando | comando | comandos | commande | commandes | lệnh | 命令 | 指令 | команда | komut
  polecenie | komenda | opdracht | コマンド | 명령`),
});
/** Of a table of steps: what the saga's leader sends, where the first column only numbers them. */
export const isCommandColumn = (heading: string): boolean => commands.whole(heading) !== null;
/** "Each step has a compensating action": the last one, too. */
export const eachCompensated =
  /(?<!\p{L})(?:(?:each|every) (?:\p{L}+ ){0,2}?(?:step|action|transaction)|all (?:\p{L}+ ){0,2}?(?:steps|actions|transactions)) (?:has|have|gets?|needs?|must have|requires?|defines?|comes? with|(?:is|are) paired with) (?:\p{L}+ ){0,3}?compensat|(?<!\p{L})jeder (?:\p{L}+)?schritt (?:hat|braucht|bekommt) [^.:]{0,20}?(?:kompensation|gegenbuchung)|(?<!\p{L})cada (?:paso|passo|etapa) (?:tiene|tem|possui|necesita|precisa de) [^.:]{0,30}?compensa|(?<!\p{L})chaque étape (?:a|possède|dispose d) [^.:]{0,30}?compensa|(?<!\p{L})ogni passo ha [^.:]{0,30}?compensa|mỗi bước (?:đều )?có [^.:]{0,30}?(?:bù|compensat)|每个步骤都有[^。]{0,10}补偿/iu;

/** In front of what somebody publishes: "emits `", "publica el evento ". */
export const emitsInFront =
  /(?<!\p{L})(?:emits?|emitted|publish(?:es)?|raises?|emite|emiten|emitem|publica|publican|publicam|émet|publie|veröffentlicht|emittiert|emette|pubblica|publikuje|emituje|publiceert|публикует|phát(?: ra)?|发布)\s(?:(?:the|an|a|el|la|un|o|um|le|l'|das|ein|il|lo|het|de) )?(?:(?:event|evento|événement|ereignis|zdarzenie|событие|sự kiện) )?[`"*]{0,3}$/iu;

/** "Mark the order as paid": what is only said when all is done. */
export const endsWell =
  /(?<!\p{L})(?:mark|updat|set|confirm|complet|finali[sz]|finish|clos|markier|aktualis|setz|abschlie|bestätig|marc|actuali|atuali|conclu|finaliz|confirme|termin|aggiorn|conferm|oznacz|aktualiz|potwierdz|bijwerk|bevestig)\p{L}*|(?<!\p{L})(?:cập nhật|xác nhận|hoàn tất)|完成|确认|更新/iu;

export const compensationPattern =
  /(?<![\p{L}])(?:compensat\p{L}*|rollback|undo|undone by|reversal|rückgängig|kompensation\p{L}*|ausgleich\p{L}*|compensaci\p{L}*|compensatori\p{L}*|compensaç\p{L}*|bù trừ|compensazion\p{L}*|compensativ\p{L}*|annulla\p{L}*|kompensac\p{L}*|kompensuj\p{L}*|compensatie\p{L}*|compenser\p{L}*|hoàn tác|компенс\p{L}*|telafi|kompensasi)(?![\p{L}])|补偿|補償|取り消し/iu;
/** "On failure, backwards:", "In umgekehrter Reihenfolge:" in front of what undoes the steps. */
export const backwardsPattern = phrasePattern(
  phrases(`
  backwards | backward | in reverse | in reverse order | reverse order | rückwärts | in umgekehrter reihenfolge | hacia atrás | en orden inverso
  para trás | em ordem inversa | na ordem inversa | à rebours | en sens inverse | dans l'ordre inverse | theo thứ tự ngược | ngược lại | 反向 | 逆序 | 逆順
  в обратном порядке | ters sırada | all'indietro | in ordine inverso | wstecz | w odwrotnej kolejności | achterwaarts | in omgekeerde volgorde`),
);
/** What introduces steps: "The sequence is:". */
export const sequencePattern = phrasePattern(
  phrases(`
  sequence | steps | step | flow | follows | as follows | ablauf | schritte | reihenfolge | pasos | secuencia | flujo
  passos | etapas | fluxo | sequência | étapes | séquence | déroulement | bước | các bước | luồng | quy trình
  步骤 | 流程 | 顺序 | шаги | последовательность | adımlar
  sequenza | passi | flusso | fasi | kroki | przebieg | kolejność | sekwencja | stappen | volgorde | verloop | 手順 | ステップ | 流れ`),
);
/** Tells when something is undone. */
export const failurePattern =
  /(?<!\p{L})(?:if|on|when|upon|bei|si|se|wenn|nếu|khi|при|quando|gdy|jeśli|przy|als|bij)\s[^.]{0,40}?(?:fail\p{L}*|errors?|fehl\p{L}*|falla\p{L}*|falha\p{L}*|échou\p{L}*|échec|thất bại|fallis\p{L}*|fallit\p{L}*|błąd\p{L}*|błęd\p{L}*|zawiedzie|fout\p{L}*|mislukt|faalt|lỗi|ошибк\p{L}*)|(?<!\p{L})(?:fails?|failed|failure|schlägt fehl|falla|falha|échoue|thất bại)(?!\p{L})|rollback|roll(?:s|ed)? back|compensat\p{L}*|失败|回滚|补偿|失敗|補償/iu;
export const eventWord =
  /(?<![\p{L}])(?:events?|domain events|topics?|messages?|routing keys?|ereignis(?:se)?|eventos?|tópicos?|événements?|eventi|evento|messagg[io]|zdarze\p{L}*|temat\p{L}*|gebeurteniss?(?:en)?|berichten|sự kiện|chủ đề|событи\p{L}*|топик\p{L}*|olay\p{L}*)(?![\p{L}])|事件|主题|消息|イベント|トピック/iu;

/** "Events of ", "Die Ereignisse von ", in front of who publishes them. */
export const ownEvents =
  /^[\s*_]*(?:(?:the|die|los|las|os|as|les|gli|de)\s)?(?:domain |integration )?(?:events|topics|ereignisse|nachrichten|eventos|mensajes|mensagens|tópicos|événements|messages|eventi|messaggi|zdarzenia|gebeurtenissen|berichten|sự kiện|события)\s(?:of|from|von|des|der|de|del|do|da|du|di|della|dello|van|của|od|сервиса)\s(?:the |la |el |o |a |het )?(?=[*`]*[\p{L}])/iu;

/** Right in front of the name of one: "el evento `PedidoCreado`", "un événement (`CommandePayée`)". */
export const eventInFront =
  /(?<!\p{L})(?:event|ereignis|evento|événement|zdarzenie|gebeurtenis|sự kiện|событие|olayı?)\s[(（]?$|(?:事件|イベント)\s?[(（「]?$/iu;

/** Right behind an event's name: "goes from". */
export const routeFrom =
  /^[`*"]*(?:\s*[:：,–—-])?\s+(?:(?:events?|messages?)\s+)?(?:(?:goes|travels|flows|runs|is sent|is carried|geht|läuft|wird gesendet|va|viaja|vai|part|đi|passa|trafia|idzie|gaat|loopt)\s+)?(?:from|von|vom|de|del|desde|da|dal|dalla|do|z|ze|van|từ|从)\s+(?:the |der |dem |el |la |o |a |il |de |het )?/iu;
/** Behind the publisher: "to". */
export const routeTo =
  /[,;]?\s+(?:to|an|nach|zu|zum|zur|a|al|para|hacia|à|au|vers|đến|tới|alla|verso|do|naar|到)\s+(?:the |den |die |das |el |la |o |les |il |de |het )?(?=[`*\p{L}])/iu;

/** Right behind an event's name: "triggers", "reaches", in front of those who hear it. */
export const reachesPattern =
  /^[`*"]*\s+(?:(?:event|message)\s+)?(?:triggers|reaches|notifies|wakes|informs|goes to|is sent to|is delivered to|erreicht|benachrichtigt|löst in|llega a|notifica a|dispara|chega a|notifica|atteint|notifie|raggiunge|dociera do|bereikt)\s(?:the |den |die |das |a |al |o |ao |la |le )?(?=[`*\p{L}])/u;

/** "Cart notifies Mail with `cart.closed`": between who is told and the event. */
export const tellsWith = {
  verb: /\s(?:notifies|informs|tells|alerts|benachrichtigt|informiert|notifica(?: a)?|informa(?: a)?|avisa(?: a)?|notifie|informe)\s(?:the |den |die |das |al |o |ao |la |le )?(?=[`*\p{L}])/u,
  by: /^[`*"]*\s(?:with|through|via|by|using|over|mit|über|durch|con|mediante|com|através de|avec|par)\s(?:(?:the|an?|its|dem|el|un|o|um|l'|un)\s)?(?:(?:event|message|topic|ereignis|evento|événement)\s)?[`*"]*$/iu,
} as const;

/** Between an event and whose it is: "`cask.filled`, from the ". */
export const originPattern =
  /^[`*"]*\s?(?:[,(（]\s?|–\s|—\s|-\s)?(?:(?:published|sent|raised|emitted|told|gesendet|publicado|emitido|publié|émis)\s)?(?:from|by|von|vom|de|del|da|do|par|du|od|przez|van|door|dari|oleh|từ|от)\s(?:the |der |dem |la |el |le |o |a |lo )?/iu;

/** Steps that take something which can be given back. */
export const changingPattern = phrasePattern(
  phrases(`
  reserve | reserves | lock | locks | block | blocks | hold | holds | charge | charges | debit | debits | deduct | deducts
  capture | captures | book | books | create | creates | update | updates | mark | marks | increase | decrease | register
  move | moves | transfer | transfers | withdraw | withdraws | allocate | allocates | assign | assigns | schedule | open | opens
  anlegen | erstellen | markieren | erhöhen | crear | crea | marcar | actualizar | aumentar | criar | cria | atualizar
  créer | crée | marquer | augmenter | diminuer | enregistrer | tạo | cập nhật | 创建 | 更新 | 登记 | reservieren | reserviert | sperren | sperrt | buchen | bucht | abbuchen | belasten
  reservar | reserva | bloquear | bloquea | cobrar | cobra | debitar | debita | bloqueia | descontar | réserver | réserve
  débiter | débite | bloquer | bloque | giữ | trừ | khóa | khoá | đặt trước | 预留 | 预占 | 扣减 | 扣款 | 锁定 | 冻结
  riservare | riserva | prenota | prenotare | bloccare | blocca | addebitare | addebita | creare | crea | aggiornare | aggiorna | registra
  rezerwuje | rezerwacja | zarezerwuj | blokuje | blokada | obciąża | obciążenie | pobiera opłatę | tworzy | utworzenie | aktualizuje | zapisuje
  reserveert | reserveren | blokkeert | blokkeren | afschrijven | schrijft af | boekt | boeken | aanmaken | maakt aan | bijwerken
  引き当て | 引当 | 予約 | 確保 | 決済 | 作成 | 更新 | 登録 | 引き落とし`),
);

/** A step that only looks or tells leaves nothing to undo. */
export const changesNothing = phrasePattern(
  phrases(`
  check | checks | validate | validates | verify | verifies | look up | looks up | read | reads | calculate | calculates | notify
  notifies | send | sends | inform | informs | confirm | confirms | prüfen | prüft | validieren | berechnen | benachrichtigen | senden
  informieren | bestätigen | validar | valida | verificar | verifica | comprobar | calcular | notificar | enviar | confirmar
  vérifier | valider | calculer | notifier | envoyer | confirmer | kiểm tra | xác thực | gửi | thông báo | проверить | уведомить
  检查 | 校验 | 验证 | 通知 | 发送 | 确认
  controlla | verifica | verificare | validare | calcola | notifica | notificare | invia | inviare | conferma | confermare
  sprawdza | sprawdź | sprawdzenie | weryfikuje | oblicza | powiadamia | powiadomienie | wysyła | wysłanie | potwierdza | potwierdzenie
  controleert | controleren | valideert | berekent | informeert | verstuurt | versturen | bevestigt | bevestigen | melden
  確認 | 検証 | 通知 | 送信 | 計算`),
);

/** In front of a broker's name: something goes over it. */
export const carriedPattern =
  /(?:choreogra|orchestra|saga|outbox|cqrs|event sourcing|coreogra|chorégra|orquesta|orquestra|koreogra)[\p{L} -]*\s(?:over|via|through|on|with|using|über|mit|sobre|con|com|vía|sur|avec|su|tramite|przez|na|met|op|qua|trên)\s(?:apache\s|amazon\s)?$/iu;

/** In front of a broker's name: another one takes its place. */
export const replacedPattern =
  /\s(?:instead of|rather than|in place of|over|statt|anstelle von|anstatt|en lugar de|en vez de|em vez de|no lugar de|au lieu d[e']|à la place d[e']|invece di|al posto di|zamiast|in plaats van|thay cho|thay vì|вместо)\s?(?:apache\s|amazon\s)?$/iu;

/** Between two names of which only one is taken: "Kafka or RabbitMQ", "Kafka/RabbitMQ". */
export const choiceJoint =
  /^\s?(?:\/|,?\s?(?:or|oder|ou|o|u|lub|albo|of|hoặc|или|veya|atau|eller|または|或者?)(?:\s(?:even|even an?|an?|eine?)?)?)\s?(?:apache\s|amazon\s|aws\s|azure\s)?$/iu;
/** "half an hour, versus standing up Kafka", "no reason to introduce Kafka": in front of what is spared. */
export const sparedPattern =
  /(?<!\p{L})(?:versus|vs\.?|compared (?:to|with)|instead of|rather than|without|before|than|avoids?|no (?:need|reason) (?:to|for)|statt|ohne|sin|sem|sans|senza|zonder|bez)\s(?:standing up|stand up|setting up|set up|introduc\w+|adding|add|operating|operate|running|run|deploying|adopting|maintaining|bringing in|einzuführen|introducir|introduzir|introduire|introdurre)\s(?:an?\s|the\s)?(?:apache\s|amazon\s|aws\s|azure\s)?$/iu;

/** In the name of an event: it went wrong, was refused or was taken back. */
export const unhappyPattern =
  /fail|reject|cancel|expir|declin|refus|den(?:y|ied)|releas|timeout|abort|revers|revok|refund|lost|remov|delet|storn|abgelehnt|abgebroch|abgelauf|fehl|freigegeb|zurück|falh|fall(?:id|o|ad)|rechaz|recus|rejeit|anul|venc|expir|liberad|reembols|estorn|échou|echou|annul|libér|liber|rembours|rifiut|fallit|scad|rilasc|rimbors|odrzuc|anulow|nieud|zwolni|zwróc|geweiger|mislukt|geannul|verlop|unavailable|indispon|unavail/iu;

/** What a failed step leads to where there is nothing to undo: "the saga fails immediately", "abort". */
export const endsSagaPattern =
  /^\W*(?:(?:the |la |a |die |le )?saga\s(?:fails|ends|aborts|stops|is aborted|scheitert|bricht ab|endet|falla|termina|falha|acaba|échoue|fallisce|kończy się|faalt)|(?:fails?|aborts?|stops?)(?:\s(?:the saga|immediately|at once|here))?\W*$|nothing (?:to (?:undo|compensate)|happened)|nichts (?:rückgängig|zu tun)|nada que (?:deshacer|compensar)|nada a (?:desfazer|compensar)|rien à (?:annuler|compenser)|niente da (?:annullare|compensare)|niets (?:terug|ongedaan))/iu;

/** Right in front of the name of an event: "with routing key ". */
export const routingKeyBefore =
  /(?<!\p{L})(?:routing[- ]keys?|claves? de (?:enrutamiento|ruteo)|chaves? de roteamento|clés? de routage|chiav[ei] di (?:routing|instradamento)|klucz(?:em)? routingu|ルーティングキー|路由键)\s?[:：=]?\s?[*_]*$/iu;
