// What authors call the columns, and the labels in front of a colon, of events, calls and sagas. One language a line.
import { matcher, phrases } from "./match.ts";

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

const flowColumns = matcher<FlowColumn>({
  event: phrases(`
    event | events | event name | event type | event-name | topic | topics | topic name | domain event | domain events
    integration event | routing key | message | message type | subject | stream | event / topic | event/topic | event/message
    topic / event | event (topic) | kafka topic | kafka topics
    ereignis | ereignisse | ereignisname | thema
    evento | eventos | evento de dominio | tema | nombre del evento
    tópico | tópicos | evento de domínio | nome do evento
    événement | événements | sujet | nom de l'événement
    sự kiện | chủ đề | tên sự kiện
    事件 | 事件名 | 事件名称 | 主题 | 领域事件 | 消息
    событие | события | топик | топики | имя события
    olay | olaylar | konu | olay adı`),
  publisher: phrases(`
    producer | producers | publisher | publishers | published by | produced by | emitted by | emitter | source | from | sender
    source service | producer service | producing service | publishing service | publisher service | emitting service
    issuer | raised by | fired by | sent by
    produzent | herausgeber | veröffentlicht von | quelle | sender
    productor | publicador | publicado por | origen | emisor | emitido por | servicio emisor
    produtor | emissor | origem | serviço produtor
    producteur | éditeur | émetteur | publié par | émis par
    nguồn | nhà phát hành | phát hành | người phát | bên phát | dịch vụ phát | nơi phát
    生产者 | 生產者 | 发布者 | 发布方 | 发送方 | 发布服务 | 生产服务
    издатель | производитель | отправитель | источник
    yayıncı | üretici | yayınlayan`),
  consumers: phrases(`
    consumer | consumers | consumer(s) | consumer group | consumer groups | subscriber | subscribers | subscriber(s)
    subscribed by | consumed by | listener | listeners | receiver | receivers | received by | to | target | targets
    handler | handlers | handled by | event handlers | consumer service | consumer services | consuming service
    consuming services | subscribing service | subscribing services | subscriber service | target service | target services
    konsument | konsumenten | abonnent | abonnenten | empfänger | verbraucher | konsumiert von
    consumidor | consumidores | suscriptor | suscriptores | consumido por | receptor | receptores
    assinante | assinantes | consumidor(es)
    consommateur | consommateurs | consommateur(s) | abonnés | consommé par | destinataires
    người nhận | bên nhận | người tiêu thụ | bên tiêu thụ | dịch vụ nhận | nơi nhận | tiêu thụ | nơi tiêu thụ
    消费者 | 消費者 | 订阅者 | 消费方 | 订阅方 | 接收方 | 消费服务 | 订阅服务
    потребитель | потребители | подписчик | подписчики | получатель | получатели
    tüketici | tüketiciler | abone | aboneler | dinleyenler`),
  publishes: phrases(`
    publishes | produces | emits | raises | publish | produce | publishes events | emits events | events published
    published events | events produced | produced events | events emitted | emitted events | outgoing | outgoing events
    outbound events | events out
    veröffentlicht | publiziert | sendet | veröffentlichte ereignisse
    publica | emite | eventos publicados | eventos emitidos | publica eventos
    produz | eventos produzidos
    publie | émet | événements publiés | événements émis
    phát | phát sự kiện | sự kiện phát | sự kiện phát ra
    发布 | 发布事件 | 发布的事件 | 生产 | 发送 | 產生 | 發布 | 产生事件
    публикует | отправляет | публикуемые события
    yayınlar | yayınladığı olaylar`),
  consumes: phrases(`
    consumes | subscribes | subscribes to | listens | listens to | listens for | handles | receives | reacts to | consume
    subscribe | consumes events | events consumed | consumed events | events subscribed | subscribed events | subscriptions
    incoming | incoming events | inbound events | events in
    konsumiert | abonniert | empfängt | hört auf | reagiert auf | abonnierte ereignisse
    escucha | recibe | se suscribe a | eventos consumidos | suscrito a
    consome | escuta | recebe | assina
    consomme | écoute | reçoit | événements consommés
    lắng nghe | nhận | đăng ký | sự kiện nhận | nghe
    消费 | 消费事件 | 消费的事件 | 订阅 | 订阅事件 | 监听 | 消費 | 接收
    потребляет | слушает | подписан на | получает
    dinler | tüketir | dinlediği olaylar`),
  broker: phrases(
    `broker | message broker | exchange | transport | channel | queue | kanal | canal | очередь | 队列 | kuyruk`,
  ),
  service: phrases(`
    service | services | service name | microservice | module | bounded context | participant | component | owner
    dienst | servicio | microservicio | serviço | microsserviço | dịch vụ | 服务 | 微服务 | 模块 | сервис | модуль | servis | mikroservis`),
  step: phrases(`
    step | steps | # | no | no. | nr | nr. | schritt | paso | passo | passos | étape | bước | 步骤 | шаг | adım`),
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
    eylem | işlem`),
  compensation: phrases(`
    compensation | compensating action | compensating transaction | compensations | compensate | rollback | undo
    compensation action | compensation transaction | compensating step | rollback action | on failure | undo action
    kompensation | ausgleich | rückabwicklung | kompensationsaktion | kompensierende aktion
    compensación | acción compensatoria | acción de compensación | transacción compensatoria
    compensação | ação compensatória | ação de compensação | transação compensatória
    action compensatoire | action de compensation | transaction compensatoire
    bù trừ | hành động bù | hành động bù trừ | giao dịch bù | hoàn tác
    补偿 | 补偿操作 | 补偿动作 | 补偿事务 | 回滚
    компенсация | компенсирующее действие | компенсирующая транзакция | откат
    telafi | telafi işlemi | geri alma`),
});

/** The part that a column, or a label in front of a colon, plays in a flow of events or in a saga. */
export const flowColumn = (heading: string): FlowColumn | null =>
  flowColumns.whole(heading) ?? flowColumns.whole(heading.replace(/[([（].*$/u, ""));

export type CallColumn = "caller" | "callee" | "protocol";

const callColumns = matcher<CallColumn>({
  caller: phrases(`
    caller | calling service | client service | from | source | source service | requester | initiator | consumer
    aufrufer | von | quelle | origen | llamador | desde | origem | chamador | appelant | bên gọi | nguồn
    调用方 | 调用者 | вызывающий | çağıran`),
  callee: phrases(`
    callee | called service | calls | to | target | target service | destination | provider
    ziel | nach | ruft | destino | llama a | hacia | chama | appelé | appelle | vers | cible | bên được gọi | đích | gọi
    被调用方 | 目标 | вызываемый | çağrılan`),
  protocol: phrases(`
    protocol | communication | transport | mechanism | method | type | style | pattern | via | interaction
    protokoll | kommunikation | art | protocolo | mecanismo | comunicación | comunicação | protocole | mécanisme
    giao thức | phương thức | 协议 | 方式 | 通信方式 | протокол | способ | protokol`),
});

/** The part that a column plays in a table of synchronous calls. */
export const callColumn = (heading: string): CallColumn | null => callColumns.whole(heading);
