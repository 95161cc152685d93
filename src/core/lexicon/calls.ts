// How authors tell that one service asks another and waits for the answer.
import { matcher, phrasePattern, phrases } from "./match.ts";

export type CallColumn = "caller" | "callee" | "protocol";

const callColumns = matcher<CallColumn>({
  caller: phrases(`
    caller | calling service | client service | from | source | source service | requester | initiator | consumer
    aufrufer | von | quelle | origen | llamador | desde | origem | chamador | appelant | bên gọi | nguồn
    调用方 | 调用者 | вызывающий | çağıran
    chiamante | servizio chiamante | origine | wywołujący | usługa wywołująca | źródło | aanroeper | aanroepende dienst | bron | 呼び出し元 | 呼出元`),
  callee: phrases(`
    callee | called | called service | calls | to | target | target service | destination | provider
    ziel | nach | ruft | destino | llama a | hacia | chama | appelé | appelle | vers | cible | bên được gọi | đích | gọi
    被调用方 | 目标 | вызываемый | çağrılan
    chiamato | servizio chiamato | destinazione | chiama | wywoływany | usługa wywoływana | cel | wywołuje | aangeroepen | aangeroepen dienst | doel | bestemming | roept aan | 呼び出し先 | 呼出先`),
  protocol: phrases(`
    protocol | communication | transport | mechanism | method | type | style | pattern | via | interaction | how | mode | sync/async | communication type | interaction type | wie | cómo | como | comment | hoe | come | jak
    protokoll | kommunikation | art | protocolo | mecanismo | comunicación | comunicação | protocole | mécanisme
    giao thức | phương thức | 协议 | 方式 | 通信方式 | протокол | способ | protokol
    protocollo | comunicazione | modalità | protokół | komunikacja | sposób | communicatie | wijze | プロトコル`),
});

/** The part that a column plays in a table of synchronous calls. */
export const callColumn = (heading: string): CallColumn | null => callColumns.whole(heading);

/** One service asks another and waits. */
export const callVerb = phrasePattern(
  phrases(`
  calls | call | queries | query | requests | request | asks | ask | invokes | invoke | consults | contacts
  ruft | rufen | fragt | fragen | befragt | konsultiert
  llama | llama a | llaman a | consulta | consulta a | consultan | invoca | invoca a | pregunta a
  chama | chamam | consultam | pergunta ao | appelle | appellent | interroge | interrogent
  demande au | demande à | demandent à | demandent au | fait appel à | font appel à | s'adresse à | s'adresse au | wendet sich an | wenden sich an | pide a | piden a | solicita a | se dirige a | pede a | pede ao | recorre a | recorre ao | si rivolge a | wendt zich tot | zwraca się do
  gọi | truy vấn | hỏi | вызывает | вызывают | запрашивает | запрашивают | спрашивает | спрашивают | опрашивает | обращается к | обращаются к | çağırır | sorgular | 调用 | 呼叫 | 查询 | 请求
  chiama | chiamano | interroga | interrogano | consultano | richiede a | chiede a | chiedono a
  wywołuje | wywołują | odpytuje | odpytują | pyta | pytają
  roept aan | roept | roepen | bevraagt | bevragen | vraagt | raadpleegt
  を呼び出 | を呼ぶ | に問い合わせ`),
);

/** What only beside a protocol is a call: "talks to Pricing over gRPC", "uses Pricing's REST API". */
export const contactVerb = phrasePattern(
  phrases(`
  talks to | talk to | connects to | connect to | depends on | depend on | uses | use | communicates with | communicate with
  checks with | reaches | goes to | sends a request to | sends requests to | makes a request to | makes requests to
  spricht mit | nutzt | verwendet | verbindet sich mit | kommuniziert mit | hängt ab von
  usa | utiliza | habla con | se comunica con | se conecta a | depende de | fala com | conversa com | se comunica com
  parle à | utilise | communique avec | se connecte à | dépend de | sử dụng | dùng | giao tiếp với | kết nối tới | kết nối đến
  использует | общается с | зависит от | kullanır | 使用 | 依赖 | 通过
  parla con | comunica con | comunicano con | dipende da | si collega a | usano
  rozmawia z | komunikuje się z | komunikują się z | łączy się z | zależy od | korzysta z | używa
  praat met | communiceert met | verbindt met | maakt verbinding met | hangt af van | gebruikt
  と通信 | に接続 | に依存`),
);

/** The one who calls stands behind it. */
export const calledPattern =
  /(?<!\p{L})(?:is|are|wird|werden|es|son|é|são|est|sont|được|è|viene|sono|vengono|jest|są|wordt|worden) (?:\p{L}+ly )?(?:called|queried|invoked|asked|consulted|aufgerufen|llamado|invocado|consultado|chamado|appelé|interrogé|gọi|chiamat[oaie]|interrogat[oaie]|consultat[oaie]|wywoływan[yaei]|odpytywan[yaei]|aangeroepen|bevraagd)(?: \p{L}+ly)? (?:by|von|vom|por|pelo|pela|par|bởi|da|dal|dalla|przez|door)(?!\p{L})/iu;
/** Caller and called stand behind it: "gRPC calls from Cart to Catalog". */
export const callNoun =
  /(?<!\p{L})(?:calls?|requests?|aufrufe?|anfragen?|llamadas?|chamadas?|appels?|chiamat[ae]|richiest[ae]|wywołani[ea]|zapytani[ea]|aanroep(?:en)?|verzoek(?:en)?) (?:from|von|vom|de|del|desde|do|da|du|dal|dalla|z|ze|od|van) (?=[^.]{1,60}? (?:to|an|zum?|al?|ao|à|hacia|para|vers|alla|do|naar) )/iu;

/** What begins an example. */
export const forExample =
  /^\s*(?:e\. ?g\.|eg\.?|ex\.|for example|for instance|z\. ?B\.|etwa|zum Beispiel|por ejemplo|p\. ?ej\.|por exemplo|p\. ?ex\.|par exemple|par ex\.|per esempio|p\. ?es\.|es\.|na przykład|np\.|bijvoorbeeld|bijv\.|ví dụ|vd|例如|比如|如|例えば|например|örneğin|예:?)[:,，：、]?\s*/iu;

/** A call that is made: "makes an HTTP call to", "sendet eine Anfrage an", "realiza una petición a". */
export const makePattern =
  /(?<!\p{L})(?:makes?|issues?|sends?|performs?|does|macht|sendet|schickt|stellt|hace|realiza|envía|faz|envia|fait|envoie|effectue|fa|invia|effettua|wysyła|wykonuje|stuurt|doet|gửi|thực hiện) (?:(?:an?|the|one|eine?n?|una?|uma?|une?|een|một) )?(?:(?:HTTPS?|REST|gRPC|API|GraphQL|synchronous|sync|direct|blocking|synchrone[nrs]?)[ -])?(?:calls?|requests?|quer(?:y|ies)|Anfragen?|Aufrufe?|llamadas?|petición|peticiones|solicitud|consultas?|chamadas?|requisiç(?:ão|ões)|appels?|requêtes?|chiamat[ae]|richiest[ae]|żądani[ae]|wywołani[ae]|zapytani[ae]|verzoek(?:en)?|aanroep(?:en)?|yêu cầu)(?: (?:HTTPS?|REST|gRPC|API|síncron[ao]s?|sincron[ae]|synchrones?))? (?:to|against|an|zum?|zur|al?|ao|à|aux?|para|hacia|vers|alla|do|naar|aan|tới|đến)(?= )/iu;

const taking =
  "(?:获取|獲取|查询|查詢|读取|讀取|拉取|请求|請求|获得|取得)(?!.{0,12}(?:事件|消息))|から(?!.{0,12}イベント).{1,12}?を?(?:取得|読み|照会|参照)|に.{0,12}?(?:問い合わせ|照会)";
/** A service takes something from another, in Chinese and Japanese: between the two, behind both, and anywhere. */
export const takenBetween = /^[`*]*\s?(?:(?:通过|使用|经由|via)\s?[A-Za-z]{2,8}\s?)?(?:从|從|向|は|が)\s?[`*]*$/iu;
export const takenBehind = new RegExp(`^[\`*]*\\s?(?:${taking})`, "u");
export const takenIn = new RegExp(taking, "u");

/** "Dabei fragt der Kasse-Dienst beim Katalog-Dienst": a verb in front of its subject, up to the word before the one who is asked. */
export const invertedPattern =
  /(?<!\p{L})(?:fragt|erfragt|holt|liest|bezieht|prüft|vraagt|haalt|leest)\s(?:der|die|das|de|het)(?:\s[\p{L}\p{N}'-]+){1,5}?\s(?:bei|beim|von|vom|bij|van)(?=\s)/iu;

/** Someone's API is asked, right behind the one who asks: "Gate gọi API của Fare", "pide los datos a la API de Fare". */
export const askedApi =
  "(?:gọi|truy vấn|hỏi|lấy|dùng|sử dụng)(?: [\\p{L}\\p{N}]+){0,6}? (?:API của)|(?:llama|consulta|pide|solicita|obtiene|lee|usa|pregunta|invoca)(?: [\\p{L}\\p{N}]+){0,6}? la API de|(?:chama|consulta|pede|solicita|obtém|lê|usa|busca|pergunta|invoca)(?: [\\p{L}\\p{N}]+){0,6}? (?:[aà]|[dnp]?el?a) API d[aeo]|(?:appelle|interroge|demande|consulte|lit|obtient|utilise)(?: [\\p{L}\\p{N}]+){0,6}? (?:à )?l['’]API d[eu]|(?:chiama|interroga|chiede|consulta|legge|ottiene|usa|richiede)(?: [\\p{L}\\p{N}]+){0,6}? (?:l|all|dall)['’]API d(?:i|el|ella)|(?:ruft|fragt|holt|liest|bezieht|nutzt|befragt)(?: [\\p{L}\\p{N}]+){0,6}? (?:die|der) API (?:von|des|der)|(?:roept|vraagt|haalt|leest|bevraagt|gebruikt)(?: [\\p{L}\\p{N}]+){0,6}? de API van(?: de)?|(?:calls|asks|queries|uses|reads|gets|fetches|requests)(?: [\\p{L}\\p{N}]+){0,6}? the API of(?: the)?";

/** What is taken from another: the other stands behind the second word. */
export const fetchPattern =
  /(?<!\p{L})(?:checks?|validates?|verif(?:y|ies)|confirms?|looks? up|prüft|validiert|valida|verifica|comprueba|vérifie|valide|sprawdza|controleert|kiểm tra)(?:\s[\p{L}'-]+){1,4}?\s(?:via|through|using|über|durch|a través de|através d[aeo]|mediante|por|tramite|przez|door|qua)(?=\s[^.,;:]{0,50}?(?:API|REST|HTTP|gRPC|endpoint|Schnittstelle))|(?<!\p{L})(?:busca|obtém|consulta|lê|pega)(?:\s[\p{L}'-]+){1,4}?\s(?:no|na|em)(?=\s)|(?<!\p{L})(?:fetch(?:es)?|reads?|gets?|retrieves?|pulls?|obtains?|loads?|learns?|looks? up|получает|получают|берёт|читает|holt|liest|lädt|obtiene|lee|obtém|lê|busca|récupère|obtient|lấy|legge|ottiene|recupera|preleva|pobiera|odczytuje|czyta|haalt|leest)(?:\s[\p{L}'-]+){0,4}?\s(?:from|at|von|vom|bei|beim|de|del|do|da|du|auprès de|từ|dal|dalla|z|ze|od|van|bij|uit|от|у|из|(?:via|through|over|über|durch|a través de|através d[aeo]|par|qua|przez|tramite|через|по) (?:(?:the|die|la|le|l'|a|el|o) )?(?:REST |HTTP )?API(?: of| von| de| do| da| di| của)?)(?!\p{L})|(?<!\p{L})(?:reads?|gets?|fetches|queries|liest|holt|bezieht|lee|consulta|lit|interroge|legge|czyta|leest)(?:\s[\p{L}'-]+){0,4}?\s(?:through|over|via|über|por|par|tramite|attraverso|przez)\s(?:the\s|die\s|la\s|l'|a\s|il\s|de\s)?(?:\p{L}+[- ])?(?:API|Schnittstelle|interface)\s(?:of|von|des|der|de|del|du|da|do|di|della|van)(?!\p{L})|(?<!\p{L})(?:piden?|solicitan?|pede|pedem|demande)(?:\s[\p{L}'-]+){1,4}?\s(?:al?|ao|à)(?!\p{L})/iu;

/** On an arrow: a request that waits for its answer. */
export const requestPattern =
  /^[^\p{L}\p{N}]*(?:GET|POST|PUT|PATCH|DELETE)\s|(?<!\p{L})(?:gRPC|HTTPS?|REST|GraphQL|RPC|calls?|requests?|quer(?:y|ies)|ruft|fragt|llama|chama|appelle|gọi|hỏi|asks?|pregunta|pergunta|demande|вызывает|спрашивает|запрашивает|chiama|chiede|wywołuje|pyta|roept|vraagt)(?!\p{L})|调用|请求|呼び出し|リクエスト/iu;
/** Words that tell of calls that wait: "Synchronous", "gRPC", "Service-to-service calls". */
export const synchronousPattern =
  /(?<!\p{L})(?:synchron\p{L}*|sync|s[ií]ncron\p{L}*|đồng bộ|синхронн\p{L}*|senkron|sincron\p{L}*|synchroniczn\p{L}*|synchro(?:on|ne)|chiamat[ae]|wywoła\p{L}*|aanroep(?:en)?|calls?|aufrufe?|llamadas?|chamadas?|appels?|вызов\p{L}*|gRPC|HTTPS?|GraphQL|SOAP|Feign|REST APIs?|RESTful)(?!\p{L})|(?<!异)同步|(?<!非)同期|调用|呼び出し/iu;

// "The rest" is no protocol.
export const protocolPattern =
  /(?<!\p{L})(g?RPC|grpc|REST(?=ful|\P{L}|$)|[Rr]est(?=[ -]?(?:API|api|[Cc]all|[Cc]lient))|HTTPS?|https?|Graph(?:QL|ql)|graphql|SOAP|OpenFeign|[Ff]eign|TCP)(?:ful)?(?!\p{L}|:\/\/)/u;

/** "grpc", "http", …: REST and Feign are ways to use HTTP. */
export function protocolIn(text: string): string | null {
  const named = protocolPattern.exec(text)?.[1]?.toLowerCase() ?? null;
  return named && /^(?:rest|https|feign|openfeign)$/.test(named) ? "http" : named;
}

/** A call through a broker that waits for its answer: "via RabbitMQ RPC", "NATS request-reply". */
export const remoteCallPattern = /(?<!\p{L})(?:RPC|request[-/ ]{1,3}(?:reply|response))(?!\p{L})/iu;
