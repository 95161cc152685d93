// How many services or databases are said to be on an engine: "Four of the six services use PostgreSQL", "three run on MySQL".
import { ofEnginePart, onEnginePattern } from "../../lexicon/counted-engines.ts";
import { compatible } from "../../lexicon/engine-families.ts";
import { numberNamed } from "../../lexicon/numbers.ts";
import { enginesIn } from "../../lexicon/products.ts";
import type { Block } from "../../parse/page.ts";
import { spanOf } from "../../parse/prose.ts";
import { sentencesOf } from "../../readers/sentences.ts";
import { prosesIn } from "../../readers/walk.ts";
import type { Reading } from "../../resolve/reading.ts";
import { keptFor } from "../../text/kept.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Span, type Stated, shifted } from "../../text/span.ts";
import { keepsData } from "../engines/named-engines.ts";
import { isToldPlainly } from "../plainly.ts";
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
  const services = model.services.filter((it) => it.declared && it.kind === "service" && it.scope === "decided");
  const owning = new Set(
    model.access.flatMap(({ relation, scope, service }) =>
      relation === "owns" && scope === "decided" ? [service] : [],
    ),
  );
  const isComplete = services.length > 2 && services.every(({ name }) => owning.has(name));
  if (!isComplete || decided.some(({ engine }) => engine === null)) return;
  for (const { blocks, base } of page.sections)
    for (const { number, whole, engine } of tellingsIn(blocks)) {
      const its = decided.filter((it) => it.engine !== null && compatible(it.engine, engine));
      const users = new Set(
        model.access.flatMap(({ database, service, scope }) =>
          scope === "decided" && its.some(({ name }) => name === database) ? [service] : [],
        ),
      );
      const stated = { ...number, span: shifted(number.span, base) };
      if (!its.length || !isOfDecision(stated.span, reading)) continue;
      const places = databases.flatMap(({ database, mentions: [first] }) => {
        const it = model.databases[database];
        return it && its.includes(it) && first ? [first.span] : [];
      });
      if (number.value !== its.length && number.value !== users.size)
        yield { stated, of: engine, count: its.length, places };
      const all = [services.length, owning.size, decided.length, model.services.length];
      if (whole && !all.includes(whole.value) && number.value <= whole.value)
        yield {
          stated: { ...whole, span: shifted(whole.span, base) },
          of: "services",
          count: services.length,
          places: [],
        };
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

/** What depends on no other section, and is found out once. */
const tellingsIn = keptFor((blocks: readonly Block[]): readonly Telling[] =>
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
