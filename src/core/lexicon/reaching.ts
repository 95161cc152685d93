// How authors say that a service reaches into what belongs to another one.
import { latePattern } from "./match.ts";
import { directly, fetching, reading, writing } from "./sharing.ts";

/** Further forms of the verbs, which need not stand behind who acts: "in reading", "gelesen von", "para leer". */
const readingForms =
  "(?:gets?|receives?) (?:the )?credentials|(?:bekommt|erhält) (?:die )?Zugangsdaten|recibe (?:las )?credencial(?:es)?|recebe (?:as? )?credencia(?:l|is)|reçoit (?:les )?identifiants|read|reading|read by|accessing|connect(?:s|ing)? to|connects? (?:directly|straight) to|logs? (?:directly )?in(?:to| to)|opens? (?:an? |its own )?(?:\\p{L}+ )?connections? to|querying|queried|polling|joining|joined|join|SQL|SELECTs?|JOINs?|foreign keys?|(?:reach|look|peek)(?:e?s|ing)? into|subqueries|hits?|gelesen|lesend|abfragt|abgefragt|abfragen|verbindet sich|greift|zugreift|zugreifen|zugegriffen|Zugriff|leyendo|leer|leíd[oa]s?|consultando|consultar|acceder|acceso|se conectan?|conexión|lendo|ler|lid[oa]s?|consultando|consultar|acessar|acesso|conecta-se|se conecta|conecta|lisant|lire|lue?s?|interrogeant|interroger|accéder|accès|se connecte|leggendo|leggere|interrogando|accedere|accesso|si collega|czytając|czytać|odpytywać|dostęp|łączy się|sięga|lezen|gelezen|bevragen|toegang|verbindt|truy cập|kết nối|membaca|baca|dibaca|mengakses|meng-?query|query|join|terhubung|okur|okuyor|sorgular|erişir|читая";
const writingForms =
  "write|writing|written|updating|updated|update|inserting|inserted|insert|deletes?|deleting|changes|fills|edits|truncates|schreiben|geschrieben|aktualisiert|aktualisieren|ändert|ändern|löscht|fügt|trägt|actualizan?|actualizar|escriben|escribir|modifican|inserta|borra|elimina|atualizam?|atualizar|escrever|gravar|altera|insere|apaga|modifient|écrire|met à jour|mettre à jour|insère|supprime|aggiornare|scrivere|inserisce|cancella|aktualizować|zapisywać|usuwa|dodaje|werkt|wijzigen|schrijven|cập nhật|sửa|menulis|memperbarui|mengubah|menghapus|memasukkan|yazar|günceller|обновляет|изменяет|удаляет";
const fetchingForms =
  "look(?:s|ing)? (?:the |its |their |a |an )?(?:\\p{L}+ ){1,3}(?:up|over)|looked up|fetched|taken|geholt|holen|nachschlagen|nachsieht|schlägt|entnimmt|entnehmen|obtener|sacar|tomar|buscar|pegar|obter|récupérer|chercher|prendre|mengambil|diambil|lấy ra|ophalen|pobierać";

/** Words that reach into a store, wherever they stand beside it. */
export const reachingPattern = latePattern(
  `(?<!\\p{L})(?:${reading}|${readingForms}|${writing}|${writingForms})(?!\\p{L})|读取|读写|查询|查|读|访问|连接|直连|更新|修改|写入|読み|参照|更新`,
  "iu",
);

/** What is done to a store changes it. */
export const changingPattern = latePattern(`(?<!\\p{L})(?:${writing}|${writingForms})(?!\\p{L})|更新|修改|写入`, "iu");

/** What is as often done through others, and reaches into a store only where nobody stands between. */
export const fetchingPattern = latePattern(`(?<!\\p{L})(?:${fetching}|${fetchingForms})(?!\\p{L})|获取|拉取|取`, "iu");

/** Nobody stands between: "directly", "by direct SQL". */
export const straightPattern = latePattern(
  `(?<!\\p{L})(?:${directly}|direct[oa]s?|diret[oa]s?|directes?|direkte[nrms]?|dirett[aio]|bezpośredni\\p{L}*)(?!\\p{L})|直接|直连`,
  "iu",
);

/** What data lies in. */
const store =
  "tables?|databases?|db|schemas?|data ?stores?|stores?|collections?|Tabellen?|Datenbank(?:en)?|Datenhaltung|Schemata|Schema|tablas?|bases? de datos|bases?|esquemas?|BD|tabelas?|bancos? de dados|bancos?|bases? de dados|schémas?|bases? de données|tabell[ae]|bas[ei] dati|bas[ei] di dati|tabel\\p{L}*|baz\\p{L}{1,4}|schemat\\p{L}*|databank|bảng|cơ sở dữ liệu|basis data|skema|таблиц\\p{L}*|баз\\p{L}{1,3}|схем\\p{L}*|tablo\\p{L}*|veri ?tabanı\\p{L}*";

/** "the tables of", "as tabelas de", "Datenbank des": what belongs to whoever is named behind it. */
export const belongingPattern = latePattern(
  `(?<!\\p{L})(?:${store})(?: [\\p{L}\\p{N}_]+){0,2}? (?:of|in|from|von|des|der|aus|del|de|do|da|du|di|della|van|của|milik|danych|dari|у)\\s+(?:(?:the|den|dem|der|el|la|los|las|o|a|os|as|le|les|il|lo|de|het|service|servicio|serviço|dịch vụ|layanan)\\s+(?:de\\s+|do\\s+|da\\s+|des\\s+)?)?[\`*]*(?=\\p{L})`,
  "giu",
);

/** "the Order Service's tables", "the Order Service database", "the `orders` schema": whose they are stands in front. */
export const storeNounPattern = latePattern(
  `^[\`*]{0,3}(?:(?:['’]s?[\`*]{0,3})?[ -](?:own |servisinin )?(?:${store})(?!\\p{L})|的?(?:数据库|库|数据表|表)|の(?:データベース|テーブル|DB))`,
  "iu",
);

/** "schema `orders`", "Datenbank orders": the noun in front of a name. */
export const storeInFrontPattern = latePattern(`(?<!\\p{L})(?:${store})\\s+[\`*]*$`, "iu");

/** Whose it is, nobody in particular: "the other service's database", "la base de datos del otro servicio". */
export const othersStorePattern = latePattern(
  `(?<!\\p{L})(?:(?:the other|another|each other|other) (?:micro)?services?['’]s? (?:${store})|Service [A-Z]['’]s (?:${store})|each other['’]s (?:${store})|(?:${store}) (?:of (?:the )?(?:other|another) (?:micro)?services?|(?:eines|des|der) anderen (?:micro)?(?:dienst(?:es|e)?|services?)|del? (?:los )?otros? (?:micro)?servicios?|d[eo]s? outros? (?:micro)?serviços?|d['’](?:un autre|autres) (?:micro)?services?|dell['’]altro (?:micro)?servizio|van (?:een |de )?andere (?:micro)?(?:dienst|service)|của (?:service|dịch vụ) khác|(?:service|layanan) lain))(?!\\p{L})`,
  "iu",
);

/** "from the API of", "a copy of": what stands between a service and another's store. */
export const betweenPattern =
  /(?<!\p{L})(?:api|rest|grpc|http|endpoints?|events?|messages?|replicas?|cop(?:y|ies)|snapshots?|exports?|dumps?|streams?|views?|projections?|cdc|kopie\p{L}*|copia|cópia|copie|réplica|eventos?|événements?|eventi|zdarze\p{L}*|sự kiện|bản sao|salinan|Ereignis\p{L}*|Nachricht\p{L}*|Schnittstelle)(?!\p{L})|副本|事件|接口|从库/iu;

/** What is to be kept from happening, is wrong, or is not so in earnest. */
export const preventedPattern =
  /(?<!\p{L})(?:without|avoid\p{L}*|forbid\p{L}*|prohibit\p{L}*|prevent\p{L}*|instead|violat\p{L}*|tempt\p{L}*|reject\p{L}*|stops?|blocked|fails?|ohne|verbiet\p{L}*|verboten|verhinder\p{L}*|vermeid\p{L}*|sin|evita\p{L}*|prohíb\p{L}*|prohib\p{L}*|proib\p{L}*|sem|sans|évit\p{L}*|interdi\p{L}*|senza|bez|zonder|tanpa|dilarang|jangan|tidak|bukan|cấm|tránh|нельзя|без|запрещ\p{L}*)(?!\p{L})|禁止|避免|不得|不能|❌|🚫|✗|⛔/iu;

/** What is done for once, or by those who look after the system. */
export const forOncePattern =
  /(?<!\p{L})(?:one[- ]time|one[- ]off|backfill\p{L}*|migrations?|Migration(?:en)?|einmalig\p{L}*|una sola vez|migración|uma (?:única|só) vez|migração|une seule fois|una sola volta|jednorazowo|eenmalig|seed(?:s|ing)?|tests?)(?!\p{L})/iu;

/** "if it reads", "wenn", "who reads": what is told of whoever might. Stands in front of the verb, in its own clause. */
export const whoeverPattern =
  /(?<!\p{L})(?:if|when(?:ever)?|unless|whoever|who|anyone|any|a service|lets?|letting|allow(?:s|ing)?|lässt|permit\p{L}*|laisse|wenn|falls|sobald|wer|ein (?:dienst|service)|cuando|quien|un servicio|quando|quem|um serviço|quiconque|lorsqu\p{L}*|quand|jeśli|gdy|als|nếu|khi|jika|bila|если|когда|eğer)(?!\p{L})|如果|假如/iu;

/** A pronoun in front of the verb: whom it means stands elsewhere. */
export const pronounPattern =
  /(?<!\p{L})(?:it|he|she|they|er|sie|es|ihn|él|ella|ele|ela|il|elle|lui|hij|zij|which|who|that|den|die|que|qui|che|która|które|który|nó|ia|yang|mà)\s+(?:\p{L}+\s+){0,1}$/iu;

/** "reads its own data" */
export const ownDataPattern =
  /(?<!\p{L})(?:own|eigene\p{L}*|propi[oa]s?|própri[oa]s?|propres?|propri[aeio]|własn\p{L}+|eigen|riêng)(?!\p{L})/iu;

/** "is read by", "gelesen von": who does it stands behind. Ends what is in front of the name. */
export const byPattern =
  /(?<!\p{L})(?:by|von|vom|durch|por|pelo|pela|par|przez|door|bởi|oleh|tarafından)\s+(?:(?:the|der|die|das|dem|den|el|la|o|a|le|il|de|het)\s+)?[`*]*$|[由被]$/iu;

/** "the claim database": a plain word is a service's name where it says whose a database is. Group 1 is the word. */
export const namedStorePattern = latePattern(
  "(?<=(?<!\\p{L})(?:the|of) )([\\p{Ll}][\\p{Ll}\\p{N}-]{2,30}) (?:database|schema|data ?store|db)(?!\\p{L})",
  "gu",
);

/** "without asking its API", "besides the events": whoever goes around it does not go through it. */
export const bypassPattern =
  /(?<!\p{L})(?:without|around|past|bypassing|rather than|besides|in addition to|ohne|neben|además de|além de|en plus de|oltre a|naast|an \p{L}+ vorbei|sin|sem|sans|senza|zonder|bez|khỏi|không qua|tanpa|bukan)(?:\s\p{L}+){0,3}\s(?:l['’])?(?:API|REST|HTTP|events|Ereignissen|eventos|événements|eventi)(?!\p{L})|不(?:经过|通过)[^，。]{0,6}(?:API|接口)/giu;

/** "antes de confirmar": what is done before something, and nothing that was so before. */
export const beforeDoingPattern = /(?<!\p{L})antes d[aeo]s?(?!\p{L})/giu;

/** "It reads": whom the sentence in front began with. */
export const takenUpPattern = /^[\s*_]*(?:it|er|sie|es|él|ella|ele|ela|elle|il|hij|zij|nó|ia)\s/iu;

/** Between two names that a noun behind them belongs to: "the payment and the ledger databases". */
export const jointPattern =
  /^[`*]*,?\s(?:and|und|y|e|et|en|i|và|и|ve)\s(?:(?:the|der|die|das|el|la|o|a|le|il|het|de)\s)?[`*]*$/iu;
