// What a record demands of its own architecture.
import { ownForEachPattern, somedayPattern } from "../lexicon/norms.ts";
import { exceptionPattern } from "../lexicon/sharing.ts";
import type { Reading } from "../resolve/reading.ts";

/** Each service is to have a database of its own: said in the decision, in the title, or by the option that was chosen. */
export function forbidsSharing({ model, ...reading }: Reading): boolean {
  const chosen = model.options.find(({ outcome }) => outcome === "chosen")?.title ?? "";
  if (isOwn(model.title) || isOwn(chosen)) return true;
  return reading
    .claimsOf("norm")
    .some(({ norm, scope, aside }) => norm === "own-database" && scope === "decided" && !aside);
}

/** The same in so many words, and not for some day: strong enough to hold a sentence against it that says the contrary. */
export function demandsOwn({ model, ...reading }: Reading): boolean {
  const chosen = model.options.find(({ outcome }) => outcome === "chosen")?.title ?? "";
  const told = reading.claimsOf("norm").filter(({ norm, scope, aside }) => {
    return norm === "own-database" && scope === "decided" && !aside;
  });
  const sentences = told.map(({ span }) => reading.slice(span)).filter((text) => !somedayPattern.test(text));
  return isOwn(model.title) || isOwn(chosen) || sentences.some((text) => isOwn(text) || ownForEachPattern.test(text));
}

/** No service may reach into another's database. */
export function forbidsAccess(reading: Reading): boolean {
  const said = reading
    .claimsOf("norm")
    .some(({ norm, scope, aside }) => norm === "no-direct-access" && scope === "decided" && !aside);
  return said || forbidsSharing(reading);
}

/** Without an exception: then a reader that only reads is forbidden too. */
export const forbidsStrictly = (reading: Reading): boolean => {
  const strict = reading
    .claimsOf("norm")
    .filter(({ norm, scope, aside }) => norm === "no-direct-access" && scope === "decided" && !aside);
  return strict.length > 0 && !strict.some(({ span }) => exceptionPattern.test(reading.slice(span)));
};

const isOwn = (title: string): boolean =>
  /(?:database|datastore|data store|store|db|schema|datenbank|datenhaltung|databank|base (?:di )?dati|baza(?: danych)?|base de datos|banco(?: de dados)?|base de données|cơ sở dữ liệu|数据库|база данных)s?[\s-]+(?:per|pro|por|par|cho mỗi|na|на)[\s-]+(?:each\s+)?(?:micro)?(?:service|dienst|servicio|serviço|dịch vụ|сервис)|(?:each|every|one|own|separate|dedicated)\s(?!(?:shared|single|common|central)\s)[^.]{0,40}database|每个?服务|eigene (?:datenbank|datenhaltung)|(?:datenbank|datenhaltung) (?:je|pro) (?:micro)?(?:dienst|service)|mỗi (?:service|dịch vụ)(?: có)?(?: một)? (?:database|cơ sở dữ liệu|db)|база данных на сервис|(?:ogni|ciascun) (?:micro)?servizio[^.]{0,40}(?:propri[oa]|su[oa]) (?:base|database|banca)|(?:base|basi) (?:di )?dati per (?:ogni )?(?:micro)?servizio|każd[aey]j? (?:usług|serwis|mikro)[^.]{0,50}baz|(?:osobna|własna|oddzielna) baza|(?:elke|iedere) (?:micro)?(?:dienst|service)[^.]{0,40}(?:eigen|aparte) (?:database|databank|opslag)|(?:database|databank) per (?:micro)?(?:dienst|service)|サービスごと[^。]{0,20}データベース|専用(?:の)?データベース/iu.test(
    title,
  ) && !/\b(?:vs|versus|or|shared|single)\b.*\?|^shared/iu.test(title);
