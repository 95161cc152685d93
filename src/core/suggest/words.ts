// Anywhere in prose, where the author asks: everything that the record names.
import { brokerNames, databaseNames, engineNames, eventNames, nextPort, serviceNames } from "./names.ts";
import { type Suggester, typed } from "./suggestion.ts";

export const wordSuggester: Suggester = (place) => {
  const { before } = place;
  const port = /(?<!\p{L})(?:port|ports|puerto|porta|poort|cổng|端口|ポート|порт)[\s:=]+(\d*)$/iu.exec(before);
  if (port) return { span: typed(place, (port[1] ?? "").length), list: nextPort(place) };
  const word = /[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.exec(before)?.[0] ?? "";
  const known = [serviceNames, databaseNames, eventNames, brokerNames, engineNames];
  return { span: typed(place, word.length), list: known.flatMap((names) => names(place)) };
};
