// How many services or databases are on an engine.
import { latePattern } from "./match.ts";
import { countPattern } from "./numbers.ts";

const things =
  "(?:(?:micro)?services|databases|stores|dienste|datenbanken|(?:micro)?servicios|bases(?: de datos)?|(?:micro)?serviços|bancos(?: de dados)?|bases de données|servizi|usług|baz)";
const on =
  "(?:run on|use|are on|stay on|live on|sit on|laufen auf|nutzen|verwenden|liegen auf|corren en|usan|utilizan|están en|rodam em|usam|utilizam|ficam em|tournent sur|utilisent|sont sur|girano su|usano)";

/** "Four of the six services use ", "Three services run on ": in front of an engine, at the beginning. Group 1 is how many, 2 of how many. */
export const onEnginePattern = latePattern(
  `(?:^|[;:]\\s)[\\s*_]*(${countPattern}) (?:(?:of (?:the|our)|der|de los|de las|dos|das|des|dei|delle) (${countPattern}) )?${things} ${on} [\`*_]*`,
  "giu",
);

/** ", one on ", " and two on ": goes on with the next engine. Group 1 is how many. */
export const ofEnginePart = latePattern(
  `(?:,|,? (?:and|und|y|e|et)) (${countPattern}) (?:on|auf|en|em|sur|su) [\`*_]*`,
  "giu",
);
