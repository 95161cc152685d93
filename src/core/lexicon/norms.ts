// How records forbid one service to reach into another's database.

export const forbiddenPattern =
  /(?<![\p{L}])(?:cannot|can't|can not|must not|may not|should not|never|no service|not allowed|forbidden|prohibited|no direct|without direct|do not|does not|don't|not directly|only through|only via|exclusively|darf|dürfen|kein|keine|niemals|nicht direkt|no puede|no pueden|ningún|nunca|prohibido|não pode|não podem|nenhum|jamais|aucun|ne peut|ne lit pas|interdit|không được|không thể|никогда|не через|запрещ\p{L}*|нельзя|hiçbir|bağlanmayacak)(?![\p{L}])|禁止|不得|不能|不允许|不可/iu;

export const directAccessPattern =
  /(?<![\p{L}])(?:(?:another|other|others'?|other service'?s?|each other'?s?) (?:service'?s?|services'?)?.{0,24}(?:database|store|stores|databases|tables|data|schema)|directly? (?:access|read|write|query|database)|direct (?:database )?access|accessed exclusively|cross-(?:service|db|database) (?:queries|joins|access)|fremde\p{L}* (?:datenbank|daten)\p{L}*|(?:datenbank(?:en)?|daten|tabellen) (?:ein(?:es|er)|von) andere[nrs]|datenbank\p{L}* anderer|base de datos de otr[oa]|datos de otr[oa]|bases de datos de otros|banco de (?:dados )?(?:de |do )?outro|base de outro|base de données d'un autre|tables d'un autre|données d'un autre|base d'un autre|(?:cơ sở dữ liệu|database|db|dữ liệu) của (?:dịch vụ|service) khác|базе данных другого|birbirinin)|直接(?:访问|讀寫|读写|存取)|其他服务的数据库|他人資料/iu;
