// How a sentence gives the size of a service's pool. Each pattern holds the number in its first group.

/** Connections of one instance: "a pool of 12", "10 connections each", "pool size of 5". */
export const poolSizePattern = new RegExp(
  [
    "(?<!\\p{L})(?:connection )?pools? (?:size )?(?:of (?:up to )?|is |= ?|: ?)(\\d{1,4})(?![\\p{L}\\d%])",
    "(?<!\\p{L})one of (\\d{1,4})(?![\\p{L}\\d%])",
    "(?<!\\p{L})(?:pool|pools|connexions|conexiones|conexões|verbindungen) (?:von|mit|de(?: tamaño| tamanho| taille)?|à) (?:je )?(\\d{1,4})(?![\\p{L}\\d%])",
    "(?<![\\d.])(\\d{1,4}) (?:\\p{L}+ )?(?:connections?|conns|verbindungen|conexiones|conexões|connexions|kết nối) (?:each|apiece|per (?:instance|pod|replica)|(?:pro|je) (?:instanz|pod|replikat)|por (?:instancia|instância|pod|réplica)|par (?:instance|pod|réplica)|chacune|cada (?:una|uma)|mỗi (?:instance|pod))",
    "(?:with|mit|con|com|avec) (?:(?:up to|je|bis zu|hasta|até) )?(\\d{1,4}) (?:\\p{L}+ )?(?:connections?|verbindungen|conexiones|conexões|connexions)",
    "(?:连接池(?:大小)?(?:为|是)?|每(?:个)?实例) ?(\\d{1,4})",
  ].join("|"),
  "iu",
);

/** All instances together: "which makes 48", "= 48 connections". */
export const poolProductPattern =
  /(?<!\p{L})(?:which makes|that makes|making|for a total of|a total of|totall?ing|in total|altogether|i\.e\.|zusammen|macht|insgesamt|lo que (?:da|hace|suma)|en total|o que dá|totalizando|ao todo|soit|au total|tổng cộng|tức là|итого|共|合计|总计)\s*(?::\s*)?(\d{1,5})(?![\p{L}\d%])|=\s*(\d{1,5})(?![\p{L}\d%])/iu;
