// Canonical keys: two spellings with the same key are the same thing.
import { remembered } from "../lexicon/match.ts";
import { articles, leadingServiceNouns, serviceNouns } from "../lexicon/services.ts";

/** Letters that Unicode does not divide into a letter and a mark. */
const withoutMark = new Map(Object.entries({ ı: "i", đ: "d", Đ: "D", ø: "o", Ø: "O", ł: "l", Ł: "L" }));

const trailingNouns = serviceNouns.map(unaccented).sort((a, b) => b.length - a.length);
const leadingNouns = leadingServiceNouns.map(unaccented).sort((a, b) => b.length - a.length);
const leadingArticles = new Set(articles);

/** A name in words: "UserService", "user_svc", "User-Svc" and "the `User` svc" all become words of lower case. */
export const wordsOfName = remembered(divided);

function divided(name: string): readonly string[] {
  const spaced = name
    .normalize("NFKC")
    .replace(/[`*"'“”‘’~()[\]]|\p{Extended_Pictographic}|\uFE0F/gu, " ")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/[-_./:\s]+/g, " ")
    .trim()
    .toLowerCase();
  const words = spaced ? spaced.split(" ") : [];
  while (words.length > 1 && leadingArticles.has(words[0] as string)) words.shift();
  return words;
}

/** Identifiers are written without accents: "Serviço de Classificação" is `classificacao-service`, "Sayaç" `sayac`. */
export function unaccented(text: string): string {
  return text.replace(
    /[\u00C0-\u024F\u1E00-\u1EFF]/g,
    (letter) => withoutMark.get(letter) ?? letter.normalize("NFD").replace(/\p{M}/gu, ""),
  );
}

/** The words that a key is made of. */
export const keyWords = remembered((name) => wordsOfName(unaccented(name)));

/** "User Service", "user-svc" and "UserService" are `user`. Never empty: "Service" alone stays what it is. */
export const serviceKey = remembered(keyOf);

function keyOf(name: string): string {
  let text = keyWords(name).join(" ");
  for (let again = true; again; ) {
    again = false;
    for (const noun of trailingNouns) {
      if (
        text.length > noun.length &&
        text.endsWith(noun) &&
        (isIdeograph(noun) || text.at(-noun.length - 1) === " " || (noun === "dienst" && text.length > 9))
      ) {
        text = text.slice(0, -noun.length).trim();
        again = true;
        break;
      }
    }
  }
  for (const noun of leadingNouns)
    if (text.startsWith(`${noun} `)) {
      text = text.slice(noun.length + 1);
      break;
    }
  return text.replace(/ /g, "");
}

/** "user-db", "user_db", "userdb" and "User DB" are `user`; a name that is only such a word stays what it is. */
export function databaseKey(name: string): string {
  const joined = keyWords(name).join("");
  const bare = joined.replace(/(?:databases?|datenbank|db)$/, "");
  return bare || joined;
}

/** "order.created" for `order.created`, `OrderCreated`, `OrderCreatedEvent` and `order-created.v1`. */
export const eventKey = (name: string): string =>
  wordsOfName(name)
    .join(".")
    .replace(/\.v\d+$/, "")
    .replace(/\.event$/, "");

const isIdeograph = (noun: string): boolean => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(noun);

/** The word without a plural's "s", "cotacoes" as `cotacao`; words that only look plural ("status", "address") stay. */
export const singular = (word: string): string =>
  /coes$/.test(word)
    ? word.replace(/coes$/, "cao")
    : word.length > 4 && /[^sui]s$/.test(word)
      ? word.replace(/ies$/, "y").replace(/(?<=ss|x)es$|s$/, "")
      : word;

/** Without the ending that a Polish case gives it: "biletow" and "bilety" are "bilet". At least four letters stay. */
export const undeclined = (word: string): string =>
  word.replace(/(?<=.{4})(?:ami|ach|iom|ow|om|ie|ii|ia|[aeiouy])$/, "");

/** What a German word may be that stands in front of another one in a compound: "karten" is "karte", "auftrags" "auftrag". */
export const withoutJoint = (word: string): string[] =>
  word.length > 4
    ? ["n", "en", "s", "es"].filter((it) => word.endsWith(it)).map((it) => word.slice(0, -it.length))
    : [];

const storeWords = new Set([
  "db",
  "dbs",
  "database",
  "databases",
  "store",
  "data",
  "schema",
  "primary",
  "main",
  "server",
  "cluster",
  "postgres",
  "postgresql",
  "pg",
  "mysql",
  "mariadb",
  "mongo",
  "mongodb",
  "mssql",
  "service",
  "svc",
  "storage",
  "prod",
  "dev",
]);

/** The words of a database's name that tell whose it is: `mongodb-users`, "Users DB" and `users_db` are all ["users"]. */
export const stemWords = (name: string): string[] =>
  keyWords(name.replace(/([a-z]{3,})db$/i, "$1_db")).filter((word) => !storeWords.has(word));
