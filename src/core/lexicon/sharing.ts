// How authors say that services share one store.

export const allServicesPattern =
  /(?<![\p{L}])(?:all (?:\p{L}+ ){0,2}(?:micro)?services|every (?:micro)?service|alle (?:micro)?(?:services|dienste)|todos los (?:micro)?servicios|todos os (?:micro)?serviços|tous les (?:micro)?services|tất cả (?:các )?dịch vụ|все сервисы|tüm servisler)(?![\p{L}])|所有(?:微)?服务/iu;

export const shareVerbPattern =
  /(?<![\p{L}])(?:connects? to|share|shares|uses?|access|read and write|read\/write|greifen auf|nutzen|teilen|comparten|usan|acceden|compartilham|usam|acessam|partagent|utilisent|accèdent|dùng chung|sử dụng|используют|подключаются|paylaşır)(?![\p{L}])|共享|连接|使用/iu;

export const sharedStorePattern =
  /(?<![\p{L}])(?:single|shared|one|common|monolithic|einzige|gemeinsame|geteilte|única|compartida|compartilhado|unique|partagée|dùng chung|duy nhất|единая|общая|tek|ortak)(?![\p{L}])|单一|共享|统一/iu;

/** A service "reads", "queries" or "writes" a store; the first group reads, the second writes. */
export const accessVerbPattern =
  /^(?:(?:also|directly|still|only|both|auch|direkt|también|também|aussi)\s+)?(?:(reads?(?: directly)?(?: from)?|quer(?:y|ies)|selects? from|joins?(?: with)?|accesses|polls|liest(?: direkt)?(?: aus)?|lesen(?: direkt)?(?: aus)?|fragt|lee(?: de)?|consulta|lê(?: de)?|lit(?: dans)?|interroge|đọc(?: từ)?|truy vấn|读取|查询|читает(?: из)?)|(writes?(?: directly)?(?: to| into)?|updates?|inserts? into|modifies|schreibt(?: direkt)?(?: in)?|escribe(?: en)?|escreve(?: em)?|écrit(?: dans)?|ghi(?: vào)?|写入|пишет(?: в)?))(?![\p{L}])/iu;
