// How many services or databases are said to be on an engine: "Four of the six services use PostgreSQL", "three run on MySQL".
import { ofEnginePart, onEnginePattern } from "../../lexicon/counted-engines.ts";
import { compatible } from "../../lexicon/engine-families.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import { enginesIn } from "../../lexicon/products.ts";
import { spanOf } from "../../parse/prose.ts";
import { toldBySections } from "../../parse/told.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { matchesOf } from "../../text/matches.ts";
import type { Span, Stated } from "../../text/span.ts";
import { keepsData } from "../engines/named-engines.ts";
import { isToldPlainly } from "../plainly.ts";
import { decidedOwners, decidedServices } from "../services/known-services.ts";
import { isOfDecision } from "../today.ts";

export interface CountedOnEngine {
  readonly stated: Stated<number>;
  /** What is counted: an engine, or the services of all engines. */
  readonly of: string;
  readonly count: number;
  /** Where each of them is told of. */
  readonly places: readonly Span[];
}

/** Only where every service has its databases, each with an engine. */
export function* countedOnEngines(reading: Reading): Generator<CountedOnEngine> {
  const { model, page, databases } = reading;
  const decided = model.databases.filter(({ scope }) => scope === "decided");
  const services = decidedServices(model);
  const owning = decidedOwners(model);
  const isComplete = services.length > 2 && services.every(({ name }) => owning.has(name));
  if (!isComplete || decided.some(({ engine }) => engine === null)) return;
  const all = [services.length, owning.size, decided.length, model.services.length];
  for (const { number, whole, engine } of tellingsIn(page)) {
    const its = decided.filter((it) => it.engine !== null && compatible(it.engine, engine));
    const users = new Set(
      model.access.flatMap(({ database, service, scope }) =>
        scope === "decided" && its.some(({ name }) => name === database) ? [service] : [],
      ),
    );
    if (!its.length || !isOfDecision(number.span, reading)) continue;
    const places = databases.flatMap(({ database, mentions: [first] }) => {
      const it = model.databases[database];
      return it && its.includes(it) && first ? [first.span] : [];
    });
    if (number.value !== its.length && number.value !== users.size)
      yield { stated: number, of: engine, count: its.length, places };
    if (whole && !all.includes(whole.value) && number.value <= whole.value)
      yield { stated: whole, of: "services", count: services.length, places: [] };
  }
}

interface Telling {
  readonly number: Stated<number>;
  /** "of the six services" */
  readonly whole: Stated<number> | null;
  readonly engine: string;
}

/** Behind an engine nothing is said of what it is used for. */
const endsClause = /^[`*_]*(?:\s*$|[.,;:!)]|\s(?:and|und|y|e|et|[–—-])\s)/iu;

const tellingsIn = toldBySections((blocks): Telling[] =>
  prosesIn(blocks).flatMap((prose) =>
    sentencesOf(prose).flatMap(({ start, text }) => {
      const [first] = isToldPlainly(text) ? matchesOf(text, onEnginePattern) : [];
      if (!first) return [];
      const found = [first, ...matchesOf(text, ofEnginePart).filter(({ index }) => index > first.index)];
      return found.flatMap((match) => {
        const [told, many = "", all] = match;
        const from = match.index + told.length;
        const [engine] = enginesIn(text.slice(from));
        const value = numberNamed(many);
        if (engine?.start !== 0 || value === null || !keepsData(engine.name)) return [];
        // "use PostgreSQL for reports", "use PostgreSQL's queues": what they have besides.
        if (!endsClause.test(text.slice(from + (engine.version?.end ?? engine.end)))) return [];
        const at = start + match.index + told.indexOf(many);
        const allAt = all ? start + match.index + told.indexOf(all, told.indexOf(many) + many.length) : -1;
        const allValue = all ? numberNamed(all) : null;
        return [
          {
            number: { value, span: spanOf(prose, at, at + many.length) },
            whole:
              all && allValue !== null ? { value: allValue, span: spanOf(prose, allAt, allAt + all.length) } : null,
            engine: engine.name,
          },
        ];
      });
    }),
  ),
);
