// A database that stands once and is called after nobody, where its owner has one by name of which the record tells elsewhere.
import type { Reading } from "../../resolve/reading.ts";
import { groupedBy } from "../../text/grouped.ts";
import type { Stated, Words } from "../../text/span.ts";
import { codeWordsIn } from "../code-words.ts";
import { firstWritten, timesWritten } from "../written.ts";
import { isIdentifier, isNamedAfter } from "./stray-names.ts";

export interface RenamedStore {
  readonly odd: Words;
  readonly meant: Stated<string>;
}

/** As many others as must be called after their owners, and as often the usual name must stand. */
const fewest = 2;

/** "| guest-service | `shop_login` |", where the text goes on to speak of `shop_guest`, and all others are called after their owners. */
export function* renamedStores(reading: Reading): Generator<RenamedStore> {
  const { model, page } = reading;
  const named = new Set(
    model.databases.flatMap(({ name, named, scope }) =>
      named && scope === "decided" && isIdentifier(name) ? [name] : [],
    ),
  );
  const owning = model.access.filter(
    ({ relation, scope, database }) => relation === "owns" && scope === "decided" && named.has(database),
  );
  const own = owning.filter(({ database, service }) => isNamedAfter(database, service));
  const [odd, second] = owning.filter((it) => !own.includes(it) && timesWritten(it.database, page) === 1);
  if (!odd || second || own.length < fewest) return;
  const [affix] = affixes.flatMap((it) => it.exec(odd.database)?.[0] ?? []);
  const others = groupedBy(codeWordsIn(page), ({ text }) => text);
  const [meant, another] = [...others.values()].flatMap(([first, ...more]) =>
    first && more.length + 1 >= fewest && isMeant(first.text) ? [first] : [],
  );
  const at = reading.databases
    .find(({ database }) => model.databases[database]?.name === odd.database)
    ?.names.find(({ value }) => value === odd.database);
  if (at && meant && !another)
    yield { odd: { text: at.value, span: at.span }, meant: { value: meant.text, span: meant.span } };

  function isMeant(name: string): boolean {
    const isAlike = affix !== undefined && (name.startsWith(affix) || name.endsWith(affix));
    const isOthers = own.some(({ database }) => database === name);
    return isAlike && isIdentifier(name) && !isOthers && isNamedAfter(name, odd?.service ?? "");
  }
}

/** `CREATE SCHEMA yard_cranes`, where all statements and settings are about `yard_crane`. */
export function* otherwiseMade({ databases, model, page }: Reading): Generator<RenamedStore> {
  for (const { database, names } of databases) {
    const [odd, second] = names;
    const it = model.databases[database];
    if (!odd || second || !it?.named || it.scope !== "decided" || !made.has(odd.form)) continue;
    if (!odd.value.includes("_") || !isIdentifier(odd.value) || timesWritten(odd.value, page) > 1) continue;
    const [usual, another] = inOtherNumber(odd.value).filter((name) => timesWritten(name, page) >= fewest);
    const span = usual ? firstWritten(usual, page) : null;
    if (usual && !another && span)
      yield {
        odd: { text: odd.value, span: odd.span },
        meant: { value: usual, span },
      };
  }
}

const made: ReadonlySet<string> = new Set(["sql", "config", "url"]);

/** With an "s" more or less at the end of one word. */
function inOtherNumber(name: string): string[] {
  const words = name.split("_");
  return words.map((word, at) => words.with(at, word.endsWith("s") ? word.slice(0, -1) : `${word}s`).join("_"));
}

/** `shop_` and `_db`: what a name has in common with others. */
const affixes = [/_(?:db|database)$/, /^[a-z]{2,}_/];
