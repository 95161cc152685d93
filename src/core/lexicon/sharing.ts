// How authors say that services share one store.
import { beginning, phrases } from "./match.ts";

export const allServicesPattern =
  /(?<![\p{L}])(?:all (?:\p{L}+ ){0,2}(?:micro)?services|every (?:micro)?service|alle (?:micro)?(?:services|dienste)|todos los (?:micro)?servicios|todos os (?:micro)?serviços|tous les (?:micro)?services|tất cả (?:các )?dịch vụ|все сервисы|tüm servisler|(?:all |the |all the |die |alle |os |los |les )(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|dos|tres|cuatro|cinco|seis|siete|ocho|dois|três|quatro|sete|oito|deux|trois|cinq|sept|huit) (?:micro)?(?:services|modules|dienste|module|servicios|módulos|serviços)|they all|all of them|(?:all|alle) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht)(?= (?:of them |still |now |today |noch |heute )*(?:sit|log|share|use|connect|write|read|live|run|talk|access|hang|work|schreib|lesen|nutz|teil|greif|lieg))|(?<=(?:greifen|nutzen|teilen) )alle(?= (?:auf|sich|ein))|tất cả(?= (?:đang|đều|cùng)))(?![\p{L}])|所有(?:微)?服务|服务(?=虽然|都|却|全都)|数据(?=却还在|都还在|仍在|都在)/iu;

export const shareVerbPattern =
  /(?<![\p{L}])(?:connects? to|share|shares|uses?|access|read and write|read\/write|sits? on|logs? in(?:to| to)|hangs? off|lives? (?:in|on)|works? on|writes? (?:in)?to|reads? from|talks? to|schreiben(?: \p{L}+){0,3} in|liegen (?:in|auf)|arbeiten (?:auf|mit)|escriben en|leen de|guardan(?: \p{L}+){0,3} en|gravam (?:em|na|no)|escrevem (?:em|na|no)|écrivent dans|greifen(?: \p{L}+){0,2} auf|greifen|nutzen|teilen|comparten|usan|acceden|compartilham|usam|acessam|partagent|utilisent|accèdent|dùng chung|sử dụng|используют|подключаются|paylaşır)(?![\p{L}])|共享|共用|连接|使用|(?:还|都|仍)(?:在|放在|存在)/iu;

export const sharedStorePattern = beginning(
  /(?<![\p{L}])(?:single|shared|one|the same|common|monolithic|einzige[nrs]?|gemeinsame[nrs]?|geteilte[nrs]?|dieselbe|derselben|únic[oa]|compartid[oa]|la misma|el mismo|compartilhado|o mesmo|a mesma|unique|partagée|la même|dùng chung|cùng một|duy nhất|единая|общая|tek|ortak)(?![\p{L}])|单一|共享|共用|统一|同一/iu,
  phrases(`single | shared | one | the | common | monolithic | einzige | einzigen | einziger | einziges | gemeinsame | gemeinsamen
    gemeinsamer | gemeinsames | geteilte | geteilten | geteilter | geteiltes | dieselbe | derselben | única | único | unica | unico
    compartida | compartido | la | el | compartilhado | o | a | unique | partagée | dùng | cùng | duy | единая | общая | tek | ortak`),
);

/** A service "reads", "queries" or "writes" a store; the first group reads, the second writes. */
export const accessVerbPattern =
  /^(?:(?:also|directly|still|only|both|auch|direkt|también|también directamente|directamente|diretamente|também|aussi|directement)\s+)?(?:(reads?|quer(?:y|ies)|selects?|joins?|accesses|polls|liest|lesen|fragt|lee|consulta|accede|lê|acessa|lit|interroge|accède|đọc|truy vấn|读取|查询|читает)|(writes?|updates?|inserts?|modifies|schreibt|escribe|modifica|escreve|grava|écrit|modifie|ghi|写入|пишет))(?:\s+(?:directly|direkt|directamente|diretamente|directement|trực tiếp|напрямую))?(?:\s+(?:from|to|into|with|aus|in|de|del|en|em|a|à|dans|no|na|vào|từ|из|в))?(?![\p{L}])/iu;
