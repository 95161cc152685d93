// How authors say that services share one store.

export const allServicesPattern =
  /(?<![\p{L}])(?:all (?:\p{L}+ ){0,2}(?:micro)?services|every (?:micro)?service|alle (?:micro)?(?:services|dienste)|todos los (?:micro)?servicios|todos os (?:micro)?serviços|tous les (?:micro)?services|tất cả (?:các )?dịch vụ|все сервисы|tüm servisler|(?:all |the |all the |die |alle |os |los |les )(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|dos|tres|cuatro|cinco|seis|siete|ocho|dois|três|quatro|sete|oito|deux|trois|cinq|sept|huit) (?:micro)?(?:services|modules|dienste|module|servicios|módulos|serviços)|they all|all of them|(?<=(?:greifen|nutzen|teilen) )alle(?= (?:auf|sich|ein))|tất cả(?= (?:đang|đều|cùng)))(?![\p{L}])|所有(?:微)?服务/iu;

export const shareVerbPattern =
  /(?<![\p{L}])(?:connects? to|share|shares|uses?|access|read and write|read\/write|greifen(?: \p{L}+){0,2} auf|greifen|nutzen|teilen|comparten|usan|acceden|compartilham|usam|acessam|partagent|utilisent|accèdent|dùng chung|sử dụng|используют|подключаются|paylaşır)(?![\p{L}])|共享|共用|连接|使用/iu;

export const sharedStorePattern =
  /(?<![\p{L}])(?:single|shared|one|the same|common|monolithic|einzige[nrs]?|gemeinsame[nrs]?|geteilte[nrs]?|dieselbe|derselben|única|compartida|la misma|el mismo|compartilhado|o mesmo|a mesma|unique|partagée|la même|dùng chung|cùng một|duy nhất|единая|общая|tek|ortak)(?![\p{L}])|单一|共享|共用|统一|同一/iu;

/** A service "reads", "queries" or "writes" a store; the first group reads, the second writes. */
export const accessVerbPattern =
  /^(?:(?:also|directly|still|only|both|auch|direkt|también|también directamente|directamente|diretamente|também|aussi|directement)\s+)?(?:(reads?|quer(?:y|ies)|selects?|joins?|accesses|polls|liest|lesen|fragt|lee|consulta|accede|lê|acessa|lit|interroge|accède|đọc|truy vấn|读取|查询|читает)|(writes?|updates?|inserts?|modifies|schreibt|escribe|modifica|escreve|grava|écrit|modifie|ghi|写入|пишет))(?:\s+(?:directly|direkt|directamente|diretamente|directement|trực tiếp|напрямую))?(?:\s+(?:from|to|into|with|aus|in|de|del|en|em|a|à|dans|no|na|vào|từ|из|в))?(?![\p{L}])/iu;
