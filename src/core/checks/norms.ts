// What a record demands of its own architecture.
import { ownForEachPattern, somedayPattern } from "../lexicon/norms.ts";
import { exceptionPattern } from "../lexicon/sharing.ts";
import type { ClaimOf } from "../readers/claim.ts";
import type { Reading } from "../resolve/reading.ts";

/** Each service is to have a database of its own: said in the decision, in the title, or by the option that was chosen. */
export const forbidsSharing = (reading: Reading): boolean =>
  isCalledOwn(reading) || demands("own-database", reading).length > 0;

/** The same in so many words, and not for some day: strong enough to hold a sentence against it that says the contrary. */
export const demandsOwn = (reading: Reading): boolean =>
  isCalledOwn(reading) ||
  demands("own-database", reading).some(
    (text) => !somedayPattern.test(text) && (isOwn(text) || ownForEachPattern.test(text)),
  );

/** No service may reach into another's database. */
export const forbidsAccess = (reading: Reading): boolean =>
  demands("no-direct-access", reading).length > 0 || forbidsSharing(reading);

/** Without an exception: then a reader that only reads is forbidden too. */
export const forbidsStrictly = (reading: Reading): boolean => {
  const strict = demands("no-direct-access", reading);
  return strict.length > 0 && !strict.some((text) => exceptionPattern.test(text));
};

/** The sentences of the decision that demand it. */
const demands = (wanted: ClaimOf<"norm">["norm"], reading: Reading): string[] =>
  reading
    .claimsOf("norm")
    .filter(({ norm, scope, aside }) => norm === wanted && scope === "decided" && !aside)
    .map(({ span }) => reading.slice(span));

/** The record, or the option that was chosen, is called so. */
const isCalledOwn = ({ model }: Reading): boolean =>
  [model.title, model.options.find(({ outcome }) => outcome === "chosen")?.title ?? ""].some(isOwn);

const isOwn = (title: string): boolean =>
  /(?:database|datastore|data store|store|db|schema|datenbank|datenhaltung|databank|base (?:di )?dati|baza(?: danych)?|base de da[td]os|banco(?: de dados)?|base de données|cơ sở dữ liệu|数据库|база данных)s?[\s-]+(?:per|pro|por|par|cho mỗi|na|на)[\s-]+(?:each\s+)?(?:micro)?(?:service|dienst|servicio|serviço|dịch vụ|сервис)|(?:each|every|one|own|separate|dedicated)\s(?!(?:shared|single|common|central)\s)[^.]{0,40}database|每个?服务|eigene (?:datenbank|datenhaltung)|(?:datenbank|datenhaltung) (?:je|pro) (?:micro)?(?:dienst|service)|mỗi (?:service|dịch vụ)(?: có)?(?: một)? (?:database|cơ sở dữ liệu|db)|база данных на сервис|(?:ogni|ciascun) (?:micro)?servizio[^.]{0,40}(?:propri[oa]|su[oa]) (?:base|database|banca)|(?:base|basi) (?:di )?dati per (?:ogni )?(?:micro)?servizio|każd[aey]j? (?:usług|serwis|mikro)[^.]{0,50}baz|(?:osobna|własna|oddzielna) baza|(?:elke|iedere) (?:micro)?(?:dienst|service)[^.]{0,40}(?:eigen|aparte) (?:database|databank|opslag)|(?:database|databank) per (?:micro)?(?:dienst|service)|サービスごと[^。]{0,20}データベース|専用(?:の)?データベース/iu.test(
    title,
  ) && !/\b(?:vs|versus|or|shared|single)\b.*\?|^shared/iu.test(title);
