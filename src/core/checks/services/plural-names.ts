// Names of services that one place alone has in another number: `orders-service` beside `order-service`.
import type { Page } from "../../parse/page.ts";
import { foundInSource } from "../../parse/told.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import type { Words } from "../../text/span.ts";
import type { NearName } from "../near-names.ts";
import { timesWritten } from "../written.ts";

/** As often the usual name must stand. */
const fewest = 2;

/** Of services alone; what is called as a database is told of as one. */
export const pluralNames = (reading: Reading): readonly NearName[] =>
  numberedNames(reading).filter(({ near }) => !isStore(near.value, reading));

/** The same of databases that are called as their services are. */
export const pluralStores = (reading: Reading): readonly NearName[] =>
  numberedNames(reading).filter(({ near }) => isStore(near.value, reading));

const isStore = (name: string, { model }: Reading): boolean =>
  model.databases.some((it) => it.named && it.scope === "decided" && it.name === name);

const numberedNames = keptFor((reading: Reading): readonly NearName[] => [...namesIn(reading)]);

/** Of each name that ends in the noun for services, the same with one "s" more or less in front of it. */
function* namesIn(reading: Reading): Generator<NearName> {
  const { page, services } = reading;
  const usual = new Map(services.flatMap(({ mentions }) => mentions.map((it) => [it.value, it] as const)));
  for (const [name, near] of usual) {
    const [, stem = "", noun = ""] = /^(.*[\p{L}\p{N}])([ _-](?:service|svc|api|worker|dienst))$/iu.exec(name) ?? [];
    if (stem.length < 3) continue;
    const other = stem.endsWith("s") ? stem.slice(0, -1) : `${stem}s`;
    const words = wordsOf(page).has(lastWord(other)) ? onlyPlace(other + noun, page.text) : null;
    if (words && timesWritten(name, page) >= fewest) yield { name: words, near };
  }
}

const lastWord = (name: string): string => /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? "";

/** Every word of the record: most names have no other number in it, and to search the whole text for each takes long. */
const wordsOf = keptFor((page: Page): ReadonlySet<string> => new Set(wordsIn(page)));
const wordsIn = foundInSource((source) => source.match(/[\p{L}\p{N}]+/gu) ?? []);

/** The only place where the words stand, with no letter before or behind them. */
function onlyPlace(words: string, text: string): Words | null {
  const start = text.indexOf(words);
  const end = start + words.length;
  if (start < 0 || text.indexOf(words, end) >= 0) return null;
  const isAlone =
    !/[\p{L}\p{N}_/.-]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/^[\p{L}\p{N}_/-]/u.test(text.slice(end, end + 1));
  return isAlone ? { text: words, span: { start, end } } : null;
}
