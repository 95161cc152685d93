import { countedNouns } from "../lexicon/architecture.ts";
import { latePattern } from "../lexicon/match.ts";
import { enginesIn } from "../lexicon/products.ts";
import { havingWords, inOrder } from "../lexicon/stores.ts";
import type { Prose } from "../parse/page.ts";
import { spanOf, wordsOf } from "../parse/prose.ts";
import { matchesOf } from "../text/matches.ts";
import type { Words } from "../text/span.ts";
import type { DatabaseClaim } from "./claim.ts";
import { listParts } from "./names.ts";
import { mentions } from "./needs.ts";
import { databaseNameIn } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { prosesIn } from "./walk.ts";

const one = [
  "base de datos",
  "banco de dados",
  "base de données",
  "datenbank",
  "base di dati",
  "base dati",
  "databank",
];
const nouns = [...countedNouns.databases, ...one].sort((a, b) => b.length - a.length).join("|");
const introduced = latePattern(
  `(?<![\\p{L}])(?:${nouns}|schemas?)${havingWords}\\s*(?:[:：]|[(（])\\s*([^()（）.;]{5,300})`,
  "giu",
);

/** "its own database (auth_db, payments_db)", "four databases: `orders_db`, `users_db` …". */
export const databaseList: Reader = {
  id: "database-list",
  needs: mentions(/[:：(（]/u),
  *read(section) {
    for (const prose of prosesIn(section.blocks))
      for (const match of matchesOf(prose.text, introduced)) {
        const end = match.index + match[0].length;
        const names = namesBetween(prose, end - (match[1] as string).length, end);
        const engine = engineBefore(prose, match.index);
        const span = wordsOf(prose, match.index, end).span;
        for (const name of names) yield { kind: "database", name, ...engine, standing: "listed", form: "prose", span };
      }
  },
};

/** Two and more names and nothing besides. */
function namesBetween(prose: Prose, start: number, end: number): Words[] {
  const parts = listParts(prose.text, start, end).filter(([from, to]) => !inOrder.test(prose.text.slice(from, to)));
  const names = parts.flatMap(([from, to]) => {
    const name = databaseNameIn(prose, from, to, true);
    return name && isWhole(name.words.text, prose.text.slice(from, to)) ? name.words : [];
  });
  return names.length >= 2 && names.length === parts.length ? names : [];
}

const isWhole = (name: string, part: string): boolean =>
  part.trim().replace(/^(?:and|und|y|e|et|ed|oraz|i|en|và)\s/i, "").length <= name.length + 2;

/** "the PostgreSQL 15 database that it has": right in front of the noun. */
function engineBefore(prose: Prose, noun: number): Pick<DatabaseClaim, "engine" | "version"> {
  const from = Math.max(0, noun - 40);
  const engine = enginesIn(prose.text.slice(from, noun)).at(-1);
  if (!engine || prose.text.slice(from + (engine.version?.end ?? engine.end), noun).replace(/^[\s-]+$/, "")) return {};
  const at = (start: number, end: number) => spanOf(prose, from + start, from + end);
  const { version } = engine;
  return {
    engine: { value: engine.name, span: at(engine.start, engine.end) },
    ...(version ? { version: { value: version.text, span: at(version.start, version.end) } } : {}),
  };
}
