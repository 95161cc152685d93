import { t } from "../../../l10n/index.ts";
import { compatible } from "../../lexicon/engine-families.ts";
import { categoryOf, productsIn } from "../../lexicon/products.ts";
import type { Reading, Statements } from "../../resolve/reading.ts";
import type { Check, Fix, Report } from "../check.ts";
import { disagreements, listing } from "../disagreement.ts";
import { isToldOnce } from "../services/known-services.ts";
import { calledEngines } from "./called-engines.ts";
import { otherEngines } from "./engine-listings.ts";
import { rosterEngines } from "./engine-rosters.ts";
import { headedEngines } from "./headed-engines.ts";
import { lonelyEngines } from "./lonely-engines.ts";
import { mixedConfigs } from "./mixed-configs.ts";
import { movedEngines } from "./moved-engines.ts";
import { timesNamed } from "./named-engines.ts";
import { oddEngines, oddNorms } from "./odd-engines.ts";
import { runningEngines } from "./running-engines.ts";
import { settledProducts } from "./settled-products.ts";
import { strayProducts } from "./stray-products.ts";
import { titledBrokers, titledEngines } from "./titled-engines.ts";
import { toldEngines } from "./told-engines.ts";
import { usedEngines } from "./used-engines.ts";

/** Two places give one database different engines, or different versions of one engine. */
export const engineMismatch: Check = {
  id: "engine-mismatch",
  severity: "warning",
  *run(reading) {
    const told = new Set<number>();
    for (const report of [...stated(reading), ...inSentences(reading)]) {
      if (!told.has(report.span.start)) yield report;
      told.add(report.span.start);
    }
  },
};

function* stated(reading: Reading): Generator<Report> {
  yield* strangers(reading);
  for (const { odd, other } of movedEngines(reading))
    yield {
      span: odd.span,
      message: t("{0} stands here only, {1} elsewhere", odd.value, other.value),
      related: [{ span: other.span, message: other.value }],
      fixes: [{ title: t("Change to {0}", other.value), edits: [{ span: odd.span, text: other.value }] }],
    };
  yield* otherNorms(reading);
  for (const { of, first, other } of [...otherEngines(reading), ...rosterEngines(reading), ...headedEngines(reading)])
    yield {
      span: other.span,
      message:
        first.span.start < other.span.start
          ? t("{0} is {1} here, but {2} above", of, other.value, first.value)
          : t("{0} is {1} here, but {2} elsewhere", of, other.value, first.value),
      related: [{ span: first.span, message: t("{0} is {1}", of, first.value) }],
    };
  for (const { database, engines, versions } of reading.databases) {
    const { name = "", engine } = reading.model.databases[database] ?? {};
    for (const { first, other } of disagreements(engines, compatible))
      yield {
        span: other.span,
        message: t("{0} is {1} here, but {2} above", name, other.value, first.value),
        related: [{ span: first.span, message: t("{0} is {1}", name, first.value) }],
        fixes: [other, first].flatMap((it) =>
          isOfOne(it, reading) ? rewriting(it, it === other ? first.value : other.value) : [],
        ),
      };
    if (!engine || engines.some(({ value }) => value !== engine)) continue;
    for (const { first, other } of disagreements(versions, sameVersion))
      if (listing.has(first.form) && run.has(other.form))
        yield {
          span: other.span,
          message: t("{0} is {1} here, but {2} above", name, `${engine} ${other.value}`, `${engine} ${first.value}`),
          related: [{ span: first.span, message: t("{0} is {1}", name, `${engine} ${first.value}`) }],
          fixes: rewriting(first, other.value),
        };
  }
}

/** "A MariaDB for each service", and below "PostgreSQL for all services". */
function* otherNorms(reading: Reading): Generator<Report> {
  const norms = reading
    .claimsOf("norm")
    .flatMap(({ engine, except, aside, scope }) =>
      engine && !except && !aside && scope === "decided" ? [engine] : [],
    );
  const [first, ...others] = norms;
  for (const other of others) {
    if (!first || compatible(first.value, other.value) || categoryOf(first.value) !== categoryOf(other.value)) continue;
    yield {
      span: other.span,
      message: t("All databases are {0} here, but {1} above", other.value, first.value),
      related: [{ span: first.span, message: first.value }],
    };
  }
}

/** What sentences take for granted of a service, of a database, or of all. */
function* inSentences(reading: Reading): Generator<Report> {
  for (const { of, told, given } of [...toldEngines(reading), ...calledEngines(reading), ...usedEngines(reading)])
    yield {
      span: told.span,
      message: t("{0} is {1} here, but {2} elsewhere", of, told.value, given.value),
      related: [{ span: given.span, message: t("{0} is {1}", of, given.value) }],
    };
  for (const { of, odd, other } of [...oddEngines(reading), ...oddNorms(reading)])
    yield {
      span: odd.span,
      message: of
        ? t("{0} is {1} here, but {2} is told for all", of, odd.value, other.value)
        : t("{0} is told for all here, but the databases are {1}", odd.value, other.value),
      related: [{ span: other.span, message: other.value }],
    };
  for (const { engine, other } of mixedConfigs(reading))
    yield {
      span: engine.span,
      message: t("{0} is set here, but what stands beside it is of {1}", engine.value, other.value),
      related: [{ span: other.span, message: reading.slice(other.span) }],
    };
  for (const { lonely, known } of [
    ...lonelyEngines(reading),
    ...runningEngines(reading),
    ...titledEngines(reading),
    ...titledBrokers(reading),
    ...settledProducts(reading),
    ...strayProducts(reading),
  ]) {
    if (isTitled(lonely.value, known, reading)) continue;
    yield {
      span: lonely.span,
      message: isToldOnce(reading.slice(lonely.span), reading)
        ? t("{0} is named nowhere else; what the record decides on runs on {1}", lonely.value, known.join(", "))
        : t(
            "{0} is elsewhere told of options alone; what the record decides on runs on {1}",
            lonely.value,
            known.join(", "),
          ),
      related: known.flatMap((engine) => placesOf(engine, reading) ?? []),
    };
  }
}

/** "# From Postgres into Neo4j": a record about both. */
const isTitled = (lonely: string, known: readonly string[], { claimsOf }: Reading): boolean =>
  claimsOf("title").some(({ title }) => {
    const named = productsIn(title.text).map(({ name }) => name);
    return named.includes(lonely) && known.some((it) => named.includes(it));
  });

/** Where it is started: only this and what people list are to agree on a version. */
const run: ReadonlySet<string> = new Set(["compose", "config"]);

/** "16" covers "16.3"; open versions and ranges, "15+", "23.1–24.x", agree with all. */
const sameVersion = (a: string, b: string): boolean => {
  const [first, other] = [numbersOf(a), numbersOf(b)];
  if (!first || !other) return true;
  return first.every((number, at) => other[at] === undefined || other[at] === number);
};

const numbersOf = (version: string): string[] | null =>
  /^v?\d+(?:\.\d+){0,3}$/i.test(version) ? version.replace(/^v/i, "").split(".") : null;

/** "Berths and Pilots run on MySQL": another word there would change what is said of both. */
const isOfOne = ({ span }: Statements<string>[number], { databases }: Reading): boolean =>
  databases.filter(({ engines }) => engines.some((it) => it.span.start === span.start)).length < 2;

/** Only where people write: an image or an address names more than the engine. */
const rewriting = ({ span, value, form }: Statements<string>[number], to: string): Fix[] =>
  written.has(form) ? [{ title: t("Change {0} to {1}", value, to), edits: [{ span, text: to }], onRequest: true }] : [];

const written: ReadonlySet<string> = new Set(["table", "list", "heading", "prose"]);

/**
 * An engine that one sentence alone takes for granted, of a kind that the record has decided on another engine for. It
 * stays silent where a database's engine is open, and where the engine is told of anywhere else.
 */
function* strangers(reading: Reading): Generator<Report> {
  const decided = reading.model.databases.filter(({ scope }) => scope === "decided");
  if (decided.length < 2 || decided.some(({ engine }) => !engine)) return;
  const known = new Set(reading.model.databases.map(({ engine }) => engine));
  for (const { name, aside, scope } of reading.claimsOf("engine")) {
    if (aside || scope !== "decided" || known.has(name.value)) continue;
    const kin = decided.filter(({ category }) => category === categoryOf(name.value));
    const engines = new Set(kin.map(({ engine }) => engine));
    const [engine] = engines;
    if (!engine || engines.size > 1 || compatible(engine, name.value)) continue;
    if (timesNamed(name.value, reading.page) > 1) continue;
    yield {
      span: name.span,
      message: t("{0} is named nowhere else; what the record decides on runs on {1}", name.value, engine),
      related: placesOf(engine, reading),
      fixes: [{ title: t("Change to {0}", engine), edits: [{ span: name.span, text: engine }] }],
    };
  }
}

/** Where the engine is first given to a database. */
const placesOf = (engine: string, { databases }: Reading): Report["related"] =>
  databases
    .flatMap(({ engines }) => engines.filter(({ value }) => value === engine))
    .slice(0, 1)
    .map(({ span }) => ({ span, message: engine }));
